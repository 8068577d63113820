/*
 * columns: text of documents on a terminal, harmless and aligned.
 *
 * Widths are those of a terminal: combining marks take no column, and a control character
 * is shown as a harmless one. Rows are collected, then printed with every cell but the
 * last of a row padded to the widest of its column; a cell much wider than the others
 * shifts only its own row.
 */
#ifndef CMD_COLUMNS_H
#define CMD_COLUMNS_H

#include "base/buf.h"

/* The code point to show: a tab or control character becomes one harmless column. */
uint32_t columns_char(uint32_t c);
int columns_width(str text);
void columns_put(struct buf *out, str text);
void columns_blanks(struct buf *out, int count);

enum { COLUMNS_CELLS = 6, COLUMNS_INDENT = 2 };

struct columns_row {
    str cell[COLUMNS_CELLS];
    int n; /* cells */
};

/* Initialize with {.arena = …}, where the rows live. */
struct columns {
    struct columns_row *at;
    isize n, cap;
    struct arena *arena;
};

/* Adds a row of these cells; their texts are not copied. */
#define columns_add(c, ...)                                                              \
    columns_add_row((c), (const str[]){__VA_ARGS__},                                     \
                    (int)countof(((const str[]){__VA_ARGS__})))
void columns_add_row(struct columns *c, const str *cells, int count);

/* Adds a label and its value, indented; nothing if the value is empty. */
void columns_fact(struct columns *c, str label, str value);

/* Prints the rows and clears them. Rows of one cell are not aligned with others. */
void columns_print(struct buf *out, struct columns *c);

#endif
