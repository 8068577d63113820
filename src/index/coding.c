#include "index/coding.h"

void bits_put(struct bits_writer *w, uint32_t value, int width) {
    w->held = w->held << width | (value & ((1u << width) - 1));
    for (w->n += width; w->n >= 8; w->n -= 8)
        buf_char(w->out, (char)(w->held >> (w->n - 8) & 0xFF));
    w->held &= (1u << w->n) - 1;
}

static int width_of(uint32_t value) {
    int width = 0;
    for (; value; value >>= 1)
        width++;
    return width;
}

/* The width of count + 1 in ones and a zero, then its bits below the highest. */
void bits_put_count(struct bits_writer *w, uint32_t count) {
    int width = width_of(count + 1);
    for (int i = 1; i < width; i++)
        bits_put(w, 1, 1);
    bits_put(w, 0, 1);
    bits_put(w, count + 1, width - 1);
}

/* One of `range` values: those that fit take one bit less. */
static void put_bounded(struct bits_writer *w, uint32_t value, uint32_t range) {
    int width = width_of(range - 1);
    uint32_t spare = (1u << width) - range;
    if (value < spare)
        bits_put(w, value, width - 1);
    else
        bits_put(w, value + spare, width);
}

static void put_between(struct bits_writer *w, const uint32_t *list, isize n, uint32_t lo,
                        uint32_t hi) {
    while (n > 0 && hi - lo + 1 != (uint32_t)n) {
        isize middle = n / 2;
        uint32_t least = lo + (uint32_t)middle;
        put_bounded(w, list[middle] - least, hi - (uint32_t)(n - 1 - middle) - least + 1);
        if (middle)
            put_between(w, list, middle, lo, list[middle] - 1);
        lo = list[middle] + 1;
        list += middle + 1;
        n -= middle + 1;
    }
}

void bits_put_list(struct bits_writer *w, const uint32_t *list, isize n, uint32_t range) {
    if (n)
        put_between(w, list, n, 0, range - 1);
}

void bits_end(struct bits_writer *w) {
    if (w->n)
        bits_put(w, 0, 8 - w->n);
}

uint32_t bits_get(struct bits_reader *r, int width) {
    uint32_t value = 0;
    for (int i = 0; i < width; i++, r->at++) {
        isize byte = r->at >> 3;
        unsigned bits = byte < r->bytes.n ? (unsigned char)r->bytes.p[byte] : 0;
        value = value << 1 | (bits >> (7 - (r->at & 7)) & 1);
    }
    return value;
}

uint32_t bits_get_count(struct bits_reader *r) {
    int width = 0;
    while (width < 24 && bits_get(r, 1))
        width++;
    return (1u << width) + bits_get(r, width) - 1;
}

static uint32_t get_bounded(struct bits_reader *r, uint32_t range) {
    int width = width_of(range - 1);
    uint32_t spare = (1u << width) - range;
    uint32_t value = width ? bits_get(r, width - 1) : 0;
    if (!width || value < spare)
        return value;
    return (value << 1 | bits_get(r, 1)) - spare;
}

static void get_between(struct bits_reader *r, uint32_t *list, isize n, uint32_t lo,
                        uint32_t hi) {
    while (n > 0 && hi - lo + 1 != (uint32_t)n) {
        isize middle = n / 2;
        uint32_t least = lo + (uint32_t)middle;
        list[middle] =
            least + get_bounded(r, hi - (uint32_t)(n - 1 - middle) - least + 1);
        if (middle)
            get_between(r, list, middle, lo, list[middle] - 1);
        lo = list[middle] + 1;
        list += middle + 1;
        n -= middle + 1;
    }
    for (isize i = 0; i < n; i++)
        list[i] = lo + (uint32_t)i;
}

void bits_get_list(struct bits_reader *r, uint32_t *list, isize n, uint32_t range) {
    if (n)
        get_between(r, list, n, 0, range - 1);
}

void varint_put(struct buf *out, uint32_t value) {
    for (; value > 127; value >>= 7)
        buf_char(out, (char)(value | 0x80));
    buf_char(out, (char)value);
}

uint32_t varint_get(str bytes, isize *at) {
    uint32_t value = 0;
    for (int shift = 0; *at < bytes.n && shift < 32; shift += 7) {
        unsigned byte = (unsigned char)bytes.p[(*at)++];
        value |= (byte & 0x7Fu) << shift;
        if (byte < 0x80)
            break;
    }
    return value;
}

static const char digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_put(struct buf *out, str bytes) {
    char block[256];
    isize n = 0;
    for (isize i = 0; i < bytes.n; i += 3) {
        uint32_t three = 0;
        for (isize k = 0; k < 3; k++)
            three = three << 8 | (i + k < bytes.n ? (unsigned char)bytes.p[i + k] : 0u);
        for (int k = 0; k < 4; k++)
            block[n++] = i + k > bytes.n ? '=' : digits[three >> (18 - 6 * k) & 63];
        if (n == countof(block)) {
            buf_put(out, (str){block, n});
            n = 0;
        }
    }
    buf_put(out, (str){block, n});
}

str base64_get(struct arena *a, str text) {
    char *bytes = new (a, char, text.n / 4 * 3);
    isize n = 0;
    uint32_t held = 0;
    for (isize i = 0; i < text.n; i++) {
        isize digit = str_find_byte((str){digits, 64}, text.p[i]);
        held = held << 6 | (uint32_t)(digit < 0 ? 0 : digit);
        if (i % 4 == 3)
            for (int k = 16; k >= 0; k -= 8)
                bytes[n++] = (char)(held >> k & 0xFF);
    }
    for (isize i = text.n; i > 0 && text.p[i - 1] == '='; i--)
        n--;
    return (str){bytes, n};
}
