/*
 * Which of the things found is which of the things wanted.
 *
 * Those that are most alike find each other first; among equals the order of the text
 * decides. Every pair of things is looked at, which is little for one document.
 */
#ifndef TESTS_GOLD_PAIRS_H
#define TESTS_GOLD_PAIRS_H

#include "base/arena.h"

/* How alike two things are, 0 if they cannot be the same. */
typedef int likeness_fn(const void *ctx, isize wanted, isize found);

struct pairs {
    isize *found;  /* of each thing wanted the index of the one found, or -1 */
    isize *wanted; /* and the other way about */
};

static isize *pairs_none(struct arena *a, isize n) {
    isize *none = new (a, isize, n + 1);
    for (isize i = 0; i < n; i++)
        none[i] = -1;
    return none;
}

static struct pairs pairs_make(struct arena *a, isize wanted, isize found,
                               likeness_fn *likeness, int most, const void *ctx) {
    struct pairs p = {pairs_none(a, wanted), pairs_none(a, found)};
    for (int level = most; level > 0; level--)
        for (isize i = 0; i < wanted; i++)
            for (isize j = 0; j < found && p.found[i] < 0; j++)
                if (p.wanted[j] < 0 && likeness(ctx, i, j) == level) {
                    p.found[i] = j;
                    p.wanted[j] = i;
                }
    return p;
}

#endif
