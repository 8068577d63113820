#include "link/timeline_period.c"

#include "harness.h"
#include "link/timeline_list.c"

static struct arena arena;
static const struct input input = {.today = {2023, 3, 15}};

/* A site of one plan for each year from `year` on, each with so many tasks. */
static struct site site_of(int year, int plans, int tasks) {
    struct site site = {.input = &input};
    site.docs.at = new (&arena, struct site_doc, plans);
    site.docs.n = plans;
    for (int i = 0; i < plans; i++) {
        struct site_doc *doc = &site.docs.at[i];
        *doc = (struct site_doc){.read = new (&arena, struct doc, 1), .year = year + i};
        for (int k = 0; k < tasks; k++)
            *vec_push(&arena, &doc->tasks) = (struct site_task){0};
        *vec_push(&arena, &site.plans) = i;
    }
    return site;
}

static struct site_task *task_at(struct site *site, int doc, int task) {
    return &site->docs.at[doc].tasks.at[task];
}

static void add_due(struct site_task *task, struct date due) {
    *vec_push(&arena, &task->occurrences) = (struct occurrence){.due = due};
}

static void set_period(struct site_task *task, struct date start, struct date end) {
    task->when.start = start;
    task->when.end = end;
    add_due(task, end);
}

static struct timelines lists_of(const struct site *site) {
    struct timelines t = {0};
    timelines_make(&arena, site, &t);
    return t;
}

static struct timeline_choice choice_of(const struct site *site,
                                        const struct timelines *t, int code) {
    struct timeline_choice choice;
    timeline_choose_period(&arena, site, t, false, code, &choice);
    return choice;
}

TEST(codes_are_years_quarters_and_months) {
    struct period year = timeline_period_days(202400);
    struct period quarter = timeline_period_days(202424);
    struct period month = timeline_period_days(202402);
    CHECK_INT(date_cmp(year.start, date_of(2024, 1, 1)), 0);
    CHECK_INT(date_cmp(year.end, date_of(2024, 12, 31)), 0);
    CHECK_INT(date_cmp(quarter.start, date_of(2024, 10, 1)), 0);
    CHECK_INT(date_cmp(quarter.end, date_of(2024, 12, 31)), 0);
    CHECK_INT(date_cmp(month.end, date_of(2024, 2, 29)), 0);
}

TEST(a_task_without_any_time_has_no_place) {
    struct site site = site_of(2023, 1, 2);
    add_due(task_at(&site, 0, 0), (struct date){0});
    set_period(task_at(&site, 0, 1), date_of(2023, 4, 1), date_of(2023, 6, 30));
    struct timelines t = lists_of(&site);
    CHECK_INT(t.by_plan.entries.n, 1);
    CHECK_INT(t.by_plan.group_of[0], 0);
    CHECK_INT(t.by_unit.entries.n, 0);
    CHECK_INT(t.first_year, 2023);
}

TEST(a_period_is_on_all_pages_it_touches_and_a_due_day_on_its_own) {
    struct site site = site_of(2023, 1, 2);
    set_period(task_at(&site, 0, 0), date_of(2023, 4, 1), date_of(2023, 6, 30));
    add_due(task_at(&site, 0, 1), date_of(2023, 2, 10));
    struct timelines t = lists_of(&site);
    CHECK_INT(choice_of(&site, &t, 202300).rows.n, 2);
    CHECK_INT(choice_of(&site, &t, 202321).rows.n, 1);
    CHECK_INT(choice_of(&site, &t, 202305).rows.n, 1);
    CHECK_INT(choice_of(&site, &t, 202303).rows.n, 0);
    CHECK_INT(choice_of(&site, &t, 202303).parts, 0);
}

TEST(between_its_days_a_recurring_task_is_not_shown) {
    struct site site = site_of(2023, 1, 1);
    struct site_task *task = task_at(&site, 0, 0);
    task->when.recurs = RECURS_HALF_YEAR;
    add_due(task, date_of(2023, 6, 20));
    add_due(task, date_of(2023, 12, 20));
    struct timelines t = lists_of(&site);
    CHECK_INT(choice_of(&site, &t, 202306).rows.n, 1);
    CHECK_INT(choice_of(&site, &t, 202309).rows.n, 0);
}

TEST(what_goes_on_all_the_time_is_on_the_page_of_the_year_and_counted_on_the_others) {
    struct site site = site_of(2023, 1, 1);
    struct site_task *task = task_at(&site, 0, 0);
    task->when.recurs = RECURS_ONGOING;
    add_due(task, (struct date){0});
    struct timelines t = lists_of(&site);
    CHECK_INT(choice_of(&site, &t, 202300).rows.n, 1);
    CHECK_INT(choice_of(&site, &t, 202305).rows.n, 0);
    CHECK_INT(choice_of(&site, &t, 202305).left_out, 1);
}

TEST(a_month_in_which_nothing_begins_or_ends_has_no_page) {
    struct site site = site_of(2023, 1, 1);
    struct timeline_periods periods = {0};
    set_period(task_at(&site, 0, 0), date_of(2022, 12, 5), date_of(2023, 2, 20));
    struct timelines t = lists_of(&site);
    timeline_periods_make(&arena, &site, &t, &periods);
    bool december = false, january = false, february = false;
    for (isize i = 0; i < periods.n; i++) {
        december |= periods.at[i].code == 202212;
        january |= periods.at[i].code == 202301;
        february |= periods.at[i].code == 202302;
    }
    CHECK(december && !january && february);
    CHECK_INT(periods.at[0].code, PERIOD_ALL);
    CHECK_INT(periods.at[1].code, 202300);
}

TEST(a_slip_in_a_year_makes_no_pages_for_centuries) {
    struct site site = site_of(2023, 1, 2);
    struct timeline_periods periods = {0};
    set_period(task_at(&site, 0, 0), date_of(202, 1, 1), date_of(2023, 2, 20));
    add_due(task_at(&site, 0, 1), date_of(9999, 12, 31));
    struct timelines t = lists_of(&site);
    timeline_periods_make(&arena, &site, &t, &periods);
    CHECK_INT(t.first_year, 2023 - TIMELINE_YEARS);
    CHECK_INT(t.last_year, 2023);
    CHECK(periods.n < 40);
}

/* Every row is on exactly one part, and no part is empty. */
static void check_parts(const struct site *site, const struct timeline_choice *choice) {
    isize next = 0, n = choice->detailed ? choice->rows.n : choice->groups.n;
    for (int part = 0; part < choice->parts; part++) {
        isize from, to;
        timeline_part(site, choice, part, &from, &to);
        CHECK_INT(from, next);
        CHECK(to > from);
        next = to;
    }
    CHECK_INT(next, n);
}

TEST(few_tasks_stand_each_for_itself_on_parts_that_leave_none_out) {
    for (int n = 1; n < 230; n += 3) {
        struct site site = site_of(2023, 1, n);
        for (int i = 0; i < n; i++)
            for (int turn = 0; turn < 1 + i % 40; turn++)
                add_due(task_at(&site, 0, i), date_of(2023, 1 + i % 12, 1 + turn % 28));
        struct timelines t = lists_of(&site);
        struct timeline_choice choice = choice_of(&site, &t, 202300);
        check_parts(&site, &choice);
        timeline_choose_group(&arena, &site, &t.by_plan, 0, false, &choice);
        CHECK(choice.detailed);
        check_parts(&site, &choice);
    }
}

TEST(many_tasks_are_one_row_for_each_plan) {
    enum { PLANS = 200, TASKS = 25 };
    struct site site = site_of(2023, PLANS, TASKS);
    for (int i = 0; i < PLANS; i++)
        for (int k = 0; k < TASKS; k++)
            add_due(task_at(&site, i, k), date_of(2023, 1 + k % 12, 5));
    struct timelines t = lists_of(&site);
    struct timeline_choice choice = choice_of(&site, &t, 202300);
    CHECK_INT(choice.rows.n, PLANS * TASKS);
    CHECK(!choice.detailed);
    CHECK_INT(choice.groups.n, PLANS);
    CHECK_INT(choice.parts, 3);
    check_parts(&site, &choice);
}

TEST(targets_stand_with_their_plan_behind_the_tasks) {
    struct site site = site_of(2023, 1, 1);
    add_due(task_at(&site, 0, 0), date_of(2023, 11, 1));
    struct target targets[] = {{.by = {2023, 6, 30}}, {.by = {0}}};
    const struct doc read = {.targets = {targets, 2, 2}};
    site.docs.at[0].read = &read;
    struct timelines t = lists_of(&site);
    CHECK_INT(t.by_plan.entries.n, 2);
    CHECK_INT(t.by_plan.entries.at[0].task, 0);
    CHECK_INT(t.by_plan.entries.at[1].target, 0);
}

TEST(a_unit_has_its_own_tasks_by_year_without_those_of_its_group) {
    struct site site = site_of(2023, 1, 3);
    struct task_ref refs[] = {
        {0, 0, ROLE_LEAD, -1, -1}, {0, 1, ROLE_LEAD, -1, -1}, {0, 2, ROLE_LEAD, 0, -1}};
    struct unit unit = {.address = STR("don-vi/a.html"), .work = {refs, 3, 3}};
    site.units.at = &unit;
    site.units.n = 1;
    add_due(task_at(&site, 0, 0), date_of(2022, 5, 1));
    add_due(task_at(&site, 0, 1), date_of(2024, 5, 1));
    add_due(task_at(&site, 0, 2), date_of(2023, 5, 1));
    struct timelines t = lists_of(&site);
    struct timeline_choice choice;
    timeline_choose_group(&arena, &site, &t.by_unit, 0, true, &choice);
    CHECK_INT(choice.rows.n, 2);
    CHECK_INT(timeline_year(choice.rows.at[0]), 2024);
    CHECK_INT(timeline_year(choice.rows.at[1]), 2022);
}

TEST(nothing_at_all_has_no_pages) {
    struct site site = {.input = &input};
    struct timeline_periods periods = {0};
    struct timelines t = lists_of(&site);
    timeline_periods_make(&arena, &site, &t, &periods);
    CHECK_INT(periods.n, 0);
}

int main(void) {
    RUN(codes_are_years_quarters_and_months);
    RUN(a_task_without_any_time_has_no_place);
    RUN(a_period_is_on_all_pages_it_touches_and_a_due_day_on_its_own);
    RUN(between_its_days_a_recurring_task_is_not_shown);
    RUN(what_goes_on_all_the_time_is_on_the_page_of_the_year_and_counted_on_the_others);
    RUN(a_month_in_which_nothing_begins_or_ends_has_no_page);
    RUN(a_slip_in_a_year_makes_no_pages_for_centuries);
    RUN(few_tasks_stand_each_for_itself_on_parts_that_leave_none_out);
    RUN(many_tasks_are_one_row_for_each_plan);
    RUN(targets_stand_with_their_plan_behind_the_tasks);
    RUN(a_unit_has_its_own_tasks_by_year_without_those_of_its_group);
    RUN(nothing_at_all_has_no_pages);
    arena_release(&arena);
    return DONE();
}
