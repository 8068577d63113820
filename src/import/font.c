#include "import/font.h"

#include "viet/fold.h"
#include "viet/legacy.h"
#include "viet/nfc.h"

static bool begins(str font, str prefix) {
    return viet_match(font, 0, prefix) >= 0;
}

static enum legacy encoding_of(str font) {
    if (begins(font, STR(".vn")))
        return LEGACY_TCVN3;
    return begins(font, STR("vni-")) || begins(font, STR("vni ")) ? LEGACY_VNI
                                                                  : LEGACY_NONE;
}

/* A letter that such a font shows as another one. */
static bool is_encoded(str text) {
    for (isize i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] & 0x80)
            return true;
    return false;
}

str font_text(struct arena *a, str font, str text, str *encoding) {
    enum legacy legacy = encoding_of(font);
    bool capitals = legacy == LEGACY_TCVN3 && str_ends(font, STR("H"));
    *encoding = (str){0};
    if (legacy != LEGACY_NONE && is_encoded(text)) {
        /* Unicode in such a font is shown in another one. */
        str meant = legacy_of_line(viet_nfc(a, text)) == LEGACY_NONE && !capitals
                        ? (str){0}
                        : legacy_decode(a, legacy, viet_nfc(a, text));
        *encoding = meant.n ? legacy_name(legacy) : (str){0};
        text = meant.n ? meant : text;
    }
    return capitals ? viet_upper(a, text) : text;
}

bool font_is_symbol(str font) {
    return begins(font, STR("symbol")) || begins(font, STR("wingdings")) ||
           begins(font, STR("webdings"));
}
