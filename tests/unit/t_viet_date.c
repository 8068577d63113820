#include "viet/date.c"

#include "harness.h"

static struct arena arena;

static str with(void (*fn)(struct buf *out, struct date d), struct date d) {
    struct buf out = {0};
    fn(&out, d);
    str result = buf_take(&arena, &out);
    buf_release(&out);
    return result;
}

static str iso(struct date d) {
    return d.year ? with(date_put_iso, d) : STR("-");
}

TEST(knows_which_days_exist) {
    CHECK(date_of(2024, 2, 29).year == 2024 && date_of(2000, 2, 29).year == 2000);
    CHECK(date_of(2025, 2, 29).year == 0 && date_of(1900, 2, 29).year == 0);
    CHECK(date_of(2025, 4, 31).year == 0 && date_of(2025, 13, 1).year == 0);
    CHECK(date_of(2025, 0, 1).year == 0 && date_of(2025, 1, 0).year == 0);
    CHECK(date_of(0, 1, 1).year == 0 && date_of(10000, 1, 1).year == 0);
    CHECK_INT(date_month_length(2023, 2), 28);
    CHECK_INT(date_month_length(2023, 12), 31);
}

/* Every day from the first to the last one follows the day before it. */
TEST(counts_every_day) {
    int days = date_to_days(date_of(1, 1, 1));
    int weekday = date_weekday(date_of(1, 1, 1));
    bool good = true;
    for (int year = 1; year <= 9999; year++) {
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= date_month_length(year, month); day++, days++) {
                struct date d = date_of(year, month, day);
                good &= date_to_days(d) == days && date_weekday(d) == weekday;
                good &= date_cmp(date_from_days(days), d) == 0;
                weekday = weekday % 7 + 1;
            }
        }
    }
    CHECK(good);
    CHECK_INT(date_from_days(days).year, 0);
    CHECK_INT(date_from_days(INT32_MAX).year, 0);
    CHECK_INT(date_from_days(date_to_days(date_of(1, 1, 1)) - 1).year, 0);
    CHECK_INT(date_from_days(INT32_MIN).year, 0);
    CHECK_INT(date_to_days(date_of(1970, 1, 1)), 0);
    CHECK_INT(date_to_days(date_of(2020, 3, 19)), 18340);
}

static void check_week(struct date d, int year, int number) {
    CHECK_INT(date_week(d).year, year);
    CHECK_INT(date_week(d).number, number);
}

TEST(knows_weeks) {
    CHECK_INT(date_weekday(date_of(2026, 9, 7)), 1);
    CHECK_INT(date_weekday(date_of(2026, 9, 13)), 7);
    CHECK_INT(date_weekday(date_of(1969, 12, 28)), 7);
    check_week(date_of(2026, 9, 7), 2026, 37);
    check_week(date_of(2025, 12, 29), 2026, 1);
    check_week(date_of(2021, 1, 3), 2020, 53);
    check_week(date_of(2021, 1, 4), 2021, 1);
    check_week(date_of(2024, 12, 31), 2025, 1);
    check_week(date_of(1, 1, 1), 1, 1);
    check_week(date_of(9999, 12, 31), 9999, 52);
}

TEST(orders_dates) {
    CHECK(date_cmp(date_of(2024, 12, 31), date_of(2025, 1, 1)) < 0);
    CHECK(date_cmp(date_of(2025, 2, 1), date_of(2025, 1, 31)) > 0);
    CHECK(date_cmp((struct date){0}, date_of(1, 1, 1)) < 0);
    CHECK_INT(date_cmp(date_of(2025, 1, 1), date_of(2025, 1, 1)), 0);
}

TEST(is_strict_about_iso) {
    CHECK_STR(iso(date_parse_iso(STR("2020-03-19"))), STR("2020-03-19"));
    CHECK_STR(iso(date_parse_iso(STR("2020-3-19"))), STR("-"));
    CHECK_STR(iso(date_parse_iso(STR("2020-02-30"))), STR("-"));
    CHECK_STR(iso(date_parse_iso(STR("2020-03-19 "))), STR("-"));
    CHECK_STR(iso(date_parse_iso(STR("2020/03/19"))), STR("-"));
    CHECK_STR(iso(date_parse_iso(STR("20a0-03-19"))), STR("-"));
    CHECK_STR(iso(date_parse_iso((str){0})), STR("-"));
}

/* The text as one date. */
static struct date whole(str s) {
    isize at = 0;
    struct date d = date_scan(s, &at);
    struct word after;
    return word_next(s, &at, &after) ? (struct date){0} : d;
}

TEST(reads_written_dates) {
    static const char *const forms[] = {
        "5/3/2020",
        "05/03/2020",
        "5-3-2020",
        "05.3.2020",
        "2020-03-05",
        "ngày 5/3/2020",
        "ngày 05 tháng 3 năm 2020",
        "NGÀY 05 THÁNG 03 NĂM 2020",
        "Nga\xCC\x80y 5 tha\xCC\x81ng 3 na\xCC\x86m 2020",
        "5 tháng 3 năm 2020",
        " ngày\n05\xC2\xA0tháng  3\tnăm 2020 ",
        "05 / 3/ 2020",
    };
    for (isize i = 0; i < countof(forms); i++)
        CHECK_STR(iso(whole(str_from_c(forms[i]))), STR("2020-03-05"));
}

TEST(refuses_what_is_no_date) {
    static const char *const forms[] = {
        "",
        "ngày",
        "5/3",
        "5/3/20",
        "5/3/20200",
        "5/3-2020",
        "005/3/2020",
        "5/13/2020",
        "31/4/2020",
        "5/3/2020/x",
        "ngày 5/3 năm 2020",
        "ngày 5 tháng 3/2020",
        "2020-03-051",
        "ngay 5 thang 3 nam 2020",
        "ngày tháng năm",
        "/3/2020",
        "ngày 5 tháng 3 năm",
        "5//2020",
        "12345/3/2020",
        "5/3/",
    };
    for (isize i = 0; i < countof(forms); i++)
        CHECK_STR(iso(whole(str_from_c(forms[i]))), STR("-"));
}

TEST(scans_within_a_text) {
    str text = STR("họp ngày 5/3/2020, xong");
    isize at = str_find(text, STR("ngày"));
    CHECK_STR(iso(date_scan(text, &at)), STR("2020-03-05"));
    CHECK_INT(at, str_find(text, STR(",")));
    isize before = at;
    CHECK_STR(iso(date_scan(text, &at)), STR("-"));
    CHECK_INT(at, before);
    at = text.n;
    CHECK_STR(iso(date_scan(text, &at)), STR("-"));
    str cut = STR("ngày 5 tha\xCC");
    at = 0;
    CHECK_STR(iso(date_scan(cut, &at)), STR("-"));
}

TEST(writes_dates) {
    CHECK_STR(with(date_put_long, date_of(2024, 2, 9)), STR("ngày 09 tháng 02 năm 2024"));
    CHECK_STR(with(date_put_long, date_of(2024, 3, 10)), STR("ngày 10 tháng 3 năm 2024"));
    CHECK_STR(with(date_put_short, date_of(2024, 1, 1)), STR("01/01/2024"));
    CHECK_STR(with(date_put_short, date_of(2024, 11, 30)), STR("30/11/2024"));
    CHECK_STR(with(date_put_iso, date_of(987, 6, 5)), STR("0987-06-05"));
}

int main(void) {
    RUN(knows_which_days_exist);
    RUN(counts_every_day);
    RUN(knows_weeks);
    RUN(orders_dates);
    RUN(is_strict_about_iso);
    RUN(reads_written_dates);
    RUN(refuses_what_is_no_date);
    RUN(scans_within_a_text);
    RUN(writes_dates);
    arena_release(&arena);
    return DONE();
}
