#include "load/text.h"

#include "base/utf8.h"
#include "viet/legacy.h"
#include "viet/nfc.h"

static const str byte_order_mark = {"\xEF\xBB\xBF", 3};

enum { HINT_BYTES = 160 };

/* The hint is the beginning of the line, decoded. */
static bool find_legacy(str text, struct diags *diags) {
    str line;
    enum legacy legacy = legacy_find(text, &line);
    if (legacy == LEGACY_NONE)
        return false;
    isize start = line.p - text.p, n = line.n < HINT_BYTES ? line.n : HINT_BYTES;
    while (!utf8_is_boundary(line, n))
        n--;
    diag(diags, DIAG_text_encoding, span_of(start, start + n), legacy_name(legacy),
         str_trim(legacy_decode(diags->arena, legacy, str_sub(line, 0, n))));
    return true;
}

bool text_clean(struct arena *a, str bytes, str *out, struct diags *diags) {
    if (str_starts(bytes, byte_order_mark))
        bytes = str_skip(bytes, byte_order_mark.n);
    *out = bytes;
    isize valid = utf8_valid(bytes);
    if (valid < bytes.n) {
        /* The caret must be in text that can be shown: the valid part. */
        diag(diags, DIAG_encoding_invalid, span_of(valid, valid + 1));
        return false;
    }
    if (!viet_is_nfc(bytes)) {
        diag(diags, DIAG_text_not_nfc, span_of(0, 0));
        *out = viet_nfc(a, bytes);
    }
    return !find_legacy(*out, diags);
}

bool text_load(struct arena *a, int dir, str file, str *out, struct diags *diags,
               struct fault *fault) {
    str bytes;
    int result = fs_read(a, dir, file, TEXT_MAX_BYTES, &bytes, fault);
    if (result > 0)
        diag(diags, DIAG_file_too_large, span_of(0, 0), STR("4 MiB"));
    if (result != 0)
        return false;
    return text_clean(a, bytes, out, diags);
}
