#include "link/occurrence.c"

#include "harness.h"

static struct arena arena;

static void add_days(struct when *when, const char *days) {
    str rest = str_from_c(days);
    while (rest.n) {
        struct date d = date_parse_iso(str_cut(&rest, ' '));
        CHECK(d.year);
        *vec_push(&arena, &when->dates) = d;
    }
}

/* "2023-03-15=2023-Q1 …" for a task that recurs so on these days. */
static str made_of_plan(unsigned recurs, const char *days, const char *issued) {
    struct site_task task = {.when.recurs = recurs};
    str all = {0};
    add_days(&task.when, days);
    occurrences_make(&arena, &task, date_parse_iso(str_from_c(issued)));
    for (isize i = 0; i < task.occurrences.n; i++) {
        const struct occurrence *o = &task.occurrences.at[i];
        CHECK_INT(o->directive, -1);
        all = str_concat(&arena, all, i ? STR(" ") : STR(""), date_iso(&arena, o->due),
                         STR("="), o->label);
    }
    return all;
}

static str made(unsigned recurs, const char *days) {
    return made_of_plan(recurs, days, "");
}

TEST(there_is_always_one) {
    CHECK_STR(made(0, ""), STR("="));
    CHECK_STR(made(RECURS_ONGOING, ""), STR("="));
    CHECK_STR(made(RECURS_QUARTER, ""), STR("="));
    CHECK_STR(made(0, "2023-03-31"), STR("2023-03-31="));
    CHECK_STR(made(RECURS_PERIODIC, "2023-03-31"), STR("2023-03-31="));
}

TEST(days_without_a_recurrence_are_called_by_their_dates) {
    CHECK_STR(made(0, "2023-06-14 2023-12-09"),
              STR("2023-06-14=2023-06-14 2023-12-09=2023-12-09"));
    CHECK_STR(made(RECURS_PERIODIC, "2023-06-14 2023-12-09"),
              STR("2023-06-14=2023-06-14 2023-12-09=2023-12-09"));
}

TEST(days_are_called_by_their_period) {
    CHECK_STR(made(RECURS_WEEK, "2022-12-30 2023-01-06 2027-01-01"),
              STR("2022-12-30=2022-W52 2023-01-06=2023-W01 2027-01-01=2026-W53"));
    CHECK_STR(made(RECURS_MONTH, "2023-01-25 2023-02-25"),
              STR("2023-01-25=2023-01 2023-02-25=2023-02"));
    CHECK_STR(made(RECURS_QUARTER, "2023-03-10 2023-06-10 2023-09-10 2023-12-10"),
              STR("2023-03-10=2023-Q1 2023-06-10=2023-Q2 2023-09-10=2023-Q3 "
                  "2023-12-10=2023-Q4"));
    CHECK_STR(made(RECURS_HALF_YEAR, "2023-06-30 2023-07-01"),
              STR("2023-06-30=2023-H1 2023-07-01=2023-H2"));
    CHECK_STR(made(RECURS_YEAR, "2023-12-31 2024-12-31"),
              STR("2023-12-31=2023 2024-12-31=2024"));
    CHECK_STR(made(RECURS_SCHOOL_YEAR, "2023-07-31 2023-08-01 2025-05-31"),
              STR("2023-07-31=2022-2023 2023-08-01=2023-2024 2025-05-31=2024-2025"));
    CHECK_STR(made(RECURS_YEAR, "2023-12-31"), STR("2023-12-31=2023"));
    CHECK_STR(made(RECURS_MONTH | RECURS_ONGOING, "2023-01-25"),
              STR("2023-01-25=2023-01"));
}

TEST(the_last_day_of_a_longer_period_has_its_name) {
    CHECK_STR(made(RECURS_HALF_YEAR | RECURS_YEAR, "2023-06-14 2023-12-09"),
              STR("2023-06-14=2023-H1 2023-12-09=2023"));
    CHECK_STR(made(RECURS_HALF_YEAR | RECURS_YEAR, "2023-06-14"),
              STR("2023-06-14=2023-H1"));
    CHECK_STR(made(RECURS_QUARTER | RECURS_HALF_YEAR | RECURS_YEAR,
                   "2023-03-15 2023-06-15 2023-09-15 2023-12-15"),
              STR("2023-03-15=2023-Q1 2023-06-15=2023-H1 2023-09-15=2023-Q3 "
                  "2023-12-15=2023"));
    CHECK_STR(made(RECURS_MONTH | RECURS_QUARTER, "2023-02-20 2023-03-10 2023-03-20"),
              STR("2023-02-20=2023-02 2023-03-10=2023-03 2023-03-20=2023-Q1"));
    CHECK_STR(made(RECURS_WEEK | RECURS_MONTH, "2023-03-17 2023-03-24 2023-03-31"),
              STR("2023-03-17=2023-W11 2023-03-24=2023-W12 2023-03-31=2023-03"));
}

TEST(no_two_days_have_one_name) {
    CHECK_STR(made(RECURS_MONTH, "2023-03-05 2023-03-15 2023-03-25"),
              STR("2023-03-05=2023-03-05 2023-03-15=2023-03-15 2023-03-25=2023-03"));
    CHECK_STR(made(RECURS_YEAR, "2023-06-14 2023-12-09"),
              STR("2023-06-14=2023-06-14 2023-12-09=2023"));
}

TEST(what_came_before_the_plan_was_not_owed) {
    CHECK_STR(
        made_of_plan(RECURS_MONTH, "2023-01-25 2023-02-25 2023-03-25", "2023-02-25"),
        STR("2023-02-25=2023-02 2023-03-25=2023-03"));
    CHECK_STR(made_of_plan(RECURS_MONTH, "2023-01-25 2023-02-25", "2023-03-01"),
              STR("="));
    CHECK_STR(made_of_plan(0, "2023-01-25", "2023-03-01"), STR("2023-01-25="));
    CHECK_STR(made(RECURS_ONGOING, "2023-12-31"), STR("="));
}

TEST(names_of_periods) {
    static const char *const good[] = {"2023-W01", "2023-W53", "2023-01", "2023-12",
                                       "2023-Q4",  "2023-H2",  "2023",    "2023-2024"};
    static const char *const bad[] = {
        "",        "-",       "2023-",    "2023-W00",  "2023-W54", "2023-13",
        "2023-00", "2023-Q0", "2023-Q5",  "2023-H3",   "2023-1",   "02023",
        "0000",    "203-Q1",  "2023-Q1 ", "2023-2025", "2023-Q",   "2023-03-15",
        "2023Q1",  "2023-q1", "quý I",    "2023-\xC4", "-2023",    "99999999999999"};
    for (isize i = 0; i < countof(good); i++)
        CHECK(occurrence_may_be(RECURS_PERIODIC, str_from_c(good[i])));
    for (isize i = 0; i < countof(bad); i++)
        CHECK(!occurrence_may_be(RECURS_PERIODIC, str_from_c(bad[i])));
    CHECK(occurrence_may_be(RECURS_QUARTER | RECURS_YEAR, STR("2023-Q1")));
    CHECK(occurrence_may_be(RECURS_QUARTER | RECURS_YEAR, STR("2023")));
    CHECK(!occurrence_may_be(RECURS_QUARTER | RECURS_YEAR, STR("2023-03")));
    CHECK(occurrence_may_be(RECURS_ONGOING, STR("2023-03")));
    CHECK(!occurrence_may_be(0, STR("2023-03")));
}

int main(void) {
    RUN(there_is_always_one);
    RUN(days_without_a_recurrence_are_called_by_their_dates);
    RUN(days_are_called_by_their_period);
    RUN(the_last_day_of_a_longer_period_has_its_name);
    RUN(no_two_days_have_one_name);
    RUN(what_came_before_the_plan_was_not_owed);
    RUN(names_of_periods);
    arena_release(&arena);
    return DONE();
}
