/*
 * coding: numbers as bits, bits as text.
 *
 * A rising list of n numbers below `range` is coded by its middle number, within the
 * bounds that its place in the list leaves, then the two halves in the same way (binary
 * interpolative coding). It comes within a few per cent of the minimum, costs nothing for
 * words in every record, and its reader, which layouts/search.js needs too, is twenty
 * lines in any language. Rejected: gaps as varints, four times as long for words that
 * most documents contain.
 *
 * The bytes are stored as base64 in a script. For the shards of 10,000 generated plans,
 * gzip brings that to 1.00 of the bytes; base91 to 1.01, seven bits a character with
 * escapes to 1.02, Latin-1 as UTF-8 to 1.19. On disk they take 1.33, 1.23, 1.18 and 1.57.
 * Browsers decode base64 natively, and no editor, proxy or repository mangles it.
 */
#ifndef INDEX_CODING_H
#define INDEX_CODING_H

#include "base/buf.h"

struct bits_writer {
    struct buf *out;
    uint32_t held; /* fewer than 8 bits not yet written */
    int n;
};

/* The lowest `width` bits of the value, at most 24; the most significant first. */
void bits_put(struct bits_writer *w, uint32_t value, int width);
/* A count, 0 or more: short for small ones. */
void bits_put_count(struct bits_writer *w, uint32_t count);
/* A rising list of n numbers, all below `range`. */
void bits_put_list(struct bits_writer *w, const uint32_t *list, isize n, uint32_t range);
/* Pads the last byte. */
void bits_end(struct bits_writer *w);

/* Bits past the end are 0: a damaged text gives nonsense, but no crash. */
struct bits_reader {
    str bytes;
    isize at; /* in bits */
};

uint32_t bits_get(struct bits_reader *r, int width);
uint32_t bits_get_count(struct bits_reader *r);
/* Reads n numbers. Counts come from the same bytes, so the caller must have checked n. */
void bits_get_list(struct bits_reader *r, uint32_t *list, isize n, uint32_t range);

/* Seven bits a byte, the lowest first; the eighth is set when more follow. */
void varint_put(struct buf *out, uint32_t value);
uint32_t varint_get(str bytes, isize *at);

void base64_put(struct buf *out, str bytes);
/* Decodes the text of base64_put, in `a`; any other text gives nonsense. */
str base64_get(struct arena *a, str text);

#endif
