#include "viet/syllable.c"

#include "harness.h"

static bool valid(const char *word) {
    return syllable_is_valid(str_from_c(word));
}

TEST(rimes_are_sorted) {
    CHECK_INT(syllable_rime_count, 160);
    for (isize i = 1; i < syllable_rime_count; i++)
        CHECK(str_cmp(syllable_rimes[i - 1], syllable_rimes[i]) < 0);
}

TEST(accepts_syllables) {
    static const char *const words[] = {
        "a",     "ở",    "ủy",    "uỷ",    "Ủy",      "ban",   "NHÂN",  "dân", "đường",
        "giếng", "gì",   "gìn",   "giá",   "giặt",    "quyền", "quốc",  "quý", "quỳnh",
        "khuỷu", "thuở", "khoét", "ngoèo", "nghiêng", "hoạch", "xoong", "yêu", "khuya",
        "huơ",   "hoà",  "hòa",   "hoàng", "Đảng",    "ước",   "hươu",
    };
    for (isize i = 0; i < countof(words); i++)
        if (!valid(words[i]))
            harness_fail(__FILE__, __LINE__, words[i]);
}

TEST(refuses_what_is_none) {
    static const char *const words[] = {
        "",       "b",    "đ",   "ng",   "qu",       "gigi",      "xââ",
        "wơc",    "hòá",  "bat", "càch", "họcc",     "tôt",       "nghiêngg",
        "résumé", "café", "ýn",  "ươ",   "kh2",      "ban-",      "ban dân",
        "nh©n",   "fa",   "za",  "ja",   "\xE1\xBA", "a\xCC\x81",
    };
    for (isize i = 0; i < countof(words); i++)
        if (valid(words[i]))
            harness_fail(__FILE__, __LINE__, words[i]);
}

TEST(refuses_long_words) {
    char word[4096];
    for (isize i = 0; i < countof(word); i++)
        word[i] = 'a';
    CHECK(!syllable_is_valid((str){word, countof(word)}));
}

int main(void) {
    RUN(rimes_are_sorted);
    RUN(accepts_syllables);
    RUN(refuses_what_is_none);
    RUN(refuses_long_words);
    return DONE();
}
