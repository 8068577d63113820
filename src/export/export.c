/*
 * Which files there are, what each of them holds, and the texts that they share.
 *
 * A plan's tasks stand in the order of its text and a unit's in that of its page, each
 * once: a calendar may not hold an event twice.
 *
 * The data of a large site goes over several files of some ten megabytes, cut between
 * plans: one file of a hundred thousand plans would not fit into a program's memory, ours
 * included. Tasks and plans are cut at the same places.
 */
#include "export/export.h"

#include "base/utf8.h"
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

bool export_is_plan(const struct doc *doc) {
    return doc->kind == DOC_PLAN && doc->publication == PUBLISHED;
}

static bool has_day(const struct task *task) {
    for (isize i = 0; i < task->occurrences.n; i++)
        if (task->occurrences.at[i].due.year)
            return true;
    return false;
}

static bool plan_has(const struct doc *doc, bool days) {
    bool has = false;
    for (isize i = 0; export_is_plan(doc) && !has && i < doc->tasks.n; i++)
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

bool export_is_unit(const struct unit *unit) {
    return unit->registered || unit->work.n > 0;
}

bool export_has(const struct site *site, enum page_kind kind, isize index) {
    bool days = kind == PAGE_PLAN_ICS || kind == PAGE_UNIT_ICS;
    return kinds[kind].of_unit ? unit_has(site, &site->units.at[index], days)
                               : plan_has(&site->docs.at[index], days);
}

str export_address(struct arena *a, enum page_kind kind, str page) {
    return str_concat(a, str_sub(page, 0, page.n - STR(".html").n), kinds[kind].ending);
}

static isize weight_of(const struct doc *doc) {
    isize weight = export_is_plan(doc) ? 1 + doc->tasks.n : 0;
    for (isize i = 0; weight && i < doc->tasks.n; i++)
        weight += doc->tasks.at[i].occurrences.n;
    return weight;
}

/* Where the part that begins at the document `from` ends; no part is without a plan. */
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

static void list_data(struct arena *a, const struct site *site, struct page_list *out) {
    isize from = 0;
    int part = 0;
    *vec_push(a, out) =
        (struct page){.kind = PAGE_DATA_UNITS, .address = STR("data/units.json")};
    do {
        for (int kind = PAGE_DATA_TASKS; kind <= PAGE_DATA_PLANS; kind++)
            *vec_push(a, out) =
                (struct page){.kind = (enum page_kind)kind,
                              .index = (int)from,
                              .part = part,
                              .address = part_address(a, (enum page_kind)kind, part)};
        from = part_end(site, from);
        part++;
    } while (from < site->docs.n);
}

/* The files of one plan or unit: of the kinds [first, first + 3). */
static void list_three(struct arena *a, const struct site *site, struct page_list *out,
                       enum page_kind first, isize index, str page) {
    for (int i = 0; i < 3; i++) {
        enum page_kind kind = (enum page_kind)((int)first + i);
        if (export_has(site, kind, index))
            *vec_push(a, out) = (struct page){.kind = kind,
                                              .index = (int)index,
                                              .address = export_address(a, kind, page)};
    }
}

void export_list(struct arena *a, const struct site *site, struct page_list *out) {
    list_data(a, site, out);
    for (int by = 0; by < STATISTICS; by++)
        if (statistics_has(site, (enum statistics_by)by))
            *vec_push(a, out) =
                (struct page){.kind = PAGE_STATISTICS_CSV,
                              .index = by,
                              .address = statistics_csv(a, (enum statistics_by)by)};
    for (isize i = 0; i < site->docs.n; i++)
        list_three(a, site, out, PAGE_PLAN_CSV, i, site->docs.at[i].address);
    for (isize i = 0; i < site->units.n; i++)
        list_three(a, site, out, PAGE_UNIT_CSV, i, site->units.at[i].address);
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

static void write_data(struct export *e, const struct page *page) {
    struct export_part part = {.from = page->index, .to = part_end(e->site, page->index)};
    if (part.to < e->site->docs.n)
        part.next = part_address(e->arena, page->kind, page->part + 1);
    if (page->kind == PAGE_DATA_TASKS)
        export_json_tasks(e, &part);
    else
        export_json_plans(e, &part);
}

static const struct {
    str code, key;
} states[STATES] = {
    [STATE_OVERDUE] = {{"qua-han", 7}, {"state_overdue", 13}},
    [STATE_SOON] = {{"sap-den-han", 11}, {"state_soon", 10}},
    [STATE_WITHIN] = {{"trong-han", 9}, {"state_within", 12}},
    [STATE_ONGOING] = {{"thuong-xuyen", 12}, {"state_ongoing", 13}},
    [STATE_NO_DEADLINE] = {{"khong-han", 9}, {"state_no_deadline", 17}},
    [STATE_DONE_ON_TIME] = {{"xong-dung-han", 13}, {"state_done_on_time", 18}},
    [STATE_DONE_LATE] = {{"xong-tre", 8}, {"state_done_late", 15}},
    [STATE_DONE] = {{"xong", 4}, {"state_done", 10}},
    [STATE_CANCELLED] = {{"da-huy", 6}, {"state_cancelled", 15}},
};

void export_name_words(struct export *e) {
    e->roles[ROLE_LEAD] = export_text(e, STR("role_lead"));
    e->roles[ROLE_SUPPORT] = export_text(e, STR("role_support"));
    e->roles[ROLE_ASSIGNED] = export_text(e, STR("role_assigned"));
    for (int state = 0; state < STATES; state++)
        e->states[state] = export_text(e, states[state].key);
}

static void write_tasks(struct export *e, const struct page *page) {
    if (kinds[page->kind].of_unit)
        collect_unit(e, page->index);
    else
        collect_plan(e, page->index);
    export_name_words(e);
    if (page->kind == PAGE_PLAN_CSV || page->kind == PAGE_UNIT_CSV)
        export_csv(e);
    else if (page->kind == PAGE_PLAN_ICS || page->kind == PAGE_UNIT_ICS)
        export_ics(e);
    else
        export_json(e);
}

void export_write(struct buf *out, struct arena *scratch, const struct site *site,
                  const struct page *page) {
    struct export e = {.out = out, .arena = scratch, .site = site};
    if (page->kind == PAGE_STATISTICS_CSV)
        export_statistics(&e, (enum statistics_by)page->index);
    else if (page->kind == PAGE_DATA_UNITS)
        export_json_units(&e);
    else if (page->kind == PAGE_DATA_TASKS || page->kind == PAGE_DATA_PLANS)
        write_data(&e, page);
    else
        write_tasks(&e, page);
}

const struct doc *export_doc(const struct export *e, const struct task_ref *ref) {
    return &e->site->docs.at[ref->doc];
}

const struct task *export_task(const struct export *e, const struct task_ref *ref) {
    return &e->site->docs.at[ref->doc].tasks.at[ref->task];
}

str export_text(const struct export *e, str key) {
    for (isize i = 0; i < e->site->texts.n; i++)
        if (str_eq(e->site->texts.at[i].key, key))
            return e->site->texts.at[i].text;
    return (str){0};
}

str export_state(enum task_state state) {
    return states[state].code;
}

str export_assignees(const struct export *e, const struct task *task,
                     enum task_role role) {
    struct buf all = {0};
    for (isize i = 0; i < task->assignees.n; i++) {
        const struct assignee *who = &task->assignees.at[i];
        if (who->role != role)
            continue;
        buf_put(&all, all.n ? STR("; ") : STR(""));
        buf_put(&all, who->wording);
    }
    str text = buf_take(e->arena, &all);
    buf_release(&all);
    return text;
}

str export_number(const struct doc *doc) {
    return doc->front.number.text.n ? doc->front.number.text : doc->front.symbol.text;
}

str export_place(struct arena *a, const struct doc *doc, str id) {
    return str_concat(a, doc->address, STR("#"), id);
}

str export_url(struct arena *a, const struct site *site, str address) {
    str top = site->address.text;
    if (!top.n)
        return top;
    return str_concat(a, top, str_ends(top, STR("/")) ? STR("") : STR("/"), address);
}

void export_put_uri(struct buf *out, str uri) {
    static const char digits[] = "0123456789ABCDEF";
    for (isize i = 0; i < uri.n; i++) {
        unsigned char byte = (unsigned char)uri.p[i];
        if (byte > ' ' && byte < 0x7F &&
            str_find_byte(STR("\"<>\\^`{|}"), (char)byte) < 0) {
            buf_char(out, (char)byte);
            continue;
        }
        buf_char(out, '%');
        buf_char(out, digits[byte >> 4]);
        buf_char(out, digits[byte & 15]);
    }
}

str export_first_words(str text, isize most) {
    isize at = 0, blank = 0;
    for (isize n = 0; at < text.n && n < most; n++) {
        if (text.p[at] == ' ')
            blank = at;
        utf8_next(text, &at);
    }
    return at == text.n ? text : str_sub(text, 0, blank ? blank : at);
}
