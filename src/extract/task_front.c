/*
 * The tasks that the front matter gives: corrections of tasks of the text, by their id,
 * or additional ones, which then need words.
 */
#include "extract/task_part.h"

#include "base/near.h"

static struct task *find_task(struct doc *doc, str id) {
    for (isize i = 0; i < doc->tasks.n; i++)
        if (str_eq(doc->tasks.at[i].id, id))
            return &doc->tasks.at[i];
    return NULL;
}

static str nearest_id(struct task_walk *w, str id) {
    str *ids = new (w->scratch, str, w->doc->tasks.n);
    for (isize i = 0; i < w->doc->tasks.n; i++)
        ids[i] = w->doc->tasks.at[i].id;
    return near_name(id, ids, w->doc->tasks.n);
}

static struct task *add_task(struct task_walk *w, const struct given_task *given) {
    struct task task = {.id = given->id.text,
                        .section = given->id.text,
                        .heading = -1,
                        .form = TASK_FROM_SECTION,
                        .text = given->text.text,
                        .span = given->text.span};
    return task_add(w, &task, word_cut(w->scratch, task.text));
}

/* Claims of the front matter come first; the list is made anew in front of the old one.
 */
static void give(struct task_walk *w, struct task *task, const struct given_task *given,
                 const struct scope *scope) {
    struct task fresh = {.span = given->id.span};
    struct arena *a = &w->doc->arena;
    task_claim(w, &fresh, CLAIM_FRONT, ROLE_LEAD, str_fold_blanks(a, given->lead.text),
               given->lead.span);
    for (isize i = 0; i < given->support.n; i++)
        task_claim(w, &fresh, CLAIM_FRONT, ROLE_SUPPORT,
                   str_fold_blanks(a, given->support.at[i].text),
                   given->support.at[i].span);
    for (isize i = 0; i < task->claims.n; i++)
        *vec_push(w->scratch, &fresh.claims) = task->claims.at[i];
    vec_pack(a, &fresh.claims);
    task->claims.at = fresh.claims.at;
    task->claims.n = fresh.claims.n;
    task->claims.cap = fresh.claims.cap;
    if (given->due.text.n) {
        task->when_text = (str){0};
        task_set_time(w, task, scope, word_cut(w->scratch, given->due.text),
                      STR("front"));
    }
    if (given->product.text.n)
        task->product = given->product.text;
}

void task_apply_front(struct task_walk *w, const struct scope *scope) {
    const struct plan *front = &w->doc->front;
    for (isize i = 0; i < front->tasks.n; i++) {
        const struct given_task *given = &front->tasks.at[i];
        struct task *task = find_task(w->doc, given->id.text);
        if (!task && given->text.text.n)
            task = add_task(w, given);
        if (task)
            give(w, task, given, scope);
        else
            diag(&w->doc->diags, DIAG_task_unknown, given->id.span, given->id.text,
                 nearest_id(w, given->id.text));
    }
}
