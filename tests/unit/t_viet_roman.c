#include "viet/roman.c"

#include "harness.h"

TEST(reads_numbers_of_parts) {
    CHECK_INT(roman_value(STR("I")), 1);
    CHECK_INT(roman_value(STR("IV")), 4);
    CHECK_INT(roman_value(STR("XIX")), 19);
    CHECK_INT(roman_value(STR("XLVIII")), 48);
    CHECK_INT(roman_value(STR("LXXXIX")), 89);
}

TEST(refuses_everything_else) {
    static const char *const others[] = {"", "IIII", "VX", "IC", "ii", "MC", "VIV", "1"};
    for (isize i = 0; i < countof(others); i++)
        CHECK_INT(roman_value(str_from_c(others[i])), 0);
}

int main(void) {
    RUN(reads_numbers_of_parts);
    RUN(refuses_everything_else);
    return DONE();
}
