#include "link/weeks.c"

#include "harness.h"

static struct arena arena;
static struct occurrence days[8];
static struct assignee named[4];
static struct site_task tasks[8];
static struct site_reporting reports[4];
static const struct doc read;
static struct site_doc docs[1];
static struct task_ref refs[8];
static struct unit units[3];
static int plan = 0;
static struct input input;
static struct site site;

/* One plan, on whose tasks nobody has said anything; three units that are not gone. */
static void begin(struct date today) {
    arena_release(&arena);
    for (isize i = 0; i < countof(tasks); i++) {
        days[i] = (struct occurrence){.directive = -1, .state = STATE_WITHIN};
        tasks[i] =
            (struct site_task){.occurrences = {&days[i], 1, 1}, .state = STATE_WITHIN};
        refs[i] = (struct task_ref){.task = (int)i, .group = -1, .inherited = -1};
    }
    for (isize i = 0; i < countof(units); i++)
        units[i] = (struct unit){.parent_index = -1, .successor = -1};
    docs[0] = (struct site_doc){.read = &read, .tasks = {tasks, 0, countof(tasks)}};
    input.today = today;
    site = (struct site){.input = &input,
                         .docs = {docs, 1, 1},
                         .plans = {&plan, 1, 1},
                         .units = {units, 3, 3},
                         .tasks = {refs, 0, countof(refs)}};
}

static void add(struct date due, enum task_state state) {
    days[site.tasks.n].due = due;
    days[site.tasks.n].state = tasks[site.tasks.n].state = state;
    docs[0].tasks.n = ++site.tasks.n;
}

/* The task added last is the unit's, in that role. */
static void give(isize at, enum task_role role, int unit) {
    struct site_task *task = &tasks[site.tasks.n - 1];
    named[at] = (struct assignee){.role = role, .unit = unit};
    if (!task->assignees.n)
        task->assignees.at = &named[at];
    task->assignees.n++;
}

static struct agenda agenda;
static struct weeks weeks;

static void make(void) {
    agenda = (struct agenda){0};
    weeks = (struct weeks){0};
    agenda_make(&arena, &site, &agenda);
    weeks_make(&arena, &site, &agenda, &weeks);
}

static void put_entry(struct buf *out, const struct week_entry *entry) {
    buf_char(out, ' ');
    if (entry->unit >= 0)
        buf_int(out, entry->unit);
    else
        buf_char(out, '-');
    buf_char(out, ':');
    buf_int(out, entry->task);
    buf_put(out, entry->occurrence < 0 ? STR("r") : STR(""));
}

/* "2026-W53* 0:1 -:0, 2027-W01": the present one with a star, unit and task of entries.
 */
static str text(void) {
    struct buf out = {0};
    for (isize i = 0; i < weeks.spans.n; i++) {
        const struct week_span *span = &weeks.spans.at[i];
        buf_put(&out, i ? STR(", ") : STR(""));
        buf_int(&out, span->week.year);
        buf_put(&out, STR("-W"));
        buf_int_padded(&out, span->week.number, 2);
        buf_put(&out, i == weeks.current ? STR("*") : STR(""));
        for (isize k = span->from; k < span->to; k++)
            put_entry(&out, &weeks.entries.at[k]);
    }
    str all = buf_take(&arena, &out);
    buf_release(&out);
    return all;
}

TEST(without_tasks_there_are_no_weeks) {
    begin(date_of(2026, 11, 20));
    make();
    CHECK_INT(weeks.spans.n, 0);
}

TEST(the_present_week_and_those_beside_it_are_always_there) {
    begin(date_of(2026, 11, 20));
    add((struct date){0}, STATE_NO_DEADLINE);
    make();
    CHECK_STR(text(), STR("2026-W46, 2026-W47*, 2026-W48"));
    CHECK_INT(weeks.entries.n, 0);
}

/* 2026 has 53 weeks; the last one ends on 3 January 2027. */
TEST(weeks_go_over_the_end_of_a_year) {
    begin(date_of(2027, 1, 2));
    add(date_of(2027, 1, 3), STATE_SOON);
    add(date_of(2027, 1, 4), STATE_SOON);
    add(date_of(2026, 12, 28), STATE_OVERDUE);
    add(date_of(2026, 12, 27), STATE_OVERDUE);
    make();
    CHECK_STR(text(), STR("2026-W52 -:3, 2026-W53* -:2 -:0, 2027-W01 -:1"));
    CHECK_INT(date_cmp(weeks.spans.at[1].monday, date_of(2026, 12, 28)), 0);
    CHECK_INT(date_cmp(weeks.spans.at[1].sunday, date_of(2027, 1, 3)), 0);
}

TEST(the_first_days_of_a_year_may_belong_to_the_last_and_the_other_way) {
    begin(date_of(2025, 1, 1));
    add(date_of(2024, 12, 30), STATE_OVERDUE);
    add(date_of(2023, 1, 1), STATE_OVERDUE);
    make();
    CHECK_STR(text(), STR("2022-W52 -:1, 2024-W52, 2025-W01* -:0, 2025-W02"));
}

TEST(weeks_far_off_stand_alone) {
    begin(date_of(2026, 11, 20));
    add(date_of(2030, 6, 15), STATE_WITHIN);
    add(date_of(9999, 12, 31), STATE_WITHIN);
    add(date_of(1, 1, 1), STATE_OVERDUE);
    make();
    CHECK_STR(text(), STR("1-W01 -:2, 2026-W46, 2026-W47*, 2026-W48, 2030-W24 -:0, "
                          "9999-W52 -:1"));
}

TEST(in_a_week_entries_stand_by_unit_what_is_open_first) {
    begin(date_of(2026, 11, 20));
    add(date_of(2026, 11, 18), STATE_DONE_ON_TIME);
    give(0, ROLE_LEAD, 1);
    add(date_of(2026, 11, 22), STATE_SOON);
    give(1, ROLE_LEAD, 1);
    add(date_of(2026, 11, 16), STATE_OVERDUE);
    add(date_of(2026, 11, 21), STATE_SOON);
    give(2, ROLE_LEAD, 0);
    make();
    CHECK_STR(text(), STR("2026-W46, 2026-W47* 0:3 1:1 1:0 -:2, 2026-W48"));
}

TEST(the_unit_is_who_leads_else_who_is_assigned) {
    begin(date_of(2026, 11, 20));
    add(date_of(2026, 11, 20), STATE_SOON);
    give(0, ROLE_SUPPORT, 0);
    give(1, ROLE_ASSIGNED, 1);
    add(date_of(2026, 11, 20), STATE_SOON);
    give(2, ROLE_LEAD, 0);
    units[0].successor = 2;
    make();
    CHECK_STR(text(), STR("2026-W46, 2026-W47* 1:0 2:1, 2026-W48"));
    days[1].state = STATE_DONE_LATE;
    make();
    CHECK_STR(text(), STR("2026-W46, 2026-W47* 0:1 1:0, 2026-W48"));
}

/* The first task has two duties on its day and one on a day of its own. */
TEST(reports_stand_at_their_task_or_for_themselves) {
    static struct date own[] = {{2026, 11, 26}};
    begin(date_of(2026, 11, 20));
    add(date_of(2026, 11, 20), STATE_SOON);
    add(date_of(2026, 11, 20), STATE_SOON);
    static const struct reporting duty = {.task = 0};
    reports[0] = reports[1] = (struct site_reporting){.read = &duty};
    reports[2] = (struct site_reporting){&duty, {.dates = {own, 1, 1}}};
    docs[0].reports.at = reports;
    docs[0].reports.n = 3;
    make();
    CHECK_STR(text(), STR("2026-W46, 2026-W47* -:0 -:1, 2026-W48 -:0r"));
    isize first = weeks_report(&agenda, &site, &weeks.entries.at[0], 0);
    CHECK_INT(agenda.entries.at[first].report, 0);
    CHECK_INT(weeks_report(&agenda, &site, &weeks.entries.at[0], first + 1), first + 1);
    CHECK_INT(weeks_report(&agenda, &site, &weeks.entries.at[0], first + 2), -1);
    CHECK_INT(weeks_report(&agenda, &site, &weeks.entries.at[1], 0), -1);
    CHECK_INT(weeks_report(&agenda, &site, &weeks.entries.at[2], 0), 2);
    CHECK_INT(weeks_report(&agenda, &site, &weeks.entries.at[2], 3), -1);
}

int main(void) {
    RUN(without_tasks_there_are_no_weeks);
    RUN(the_present_week_and_those_beside_it_are_always_there);
    RUN(weeks_go_over_the_end_of_a_year);
    RUN(the_first_days_of_a_year_may_belong_to_the_last_and_the_other_way);
    RUN(weeks_far_off_stand_alone);
    RUN(in_a_week_entries_stand_by_unit_what_is_open_first);
    RUN(the_unit_is_who_leads_else_who_is_assigned);
    RUN(reports_stand_at_their_task_or_for_themselves);
    arena_release(&arena);
    return DONE();
}
