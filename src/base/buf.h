/*
 * buf: output that grows up to a maximum.
 *
 * All output (a page, a message, a data file) goes through one. Past its maximum a buf
 * keeps what it has, drops the rest and sets `full`; the owner turns that into a
 * diagnostic, so no input can make us use unbounded memory. A buf owns its memory: free
 * it with buf_release, or reuse it with buf_clear. Not shared between threads.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/arena.h"

#include <string.h>

struct buf {
    char *p;
    isize n;   /* bytes written */
    isize cap; /* bytes allocated */
    isize max; /* most bytes ever held; 0 means BUF_MAX */
    bool full; /* something was dropped */
};

#define BUF_MAX ((isize)256 << 20)

void buf_release(struct buf *b);
void buf_clear(struct buf *b);

/* Appends, growing the buf first where needed. */
void buf_grow_put(struct buf *b, str s);

/* The fast path of all output, short enough to be inlined. */
static inline bool buf_has_room(const struct buf *b, isize more) {
    isize max = b->max ? b->max : BUF_MAX;
    return more <= b->cap - b->n && more <= max - b->n && !b->full;
}
static inline void buf_char(struct buf *b, char c) {
    if (b->p && buf_has_room(b, 1))
        b->p[b->n++] = c;
    else
        buf_grow_put(b, (str){&c, 1});
}
static inline void buf_put(struct buf *b, str s) {
    if (s.n == 0)
        return;
    if (!b->p || !buf_has_room(b, s.n)) {
        buf_grow_put(b, s);
        return;
    }
    memcpy(b->p + b->n, s.p, (size_t)s.n);
    b->n += s.n;
}

void buf_int(struct buf *b, long value);
/* Decimal with leading zeros up to `width` digits, 23 at most. */
void buf_int_padded(struct buf *b, long value, int width);

/* Text with & < > " replaced, safe in HTML text and in quoted attributes. */
void buf_html(struct buf *b, str s);

/* What has been written; valid until the next write. */
str buf_str(const struct buf *b);
/* A copy in `a`, and the buf cleared. */
str buf_take(struct arena *a, struct buf *b);

/* The number in decimal, as a text in `a`. */
str str_number(struct arena *a, long value);

#endif
