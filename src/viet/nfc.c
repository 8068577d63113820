/*
 * Nearly all text is composed already, so what counts is finding that out. Only a few
 * byte pairs can begin what we look for (the combining marks of our set, and the four
 * look-alikes of Đ): a block of text is tested for all of them at once, without a branch,
 * in a form that the compilers turn into vector instructions. Byte by byte, with a branch
 * at each, took ten times as long.
 *
 * A pair found is only a suspicion. From the letter before it the text is read as
 * composed code points; if that differs from what is written, this is the place to
 * change.
 */
#include "viet/nfc.h"

#include "base/utf8.h"
#include "viet/letter.h"

#include <string.h>

enum { BLOCK = 64 };

/*
 * U+0256 is C9 96, marks are CC xx and CD xx: one mask takes them all, and C8, which is
 * rare. U+00D0 and U+00F0 are C3 90 and C3 B0, one bit apart; U+0189 is C6 89. The first
 * bytes C3 and C6 alone would not do: every third word has one.
 */
static inline bool is_suspect(unsigned char b, unsigned char next) {
    return ((b & 0xFA) == 0xC8) | ((b == 0xC3) & ((next & 0xDF) == 0x90)) |
           ((b == 0xC6) & (next == 0x89));
}

/* Reads one byte more than the block. */
static bool block_is_clean(const unsigned char *p) {
    unsigned char bad = 0;
    for (int i = 0; i < BLOCK; i++)
        bad |= is_suspect(p[i], p[i + 1]);
    return !bad;
}

/* The first suspect at or after `from`, or s.n. */
static isize find_suspect(str s, isize from) {
    const unsigned char *p = (const unsigned char *)s.p;
    isize at = from;
    while (at + BLOCK < s.n && block_is_clean(p + at))
        at += BLOCK;
    while (at + 1 < s.n && !is_suspect(p[at], p[at + 1]))
        at++;
    return at + 1 < s.n ? at : s.n;
}

uint32_t viet_next(str s, isize *at) {
    unsigned char first = (unsigned char)s.p[*at];
    uint32_t c = first;
    if (first < 0x80)
        ++*at;
    else
        c = letter_mend(utf8_next(s, at));
    while (*at < s.n && ((unsigned char)s.p[*at] & 0xFE) == 0xCC) {
        isize next = *at;
        uint32_t both = letter_with_mark(c, utf8_next(s, &next));
        if (!both)
            break;
        c = both;
        *at = next;
    }
    return c;
}

/* Where the code point before `at` starts, but not before `from`; bounded on invalid
 * text. */
static isize step_back(str s, isize from, isize at) {
    for (int i = 0; i < 4 && at > from; i++)
        if (utf8_is_boundary(s, --at))
            break;
    return at;
}

/* The start of the first letter from `from` on that is not written as it should be. */
static isize find_change(str s, isize from) {
    for (;;) {
        isize start = find_suspect(s, from);
        if (start == s.n)
            return start;
        if ((unsigned char)s.p[start] >= 0xCC) /* a mark: its letter stands before it */
            start = step_back(s, from, start);
        isize at = start;
        uint32_t written = utf8_next(s, &at);
        at = start;
        if (viet_next(s, &at) != written)
            return start;
        from = at;
    }
}

bool viet_is_nfc(str s) {
    return find_change(s, 0) == s.n;
}

str viet_nfc(struct arena *a, str s) {
    isize at = find_change(s, 0);
    if (at == s.n)
        return s;
    char *out = new (a, char, s.n); /* no letter grows */
    isize n = 0, done = 0;
    while (at < s.n) {
        memcpy(out + n, s.p + done, (size_t)(at - done));
        n += at - done;
        n += utf8_encode(viet_next(s, &at), out + n);
        done = at;
        at = find_change(s, at);
    }
    memcpy(out + n, s.p + done, (size_t)(s.n - done));
    return (str){out, n + s.n - done};
}
