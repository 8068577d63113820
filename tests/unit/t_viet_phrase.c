#include "viet/phrase.c"

#include "harness.h"

static struct arena arena;
static struct phrase_book book;

static void open_book(void) {
    static const char *const phrases[] = {"Sở", "Sở Hòa giải", "Sở Hòa giải - Thi đua",
                                          "GD & ĐT"};
    book = (struct phrase_book){0};
    for (isize i = 0; i < countof(phrases); i++) {
        int node = phrase_add(&arena, &book, str_from_c(phrases[i]));
        book.nodes.at[node].marks = 1u << (unsigned)i;
    }
}

/* The kinds of all tokens, a letter each. */
static str kinds(const char *text) {
    static const char letters[] = "$wn,;:-.()[]\"/o";
    static char out[64];
    struct buf key = {0};
    isize n = 0, at = 0;
    struct token token;
    do {
        token = token_next(&book, &key, str_from_c(text), &at);
        out[n++] = letters[token.kind];
    } while (token.kind != TOKEN_END && n < countof(out));
    buf_release(&key);
    return (str){out, n};
}

TEST(texts_are_words_and_marks) {
    open_book();
    CHECK_STR(kinds("Sở  A, B; C: (x) – y."), STR("ww,w;w:(w)-w.$"));
    CHECK_STR(kinds("“a” \"b\" 35 6A/2"), STR("[w]\"w\"nnon$"));
    CHECK_STR(kinds("a<br>b\nc<br/>d < e"), STR("w/w/w/wow$"));
    CHECK_STR(kinds(""), STR("$"));
    CHECK_STR(kinds("\xE1\xBB"), STR("w$"));
    arena_release(&arena);
}

TEST(capitals_are_seen) {
    open_book();
    struct buf key = {0};
    isize at = 0;
    str text = STR("Ủy UBND đảng Đ X2");
    static const bool upper[] = {true, true, false, true, true};
    static const bool capitals[] = {false, true, false, false, false};
    for (isize i = 0; i < countof(upper); i++) {
        struct token token = token_next(&book, &key, text, &at);
        CHECK(token.upper == upper[i] && token.capitals == capitals[i]);
    }
    buf_release(&key);
    arena_release(&arena);
}

TEST(the_longest_phrase_counts) {
    isize n = 0;
    open_book();
    CHECK_INT(phrase_marks(&book, STR("sở Y tế"), &n), 1);
    CHECK_INT(n, STR("sở").n);
    CHECK_INT(phrase_marks(&book, STR("SỞ HOÀ GIẢI – thi đua tỉnh"), &n), 4);
    CHECK_INT(n, STR("SỞ HOÀ GIẢI – thi đua").n);
    CHECK_INT(phrase_marks(&book, STR("Sở Hòa giải - Khen"), NULL), 2);
    CHECK_INT(phrase_marks(&book, STR("So Hoa giai"), NULL), 0);
    CHECK_INT(phrase_marks(&book, STR(""), NULL), 0);
    CHECK_INT(phrase_marks(&book, STR("GD&ĐT"), NULL), 8);
    CHECK_INT(phrase_marks(&book, STR("GD&DT"), NULL), 0);
    arena_release(&arena);
}

TEST(a_phrase_is_found_whole) {
    open_book();
    CHECK(phrase_find(&book, STR(" Sở   hòa giải ")) > 0);
    CHECK_INT(phrase_find(&book, STR("Sở Y tế")), 0);
    CHECK_INT(phrase_find(&book, STR("")), 0);
    CHECK_INT(phrase_add(&arena, &book, STR("")), 0);
    CHECK_INT(phrase_add(&arena, &book, STR("sở hoà giải")),
              phrase_find(&book, STR("Sở Hòa giải")));
    arena_release(&arena);
}

TEST(decomposed_letters_are_the_same) {
    open_book();
    CHECK(phrase_find(&book, STR("So\xCC\x9B\xCC\x89 Ho\xCC\x80"
                                 "a gia\xCC\x89i")) > 0);
    arena_release(&arena);
}

TEST(nobody_has_names_without_end) {
    struct buf text = {0};
    open_book();
    for (int i = 0; i < 1000; i++)
        buf_put(&text, STR("sở "));
    CHECK_INT(phrase_add(&arena, &book, buf_str(&text)), 0);
    buf_release(&text);
    arena_release(&arena);
}

int main(void) {
    RUN(texts_are_words_and_marks);
    RUN(capitals_are_seen);
    RUN(the_longest_phrase_counts);
    RUN(a_phrase_is_found_whole);
    RUN(decomposed_letters_are_the_same);
    RUN(nobody_has_names_without_end);
    return DONE();
}
