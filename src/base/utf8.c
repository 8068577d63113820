#include "base/utf8.h"

#include <endian.h>
#include <string.h>

/* The length that a first byte announces, its payload, and the least legal value. */
struct lead {
    int length;
    uint32_t bits, least;
};

static struct lead lead_of(unsigned char c) {
    if (c < 0x80)
        return (struct lead){1, c, 0};
    if (c >= 0xC2 && c <= 0xDF)
        return (struct lead){2, c & 0x1F, 0x80};
    if (c >= 0xE0 && c <= 0xEF)
        return (struct lead){3, c & 0x0F, 0x800};
    if (c >= 0xF0 && c <= 0xF4)
        return (struct lead){4, c & 0x07, 0x10000};
    return (struct lead){0, 0, 0};
}

/* Length of the valid sequence at `p`, its value in `*c`; 0 when it is not valid. */
static int sequence(const char *p, isize left, uint32_t *c) {
    struct lead lead = lead_of((unsigned char)p[0]);
    if (lead.length == 0 || lead.length > left)
        return 0;
    uint32_t value = lead.bits;
    for (int i = 1; i < lead.length; i++) {
        unsigned char next = (unsigned char)p[i];
        if ((next & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (next & 0x3F);
    }
    if (value < lead.least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *c = value;
    return lead.length;
}

/*
 * Eight bytes at once, starting at a character: how many of them make whole, valid
 * characters of 1 to 3 bytes, as Vietnamese has them; 0 when some must be checked one by
 * one. Only the highest
 * bit of each byte of a mask counts.
 */
static isize common_word(const char *p) {
    const uint64_t highest = 0x8080808080808080u;
    uint64_t w;
    memcpy(&w, p, sizeof w);
    w = le64toh(w);
    uint64_t lead = w & (w << 1) & highest;  /* 11…… */
    uint64_t rest = w & ~(w << 1) & highest; /* 10…… */
    uint64_t lead3 = lead & (w << 2);        /* 111….. */
    uint64_t high = w << 3 | w << 4 | w << 5;
    uint64_t c0_c1 = lead & ~(w << 2 | high | w << 6);
    uint64_t not_e1_to_e3 = lead3 & (high | ~(w << 6 | w << 7));
    if ((lead << 8 | lead3 << 16) != rest || (c0_c1 | not_e1_to_e3))
        return 0;
    return 8 - (isize)(lead >> 63) - 2 * (isize)(lead3 >> 55 & 1);
}

/* Every text goes through this, and in Vietnamese a branch on each byte mispredicts. */
isize utf8_valid(str s) {
    isize at = 0;
    uint32_t c;
    while (at < s.n) {
        isize step = at + 8 <= s.n ? common_word(s.p + at) : 0;
        if (!step)
            step = sequence(s.p + at, s.n - at, &c);
        if (!step)
            break;
        at += step;
    }
    return at;
}

uint32_t utf8_next_rare(str s, isize *at) {
    uint32_t c = 0xFFFD;
    int length = sequence(s.p + *at, s.n - *at, &c);
    *at += length ? length : 1;
    return c;
}

int utf8_encode(uint32_t c, char out[4]) {
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    int length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (int i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (char)((0xF0 << (4 - length)) | c);
    return length;
}

void buf_utf8(struct buf *b, uint32_t c) {
    char bytes[4];
    buf_put(b, (str){bytes, utf8_encode(c, bytes)});
}

/* Eight bytes at once: all but 10…… begin a character. */
isize utf8_count(str s) {
    const uint64_t highest = 0x8080808080808080u, ones = highest >> 7;
    isize count = 0, at = 0;
    for (uint64_t w; at + 8 <= s.n; at += 8) {
        memcpy(&w, s.p + at, sizeof w);
        uint64_t rest = (w & ~(w << 1) & highest) >> 7;
        count += 8 - (isize)(rest * ones >> 56);
    }
    for (; at < s.n; at++)
        count += ((unsigned char)s.p[at] & 0xC0) != 0x80;
    return count;
}

static bool is_combining(uint32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || c == 0xFEFF ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F);
}

static bool is_wide(uint32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
           (c >= 0x20000 && c <= 0x3FFFD);
}

int utf8_width(uint32_t c) {
    return is_combining(c) ? 0 : is_wide(c) ? 2 : 1;
}
