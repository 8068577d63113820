/*
 * task: tasks, their states and how many there are of each, as facts.
 *
 * A state depends on the day, so whatever shows one carries the dates that it comes from
 * (data-due, data-days): the script of the pages restates them on the day of reading.
 * For page/ only.
 */
#ifndef PAGE_TASK_H
#define PAGE_TASK_H

#include "page/parts.h"

/* "overdue": the class of a state and the name of its count. */
str page_state_name(enum task_state state);
str page_state_text(const struct page_maker *m, enum task_state state);
/* Neither done nor cancelled. */
bool page_state_is_open(enum task_state state);
/* Open and with a day that is known. */
bool page_state_is_dated(enum task_state state);
int page_open_tasks(const struct totals *totals);

/* "Chủ trì" */
str page_role_text(const struct page_maker *m, enum task_role role);

/* A text short enough for a list: cut after a word. */
str page_short(struct arena *a, str text);
/* The same of at most so many bytes. */
str page_cut(struct arena *a, str text, isize most);

/* The plan and the place in it, a list's entry: plan, plan_kind, plan_href, plan_date. */
void page_task_plan(const struct page_maker *m, struct fact *object,
                    const struct site_doc *doc);

/*
 * A task in a list, as the partial `task` shows it; all keys are set. `self` is the unit
 * whose page it is and that is not named again, or -1.
 */
struct fact *page_task(const struct page_maker *m, struct fact *list,
                       const struct task_ref *ref, int self);

/* The same on one of its days, with no other days beside it. */
struct fact *page_task_on(const struct page_maker *m, struct fact *list,
                          const struct task_ref *ref, const struct occurrence *day,
                          int self);

/* The first of the site's tasks that are not due before that day, of those that are open
 * and have one: they come first and stand by it. */
isize page_first_due(const struct page_maker *m, struct date day);

/* One of the times of a task in the same form: what became of it. */
struct fact *page_occurrence(const struct page_maker *m, struct fact *list,
                             const struct site_doc *doc, const struct site_task *task,
                             const struct occurrence *o);

/* A day of the agenda in the same form: the duty to report instead of the task's text. */
struct fact *page_report(const struct page_maker *m, struct fact *list,
                         const struct agenda_entry *entry, int self);

/* A target of a plan in a list: text, href, quantity, by, recurs. */
void page_target(const struct page_maker *m, struct fact *list,
                 const struct site_doc *doc, const struct target *target);

/*
 * How many tasks are in which state: `total`, `states`. Then, under `days`, the days of
 * those that may yet become due soon or overdue, of some tasks of the site or of all
 * tasks of a plan; the sum is of the same tasks.
 */
void page_totals(const struct page_maker *m, struct fact *object,
                 const struct totals *sum);
void page_days_of_refs(const struct page_maker *m, struct fact *object,
                       const struct task_refs *refs);
void page_days_of_doc(const struct page_maker *m, struct fact *object,
                      const struct site_doc *doc);

/* A text for data-days: days that come again stand once, with how often. */
struct days {
    struct buf out;
    struct date last;
    int repeats;
    int count; /* different days so far */
};
void days_add(struct days *days, const struct site *site, enum task_state state,
              struct date due);
str days_take(struct arena *a, struct days *days);

/* Says that the page's figures are restated on the day of reading. */
void page_is_live(const struct page_maker *m);

/* The chips at the end of a task in the body of its plan; nothing if nothing is told. */
void page_chips_put(struct buf *out, const struct page_maker *m,
                    const struct site_task *task);

#endif
