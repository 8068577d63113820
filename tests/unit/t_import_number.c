#include "import/number.c"

#include "harness.h"

static struct arena a;

static str labels(struct number_list list, const int *levels, int n) {
    str all = {0};
    for (int i = 0; i < n; i++) {
        number_next(&list, levels[i]);
        all = str_concat(&a, all, i ? STR(" ") : STR(""),
                         number_label(&a, &list, levels[i]));
    }
    return all;
}

static struct number_level level(enum number_form form, str pattern) {
    return (struct number_level){
        .form = form, .start = 1, .pattern = pattern, .restart = -1};
}

TEST(forms_of_numbers) {
    CHECK_STR(number_text(&a, NUMBER_UPPER_ROMAN, 1994), STR("MCMXCIV"));
    CHECK_STR(number_text(&a, NUMBER_LOWER_ROMAN, 8), STR("viii"));
    CHECK_STR(number_text(&a, NUMBER_LOWER_LETTER, 26), STR("z"));
    CHECK_STR(number_text(&a, NUMBER_UPPER_LETTER, 28), STR("BB"));
    CHECK_STR(number_text(&a, NUMBER_ZERO, 7), STR("07"));
    CHECK_STR(number_text(&a, NUMBER_ZERO, 12), STR("12"));
    CHECK_STR(number_text(&a, NUMBER_UPPER_ROMAN, 0), STR("0"));
    CHECK_STR(number_text(&a, NUMBER_LOWER_LETTER, 100000), STR("100000"));
    CHECK_INT(number_text(&a, NUMBER_NONE, 3).n, 0);
}

TEST(deeper_levels_begin_anew) {
    struct number_list list = {{level(NUMBER_UPPER_ROMAN, STR("%1.")),
                                level(NUMBER_DECIMAL, STR("%2.")),
                                level(NUMBER_DECIMAL, STR("%2.%3."))}};
    const int levels[] = {0, 1, 2, 2, 1, 2, 0, 1};
    CHECK_STR(labels(list, levels, 8), STR("I. 1. 1.1. 1.2. 2. 2.1. II. 1."));
    list.levels[1].restart = 0;
    CHECK_STR(labels(list, levels, 8), STR("I. 1. 1.1. 1.2. 2. 2.1. II. 3."));
    list.levels[2].restart = 1; /* after a number of the first level only */
    CHECK_STR(labels(list, levels, 8), STR("I. 1. 1.1. 1.2. 2. 2.3. II. 3."));
}

TEST(a_level_that_was_passed_over_shows_its_start) {
    struct number_list list = {
        {level(NUMBER_DECIMAL, STR("%1.")), level(NUMBER_DECIMAL, STR("%1.%2."))}};
    list.levels[0].start = 3;
    const int levels[] = {1, 1, 0, 1};
    CHECK_STR(labels(list, levels, 4), STR("3.1. 3.2. 4. 4.1."));
}

TEST(digits_throughout_and_bullets) {
    struct number_list list = {
        {level(NUMBER_UPPER_ROMAN, STR("Phần %1")),
         level(NUMBER_LOWER_LETTER, STR("(%1.%2)")), level(NUMBER_BULLET, STR("–")),
         level(NUMBER_BULLET, STR("\xEF\x82\xB7")), level(NUMBER_BULLET, STR("+"))}};
    list.levels[1].decimal = true;
    const int levels[] = {0, 1, 2, 3, 4};
    CHECK_STR(labels(list, levels, 5), STR("Phần I (1.1) - • +"));
}

int main(void) {
    RUN(forms_of_numbers);
    RUN(deeper_levels_begin_anew);
    RUN(a_level_that_was_passed_over_shows_its_start);
    RUN(digits_throughout_and_bullets);
    arena_release(&a);
    return DONE();
}
