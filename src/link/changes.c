/*
 * The day of a plan is that on which it came into git; without git, or if it was there
 * from the beginning, that of its signature. A task is done on the day that its progress
 * says. When it was moved, progress does not say: the day is that of the decision, as in
 * "45/UBND-VP ngày 10/6/2024", or that of the one commit that the progress file ever
 * had. Where neither says, the move is news of no day, and only the plan shows it.
 *
 * The lists of units and directives are made on demand: together they are many times as
 * long as that of the site, and most of each would be thrown away.
 */
#include "link/changes.h"

#include <stdlib.h>

static bool has_come(const struct site *site, struct date day) {
    return day.year && date_cmp(day, site->input->today) <= 0;
}

/* None if the plan is not known to have come by the reference day. */
static struct date plan_day(const struct site *site, const struct site_doc *doc) {
    struct date day = has_come(site, doc->read->git.first) ? doc->read->git.first
                                                           : doc->read->front.date;
    return doc_is_public_plan(doc) && has_come(site, day) ? day : (struct date){0};
}

/* The first day that a text names. */
static struct date day_in(str text) {
    for (isize i = 0; i < text.n; i++) {
        isize at = i;
        bool begins = i == 0 || !(is_digit(text.p[i - 1]) ||
                                  str_find_byte(STR("/.-"), text.p[i - 1]) >= 0);
        struct date day =
            begins && is_digit(text.p[i]) ? date_scan(text, &at) : (struct date){0};
        if (day.year)
            return day;
    }
    return (struct date){0};
}

static struct date moved_day(const struct site_doc *doc, const struct occurrence *o) {
    struct date day = day_in(o->basis);
    const struct settings_file *file = doc->read->progress_file;
    if (!day.year && file && date_cmp(file->git.first, file->git.last) == 0)
        day = file->git.first;
    return day;
}

static void add(struct arena *a, const struct site *site, struct change_list *out,
                struct change change) {
    if (has_come(site, change.day))
        *vec_push(a, out) = change;
}

static void add_plan(struct arena *a, const struct site *site, struct change_list *out,
                     int doc) {
    add(a, site, out,
        (struct change){plan_day(site, &site->docs.at[doc]), CHANGE_PLAN, doc, -1, -1});
}

static void add_task(struct arena *a, const struct site *site, struct change_list *out,
                     int doc, int index) {
    const struct site_doc *d = &site->docs.at[doc];
    const struct site_task *task = &d->tasks.at[index];
    for (int i = 0; i < task->occurrences.n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        struct change change = {.doc = doc, .task = index, .occurrence = i};
        change.kind = o->done.year ? CHANGE_DONE : CHANGE_CANCELLED;
        change.day = o->done.year ? o->done : o->cancelled;
        add(a, site, out, change);
        change.kind = CHANGE_MOVED;
        change.day = o->moved_from.year ? moved_day(d, o) : (struct date){0};
        add(a, site, out, change);
    }
}

/* Newest first; of one day plans first, then the changes in older plans. */
static int by_day(const void *x, const void *y) {
    const struct change *a = x, *b = y;
    int order = date_cmp(b->day, a->day);
    order = order ? order : (a->kind != CHANGE_PLAN) - (b->kind != CHANGE_PLAN);
    order = order ? order : a->doc - b->doc;
    order = order ? order : a->task - b->task;
    order = order ? order : a->occurrence - b->occurrence;
    return order ? order : (int)a->kind - (int)b->kind;
}

static bool is_same(const struct change *a, const struct change *b) {
    return by_day(a, b) == 0;
}

/* Sorts, and removes duplicates. */
static void settle(struct change_list *list) {
    isize n = 0;
    if (list->n)
        qsort(list->at, (size_t)list->n, sizeof *list->at, by_day);
    for (isize i = 0; i < list->n; i++)
        if (n == 0 || !is_same(&list->at[n - 1], &list->at[i]))
            list->at[n++] = list->at[i];
    list->n = n;
}

static bool cites_earlier(const struct site *site, int doc, int other) {
    if (other < 0)
        return true;
    int order = date_cmp(plan_day(site, &site->docs.at[doc]),
                         plan_day(site, &site->docs.at[other]));
    return order ? order < 0 : doc < other;
}

static void find_first_citing(struct arena *a, const struct site *site,
                              struct changes *out) {
    isize n = site->directives.n;
    out->first_citing = new (a, int, n ? n : 1);
    for (isize i = 0; i < n; i++) {
        const struct directive *d = &site->directives.at[i];
        int first = -1;
        for (isize k = 0; d->source != DIRECTIVE_PLAN && k < d->cited_by.n; k++) {
            int doc = d->cited_by.at[k].doc;
            if (plan_day(site, &site->docs.at[doc]).year &&
                cites_earlier(site, doc, first))
                first = doc;
        }
        out->first_citing[i] = first;
    }
}

void changes_make(struct arena *a, const struct site *site, struct changes *out) {
    struct arena scratch = {0};
    for (int i = 0; i < site->docs.n; i++) {
        const struct site_doc *doc = &site->docs.at[i];
        if (!doc_is_public_plan(doc))
            continue;
        add_plan(&scratch, site, &out->all, i);
        for (int k = 0; k < doc->tasks.n; k++)
            add_task(&scratch, site, &out->all, i, k);
    }
    settle(&out->all);
    vec_pack(a, &out->all);
    find_first_citing(a, site, out);
    arena_release(&scratch);
}

static struct change_list newest(struct change_list list, isize most) {
    settle(&list);
    list.n = list.n < most ? list.n : most;
    return list;
}

struct change_list changes_of_unit(struct arena *a, const struct site *site, int unit,
                                   isize most) {
    struct change_list list = {0};
    const struct task_refs *work = &site->units.at[unit].work;
    for (isize i = 0; i < work->n && !(most == 1 && list.n); i++) {
        add_plan(a, site, &list, work->at[i].doc);
        add_task(a, site, &list, work->at[i].doc, work->at[i].task);
    }
    return newest(list, most);
}

struct change_list changes_of_directive(struct arena *a, const struct site *site,
                                        int directive, isize most) {
    struct change_list list = {0};
    const struct directive *d = &site->directives.at[directive];
    int last = -1, tasks = d->doc < 0 ? 0 : (int)site->docs.at[d->doc].tasks.n;
    for (isize i = 0; i < d->cited_by.n && !(most == 1 && list.n); i++) {
        int doc = d->cited_by.at[i].doc;
        if (doc != last)
            add_plan(a, site, &list, doc);
        last = doc;
    }
    for (int i = 0; i < tasks && !(most == 1 && list.n); i++)
        add_task(a, site, &list, d->doc, i);
    return newest(list, most);
}

isize changes_since(const struct change_list *list, struct date day) {
    isize low = 0, high = list->n;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        if (date_cmp(list->at[middle].day, day) >= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct index_list changes_new_directives(struct arena *a, const struct site *site,
                                         const struct changes *changes, int doc) {
    struct index_list list = {0};
    struct map seen = {0};
    const struct site_doc *d = &site->docs.at[doc];
    for (int i = 0; i < d->citations.n; i++) {
        const int *directive = &d->citations.at[i].directive;
        str key = {(const char *)directive, sizeof *directive};
        if (*directive >= 0 && changes->first_citing[*directive] == doc &&
            map_put(a, &seen, key, i) == i)
            *vec_push(a, &list) = *directive;
    }
    return list;
}

const struct occurrence *change_occurrence(const struct site *site,
                                           const struct change *change) {
    return &site->docs.at[change->doc]
                .tasks.at[change->task]
                .occurrences.at[change->occurrence];
}
