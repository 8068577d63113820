#include "link/agenda.c"

#include "harness.h"

static struct arena arena;
static struct occurrence times[] = {
    {.due = {2024, 3, 20}, .done = {2024, 3, 18}, .state = STATE_DONE_ON_TIME},
    {.due = {2024, 7, 5}, .moved_from = {2024, 6, 20}, .state = STATE_WITHIN},
};
static struct occurrence once[] = {{.due = {2025, 1, 10}, .state = STATE_WITHIN}};
static struct occurrence never[] = {{.state = STATE_ONGOING}};
static struct site_task tasks[] = {
    {.occurrences = {times, 2, 2}, .state = STATE_WITHIN, .due = {2024, 7, 5}},
    {.occurrences = {once, 1, 1}, .state = STATE_WITHIN, .due = {2025, 1, 10}},
    {.occurrences = {never, 1, 1}, .state = STATE_ONGOING},
};
static struct date quarters[] = {{2023, 12, 20}, {2024, 3, 20}, {2024, 6, 20}};
static struct date own_day[] = {{2024, 4, 2}};
static const struct reporting duties[] = {{.task = 0}, {.task = 1}, {.task = 2}};
static struct site_reporting reports[] = {
    {&duties[0], {.recurs = RECURS_QUARTER, .dates = {quarters, 3, 3}}},
    {.read = &duties[1]},
    {&duties[1], {.dates = {own_day, 1, 1}}},
    {.read = &duties[2]},
};
static const struct doc plan = {.front = {.date = {2024, 1, 5}}};
static struct site_doc docs[] = {
    {.read = &plan, .tasks = {tasks, 3, 3}, .reports = {reports, 4, 4}},
};
static int plans[] = {0};
static const struct input input = {.today = {2024, 4, 1}, .due_soon = 7};
static struct site site = {.input = &input, .docs = {docs, 1, 1}, .plans = {plans, 1, 1}};

static str day_of(const struct agenda *agenda, isize i) {
    return date_iso(&arena, agenda->entries.at[i].date);
}

static enum task_state state_at(const struct agenda *agenda, isize i) {
    return agenda_occurrence(&site, &agenda->entries.at[i]).state;
}

TEST(days_stand_in_order_and_without_a_day_last) {
    struct agenda agenda = {0};
    agenda_make(&arena, &site, &agenda);
    CHECK_INT(agenda.entries.n, 5);
    CHECK_STR(day_of(&agenda, 0), STR("2024-03-20"));
    CHECK_STR(day_of(&agenda, 1), STR("2024-04-02"));
    CHECK_STR(day_of(&agenda, 3), STR("2025-01-10"));
    CHECK_STR(day_of(&agenda, 4), STR(""));
    CHECK_INT(agenda.entries.at[4].report, 3);
}

TEST(a_day_before_the_plan_was_never_owed_and_a_moved_one_counts_where_it_went) {
    struct agenda agenda = {0};
    agenda_make(&arena, &site, &agenda);
    CHECK_STR(day_of(&agenda, 2), STR("2024-07-05"));
    CHECK_INT(agenda.entries.at[2].occurrence, 1);
}

TEST(the_state_is_that_of_the_task_on_the_day_else_of_the_day_alone) {
    struct agenda agenda = {0};
    agenda_make(&arena, &site, &agenda);
    CHECK_INT(state_at(&agenda, 0), STATE_DONE_ON_TIME);
    CHECK_INT(state_at(&agenda, 1), STATE_SOON);
    CHECK_INT(state_at(&agenda, 2), STATE_WITHIN);
    CHECK_INT(state_at(&agenda, 4), STATE_ONGOING);
}

TEST(years_are_runs_of_the_list) {
    struct agenda agenda = {0};
    agenda_make(&arena, &site, &agenda);
    CHECK_INT(agenda.years.n, 3);
    CHECK_INT(agenda.years.at[0].year, 2024);
    CHECK_INT(agenda.years.at[0].to, 3);
    CHECK_INT(agenda.years.at[1].from, 3);
    CHECK_INT(agenda.years.at[2].year, 0);
}

TEST(the_next_day_is_the_first_open_one) {
    CHECK_STR(date_iso(&arena, agenda_next(&site, 0, 0).date), STR("2024-07-05"));
    CHECK_STR(date_iso(&arena, agenda_next(&site, 0, 3).date), STR(""));
}

TEST(a_site_without_reports_has_an_empty_agenda) {
    struct site none = {.input = &input};
    struct agenda agenda = {0};
    agenda_make(&arena, &none, &agenda);
    CHECK_INT(agenda.entries.n, 0);
    CHECK_INT(agenda.years.n, 0);
}

int main(void) {
    RUN(days_stand_in_order_and_without_a_day_last);
    RUN(a_day_before_the_plan_was_never_owed_and_a_moved_one_counts_where_it_went);
    RUN(the_state_is_that_of_the_task_on_the_day_else_of_the_day_alone);
    RUN(years_are_runs_of_the_list);
    RUN(the_next_day_is_the_first_open_one);
    RUN(a_site_without_reports_has_an_empty_agenda);
    arena_release(&arena);
    return DONE();
}
