/*
 * task: tasks, their states and the number in each state, as facts.
 *
 * A state depends on the day, so whatever shows one has the dates it depends on
 * (data-due, data-days), from which the script updates it for the day of reading.
 * For page/ only.
 */
#ifndef PAGE_TASK_H
#define PAGE_TASK_H

#include "page/parts.h"

/* "overdue": the class of a state, and the name of its count. */
str page_state_name(enum task_state state);
str page_state_text(const struct page_maker *m, enum task_state state);
/* Neither done nor cancelled. */
bool page_state_is_open(enum task_state state);
/* Open and with a known day. */
bool page_state_is_dated(enum task_state state);
int page_open_tasks(const struct totals *totals);

/* "Chủ trì" */
str page_role_text(const struct page_maker *m, enum task_role role);

/* The text, cut after a word to fit a list. */
str page_short(struct arena *a, str text);
/* The text, cut after a word to at most that many bytes. */
str page_cut(struct arena *a, str text, isize most);

/* The first day of a task that has no end; none if it has one, or comes again. */
struct date page_task_since(const struct site_task *task);

/* The plan and the place in it, for a list: plan, plan_kind, plan_href, plan_date. */
void page_task_plan(const struct page_maker *m, struct fact *object,
                    const struct site_doc *doc);

/*
 * A task in a list, for the partial `task`; all keys are set. `self` is the unit whose
 * page this is and which is not named again, or -1.
 */
struct fact *page_task(const struct page_maker *m, struct fact *list,
                       const struct task_ref *ref, int self);

/* The same for one of its days, without the others. */
struct fact *page_task_on(const struct page_maker *m, struct fact *list,
                          const struct task_ref *ref, const struct occurrence *day,
                          int self);

/* The first of the site's tasks, among those open and dated, that is not due before the
 * day; these come first, sorted by it. */
isize page_first_due(const struct page_maker *m, struct date day);

/* One occurrence of a task in the same form, with its outcome. */
struct fact *page_occurrence(const struct page_maker *m, struct fact *list,
                             const struct site_doc *doc, const struct site_task *task,
                             const struct occurrence *o);

/* A day of the agenda in the same form, with the reporting duty as its text. */
struct fact *page_report(const struct page_maker *m, struct fact *list,
                         const struct agenda_entry *entry, int self);

/* A target of a plan in a list: text, href, quantity, by, recurs. */
void page_target(const struct page_maker *m, struct fact *list,
                 const struct site_doc *doc, const struct target *target);

/*
 * The number of tasks in each state: `total`, `states`; and as `days` the days of those
 * that may yet become due soon or overdue. `sum` must be that of the same tasks: some of
 * the site's, or all of a plan's.
 */
void page_totals(const struct page_maker *m, struct fact *object,
                 const struct totals *sum);
void page_days_of_refs(const struct page_maker *m, struct fact *object,
                       const struct task_refs *refs);
void page_days_of_doc(const struct page_maker *m, struct fact *object,
                      const struct site_doc *doc);

/* The text of data-days: each day once, with its count if repeated. */
struct days {
    struct buf out;
    struct date last;
    int repeats;
    int count; /* different days so far */
};
void days_add(struct days *days, const struct site *site, enum task_state state,
              struct date due);
str days_take(struct arena *a, struct days *days);

/* Marks the page's figures as updated on the day of reading. */
void page_is_live(const struct page_maker *m);

/* The chips at the end of a task in the body of its plan; nothing if none are known. */
void page_chips_put(struct buf *out, const struct page_maker *m,
                    const struct site_task *task);

#endif
