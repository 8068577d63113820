#include "base/str.c"

#include "harness.h"

#include "base/buf.h"

static const str null = {0};

TEST(views_c_strings) {
    CHECK_STR(str_from_c("đất"), STR("đất"));
    CHECK_INT(str_from_c("").n, 0);
    CHECK(str_from_c(NULL).p == NULL);
}

TEST(compares_bytes) {
    CHECK(str_eq(null, STR("")));
    CHECK(str_eq(STR("a\0b"), STR("a\0b")));
    CHECK(!str_eq(STR("a\0b"), STR("a\0c")));
    CHECK(!str_eq(STR("a"), STR("ab")));
    CHECK_INT(str_cmp(null, STR("")), 0);
    CHECK(str_cmp(null, STR("a")) < 0);
    CHECK(str_cmp(STR("ab"), STR("a")) > 0);
    CHECK(str_cmp(STR("z"), STR("đ")) < 0); /* bytes are unsigned */
}

TEST(knows_beginnings_and_ends) {
    CHECK(str_starts(STR("kế hoạch"), STR("kế")));
    CHECK(!str_starts(STR("kế"), STR("kế hoạch")));
    CHECK(str_starts(STR("x"), null));
    CHECK(str_starts(null, null));
    CHECK(str_ends(STR("a.md"), STR(".md")));
    CHECK(!str_ends(STR("md"), STR(".md")));
    CHECK(str_ends(null, STR("")));
}

TEST(finds) {
    CHECK_INT(str_find_byte(STR("a/b/c"), '/'), 1);
    CHECK_INT(str_rfind_byte(STR("a/b/c"), '/'), 3);
    CHECK_INT(str_find_byte(null, '/'), -1);
    str line = STR("no such byte in the first thirty-two; at & last <b>");
    CHECK_INT(str_find_any(line, 0, "&<>\""), 41);
    CHECK_INT(str_find_any(line, 42, "&<>\""), 48);
    CHECK_INT(str_find_any(line, 0, "####"), line.n);
    CHECK_INT(str_find_any(null, 0, "####"), 0);
    CHECK_INT(str_rfind_byte(null, '/'), -1);
    CHECK_INT(str_find(STR("một hai ba"), STR("hai")), 6);
    CHECK_INT(str_find(STR("ha"), STR("hai")), -1);
    CHECK_INT(str_find(STR("ha"), null), 0);
    CHECK_INT(str_find(null, STR("a")), -1);
}

TEST(cuts_out_what_there_is) {
    CHECK_STR(str_sub(STR("abcd"), 1, 3), STR("bc"));
    CHECK_STR(str_sub(STR("abcd"), -5, 99), STR("abcd"));
    CHECK_STR(str_sub(STR("abcd"), 3, 1), null);
    CHECK_STR(str_sub(null, 0, 4), null);
    CHECK_STR(str_skip(STR("abcd"), 2), STR("cd"));
    CHECK_STR(str_skip(STR("abcd"), 9), null);
    CHECK_STR(str_trim(STR(" \t\r\n a b \v\f")), STR("a b"));
    CHECK_STR(str_trim(STR(" \n ")), null);
    CHECK_STR(str_trim(null), null);
}

TEST(cuts_at_a_byte) {
    str rest = STR("a//b/");
    CHECK_STR(str_cut(&rest, '/'), STR("a"));
    CHECK_STR(str_cut(&rest, '/'), null);
    CHECK_STR(str_cut(&rest, '/'), STR("b"));
    CHECK(rest.p != NULL && rest.n == 0); /* something could have followed */
    CHECK_STR(str_cut(&rest, '/'), null);
    CHECK(rest.p == NULL);
    CHECK_STR(str_cut(&rest, '/'), null);
}

/* All lines in brackets. */
static str lines_of(struct buf *out, str text) {
    buf_clear(out);
    while (text.p) {
        buf_char(out, '[');
        buf_put(out, str_cut_line(&text));
        buf_char(out, ']');
    }
    return buf_str(out);
}

TEST(cuts_lines) {
    struct buf out = {0};
    CHECK_STR(lines_of(&out, null), null);
    CHECK_STR(lines_of(&out, STR("a")), STR("[a]"));
    CHECK_STR(lines_of(&out, STR("a\nb")), STR("[a][b]"));
    CHECK_STR(lines_of(&out, STR("a\r\nb\r\n")), STR("[a][b][]"));
    CHECK_STR(lines_of(&out, STR("a\rb\n\rc")), STR("[a][b][][c]"));
    CHECK_STR(lines_of(&out, STR("\n\r\r\n\n")), STR("[][][][][]"));
    CHECK_STR(lines_of(&out, STR("a\r")), STR("[a][]"));
    buf_release(&out);
}

/* An end that lies around the borders of what is looked at in one go. */
TEST(cuts_long_lines) {
    static char text[1100];
    for (isize i = 0; i < countof(text); i++)
        text[i] = 'x';
    for (isize n = 200; n < 1000; n++) {
        text[n] = '\r';
        text[n + 1] = '\n';
        str rest = {text, countof(text)};
        CHECK_INT(str_cut_line(&rest).n, n);
        CHECK(rest.p == text + n + 2);
        CHECK_INT(str_cut_line(&rest).n, countof(text) - n - 2);
        text[n] = text[n + 1] = 'x';
    }
}

/* Looking for the other kind of line end in all of the rest each time would take hours.
 */
TEST(cuts_many_short_lines) {
    static char text[4 << 20];
    for (isize i = 0; i < countof(text); i++)
        text[i] = '\r';
    isize count = 0;
    for (str rest = {text, countof(text)}; rest.n; count++)
        str_cut_line(&rest);
    CHECK_INT(count, countof(text));
}

TEST(reads_numbers) {
    CHECK_INT(str_to_int(STR("0")), 0);
    CHECK_INT(str_to_int(STR("007")), 7);
    CHECK_INT(str_to_int(STR("999999999")), 999999999);
    CHECK_INT(str_to_int(STR("1000000000")), -1);
    CHECK_INT(str_to_int(STR("-1")), -1);
    CHECK_INT(str_to_int(STR("1 ")), -1);
    CHECK_INT(str_to_int(STR("٣")), -1);
    CHECK_INT(str_to_int(null), -1);
}

TEST(digits_are_found_wherever_they_stand) {
    CHECK(str_has_digit(STR("5")) && str_has_digit(STR("điều 12a")));
    CHECK(!str_has_digit(STR("điều")) && !str_has_digit((str){0}));
}

int main(void) {
    RUN(digits_are_found_wherever_they_stand);
    RUN(views_c_strings);
    RUN(compares_bytes);
    RUN(knows_beginnings_and_ends);
    RUN(finds);
    RUN(cuts_out_what_there_is);
    RUN(cuts_at_a_byte);
    RUN(cuts_lines);
    RUN(cuts_long_lines);
    RUN(cuts_many_short_lines);
    RUN(reads_numbers);
    return DONE();
}
