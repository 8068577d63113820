/*
 * search: reads a shard as the browser does.
 *
 * The build tests its index with it, and the unit tests use it to see what a page would
 * find.
 */
#ifndef INDEX_SEARCH_H
#define INDEX_SEARCH_H

#include "base/map.h"
#include "index/coding.h"
#include "index/token.h"

struct shard_entry {
    str left, right, third; /* keys; empty: a word, a pair */
    str following;          /* keys of the triples, with dots between */
    str bytes;
};

/* The entries of a script: views into it, except the bytes. */
struct shard_view {
    struct shard_entry *at;
    isize n, cap;
    struct map by_name; /* "left right third" */
};

struct found {
    uint32_t *at; /* records, rising */
    isize n;
};

/* False if the script is not a shard. Everything lives in `a`. */
bool shard_read(struct arena *a, str script, struct shard_view *out);

/* The entry, or NULL; `right` is empty for a word, `third` for a pair. */
const struct shard_entry *shard_find(struct arena *scratch, const struct shard_view *v,
                                     str left, str right, str third);

/* The records of the entry with at least that weight, in `a`. */
struct found shard_records(struct arena *a, const struct shard_entry *e, uint32_t records,
                           int weight);

/*
 * Reads one entry in order: shard_open its records, shard_next the next triple's key and
 * records; false at the end, or if the triples are elsewhere. Lists live in `a`.
 */
struct shard_cursor {
    struct bits_reader bits;
    struct found records;
    str following;
};
void shard_open(struct arena *a, struct shard_cursor *c, const struct shard_entry *e,
                uint32_t records);
bool shard_next(struct arena *a, struct shard_cursor *c, str *key, struct found *out);

/* The records of a triple kept apart from its pair; it refers to those of the pair. */
struct found shard_triple(struct arena *a, const struct shard_entry *e,
                          const struct found *pair);

bool found_has(const struct found *f, uint32_t record);

#endif
