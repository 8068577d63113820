#include "viet/succession.c"

#include "harness.h"

static struct succession after(const char *name, const char *day) {
    return succession_of(str_from_c(name), date_parse_iso(str_from_c(day)));
}

TEST(departments_merge_on_their_day) {
    struct succession s = after("Sở Kế hoạch và Đầu tư", "2025-03-01");
    CHECK_STR(s.name, STR("Sở Tài chính"));
    CHECK_STR(s.basis, STR("Nghị định số 45/2025/NĐ-CP"));
    CHECK_INT(date_cmp(s.date, date_of(2025, 3, 1)), 0);
    CHECK(!s.same);
    CHECK_INT(after("Sở Kế hoạch và Đầu tư", "2025-02-28").name.n, 0);
}

TEST(a_chain_is_followed) {
    struct succession s = after("tỉnh Bắc Giang", "2025-07-01");
    CHECK_STR(s.name, STR("tỉnh Bắc Ninh"));
    s = after("tỉnh Bắc Giang", "2026-11-20");
    CHECK_STR(s.name, STR("thành phố Bắc Ninh"));
    CHECK_INT(date_cmp(s.date, date_of(2025, 7, 1)), 0);
    CHECK(!s.same);
}

TEST(another_type_is_the_same_unit) {
    CHECK(after("tỉnh Đồng Nai", "2026-05-01").same);
    CHECK_STR(after("tỉnh Đồng Nai", "2026-05-01").name, STR("thành phố Đồng Nai"));
    CHECK(after("tỉnh Thừa Thiên Huế", "2025-01-01").same);
    CHECK_INT(after("tỉnh Đồng Nai", "2026-04-29").name.n, 0);
}

TEST(different_days_give_no_date) {
    struct succession s = after("Ban Dân vận Tỉnh ủy", "2025-06-01");
    CHECK_STR(s.name, STR("Ban Tuyên giáo và Dân vận Tỉnh ủy"));
    CHECK_INT(s.date.year, 0);
}

TEST(spelling_does_not_matter) {
    CHECK_STR(after("SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI", "2025-03-01").name,
              STR("Sở Nội vụ"));
    CHECK_STR(after(" Tỉnh Hoà  Bình ", "2025-07-01").name, STR("tỉnh Phú Thọ"));
    CHECK_STR(after("Ban Dân vận Tỉnh uỷ", "2025-07-01").name,
              STR("Ban Tuyên giáo và Dân vận Tỉnh ủy"));
    CHECK_STR(after("ti\xCC\x89nh Bà Rịa – Vũng Tàu", "2025-07-01").name,
              STR("Thành phố Hồ Chí Minh"));
}

TEST(other_names_are_left_alone) {
    CHECK_INT(after("", "2026-01-01").name.n, 0);
    CHECK_INT(after("Yên Bái", "2026-01-01").name.n, 0);
    CHECK_INT(after("Sở Tài chính", "2026-01-01").name.n, 0);
    CHECK_INT(after("tỉnh Yên Bái 2", "2026-01-01").name.n, 0);
    CHECK_INT(after("Sở Kế hoạch và Đầu tư tỉnh Yên Bái", "2026-01-01").name.n, 0);
    CHECK_INT(after("So Ke hoach va Dau tu", "2026-01-01").name.n, 0);
    CHECK_INT(after("Sở Thông tin và Truyềnnnnnnnnnnnnnnn", "2026-01-01").name.n, 0);
    CHECK_INT(after("tỉnh \xE1\xBA", "2026-01-01").name.n, 0);
}

/* 63 provinces became 34: 29 names went, 5 of the old cities and 29 provinces stayed. */
TEST(the_table_is_whole) {
    int provinces = 0;
    for (isize i = 0; i < countof(rows); i++) {
        CHECK(row_of(rows[i].from) == &rows[i]); /* no name twice */
        CHECK(date_of(rows[i].date.year, rows[i].date.month, rows[i].date.day).year);
        provinces += rows[i].date.month == 7;
    }
    CHECK_INT(provinces, 63 - 34);
}

int main(void) {
    RUN(departments_merge_on_their_day);
    RUN(a_chain_is_followed);
    RUN(another_type_is_the_same_unit);
    RUN(different_days_give_no_date);
    RUN(spelling_does_not_matter);
    RUN(other_names_are_left_alone);
    RUN(the_table_is_whole);
    return DONE();
}
