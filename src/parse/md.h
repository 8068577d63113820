/*
 * md: Markdown becomes our tree (model/node.h). The only user of libcmark.
 *
 * CommonMark is left to cmark: we show what it makes of a text. Pipe tables and task
 * boxes we read ourselves, by GFM's rules; attribute blocks are our own extension.
 * Nothing of cmark outlives the call. Thread-safe: all state is in the arguments.
 */
#ifndef PARSE_MD_H
#define PARSE_MD_H

#include "model/diag.h"
#include "model/node.h"

enum {
    MD_DEPTH_MAX = 100,   /* nested quotes and items, or nested spans of text */
    MD_COLUMNS_MAX = 100, /* of a table */
    MD_CELLS_MAX = 20000, /* of all tables of a text */
};

/*
 * The tree of source[body, end): valid UTF-8 with any line ends, of at most 2 GiB. Spans
 * count from the start of `source`, and texts point into it where they can. The tree and
 * all temporary memory stay in `a`, which should be a scratch arena. NULL, after a diag,
 * when a limit is exceeded that leaves nothing to show.
 */
struct node *md_parse(struct arena *a, str source, isize body, struct diags *diags);

/*
 * Moves the attribute blocks out of the text of a tree from md_parse: an item's to the
 * item, all others to the block that they end.
 */
void md_attributes(struct arena *a, struct node *root, str source, struct diags *diags);

#endif
