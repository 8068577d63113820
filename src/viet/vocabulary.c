#include "viet/vocabulary.h"

#include "viet/vocabulary_table.h"

static inline uint32_t step(uint32_t node, uint64_t key) {
    uint32_t at = vocabulary_hash(node, key) & vocabulary_mask;
    for (; vocabulary_slots[at].next; at = (at + 1) & vocabulary_mask)
        if (vocabulary_slots[at].key == key && vocabulary_slots[at].node == node)
            return vocabulary_slots[at].next;
    return 0;
}

uint32_t vocabulary_step(uint32_t node, uint64_t key) {
    return step(node, key);
}

uint16_t vocabulary_meaning(uint32_t node) {
    return vocabulary_nodes[node];
}

bool vocabulary_leads(uint32_t node, enum domain domain) {
    return vocabulary_reach[node] >> domain & 1;
}

static inline bool may_begin(uint64_t key) {
    uint32_t bit = vocabulary_first_bit(key);
    return vocabulary_first[bit >> 6] >> (bit & 63) & 1;
}

struct hits {
    struct hit *at;
    isize n, cap;
};

/* Adds the phrases that begin at word i; returns the domains that they are of. */
static uint16_t find_at(struct arena *a, const struct word_list *words, isize i,
                        struct hits *hits) {
    uint32_t node = 0;
    uint16_t domains = 0;
    for (isize k = i; k < words->n && words->at[k].kind != WORD_END; k++) {
        node = step(node, words->at[k].key);
        if (!node)
            break;
        uint16_t meaning = vocabulary_nodes[node];
        if (meaning)
            *vec_push(a, hits) = (struct hit){(uint16_t)(k - i + 1), meaning};
        domains |= vocabulary_domains[meaning];
    }
    return domains;
}

/* A list of hits that moves as it grows leaves the earlier words theirs where it was. */
void vocabulary_find(struct arena *a, struct word_list *words) {
    struct hits hits = {.cap = words->n / 2 + 8};
    hits.at = new (a, struct hit, hits.cap);
    for (isize i = 0; i < words->n; i++) {
        struct word *w = &words->at[i];
        isize first = hits.n;
        w->domains = may_begin(w->key) ? find_at(a, words, i, &hits) : 0;
        w->hits = hits.at + first;
        w->hit_count = (uint8_t)(hits.n - first);
    }
}
