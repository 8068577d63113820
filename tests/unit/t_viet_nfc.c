#include "viet/nfc.c"

#include "harness.h"

static struct arena arena;

/* Composes and checks that the result is stable. */
static str nfc(str s) {
    str out = viet_nfc(&arena, s);
    CHECK(viet_is_nfc(out));
    CHECK_INT(viet_is_nfc(s), out.p == s.p);
    return out;
}

TEST(leaves_composed_text_alone) {
    str s = STR("Tổ dân phố họp ngày mùng năm, ghi chép đầy đủ – ₫ 5.000");
    CHECK(nfc(s).p == s.p);
    CHECK(nfc(STR("")).n == 0);
    CHECK(nfc((str){0}).n == 0);
}

TEST(composes_each_kind_of_mark) {
    CHECK_STR(nfc(STR("a\xCC\x82\xCC\xA3")), STR("ậ"));
    CHECK_STR(nfc(STR("a\xCC\xA3\xCC\x82")), STR("ậ"));
    CHECK_STR(nfc(STR("â\xCC\xA3")), STR("ậ"));
    CHECK_STR(nfc(STR("á\xCC\x82")), STR("ấ"));
    CHECK_STR(nfc(STR("U\xCC\x9B\xCC\x80")), STR("Ừ"));
    CHECK_STR(nfc(STR("a\xCC\x86\xCD\x80")), STR("ằ"));
    CHECK_STR(nfc(STR("y\xCD\x81")), STR("ý"));
    CHECK_STR(nfc(STR("D\xCC\x80u\xCC\xA3")), STR("D\xCC\x80ụ"));
}

TEST(mends_the_letter_d) {
    CHECK_STR(nfc(STR("\xC3\x90i \xC3\xB0o \xC6\x89o \xC9\x96i")), STR("Đi đo Đo đi"));
}

TEST(leaves_what_is_not_ours) {
    CHECK_STR(nfc(STR("man\xCC\x83"
                      "ana")),
              STR("man\xCC\x83"
                  "ana"));
    CHECK_STR(nfc(STR("\xCC\x81")), STR("\xCC\x81"));
    CHECK_STR(nfc(STR("a\xCC\x81\xCC\x80")), STR("á\xCC\x80"));
    CHECK_STR(nfc(STR("a\xCC\xA7\xCC\x81")), STR("a\xCC\xA7\xCC\x81"));
    CHECK_STR(nfc(STR("\xC8\x98 \xC9\x99 \xCD\xBA")), STR("\xC8\x98 \xC9\x99 \xCD\xBA"));
}

TEST(survives_broken_text) {
    CHECK_STR(nfc(STR("a\xCC")), STR("a\xCC"));
    CHECK_STR(nfc(STR("\xCC")), STR("\xCC"));
    CHECK_STR(nfc(STR("\xC3")), STR("\xC3"));
    CHECK_STR(nfc(STR("\xCC\xCC\x81\xC9")), STR("\xCC\xCC\x81\xC9"));
    CHECK_STR(nfc(STR("\x80\x80\x80\x80\x80\x80\xCC\x81")),
              STR("\x80\x80\x80\x80\x80\x80\xCC\x81"));
    CHECK_STR(nfc(STR("\xE1\xBA"
                      "a\xCC\x81")),
              STR("\xE1\xBA\xC3\xA1"));
}

/* A letter to change at every offset: before, in and after the blocks of the scan. */
TEST(finds_a_change_anywhere) {
    char text[4 * BLOCK];
    for (int at = 0; at + 3 <= (int)sizeof text; at++) {
        for (int i = 0; i < (int)sizeof text; i++)
            text[i] = 'x';
        text[at] = 'e';
        text[at + 1] = (char)0xCC;
        text[at + 2] = (char)0x81;
        str out = nfc((str){text, (isize)sizeof text});
        CHECK_INT(out.n, (isize)sizeof text - 1);
        CHECK_STR(str_sub(out, at, at + 2), STR("é"));
    }
}

TEST(stays_linear_in_long_runs_of_marks) {
    isize n = 1 << 20;
    char *marks = new (&arena, char, n);
    for (isize i = 0; i < n; i += 2) {
        marks[i] = (char)0xCC;
        marks[i + 1] = (char)0x81;
    }
    CHECK(viet_is_nfc((str){marks, n}));
    for (isize i = 0; i < n; i++)
        marks[i] = (char)(i % 64 ? 0x80 : 0xCC);
    CHECK(viet_is_nfc((str){marks, n}));
}

TEST(reads_composed_code_points) {
    str s = STR("e\xCC\x82\xCC\x81\xC3\x90n\xCC\x83");
    isize at = 0;
    CHECK_INT(viet_next(s, &at), 0x1EBF);
    CHECK_INT(at, 5);
    CHECK_INT(viet_next(s, &at), 0x110);
    CHECK_INT(viet_next(s, &at), 'n');
    CHECK_INT(viet_next(s, &at), 0x303);
    CHECK_INT(at, s.n);
}

int main(void) {
    RUN(leaves_composed_text_alone);
    RUN(composes_each_kind_of_mark);
    RUN(mends_the_letter_d);
    RUN(leaves_what_is_not_ours);
    RUN(survives_broken_text);
    RUN(finds_a_change_anywhere);
    RUN(stays_linear_in_long_runs_of_marks);
    RUN(reads_composed_code_points);
    arena_release(&arena);
    return DONE();
}
