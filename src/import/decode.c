/*
 * Text files of three decades: UTF-8 and UTF-16 say what they are; bytes that are neither
 * are read as Windows did, and then each line is what the tables of viet/legacy make a
 * Vietnamese line of. A file may mix them: people paste.
 */
#include "import/reader.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "viet/legacy.h"
#include "viet/nfc.h"

/* What Windows-1252 has between 0x80 and 0x9F. */
static const uint16_t windows[32] = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
    0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

static str from_windows(struct arena *a, str bytes) {
    struct buf out = {0};
    for (isize i = 0; i < bytes.n; i++) {
        unsigned char c = (unsigned char)bytes.p[i];
        buf_utf8(&out, c >= 0x80 && c < 0xA0 ? windows[c - 0x80] : c);
    }
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

/*** UTF-16 ***/

struct utf16 {
    isize from; /* after the byte order mark */
    bool is, big;
};

/* Without a mark, the zero bytes of blanks and line ends show the order. */
static struct utf16 utf16_of(str bytes) {
    if (str_starts(bytes, STR("\xFF\xFE")))
        return (struct utf16){2, true, false};
    if (str_starts(bytes, STR("\xFE\xFF")))
        return (struct utf16){2, true, true};
    isize pairs = 0, zeros[2] = {0, 0};
    for (isize at = 0; at + 1 < bytes.n && at < 4096; at += 2) {
        pairs++;
        zeros[0] += bytes.p[at] == 0;
        zeros[1] += bytes.p[at + 1] == 0;
    }
    bool big = zeros[0] > zeros[1];
    isize most = zeros[big ? 0 : 1], least = zeros[big ? 1 : 0];
    return (struct utf16){0, most > 2 && most * 8 > pairs && least * 8 < most, big};
}

static uint32_t unit_at(str bytes, isize at, bool big) {
    unsigned char first = (unsigned char)bytes.p[at],
                  second = (unsigned char)bytes.p[at + 1];
    return big ? (uint32_t)first << 8 | second : (uint32_t)second << 8 | first;
}

static str from_utf16(struct arena *a, str bytes, struct utf16 form) {
    struct buf out = {0};
    for (isize at = form.from; at + 1 < bytes.n; at += 2) {
        uint32_t c = unit_at(bytes, at, form.big);
        bool high = c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.n;
        uint32_t low = high ? unit_at(bytes, at + 2, form.big) : 0;
        if (low >= 0xDC00 && low < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        buf_utf8(&out, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
    }
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

static bool has_controls(str text) {
    for (isize i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] < '\t')
            return true;
    return false;
}

bool decode_bytes(struct arena *a, str bytes, str *out, bool *raw) {
    struct utf16 form = utf16_of(bytes);
    *raw = false;
    if (form.is) {
        *out = from_utf16(a, bytes, form);
        if (!form.from && has_controls(*out))
            return false; /* zero bytes of something else */
    } else if (utf8_valid(bytes) < bytes.n) {
        *out = from_windows(a, bytes);
        *raw = true;
    } else {
        *out = bytes;
    }
    if (str_starts(*out, STR("\xEF\xBB\xBF")))
        *out = str_skip(*out, 3);
    return str_find_byte(*out, '\0') < 0;
}

/*** Old encodings, line by line ***/

static bool is_legacy(enum legacy legacy) {
    return legacy != LEGACY_NONE && legacy != LEGACY_UNKNOWN;
}

struct mender {
    struct arena *arena;
    struct import_text *out;
    struct buf text;
    int line;
    bool raw; /* no line is Unicode */
    enum legacy last;
    bool noted[LEGACY_COUNT];
};

static void note_encoding(struct mender *m, enum legacy legacy) {
    if (m->noted[legacy])
        return;
    m->noted[legacy] = true;
    enum import_doubt doubt = is_legacy(legacy) ? DOUBT_ENCODING : DOUBT_LETTERS;
    *vec_push(m->arena, &m->out->notes) =
        (struct import_note){doubt, m->line, legacy_name(legacy)};
}

static bool is_ascii(str text) {
    return utf8_count(text) == text.n;
}

/* A line that does not tell is in the encoding of the lines before it. */
static void mend_line(struct mender *m, str line) {
    enum legacy legacy = legacy_of_line(line);
    m->line++;
    if (is_legacy(legacy))
        m->last = legacy;
    else if (legacy == LEGACY_NONE && !m->raw)
        m->last = LEGACY_NONE;
    str meant = is_legacy(m->last) ? legacy_decode(m->arena, m->last, line) : line;
    if (is_legacy(legacy))
        note_encoding(m, legacy);
    else if (m->raw && !is_legacy(m->last) && !is_ascii(line))
        note_encoding(m, LEGACY_UNKNOWN);
    buf_put(&m->text, meant.n ? meant : line);
    buf_char(&m->text, '\n');
}

/* Ends of pages are ends of lines; other control characters mean nothing. */
static str without_controls(struct arena *a, str text) {
    char *out = new (a, char, text.n + 1);
    isize n = 0;
    for (isize i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '\f' || c == '\v')
            out[n++] = '\n';
        else if ((unsigned char)c >= ' ' || is_space(c))
            out[n++] = c;
    }
    return (str){out, n};
}

static void mend_lines(struct arena *a, bool raw, struct import_text *out) {
    struct mender m = {.arena = a, .out = out, .raw = raw};
    for (str rest = out->text; rest.n;)
        mend_line(&m, str_cut_line(&rest));
    out->text = viet_nfc(a, buf_take(a, &m.text));
    buf_release(&m.text);
}

void decode_lines(struct arena *a, struct import_text *out) {
    mend_lines(a, true, out);
}

enum import_result decode_text(struct arena *a, str bytes, struct import_text *out) {
    bool raw;
    str text;
    if (!decode_bytes(a, bytes, &text, &raw))
        return IMPORT_NO_TEXT;
    out->text = viet_nfc(a, without_controls(a, text));
    mend_lines(a, raw, out);
    return IMPORT_DONE;
}
