/*
 * vocabulary_table: what the generated tables look like. For vocabulary.c, and for
 * vocabulary_make.c, which prints them.
 */
#ifndef VIET_VOCABULARY_TABLE_H
#define VIET_VOCABULARY_TABLE_H

#include "viet/vocabulary.h"

/* A step of the tree; `next` 0: the slot is free. */
struct vocabulary_slot {
    uint64_t key;
    uint32_t node, next;
};

extern const struct vocabulary_slot vocabulary_slots[];
extern const uint32_t vocabulary_mask;

struct vocabulary_node {
    uint16_t meaning;
    uint16_t domains; /* that the meaning is of, a bit for each */
    uint16_t reach;   /* the same for all phrases at and after the node */
    uint32_t follows; /* a bit for each word that goes on, by its hash */
};
extern const struct vocabulary_node vocabulary_nodes[];

/* A bit for each word that begins a phrase, by its hash: with it and `follows`, most
 * words are passed over without a look at the steps. */
enum { VOCABULARY_FIRST_BITS = 16, VOCABULARY_FOLLOWS_BITS = 5 };
extern const uint64_t vocabulary_first[1 << (VOCABULARY_FIRST_BITS - 6)];

static inline uint32_t vocabulary_first_bit(uint64_t key) {
    return (uint32_t)(key * 0x9E3779B97F4A7C15u >> (64 - VOCABULARY_FIRST_BITS));
}

static inline uint32_t vocabulary_follows_bit(uint64_t key) {
    return (uint32_t)(key * 0x9E3779B97F4A7C15u >> (64 - VOCABULARY_FOLLOWS_BITS));
}

/* Where a step is looked for first. */
static inline uint32_t vocabulary_hash(uint32_t node, uint64_t key) {
    uint64_t h = (key ^ (uint64_t)node << 40 ^ node) * 0x9E3779B97F4A7C15u;
    return (uint32_t)(h >> 32);
}

#endif
