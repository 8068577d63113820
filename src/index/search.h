/*
 * search: reads a shard as the browser does.
 *
 * The build tests itself with it, and the unit tests ask it what a page would find.
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

/* The entries of a script; views into it, but for the bytes. */
struct shard_view {
    struct shard_entry *at;
    isize n, cap;
    struct map by_name; /* "left right third" */
};

struct found {
    uint32_t *at; /* records, rising */
    isize n;
};

/* False if the script is none of ours. Everything lives in `a`. */
bool shard_read(struct arena *a, str script, struct shard_view *out);

/* The entry, NULL if there is none; `right` is empty for a word, `third` for a pair. */
const struct shard_entry *shard_find(struct arena *scratch, const struct shard_view *v,
                                     str left, str right, str third);

/* The records in which the entry stands; only those of at least that weight. In `a`. */
struct found shard_records(struct arena *a, const struct shard_entry *e, uint32_t records,
                           int weight);

/*
 * One entry from its head through its triples: shard_open reads the records, shard_next
 * the next triple's key and records; false at the end, or if they are elsewhere. Lists
 * live in `a`.
 */
struct shard_cursor {
    struct bits_reader bits;
    struct found records;
    str following;
};
void shard_open(struct arena *a, struct shard_cursor *c, const struct shard_entry *e,
                uint32_t records);
bool shard_next(struct arena *a, struct shard_cursor *c, str *key, struct found *out);

/* The records of a triple that is kept apart from its pair, of whose records it tells. */
struct found shard_triple(struct arena *a, const struct shard_entry *e,
                          const struct found *pair);

bool found_has(const struct found *f, uint32_t record);

#endif
