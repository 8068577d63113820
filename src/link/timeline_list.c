#include "link/timeline_list.h"

#include <stdlib.h>

static void take_in(struct date *first, struct date *last, struct date day) {
    if (!day.year)
        return;
    if (!first->year || date_cmp(day, *first) < 0)
        *first = day;
    if (!last->year || date_cmp(day, *last) > 0)
        *last = day;
}

/* Without a due day, but by its words going on or coming again. */
static bool is_ongoing(const struct site_task *task) {
    const struct when *when = &task->when;
    bool goes_on = when->recurs || (when->start.year && !when->end.year);
    return goes_on && (task->occurrences.n == 0 || !task->occurrences.at[0].due.year);
}

struct period timeline_bar(const struct site_task *task) {
    const struct when *when = &task->when;
    struct period none = {0}, bar = {when->start, when->end};
    bool once = !when->recurs && task->occurrences.n <= 1;
    if (!once || !bar.start.year || !bar.end.year || date_cmp(bar.start, bar.end) >= 0)
        return none;
    return bar;
}

/* All days that are known of it. Both none: it has no time. */
static void find_days(const struct site_doc *doc, const struct site_task *task,
                      struct date *first, struct date *last) {
    *first = *last = (struct date){0};
    take_in(first, last, task->when.start);
    for (isize i = 0; i < task->occurrences.n; i++)
        take_in(first, last, task->occurrences.at[i].due);
    if (first->year && task->occurrences.n > 0 && !task->occurrences.at[0].due.year)
        take_in(first, last, task->when.end);
    if (!is_ongoing(task))
        return;
    struct period period = doc->read->front.period.period;
    if (!period.start.year && doc->year)
        period = (struct period){date_of(doc->year, 1, 1), date_of(doc->year, 12, 31)};
    take_in(first, last, period.start);
    take_in(first, last, period.end);
}

static bool add_task(const struct site *site, struct timeline_entry *entry) {
    const struct site_doc *doc = &site->docs.at[entry->doc];
    const struct site_task *task = &doc->tasks.at[entry->task];
    find_days(doc, task, &entry->first, &entry->last);
    entry->ongoing = is_ongoing(task);
    return entry->first.year != 0;
}

static int by_time(const void *x, const void *y) {
    const struct timeline_entry *a = x, *b = y;
    if (a->group != b->group)
        return a->group - b->group;
    if ((a->target >= 0) != (b->target >= 0))
        return a->target >= 0 ? 1 : -1;
    if (a->ongoing != b->ongoing)
        return a->ongoing ? 1 : -1;
    int order = date_cmp(a->first, b->first);
    order = order ? order : date_cmp(a->last, b->last);
    order = order ? order : a->doc - b->doc;
    order = order ? order : a->task - b->task;
    return order ? order : a->target - b->target;
}

/* Sorts what was added last for one group, and notes the group. */
static void end_group(struct arena *a, struct timeline_list *list, int group,
                      isize from) {
    isize n = list->entries.n - from;
    if (n == 0)
        return;
    qsort(list->entries.at + from, (size_t)n, sizeof *list->entries.at, by_time);
    list->group_of[group] = (int)list->groups.n;
    *vec_push(a, &list->groups) = (struct timeline_group){group, from, list->entries.n};
}

static void begin_list(struct arena *a, struct timeline_list *list, isize groups) {
    list->group_of = new (a, int, groups ? groups : 1);
    for (isize i = 0; i < groups; i++)
        list->group_of[i] = -1;
}

static void list_plans(struct arena *a, const struct site *site,
                       struct timeline_list *list) {
    begin_list(a, list, site->docs.n);
    for (isize i = 0; i < site->plans.n; i++) {
        int doc = site->plans.at[i];
        isize from = list->entries.n;
        for (int k = 0; k < site->docs.at[doc].tasks.n; k++) {
            struct timeline_entry entry = {
                .group = doc, .doc = doc, .task = k, .target = -1};
            if (add_task(site, &entry))
                *vec_push(a, &list->entries) = entry;
        }
        for (int k = 0; k < site->docs.at[doc].read->targets.n; k++) {
            struct date by = site->docs.at[doc].read->targets.at[k].by;
            if (by.year)
                *vec_push(a, &list->entries) =
                    (struct timeline_entry){doc, doc, -1, k, by, by, false};
        }
        end_group(a, list, doc, from);
    }
}

static void list_units(struct arena *a, const struct site *site,
                       struct timeline_list *list) {
    begin_list(a, list, site->units.n);
    for (int unit = 0; unit < site->units.n; unit++) {
        const struct task_refs *work = &site->units.at[unit].work;
        isize from = list->entries.n;
        for (isize k = 0; k < work->n && site->units.at[unit].address.n; k++) {
            struct timeline_entry entry = {.group = unit,
                                           .doc = work->at[k].doc,
                                           .task = work->at[k].task,
                                           .target = -1};
            if (work->at[k].group < 0 && add_task(site, &entry))
                *vec_push(a, &list->entries) = entry;
        }
        end_group(a, list, unit, from);
    }
}

static void find_years(const struct site *site, struct timelines *t) {
    int least = site->input->today.year - TIMELINE_YEARS,
        most = least + 2 * TIMELINE_YEARS;
    for (isize i = 0; i < t->by_plan.entries.n; i++) {
        const struct timeline_entry *e = &t->by_plan.entries.at[i];
        int first = e->first.year < least ? least : e->first.year;
        int last = e->last.year > most ? most : e->last.year;
        if (first > last)
            continue;
        if (!t->first_year || first < t->first_year)
            t->first_year = first;
        if (last > t->last_year)
            t->last_year = last;
    }
}

void timelines_make(struct arena *a, const struct site *site, struct timelines *out) {
    list_plans(a, site, &out->by_plan);
    list_units(a, site, &out->by_unit);
    find_years(site, out);
}
