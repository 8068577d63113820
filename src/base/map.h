/*
 * map: from a string to a number, usually an index into an array.
 *
 * Open addressing in an arena; keys are not copied. No removal and no iteration: a caller
 * that needs an order keeps the array. Not shared between threads while it is written to.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

struct map_slot {
    str key; /* p == NULL: free */
    uint32_t hash;
    int32_t value;
};

struct map {
    struct map_slot *slots;
    isize n, cap;
};

uint32_t str_hash(str s);

/* The value of `key`, or -1. */
int map_get(const struct map *m, str key);
/*
 * Puts key → value unless the key is there, and returns the value that is stored then:
 * `map_put(…) != value` means "taken by an earlier one". `value` is not negative.
 */
int map_put(struct arena *a, struct map *m, str key, int value);

#endif
