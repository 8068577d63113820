/*
 * name_tree: names that a site brings with it, to be found in its texts.
 *
 * A tree whose steps are words, so that one walk from a place of a text meets every name
 * that begins there. Words are compared by their keys (viet/word.h): case, the place of a
 * tone and the kind of dash do not matter. What the program knows by itself is in
 * viet/vocabulary.h. Filled by one thread, then const.
 */
#ifndef VIET_NAME_TREE_H
#define VIET_NAME_TREE_H

#include "base/map.h"
#include "viet/word.h"

struct name_tree {
    struct map steps;
    int nodes; /* besides node 0, where all names begin */
};

/* A name has at most so many words. */
enum { NAME_WORDS_MAX = 48 };

/* The node where the name ends, made in `a` if it is new. 0 when the text has no word or
 * too many. */
int name_tree_add(struct arena *a, struct name_tree *tree, str name);

/* The node that a word leads to from `node`; -1 when no name goes on so. */
int name_tree_step(const struct name_tree *tree, int node, const struct word *word);

/* The node where the whole text ends; 0 when no name begins with it. */
int name_tree_find(const struct name_tree *tree, str name);

#endif
