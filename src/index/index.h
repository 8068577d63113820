/*
 * index: makes the site searchable without a server.
 *
 * The steps are loops over independent items, which the caller can run in parallel;
 * between them everything is joined in one thread. The result is a list of scripts, and
 * the text that the page's own script begins with. It depends on the site alone, not on
 * the number of blocks. kehoach-search(5) describes the format.
 *
 *     index_init; index_block for each block; index_join; index_order for each block;
 *     index_divide; index_slice for each slice; index_cut; index_file for each file;
 *     index_name; index_begin; index_release
 */
#ifndef INDEX_INDEX_H
#define INDEX_INDEX_H

#include "index/check.h"
#include "index/record.h"

enum { INDEX_FORMAT = 2, INDEX_SLICES = 64 };

struct index_file {
    char name[SHARD_NAME];
    str address; /* "tim/NAME.js" */
    struct buf script;
    bool twin; /* has the bytes, and so the name, of an earlier one */
};

struct index {
    struct arena *arena;
    const struct site *site;
    struct record_list records;
    struct block *blocks;
    struct samples *taken; /* of each block, with its own word numbers */
    int block_count;
    struct merge merge;
    isize slices[INDEX_SLICES + 1];
    struct entries *entries; /* of each slice */
    struct shard_list shards[ENTRY_KINDS];
    isize first[ENTRY_KINDS + 1]; /* first file of each kind; then of cards */
    struct samples samples;       /* with merged word numbers, in entry order */
    isize cards;                  /* scripts of cards */
    struct index_file *files;     /* shards by kind, cards, facets */
    isize file_count;
};

/* `blocks`: one per thread. */
void index_init(struct index *ix, struct arena *a, const struct site *site, int blocks);
void index_block(struct index *ix, int i, struct arena *scratch);
void index_join(struct index *ix);
void index_order(struct index *ix, int i);
void index_divide(struct index *ix, struct arena *scratch);
void index_slice(struct index *ix, int i, struct arena *scratch);
void index_cut(struct index *ix);
/* Writes a file and tests it: a sample that it does not contain is a BUG. */
void index_file(struct index *ix, isize i, struct arena *scratch);
/* Gives the files their addresses, once all are written. */
void index_name(struct index *ix);
/* Writes the call kehoach.begin({...}) for the page's script; after index_name. */
void index_begin(struct buf *out, const struct index *ix);

/* Frees all but the files. */
void index_forget(struct index *ix);
void index_release(struct index *ix);

#endif
