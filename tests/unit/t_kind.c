#include "viet/kind.c"

#include "harness.h"

TEST(groups_kinds_by_letter) {
    char last = 0;
    for (isize i = 0; i < countof(kinds); i++) {
        char letter = first_letter(kinds[i].name, 0);
        CHECK(letter >= last);
        last = letter;
        CHECK(kind_of_name(kinds[i].name) == &kinds[i]);
        struct kind_set set = kind_of_symbol(kinds[i].state, false);
        CHECK(!kinds[i].state.n || set.n == 1);
        CHECK(!set.n || kind_agrees(&kinds[i], set.at[0]));
    }
}

TEST(reads_symbols_by_system) {
    struct kind_set set = kind_of_symbol(STR("TT"), false);
    CHECK_STR(set.at[0]->name, STR("Thông tư"));
    set = kind_of_symbol(STR("tt"), true);
    CHECK_STR(set.at[0]->name, STR("Thông tri"));
    set = kind_of_symbol(STR("QĐ"), true);
    CHECK_INT(set.n, 2);
    CHECK_STR(set.at[0]->name, STR("Quyết định"));
    CHECK_STR(set.at[1]->name, STR("Quy định"));
    CHECK_INT(kind_of_symbol(STR("UBND"), false).n, 0);
    CHECK_INT(kind_of_symbol(STR(""), false).n, 0);
}

TEST(finds_names_in_text) {
    isize at = 5;
    const struct kind *kind = kind_scan(STR("các CHƯƠNG\n trình phối hợp số"), &at);
    CHECK(kind && str_eq(kind->name, STR("Chương trình phối hợp")));
    at = 0;
    kind = kind_scan(STR("Thông tư liên tịch số"), &at);
    CHECK(kind && str_eq(kind->name, STR("Thông tư liên tịch")));
    CHECK(kind_of_name(STR(" ke hoach ")) == kind_of_name(STR("Kế hoạch")));
    CHECK(!kind_of_name(STR("Kế hoạchh")));
    CHECK(!kind_of_name(STR("Kế")));
    CHECK(!kind_of_name(STR("")));
}

int main(void) {
    RUN(groups_kinds_by_letter);
    RUN(reads_symbols_by_system);
    RUN(finds_names_in_text);
    return DONE();
}
