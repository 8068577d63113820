#include "base/buf.h"

#include "base/log.h"

#include <stdlib.h>

void buf_release(struct buf *b) {
    free(b->p);
    *b = (struct buf){.max = b->max};
}

void buf_clear(struct buf *b) {
    b->n = 0;
    b->full = false;
}

static bool buf_reserve(struct buf *b, isize more) {
    isize max = b->max ? b->max : BUF_MAX;
    if (b->full || more > max - b->n) {
        b->full = true;
        return false;
    }
    if (b->p && b->cap - b->n >= more)
        return true;
    isize cap = b->cap ? b->cap : 1024;
    while (cap - b->n < more)
        cap *= 2;
    char *p = realloc(b->p, (size_t)cap);
    if (!p)
        die_out_of_memory();
    b->p = p;
    b->cap = cap;
    return true;
}

void buf_grow_put(struct buf *b, str s) {
    if (!buf_reserve(b, s.n))
        return;
    memcpy(b->p + b->n, s.p, (size_t)s.n);
    b->n += s.n;
}

void buf_int(struct buf *b, long value) {
    buf_int_padded(b, value, 1);
}

/* Room for a long, its sign, and the zeros before it. */
struct decimal {
    char digits[24];
};

static str decimal_of(struct decimal *d, long value, int width) {
    isize at = countof(d->digits);
    unsigned long rest = value < 0 ? 0UL - (unsigned long)value : (unsigned long)value;
    while (rest || (at > 1 && countof(d->digits) - at < width)) {
        d->digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    }
    if (value < 0)
        d->digits[--at] = '-';
    return (str){d->digits + at, countof(d->digits) - at};
}

void buf_int_padded(struct buf *b, long value, int width) {
    struct decimal d;
    buf_put(b, decimal_of(&d, value, width));
}

str str_number(struct arena *a, long value) {
    struct decimal d;
    return str_dup(a, decimal_of(&d, value, 1));
}

/* What a character is in HTML text and attributes that needs to be escaped there. */
static str html_escape(char c) {
    return c == '&'   ? STR("&amp;")
           : c == '<' ? STR("&lt;")
           : c == '>' ? STR("&gt;")
                      : STR("&quot;");
}

void buf_html(struct buf *b, str s) {
    for (isize from = 0; from < s.n;) {
        isize at = str_find_any(s, from, "&<>\"");
        buf_put(b, (str){s.p + from, at - from});
        if (at < s.n)
            buf_put(b, html_escape(s.p[at]));
        from = at + 1;
    }
}

str buf_str(const struct buf *b) {
    return (str){b->p, b->n};
}

str buf_take(struct arena *a, struct buf *b) {
    str copy = str_dup(a, buf_str(b));
    buf_clear(b);
    return copy;
}
