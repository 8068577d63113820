/*
 * Folding needs no composition: a decomposed letter gives its base, and its marks are
 * dropped where they stand. So it works on plain code points and collects the result in a
 * small block, because a call per letter would cost more than the folding itself. Letters
 * that are not ours (Cyrillic, ß) pass unchanged: they are rare, and who searches for
 * them types them.
 */
#include "viet/fold.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/nfc.h"

/* Soft hyphens, zero-width blanks and byte order marks: invisible, often pasted. */
static bool is_invisible(uint32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

/* A code point that is not ASCII, folded: its length in `out`, 0 if it is dropped. */
static int fold_wide(str s, isize *at, char out[4]) {
    uint32_t c = letter_mend(utf8_next(s, at));
    out[0] = letter_of(c).fold;
    if (out[0])
        return 1;
    if (letter_is_blank(c)) {
        out[0] = ' ';
        return 1;
    }
    return letter_is_mark(c) || is_invisible(c) ? 0 : utf8_encode(c, out);
}

/* The same for any code point; every kind of blank gives ' '. */
static inline int fold_next(str s, isize *at, char out[4]) {
    char c = s.p[*at];
    if ((unsigned char)c & 0x80)
        return fold_wide(s, at, out);
    ++*at;
    char letter = letter_of((unsigned char)c).fold;
    out[0] = letter ? letter : is_space(c) ? ' ' : c;
    return 1;
}

void viet_fold(struct buf *out, str s) {
    char block[256], last = ' ';
    isize n = 0, start = out->n;
    for (isize at = 0; at < s.n;) {
        if (n > countof(block) - 4) {
            buf_put(out, (str){block, n});
            n = 0;
        }
        int length = fold_next(s, &at, block + n);
        if (length == 0 || (block[n] == ' ' && last == ' '))
            continue;
        last = block[n];
        n += length;
    }
    buf_put(out, (str){block, n});
    if (last == ' ' && out->n > start && out->p[out->n - 1] == ' ')
        out->n--;
}

str viet_slug(struct arena *a, str s) {
    char *slug = new (a, char, s.n); /* a hyphen stands for at least one byte */
    isize n = 0;
    bool hyphen = false;
    for (isize at = 0; at < s.n;) {
        char folded[4];
        int length = fold_next(s, &at, folded);
        if (length == 0)
            continue;
        if (length > 1 || !(is_digit(folded[0]) || is_ascii_alpha(folded[0]))) {
            hyphen = n > 0;
            continue;
        }
        if (hyphen)
            slug[n++] = '-';
        slug[n++] = folded[0];
        hyphen = false;
    }
    return (str){slug, n};
}

static str recase(struct arena *a, str s, uint32_t (*letter_case)(uint32_t c)) {
    char *out = new (a, char, s.n);
    for (isize at = 0; at < s.n;) {
        isize start = at;
        uint32_t c = utf8_next(s, &at), other = letter_case(c);
        if (other != c) { /* the two cases of a letter have the same length */
            utf8_encode(other, out + start);
            continue;
        }
        for (isize i = start; i < at; i++)
            out[i] = s.p[i];
    }
    return (str){out, s.n};
}

str viet_lower(struct arena *a, str s) {
    return recase(a, s, letter_lower);
}

str viet_upper(struct arena *a, str s) {
    return recase(a, s, letter_upper);
}

void viet_tonekey(struct buf *out, str syllable) {
    uint8_t tone = TONE_NGANG;
    for (isize at = 0; at < syllable.n;) {
        uint32_t c = viet_next(syllable, &at);
        struct letter l = letter_of(c);
        buf_utf8(out, l.rank ? letter_shape(l.rank, TONE_NGANG, false) : c);
        if (l.tone)
            tone = l.tone;
    }
    if (tone)
        buf_char(out, (char)('0' + tone));
}

void viet_varkey(struct buf *out, str syllable) {
    isize start = out->n;
    viet_tonekey(out, syllable);
    char *key = out->p + start;
    isize n = out->n - start;
    if (n && is_digit(key[n - 1]))
        n--;
    if (n == 2 && key[1] == 'y' && str_find_byte(STR("hklmstv"), key[0]) >= 0)
        key[1] = 'i';
    if (n >= 3 && key[0] == 'q' && key[1] == 'u' && key[2] == 'i')
        key[2] = 'y';
}

isize viet_match(str s, isize at, str word) {
    for (isize i = 0; i < word.n;) {
        uint32_t want = utf8_next(word, &i);
        if (at >= s.n || letter_lower(viet_next(s, &at)) != want)
            return -1;
    }
    return at;
}
