/*
 * The sums of plans and units exist already, so most tables only gather them;
 * what is counted here is each task in the month of its due day, and each plan
 * for the directives that it implements.
 *
 * Units are sorted by the share of their own tasks that is overdue, or, where a site
 * does not want them ranked, as in units.yaml, and those that are not in it by
 * name. Tasks that are common to a group's members are no unit's own: they
 * count for the group, which has no rank, and are shown beside the unit's own ones.
 */
#include "link/statistics.h"

#include "base/log.h"
#include "viet/collate.h"

#include <stdlib.h>

/* The tables of a site while they are made. */
struct tables {
    struct arena *arena;
    const struct site *site;
    struct statistics_table *at; /* by enum statistics_by */
};

static struct statistics_row *add_row(struct tables *t, enum statistics_by by, int of,
                                      const struct totals *own) {
    struct statistics_row *row = vec_push(t->arena, &t->at[by]);
    *row = (struct statistics_row){.of = of, .own = *own};
    return row;
}

static const struct site_task *task_at(const struct site *site, isize i) {
    const struct task_ref *ref = &site->tasks.at[i];
    return &site->docs.at[ref->doc].tasks.at[ref->task];
}

static int month_of(struct date due) {
    return due.year ? due.year * 12 + due.month - 1 : -1;
}

/* Tasks by month, and from which month to which: none at all if `to` is before
 * `from`. */
struct months {
    struct totals *at; /* of the month from + i */
    int from, to;
    struct totals none;
};

static struct months count_months(struct arena *scratch, const struct site *site) {
    struct months m = {.from = 12 * 10000, .to = -1};
    for (isize i = 0; i < site->tasks.n; i++) {
        int month = month_of(task_at(site, i)->due);
        m.from = month >= 0 && month < m.from ? month : m.from;
        m.to = month > m.to ? month : m.to;
    }
    m.at = new (scratch, struct totals, m.to >= m.from ? m.to - m.from + 1 : 1);
    for (isize i = 0; i < site->tasks.n; i++) {
        const struct site_task *task = task_at(site, i);
        int month = month_of(task->due);
        totals_count(month < 0 ? &m.none : &m.at[month - m.from], task->state);
    }
    return m;
}

static void add_year(struct tables *t, const struct months *m, int year) {
    struct totals sum = {0};
    for (int month = year * 12; month < year * 12 + 12; month++) {
        if (month < m->from || month > m->to || !m->at[month - m->from].all)
            continue;
        add_row(t, BY_MONTH, month, &m->at[month - m->from]);
        totals_add(&sum, &m->at[month - m->from]);
    }
    if (sum.all)
        add_row(t, BY_YEAR, year, &sum);
}

/* The newest year first, since that is what one looks for; months as in a
 * calendar. */
static void add_times(struct tables *t) {
    struct arena scratch = {0};
    struct months m = count_months(&scratch, t->site);
    for (int year = m.to / 12; m.to >= 0 && year >= m.from / 12; year--)
        add_year(t, &m, year);
    if (m.none.all) {
        add_row(t, BY_MONTH, -1, &m.none);
        add_row(t, BY_YEAR, -1, &m.none);
    }
    arena_release(&scratch);
}

static void add_plans(struct tables *t) {
    const struct site *site = t->site;
    for (isize i = 0; i < site->plans.n; i++) {
        const struct site_doc *doc = &site->docs.at[site->plans.at[i]];
        if (doc->totals.all)
            add_row(t, BY_PLAN, site->plans.at[i], &doc->totals);
    }
}

static void add_issuers(struct tables *t) {
    const struct site *site = t->site;
    struct totals none = {0};
    struct totals *sums = new (t->arena, struct totals, site->issuers.n + 1);
    for (isize i = 0; i < site->plans.n; i++) {
        const struct site_doc *doc = &site->docs.at[site->plans.at[i]];
        totals_add(doc->issuer < 0 ? &none : &sums[doc->issuer], &doc->totals);
    }
    for (int i = 0; i < site->issuers.n; i++)
        if (sums[i].all)
            add_row(t, BY_ISSUER, i, &sums[i]);
    if (none.all)
        add_row(t, BY_ISSUER, -1, &none);
}

struct sortable {
    struct statistics_row row;
    const struct unit *unit;
    struct figures figures;
};

/* As in units.yaml, then those that are not in it. */
static int in_order(const struct sortable *a, const struct sortable *b) {
    if (a->unit->registered != b->unit->registered)
        return a->unit->registered ? -1 : 1;
    int order =
        a->unit->registered ? 0 : viet_compare(a->unit->name.text, b->unit->name.text);
    return order ? order : a->row.of - b->row.of;
}

/* Groups come after the units. */
static int unranked(const void *x, const void *y) {
    const struct sortable *a = x, *b = y;
    if (a->row.group != b->row.group)
        return a->row.group ? 1 : -1;
    return in_order(a, b);
}

static bool has_share(const struct sortable *s) {
    return !s->row.group && figures_rate(&s->figures, RATE_OVERDUE) >= 0;
}

/* A unit that has only common tasks has no share, and no rank. */
static int ranked(const void *x, const void *y) {
    const struct sortable *a = x, *b = y;
    if (has_share(a) != has_share(b))
        return has_share(a) ? -1 : 1;
    int order = has_share(a) ? figures_compare_overdue(&a->figures, &b->figures) : 0;
    return order ? order : unranked(x, y);
}

/* Shares that read the same have one rank. */
static void give_ranks(struct sortable *at, isize n) {
    for (isize i = 0; i < n && has_share(&at[i]); i++) {
        bool equal = i > 0 && figures_rate(&at[i].figures, RATE_OVERDUE) ==
                                  figures_rate(&at[i - 1].figures, RATE_OVERDUE);
        at[i].row.rank = equal ? at[i - 1].row.rank : (int)i + 1;
    }
}

static struct totals count_unnamed(const struct site *site) {
    struct totals unnamed = {0};
    for (isize i = 0; i < site->tasks.n; i++)
        if (!task_at(site, i)->assignees.n)
            totals_count(&unnamed, task_at(site, i)->state);
    return unnamed;
}

static void add_units(struct tables *t) {
    const struct site *site = t->site;
    struct arena scratch = {0};
    VEC(struct sortable) units = {0};
    for (int i = 0; i < site->units.n; i++) {
        const struct unit *unit = &site->units.at[i];
        if (!unit->work.n)
            continue;
        *vec_push(&scratch, &units) =
            (struct sortable){{i, 0, unit->group, unit->totals, unit->common},
                              unit,
                              figures_of(&unit->totals)};
    }
    if (units.n)
        qsort(units.at, (size_t)units.n, sizeof *units.at,
              site->input->ranking ? ranked : unranked);
    if (site->input->ranking)
        give_ranks(units.at, units.n);
    for (isize i = 0; i < units.n; i++)
        *vec_push(t->arena, &t->at[BY_UNIT]) = units.at[i].row;
    struct totals unnamed = count_unnamed(site);
    if (unnamed.all)
        add_row(t, BY_UNIT, -1, &unnamed);
    arena_release(&scratch);
}

static const struct site_doc *plan_of(const struct site *site, int directive) {
    int doc = site->directives.at[directive].doc;
    return doc >= 0 ? &site->docs.at[doc] : NULL;
}

/* Those that most tasks rest on first. */
static int by_size(const void *x, const void *y) {
    const struct statistics_row *a = x, *b = y;
    return a->own.all != b->own.all ? b->own.all - a->own.all : a->of - b->of;
}

/* Relations are between different directives and each is there once. */
static void add_directives(struct tables *t) {
    const struct site *site = t->site;
    struct arena scratch = {0};
    isize n = site->directives.n + 1;
    struct totals *sums = new (&scratch, struct totals, n), none = site->totals;
    bool *rests = new (&scratch, bool, n);
    for (isize i = 0; i < site->relations.n; i++) {
        const struct relation *r = &site->relations.at[i];
        const struct site_doc *doc = plan_of(site, r->from);
        if (r->kind != RELATION_IMPLEMENTS || !doc)
            continue;
        totals_add(&sums[r->to], &doc->totals);
        rests[r->from] = true;
    }
    for (int i = 0; i < site->directives.n; i++) {
        if (sums[i].all)
            add_row(t, BY_DIRECTIVE, i, &sums[i]);
        for (int state = 0; rests[i] && state < STATES; state++)
            none.by_state[state] -= plan_of(site, i)->totals.by_state[state];
        none.all -= rests[i] ? plan_of(site, i)->totals.all : 0;
    }
    struct statistics_table *table = &t->at[BY_DIRECTIVE];
    if (table->n)
        qsort(table->at, (size_t)table->n, sizeof *table->at, by_size);
    if (none.all)
        add_row(t, BY_DIRECTIVE, -1, &none);
    arena_release(&scratch);
}

static void check_sum(const struct tables *t, enum statistics_by by) {
    const struct site *site = t->site;
    const struct statistics_table *table = &t->at[by];
    struct totals sum = {0};
    for (isize i = 0; i < table->n; i++)
        totals_add(&sum, &table->at[i].own);
    if (sum.all != site->totals.all)
        BUG("a table does not add up to the tasks of the site");
    for (int state = 0; state < STATES; state++)
        if (sum.by_state[state] != site->totals.by_state[state])
            BUG("a table does not add up to the states of the site");
}

static void check_rows(const struct tables *t) {
    for (int by = 0; by < STATISTICS; by++)
        for (isize i = 0; i < t->at[by].n; i++) {
            figures_of(&t->at[by].at[i].own);
            figures_of(&t->at[by].at[i].common);
        }
}

void statistics_make(struct arena *a, const struct site *site,
                     struct statistics_table *out) {
    struct tables t = {a, site, out};
    add_times(&t);
    add_units(&t);
    add_issuers(&t);
    add_plans(&t);
    add_directives(&t);
    check_rows(&t);
    check_sum(&t, BY_YEAR);
    check_sum(&t, BY_MONTH);
    check_sum(&t, BY_ISSUER);
    check_sum(&t, BY_PLAN);
}
