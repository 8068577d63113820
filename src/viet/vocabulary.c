#include "viet/vocabulary.h"

#include "viet/vocabulary_table.h"

uint32_t vocabulary_step(uint32_t node, uint64_t key) {
    uint32_t at = vocabulary_hash(node, key) & vocabulary_mask;
    for (; vocabulary_slots[at].next; at = (at + 1) & vocabulary_mask)
        if (vocabulary_slots[at].key == key && vocabulary_slots[at].node == node)
            return vocabulary_slots[at].next;
    return 0;
}

uint16_t vocabulary_meaning(uint32_t node) {
    return vocabulary_nodes[node];
}
