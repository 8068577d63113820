/*
 * typed: entries and their places in the document, written as Markdown.
 */
#ifndef OUTLINE_TYPED_H
#define OUTLINE_TYPED_H

#include "outline/levels.h"
#include "outline/rewrite.h"

struct typed {
    const struct entries *entries;
    const struct place *places; /* of each entry */
    isize first;                /* entries before it are left out */
};

/* The Markdown, after source[0, body), in `a`; `map` leads back to the source. */
str typed_write(struct arena *a, str source, isize body, const struct typed *typed,
                struct rewrite_map *map);

#endif
