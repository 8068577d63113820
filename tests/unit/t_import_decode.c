#include "import/decode.c"

#include "harness.h"

static struct arena a;
static struct import_text text;

static str decoded(str bytes) {
    text = (struct import_text){0};
    return decode_text(&a, bytes, &text) == IMPORT_DONE ? text.text : STR("(no text)");
}

TEST(utf8_with_and_without_a_mark) {
    CHECK_STR(decoded(STR("\xEF\xBB\xBFĐắp bờ\r\nkênh")), STR("Đắp bờ\nkênh\n"));
    CHECK_INT(text.notes.n, 0);
    CHECK_STR(decoded(STR("trang 1\ftrang 2\v")), STR("trang 1\ntrang 2\n"));
    CHECK_STR(decoded(STR("")), STR(""));
}

TEST(utf16_of_both_orders_with_and_without_a_mark) {
    CHECK_STR(decoded(STR("\xFF\xFE\x10\x01\xAF\x1E \0b\0\n\0")), STR("Đắ b\n"));
    CHECK_STR(decoded(STR("\xFE\xFF\x01\x10\x1E\xAF\0 \0b\0\n")), STR("Đắ b\n"));
    CHECK_STR(decoded(STR("1\0.\0 \0\x10\x01\xAF\x1E"
                          "p\0 \0b\0\xDD\x1E\n\0")),
              STR("1. Đắp bờ\n"));
    CHECK_STR(decoded(STR("\xFF\xFE\x3D\xD8\x00\xDE"
                          "a\0\x3D\xD8")),
              STR("😀a�\n"));
}

TEST(zero_bytes_are_no_text) {
    CHECK_STR(decoded(STR("abc\0defghijkl")), STR("(no text)"));
    CHECK_STR(decoded(STR("\x7F"
                          "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3E\0")),
              STR("(no text)"));
}

TEST(old_encodings_line_by_line) {
    /* "Ủy ban nhân dân xã Đồi xây dựng kế hoạch" in TCVN3 */
    str tcvn3 = STR("\xF1y ban nh\xA9n d\xA9n x\xB7 \xA7\xE5i x\xA9y d\xF9ng k\xD5 ho\xB9"
                    "ch");
    CHECK_STR(decoded(tcvn3), STR("ủy ban nhân dân xã Đồi xây dựng kế hoạch\n"));
    CHECK_INT(text.notes.n, 1);
    CHECK_INT(text.notes.at[0].doubt, DOUBT_ENCODING);
    CHECK_STR(text.notes.at[0].detail, STR("TCVN3"));
    /* the same in Windows-1258: tones are marks of their own */
    str cp1258 = STR("x\xE2y d\xFD\xF2ng k\xEA\xEC hoa\xF2"
                     "ch c\xF4ng t\xE1"
                     "c");
    decoded(cp1258);
    CHECK_INT(text.notes.n, 1);
    CHECK_STR(text.notes.at[0].detail, STR("Windows-1258"));
}

TEST(a_short_line_is_in_the_encoding_of_the_lines_before_it) {
    str both = STR("x\xA9y d\xF9ng k\xD5 ho\xB9"
                   "ch c\xA7ng t\xB8"
                   "c\nk\xD5\nx");
    str result = decoded(both);
    CHECK(str_find(result, STR("\nkế\nx\n")) > 0);
}

int main(void) {
    RUN(utf8_with_and_without_a_mark);
    RUN(utf16_of_both_orders_with_and_without_a_mark);
    RUN(zero_bytes_are_no_text);
    RUN(old_encodings_line_by_line);
    RUN(a_short_line_is_in_the_encoding_of_the_lines_before_it);
    arena_release(&a);
    return DONE();
}
