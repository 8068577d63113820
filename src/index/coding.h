/*
 * coding: numbers as bits, bits as text.
 *
 * A rising list of n numbers below `range` is coded by its middle number, within the
 * bounds that its place in the list leaves, and then the two halves in the same way
 * (binary interpolative coding). It comes within some per cent of what such a list can
 * cost at all, costs nothing for what is everywhere, and its reader is twenty lines in
 * any language, which layouts/search.js needs too. Gaps as varints were rejected: four
 * times as long for the words that stand in most documents.
 *
 * The bytes then travel as base64 inside a script. Of the shards of 10,000 generated
 * plans gzip makes 1.00 of the bytes so, 1.01 with 91 characters, 1.02 with seven bits a
 * character and escapes, 1.19 with Latin-1 as UTF-8; on disk they are 1.33, 1.23, 1.18
 * and 1.57. Browsers decode the first by themselves, and no editor, proxy or repository
 * takes it for something else.
 */
#ifndef INDEX_CODING_H
#define INDEX_CODING_H

#include "base/buf.h"

struct bits_writer {
    struct buf *out;
    uint32_t held; /* fewer than 8 bits that are not written yet */
    int n;
};

/* The lowest `width` bits of the value, at most 24; the most significant first. */
void bits_put(struct bits_writer *w, uint32_t value, int width);
/* A count, from 0 on: few bits for small ones. */
void bits_put_count(struct bits_writer *w, uint32_t count);
/* A rising list of n numbers, all below `range`. */
void bits_put_list(struct bits_writer *w, const uint32_t *list, isize n, uint32_t range);
/* Fills the last byte. */
void bits_end(struct bits_writer *w);

/* Bits behind the end are 0: a damaged text gives nonsense, and no fault. */
struct bits_reader {
    str bytes;
    isize at; /* in bits */
};

uint32_t bits_get(struct bits_reader *r, int width);
uint32_t bits_get_count(struct bits_reader *r);
/* Fills n numbers; counts come from the same bytes, so the caller has checked n. */
void bits_get_list(struct bits_reader *r, uint32_t *list, isize n, uint32_t range);

/* Seven bits a byte, the lowest first, the eighth says that more follow. */
void varint_put(struct buf *out, uint32_t value);
uint32_t varint_get(str bytes, isize *at);

void base64_put(struct buf *out, str bytes);
/* What base64_put made of them, in `a`; anything else gives nonsense. */
str base64_get(struct arena *a, str text);

#endif
