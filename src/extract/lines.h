/*
 * lines: blocks of a text as the lines that were typed.
 *
 * Markup is gone and breaks of any kind end a line; a table is read column by column,
 * because what is pasted as two columns belongs together from top to bottom.
 */
#ifndef EXTRACT_LINES_H
#define EXTRACT_LINES_H

#include "base/arena.h"
#include "model/node.h"

struct line {
    str text;         /* without blanks at its ends, and without its dash; never empty */
    struct span span; /* of the nodes it came from */
    bool item;        /* begins an item: of a list, or by a dash of its own */
    bool fresh;       /* begins a block, or stands below an empty line */
};

struct line_list {
    struct line *at;
    isize n, cap;
};

/* Appends the lines of a block, with all the blocks in it; texts live in `a`. */
void lines_add(struct arena *a, struct line_list *list, const struct node *block);

#endif
