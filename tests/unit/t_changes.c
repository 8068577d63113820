#include "link/changes.c"

#include "harness.h"

static struct arena arena;
static struct occurrence times[] = {
    {.due = {2024, 3, 31}, .done = {2024, 3, 20}, .state = STATE_DONE_ON_TIME},
    {.due = {2024, 9, 30},
     .moved_from = {2024, 6, 30},
     .basis = {"45/UBND-VP ng\xC3\xA0y 10/6/2024", 26},
     .state = STATE_WITHIN},
    {.due = {2024, 12, 31}, .done = {2024, 12, 30}, .state = STATE_WITHIN},
};
static struct occurrence moved[] = {
    {.due = {2024, 8, 1}, .moved_from = {2024, 7, 1}, .basis = {"giao ban", 8}},
    {.due = {2024, 8, 2}, .cancelled = {2024, 5, 2}},
};
static struct site_task tasks[] = {{.occurrences = {times, 3, 3}},
                                   {.occurrences = {moved, 2, 2}}};
static struct settings_file progress;
static struct site_citation citations[4][3];
static struct doc read[5];
static struct site_doc docs[5];
static struct directive directives[3];
static struct citing citing[3][4];
static struct task_ref work[] = {{.doc = 1, .task = 0}, {.doc = 1, .task = 1}};
static struct unit units[2];
static struct input input = {.today = {2024, 7, 1}};
static struct site site;

static void plan(int i, struct date date, struct date first) {
    read[i] = (struct doc){.front.date = date, .git.first = first};
    docs[i] = (struct site_doc){.read = &read[i], .publication = PUBLISHED};
    docs[i].citations.at = citations[i < 4 ? i : 0];
}

static void cite(int doc, int n, int directive) {
    struct directive *d = &directives[directive];
    docs[doc].citations.n = n + 1;
    citations[doc][n].directive = directive;
    d->cited_by.at = citing[directive];
    if (directive >= 0)
        citing[directive][d->cited_by.n++] = (struct citing){doc, n};
}

/* Plan 1 has the tasks; plan 2 came into git later than it was signed; plan 3 is of
 * tomorrow; 4 is left out. Directive 2 is a plan of the site. */
static void make(struct changes *changes) {
    arena_release(&arena);
    progress = (struct settings_file){0};
    for (int i = 0; i < 3; i++)
        directives[i] = (struct directive){.source = DIRECTIVE_CITED, .doc = -1};
    directives[2].source = DIRECTIVE_PLAN;
    directives[2].doc = 1;
    plan(0, (struct date){0}, (struct date){0});
    plan(1, (struct date){2024, 1, 5}, (struct date){0});
    plan(2, (struct date){2023, 12, 1}, (struct date){2024, 2, 1});
    plan(3, (struct date){2024, 7, 2}, (struct date){0});
    plan(4, (struct date){2024, 2, 2}, (struct date){0});
    docs[4].publication = LEFT_OUT;
    docs[1].tasks.at = tasks;
    docs[1].tasks.n = 2;
    read[1].progress_file = &progress;
    cite(0, 0, 0);
    cite(1, 0, 0);
    cite(1, 1, 1);
    cite(1, 2, 1);
    cite(2, 0, 0);
    cite(2, 1, 2);
    units[0] = (struct unit){.work = {work, 2, 2}};
    units[1] = (struct unit){0};
    site = (struct site){.input = &input, .docs = {docs, 5, 5}};
    site.directives.at = directives;
    site.directives.n = 3;
    site.units.at = units;
    site.units.n = 2;
    *changes = (struct changes){0};
    changes_make(&arena, &site, changes);
}

/* "2024-06-10 moved 1.0.1, …": day, kind, document, task and occurrence. */
static str text_of(const struct change_list *list) {
    static const char *const names[] = {"plan", "done", "moved", "cancelled"};
    str all = {0};
    for (isize i = 0; i < list->n; i++) {
        const struct change *c = &list->at[i];
        all = str_concat(&arena, all, i ? STR(", ") : STR(""), date_iso(&arena, c->day),
                         STR(" "), str_from_c(names[c->kind]), STR(" "),
                         str_number(&arena, c->doc));
        if (c->task >= 0)
            all = str_concat(&arena, all, STR("."), str_number(&arena, c->task), STR("."),
                             str_number(&arena, c->occurrence));
    }
    return all;
}

TEST(newest_first_and_nothing_after_the_reference_day) {
    struct changes changes;
    make(&changes);
    CHECK_STR(text_of(&changes.all),
              STR("2024-06-10 moved 1.0.1, 2024-05-02 cancelled 1.1.1, "
                  "2024-03-20 done 1.0.0, 2024-02-01 plan 2, 2024-01-05 plan 1"));
    CHECK_INT(changes_since(&changes.all, date_of(2024, 2, 1)), 4);
    CHECK_INT(changes_since(&changes.all, date_of(2024, 7, 1)), 0);
    CHECK_INT(changes_since(&changes.all, date_of(2000, 1, 1)), 5);
    CHECK(change_occurrence(&site, &changes.all.at[0]) == &times[1]);
}

TEST(a_day_of_git_that_is_still_to_come_is_not_that_of_the_plan) {
    struct change_list list = {0};
    struct changes changes;
    make(&changes);
    read[2].git.first = date_of(2024, 9, 1);
    add_plan(&arena, &site, &list, 2);
    CHECK_STR(text_of(&list), STR("2023-12-01 plan 2"));
}

TEST(a_move_without_a_day_has_that_of_the_only_commit) {
    struct changes changes;
    make(&changes);
    progress.git = (struct git_days){{2024, 6, 1}, {2024, 6, 1}};
    CHECK_STR(date_iso(&arena, moved_day(&docs[1], &moved[0])), STR("2024-06-01"));
    CHECK_STR(date_iso(&arena, moved_day(&docs[1], &times[1])), STR("2024-06-10"));
    progress.git.last = date_of(2024, 6, 3);
    CHECK_INT(moved_day(&docs[1], &moved[0]).year, 0);
    progress.git = (struct git_days){.last = {2024, 6, 3}};
    CHECK_INT(moved_day(&docs[1], &moved[0]).year, 0);
}

TEST(days_in_words) {
    CHECK_INT(day_in(STR("")).year, 0);
    CHECK_INT(day_in(STR("Ket luan 5/2024")).year, 0);
    CHECK_STR(date_iso(&arena, day_in(STR("s\xE1\xBB\x91 5-KL/TU, 02/3/2024"))),
              STR("2024-03-02"));
    CHECK_STR(date_iso(&arena, day_in(STR("2024-03-02"))), STR("2024-03-02"));
    CHECK_INT(day_in(STR("112/3/2024")).year, 0);
}

TEST(lists_of_units_and_directives) {
    struct changes changes;
    make(&changes);
    struct change_list list = changes_of_unit(&arena, &site, 0, 3);
    CHECK_STR(text_of(&list), STR("2024-06-10 moved 1.0.1, 2024-05-02 cancelled 1.1.1, "
                                  "2024-03-20 done 1.0.0"));
    list = changes_of_unit(&arena, &site, 0, 50);
    CHECK_INT(list.n, 4);
    CHECK_INT(changes_of_unit(&arena, &site, 0, 1).n, 1);
    CHECK_INT(changes_of_unit(&arena, &site, 1, 1).n, 0);
    list = changes_of_directive(&arena, &site, 0, 50);
    CHECK_STR(text_of(&list), STR("2024-02-01 plan 2, 2024-01-05 plan 1"));
    list = changes_of_directive(&arena, &site, 2, 50);
    CHECK_STR(text_of(&list), STR("2024-06-10 moved 1.0.1, 2024-05-02 cancelled 1.1.1, "
                                  "2024-03-20 done 1.0.0, 2024-02-01 plan 2"));
}

/* Plan 0 cites it too, but nobody knows since when. */
TEST(directives_are_new_with_the_first_plan_that_cites_them) {
    struct changes changes;
    make(&changes);
    struct index_list list = changes_new_directives(&arena, &site, &changes, 1);
    CHECK_INT(list.n, 2);
    CHECK_INT(list.n == 2 ? list.at[0] * 10 + list.at[1] : -1, 1);
    CHECK_INT(changes_new_directives(&arena, &site, &changes, 2).n, 0);
    CHECK_INT(changes.first_citing[2], -1);
}

TEST(an_empty_site_has_none) {
    struct changes changes = {0};
    site = (struct site){.input = &input};
    changes_make(&arena, &site, &changes);
    CHECK_INT(changes.all.n, 0);
    CHECK_INT(changes_since(&changes.all, input.today), 0);
}

int main(void) {
    RUN(newest_first_and_nothing_after_the_reference_day);
    RUN(a_day_of_git_that_is_still_to_come_is_not_that_of_the_plan);
    RUN(a_move_without_a_day_has_that_of_the_only_commit);
    RUN(days_in_words);
    RUN(lists_of_units_and_directives);
    RUN(directives_are_new_with_the_first_plan_that_cites_them);
    RUN(an_empty_site_has_none);
    arena_release(&arena);
    return DONE();
}
