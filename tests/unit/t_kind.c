#include "viet/kind.c"

#include "harness.h"

TEST(knows_its_own_names_and_symbols) {
    for (isize i = 0; i < countof(kinds); i++) {
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

/* The kind named at a word of the text, whose name must be of that length. */
static str named(str text, isize at, int length) {
    static struct arena arena;
    struct word_list words = word_cut(&arena, text);
    int n = 0;
    const struct kind *kind = kind_at(text, &words.at[at], &n);
    CHECK_INT(n, length);
    return kind ? kind->name : (str){0};
}

TEST(finds_names_in_text) {
    CHECK_STR(named(STR("các CHƯƠNG\n trình phối hợp số"), 1, 4),
              STR("Chương trình phối hợp"));
    CHECK_STR(named(STR("Thông tư liên tịch số"), 0, 4), STR("Thông tư liên tịch"));
    CHECK_STR(named(STR("KẾT LỦẬN số"), 0, 2), STR("Kết luận"));
    CHECK_STR(named(STR("kết quả"), 0, 0), STR(""));
    CHECK(kind_of_name(STR(" ke hoach ")) == kind_of_name(STR("Kế hoạch")));
    CHECK(!kind_of_name(STR("Kế hoạchh")));
    CHECK(!kind_of_name(STR("Kế")));
    CHECK(!kind_of_name(STR("")));
}

int main(void) {
    RUN(knows_its_own_names_and_symbols);
    RUN(reads_symbols_by_system);
    RUN(finds_names_in_text);
    return DONE();
}
