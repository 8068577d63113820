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
uint32_t utf8_next_long(str s, isize *at); /* the part for bytes above 0x7F */

/* Writes one code point; returns its length, 1 to 4. */
int utf8_encode(uint32_t c, char out[4]);
void buf_utf8(struct buf *b, uint32_t c);

/* Code points in `s`. */
isize utf8_count(str s);

/* Columns of a terminal that the code point takes: 0 (combining), 1 or 2 (East Asian
 * wide). */
int utf8_width(uint32_t c);

static inline uint32_t utf8_next(str s, isize *at) {
    if (!((unsigned char)s.p[*at] & 0x80))
        return (unsigned char)s.p[(*at)++];
    return utf8_next_long(s, at);
}

static inline bool utf8_is_boundary(str s, isize at) {
    return at <= 0 || at >= s.n || ((unsigned char)s.p[at] & 0xC0) != 0x80;
}

#endif
