#include "index/token.c"

#include "harness.h"

static struct arena arena;

/* The keys of a text's words; "|" where a phrase ends, "-" where two are glued. */
static str keys(str text, bool html) {
    struct token_list tokens = {0};
    str all = {0};
    if (html)
        token_read_html(&arena, text, &tokens);
    else
        token_read(&arena, text, WEIGHT_TEXT, &tokens);
    for (isize i = 0; i < tokens.n; i++) {
        const struct token *t = &tokens.at[i];
        str join = t->apart ? STR("|") : t->glued ? STR("-") : STR(" ");
        str key = token_key(&arena, (str){t->p, t->n});
        all = str_concat(&arena, all, i ? join : STR(""), key);
        if (html && t->weight == WEIGHT_HEADING)
            all = str_concat(&arena, all, STR("*"));
    }
    return all;
}

static uint64_t code_of(str word) {
    struct token_list tokens = {0};
    token_read(&arena, word, WEIGHT_TEXT, &tokens);
    CHECK_INT(tokens.n, 1);
    return tokens.n ? tokens.at[0].code : 0;
}

TEST(words_of_a_text) {
    CHECK_STR(keys(STR("Công tác \"dân vận\", 2020"), false),
              STR("công tac4 dân vân5 #2020"));
    CHECK_STR(keys(STR("Hết. Bắt đầu; rồi"), false), STR("hêt4|băt4 đâu1|rôi1"));
    CHECK_STR(keys(STR("trước 15.6.2023, 4.0"), false), STR("trươc4 #15-#6-#2023 #4-#0"));
    CHECK_STR(keys(STR(" - / "), false), STR(""));
    CHECK_STR(keys(STR(""), false), STR(""));
}

TEST(words_of_html) {
    CHECK_STR(
        keys(STR("<h2 id=\"I\">I. Mục <em>đích</em></h2>\n<p>Một<br />hai</p>"), true),
        STR("i*|muc5* đich4*|môt5 hai"));
    CHECK_STR(keys(STR("<li>A &amp; B &lt;c&gt;</li><li>d</li>"), true), STR("a b c|d"));
    CHECK_STR(keys(STR("<p>số <a href=\"x y\">25-NQ/TW</a>.</p>"), true),
              STR("sô4 #25-nq-tw"));
    CHECK_STR(keys(STR("<p>cut <a href="), true), STR("cut"));
    CHECK_STR(keys(STR("&"), true), STR(""));
}

TEST(spellings_have_one_code) {
    CHECK(code_of(STR("hòa")) == code_of(STR("HOÀ")));
    CHECK(code_of(STR("04")) == code_of(STR("4")));
    CHECK(code_of(STR("Đảng")) == code_of(STR("\xC3\x90ẢNG")));
    CHECK(code_of(STR("dân")) != code_of(STR("đân")));
    CHECK(code_of(STR("dan")) != code_of(STR("dân")));
    CHECK(code_of(STR("văn")) != code_of(STR("vân")));
    CHECK(code_of(STR("abcdefghijk")) != code_of(STR("abcdefghijl")));
    CHECK(code_of(STR("Жук")) != code_of(STR("Жуки")));
}

TEST(folds) {
    CHECK_STR(token_fold(&arena, STR("Đường")), STR("duong"));
    CHECK_STR(token_fold(&arena, STR("kỹ")), STR("ki"));
    CHECK_STR(token_fold(&arena, STR("quí")), STR("quy"));
    CHECK_STR(token_fold(&arena, STR("07")), STR("#7"));
    CHECK_STR(token_key(&arena, STR("BCĐ389")), STR("#bcd389"));
}

static isize number_words(str text) {
    struct token_list tokens = {0};
    token_read(&arena, text, WEIGHT_TEXT, &tokens);
    return token_number(&tokens, 0);
}

TEST(numbers) {
    struct token_list tokens = {0};
    token_read(&arena, STR("04/2015/NĐ-CP"), WEIGHT_TEXT, &tokens);
    CHECK_INT(token_number(&tokens, 0), 4);
    CHECK_INT(token_number(&tokens, 1), 0);
    CHECK_STR(token_number_key(&arena, tokens.at, 4), STR("#4-2015-nd-cp"));
    CHECK(!token_is_date(tokens.at, 4));
    CHECK_INT(number_words(STR("2021-2025")), 0);
    CHECK_INT(number_words(STR("18/3/2013")), 3);
    CHECK_INT(number_words(STR("2020")), 0);
    CHECK_INT(number_words(STR("12 / KH")), 0);
}

int main(void) {
    RUN(words_of_a_text);
    RUN(words_of_html);
    RUN(spellings_have_one_code);
    RUN(folds);
    RUN(numbers);
    arena_release(&arena);
    return DONE();
}
