/*
 * merge: the words of all blocks in one order, and what is filed under each of them.
 *
 * Words are sorted by fold, then by key: the spellings of one fold ("van": van, vân5,
 * vằn...) are neighbours, a group. Entries are sorted by the groups of their words, so
 * that all that a typed pair may mean stands together, whatever marks it has. An entry is
 * a word, or a pair with the words that follow it often enough to be told apart.
 */
#ifndef INDEX_MERGE_H
#define INDEX_MERGE_H

#include "index/postings.h"

/*
 * The triples of a few pairs are so many that they would make the pair itself costly to
 * ask for: from so many bytes on they are kept apart.
 */
enum { TRIPLES_NEAR = 4 << 10 };

struct merged_word {
    str key, fold;
    uint32_t group;
};

struct gram_place {
    uint64_t high, low; /* what it is sorted by */
    uint32_t gram;
};

/* A block in the common order. */
struct merged_block {
    const struct block *block;
    uint32_t *local;   /* of each word of all: the block's own index + 1; 0: none */
    uint32_t *general; /* of each of its words */
    struct gram_place *pairs, *triples;
    uint32_t *first_triple; /* of each pair in order; one more at the end */
};

struct merge {
    struct merged_block *blocks;
    int count;
    struct merged_word *words;
    isize word_count;
    uint32_t *group_first; /* of each group its first word; one more at the end */
    isize group_count;
    uint32_t records;
    int pair_many, triple_some; /* from so many records on they are kept */
};

/* The words of all blocks, in `a`. The blocks must outlive the merge. */
void merge_words(struct arena *a, struct merge *m, const struct block *blocks, int count,
                 uint32_t records);

/* Sorts what block `i` has; any number of blocks at the same time. */
void merge_order(struct arena *a, struct merge *m, int i);

enum { NO_KEY = -1 };

/* A word, a pair with its triples, or a triple that is kept apart from its pair. */
struct index_entry {
    uint32_t left;
    int64_t right, third; /* NO_KEY: none */
    isize bytes, length;  /* where its bits stand */
    isize child, children;
    bool far; /* its triples are entries of their own */
};

struct entry_list {
    struct index_entry *at;
    isize n, cap;
};

enum entry_kind { ENTRY_WORD, ENTRY_PAIR, ENTRY_TRIPLE, ENTRY_KINDS };

/* Entries of some groups, and their bits. */
struct entries {
    struct arena arena;
    struct entry_list lists[ENTRY_KINDS];
    struct {
        uint32_t *at; /* words */
        isize n, cap;
    } children;
    struct buf bytes;
};

/* Collects and codes all entries whose first word is of the groups [from, to). */
void merge_entries(const struct merge *m, struct arena *scratch, isize from, isize to,
                   struct entries *out);

/* Cuts the groups into `slices` ranges of about equal work; bounds has one more. */
void merge_slices(const struct merge *m, struct arena *scratch, isize *bounds,
                  int slices);

#endif
