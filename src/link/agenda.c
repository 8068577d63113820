#include "link/agenda.h"

#include <stdlib.h>

/* The task's time on that day, also if progress moved it from there. */
static int occurrence_on(const struct site_task *task, struct date date) {
    for (int i = 0; i < task->occurrences.n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        if (date_cmp(o->due, date) == 0 || date_cmp(o->moved_from, date) == 0)
            return i;
    }
    return -1;
}

/* The days of the duty itself, else those of the task that it is a part of. */
static struct agenda_entry entry_at(const struct site *site, int doc, int report,
                                    isize at) {
    const struct site_reporting *r = &site->docs.at[doc].reports.at[report];
    const struct site_task *task = &site->docs.at[doc].tasks.at[r->read->task];
    struct agenda_entry entry = {.doc = doc, .report = report, .occurrence = -1};
    if (r->when.dates.n == 0 && at < task->occurrences.n)
        entry.occurrence = (int)at;
    else if (at < r->when.dates.n)
        entry.occurrence = occurrence_on(task, r->when.dates.at[at]);
    if (entry.occurrence >= 0)
        entry.date = task->occurrences.at[entry.occurrence].due;
    else if (at < r->when.dates.n)
        entry.date = r->when.dates.at[at];
    return entry;
}

/* At least one, which then has no day. */
static isize count_days(const struct site_doc *doc, int report) {
    const struct site_reporting *r = &doc->reports.at[report];
    isize n =
        r->when.dates.n ? r->when.dates.n : doc->tasks.at[r->read->task].occurrences.n;
    return n ? n : 1;
}

/* Of a recurring duty the days before the plan was issued were never owed. */
static bool is_owed(const struct site_doc *doc, const struct agenda_entry *entry) {
    return !doc->reports.at[entry->report].when.recurs || !entry->date.year ||
           date_cmp(entry->date, doc->read->front.date) >= 0;
}

/* By day, those without one last; within a day in the order of the plans. */
static int compare_entries(const void *left, const void *right) {
    const struct agenda_entry *a = left, *b = right;
    if ((a->date.year == 0) != (b->date.year == 0))
        return a->date.year == 0 ? 1 : -1;
    int order = date_cmp(a->date, b->date);
    if (order == 0)
        order = a->doc - b->doc;
    return order ? order : a->report - b->report;
}

static void make_years(struct arena *a, struct agenda *out) {
    for (isize i = 0; i < out->entries.n; i++) {
        int year = out->entries.at[i].date.year;
        if (!out->years.n || out->years.at[out->years.n - 1].year != year)
            *vec_push(a, &out->years) = (struct agenda_year){.year = year, .from = i};
        out->years.at[out->years.n - 1].to = i + 1;
    }
}

static void add_days(struct arena *a, const struct site *site, struct agenda *out,
                     int doc, int report) {
    isize n = count_days(&site->docs.at[doc], report);
    for (isize day = 0; day < n; day++) {
        struct agenda_entry entry = entry_at(site, doc, report, day);
        if (is_owed(&site->docs.at[doc], &entry))
            *vec_push(a, &out->entries) = entry;
    }
}

void agenda_make(struct arena *a, const struct site *site, struct agenda *out) {
    for (isize i = 0; i < site->plans.n; i++) {
        int doc = site->plans.at[i];
        for (int report = 0; report < site->docs.at[doc].reports.n; report++)
            add_days(a, site, out, doc, report);
    }
    if (out->entries.n)
        qsort(out->entries.at, (size_t)out->entries.n, sizeof *out->entries.at,
              compare_entries);
    make_years(a, out);
}

static enum task_state state_on(const struct site *site, struct date due) {
    int left = date_to_days(due) - date_to_days(site->input->today);
    if (left < 0)
        return STATE_OVERDUE;
    return left <= site->input->due_soon ? STATE_SOON : STATE_WITHIN;
}

struct occurrence agenda_occurrence(const struct site *site,
                                    const struct agenda_entry *entry) {
    const struct site_doc *doc = &site->docs.at[entry->doc];
    const struct site_task *task =
        &doc->tasks.at[doc->reports.at[entry->report].read->task];
    if (entry->occurrence >= 0)
        return task->occurrences.at[entry->occurrence];
    struct occurrence none = {.due = entry->date, .directive = -1, .state = task->state};
    bool open = task->state <= STATE_NO_DEADLINE;
    if (open && entry->date.year)
        none.state = state_on(site, entry->date);
    else if (open && task->state < STATE_ONGOING)
        none.state = STATE_NO_DEADLINE; /* the task has a day, its report has none */
    return none;
}

struct agenda_entry agenda_next(const struct site *site, int doc, int report) {
    struct agenda_entry entry = {0};
    isize n = count_days(&site->docs.at[doc], report);
    for (isize day = 0; day < n; day++) {
        entry = entry_at(site, doc, report, day);
        if (is_owed(&site->docs.at[doc], &entry) &&
            agenda_occurrence(site, &entry).state <= STATE_NO_DEADLINE)
            break;
    }
    return entry;
}
