#include "viet/calendar.c"

#undef MD
#undef YEAR
#undef SWAP

#include "harness.h"
#include "lunar.h"

static const struct calendar law = {NULL, 0};

static struct date day(const char *iso) {
    return date_parse_iso(str_from_c(iso));
}

static bool works_at(const struct calendar *c, struct date d) {
    return date_cmp(calendar_roll(c, d), d) == 0;
}

static bool works(const char *iso) {
    return works_at(&law, day(iso));
}

static void check_date(int line, struct date got, const char *want) {
    harness_int(__FILE__, line, date_to_days(got), date_to_days(day(want)));
}
#define DATE(got, want) check_date(__LINE__, (got), (want))

TEST(knows_weekends_and_fixed_holidays) {
    CHECK(works("2026-11-20"));
    CHECK(!works("2026-11-21"));
    CHECK(!works("2026-11-22"));
    CHECK(!works("2026-11-24"));
    CHECK(works("2025-11-24"));
    CHECK(!works("2019-05-01"));
    CHECK(!works("2100-01-01"));
}

/* Weekdays off of two years, counted by hand from the announcements. */
TEST(knows_the_years_that_were_announced) {
    static const char *const off[] = {
        "2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29", "2025-01-30",
        "2025-01-31", "2025-04-07", "2025-04-30", "2025-05-01", "2025-05-02",
        "2025-09-01", "2025-09-02", "2026-01-01", "2026-01-02", "2026-02-16",
        "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-27",
        "2026-04-30", "2026-05-01", "2026-08-31", "2026-09-01", "2026-09-02",
        "2026-11-24",
    };
    isize found = 0;
    for (int d = date_to_days(day("2025-01-01")); d < date_to_days(day("2027-01-01"));
         d++)
        if (date_weekday(date_from_days(d)) < 6 && !works_at(&law, date_from_days(d))) {
            DATE(date_from_days(d), found < countof(off) ? off[found] : "2000-01-01");
            found++;
        }
    CHECK_INT(found, countof(off));
    CHECK(works("2025-04-26"));
    CHECK(works("2026-01-10"));
    CHECK(works("2026-08-22"));
}

TEST(moves_holidays_from_weekends) {
    CHECK(!works("2022-01-03"));
    CHECK(works("2022-01-04"));
    CHECK(!works("2023-01-25")); /* Tết: 20 to 24, of which two are a weekend */
    CHECK(!works("2023-01-26"));
    CHECK(works("2023-01-27"));
    CHECK(!works("2023-05-02")); /* Giỗ Tổ on Saturday, 30/4 on Sunday */
    CHECK(!works("2023-05-03"));
    CHECK(works("2023-05-04"));
}

TEST(counts_terms) {
    DATE(calendar_after(&law, day("2026-04-28"), 5), "2026-05-07");
    DATE(calendar_after(&law, day("2026-02-13"), 3), "2026-02-25");
    DATE(calendar_after(&law, day("2026-12-31"), 1), "2027-01-04");
    CHECK_INT(calendar_after(&law, day("2026-04-28"), 0).year, 0);
    CHECK_INT(calendar_after(&law, day("2026-04-28"), CALENDAR_TERM_MAX + 1).year, 0);
    CHECK_INT(calendar_after(&law, day("9999-12-30"), 5).year, 0);
}

TEST(rolls_to_working_days) {
    DATE(calendar_roll(&law, day("2026-11-24")), "2026-11-25");
    DATE(calendar_roll(&law, day("2026-04-26")), "2026-04-28");
    DATE(calendar_roll(&law, day("2026-08-22")), "2026-08-22");
    DATE(calendar_roll(&law, day("2026-01-01")), "2026-01-05");
    CHECK_INT(calendar_roll(&law, (struct date){0}).year, 0);
}

TEST(the_site_goes_first) {
    const struct special_day days[] = {
        {day("2026-11-20"), false},
        {day("2026-11-21"), true},
        {day("2026-11-24"), true},
    };
    const struct calendar site = {days, countof(days)};
    CHECK(!works_at(&site, day("2026-11-20")));
    CHECK(works_at(&site, day("2026-11-21")));
    CHECK(works_at(&site, day("2026-11-24")));
    CHECK(works_at(&site, day("2026-11-19")));
    DATE(calendar_roll(&site, day("2026-11-20")), "2026-11-21");
}

TEST(knows_the_lunar_days) {
    DATE(lunar_tet(2025), "2025-01-29");
    DATE(lunar_tet(2030), "2030-02-02");
    DATE(lunar_hungking(2027), "2027-04-16");
    CHECK_INT(lunar_tet(1990).year, 0);
    CHECK_INT(lunar_hungking(2300).year, 0);
    CHECK(countof(year_rows) >= 20);
    for (isize i = 1; i < countof(year_rows); i++)
        CHECK_INT(year_rows[i].year, year_rows[i - 1].year + 1);
}

/* Twelve or thirteen new moons lie between two Tết, and so many weeks of days off. */
TEST(the_rows_are_plausible) {
    for (isize i = 1; i < countof(year_rows); i++) {
        int year = year_rows[i].year;
        int days = date_to_days(lunar_tet(year)) - date_to_days(lunar_tet(year - 1));
        CHECK(days == 354 || days == 355 || days == 383 || days == 384 || days == 385);
        days = date_to_days(lunar_hungking(year)) - date_to_days(lunar_tet(year));
        CHECK(days >= 67 && days <= 98);
    }
}

int main(void) {
    RUN(knows_weekends_and_fixed_holidays);
    RUN(knows_the_years_that_were_announced);
    RUN(moves_holidays_from_weekends);
    RUN(counts_terms);
    RUN(rolls_to_working_days);
    RUN(the_site_goes_first);
    RUN(knows_the_lunar_days);
    RUN(the_rows_are_plausible);
    return DONE();
}
