/*
 * The tasks that the front matter gives: corrections of tasks of the text, by their id,
 * or additional ones, which then need words.
 *
 * A plan may have tens of thousands of tasks and thousands of entries, all for one task
 * or all unknown: tasks are looked up in a map, and the claims of a task are put together
 * once, after its last entry.
 */
#include "extract/task_part.h"

#include "base/near.h"

struct correcting {
    struct task_walk *walk;
    const struct scope *scope;
    struct map tasks; /* id: index into doc->tasks */
    VEC(str) ids;     /* for hints */
    isize budget;     /* of near_name_within */
    int *latest;      /* of each task: the last entry for it; -1: none */
    int *earlier;     /* of each entry: the one before it for the same task; -1: none */
};

static void enter_task(struct correcting *c, int task) {
    str id = c->walk->doc->tasks.at[task].id;
    map_put(c->walk->scratch, &c->tasks, id, task);
    *vec_push(c->walk->scratch, &c->ids) = id;
    c->latest[task] = -1;
}

static struct correcting start(struct task_walk *w, const struct scope *scope) {
    isize tasks = w->doc->tasks.n, entries = w->doc->front.tasks.n;
    struct correcting c = {.walk = w, .scope = scope, .budget = NEAR_BUDGET};
    c.latest = new (w->scratch, int, tasks + entries);
    c.earlier = new (w->scratch, int, entries);
    for (int i = 0; i < tasks; i++)
        enter_task(&c, i);
    return c;
}

static int add_task(struct correcting *c, const struct given_task *given) {
    struct task_walk *w = c->walk;
    struct task task = {.id = given->id.text,
                        .section = given->id.text,
                        .heading = -1,
                        .form = TASK_FROM_SECTION,
                        .text = given->text.text,
                        .span = given->text.span};
    task_add(w, &task, word_cut(w->scratch, task.text));
    int added = (int)w->doc->tasks.n - 1;
    enter_task(c, added);
    return added;
}

static void give(struct correcting *c, int index, const struct given_task *given) {
    struct task_walk *w = c->walk;
    struct task *task = &w->doc->tasks.at[index];
    if (given->due.text.n) {
        task->when_text = (str){0};
        task_set_time(w, task, c->scope, word_cut(w->scratch, given->due.text),
                      WHEN_FROM_FRONT);
    }
    if (given->product.text.n)
        task->product = given->product.text;
}

/* The task of the id, or of what it was once. */
static int find_task(struct correcting *c, const struct written *id) {
    struct doc *doc = c->walk->doc;
    int task = map_get(&c->tasks, id->text);
    if (task >= 0)
        return task;
    str now = doc_id_now(&doc->arena, doc, id->text);
    task = now.n ? map_get(&c->tasks, now) : -1;
    if (task >= 0)
        diag(&doc->diags, DIAG_id_old, id->span, id->text, now);
    return task;
}

/* Gives what the entry says, but for its claims. */
static void take_entry(struct correcting *c, int entry) {
    struct doc *doc = c->walk->doc;
    const struct given_task *given = &doc->front.tasks.at[entry];
    int task = find_task(c, &given->id);
    if (task < 0 && given->text.text.n)
        task = add_task(c, given);
    if (task < 0) {
        diag(&doc->diags, DIAG_task_unknown, given->id.span, given->id.text,
             near_name_within(&c->budget, given->id.text, c->ids.at, c->ids.n));
        return;
    }
    give(c, task, given);
    c->earlier[entry] = c->latest[task];
    c->latest[task] = entry;
}

static void claim(struct task_walk *w, struct task *task,
                  const struct given_task *given) {
    struct arena *a = &w->doc->arena;
    task_claim(w, task, CLAIM_FRONT, ROLE_LEAD, str_fold_blanks(a, given->lead.text),
               given->lead.span);
    for (isize i = 0; i < given->support.n; i++)
        task_claim(w, task, CLAIM_FRONT, ROLE_SUPPORT,
                   str_fold_blanks(a, given->support.at[i].text),
                   given->support.at[i].span);
}

/* Claims of the front matter come first, those of the last entry before the others; the
 * list is made anew in front of the old one. */
static void put_claims(struct correcting *c, int index) {
    struct task_walk *w = c->walk;
    struct task *task = &w->doc->tasks.at[index], fresh = {0};
    if (c->latest[index] < 0)
        return;
    for (int entry = c->latest[index]; entry >= 0; entry = c->earlier[entry])
        claim(w, &fresh, &w->doc->front.tasks.at[entry]);
    for (isize i = 0; i < task->claims.n; i++)
        *vec_push(w->scratch, &fresh.claims) = task->claims.at[i];
    vec_pack(&w->doc->arena, &fresh.claims);
    task->claims = fresh.claims;
}

void task_apply_front(struct task_walk *w, const struct scope *scope) {
    isize entries = w->doc->front.tasks.n;
    if (!entries)
        return;
    struct correcting c = start(w, scope);
    for (int i = 0; i < entries; i++)
        take_entry(&c, i);
    for (int i = 0; i < w->doc->tasks.n; i++)
        put_claims(&c, i);
}
