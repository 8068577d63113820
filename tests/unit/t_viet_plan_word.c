#include "viet/plan_word.c"

#include "harness.h"

static struct arena arena;

static uint64_t loosely(str text, uint64_t marks, isize *length) {
    return plan_word_loosely(word_cut(&arena, text), marks, length);
}

TEST(neither_marks_nor_case_count) {
    CHECK(loosely(STR("THỜI HẠN"), PLAN_TIME, NULL) & PLAN_TIME);
    CHECK(loosely(STR("thoi han"), PLAN_TIME, NULL) & PLAN_TIME);
    CHECK(loosely(STR("Thơi hạn hoàn thành"), PLAN_TIME, NULL) & PLAN_TIME);
    CHECK(!loosely(STR("Thời tiết"), PLAN_TIME, NULL));
}

TEST(marks_between_words_are_passed_over) {
    isize length = 0;
    CHECK(loosely(STR("(Cơ quan/ đơn vị: chủ trì, chính)"), PLAN_COLUMN, &length) &
          PLAN_LEAD);
    CHECK_INT(length, 9);
}

TEST(the_longest_phrase_counts) {
    CHECK(loosely(STR("Đơn vị phối hợp"), PLAN_COLUMN, NULL) & PLAN_SUPPORT);
    CHECK(loosely(STR("Đơn vị"), PLAN_COLUMN, NULL) & PLAN_WHOLE);
    CHECK(!loosely((str){0}, PLAN_COLUMN, NULL));
}

TEST(some_phrases_count_anywhere) {
    struct word_list words = word_cut(&arena, STR("Người chịu trách nhiệm"));
    CHECK(plan_word_anywhere(words, PLAN_ANYWHERE) & PLAN_LEAD);
    CHECK(!plan_word_anywhere(words, PLAN_TIME));
}

int main(void) {
    RUN(neither_marks_nor_case_count);
    RUN(marks_between_words_are_passed_over);
    RUN(the_longest_phrase_counts);
    RUN(some_phrases_count_anywhere);
    arena_release(&arena);
    return DONE();
}
