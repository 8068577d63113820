/*
 * nfc: Vietnamese letters as single code points, whatever way they were typed.
 *
 * Three kinds of text need it: decomposed names and pastes, letters whose tone alone is a
 * combining mark, and marks in an order that Unicode does not allow but every reader
 * understands. The look-alikes of Đ are mended in the same pass, because they cannot be
 * told apart on the screen and would break every search and every number. Anything that
 * is not a Vietnamese letter stays as it is. Pure functions, any thread.
 */
#ifndef VIET_NFC_H
#define VIET_NFC_H

#include "base/arena.h"

/* True when viet_nfc would change nothing. */
bool viet_is_nfc(str s);

/* The text composed and mended: `s` itself when nothing changes, else a copy in `a`. */
str viet_nfc(struct arena *a, str s);

/*
 * The code point at `*at` as viet_nfc would write it, so that text can be compared
 * without being rewritten; `*at`, which must be inside the string, moves past it and its
 * marks.
 */
uint32_t viet_next(str s, isize *at);

#endif
