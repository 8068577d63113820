/*
 * merge: the words of all blocks in one order, and what is filed under each of them.
 *
 * Words are sorted by fold, then by key, so the spellings of one fold ("van": van, vân5,
 * vằn...) are neighbours: a group. Entries are sorted by the groups of their words, so
 * everything that a typed pair may mean is together, whatever its marks. An entry is a
 * word, or a pair with the words that follow it often enough to be kept.
 */
#ifndef INDEX_MERGE_H
#define INDEX_MERGE_H

#include "index/postings.h"

/*
 * A few pairs have so many triples that the pair itself would be costly to fetch: triples
 * of more bytes than this are kept apart.
 */
enum { TRIPLES_NEAR = 4 << 10 };

struct merged_word {
    str key, fold;
    uint32_t group;
};

struct gram_place {
    uint64_t high, low; /* sort key */
    uint32_t gram;
};

/* A block in the merged order. */
struct merged_block {
    const struct block *block;
    uint32_t *local;   /* of each merged word: the block's index + 1; 0: none */
    uint32_t *general; /* of each of the block's words: the merged word */
    struct gram_place *pairs, *triples;
    uint32_t *first_triple; /* of each pair, in order; one more at the end */
};

struct merge {
    struct merged_block *blocks;
    int count;
    struct merged_word *words;
    isize word_count;
    uint32_t *group_first; /* first word of each group; one more at the end */
    isize group_count;
    uint32_t records;
    int pair_many, triple_some; /* least number of records to keep triples */
};

/* Merges the words of all blocks, in `a`. The blocks must outlive the merge. */
void merge_words(struct arena *a, struct merge *m, const struct block *blocks, int count,
                 uint32_t records);

/* Sorts block `i`; blocks may be sorted at the same time. */
void merge_order(struct arena *a, struct merge *m, int i);

enum { NO_KEY = -1 };

/* A word, a pair with its triples, or a triple that is kept apart from its pair. */
struct index_entry {
    uint32_t left;
    int64_t right, third; /* NO_KEY: none */
    isize bytes, length;  /* of its bits */
    isize child, children;
    bool far; /* its triples are separate entries */
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

/* Collects and codes all entries whose first word is in groups [from, to). */
void merge_entries(const struct merge *m, struct arena *scratch, isize from, isize to,
                   struct entries *out);

/*
 * Cuts the groups into `slices` ranges of about equal work; `bounds` has one more item.
 */
void merge_slices(const struct merge *m, struct arena *scratch, isize *bounds,
                  int slices);

#endif
