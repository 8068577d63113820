#include "viet/vocabulary.h"

#include "viet/vocabulary_table.h"

/* False for most words: no phrase goes on with them from the node. */
static inline bool may_go_on(uint32_t node, uint64_t key) {
    uint32_t first = vocabulary_first_bit(key);
    return node ? vocabulary_nodes[node].follows >> vocabulary_follows_bit(key) & 1
                : vocabulary_first[first >> 6] >> (first & 63) & 1;
}

static inline uint32_t step(uint32_t node, uint64_t key) {
    if (!may_go_on(node, key))
        return 0;
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
    return vocabulary_nodes[node].meaning;
}

bool vocabulary_leads(uint32_t node, enum domain domain) {
    return vocabulary_nodes[node].reach >> domain & 1;
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
        const struct vocabulary_node *here = &vocabulary_nodes[node];
        if (!here->meaning)
            continue;
        *vec_push(a, hits) = (struct hit){(uint16_t)(k - i + 1), here->meaning};
        words->at[k + 1].ended |= here->domains;
        domains |= here->domains;
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
        w->domains = find_at(a, words, i, &hits);
        w->hits = hits.at + first;
        w->hit_count = (uint8_t)(hits.n - first);
    }
}
