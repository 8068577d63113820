#include "harness.h"

#include "cmd/finding_text.c"

#include <string.h>

static struct arena arena;

/* The line and the caret's line that are shown for source[start, end). */
static str excerpt(str source, isize start, isize end) {
    struct place_finder finder = {0};
    struct place place = place_find(&finder, source, span_of(start, end));
    str covered = str_sub(source, start, end);
    struct buf out = {0};
    finding_excerpt(&out, &place, covered.n ? (int)utf8_count(covered) : 1, NULL);
    str text = buf_take(&arena, &out);
    buf_release(&out);
    return text;
}

static str repeated(const char *unit, int times) {
    struct buf out = {0};
    for (int i = 0; i < times; i++)
        buf_put(&out, str_from_c(unit));
    str text = buf_take(&arena, &out);
    buf_release(&out);
    return text;
}

static int width_of_line(str text) {
    return columns_width(str_cut_line(&text));
}

TEST(the_caret_stands_under_the_character) {
    CHECK_STR(excerpt(STR("abc def"), 4, 7), STR("    1 | abc def\n"
                                                 "      |     ^~~\n"));
    CHECK_STR(excerpt(STR("Dọn vỉa hè"), 6, 11), STR("    1 | Dọn vỉa hè\n"
                                                     "      |     ^~~\n"));
}

TEST(combining_marks_take_no_column) {
    /* a, combining acute, b: the caret of b stands in the second column */
    CHECK_STR(excerpt(STR("a\xCC\x81"
                          "b"),
                      3, 4),
              STR("    1 | a\xCC\x81"
                  "b\n"
                  "      |  ^\n"));
    CHECK_STR(excerpt(STR("a\xCC\x81"
                          "b"),
                      0, 4),
              STR("    1 | a\xCC\x81"
                  "b\n"
                  "      | ^~\n"));
}

TEST(wide_characters_take_two_columns) {
    CHECK_STR(excerpt(STR("計畫 x"), 7, 8), STR("    1 | 計畫 x\n"
                                                "      |      ^\n"));
    CHECK_STR(excerpt(STR("計畫 x"), 0, 6), STR("    1 | 計畫 x\n"
                                                "      | ^~~~\n"));
}

TEST(tabs_and_controls_take_one_column) {
    CHECK_STR(excerpt(STR("\tab\tc"), 4, 5), STR("    1 |  ab c\n"
                                                 "      |     ^\n"));
    CHECK_STR(excerpt(STR("a\033"
                          "b"),
                      2, 3),
              STR("    1 | a\uFFFDb\n"
                  "      |   ^\n"));
    CHECK_STR(excerpt(STR("a\xC2\x9B"
                          "b"),
                      3, 4),
              STR("    1 | a\uFFFDb\n"
                  "      |   ^\n"));
}

TEST(bytes_that_are_no_text_take_one_column) {
    CHECK_STR(excerpt(STR("ho\xE1\xBA p"), 2, 3), STR("    1 | ho\uFFFD\uFFFD p\n"
                                                      "      |   ^\n"));
}

TEST(the_end_of_a_line_can_be_pointed_at) {
    CHECK_STR(excerpt(STR("ab\ncd"), 2, 2), STR("    1 | ab\n"
                                                "      |   ^\n"));
    CHECK_STR(excerpt(STR("\n"), 0, 0), STR("    1 | \n"
                                            "      | ^\n"));
}

TEST(high_line_numbers_keep_the_bar_in_place) {
    str source = str_concat(&arena, repeated("\n", 12344), STR("x"));
    CHECK_STR(excerpt(source, source.n - 1, source.n), STR("12345 | x\n"
                                                           "      | ^\n"));
}

TEST(a_long_line_is_cut_around_the_caret) {
    str before = repeated("một ", 60), after = repeated(" hai", 60);
    str line = str_concat(&arena, before, STR("ĐÂY"), after);
    str got = excerpt(line, before.n, before.n + 5);
    CHECK_STR(got, str_concat(&arena, STR("    1 | …"), repeated("một ", LEAD / 4),
                              STR("ĐÂY"), repeated(" hai", 12), STR(" …\n      |  "),
                              repeated(" ", LEAD), STR("^~~\n")));
    CHECK_INT(width_of_line(got), 8 + 1 + WINDOW + 1);
}

TEST(a_long_line_is_cut_at_its_end_only_when_the_caret_is_at_its_start) {
    str line = repeated("đ", 200);
    CHECK_STR(excerpt(line, 0, 2),
              str_concat(&arena, STR("    1 | "), repeated("đ", WINDOW),
                         STR("…\n      | ^\n")));
    CHECK_STR(excerpt(line, line.n - 2, line.n),
              str_concat(&arena, STR("    1 | …"), repeated("đ", LEAD + 1),
                         STR("\n      |  "), repeated(" ", LEAD), STR("^\n")));
}

TEST(a_line_that_just_fits_is_not_cut) {
    str line = repeated("x", WINDOW);
    CHECK_STR(excerpt(line, WINDOW - 1, WINDOW),
              str_concat(&arena, STR("    1 | "), line, STR("\n      | "),
                         repeated(" ", WINDOW - 1), STR("^\n")));
}

TEST(a_long_span_ends_with_the_window) {
    str line = repeated("x", 500);
    CHECK_STR(excerpt(line, 0, 500),
              str_concat(&arena, STR("    1 | "), repeated("x", WINDOW),
                         STR("…\n      | ^"), repeated("~", WINDOW - 1), STR("\n")));
}

TEST(a_crowd_of_marks_does_not_fill_the_screen) {
    str line = str_concat(&arena, STR("a"), repeated("\xCC\x81", 100000), STR("b"));
    CHECK(excerpt(line, line.n - 1, line.n).n < 3 * BYTES);
    CHECK(excerpt(line, 0, 1).n < 3 * BYTES);
}

TEST(a_finding_is_said_in_both_languages) {
    struct diag d = {
        DIAG_link_missing, 0, {span_of(2, 3), STR("b.md"), STR("c.md"), {0}}};
    struct place_finder finder = {0};
    struct finding f = {.path = STR("content/a.md"), .diag = &d, .width = 1};
    struct buf out = {0};
    f.place = place_find(&finder, STR("đ b"), span_of(3, 4));
    finding_text(&out, &f, LANG_VI, false);
    CHECK(str_starts(buf_str(&out), STR("content/a.md:1:3: lỗi: ")));
    CHECK(str_find(buf_str(&out), STR(" [link-missing]\n    1 | đ b\n      |   ^\n")) >
          0);
    CHECK(str_find(buf_str(&out), STR("      = gợi ý: ")) > 0);
    CHECK(str_find(buf_str(&out), STR("\033")) < 0);
    buf_clear(&out);
    finding_text(&out, &f, LANG_EN, true);
    CHECK(str_find(buf_str(&out), STR(": \033[31merror\033[0m: ")) > 0);
    CHECK(str_find(buf_str(&out), STR("      = hint: did you mean 'c.md'?\n")) > 0);
    buf_release(&out);
}

TEST(without_a_line_only_the_head_is_shown) {
    struct diag d = {DIAG_text_not_nfc, 0, {span_of(0, 0), {0}, {0}, {0}}};
    struct finding f = {.path = STR("a"), .diag = &d, .place = {.line = 1, .column = 1}};
    struct buf out = {0};
    finding_text(&out, &f, LANG_EN, false);
    str rest = buf_str(&out);
    CHECK(str_starts(str_cut_line(&rest), STR("a:1:1: note: ")));
    CHECK_INT(rest.n, 0);
    buf_release(&out);
}

int main(void) {
    RUN(the_caret_stands_under_the_character);
    RUN(combining_marks_take_no_column);
    RUN(wide_characters_take_two_columns);
    RUN(tabs_and_controls_take_one_column);
    RUN(bytes_that_are_no_text_take_one_column);
    RUN(the_end_of_a_line_can_be_pointed_at);
    RUN(high_line_numbers_keep_the_bar_in_place);
    RUN(a_long_line_is_cut_around_the_caret);
    RUN(a_long_line_is_cut_at_its_end_only_when_the_caret_is_at_its_start);
    RUN(a_line_that_just_fits_is_not_cut);
    RUN(a_long_span_ends_with_the_window);
    RUN(a_crowd_of_marks_does_not_fill_the_screen);
    RUN(a_finding_is_said_in_both_languages);
    RUN(without_a_line_only_the_head_is_shown);
    arena_release(&arena);
    return DONE();
}
