#include "base/map.h"

/* FNV-1a, with a final mix so that the low bits depend on every byte. */
uint32_t str_hash(str s) {
    uint64_t h = 0xcbf29ce484222325u;
    for (isize i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3u;
    h ^= h >> 32;
    h *= 0x9E3779B97F4A7C15u;
    return (uint32_t)(h >> 32);
}

/* The slot of `key`, or the free one where it belongs. */
static struct map_slot *find(const struct map *m, str key, uint32_t hash) {
    isize mask = m->cap - 1;
    for (isize i = hash & mask;; i = (i + 1) & mask) {
        struct map_slot *slot = &m->slots[i];
        if (!slot->key.p || (slot->hash == hash && str_eq(slot->key, key)))
            return slot;
    }
}

static void grow(struct arena *a, struct map *m) {
    struct map bigger = {.n = m->n, .cap = m->cap ? m->cap * 2 : 16};
    bigger.slots = new (a, struct map_slot, bigger.cap);
    for (isize i = 0; i < m->cap; i++)
        if (m->slots[i].key.p)
            *find(&bigger, m->slots[i].key, m->slots[i].hash) = m->slots[i];
    *m = bigger;
}

int map_get(const struct map *m, str key) {
    if (m->n == 0)
        return -1;
    struct map_slot *slot = find(m, key, str_hash(key));
    return slot->key.p ? slot->value : -1;
}

int map_put(struct arena *a, struct map *m, str key, int value) {
    if (m->n * 4 >= m->cap * 3)
        grow(a, m);
    if (!key.p)
        key.p = ""; /* p == NULL marks a free slot */
    uint32_t hash = str_hash(key);
    struct map_slot *slot = find(m, key, hash);
    if (!slot->key.p) {
        *slot = (struct map_slot){key, hash, value};
        m->n++;
    }
    return slot->value;
}
