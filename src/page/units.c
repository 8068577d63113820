/*
 * The tree of units with the number of tasks of each: first the hierarchy of units.yaml,
 * then the unlisted ones below the agency whose plans name them. A long tree is divided
 * into pages; one that begins within a branch repeats the path to it.
 */
#include "page/task.h"

/* A page of this many units is about 200 kB; deeper branches are shown at this depth. */
enum { UNITS_PART = 400, DEPTH_MOST = 12, DAYS_MOST = 5000 };

static const str stem = {"don-vi/index", 12};

struct tree_place {
    int unit, depth;
};

/* The units of the tree in page order: each root before its branch. */
struct tree {
    const struct derived *d;
    VEC(struct tree_place) order;
};

static bool is_shown(const struct site *site, int unit, bool registered) {
    const struct unit *u = &site->units.at[unit];
    return u->address.n > 0 && u->registered == registered;
}

/* Depth first without recursion: after a unit its first child, else the next sibling of
 * it or of the nearest ancestor that has one. */
static void add_branch(struct arena *a, struct tree *tree, int root) {
    const struct derived *d = tree->d;
    int at = root, depth = 0;
    while (at >= 0) {
        bool shown = is_shown(d->site, at, true);
        if (shown)
            *vec_push(a, &tree->order) = (struct tree_place){at, depth};
        if (d->first_child[at] >= 0) {
            depth += shown;
            at = d->first_child[at];
            continue;
        }
        while (at != root && d->next_child[at] < 0) {
            at = d->site->units.at[at].parent_index;
            depth -= is_shown(d->site, at, true);
        }
        at = at == root ? -1 : d->next_child[at];
    }
}

static void add_unlisted_of(struct arena *a, struct tree *tree, int parent) {
    const struct derived *d = tree->d;
    int at = parent >= 0 ? d->first_child[parent] : 0;
    for (; at >= 0 && at < d->site->units.n;
         at = parent >= 0 ? d->next_child[at] : at + 1)
        if (is_shown(d->site, at, false) && d->site->units.at[at].parent_index == parent)
            *vec_push(a, &tree->order) = (struct tree_place){at, 0};
}

/* First the registered units, then the others by the agency whose plans name them. */
static struct tree make_tree(struct arena *a, const struct derived *d) {
    struct tree tree = {.d = d};
    for (int i = 0; i < d->site->units.n; i++)
        if (d->site->units.at[i].parent_index < 0)
            add_branch(a, &tree, i);
    for (int i = 0; i < d->site->units.n; i++)
        if (d->site->units.at[i].registered && d->first_child[i] >= 0)
            add_unlisted_of(a, &tree, i);
    add_unlisted_of(a, &tree, -1);
    return tree;
}

static int count_parts(const struct derived *d) {
    return d->unit_pages > UNITS_PART ? (d->unit_pages + UNITS_PART - 1) / UNITS_PART : 1;
}

void page_list_units(struct arena *a, const struct derived *d, struct page_list *out) {
    if (d->unit_pages)
        page_add_parts(a, out, PAGE_UNITS, 0, stem, count_parts(d));
}

/* The days of tasks that may yet become due; bounded for the page. */
static void add_days(const struct page_maker *m, struct fact *entry,
                     const struct unit *unit, int *budget) {
    struct days days = {0};
    for (isize i = 0; i<unit->work.n && * budget> days.count; i++) {
        const struct task_ref *ref = &unit->work.at[i];
        const struct site_task *task = &m->site->docs.at[ref->doc].tasks.at[ref->task];
        days_add(&days, m->site, task->state, task->due);
    }
    *budget -= days.count;
    fact_text(m->arena, entry, STR("days"), days_take(m->arena, &days));
}

static void add_counts(const struct page_maker *m, struct fact *entry,
                       const struct unit *unit) {
    static const enum task_state shown[] = {STATE_OVERDUE, STATE_SOON};
    struct fact *list = fact_list(m->arena, entry, STR("states"));
    for (isize i = 0; i < countof(shown); i++) {
        int count = unit->totals.by_state[shown[i]] + unit->common.by_state[shown[i]];
        struct fact *state = fact_add(m->arena, list);
        fact_text(m->arena, state, STR("state"), page_state_name(shown[i]));
        fact_text(m->arena, state, STR("state_text"), page_state_text(m, shown[i]));
        fact_number(m->arena, state, STR("count"), count);
        fact_flag(m->arena, state, STR("zero"), count == 0);
    }
    fact_number(m->arena, entry, STR("open"),
                page_open_tasks(&unit->totals) + page_open_tasks(&unit->common));
    fact_number(m->arena, entry, STR("own"), unit->totals.all);
    fact_number(m->arena, entry, STR("common"), unit->common.all);
    fact_flag(m->arena, entry, STR("has_common"), unit->common.all > 0);
    fact_flag(m->arena, entry, STR("has_work"), unit->totals.all + unit->common.all > 0);
}

/* A unit of the tree, with an empty list `units` for those below it. */
static struct fact *add_unit(const struct page_maker *m, struct fact *list, int index,
                             int *budget) {
    const struct unit *unit = &m->site->units.at[index];
    struct fact *entry = fact_add(m->arena, list);
    fact_text(m->arena, entry, STR("name"), unit->name.text);
    fact_text(m->arena, entry, STR("href"), page_href(m, unit->address));
    fact_flag(m->arena, entry, STR("is_group"), unit->group);
    fact_flag(m->arena, entry, STR("ended"),
              unit->ended_by >= 0 ||
                  (unit->to.year && date_cmp(unit->to, m->site->input->today) < 0));
    add_counts(m, entry, unit);
    add_days(m, entry, unit, budget);
    return entry;
}

/* The branch being written: a list for each depth. */
struct branch {
    struct fact *entry[DEPTH_MOST], *below[DEPTH_MOST];
    int depth;  /* number of open lists */
    int budget; /* days left for the page */
};

static void close_branch(const struct page_maker *m, struct branch *b, int depth) {
    for (; b->depth > depth; b->depth--)
        page_has(m, b->entry[b->depth - 1], STR("has_units"), b->below[b->depth - 1]);
}

static void open_branch(const struct page_maker *m, struct branch *b, struct fact *top,
                        int unit) {
    int at = b->depth++;
    b->entry[at] = add_unit(m, at ? b->below[at - 1] : top, unit, &b->budget);
    b->below[at] = fact_list(m->arena, b->entry[at], STR("units"));
}

/* The path to a unit when a part begins within a branch. */
static void open_way(const struct page_maker *m, struct branch *b, struct fact *top,
                     const struct tree_place *place) {
    int way[DEPTH_MOST];
    int at = m->site->units.at[place->unit].parent_index;
    for (int depth = place->depth; depth > 0; at = m->site->units.at[at].parent_index)
        if (is_shown(m->site, at, true) && --depth < DEPTH_MOST - 1)
            way[depth] = at;
    while (b->depth < place->depth && b->depth < DEPTH_MOST - 1)
        open_branch(m, b, top, way[b->depth]);
}

/* The units of a page come in tree order, so after the first one the branch of each is
 * already open. */
static void put_in_branch(const struct page_maker *m, struct branch *b, struct fact *top,
                          const struct tree_place *place) {
    int depth = place->depth < DEPTH_MOST ? place->depth : DEPTH_MOST - 1;
    close_branch(m, b, depth);
    if (b->depth < depth)
        open_way(m, b, top, place);
    open_branch(m, b, top, place->unit);
}

static struct fact *add_issuer(const struct page_maker *m, struct fact *groups,
                               int parent) {
    struct fact *group = fact_add(m->arena, groups);
    fact_text(m->arena, group, STR("heading"),
              parent >= 0 ? m->site->units.at[parent].name.text
                          : page_text(m, STR("other_agencies")));
    return fact_list(m->arena, group, STR("units"));
}

static void add_part(const struct page_maker *m, const struct tree *tree) {
    struct fact *top = fact_list(m->arena, m->facts, STR("units"));
    struct fact *groups = fact_list(m->arena, m->facts, STR("unlisted")), *list = NULL;
    struct branch branch = {.budget = DAYS_MOST};
    isize from = (isize)m->page->part * UNITS_PART, to = from + UNITS_PART;
    int parent = -2;
    for (isize i = from; i < to && i < tree->order.n; i++) {
        int index = tree->order.at[i].unit;
        const struct unit *unit = &m->site->units.at[index];
        if (unit->registered) {
            put_in_branch(m, &branch, top, &tree->order.at[i]);
            continue;
        }
        if (unit->parent_index != parent) {
            parent = unit->parent_index;
            list = add_issuer(m, groups, parent);
        }
        struct fact *entry = add_unit(m, list, index, &branch.budget);
        fact_flag(m->arena, entry, STR("has_units"), false);
    }
    close_branch(m, &branch, 0);
    page_has(m, m->facts, STR("has_units"), top);
    page_has(m, m->facts, STR("has_unlisted"), groups);
    if (branch.budget > 0)
        page_is_live(m);
}

void page_units(const struct page_maker *m) {
    struct tree tree = make_tree(m->arena, m->derived);
    page_heading(m, (str){0}, page_text(m, STR("units")));
    page_crumb(m, page_text(m, STR("units")), (str){0});
    struct fact *sum = fact_object(m->arena, m->facts, STR("sum"));
    page_totals(m, sum, &m->site->totals);
    page_days_of_refs(m, sum, &m->site->tasks);
    add_part(m, &tree);
    page_part_ways(m, stem, count_parts(m->derived));
}
