/*
 * postings: the records that contain each word, pair and triple of words.
 *
 * The records are cut into one block per thread, and each block is collected separately:
 * words are numbered as they come, pairs and triples are numbers in a table, and the
 * records of each are kept as gaps in a chain of growing chunks. index/merge joins the
 * blocks; the result does not depend on the cuts.
 *
 * Triples serve phrases of three words and more: without them, a plan with "Ban Dân vận
 * huyện A" and "Sở Nội vụ huyện B" would seem to contain "Ban Dân vận huyện B". Rejected:
 * word positions, which would do the same at four times the size.
 */
#ifndef INDEX_POSTINGS_H
#define INDEX_POSTINGS_H

#include "base/map.h"
#include "index/token.h"

struct chunk;

/* The records of one word, pair or triple, in rising order. */
struct posting {
    struct chunk *first, *last;
    uint32_t record; /* the one being counted */
    uint32_t before; /* one more than the last written */
    uint32_t count;  /* records written */
    uint8_t times, weight;
};

struct word {
    str key, fold;
    struct posting posting;
};

struct gram {
    uint32_t left, right; /* words; of a triple: pair and word */
    struct posting posting;
};

struct gram_table {
    struct gram *at;
    isize n, cap;
    uint32_t *slots; /* 0: free, else index + 1 */
    isize slot_count;
};

struct code_slot {
    uint64_t code;
    uint32_t word; /* index + 1; 0: free */
};

struct block {
    struct arena arena;
    struct {
        struct word *at;
        isize n, cap;
    } words;
    struct code_slot *codes;
    isize code_count, code_cap;
    struct map keys; /* several codes may have one key */
    struct gram_table pairs, triples;
};

/* Counts the words of a record; records come in rising order. */
void block_add(struct block *b, uint32_t record, const struct token_list *tokens);

/* The word of a token that has been added. */
uint32_t block_word(struct block *b, const struct token *t);

/* The same for a number of `count` tokens. */
uint32_t block_number(struct block *b, const struct token *first, isize count);

/* Flushes the counts; nothing may be added afterwards. */
void block_end(struct block *b);

/* Appends the records and weights of a posting to lists with enough room. */
isize posting_read(const struct posting *p, uint32_t *records, uint8_t *weights);

#endif
