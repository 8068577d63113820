#include "viet/letter.c"

#include "base/utf8.h"
#include "harness.h"

/* Every letter with a mark, as a reader would write the alphabet down. */
static const char capitals[] = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ"
                               "UÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴ";
static const char smalls[] = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợ"
                             "uùủũúụưừửữứựyỳỷỹýỵ";

TEST(knows_each_vowel_with_each_tone) {
    str upper = str_from_c(capitals), lower = str_from_c(smalls);
    int count = 0, rank = 0;
    for (isize i = 0, j = 0; i < upper.n; count++) {
        uint32_t capital = utf8_next(upper, &i), small = utf8_next(lower, &j);
        struct letter c = letter_of(capital), s = letter_of(small);
        CHECK(c.upper && !s.upper);
        CHECK_INT(c.tone, count % 6);
        CHECK_INT(s.tone, count % 6);
        CHECK(count % 6 ? c.rank == rank : c.rank > rank);
        CHECK_INT(s.rank, c.rank);
        rank = c.rank;
        CHECK_INT(letter_lower(capital), small);
        CHECK_INT(letter_upper(small), capital);
        CHECK_INT(letter_shape(c.rank, c.tone, true), capital);
        CHECK_INT(letter_shape(c.rank, c.tone, false), small);
    }
    CHECK_INT(count, 72);
}

TEST(orders_the_alphabet) {
    str alphabet = STR("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz");
    int rank = 0;
    for (isize i = 0; i < alphabet.n;)
        CHECK_INT(letter_of(utf8_next(alphabet, &i)).rank, ++rank);
    CHECK_INT(rank, RANK_COUNT - 1);
}

TEST(has_no_letter_too_many) {
    int count = 0;
    for (uint32_t c = 0; c < 0x3000; c++) {
        struct letter l = letter_of(c);
        count += l.rank != 0;
        CHECK((l.rank != 0) == (l.fold != 0));
        if (l.rank)
            CHECK_INT(letter_shape(l.rank, l.tone, l.upper), c);
    }
    CHECK_INT(count, 134 + 52);
}

TEST(folds_to_ascii) {
    CHECK_INT(letter_of(0x1EB6).fold, 'a');
    CHECK_INT(letter_of(0x110).fold, 'd');
    CHECK_INT(letter_of(0x1B0).fold, 'u');
    CHECK_INT(letter_of('Q').fold, 'q');
}

TEST(takes_marks_in_any_order) {
    CHECK_INT(letter_with_mark('a', 0x302), 0xE2);
    CHECK_INT(letter_with_mark(0xE2, 0x323), 0x1EAD);
    CHECK_INT(letter_with_mark(0x1EA1, 0x302), 0x1EAD);
    CHECK_INT(letter_with_mark('U', 0x31B), 0x1AF);
    CHECK_INT(letter_with_mark(0xDA, 0x31B), 0x1EE8);
    CHECK_INT(letter_with_mark('A', 0x340), 0xC0);
    CHECK_INT(letter_with_mark('y', 0x341), 0xFD);
}

TEST(refuses_marks_that_do_not_fit) {
    CHECK_INT(letter_with_mark('n', 0x303), 0);
    CHECK_INT(letter_with_mark(0xE1, 0x300), 0);
    CHECK_INT(letter_with_mark(0xE2, 0x306), 0);
    CHECK_INT(letter_with_mark('i', 0x302), 0);
    CHECK_INT(letter_with_mark('e', 0x31B), 0);
    CHECK_INT(letter_with_mark(' ', 0x301), 0);
    CHECK_INT(letter_with_mark('a', 'b'), 0);
    CHECK_INT(letter_with_mark(0x10FFFF, 0x301), 0);
}

TEST(keeps_other_code_points_in_case) {
    CHECK_INT(letter_lower(0x416), 0x416);
    CHECK_INT(letter_upper(0xDF), 0xDF);
    CHECK_INT(letter_upper('9'), '9');
    CHECK_INT(letter_lower(0x20AB), 0x20AB);
}

TEST(mends_look_alikes) {
    CHECK_INT(letter_mend(0xD0), 0x110);
    CHECK_INT(letter_mend(0x189), 0x110);
    CHECK_INT(letter_mend(0xF0), 0x111);
    CHECK_INT(letter_mend(0x256), 0x111);
    CHECK_INT(letter_mend(0x20AB), 0x20AB);
}

TEST(tells_separators_from_letters) {
    CHECK(letter_is_separator('-') && letter_is_separator(' ') &&
          letter_is_separator('|'));
    CHECK(letter_is_separator(0x2013) && letter_is_separator(0xA0));
    CHECK(letter_is_separator(0xFF0F) && letter_is_separator(0xFEFF));
    CHECK(!letter_is_separator('a') && !letter_is_separator('7'));
    CHECK(!letter_is_separator(0x111) && !letter_is_separator(0x416));
    CHECK(!letter_is_separator(0x301) && !letter_is_separator(0xFF21));
    CHECK(letter_is_blank('\n') && letter_is_blank(0x3000) && !letter_is_blank(0x200B));
}

int main(void) {
    RUN(knows_each_vowel_with_each_tone);
    RUN(orders_the_alphabet);
    RUN(has_no_letter_too_many);
    RUN(folds_to_ascii);
    RUN(takes_marks_in_any_order);
    RUN(refuses_marks_that_do_not_fit);
    RUN(keeps_other_code_points_in_case);
    RUN(mends_look_alikes);
    RUN(tells_separators_from_letters);
    return DONE();
}
