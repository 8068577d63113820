/*
 * check: the build searches what it has just written, as a page would.
 *
 * While a record is read, two of its phrases of three words and one of its numbers are
 * kept as samples. A written shard is read back from its text, and each sample that
 * belongs there must lead to its record: words and numbers, pairs, triples stored with
 * their pair and apart from it. A sample not found is a BUG. Rejected: searching every
 * word of every record, which costs as much as the index.
 */
#ifndef INDEX_CHECK_H
#define INDEX_CHECK_H

#include "index/shard.h"

/* Three consecutive words of a record. */
struct phrase_sample {
    uint64_t folds; /* of the first two words, as merge sorts them */
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

/* Takes samples of a record that has been added to the block. */
void check_take(struct block *b, struct samples *out, uint32_t record,
                const struct token_list *tokens);

/*
 * Joins the samples of all blocks, with merged word numbers and sorted; they live in `a`.
 */
void check_join(struct arena *a, struct samples *out, const struct merge *m,
                const struct samples *taken);

/* The entries of all slices, and the group where each begins; one more at the end. */
struct check_source {
    const struct merge *merge;
    const struct entries *slices;
    const isize *bounds;
    int count;
};

/* Reads the script of a shard back and searches it for the samples that belong there. */
void check_shard(const struct samples *samples, const struct check_source *source,
                 enum entry_kind kind, const struct shard *shard, str script,
                 struct arena *scratch);

#endif
