/*
 * Which files there are, what each contains, and the texts that they share.
 *
 * A plan's tasks are in the order of its text, a unit's in that of its page, each once:
 * a calendar may not contain an event twice.
 *
 * The data of a large site is divided into files of some ten megabytes, split between
 * plans: a single file of a hundred thousand plans would not fit into a program's memory,
 * ours included. Tasks and plans are split at the same places.
 */
#include "export/export.h"

#include "export/parts.h"
#include "export/statistics_words.h"

/* Plans, tasks and days in one part of the data. */
enum { DATA_PART = 50000 };

static const struct {
    str ending;
    bool of_unit;
} kinds[] = {
    [PAGE_PLAN_CSV] = {{".csv", 4}, false},   [PAGE_PLAN_ICS] = {{".ics", 4}, false},
    [PAGE_PLAN_JSON] = {{".json", 5}, false}, [PAGE_UNIT_CSV] = {{".csv", 4}, true},
    [PAGE_UNIT_ICS] = {{".ics", 4}, true},    [PAGE_UNIT_JSON] = {{".json", 5}, true},
};

static bool has_day(const struct site_task *task) {
    for (isize i = 0; i < task->occurrences.n; i++)
        if (task->occurrences.at[i].due.year)
            return true;
    return false;
}

static bool plan_has(const struct site_doc *doc, bool days) {
    bool has = false;
    for (isize i = 0; doc_is_public_plan(doc) && !has && i < doc->tasks.n; i++)
        has = !days || has_day(&doc->tasks.at[i]);
    return has;
}

static bool unit_has(const struct site *site, const struct unit *unit, bool days) {
    bool has = false;
    for (isize i = 0; unit->address.n && !has && i < unit->work.n; i++) {
        const struct task_ref *ref = &unit->work.at[i];
        has = !days || has_day(&site->docs.at[ref->doc].tasks.at[ref->task]);
    }
    return has;
}

bool export_has(const struct site *site, enum page_kind kind, isize index) {
    bool days = kind == PAGE_PLAN_ICS || kind == PAGE_UNIT_ICS;
    return kinds[kind].of_unit ? unit_has(site, &site->units.at[index], days)
                               : plan_has(&site->docs.at[index], days);
}

str export_address(struct arena *a, enum page_kind kind, str page) {
    return str_concat(a, str_sub(page, 0, page.n - STR(".html").n), kinds[kind].ending);
}

static isize weight_of(const struct site_doc *doc) {
    isize weight = doc_is_public_plan(doc) ? 1 + doc->tasks.n : 0;
    for (isize i = 0; weight && i < doc->tasks.n; i++)
        weight += doc->tasks.at[i].occurrences.n;
    return weight;
}

/* Where the part that begins at document `from` ends; every part has a plan. */
static isize part_end(const struct site *site, isize from) {
    isize sum = 0, at = from;
    for (; at < site->docs.n; at++) {
        isize weight = weight_of(&site->docs.at[at]);
        if (weight && sum && sum + weight > DATA_PART)
            break;
        sum += weight;
    }
    return at;
}

/* data/tasks.json, data/tasks-2.json, … */
static str part_address(struct arena *a, enum page_kind kind, int part) {
    str stem = kind == PAGE_DATA_TASKS ? STR("data/tasks") : STR("data/plans");
    if (part > 0)
        stem = str_concat(a, stem, STR("-"), str_number(a, part + 1));
    return str_concat(a, stem, STR(".json"));
}

void export_list_data(struct arena *a, const struct derived *d, struct page_list *out) {
    isize from = 0;
    for (int part = 0; part == 0 || from < d->site->docs.n; part++) {
        for (int kind = PAGE_DATA_TASKS; kind <= PAGE_DATA_PLANS; kind++)
            page_add(a, out, (enum page_kind)kind, from,
                     part_address(a, (enum page_kind)kind, part))
                ->part = part;
        from = part_end(d->site, from);
    }
}

void export_list_statistics(struct arena *a, const struct derived *d,
                            struct page_list *out) {
    for (int by = 0; by < STATISTICS; by++)
        if (statistics_has(d, (enum statistics_by)by))
            page_add(a, out, PAGE_STATISTICS_CSV, by,
                     statistics_csv(a, (enum statistics_by)by));
}

/* The files of one plan or unit, of the kinds [first, first + 3). */
static void list_three(struct arena *a, const struct site *site, struct page_list *out,
                       enum page_kind first, isize index, str page) {
    for (int i = 0; i < 3; i++) {
        enum page_kind kind = (enum page_kind)((int)first + i);
        if (export_has(site, kind, index))
            page_add(a, out, kind, index, export_address(a, kind, page));
    }
}

void export_list_plans(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->site->docs.n; i++)
        list_three(a, d->site, out, PAGE_PLAN_CSV, i, d->site->docs.at[i].address);
}

void export_list_units(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->site->units.n; i++)
        list_three(a, d->site, out, PAGE_UNIT_CSV, i, d->site->units.at[i].address);
}

static void collect_plan(struct export *e, int doc) {
    e->doc = &e->site->docs.at[doc];
    for (isize i = 0; i < e->doc->tasks.n; i++)
        *vec_push(e->arena, &e->tasks) =
            (struct task_ref){.doc = doc, .task = (int)i, .group = -1, .inherited = -1};
}

static void collect_unit(struct export *e, int unit) {
    e->unit = &e->site->units.at[unit];
    e->tasks = e->unit->work;
}

static struct export begin(struct buf *out, struct arena *scratch,
                           const struct derived *d) {
    return (struct export){.out = out, .arena = scratch, .site = d->site};
}

static struct export begin_tasks(struct buf *out, struct arena *scratch,
                                 const struct derived *d, const struct page *page) {
    struct export e = begin(out, scratch, d);
    if (kinds[page->kind].of_unit)
        collect_unit(&e, page->index);
    else
        collect_plan(&e, page->index);
    export_name_words(&e);
    return e;
}

void export_write_units(struct buf *out, struct arena *scratch, const struct derived *d,
                        const struct page *page) {
    struct export e = begin(out, scratch, d);
    (void)page;
    export_json_units(&e);
}

void export_write_data(struct buf *out, struct arena *scratch, const struct derived *d,
                       const struct page *page) {
    struct export e = begin(out, scratch, d);
    struct export_part part = {.from = page->index, .to = part_end(d->site, page->index)};
    if (part.to < d->site->docs.n)
        part.next = part_address(scratch, page->kind, page->part + 1);
    if (page->kind == PAGE_DATA_TASKS)
        export_json_tasks(&e, &part);
    else
        export_json_plans(&e, &part);
}

void export_write_statistics(struct buf *out, struct arena *scratch,
                             const struct derived *d, const struct page *page) {
    struct export e = begin(out, scratch, d);
    enum statistics_by by = (enum statistics_by)page->index;
    export_statistics(&e, by, &d->statistics[by]);
}

void export_write_csv(struct buf *out, struct arena *scratch, const struct derived *d,
                      const struct page *page) {
    struct export e = begin_tasks(out, scratch, d, page);
    export_csv(&e);
}

void export_write_ics(struct buf *out, struct arena *scratch, const struct derived *d,
                      const struct page *page) {
    struct export e = begin_tasks(out, scratch, d, page);
    export_ics(&e);
}

void export_write_json(struct buf *out, struct arena *scratch, const struct derived *d,
                       const struct page *page) {
    struct export e = begin_tasks(out, scratch, d, page);
    export_json(&e);
}
