/*
 * lines: blocks of a text as the lines that were typed.
 *
 * Markup is gone and breaks of any kind end a line; a table is read column by column,
 * because what is pasted as two columns belongs together from top to bottom.
 */
#ifndef EXTRACT_LINES_H
#define EXTRACT_LINES_H

#include "extract/prose.h"

struct line {
    struct word_list words; /* without its dash; never empty */
    struct span span;       /* with it */
    bool item;              /* begins an item: of a list, or by its own dash */
    bool fresh;             /* begins a block, or is below an empty line */
};

struct line_list {
    struct line *at;
    isize n, cap;
};

/* Appends the lines of a block, with all the blocks in it; the list grows in `a`. */
void lines_add(struct arena *a, struct line_list *list, const struct prose *prose,
               const struct node *block);

#endif
