#include "link/task_check.c"

#include "harness.h"

static struct site site;

/* The diag of the only task of a plan of 2023-02-27: "id arg0 arg1", or nothing. */
static str said(struct when when, const char *words) {
    struct doc *doc = vec_push(&site.arena, &site.docs);
    *doc = (struct doc){.front.date = date_of(2023, 2, 27)};
    doc->diags.arena = &site.arena;
    *vec_push(&site.arena, &doc->tasks) =
        (struct task){.id = STR("II.1"), .when = when, .when_text = str_from_c(words)};
    task_check(&site);
    str all = {0};
    for (isize i = 0; i < doc->diags.n; i++) {
        const struct diag *d = &doc->diags.at[i];
        all = str_concat(&site.arena, all, i ? STR(", ") : STR(""),
                         diag_name(&site.arena, d->id), STR(" "), d->detail.arg0,
                         STR(" "), d->detail.arg1);
    }
    arena_release(&doc->arena);
    site.docs.n = 0;
    return all;
}

static struct when on(int year, int month, int day, unsigned recurs) {
    struct when when = {.recurs = recurs};
    *vec_push(&site.arena, &when.dates) = date_of(year, month, day);
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
    struct doc *doc = vec_push(&site.arena, &site.docs);
    *doc = (struct doc){.secret = true};
    *vec_push(&site.arena, &doc->tasks) = (struct task){.when_text = STR("ngày 5")};
    task_check(&site);
    CHECK_INT(doc->diags.n, 0);
    site.docs.n = 0;
}

int main(void) {
    RUN(deadlines_before_the_plan);
    RUN(recurring_without_a_day);
    RUN(times_that_were_not_read);
    RUN(nothing_is_said_of_what_was_not_read);
    arena_release(&site.arena);
    return DONE();
}
