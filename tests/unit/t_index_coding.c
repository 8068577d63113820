#include "index/coding.c"

#include "harness.h"

static struct arena arena;

/* Bits needed for the list, having read it back. */
static isize round_trip(const uint32_t *list, isize n, uint32_t range) {
    struct buf out = {0};
    struct bits_writer w = {.out = &out};
    bits_put_count(&w, (uint32_t)n);
    bits_put_list(&w, list, n, range);
    bits_end(&w);
    struct bits_reader r = {.bytes = buf_take(&arena, &out)};
    uint32_t *back = new (&arena, uint32_t, n + 1);
    CHECK_INT(bits_get_count(&r), n);
    bits_get_list(&r, back, n, range);
    for (isize i = 0; i < n; i++)
        CHECK_INT(back[i], list[i]);
    CHECK((r.at + 7) / 8 == r.bytes.n);
    buf_release(&out);
    return r.at;
}

TEST(lists) {
    static const uint32_t some[] = {0, 1, 7, 8, 9, 99};
    CHECK(round_trip(some, 6, 100) < 40);
    round_trip(some, 0, 100);
    round_trip(some, 0, 0);
    round_trip(some, 1, 1);
    round_trip(some + 5, 1, 1 << 20);
}

/* What stands everywhere costs its count only. */
TEST(full_lists_are_free) {
    uint32_t *all = new (&arena, uint32_t, 5000);
    for (uint32_t i = 0; i < 5000; i++)
        all[i] = i;
    CHECK(round_trip(all, 5000, 5000) < 32);
    all[4999] = 5000;
    CHECK(round_trip(all, 5000, 5001) < 64);
}

TEST(many_lists) {
    uint32_t seed = 1, list[400];
    for (uint32_t step = 1; step < 60; step++) {
        uint32_t next = 0;
        isize n = 0;
        for (; n < countof(list); n++) {
            seed = seed * 1664525 + 1013904223;
            next += 1 + (seed >> 16) % step;
            list[n] = next;
        }
        round_trip(list, n, next + 1 + step);
    }
}

TEST(damaged_bits_do_no_harm) {
    struct bits_reader r = {.bytes = STR("\xFF\xFF\xFF\xFF\xFF\xFF")};
    CHECK(bits_get_count(&r) > 0);
    r.at = 4000;
    CHECK_INT(bits_get(&r, 24), 0);
    isize at = 0;
    varint_get(STR("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), &at);
    CHECK(at <= 8);
    at = 0;
    CHECK_INT(varint_get(STR(""), &at), 0);
}

TEST(base64) {
    static const char *const texts[] = {"", "a", "ab", "abc", "abcd"};
    static const char *const codes[] = {"", "YQ==", "YWI=", "YWJj", "YWJjZA=="};
    for (int i = 0; i < 5; i++) {
        struct buf out = {0};
        base64_put(&out, str_from_c(texts[i]));
        CHECK_STR(buf_str(&out), str_from_c(codes[i]));
        CHECK_STR(base64_get(&arena, buf_str(&out)), str_from_c(texts[i]));
        buf_release(&out);
    }
}

TEST(long_base64) {
    char bytes[1000];
    for (int i = 0; i < 1000; i++)
        bytes[i] = (char)(i * 37);
    struct buf out = {0};
    base64_put(&out, (str){bytes, 1000});
    CHECK_STR(base64_get(&arena, buf_str(&out)), ((str){bytes, 1000}));
    buf_release(&out);
}

int main(void) {
    RUN(lists);
    RUN(full_lists_are_free);
    RUN(many_lists);
    RUN(damaged_bits_do_no_harm);
    RUN(base64);
    RUN(long_base64);
    arena_release(&arena);
    return DONE();
}
