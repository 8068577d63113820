#include "base/map.c"

#include "harness.h"

#include <stdlib.h>

static struct arena arena;

/* "k0", "k1", … in the arena. */
static str key(int i) {
    char *p = new (&arena, char, 8);
    int n = 8;
    do
        p[--n] = (char)('0' + i % 10);
    while ((i /= 10) > 0);
    p[--n] = 'k';
    return (str){p + n, 8 - n};
}

TEST(an_empty_map_holds_nothing) {
    struct map m = {0};
    CHECK_INT(map_get(&m, STR("a")), -1);
    CHECK_INT(map_get(&m, (str){0}), -1);
}

TEST(the_first_value_stays) {
    struct map m = {0};
    CHECK_INT(map_put(&arena, &m, STR("a"), 1), 1);
    CHECK_INT(map_put(&arena, &m, STR("a"), 2), 1);
    CHECK_INT(map_get(&m, STR("a")), 1);
    CHECK_INT(m.n, 1);
}

TEST(the_empty_key_is_a_key) {
    struct map m = {0};
    map_put(&arena, &m, STR("a"), 1);
    CHECK_INT(map_get(&m, (str){0}), -1);
    CHECK_INT(map_put(&arena, &m, (str){0}, 5), 5);
    CHECK_INT(map_get(&m, (str){0}), 5);
    CHECK_INT(map_get(&m, STR("")), 5);
    CHECK_INT(map_put(&arena, &m, STR(""), 6), 5);
}

TEST(keys_are_bytes) {
    struct map m = {0};
    map_put(&arena, &m, STR("a\0b"), 1);
    map_put(&arena, &m, STR("a\0c"), 2);
    map_put(&arena, &m, STR("A"), 3);
    CHECK_INT(map_get(&m, STR("a\0b")), 1);
    CHECK_INT(map_get(&m, STR("a\0c")), 2);
    CHECK_INT(map_get(&m, STR("a")), -1);
}

TEST(grows_and_keeps_all) {
    struct map m = {0};
    for (int i = 0; i < 50000; i++)
        CHECK_INT(map_put(&arena, &m, key(i), i), i);
    CHECK_INT(m.n, 50000);
    CHECK(m.n * 4 <= m.cap * 3);
    for (int i = 0; i < 50000; i++)
        CHECK_INT(map_get(&m, key(i)), i);
    CHECK_INT(map_get(&m, key(50000)), -1);
}

/* Two keys with one hash: they stand behind each other. */
TEST(tells_keys_with_the_same_hash) {
    struct map m = {0};
    map_put(&arena, &m, STR("a"), 1);
    struct map_slot *slot = find(&m, STR("a"), str_hash(STR("a")));
    slot->hash = str_hash(STR("b"));
    isize at = slot - m.slots, home = str_hash(STR("b")) & (m.cap - 1);
    if (at != home) {
        m.slots[home] = *slot;
        *slot = (struct map_slot){0};
    }
    CHECK_INT(map_get(&m, STR("b")), -1);
    CHECK_INT(map_put(&arena, &m, STR("b"), 2), 2);
    CHECK_INT(map_get(&m, STR("b")), 2);
}

/* Numbered paths are what the keys are in practice. */
TEST(spreads_similar_keys) {
    enum { SLOTS = 1 << 12 };
    static unsigned char hits[SLOTS];
    int worst = 0;
    for (int i = 0; i < SLOTS; i++) {
        int n = ++hits[str_hash(key(i)) % SLOTS];
        worst = n > worst ? n : worst;
    }
    CHECK(worst <= 10);
}

int main(void) {
    RUN(an_empty_map_holds_nothing);
    RUN(the_first_value_stays);
    RUN(the_empty_key_is_a_key);
    RUN(keys_are_bytes);
    RUN(grows_and_keeps_all);
    RUN(tells_keys_with_the_same_hash);
    RUN(spreads_similar_keys);
    arena_release(&arena);
    return DONE();
}
