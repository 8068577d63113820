#include "harness.h"

#include "base/utf8.c"

#include <string.h>

/* The definition, one character at a time. */
static isize valid_slowly(str s) {
    isize at = 0;
    uint32_t c;
    while (at < s.n) {
        int length = sequence(s.p + at, s.n - at, &c);
        if (!length)
            break;
        at += length;
    }
    return at;
}

TEST(accepts_all_lengths) {
    str s = STR("a đ ộ 𝄞 – “Dân vận khéo” Ủy ban nhân dân tỉnh");
    CHECK_INT(utf8_valid(s), s.n);
}

TEST(stops_at_the_first_fault) {
    CHECK_INT(utf8_valid(STR("kế ho\xE1\xBA")), 7);
    CHECK_INT(utf8_valid(STR("\xC0\x80xxxxxxxx")), 0);
    CHECK_INT(utf8_valid(STR("12345678\xED\xA0\x80")), 8);
    CHECK_INT(utf8_valid(STR("1234567\xE0\x80\x80")), 7);
    CHECK_INT(utf8_valid(STR("\xF5\x80\x80\x80....")), 0);
    CHECK_INT(utf8_valid(STR("\x80")), 0);
}

TEST(words_agree_with_the_definition) {
    static const unsigned char bytes[] = {'a',  0x80, 0xBF, 0xC0, 0xC2, 0xC3, 0xDF, 0xE0,
                                          0xE1, 0xEC, 0xED, 0xEF, 0xF0, 0xF4, 0xF8, 0xFF};
    uint64_t state = 1;
    for (int round = 0; round < 200000; round++) {
        char text[24];
        isize n = 0;
        while (n < 20) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            uint32_t r = (uint32_t)(state >> 33);
            if (r & 3) /* mostly characters, so that words are reached at all */
                n += utf8_encode((r >> 8) % 7 ? 0x1EA0 + (r >> 11) % 90 : 'x', text + n);
            else
                text[n++] = (char)bytes[(r >> 2) % sizeof bytes];
        }
        str s = {text, n};
        CHECK_INT(utf8_valid(s), valid_slowly(s));
    }
}

TEST(reads_and_writes_code_points) {
    str s = STR("đ\xFF\xE1");
    isize at = 0;
    CHECK_INT(utf8_next(s, &at), 0x111);
    CHECK_INT(utf8_next(s, &at), 0xFFFD);
    CHECK_INT(utf8_next(s, &at), 0xFFFD);
    CHECK_INT(at, s.n);
    char out[4];
    CHECK_INT(utf8_encode(0x1D11E, out), 4);
    CHECK_STR(((str){out, 4}), STR("𝄞"));
}

TEST(counts_characters_and_columns) {
    CHECK_INT(utf8_count(STR("Đảng ủy")), 7);
    CHECK_INT(utf8_count(STR("Ủy ban nhân dân tỉnh – Sở")), 25);
    CHECK_INT(utf8_width('a'), 1);
    CHECK_INT(utf8_width(0x301), 0);
    CHECK_INT(utf8_width(0x6F22), 2);
}

int main(void) {
    RUN(accepts_all_lengths);
    RUN(stops_at_the_first_fault);
    RUN(words_agree_with_the_definition);
    RUN(reads_and_writes_code_points);
    RUN(counts_characters_and_columns);
    return DONE();
}
