#include "link/progress.c"

#include "harness.h"

#include "parse/progress.h"

static struct input input;
static struct site site;
static struct doc *read;
static struct site_doc *doc;
static struct settings_file file;

/* A site of one plan of 2023-02-27, seen on 2023-07-01. */
static void plan_open(void) {
    input = (struct input){.today = date_of(2023, 7, 1), .due_soon = 7};
    read = vec_push(&input.arena, &input.docs);
    read->front.date = date_of(2023, 2, 27);
    file = (struct settings_file){.path = STR("content/a.progress.yaml"),
                                  .diags.arena = &read->arena};
    read->progress_file = &file;
}

static void plan_close(void) {
    site_release(&site);
    arena_release(&read->arena);
    arena_release(&input.arena);
}

static struct task *add_task(const char *id, unsigned recurs, const char *days) {
    struct task *task = vec_push(&read->arena, &read->tasks);
    str rest = str_from_c(days);
    *task = (struct task){.id = str_from_c(id), .when.recurs = recurs};
    while (rest.n)
        *vec_push(&read->arena, &task->when.dates) = date_parse_iso(str_cut(&rest, ' '));
    return task;
}

static void add_directive(str number, struct date date) {
    struct docnum n = docnum_parse(&site.arena, number);
    *vec_push(&site.arena, &site.directives) =
        (struct directive){.number = n.text,
                           .key = docnum_identity(&site.arena, &n),
                           .form = (uint8_t)n.form,
                           .date = date,
                           .successor = -1};
    identity_add(&site, (int)site.directives.n - 1);
}

/* `known` are directives, each with its date behind it: "12/BC-UBND@2022-06-25 …". */
static void link_knowing(const char *known, const char *yaml) {
    file.source = str_from_c(yaml);
    progress_read(read, &input.arena, &(struct stamps){0});
    site_start(&site, &input);
    doc = &site.docs.at[0];
    for (str rest = str_from_c(known); rest.n;) {
        str date = str_cut(&rest, ' '), number = str_cut(&date, '@');
        add_directive(number, date_parse_iso(date));
    }
    progress_link(&site);
}

static void link_progress(const char *yaml) {
    link_knowing("", yaml);
}

static str state_name(enum task_state state) {
    static const char *const names[STATES] = {
        [STATE_OVERDUE] = "overdue",     [STATE_SOON] = "soon",
        [STATE_WITHIN] = "within",       [STATE_ONGOING] = "ongoing",
        [STATE_NO_DEADLINE] = "none",    [STATE_DONE_ON_TIME] = "on-time",
        [STATE_DONE_LATE] = "late",      [STATE_DONE] = "done",
        [STATE_CANCELLED] = "cancelled",
    };
    return str_from_c(names[state]);
}

/* "state due: label due state, …" of a task. */
static str told(const char *id) {
    struct arena *a = &site.arena;
    const struct site_task *task = doc->tasks.at;
    while (!str_eq(task->read->id, str_from_c(id)))
        task++;
    str all = str_concat(a, state_name(task->state), STR(" "), date_iso(a, task->due),
                         STR(":"));
    for (isize i = 0; i < task->occurrences.n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        all = str_concat(a, all, i ? STR(", ") : STR(" "), o->label, STR(" "),
                         date_iso(a, o->due), STR(" "), state_name(o->state));
    }
    return all;
}

/* "id arg0 arg1, …" of all diags of the progress file. */
static str complaints(void) {
    struct arena *a = &site.arena;
    str all = {0};
    struct diags lists[] = {file.diags, *site_diags(&site, file.path)}, both = {0};
    for (isize i = 0; i < lists[0].n + lists[1].n; i++)
        *vec_push(a, &both) =
            i < lists[0].n ? lists[0].at[i] : lists[1].at[i - lists[0].n];
    for (isize i = 0; i < both.n; i++) {
        const struct diag *d = &both.at[i];
        all = str_concat(a, all, i ? STR(", ") : STR(""), diag_name(a, d->id), STR(" "),
                         d->detail.arg0, STR(" "), d->detail.arg1);
    }
    return all;
}

TEST(without_progress_days_decide) {
    plan_open();
    add_task("I.1", 0, "2023-06-30");
    add_task("I.2", 0, "2023-07-05");
    add_task("I.3", 0, "2023-12-31");
    add_task("I.4", 0, "");
    add_task("I.5", RECURS_ONGOING, "");
    add_task("I.6", RECURS_QUARTER, "");
    add_task("I.7", 0, "")->when.start = date_of(2023, 3, 1);
    add_task("I.8", RECURS_QUARTER, "2023-03-15 2023-06-15 2023-09-15");
    add_task("I.9", RECURS_ONGOING, "2023-03-31");
    link_progress("");
    CHECK_STR(told("I.1"), STR("overdue 2023-06-30:  2023-06-30 overdue"));
    CHECK_STR(told("I.2"), STR("soon 2023-07-05:  2023-07-05 soon"));
    CHECK_STR(told("I.3"), STR("within 2023-12-31:  2023-12-31 within"));
    CHECK_STR(told("I.4"), STR("none :   none"));
    CHECK_STR(told("I.5"), STR("ongoing :   ongoing"));
    CHECK_STR(told("I.6"), STR("ongoing :   ongoing"));
    CHECK_STR(told("I.7"), STR("ongoing :   ongoing"));
    CHECK_STR(told("I.8"), STR("overdue 2023-03-15: 2023-Q1 2023-03-15 overdue, "
                               "2023-Q2 2023-06-15 overdue, 2023-Q3 2023-09-15 within"));
    CHECK_STR(told("I.9"), STR("ongoing :   ongoing"));
    CHECK_STR(complaints(), STR(""));
    plan_close();
}

TEST(done_moved_and_cancelled) {
    plan_open();
    add_task("I.1", 0, "2023-06-30");
    add_task("I.2", 0, "2023-06-30");
    add_task("I.3", 0, "2023-06-30");
    add_task("I.4", 0, "2023-06-30");
    add_task("I.5", 0, "");
    add_task("I.6", RECURS_ONGOING, "");
    add_task("I.7", 0, "");
    link_progress("- {task: I.1, done: 2023-06-20, note: Đã nghiệm thu}\n"
                  "- {task: I.2, done: 2023-07-01}\n"
                  "- {task: I.3, moved: 2023-09-30, basis: 12/UBND-VP}\n"
                  "- {task: I.4, cancelled: 2023-05-02, basis: Thôi không làm}\n"
                  "- {task: I.5, done: 2023-05-02}\n"
                  "- {task: I.6, cancelled: 2023-05-02, basis: Thôi không làm}\n"
                  "- {task: I.7, moved: 2023-07-02, basis: Ý kiến của Chủ tịch}\n");
    CHECK_STR(told("I.1"), STR("on-time 2023-06-30:  2023-06-30 on-time"));
    CHECK_STR(doc->tasks.at[0].occurrences.at[0].note, STR("Đã nghiệm thu"));
    CHECK_STR(told("I.2"), STR("late 2023-06-30:  2023-06-30 late"));
    CHECK_STR(told("I.3"), STR("within 2023-09-30:  2023-09-30 within"));
    const struct occurrence *moved = &doc->tasks.at[2].occurrences.at[0];
    CHECK_INT(date_cmp(moved->moved_from, date_of(2023, 6, 30)), 0);
    CHECK_STR(moved->basis, STR("12/UBND-VP"));
    CHECK_STR(told("I.4"), STR("cancelled 2023-06-30:  2023-06-30 cancelled"));
    CHECK_STR(told("I.5"), STR("done :   done"));
    CHECK_STR(told("I.6"), STR("cancelled :   cancelled"));
    CHECK_STR(told("I.7"), STR("soon 2023-07-02:  2023-07-02 soon"));
    CHECK_STR(complaints(), STR(""));
    plan_close();
}

TEST(occurrences_are_named_by_period_or_day) {
    plan_open();
    add_task("I.1", RECURS_QUARTER, "2023-03-15 2023-06-15 2023-09-15");
    add_task("I.2", 0, "2023-06-14 2023-12-09");
    link_progress("- {task: I.1, occurrence: 2023-Q1, done: 2023-03-10}\n"
                  "- {task: I.1, occurrence: 2023-06-15, moved: 2023-10-01, basis: B}\n"
                  "- {task: I.2, occurrence: 2023-06-14, done: 2023-06-20}\n");
    CHECK_STR(told("I.1"), STR("within 2023-09-15: 2023-Q1 2023-03-15 on-time, "
                               "2023-Q3 2023-09-15 within, 2023-Q2 2023-10-01 within"));
    CHECK_STR(told("I.2"), STR("within 2023-12-09: 2023-06-14 2023-06-14 late, "
                               "2023-12-09 2023-12-09 within"));
    CHECK_STR(complaints(), STR(""));
    plan_close();
}

TEST(all_done_takes_the_last_day) {
    plan_open();
    add_task("I.1", RECURS_MONTH, "2023-03-15 2023-04-15");
    link_progress(
        "- {task: I.1, occurrence: 2023-03, done: 2023-03-10}\n"
        "- {task: I.1, occurrence: 2023-04, cancelled: 2023-04-01, basis: B}\n");
    CHECK_STR(told("I.1"), STR("on-time 2023-04-15: 2023-03 2023-03-15 on-time, "
                               "2023-04 2023-04-15 cancelled"));
    plan_close();
}

TEST(a_task_without_days_is_told_of_by_period) {
    plan_open();
    add_task("I.1", RECURS_QUARTER, "");
    add_task("I.2", RECURS_QUARTER, "");
    link_progress("- {task: I.1, occurrence: 2023-Q2, done: 2023-06-30}\n"
                  "- {task: I.1, occurrence: 2023-Q1, done: 2023-03-31}\n"
                  "- {task: I.1, occurrence: 2023-03, done: 2023-03-31}\n"
                  "- {task: I.1, occurrence: 2023-Q1, done: 2023-04-01}\n"
                  "- {task: I.2, occurrence: 2023-Q2, done: 2023-06-30}\n"
                  "- {task: I.2, cancelled: 2023-06-30, basis: B}\n");
    CHECK_STR(told("I.1"), STR("ongoing :   ongoing, 2023-Q1  done, 2023-Q2  done"));
    CHECK_STR(told("I.2"), STR("done :   cancelled, 2023-Q2  done"));
    CHECK_STR(complaints(),
              STR("progress-occurrence I.1 2023-03, progress-conflict I.1 (2023-Q1) "
                  "has a second entry; the first one counts"));
    plan_close();
}

TEST(cancelled_without_a_name_is_all_that_is_left) {
    plan_open();
    add_task("I.1", RECURS_QUARTER, "2023-03-15 2023-06-15 2023-09-15");
    link_progress("- {task: I.1, cancelled: 2023-05-05, basis: B}\n"
                  "- {task: I.1, occurrence: 2023-Q1, done: 2023-03-10}\n"
                  "- {task: I.1, cancelled: 2023-05-06, basis: C}\n");
    CHECK_STR(told("I.1"),
              STR("on-time 2023-09-15: 2023-Q1 2023-03-15 on-time, "
                  "2023-Q2 2023-06-15 cancelled, 2023-Q3 2023-09-15 cancelled"));
    CHECK_STR(doc->tasks.at[0].occurrences.at[2].basis, STR("B"));
    CHECK_STR(complaints(), STR("progress-conflict I.1 has a second entry; the first "
                                "one counts"));
    plan_close();
}

TEST(a_day_must_be_named_where_there_are_several) {
    plan_open();
    add_task("I.1", RECURS_QUARTER, "2023-03-15 2023-06-15");
    add_task("I.2", 0, "2023-06-14");
    link_progress("- {task: I.1, done: 2023-03-10}\n"
                  "- {task: I.1, occurrence: 2023-Q4, done: 2023-03-10}\n"
                  "- {task: I.2, occurrence: 2023-Q2, done: 2023-03-10}\n");
    CHECK_STR(complaints(), STR("key-missing occurrence 2023-Q1, "
                                "progress-occurrence I.1 2023-Q4, "
                                "progress-occurrence I.2 2023-Q2"));
    CHECK_STR(site_diags(&site, file.path)->at[1].detail.arg2, STR("2023-Q1, 2023-Q2"));
    CHECK_STR(told("I.2"), STR("overdue 2023-06-14:  2023-06-14 overdue"));
    plan_close();
}

TEST(wrong_entries_are_left_out) {
    plan_open();
    add_task("II.2-1", 0, "2023-12-31");
    add_task("II.2-2", 0, "2023-12-31");
    add_task("II.2-3", 0, "2023-12-31");
    add_task("II.2-4", 0, "2023-12-31");
    link_progress("- {task: II.2-11, done: 2023-03-10}\n"
                  "- {task: Đường vào trường, done: 2023-03-10}\n"
                  "- {done: 2023-03-10}\n"
                  "- {task: II.2-1, done: 2023-06-10}\n"
                  "- {task: II.2-1, done: 2023-06-11}\n"
                  "- {task: II.2-2, done: 2023-01-10}\n"
                  "- {task: II.2-3, done: 2023-08-01}\n"
                  "- {task: II.2-4, moved: 2023-10-10, cancelled: 2023-06-10}\n");
    CHECK_STR(complaints(),
              STR("key-missing task II.2-1, "
                  "progress-task II.2-11 II.2-1, progress-task Đường vào trường , "
                  "progress-conflict II.2-1 has a second entry; the first one counts, "
                  "progress-date 10/01/2023 before the plan's own date 27/02/2023, "
                  "progress-date 01/8/2023 after the reference day 01/7/2023, "
                  "progress-basis moved "));
    CHECK_STR(told("II.2-3"), STR("within 2023-12-31:  2023-12-31 within"));
    CHECK_STR(told("II.2-4"), STR("cancelled 2023-10-10:  2023-10-10 cancelled"));
    plan_close();
}

TEST(done_and_cancelled_is_done) {
    plan_open();
    add_task("I.1", 0, "2023-12-31");
    link_progress("- {task: I.1, done: 2023-06-10, cancelled: 2023-06-01, basis: B}\n");
    CHECK_STR(told("I.1"), STR("on-time 2023-12-31:  2023-12-31 on-time"));
    CHECK_STR(complaints(),
              STR("progress-conflict I.1 is both done and cancelled; taken as done"));
    plan_close();
}

TEST(evidence_is_a_citation) {
    plan_open();
    for (int i = 1; i <= 6; i++)
        add_task(str_c(&input.arena, str_number(&input.arena, i)), 0, "2023-12-31");
    link_knowing("12/BC-UBND@2022-06-25 12/BC-UBND@2023-06-25",
                 "- {task: 1, done: 2023-06-20, evidence: 12/BC-UBND}\n"
                 "- {task: 2, done: 2023-06-20, evidence: 12/BC-UBND ngày 25/6/2022}\n"
                 "- {task: 3, done: 2023-06-20, evidence: Báo cáo số 12 /BC-UBND}\n"
                 "- {task: 4, done: 2023-06-20, evidence: 13/BC-UBND}\n"
                 "- {task: 5, done: 2023-06-20, evidence: Biên bản họp thôn}\n"
                 "- {task: 6, evidence: 12/BC-UBND}\n");
    static const int want[] = {1, 0, 1, -1, -1, -1};
    for (int i = 0; i < 6; i++)
        CHECK_INT(doc->tasks.at[i].occurrences.at[0].directive, want[i]);
    CHECK_STR(doc->tasks.at[4].occurrences.at[0].evidence, STR("Biên bản họp thôn"));
    CHECK_STR(complaints(), STR("progress-evidence 13/BC-UBND , "
                                "progress-evidence Biên bản họp thôn , "
                                "progress-evidence 12/BC-UBND "));
    plan_close();
}

TEST(the_form_of_the_file) {
    static const struct {
        const char *yaml, *want;
    } cases[] = {
        {"# chưa có gì\n", ""},
        {"task: I.1\n", "type-wrong progress a list"},
        {"xong rồi\n", "type-wrong progress a list"},
        {"- I.1\n", "yaml-map  "},
        {"- [I.1]\n", "yaml-map  "},
        {"- {task: I.1, don: 2023-03-10}\n", "key-unknown don done"},
        {"- {task: I.1, done: 2023-02-30}\n", "date-invalid 2023-02-30 2020-03-19"},
        {"- {task: \"I.1}\n", "yaml-open found unexpected end of stream "},
    };
    for (isize i = 0; i < countof(cases); i++) {
        plan_open();
        add_task("I.1", 0, "2023-12-31");
        link_progress(cases[i].yaml);
        CHECK_STR(complaints(), str_from_c(cases[i].want));
        CHECK_STR(told("I.1"), STR("within 2023-12-31:  2023-12-31 within"));
        plan_close();
    }
}

/* As many days as a week has in eighty years, and an entry for each of them. */
TEST(long_files_take_no_longer) {
    enum { DAYS = 4000 };
    struct buf yaml = {0};
    plan_open();
    read->front.date = (struct date){0};
    struct task *task = add_task("I.1", RECURS_WEEK, "");
    int first = date_to_days(date_of(1940, 1, 1));
    for (int i = 0; i < DAYS; i++) {
        struct date d = date_from_days(first + 7 * i);
        *vec_push(&read->arena, &task->when.dates) = d;
        buf_put(&yaml, STR("- {task: I.1, occurrence: "));
        date_put_iso(&yaml, d);
        buf_put(&yaml, STR(", done: 2016-01-01}\n- {task: II, done: 2016-01-01}\n"));
    }
    buf_char(&yaml, '\0');
    link_progress(yaml.p);
    CHECK_INT(doc->tasks.at[0].state, STATE_DONE_LATE);
    CHECK_INT(site_diags(&site, file.path)->n, DAYS);
    buf_release(&yaml);
    plan_close();
}

TEST(what_is_not_read_is_left_alone) {
    plan_open();
    add_task("I.1", 0, "2023-06-30");
    read->unread = true;
    link_progress("- {task: I.2, done: 2023-06-10}\n");
    CHECK_INT(doc->tasks.at[0].occurrences.n, 0);
    CHECK_STR(complaints(), STR(""));
    plan_close();
}

int main(void) {
    RUN(without_progress_days_decide);
    RUN(done_moved_and_cancelled);
    RUN(occurrences_are_named_by_period_or_day);
    RUN(all_done_takes_the_last_day);
    RUN(a_task_without_days_is_told_of_by_period);
    RUN(cancelled_without_a_name_is_all_that_is_left);
    RUN(a_day_must_be_named_where_there_are_several);
    RUN(wrong_entries_are_left_out);
    RUN(done_and_cancelled_is_done);
    RUN(evidence_is_a_citation);
    RUN(the_form_of_the_file);
    RUN(long_files_take_no_longer);
    RUN(what_is_not_read_is_left_alone);
    return DONE();
}
