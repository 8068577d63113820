#include "link/weeks.h"

#include <stdlib.h>

static int monday_of(struct date date) {
    return date_to_days(date) - (date_weekday(date) - 1);
}

static bool is_closed(enum task_state state) {
    return state > STATE_NO_DEADLINE;
}

/* Who is asked about it: the first of the first of these roles that anybody has. */
static int unit_of(const struct site *site, const struct site_task *task, bool closed) {
    static const enum task_role order[] = {ROLE_LEAD, ROLE_ASSIGNED, ROLE_SUPPORT};
    for (isize role = 0; role < countof(order); role++)
        for (isize i = 0; i < task->assignees.n; i++) {
            if (task->assignees.at[i].role != order[role])
                continue;
            int unit = task->assignees.at[i].unit;
            int successor = site->units.at[unit].successor;
            return closed || successor < 0 ? unit : successor;
        }
    return -1;
}

static void add_entry(struct arena *a, const struct site *site, struct weeks *out,
                      struct week_entry entry, enum task_state state) {
    const struct site_task *task = &site->docs.at[entry.doc].tasks.at[entry.task];
    if (!entry.due.year)
        return;
    entry.closed = is_closed(state);
    entry.unit = unit_of(site, task, entry.closed);
    *vec_push(a, &out->entries) = entry;
}

static void add_tasks(struct arena *a, const struct site *site, struct weeks *out) {
    for (isize i = 0; i < site->tasks.n; i++) {
        const struct task_ref *ref = &site->tasks.at[i];
        const struct site_task *task = &site->docs.at[ref->doc].tasks.at[ref->task];
        for (int k = 0; k < task->occurrences.n; k++) {
            const struct occurrence *o = &task->occurrences.at[k];
            struct week_entry entry = {.due = o->due,
                                       .doc = ref->doc,
                                       .task = ref->task,
                                       .occurrence = k,
                                       .from_agenda = -1};
            add_entry(a, site, out, entry, o->state);
        }
    }
}

/* Reports on days that their tasks do not have. */
static void add_reports(struct arena *a, const struct site *site,
                        const struct agenda *agenda, struct weeks *out) {
    for (isize i = 0; i < agenda->entries.n; i++) {
        const struct agenda_entry *report = &agenda->entries.at[i];
        if (report->occurrence >= 0)
            continue;
        struct week_entry entry = {
            .due = report->date,
            .doc = report->doc,
            .task = site->docs.at[report->doc].reports.at[report->report].read->task,
            .occurrence = -1,
            .from_agenda = i};
        add_entry(a, site, out, entry, agenda_occurrence(site, report).state);
    }
}

static int compare_entries(const void *x, const void *y) {
    const struct week_entry *a = x, *b = y;
    int order = monday_of(a->due) - monday_of(b->due);
    if (!order && a->unit != b->unit)
        order = a->unit < 0 ? 1 : b->unit < 0 ? -1 : a->unit - b->unit;
    if (!order)
        order = a->closed - b->closed;
    if (!order)
        order = date_cmp(a->due, b->due);
    if (!order)
        order = a->doc != b->doc ? a->doc - b->doc : a->task - b->task;
    return order ? order
                 : (a->from_agenda > b->from_agenda) - (a->from_agenda < b->from_agenda);
}

/* The weeks that have entries, and the three that are always shown. */
static void add_spans(struct arena *a, const struct site *site, struct weeks *out) {
    int present = monday_of(site->input->today), wanted = present - 7;
    isize at = 0, n = out->entries.n;
    while (at < n || wanted <= present + 7) {
        int due = at < n ? monday_of(out->entries.at[at].due) : INT32_MAX;
        int monday = wanted <= present + 7 && wanted < due ? wanted : due;
        struct date first = date_from_days(monday);
        if (monday == present)
            out->current = out->spans.n;
        struct week_span *span = vec_push(a, &out->spans);
        *span = (struct week_span){date_week(first), first, date_from_days(monday + 6),
                                   at, at};
        while (at < n && monday_of(out->entries.at[at].due) == monday)
            at++;
        span->to = at;
        wanted += monday == wanted ? 7 : 0;
    }
}

void weeks_make(struct arena *a, const struct site *site, const struct agenda *agenda,
                struct weeks *out) {
    if (!site->tasks.n)
        return;
    add_tasks(a, site, out);
    add_reports(a, site, agenda, out);
    if (out->entries.n)
        qsort(out->entries.at, (size_t)out->entries.n, sizeof *out->entries.at,
              compare_entries);
    add_spans(a, site, out);
}

static int compare_report(const struct site *site, const struct agenda_entry *report,
                          const struct week_entry *entry) {
    int order = date_cmp(report->date, entry->due);
    if (!report->date.year) /* they are last */
        order = 1;
    if (!order)
        order = report->doc - entry->doc;
    if (!order)
        order = site->docs.at[report->doc].reports.at[report->report].read->task -
                entry->task;
    return order;
}

isize weeks_report(const struct agenda *agenda, const struct site *site,
                   const struct week_entry *entry, isize from) {
    isize low = from, high = agenda->entries.n;
    if (entry->from_agenda >= 0)
        return from <= entry->from_agenda ? entry->from_agenda : -1;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        if (compare_report(site, &agenda->entries.at[middle], entry) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    while (low < agenda->entries.n &&
           compare_report(site, &agenda->entries.at[low], entry) == 0 &&
           agenda->entries.at[low].occurrence != entry->occurrence)
        low++;
    return low < agenda->entries.n &&
                   compare_report(site, &agenda->entries.at[low], entry) == 0
               ? low
               : -1;
}
