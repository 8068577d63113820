/*
 * levels: what each entry is in the document, by the document's own numbering.
 *
 * A number belongs to the sequence that it goes on: "2." after "1.", wherever lines in
 * between went deeper. So levels need no marks, and i) is told from (i) by what was
 * counted before. A numbered line is a heading if it is short and something stands below
 * it; else it is an item.
 */
#ifndef OUTLINE_LEVELS_H
#define OUTLINE_LEVELS_H

#include "outline/entry.h"

enum role {
    ROLE_PARAGRAPH,
    ROLE_HEADING,
    ROLE_ITEM,    /* of a list of Markdown */
    ROLE_LABELED, /* a paragraph that is an item by its label: a) (1) 2.1. */
    ROLE_ROW,
    ROLE_AS_IS,
};

struct place {
    enum role role;
    int level;  /* of a heading: 2 to 6 */
    int indent; /* of items and what belongs to them: columns */
};

/* The place of each entry, in `a`; small Roman numbers are told from letters. */
struct place *levels_find(struct arena *a, struct entries *entries);

#endif
