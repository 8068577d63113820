/*
 * check: the build looks for what it has just written, as a page would.
 *
 * Of each record two phrases of three words and a number are remembered while it is read.
 * When a shard is written, it is read back from its text, and each of them that belongs
 * there must lead to its record: words and numbers, pairs, triples behind a pair and
 * those apart from it. What is not found is a mistake of this program, and it dies of it.
 * To ask for every word of every record was rejected: it costs as much as the index.
 */
#ifndef INDEX_CHECK_H
#define INDEX_CHECK_H

#include "index/shard.h"

/* Three words that follow one another in a record. */
struct phrase_sample {
    uint64_t folds; /* of the first two, as merge sorts them */
    uint32_t record, word[3];
};

struct word_sample {
    uint32_t word, record;
};

struct samples {
    struct {
        struct phrase_sample *at;
        isize n, cap;
    } phrases;
    struct {
        struct word_sample *at;
        isize n, cap;
    } words;
};

/* Remembers some of a record that has been added to the block. */
void check_take(struct block *b, struct samples *out, uint32_t record,
                const struct token_list *tokens);

/* The samples of all blocks, in words of all and in their order; they live in `a`. */
void check_join(struct arena *a, struct samples *out, const struct merge *m,
                const struct samples *taken);

/* The entries of all slices, and the groups at which these begin; one more at the end. */
struct check_source {
    const struct merge *merge;
    const struct entries *slices;
    const isize *bounds;
    int count;
};

/* Reads the script of a shard back and looks for the samples that belong into it. */
void check_shard(const struct samples *samples, const struct check_source *source,
                 enum entry_kind kind, const struct shard *shard, str script,
                 struct arena *scratch);

#endif
