/*
 * The page of a unit: its tasks by role, then those in common with others; within each by
 * state and day, as link/ sorted its work. So what is late comes first. The order does
 * not depend on the day of reading: open tasks are sorted by their day, whatever their
 * state on the day of reading.
 */
#include "page/task.h"

enum {
    UNIT_PART = 100,
    OWN_REPORTS = 50,
    OWN_TARGETS = 100,
    KIN_MOST = 60,
    PATH_MOST = 6
};

/* The blocks of the page: the roles, then the tasks of groups. */
enum { BLOCK_COMMON = ROLES, BLOCKS };

static int block_of(const struct task_ref *ref) {
    return ref->group >= 0 ? BLOCK_COMMON : (int)ref->role;
}

static int count_block(const struct task_refs *work, int block) {
    int n = 0;
    for (isize i = 0; i < work->n; i++)
        n += block_of(&work->at[i]) == block;
    return n;
}

static int count_parts(const struct unit *unit) {
    isize n = unit->work.n;
    return n > UNIT_PART ? (int)((n + UNIT_PART - 1) / UNIT_PART) : 1;
}

static str stem_of(const struct unit *unit) {
    return str_sub(unit->address, 0, unit->address.n - STR(".html").n);
}

void page_list_unit(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->site->units.n; i++) {
        const struct unit *unit = &d->site->units.at[i];
        if (unit->address.n)
            page_add_parts(a, out, PAGE_UNIT, i, stem_of(unit), count_parts(unit));
    }
}

/* A year of the work, and the position of its first task. Years ascend. */
struct year_work {
    int year, count;
    isize first; /* position over all blocks */
};

struct years {
    VEC(struct year_work) list;
};

static int year_of(const struct page_maker *m, const struct task_ref *ref) {
    const struct site_doc *doc = &m->site->docs.at[ref->doc];
    const struct site_task *task = &doc->tasks.at[ref->task];
    return task->due.year ? task->due.year : doc->year;
}

static void count_year(struct arena *a, struct years *years, int year, isize position) {
    isize i = 0;
    while (i < years->list.n && years->list.at[i].year != year)
        i++;
    if (i == years->list.n)
        *vec_push(a, &years->list) = (struct year_work){.year = year, .first = position};
    years->list.at[i].count++;
}

/* All work in the order of the blocks: indices into unit->work. */
static int *order_work(const struct page_maker *m, const struct unit *unit,
                       struct years *years) {
    int *order = new (m->arena, int, unit->work.n ? unit->work.n : 1);
    isize at = 0;
    for (int block = 0; block < BLOCKS; block++)
        for (isize i = 0; i < unit->work.n; i++) {
            const struct task_ref *ref = &unit->work.at[i];
            if (block_of(ref) != block)
                continue;
            count_year(m->arena, years, year_of(m, ref), at);
            order[at++] = (int)i;
        }
    return order;
}

static str year_id(const struct page_maker *m, int year) {
    return str_concat(m->arena, STR("k-nam-"), str_number(m->arena, year));
}

/* A single year would link nowhere new. */
static void add_years(const struct page_maker *m, const struct unit *unit,
                      const struct years *years) {
    struct fact *list = fact_list(m->arena, m->facts, STR("work_years"));
    int last = 0;
    for (;;) { /* newest first; years are few */
        const struct year_work *next = NULL;
        for (isize i = 0; i < years->list.n; i++) {
            const struct year_work *y = &years->list.at[i];
            if (y->year && (!last || y->year < last) && (!next || y->year > next->year))
                next = y;
        }
        if (!next)
            break;
        last = next->year;
        struct fact *entry = fact_add(m->arena, list);
        str address =
            page_part_address(m->arena, stem_of(unit), (int)(next->first / UNIT_PART));
        str place = str_concat(m->arena, STR("#"), year_id(m, next->year));
        bool here = (int)(next->first / UNIT_PART) == m->page->part;
        fact_number(m->arena, entry, STR("text"), next->year);
        fact_number(m->arena, entry, STR("count"), next->count);
        fact_text(m->arena, entry, STR("href"),
                  here ? place : page_href(m, str_concat(m->arena, address, place)));
    }
    fact_flag(m->arena, m->facts, STR("has_work_years"), years->list.n > 1);
}

static str block_heading(const struct page_maker *m, int block) {
    return block == BLOCK_COMMON ? page_text(m, STR("role_common"))
                                 : page_role_text(m, (enum task_role)block);
}

static struct fact *add_block(const struct page_maker *m, struct fact *blocks,
                              const struct unit *unit, int block) {
    static const str ids[BLOCKS] = {[ROLE_LEAD] = {"k-lead", 6},
                                    [ROLE_SUPPORT] = {"k-support", 9},
                                    [ROLE_ASSIGNED] = {"k-assigned", 10},
                                    [BLOCK_COMMON] = {"k-common", 8}};
    struct fact *entry = fact_add(m->arena, blocks);
    fact_text(m->arena, entry, STR("heading"), block_heading(m, block));
    fact_text(m->arena, entry, STR("id"), ids[block]);
    fact_number(m->arena, entry, STR("count"), count_block(&unit->work, block));
    return fact_list(m->arena, entry, STR("tasks"));
}

/* The part of the work on this page. */
static void add_work(const struct page_maker *m, int self, const int *order) {
    const struct unit *unit = &m->site->units.at[self];
    struct fact *blocks = fact_list(m->arena, m->facts, STR("blocks")), *tasks = NULL;
    struct years seen = {0};
    isize from = (isize)m->page->part * UNIT_PART, to = from + UNIT_PART;
    int last = -1;
    for (isize i = from; i < to && i < unit->work.n; i++) {
        const struct task_ref *ref = &unit->work.at[order[i]];
        if (block_of(ref) != last) {
            last = block_of(ref);
            tasks = add_block(m, blocks, unit, last);
        }
        struct fact *task = page_task(m, tasks, ref, self);
        int year = year_of(m, ref);
        isize known = seen.list.n;
        count_year(m->arena, &seen, year, i);
        if (year && seen.list.n > known)
            fact_text(m->arena, task, STR("year_id"), year_id(m, year));
    }
    page_has(m, m->facts, STR("has_blocks"), blocks);
}

/* The first report of this or a later task; reports are sorted by task. */
static isize report_from(const struct site_doc *doc, int task) {
    isize low = 0, high = doc->reports.n;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        if (doc->reports.at[middle].read->task < task)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void add_reports(const struct page_maker *m, int self) {
    const struct unit *unit = &m->site->units.at[self];
    struct fact *list = fact_list(m->arena, m->facts, STR("reports"));
    int count = 0;
    for (isize i = 0; i < unit->work.n; i++) {
        const struct task_ref *ref = &unit->work.at[i];
        const struct site_doc *doc = &m->site->docs.at[ref->doc];
        isize at = report_from(doc, ref->task);
        for (; at < doc->reports.n && doc->reports.at[at].read->task == ref->task; at++) {
            if (count++ >= OWN_REPORTS)
                continue;
            struct agenda_entry next = agenda_next(m->site, ref->doc, (int)at);
            page_report(m, list, &next, self);
        }
    }
    fact_number(m->arena, m->facts, STR("report_count"), count);
    fact_text(m->arena, m->facts, STR("reports_href"),
              count > OWN_REPORTS ? page_href(m, STR("bao-cao/index.html")) : (str){0});
    page_has(m, m->facts, STR("has_reports"), list);
}

/* Targets of plans issued by the unit itself. */
static void add_targets(const struct page_maker *m, int self) {
    int issuer = m->derived->issuer_of_unit[self];
    struct fact *list = fact_list(m->arena, m->facts, STR("targets"));
    int count = 0;
    for (isize i = 0; issuer >= 0 && i < m->site->issuers.at[issuer].plans.n; i++) {
        const struct site_doc *doc =
            &m->site->docs.at[m->site->issuers.at[issuer].plans.at[i]];
        for (isize k = 0; k < doc->read->targets.n; k++)
            if (count++ < OWN_TARGETS)
                page_target(m, list, doc, &doc->read->targets.at[k]);
    }
    fact_number(m->arena, m->facts, STR("target_count"), count);
    fact_text(m->arena, m->facts, STR("targets_href"),
              count > OWN_TARGETS ? page_href(m, STR("chi-tieu/index.html")) : (str){0});
    page_has(m, m->facts, STR("has_targets"), list);
}

static void add_unit_link(const struct page_maker *m, struct fact *list, int index) {
    const struct unit *unit = &m->site->units.at[index];
    struct fact *entry = fact_add(m->arena, list);
    fact_text(m->arena, entry, STR("text"), unit->name.text);
    fact_text(m->arena, entry, STR("href"),
              unit->address.n ? page_href(m, unit->address) : (str){0});
}

static void add_ids(const struct page_maker *m, struct fact *list,
                    const struct written_list *ids, int self) {
    for (isize i = 0; i < ids->n; i++) {
        int unit = map_get(&m->derived->unit_by_id, ids->at[i].text);
        if (unit >= 0 && unit != self)
            add_unit_link(m, list, unit);
    }
}

static bool has_id(const struct page_maker *m, const struct written_list *ids, int self) {
    for (isize i = 0; i < ids->n; i++)
        if (map_get(&m->derived->unit_by_id, ids->at[i].text) == self)
            return true;
    return false;
}

static str change_text(const struct page_maker *m, int change) {
    static const str keys[] = {[UNIT_RENAME] = {"unit_rename", 11},
                               [UNIT_MERGE] = {"unit_merge", 10},
                               [UNIT_SPLIT] = {"unit_split", 10},
                               [UNIT_DISSOLVE] = {"unit_dissolve", 13},
                               [UNIT_TRANSFER] = {"unit_transfer", 13}};
    return page_text(m, keys[change]);
}

/* One event: what happened, when, on what basis, and the other units involved. */
static void add_event(const struct page_maker *m, struct fact *list,
                      const struct unit_event *event, const struct written_list *others,
                      int self) {
    struct fact *entry = fact_add(m->arena, list);
    const struct directive *d =
        event->directive >= 0 ? &m->site->directives.at[event->directive] : NULL;
    fact_text(m->arena, entry, STR("change"), change_text(m, event->change));
    fact_text(m->arena, entry, STR("date"), date_short(m->arena, event->date));
    fact_text(m->arena, entry, STR("basis"), event->basis.text);
    fact_text(m->arena, entry, STR("basis_href"),
              d ? page_directive_href(m, d) : (str){0});
    struct fact *units = fact_list(m->arena, entry, STR("units"));
    add_ids(m, units, others, self);
    page_has(m, entry, STR("has_units"), units);
}

static void add_history(const struct page_maker *m, int self) {
    const struct unit *unit = &m->site->units.at[self];
    struct fact *later = fact_list(m->arena, m->facts, STR("later"));
    struct fact *earlier = fact_list(m->arena, m->facts, STR("earlier"));
    struct fact *now = fact_list(m->arena, m->facts, STR("now"));
    for (isize i = 0; i < m->site->events.n; i++) {
        const struct unit_event *event = &m->site->events.at[i];
        bool from = has_id(m, &event->from, self), to = has_id(m, &event->to, self);
        if (from && (!to || event->to.n > 1))
            add_event(m, later, event, &event->to, self);
        if (to && (!from || event->from.n > 1))
            add_event(m, earlier, event, &event->from, self);
    }
    if (unit->successor >= 0 && unit->successor != self)
        add_unit_link(m, now, unit->successor);
    page_has(m, m->facts, STR("has_later"), later);
    page_has(m, m->facts, STR("has_earlier"), earlier);
}

static void add_names(const struct page_maker *m, const struct unit *unit) {
    struct fact *list = fact_list(m->arena, m->facts, STR("names"));
    for (isize i = 0; i < unit->names.n; i++) {
        const struct unit_name *name = &unit->names.at[i];
        struct fact *entry = fact_add(m->arena, list);
        fact_text(m->arena, entry, STR("name"), name->name.text);
        fact_text(m->arena, entry, STR("from"), date_short(m->arena, name->from));
        fact_text(m->arena, entry, STR("to"), date_short(m->arena, name->to));
    }
    page_has(m, m->facts, STR("has_names"), list);
}

static void add_more(const struct page_maker *m, str key, int count) {
    fact_text(m->arena, m->facts, key, count ? str_number(m->arena, count) : (str){0});
}

/* Its members, and the units that it belongs to. */
static void add_kin(const struct page_maker *m, int self) {
    const struct unit *unit = &m->site->units.at[self];
    struct fact *members = fact_list(m->arena, m->facts, STR("members"));
    struct fact *parts = fact_list(m->arena, m->facts, STR("children"));
    struct fact *parent = fact_list(m->arena, m->facts, STR("parents"));
    int more_members = 0, more_parts = 0, shown = 0;
    for (isize i = 0; i < unit->member_index.n; i++)
        if (i < KIN_MOST)
            add_unit_link(m, members, unit->member_index.at[i]);
        else
            more_members++;
    for (int i = m->derived->first_child[self]; i >= 0; i = m->derived->next_child[i]) {
        if (!m->site->units.at[i].address.n || !m->site->units.at[i].registered)
            continue;
        if (shown++ < KIN_MOST)
            add_unit_link(m, parts, i);
        else
            more_parts++;
    }
    add_more(m, STR("more_members"), more_members);
    add_more(m, STR("more_children"), more_parts);
    if (unit->parent_index >= 0)
        add_unit_link(m, parent, unit->parent_index);
    page_has(m, m->facts, STR("has_members"), members);
    page_has(m, m->facts, STR("has_children"), parts);
    page_has(m, m->facts, STR("has_parents"), parent);
}

static void add_identity(const struct page_maker *m, const struct unit *unit) {
    struct arena *a = m->arena;
    fact_text(a, m->facts, STR("name"), unit->name.text);
    fact_text(a, m->facts, STR("short_name"), unit->short_name.text);
    fact_text(a, m->facts, STR("from"), date_short(a, unit->from));
    fact_text(a, m->facts, STR("to"), date_short(a, unit->to));
    fact_flag(a, m->facts, STR("is_group"), unit->group);
    fact_flag(a, m->facts, STR("is_registered"), unit->registered);
    fact_number(a, m->facts, STR("own"), unit->totals.all);
    fact_number(a, m->facts, STR("common"), unit->common.all);
    fact_flag(a, m->facts, STR("has_common"), unit->common.all > 0);
}

static void add_sum(const struct page_maker *m, const struct unit *unit) {
    struct totals sum = unit->totals;
    sum.all += unit->common.all;
    for (int state = 0; state < STATES; state++)
        sum.by_state[state] += unit->common.by_state[state];
    page_totals(m, m->facts, &sum);
    page_days_of_refs(m, m->facts, &unit->work);
    fact_flag(m->arena, m->facts, STR("has_work"), sum.all > 0);
}

static void add_path(const struct page_maker *m, int self) {
    int way[PATH_MOST], n = 0;
    int at = m->site->units.at[self].parent_index;
    for (; at >= 0 && n < PATH_MOST; at = m->site->units.at[at].parent_index)
        way[n++] = at;
    page_crumb(m, page_text(m, STR("units")), STR("don-vi/index.html"));
    while (n-- > 0) {
        const struct unit *unit = &m->site->units.at[way[n]];
        if (unit->address.n)
            page_crumb(m, unit->name.text, unit->address);
    }
    page_crumb(m, m->site->units.at[self].name.text, (str){0});
}

void page_unit(const struct page_maker *m) {
    int self = m->page->index;
    const struct unit *unit = &m->site->units.at[self];
    struct years years = {0};
    page_is_live(m);
    page_heading(m,
                 unit->parent_index >= 0 ? m->site->units.at[unit->parent_index].name.text
                                         : page_text(m, STR("units")),
                 unit->name.text);
    add_path(m, self);
    add_identity(m, unit);
    add_sum(m, unit);
    add_history(m, self);
    add_names(m, unit);
    add_kin(m, self);
    const int *order = order_work(m, unit, &years);
    add_years(m, unit, &years);
    add_work(m, self, order);
    if (m->page->part == 0) {
        add_reports(m, self);
        add_targets(m, self);
    }
    fact_text(m->arena, m->facts, STR("timeline_href"),
              page_timeline_href(m, true, self));
    page_exports(m, PAGE_UNIT_CSV, self, unit->address);
    page_part_ways(m, stem_of(unit), count_parts(unit));
}
