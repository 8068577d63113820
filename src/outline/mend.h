/*
 * mend: lines of a plan in Markdown that miss by a blank or a line what they are meant
 * to be.
 *
 * "##I.", "1.Không cách", bullets of Word, tables without a delimiter row, with rows of
 * too many cells or torn by the end of a page: Markdown shows them as text. Only such
 * lines are changed; what is Markdown already is read as it is everywhere.
 */
#ifndef OUTLINE_MEND_H
#define OUTLINE_MEND_H

#include "model/span.h"
#include "outline/rewrite.h"

/* A row with another number of cells than its table. */
struct uneven_row {
    struct span span;
    int cells, columns;
};

struct uneven_rows {
    struct uneven_row *at;
    isize n, cap;
};

struct mended {
    str text; /* the source itself if nothing changed */
    bool changed;
    struct rewrite_map map;
    struct uneven_rows uneven; /* places in the source */
};

/* source[0, body) and then source[from, end) with its lines mended; it lives in `a`. */
struct mended mend(struct arena *a, str source, isize body, isize from);

#endif
