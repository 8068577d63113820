/*
 * utf8: code points in and out of bytes. Knows nothing of Vietnamese (viet/ does).
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/buf.h"

/* Length of the longest valid prefix of `s`: s.n when all of it is UTF-8. */
isize utf8_valid(str s);

/*
 * The code point at `*at`, which moves past it. An invalid byte gives U+FFFD and moves
 * one byte on. `*at` must be inside the string.
 */
static inline uint32_t utf8_next(str s, isize *at);
uint32_t utf8_next_rare(str s, isize *at); /* all that Vietnamese does not use */

/* Writes one code point; returns its length, 1 to 4. */
int utf8_encode(uint32_t c, char out[4]);
void buf_utf8(struct buf *b, uint32_t c);

/* Code points in `s`. */
isize utf8_count(str s);

/* Columns of a terminal that the code point takes: 0 (combining), 1 or 2 (East Asian
 * wide). */
int utf8_width(uint32_t c);

static inline uint32_t utf8_next(str s, isize *at) {
    const unsigned char *p = (const unsigned char *)s.p + *at;
    isize left = s.n - *at;
    if (p[0] < 0x80) {
        *at += 1;
        return p[0];
    }
    if (p[0] >= 0xE1 && p[0] <= 0xEC && left > 2 && (p[1] & 0xC0) == 0x80 &&
        (p[2] & 0xC0) == 0x80) {
        *at += 3;
        return (p[0] & 0xFu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    if (p[0] >= 0xC2 && p[0] <= 0xDF && left > 1 && (p[1] & 0xC0) == 0x80) {
        *at += 2;
        return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    }
    return utf8_next_rare(s, at);
}

static inline bool utf8_is_boundary(str s, isize at) {
    return at <= 0 || at >= s.n || ((unsigned char)s.p[at] & 0xC0) != 0x80;
}

#endif
