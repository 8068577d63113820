#include "viet/collate.c"

#include "harness.h"

TEST(orders_each_before_the_next) {
    static const char *const rows[] = {
        "",      "2",     "05",   "5",      "10",      "10 a",   "a",           "A",
        "à",     "ai",    "an",   "An",     "anh",     "ăn",     "ân",          "bà",
        "bác",   "ca",    "ca 2", "ca 2b",  "ca 10",   "ca cao", "ca, cao tốc", "cà",
        "cam",   "chanh", "da",   "Da",     "đa",      "đà",     "em",          "êm",
        "hoa",   "hoà",   "hòa",  "hòa an", "hoà bắc", "họa",    "la",          "la đà",
        "la mã", "là",    "lã",   "lá",     "lạ",      "oi",     "ôi",          "ơi",
        "quốc",  "quy",   "quý",  "ta-lét", "tá",      "un",     "ung",         "ưa",
        "va",    "xa",    "ý",    "z",      "Жук",
    };
    for (isize i = 0; i < countof(rows); i++) {
        for (isize j = 0; j < countof(rows); j++) {
            int result = viet_compare(str_from_c(rows[i]), str_from_c(rows[j]));
            if (order(result, 0) != order(i, j))
                printf("# %s / %s\n", rows[i], rows[j]);
            CHECK_INT(order(result, 0), order(i, j));
        }
    }
}

TEST(compares_numbers_of_any_length) {
    CHECK(viet_compare(STR("9"), STR("123456789012345678901234567890")) < 0);
    CHECK(viet_compare(STR("000123456789012345678901234567891"),
                       STR("123456789012345678901234567890")) > 0);
    CHECK(viet_compare(STR("0"), STR("00")) < 0);
}

TEST(reads_decomposed_text) {
    CHECK(viet_compare(STR("Ha\xCC\x80 Ti\xCC\x83nh"), STR("Hà Nam")) > 0);
    CHECK(viet_compare(STR("Ha\xCC\x80 Ti\xCC\x83nh"), STR("Hải An")) < 0);
}

TEST(lets_tone_outweigh_case) {
    CHECK(viet_compare(STR("MA"), STR("má")) < 0);
    CHECK(viet_compare(STR("ma chay"), STR("Ma chay")) < 0);
    CHECK(viet_compare(STR("Ma chay"), STR("ma chày")) < 0);
}

TEST(ignores_punctuation_but_ends_total) {
    CHECK(viet_compare(STR("(an) ninh"), STR("an toàn")) < 0);
    CHECK(viet_compare(STR("an-ninh"), STR("an ninh")) != 0);
    CHECK_INT(viet_compare(STR("an ninh"), STR("an ninh")), 0);
    CHECK_INT(viet_compare((str){0}, STR("")), 0);
}

TEST(copes_with_broken_text) {
    CHECK(viet_compare(STR("a\xE1"), STR("a")) > 0);
    CHECK(viet_compare(STR("\xCC\x81"), STR("a")) > 0);
}

int main(void) {
    RUN(orders_each_before_the_next);
    RUN(compares_numbers_of_any_length);
    RUN(reads_decomposed_text);
    RUN(lets_tone_outweigh_case);
    RUN(ignores_punctuation_but_ends_total);
    RUN(copes_with_broken_text);
    return DONE();
}
