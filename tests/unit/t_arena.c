#include "base/arena.c"

#include "harness.h"

static bool is_zero(const char *p, isize n) {
    for (isize i = 0; i < n; i++)
        if (p[i])
            return false;
    return true;
}

static isize chunk_count(const struct arena *a) {
    isize n = 0;
    for (const struct arena_chunk *c = a->chunk; c; c = c->older)
        n++;
    return n;
}

TEST(aligns_and_zeroes) {
    struct arena a = {0};
    for (isize n = 0; n < 600; n++) {
        char *p = new (&a, char, n);
        CHECK_INT((isize)((uintptr_t)p % ALIGN), 0);
        CHECK(is_zero(p, n));
        if (n)
            memset(p, 0xA5, (size_t)n);
    }
    arena_release(&a);
    CHECK(!a.chunk);
    CHECK_INT(a.total, 0);
}

TEST(keeps_what_was_allocated_before) {
    struct arena a = {0};
    char *blocks[200];
    for (int i = 0; i < 200; i++) {
        blocks[i] = new (&a, char, 97);
        memset(blocks[i], i, 97);
    }
    for (int i = 0; i < 200; i++)
        for (int k = 0; k < 97; k++)
            CHECK_INT((unsigned char)blocks[i][k], i);
    arena_release(&a);
}

TEST(holds_big_blocks) {
    struct arena a = {0};
    char *big = new (&a, char, 5 << 20);
    CHECK(is_zero(big, 5 << 20));
    big[(5 << 20) - 1] = 1;
    char *small = new (&a, char, 1);
    CHECK(is_zero(small, 1));
    CHECK(a.total >= (5 << 20) + 1);
    CHECK(a.total < 8 << 20);
    arena_release(&a);
}

TEST(zeroes_again_after_a_rewind) {
    struct arena a = {0};
    char *before = new (&a, char, 8);
    memset(before, 7, 8);
    struct arena_mark mark = arena_mark(&a);
    char *first = new (&a, char, 3000);
    memset(first, 9, 3000);
    new (&a, char, 300000);
    arena_rewind(&a, mark);
    char *second = new (&a, char, 3000);
    CHECK(second == first);
    CHECK(is_zero(second, 3000));
    CHECK_INT(before[7], 7);
    arena_release(&a);
}

TEST(nests_marks) {
    struct arena a = {0};
    struct arena_mark outer = arena_mark(&a);
    for (int round = 0; round < 3; round++) {
        struct arena_mark middle = arena_mark(&a);
        new (&a, char, 10);
        struct arena_mark inner = arena_mark(&a);
        new (&a, char, 100000);
        arena_rewind(&a, inner);
        new (&a, char, 200000);
        arena_rewind(&a, middle);
    }
    arena_rewind(&a, outer);
    CHECK(chunk_count(&a) <= 1);
    arena_release(&a);
}

/* What a worker does for each document: nothing is asked of the system after a while. */
TEST(a_scratch_arena_settles) {
    struct arena a = {0};
    void *chunk = NULL;
    for (int round = 0; round < 10; round++) {
        struct arena_mark mark = arena_mark(&a);
        for (int i = 0; i < (round % 2 ? 400 : 4); i++)
            new (&a, char, 1000);
        arena_rewind(&a, mark);
        CHECK_INT(chunk_count(&a), 1);
        if (round > 3)
            CHECK(a.chunk == chunk);
        chunk = a.chunk;
    }
    arena_release(&a);
}

TEST(joins_and_copies) {
    struct arena a = {0};
    CHECK_STR(str_concat(&a, STR("kế"), STR(""), STR(" hoạch")), STR("kế hoạch"));
    CHECK_STR(str_concat(&a, (str){0}, (str){0}), (str){0});
    CHECK_STR(str_join(&a, NULL, 0), (str){0});
    CHECK(str_dup(&a, (str){0}).p == NULL);
    char *c = str_c(&a, STR("ab"));
    CHECK(c[0] == 'a' && c[2] == 0);
    CHECK(str_c(&a, (str){0})[0] == 0);
    arena_release(&a);
}

TEST(grows_and_packs_arrays) {
    struct arena a = {0}, b = {0};
    VEC(int) v = {0};
    for (int i = 0; i < 1000; i++)
        *vec_push(&a, &v) = i;
    CHECK_INT(v.n, 1000);
    for (int i = 0; i < 1000; i++)
        CHECK_INT(v.at[i], i);
    vec_pack(&b, &v);
    arena_release(&a);
    CHECK_INT(v.cap, 1000);
    CHECK_INT(v.at[999], 999);
    VEC(int) none = {0};
    vec_pack(&b, &none);
    CHECK(none.at == NULL);
    arena_release(&b);
}

#ifdef ARENA_ASAN
TEST(poisons_what_is_not_in_use) {
    struct arena a = {0};
    struct arena_mark empty = arena_mark(&a);
    char *p = new (&a, char, 24);
    struct arena_mark mark = arena_mark(&a);
    char *q = new (&a, char, 24);
    CHECK(!__asan_address_is_poisoned(p + 23));
    CHECK(__asan_address_is_poisoned(p + 24));
    CHECK(__asan_address_is_poisoned(q + 24));
    arena_rewind(&a, mark);
    CHECK(__asan_address_is_poisoned(q));
    CHECK(!__asan_address_is_poisoned(p));
    arena_rewind(&a, empty);
    CHECK(__asan_address_is_poisoned(p));
    arena_release(&a);
}
#endif

int main(void) {
    RUN(aligns_and_zeroes);
    RUN(keeps_what_was_allocated_before);
    RUN(holds_big_blocks);
    RUN(zeroes_again_after_a_rewind);
    RUN(nests_marks);
    RUN(a_scratch_arena_settles);
    RUN(joins_and_copies);
    RUN(grows_and_packs_arrays);
#ifdef ARENA_ASAN
    RUN(poisons_what_is_not_in_use);
#endif
    return DONE();
}
