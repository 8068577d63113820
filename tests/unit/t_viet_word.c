#include "viet/word.c"

#include "harness.h"
#include "viet/figure_word.h"
#include "viet/unitword.h"

static struct arena arena;

static struct word_list cut(const char *text) {
    return word_cut(&arena, str_from_c(text));
}

/* The kinds of all words, a letter each, with what stands before them. */
static str shape(const char *text) {
    static const char kinds[] = "$wn,;:.-/()[]\"lox", gaps[] = " \n";
    static char out[128];
    struct word_list words = cut(text);
    isize n = 0;
    for (const struct word *w = words.at;; w++) {
        if (w->gap)
            out[n++] = gaps[w->gap - 1];
        out[n++] = kinds[w->kind];
        if (w == words.at + words.n || n > 120)
            break;
    }
    return (str){out, n};
}

static bool same_key(const char *a, const char *b) {
    uint64_t key = word_key(str_from_c(a));
    return key && key == word_key(str_from_c(b));
}

TEST(texts_are_words_and_marks) {
    CHECK_STR(shape("Sở  A, B; C: (x) – y."), STR("w w, w; w: (w) - w.$"));
    CHECK_STR(shape("“a” \"b\" 35 6A/2"), STR("[w] \"w\" n nw/n$"));
    CHECK_STR(shape("a<br>b\nc<BR />d < e"), STR("wlw\nwlw x w$"));
    CHECK_STR(shape("**đậm** 6tháng"), STR("w nw$"));
    CHECK_STR(shape(""), STR("$"));
    CHECK_STR(shape(" \n "), STR("$"));
    CHECK_STR(shape("\xE1\xBB"), STR("w$"));
    arena_release(&arena);
}

TEST(spellings_of_one_word_have_one_key) {
    CHECK(same_key("Hòa", "hoà") && same_key("HÒA", "hoà"));
    CHECK(same_key("kĩ", "kỹ") && same_key("quí", "Quý"));
    CHECK(same_key("ho\xCC\x80"
                   "a",
                   "hòa")); /* decomposed */
    CHECK(same_key("kh\xC2\xAD"
                   "ẩn",
                   "khẩn")); /* a soft hyphen */
    CHECK(same_key("-", "–") && same_key("/", "⁄"));
    arena_release(&arena);
}

TEST(other_words_have_other_keys) {
    static const char *const words[] = {
        "Khôi", "Khối", "Đ", "D",   "ma",  "má",  "mai",           "i", "y",
        "01",   "1",    "a", "thi", "thư", "quy", "nghiêngngiêng", "é", "ẽ"};
    for (isize i = 0; i < countof(words); i++)
        for (isize k = 0; k < i; k++)
            CHECK(!same_key(words[i], words[k]));
    CHECK(!word_key(STR("hai từ")) && !word_key(STR("")) && !word_key(STR("a1")));
    arena_release(&arena);
}

TEST(capitals_are_seen) {
    static const bool upper[] = {true, true, false, true};
    static const bool capitals[] = {false, true, false, false};
    struct word_list words = cut("Ủy UBND đảng Đ");
    for (isize i = 0; i < countof(upper); i++)
        CHECK(words.at[i].upper == upper[i] && words.at[i].capitals == capitals[i]);
    arena_release(&arena);
}

TEST(numbers_have_values) {
    struct word_list words = cut("06 2023 1234567890");
    CHECK_INT(words.at[0].number, 6);
    CHECK_INT(words.at[0].letters, 2);
    CHECK_INT(words.at[1].number, 2023);
    CHECK_INT(words.at[2].number, -1);
    CHECK(word_value(&words.at[0]) == 6 && word_value(&words.at[2]) == 1234567890);
    arena_release(&arena);
}

TEST(words_know_their_bytes) {
    struct word_list words = cut("  Sở Y  tế.");
    CHECK_STR(word_text(&words, &words.at[2]), STR("tế"));
    CHECK_INT(words.at[-1].kind, WORD_END);
    CHECK_INT(words.at[words.n].kind, WORD_END);
    arena_release(&arena);
}

TEST(the_longest_phrase_counts) {
    int length = 0;
    struct word_list words = cut("tổ chức đảng, TỔ CHỨC hội nghị, Tổ\ntrưởng");
    CHECK(word_marks(&words.at[0], DOMAIN_UNIT, &length) & UNITWORD_HEAD);
    CHECK_INT(length, 3);
    CHECK(word_marks(&words.at[4], DOMAIN_UNIT, &length) & UNITWORD_VERB);
    CHECK_INT(length, 2);
    CHECK(word_marks(&words.at[9], DOMAIN_UNIT, &length) & UNITWORD_POST);
    CHECK_INT(word_phrase(&words.at[0], DOMAIN_UNIT, UNITWORD_VERB), 2);
    CHECK_INT(word_phrase_before(&words.at[6], DOMAIN_UNIT, UNITWORD_VERB), 2);
    CHECK_INT(word_phrase_before(&words.at[4], DOMAIN_UNIT, UNITWORD_VERB), 0);
    arena_release(&arena);
}

TEST(phrases_are_found_from_the_left) {
    const uint64_t least = FIGURE_LEAST;
    struct word_list words = cut("hộ có ít nhất là một vườn, ít nhất hai");
    CHECK_INT(word_find(&words, 0, words.n, DOMAIN_FIGURE, least), 2);
    CHECK_INT(word_find(&words, 3, words.n, DOMAIN_FIGURE, least), 8);
    CHECK_INT(word_find(&words, 9, words.n, DOMAIN_FIGURE, least), -1);
    CHECK_INT(word_find(&words, 0, 3, DOMAIN_FIGURE, least), -1); /* cut in two */
    arena_release(&arena);
}

TEST(short_texts_are_asked_as_they_are) {
    const uint64_t least = FIGURE_LEAST;
    CHECK_INT(text_phrase(STR("Ít nhất là 5"), DOMAIN_FIGURE, least),
              STR("Ít nhất là").n);
    CHECK_INT(text_phrase(STR("có ít nhất"), DOMAIN_FIGURE, least), 0);
    CHECK_INT(text_phrase(STR("ít"), DOMAIN_FIGURE, least), 0);
    CHECK_INT(text_phrase(STR(""), DOMAIN_FIGURE, least), 0);
}

TEST(phrases_end_where_blocks_end) {
    int length = 0;
    struct word_list words = cut("tổ\x1E"
                                 "chức\x1D"
                                 "tổ<br>chức");
    CHECK_INT(words.at[1].kind, WORD_END);
    CHECK(words.at[1].border && !words.at[3].border);
    for (isize i = 0; i < words.n; i++)
        if (word_marks(&words.at[i], DOMAIN_UNIT, &length))
            CHECK_INT(length, 1);
    arena_release(&arena);
}

TEST(bare_words_have_no_marks) {
    static const char *const pairs[][2] = {
        {"Kết", "ket"}, {"LỦẬN", "luan"}, {"đường", "DUONG"}, {"quí", "quy"},
        {"kĩ", "ky"},   {"ƯƠNG", "uong"}, {"ăn", "an"},       {"tê", "te"},
        {"ổn", "on"},   {"Đặng", "dang"}, {"hoà", "hoa"},     {"nghiêng", "nghieng"},
    };
    for (isize i = 0; i < countof(pairs); i++) {
        struct word_list words = cut(pairs[i][0]);
        CHECK(word_bare(words.text, &words.at[0]) == word_key(str_from_c(pairs[i][1])));
    }
    struct word_list words = cut("12 họ TW");
    CHECK(word_bare(words.text, &words.at[0]) == words.at[0].key);
    CHECK(word_has_tone(&words.at[1]));
    CHECK(!word_has_tone(&words.at[0]) && !word_has_tone(&words.at[2]));
    arena_release(&arena);
}

TEST(a_word_can_be_split) {
    struct word_list words = cut("số 8/NQ-CPcủa đảng ủy");
    struct word_list rest =
        word_split(&arena, &words, &words.at[5], words.at[5].from + 2, 8);
    CHECK_INT(rest.n, 3);
    CHECK_STR(word_text(&rest, &rest.at[0]), STR("của"));
    CHECK(rest.at[0].key == word_key(STR("của")) && rest.at[0].gap == GAP_NONE);
    CHECK_STR(word_text(&rest, &rest.at[2]), STR("ủy"));
    CHECK_INT(rest.at[-1].kind, WORD_END);
    CHECK_INT(rest.at[rest.n].kind, WORD_END);
    CHECK_INT(word_phrase(&rest.at[1], DOMAIN_UNIT, UNITWORD_HEAD), 2);
    rest = word_split(&arena, &words, &words.at[7], words.at[7].from + 3, 8);
    CHECK_INT(rest.n, 1);
    rest = word_split(&arena, &words, &words.at[5], words.at[5].from + 2, 2);
    CHECK_INT(rest.n, 2);
    CHECK_INT(rest.at[2].kind, WORD_END);
    arena_release(&arena);
}

int main(void) {
    RUN(texts_are_words_and_marks);
    RUN(spellings_of_one_word_have_one_key);
    RUN(other_words_have_other_keys);
    RUN(capitals_are_seen);
    RUN(numbers_have_values);
    RUN(words_know_their_bytes);
    RUN(the_longest_phrase_counts);
    RUN(phrases_are_found_from_the_left);
    RUN(short_texts_are_asked_as_they_are);
    RUN(phrases_end_where_blocks_end);
    RUN(bare_words_have_no_marks);
    RUN(a_word_can_be_split);
    return DONE();
}
