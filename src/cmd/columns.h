/*
 * columns: text of a document on a terminal, harmless and aligned.
 *
 * Widths are those of a terminal: combining marks take no column, and a control character
 * of the text shows as one that does nothing. Rows are collected first, then printed with
 * every cell but the last of a row filled up to the widest of its column; a cell that is
 * much wider than others pushes only its own row.
 */
#ifndef CMD_COLUMNS_H
#define CMD_COLUMNS_H

#include "base/buf.h"

/* What a code point shows: a tab or a control character as one harmless column. */
uint32_t columns_char(uint32_t c);
int columns_width(str text);
void columns_put(struct buf *out, str text);
void columns_blanks(struct buf *out, int count);

enum { COLUMNS_CELLS = 6, COLUMNS_INDENT = 2 };

struct columns_row {
    str cell[COLUMNS_CELLS];
    int n; /* cells */
};

/* Starts as {.arena = …}, where the rows live. */
struct columns {
    struct columns_row *at;
    isize n, cap;
    struct arena *arena;
};

/* The row of these cells, whose texts are not copied. */
#define columns_add(c, ...)                                                              \
    columns_add_row((c), (const str[]){__VA_ARGS__},                                     \
                    (int)countof(((const str[]){__VA_ARGS__})))
void columns_add_row(struct columns *c, const str *cells, int count);

/* A label and its value, indented; nothing if the value is empty. */
void columns_fact(struct columns *c, str label, str value);

/* Prints the rows and forgets them. Rows of one cell are not aligned with others. */
void columns_print(struct buf *out, struct columns *c);

#endif
