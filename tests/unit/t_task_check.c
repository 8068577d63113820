#include "link/task_check.c"

#include "harness.h"

static struct arena arena;
static struct input input;
static struct site site;

/* The plan in a site of it alone, with what is said about it. */
static const struct site_doc *check_doc(struct doc *read) {
    site_release(&site);
    input = (struct input){.docs = {read, 1, 1}};
    site_start(&site, &input);
    task_check(&site);
    return &site.docs.at[0];
}

/* The diag of the only task of a plan of 2023-02-27: "id arg0 arg1", or nothing. */
static str said(struct when when, const char *words) {
    struct task task = {.id = STR("II.1"), .when = when, .when_text = str_from_c(words)};
    struct doc read = {.front.date = date_of(2023, 2, 27), .tasks = {&task, 1, 1}};
    const struct site_doc *doc = check_doc(&read);
    str all = {0};
    for (isize i = 0; i < doc->diags.n; i++) {
        const struct diag *d = &doc->diags.at[i];
        all = str_concat(&arena, all, i ? STR(", ") : STR(""), diag_name(&arena, d->id),
                         STR(" "), d->detail.arg0, STR(" "), d->detail.arg1);
    }
    return all;
}

static struct when on(int year, int month, int day, unsigned recurs) {
    struct when when = {.recurs = recurs};
    *vec_push(&arena, &when.dates) = date_of(year, month, day);
    return when;
}

static const struct when nothing;

TEST(deadlines_before_the_plan) {
    CHECK_STR(said(on(2023, 2, 26, 0), "trước ngày 27/02"),
              STR("task-due-early trước ngày 27/02 26/02/2023"));
    CHECK_STR(said(on(2023, 2, 26, 0), ""), STR("task-due-early II.1 26/02/2023"));
    CHECK_STR(said(on(2023, 2, 27, 0), "ngày 27/02"), STR(""));
    CHECK_STR(said(on(2023, 1, 25, RECURS_MONTH), "ngày 25 hằng tháng"), STR(""));
}

TEST(recurring_without_a_day) {
    CHECK_STR(said((struct when){.recurs = RECURS_QUARTER}, "hằng quý"),
              STR("task-recurring-day hằng quý "));
    CHECK_STR(said((struct when){.recurs = RECURS_PERIODIC}, "định kỳ 2 lần"),
              STR("task-recurring-day định kỳ 2 lần "));
    CHECK_STR(said((struct when){.recurs = RECURS_ONGOING}, "thường xuyên"), STR(""));
    CHECK_STR(said(on(2023, 3, 25, RECURS_MONTH), "ngày 25 hằng tháng"), STR(""));
}

TEST(times_that_were_not_read) {
    CHECK_STR(said(nothing, "tuần 3 sau Tết"), STR("task-time-unread tuần 3 sau Tết "));
    CHECK_STR(said(nothing, "Trước mùa mưa"), STR("task-time-unread Trước mùa mưa "));
    CHECK_STR(said(nothing, "CHẬM NHẤT khi khai giảng"),
              STR("task-time-unread CHẬM NHẤT khi khai giảng "));
    CHECK_STR(said(nothing, "Theo lịch của huyện"), STR(""));
    CHECK_STR(said(nothing, ""), STR(""));
    CHECK_STR(said((struct when){.start = date_of(2023, 3, 1)}, "từ 01/3/2023"), STR(""));
    CHECK_STR(said((struct when){.term.days = 5}, "trong 05 ngày"), STR(""));
}

TEST(nothing_is_said_of_what_was_not_read) {
    struct task task = {.when_text = STR("ngày 5")};
    struct doc read = {.secret = true, .tasks = {&task, 1, 1}};
    CHECK_INT(check_doc(&read)->diags.n, 0);
}

int main(void) {
    RUN(deadlines_before_the_plan);
    RUN(recurring_without_a_day);
    RUN(times_that_were_not_read);
    RUN(nothing_is_said_of_what_was_not_read);
    site_release(&site);
    arena_release(&arena);
    return DONE();
}
