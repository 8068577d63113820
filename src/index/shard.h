/*
 * shard: neighbouring entries of the index as a script.
 *
 *     kehoach.shard("FROM","NAMES","BYTES");
 *
 * FROM is the folds of the first entry, which it is requested by. NAMES are the entries,
 * separated by commas: "!vân5" a word, "dân vân5.khéo.đông5" a pair and the words of its
 * triples, "dân vân5.~" a pair whose triples are elsewhere, and "dân vân5 kheo4" such a
 * triple. A common prefix with the entry before is left out. BYTES in base64 are the
 * lengths of all entries as varints, then their bits. The script calls a function of the
 * page instead of being fetched as data, because that also works when the site is opened
 * from a disk.
 *
 * A shard ends between two pairs of folds, so that all spellings of one are together, and
 * where the hash of the next pair decides: one more word in a plan then moves the end of
 * one shard and not of all that follow.
 */
#ifndef INDEX_SHARD_H
#define INDEX_SHARD_H

#include "index/merge.h"

/* The name of a script: 40 bits of a hash of it. */
enum { SHARD_NAME = 8 };
void shard_name(char name[SHARD_NAME], str script);

/* Entries of one slice that go into one shard, in order. */
struct shard_part {
    const struct entries *entries;
    const struct index_entry *first;
    isize count;
};

struct shard {
    struct {
        struct shard_part *at;
        isize n, cap;
    } parts;
    isize size;
    str from; /* the folds of its first entry: "van", "dan van" */
};

struct shard_list {
    struct shard *at;
    isize n, cap;
};

/* The length of shards for `bytes` in all; grows in steps, so rarely. */
isize shard_target(isize bytes);

/* Cuts the words, the pairs or the triples of all slices into shards. */
void shard_cut(struct arena *a, const struct merge *m, const struct entries *slices,
               int count, enum entry_kind kind, isize target, struct shard_list *out);

void shard_write(struct buf *out, const struct shard *s, const struct merge *m);

#endif
