#include "harness.h"

#include "model/diag.c"

static struct arena arena;

static struct place place_at(str source, isize at) {
    struct place_finder finder = {0};
    return place_find(&finder, source, span_of(at, at));
}

static str fill_with(const char *pattern, str arg0, str arg1, bool needs_all) {
    struct diag_detail detail = {.arg0 = arg0, .arg1 = arg1};
    return fill(&arena, pattern, &detail, needs_all);
}

static void check_place(str source, isize at, int line, int column, str text) {
    struct place place = place_at(source, at);
    CHECK_INT(place.line, line);
    CHECK_INT(place.column, column);
    CHECK_STR(place.text, text);
    if (source.n)
        CHECK_INT(place.text.p - source.p + place.at, at < source.n ? at : source.n);
}

TEST(places_count_lines_and_characters_from_one) {
    str source = STR("một\nhai ba\n\nbốn");
    check_place(source, 0, 1, 1, STR("một"));
    check_place(source, 4, 1, 3, STR("một")); /* behind the 3 bytes of ộ */
    check_place(source, 6, 2, 1, STR("hai ba"));
    check_place(source, 10, 2, 5, STR("hai ba"));
    check_place(source, 13, 3, 1, (str){0});
    check_place(source, 14, 4, 1, STR("bốn"));
}

TEST(places_at_the_ends_of_lines_and_of_the_text) {
    check_place(STR("ab\ncd\n"), 2, 1, 3, STR("ab"));
    check_place(STR("ab\ncd\n"), 5, 2, 3, STR("cd"));
    check_place(STR("ab\ncd\n"), 6, 3, 1, (str){0});
    check_place(STR("ab"), 2, 1, 3, STR("ab"));
    check_place(STR("ab"), 99, 1, 3, STR("ab"));
    check_place((str){0}, 7, 1, 1, (str){0});
}

TEST(places_know_all_line_ends) {
    check_place(STR("ab\r\ncd"), 4, 2, 1, STR("cd"));
    check_place(STR("ab\rcd"), 3, 2, 1, STR("cd"));
    check_place(STR("ab\n\rcd"), 4, 3, 1, STR("cd"));
    check_place(STR("a\xE2\x80\xA8"
                    "b"),
                4, 1, 3,
                STR("a\xE2\x80\xA8"
                    "b")); /* U+2028 is none */
}

TEST(a_place_within_a_line_end_is_the_end_of_the_line) {
    struct place place = place_at(STR("ab\r\ncd"), 3);
    CHECK_INT(place.line, 1);
    CHECK_INT(place.column, 3);
}

TEST(a_finder_goes_on_and_starts_again) {
    str source = STR("đầu đ đ\nhai đ\nba");
    struct place_finder finder = {0};
    const isize at[] = {0, 7, 7, 10, 13, 17, 20, 3, 20};
    for (isize i = 0; i < countof(at); i++) {
        struct place fresh = place_at(source, at[i]);
        struct place next = place_find(&finder, source, span_of(at[i], at[i]));
        CHECK_INT(next.line, fresh.line);
        CHECK_INT(next.column, fresh.column);
        CHECK_INT(next.at, fresh.at);
        CHECK_STR(next.text, fresh.text);
    }
}

TEST(a_long_line_with_a_place_at_every_word_is_read_once) {
    enum { WORDS = 300000, WORD = 4 };
    char *text = new (&arena, char, WORDS *WORD);
    for (isize i = 0; i < WORDS; i++)
        for (isize k = 0; k < WORD; k++)
            text[i * WORD + k] = "x\xC4\x91 "[k];
    struct place_finder finder = {0};
    struct place place = {0};
    for (isize i = 0; i < WORDS; i++)
        place = place_find(&finder, (str){text, WORDS * WORD},
                           span_of(i * WORD, i * WORD + 3));
    CHECK_INT(place.column, (WORDS - 1) * 3 + 1);
}

TEST(texts_are_filled_in) {
    CHECK_STR(fill_with("{1} và {0}", STR("đá"), STR("cát"), false), STR("cát và đá"));
    CHECK_STR(fill_with("{0}{0}", STR("a"), (str){0}, false), STR("aa"));
    CHECK_STR(fill_with("a {1} b", STR("x"), (str){0}, false), STR("a  b"));
    CHECK_STR(fill_with("{3} {x", STR("x"), STR("y"), false), STR("{3} {x"));
}

TEST(two_braces_are_one) {
    CHECK_STR(fill_with("{{key=1}", STR("x"), (str){0}, false), STR("{key=1}"));
    CHECK_STR(fill_with("{{{{/{0}}}", STR("x"), (str){0}, false), STR("{{/x}}"));
}

TEST(a_hint_without_its_text_is_none) {
    CHECK_STR(fill_with("ý là {0}?", (str){0}, STR("x"), true), (str){0});
    CHECK_STR(fill_with("luôn đúng", (str){0}, (str){0}, true), STR("luôn đúng"));
}

TEST(texts_cannot_reach_the_terminal_raw) {
    CHECK_STR(fill_with("{0}",
                        STR("a\033[31m\nb\x7F\xC2\x9B"
                            "c"),
                        (str){0}, false),
              STR("a\uFFFD[31m\uFFFDb\uFFFD\uFFFDc"));
    CHECK_STR(fill_with("{0}", STR("ho\xE1\xBA"), (str){0}, false),
              STR("ho\uFFFD\uFFFD"));
}

TEST(every_entry_is_whole) {
    for (int id = 0; id < DIAG_COUNT; id++) {
        const struct entry *e = &entries[id];
        for (int lang = 0; lang < 2; lang++)
            CHECK(e->message[lang][0] != 0);
        CHECK_INT(e->hint[LANG_EN][0] != 0, e->hint[LANG_VI][0] != 0);
    }
    CHECK_STR(diag_name(&arena, DIAG_link_missing), STR("link-missing"));
}

TEST(errors_are_told_from_warnings) {
    struct diags list = {.arena = &arena};
    CHECK(!diags_have_errors(&list));
    diag(&list, DIAG_link_file, span_of(0, 0), STR("a"));
    CHECK(!diags_have_errors(&list));
    diag(&list, DIAG_link_missing, span_of(0, 0), STR("a"));
    CHECK(diags_have_errors(&list));
    CHECK_INT(list.n, 2);
}

TEST(a_stage_that_begins_again_drops_what_it_said) {
    struct diags list = {.arena = &arena};
    for (uint8_t stage = 1; stage <= 3; stage++) {
        diags_begin(&list, stage);
        diag(&list, DIAG_link_file, span_of(stage, stage));
        diag(&list, DIAG_link_missing, span_of(stage, stage));
    }
    diags_begin(&list, 2);
    CHECK_INT(list.n, 4);
    diag(&list, DIAG_link_scheme, span_of(2, 2));
    CHECK_INT(list.n, 5);
    for (isize i = 1; i < list.n; i++)
        CHECK(list.at[i - 1].stage <= list.at[i].stage);
    CHECK_INT(list.at[2].id, DIAG_link_scheme);
}

int main(void) {
    RUN(places_count_lines_and_characters_from_one);
    RUN(places_at_the_ends_of_lines_and_of_the_text);
    RUN(places_know_all_line_ends);
    RUN(a_place_within_a_line_end_is_the_end_of_the_line);
    RUN(a_finder_goes_on_and_starts_again);
    RUN(a_long_line_with_a_place_at_every_word_is_read_once);
    RUN(texts_are_filled_in);
    RUN(two_braces_are_one);
    RUN(a_hint_without_its_text_is_none);
    RUN(texts_cannot_reach_the_terminal_raw);
    RUN(every_entry_is_whole);
    RUN(errors_are_told_from_warnings);
    RUN(a_stage_that_begins_again_drops_what_it_said);
    arena_release(&arena);
    return DONE();
}
