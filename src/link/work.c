/*
 * All tasks are sorted once, by state, day and place. Going through them in that order,
 * each is noted for the units that get it; sorting these notes by unit, which
 * counts and moves and so keeps the order, makes every unit's list.
 *
 * A unit gets a task in one way only, the first of: the task names it; the task names a
 * dissolved unit whose successor it is; the task names a group that it, or such a
 * dissolved unit, belongs to. Open tasks move from a dissolved unit to its successor, and
 * done ones stay, so that no unit has a task twice, and no name gives a task to two
 * units. Group tasks are kept apart in the sums of a unit, because each member would
 * count them again; the site's own sums are made of tasks, not of units.
 */
#include "link/work.h"

#include "base/log.h"
#include "link/state.h"

#include <stdlib.h>

struct ranked {
    enum task_state state;
    struct date due; /* none: sorted after all days */
    int doc, task;
};

static int by_urgency(const void *x, const void *y) {
    const struct ranked *a = x, *b = y;
    if (a->state != b->state)
        return (int)a->state - (int)b->state;
    int order = date_cmp(a->due, b->due);
    if (order)
        return !a->due.year ? 1 : !b->due.year ? -1 : order;
    return a->doc != b->doc ? a->doc - b->doc : a->task - b->task;
}

static void list_tasks(struct site *site) {
    struct arena scratch = {0};
    VEC(struct ranked) all = {0};
    for (int i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        for (int k = 0; doc_is_public_plan(doc) && k < doc->tasks.n; k++) {
            const struct site_task *task = &doc->tasks.at[k];
            totals_count(&doc->totals, task->state);
            *vec_push(&scratch, &all) = (struct ranked){task->state, task->due, i, k};
        }
    }
    if (all.n)
        qsort(all.at, (size_t)all.n, sizeof *all.at, by_urgency);
    site->tasks.at = new (&site->arena, struct task_ref, all.n);
    site->tasks.n = site->tasks.cap = all.n;
    for (isize i = 0; i < all.n; i++) {
        totals_count(&site->totals, all.at[i].state);
        site->tasks.at[i] =
            (struct task_ref){all.at[i].doc, all.at[i].task, ROLE_ASSIGNED, -1, -1};
    }
    arena_release(&scratch);
}

struct note {
    int unit;
    struct task_ref ref;
};

/* Tasks on their way to the units. */
struct handing {
    struct site *site;
    struct arena scratch;
    VEC(struct note) notes;
    isize *last; /* of each unit: which task it had last, counted from 1 */
    isize task;  /* the one at hand */
};

/* Once only, in the first way. */
static void hand_to(struct handing *h, int unit, struct task_ref ref) {
    if (h->last[unit] == h->task)
        return;
    h->last[unit] = h->task;
    *vec_push(&h->scratch, &h->notes) = (struct note){unit, ref};
}

static const struct site_task *task_of(const struct site *site, struct task_ref ref) {
    return &site->docs.at[ref.doc].tasks.at[ref.task];
}

/* The unit, or its successor if it is dissolved while the task is open. */
static int bearer_of(const struct handing *h, int unit, struct task_ref ref) {
    int successor = h->site->units.at[unit].successor;
    bool open = state_is_open(task_of(h->site, ref)->state);
    return open && successor >= 0 ? successor : unit;
}

static void hand_over(struct handing *h, int unit, struct task_ref ref) {
    int bearer = bearer_of(h, unit, ref);
    ref.inherited = bearer == unit ? -1 : unit;
    hand_to(h, bearer, ref);
}

static bool was_there(const struct unit *unit, struct date day) {
    return date_cmp(unit->from, day) <= 0 &&
           (!unit->to.year || date_cmp(day, unit->to) <= 0);
}

/* To all that were members on the day of the plan, or to who has come after them. */
static void hand_to_members(struct handing *h, int group, struct task_ref ref) {
    const struct site *site = h->site;
    const struct unit *g = &site->units.at[group];
    struct date issued = site->docs.at[ref.doc].read->front.date;
    ref.group = group;
    for (isize i = 0; i < g->member_index.n; i++) {
        int member = g->member_index.at[i];
        if (was_there(&site->units.at[member], issued.year ? issued : site->input->today))
            hand_over(h, member, ref);
    }
}

enum way { WAY_NAMED, WAY_INHERITED, WAY_GROUP, WAYS };

static void hand_in_way(struct handing *h, enum way way, int unit, struct task_ref ref) {
    bool group = h->site->units.at[unit].group;
    bool stays = group || bearer_of(h, unit, ref) == unit;
    if (way == WAY_NAMED && stays)
        hand_to(h, unit, ref);
    else if (way == WAY_INHERITED && !stays)
        hand_over(h, unit, ref);
    else if (way == WAY_GROUP && group)
        hand_to_members(h, unit, ref);
}

/* Assignees are sorted by role, so a unit gets the highest of its roles. */
static void hand_out(struct handing *h, struct task_ref ref) {
    const struct site_task *task = task_of(h->site, ref);
    h->task++;
    for (int way = 0; way < WAYS; way++)
        for (isize i = 0; i < task->assignees.n; i++) {
            ref.role = task->assignees.at[i].role;
            hand_in_way(h, (enum way)way, task->assignees.at[i].unit, ref);
        }
}

static void file_notes(struct handing *h) {
    struct site *site = h->site;
    isize *count_of = new (&h->scratch, isize, site->units.n);
    for (isize i = 0; i < h->notes.n; i++)
        count_of[h->notes.at[i].unit]++;
    for (isize i = 0; i < site->units.n; i++)
        if (count_of[i]) {
            struct task_refs *work = &site->units.at[i].work;
            work->at = new (&site->arena, struct task_ref, count_of[i]);
            work->cap = count_of[i];
        }
    for (isize i = 0; i < h->notes.n; i++) {
        struct task_ref ref = h->notes.at[i].ref;
        struct unit *unit = &site->units.at[h->notes.at[i].unit];
        unit->work.at[unit->work.n++] = ref;
        totals_count(ref.group < 0 ? &unit->totals : &unit->common,
                     task_of(site, ref)->state);
    }
}

static void check_totals(const struct totals *totals) {
    int sum = 0;
    for (int i = 0; i < STATES; i++)
        sum += totals->by_state[i];
    if (sum != totals->all)
        BUG("a total is not the sum of its states");
}

static void check_sums(const struct site *site) {
    struct totals sum = {0};
    for (isize i = 0; i < site->docs.n; i++) {
        const struct totals *of_doc = &site->docs.at[i].totals;
        check_totals(of_doc);
        sum.all += of_doc->all;
        for (int k = 0; k < STATES; k++)
            sum.by_state[k] += of_doc->by_state[k];
    }
    check_totals(&site->totals);
    for (int k = 0; k < STATES; k++)
        if (sum.by_state[k] != site->totals.by_state[k])
            BUG("the tasks of the site are not those of its documents");
    if (sum.all != site->tasks.n)
        BUG("a task is not in the list of all");
    for (isize i = 0; i < site->units.n; i++) {
        const struct unit *unit = &site->units.at[i];
        check_totals(&unit->totals);
        check_totals(&unit->common);
        if (unit->totals.all + unit->common.all != unit->work.n)
            BUG("the sums of a unit are not those of its list");
    }
}

void work_make(struct site *site) {
    struct handing h = {.site = site};
    list_tasks(site);
    h.last = new (&h.scratch, isize, site->units.n);
    for (isize i = 0; i < site->tasks.n; i++)
        hand_out(&h, site->tasks.at[i]);
    file_notes(&h);
    arena_release(&h.scratch);
    check_sums(site);
}
