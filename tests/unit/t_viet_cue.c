#include "viet/cue.c"

#include "harness.h"

TEST(the_longest_member_counts) {
    str text = STR("Ít nhất là 3 cây");
    CHECK_INT(cue_at(text, 0, STR("ít nhất|ít nhất là|ít")), STR("Ít nhất là").n);
    CHECK_INT(cue_at(text, 0, STR("nhất|là")), -1);
    CHECK_INT(cue_before(text, STR("Ít nhất là").n, STR("là|nhất là|thì là")),
              STR("Ít ").n);
}

TEST(words_match_as_a_whole) {
    CHECK_INT(cue_at(STR("báo cáo viên"), 0, STR("báo cáo")), STR("báo cáo").n);
    CHECK_INT(cue_at(STR("quýt"), 0, STR("quý")), -1);
    CHECK_INT(cue_at(STR("năm2025"), 0, STR("năm")), -1);
    CHECK_INT(cue_at(STR("thể"), 1, STR("hể")), -1);
    CHECK_INT(cue_before(STR("hằng năm 3"), STR("hằng năm ").n, STR("năm|ằng năm")),
              STR("hằng ").n);
    CHECK_INT(cue_find(STR("quýt, quý"), 0, STR("quý")), STR("quýt, ").n);
}

TEST(case_does_not_matter_but_letters_do) {
    CHECK_INT(cue_at(STR("ĐẾN NĂM"), 0, STR("đến năm")), STR("ĐẾN NĂM").n);
    CHECK_INT(cue_at(STR("Den nam"), 0, STR("đến năm")), -1);
    CHECK_INT(cue_before(STR("KHÔNG QUÁ 3"), STR("KHÔNG QUÁ ").n, STR("không quá")), 0);
}

TEST(odd_places_do_no_harm) {
    CHECK_INT(cue_at((str){0}, 0, STR("a")), -1);
    CHECK_INT(cue_before((str){0}, 0, STR("a|")), -1);
    CHECK_INT(cue_find(STR("\xE1\xBB"), 0, STR("ọ")), -1);
    CHECK_INT(cue_before(STR("\xBB\xAD 3"), 2, STR("ử|a")), -1);
    CHECK_INT(cue_at(STR("a"), 1, STR("a")), -1);
    CHECK(cue_is_border(STR("a"), 0));
    CHECK(cue_is_border(STR("a"), 1));
}

int main(void) {
    RUN(the_longest_member_counts);
    RUN(words_match_as_a_whole);
    RUN(case_does_not_matter_but_letters_do);
    RUN(odd_places_do_no_harm);
    return DONE();
}
