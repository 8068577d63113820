/*
 * md: Markdown becomes our tree (model/node.h). The only user of libcmark.
 *
 * CommonMark is cmark's business: what it makes of a text is what we show. Pipe tables
 * and task boxes are read by us, by GFM's rules; attribute blocks are ours alone. Nothing
 * of cmark outlives the call. Thread-safe: all that changes is in the arguments.
 */
#ifndef PARSE_MD_H
#define PARSE_MD_H

#include "model/diag.h"
#include "model/node.h"

enum {
    MD_DEPTH_MAX =
        100, /* quotes and items in each other, or spans of text in each other */
    MD_COLUMNS_MAX = 100, /* of a table */
    MD_CELLS_MAX = 20000, /* of all tables of a text */
};

/*
 * The tree of source[body, end): valid UTF-8 with any line ends, of at most 2 GiB. Spans
 * count from the start of `source`, and texts point into it where they can. The tree and
 * everything that was needed to make it stay in `a`, which should be a scratch arena.
 * NULL when a limit is exceeded that leaves nothing to show; the diag then says which.
 */
struct node *md_parse(struct arena *a, str source, isize body, struct diags *diags);

/*
 * Takes the attribute blocks out of the text of a tree that md_parse has made, and puts
 * them where they belong: an item's on the item, all others on the block that they end.
 */
void md_attributes(struct arena *a, struct node *root, str source, struct diags *diags);

#endif
