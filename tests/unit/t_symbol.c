#include "viet/symbol.c"

#include "harness.h"

TEST(is_in_the_order_of_bytes) {
    for (isize i = 1; i < countof(symbols); i++)
        CHECK(str_cmp(symbols[i - 1].text, symbols[i].text) < 0);
    for (isize i = 0; i < countof(symbols); i++)
        CHECK(is_listed(symbols[i].text, symbols[i].is));
    CHECK(!is_listed(STR("TW"), MIXED));
    CHECK(!is_listed(STR("ZZZ"), KNOWN));
    CHECK(!is_listed((str){0}, KNOWN));
}

TEST(knows_issuers_in_any_spelling) {
    CHECK(symbol_is_known(STR("ubnd")));
    CHECK(symbol_is_known(STR("BGD&ĐT")));
    CHECK(symbol_is_known(STR("BGDVĐT")));
    CHECK(symbol_is_known(STR("HĐND9")));
    CHECK(!symbol_is_known(STR("ABC")));
}

TEST(tells_abbreviations_by_their_capitals) {
    CHECK(symbol_begins_capital(STR("CTr")));
    CHECK(symbol_begins_capital(STR("ĐA")));
    CHECK(!symbol_begins_capital(STR("Theo")));
    CHECK(!symbol_begins_capital(STR("N")));
    CHECK(!symbol_begins_capital((str){0}));
}

int main(void) {
    RUN(is_in_the_order_of_bytes);
    RUN(knows_issuers_in_any_spelling);
    RUN(tells_abbreviations_by_their_capitals);
    return DONE();
}
