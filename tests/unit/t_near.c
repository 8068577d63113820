#include "harness.h"

#include "base/near.c"

static str near_key(str word) {
    const str keys[] = {STR("lead"), STR("support"), STR("due"), STR("id"), STR("leads")};
    return near_name(word, keys, countof(keys));
}

TEST(one_or_two_letters_may_differ) {
    CHECK_STR(near_key(STR("leed")), STR("lead"));
    CHECK_STR(near_key(STR("suport")), STR("support"));
    CHECK_STR(near_key(STR("supportss")), STR("support"));
    CHECK_STR(near_key(STR("xupporx")), STR("support"));
    CHECK_STR(near_key(STR("upport")), STR("support"));
    CHECK_STR(near_key(STR("sxxxort")), (str){0});
    CHECK_STR(near_key(STR("supp")), (str){0});
}

TEST(a_short_word_may_differ_by_one) {
    CHECK_STR(near_key(STR("du")), STR("due"));
    CHECK_STR(near_key(STR("dux")), STR("due"));
    CHECK_STR(near_key(STR("dxx")), (str){0});
    CHECK_STR(near_key(STR("i")), STR("id"));
    CHECK_STR(near_key(STR("xy")), (str){0});
}

TEST(the_closest_and_then_the_first_counts) {
    CHECK_STR(near_key(STR("leads")), STR("leads"));
    CHECK_STR(near_key(STR("leadx")), STR("lead"));
}

TEST(letters_count_not_bytes) {
    const str names[] = {STR("hạn"), STR("đơn vị"), STR("Văn phòng Sở")};
    CHECK_STR(near_name(STR("han"), names, 3), STR("hạn"));
    CHECK_STR(near_name(STR("đon vi"), names, 3), STR("đơn vị"));
    CHECK_STR(near_name(STR("Văn phòng Sỏ"), names, 3), STR("Văn phòng Sở"));
    CHECK_STR(near_name(STR("\xE1\xBA"), names, 3), (str){0});
}

TEST(nothing_is_near_nothing) {
    CHECK_STR(near_key((str){0}), (str){0});
    CHECK_STR(near_name(STR("lead"), NULL, 0), (str){0});
    const str empty[] = {{0}};
    CHECK_STR(near_name(STR("a"), empty, 1), (str){0});
}

TEST(long_words_have_no_neighbours) {
    char long_word[400];
    for (isize i = 0; i < countof(long_word); i++)
        long_word[i] = 'a';
    const str names[] = {{long_word, 400}, {long_word, 128}};
    CHECK_STR(near_name((str){long_word, 399}, names, 2), (str){0});
    CHECK_INT(near_name((str){long_word, 127}, names, 2).n, 128);
}

int main(void) {
    RUN(one_or_two_letters_may_differ);
    RUN(a_short_word_may_differ_by_one);
    RUN(the_closest_and_then_the_first_counts);
    RUN(letters_count_not_bytes);
    RUN(nothing_is_near_nothing);
    RUN(long_words_have_no_neighbours);
    return DONE();
}
