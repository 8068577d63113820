/*
 * An entry names a task by its id and, where that falls due more than once, one of its
 * days. Names of days are looked up in a map that a task enters when it is first named,
 * so that tasks without an entry cost nothing, and a long file costs no more than its
 * length. An occurrence has one entry: two that differ could not both be shown, and
 * what was said earlier is in the history of the file.
 *
 * Days after the reference day are kept: state_of decides what has happened by then, and
 * the same data serve a later day.
 */
#include "link/progress.h"

#include "base/near.h"
#include "link/identity.h"
#include "link/occurrence.h"
#include "link/state.h"

#include <stdlib.h>

/* One plan while its progress file is entered. */
struct entering {
    struct site *site;
    struct site_doc *doc;
    struct diags *diags;
    struct arena scratch;
    isize budget;     /* for hints */
    str *ids;         /* of the tasks, for hints; NULL before the first */
    struct map tasks; /* id: index */
    struct map days;  /* "id name" and "id date": index of the occurrence */
    struct map taken; /* "id name" that has an entry */
    struct {
        bool entered;   /* its occurrences are in `days` */
        bool cancelled; /* as a whole */
    } * of_task;
};

static str day_key(struct entering *e, const struct site_task *task, str name) {
    return str_concat(&e->scratch, task->read->id, STR(" "), name);
}

static void enter_days(struct entering *e, int index) {
    const struct site_task *task = &e->doc->tasks.at[index];
    if (e->of_task[index].entered)
        return;
    e->of_task[index].entered = true;
    for (int i = 0; i < task->occurrences.n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        str date = date_iso(&e->scratch, o->due);
        map_put(&e->scratch, &e->days, day_key(e, task, o->label), i);
        if (date.n)
            map_put(&e->scratch, &e->days, day_key(e, task, date), i);
    }
}

static void start(struct entering *e) {
    const struct site_doc *doc = e->doc;
    e->of_task = arena_alloc(&e->scratch, sizeof *e->of_task, doc->tasks.n);
    for (int i = 0; i < doc->tasks.n; i++)
        map_put(&e->scratch, &e->tasks, doc->tasks.at[i].read->id, i);
}

static void report_task(struct entering *e, const struct progress *p) {
    const struct site_doc *doc = e->doc;
    if (!e->ids)
        e->ids = new (&e->scratch, str, doc->tasks.n);
    for (isize i = 0; i < doc->tasks.n && !e->ids[i].n; i++)
        e->ids[i] = doc->tasks.at[i].read->id;
    diag(e->diags, DIAG_progress_task, p->task.span, p->task.text,
         near_name_within(&e->budget, p->task.text, e->ids, doc->tasks.n));
}

/* The names of a task's occurrences, as far as anybody reads on. */
static str all_names(struct arena *a, const struct site_task *task) {
    enum { SHOWN = 12 };
    str all = {0};
    for (isize i = 0; i < task->occurrences.n && i <= SHOWN; i++)
        all = str_concat(a, all, i ? STR(", ") : STR(""),
                         i == SHOWN ? STR("…") : task->occurrences.at[i].label);
    return all;
}

static int add_occurrence(struct entering *e, struct site_task *task, str name) {
    int index = (int)task->occurrences.n;
    *vec_push(&e->site->arena, &task->occurrences) =
        (struct occurrence){.label = name, .directive = -1};
    map_put(&e->scratch, &e->days, day_key(e, task, name), index);
    return index;
}

/* A task that recurs without a day may still be reported on by period. */
static bool may_be_added(const struct site_task *task, str name) {
    return !task->occurrences.at[0].label.n && !task->occurrences.at[0].due.year &&
           occurrence_may_be(task->when.recurs, name);
}

/* The occurrence that an entry is about; -1 after a diag. */
static int find_occurrence(struct entering *e, struct site_task *task,
                           const struct progress *p) {
    str name = p->occurrence.text;
    int index = map_get(&e->days, day_key(e, task, name));
    if (index >= 0)
        return index;
    if (!name.n && task->occurrences.n == 1)
        return 0;
    if (name.n && may_be_added(task, name))
        return add_occurrence(e, task, name);
    str first = task->occurrences.at[0].label;
    if (name.n)
        diag(e->diags, DIAG_progress_occurrence, p->occurrence.span, task->read->id, name,
             all_names(e->diags->arena, task));
    else
        diag(e->diags, DIAG_key_missing, span_of(p->span.start, p->span.start),
             STR("occurrence"), first, first);
    return -1;
}

static void check_day(struct entering *e, const struct written_date *day, bool past) {
    struct arena *a = e->diags->arena;
    struct date issued = e->doc->read->front.date, today = e->site->input->today;
    if (day->date.year && date_cmp(day->date, issued) < 0)
        diag(
            e->diags, DIAG_progress_date, day->span, date_short(a, day->date),
            str_concat(a, STR("before the plan's own date "), date_short(a, issued)),
            str_concat(a, STR("sớm hơn ngày ban hành kế hoạch "), date_short(a, issued)));
    else if (past && date_cmp(day->date, today) > 0)
        diag(e->diags, DIAG_progress_date, day->span, date_short(a, day->date),
             str_concat(a, STR("after the reference day "), date_short(a, today)),
             str_concat(a, STR("muộn hơn ngày tính số liệu "), date_short(a, today)));
}

static void report_conflict(struct entering *e, const struct site_task *task, str name,
                            struct span span, const char *en, const char *vi) {
    struct arena *a = e->diags->arena;
    str what = name.n ? str_concat(a, task->read->id, STR(" ("), name, STR(")"))
                      : task->read->id;
    diag(e->diags, DIAG_progress_conflict, span, what, str_from_c(en), str_from_c(vi));
}

static void report_second(struct entering *e, const struct site_task *task, str name,
                          const struct progress *p) {
    report_conflict(e, task, name, p->task.span,
                    "has a second entry; the first one counts",
                    "có hai mục; lấy mục đầu");
}

static void check_entry(struct entering *e, const struct site_task *task,
                        const struct progress *p) {
    check_day(e, &p->done, true);
    check_day(e, &p->cancelled, true);
    check_day(e, &p->moved, false);
    if (p->moved.date.year && !p->basis.text.n)
        diag(e->diags, DIAG_progress_basis, p->moved.span, STR("moved"));
    else if (p->cancelled.date.year && !p->basis.text.n)
        diag(e->diags, DIAG_progress_basis, p->cancelled.span, STR("cancelled"));
    if (p->done.date.year && p->cancelled.date.year)
        report_conflict(e, task, p->occurrence.text, p->cancelled.span,
                        "is both done and cancelled; taken as done",
                        "vừa done vừa cancelled; coi như đã hoàn thành");
}

/*
 * The directive that proves it; -1 after a diag. "Báo cáo số 12-BC/ĐU" is as good as the
 * number alone. Without a date it is taken to be of the year in which the task was done.
 */
static int find_evidence(struct entering *e, const struct progress *p) {
    str words = p->evidence.text;
    struct docnum number;
    bool unsure;
    isize digit = 0;
    while (digit < words.n && !is_digit(words.p[digit]))
        digit++;
    struct quote q = identity_read(&e->scratch, str_skip(words, digit), &number);
    q.citing_year = p->done.date.year;
    if (!q.date.year)
        q.citing = date_of(p->done.date.year, 12, 31);
    int found = q.key.n ? identity_find_named(e->site, &q, &unsure) : -1;
    if (words.n && found < 0)
        diag(e->diags, DIAG_progress_evidence, p->evidence.span, words);
    return found;
}

static void enter(struct occurrence *o, const struct progress *p, int directive) {
    o->done = p->done.date;
    o->cancelled = p->done.date.year ? (struct date){0} : p->cancelled.date;
    if (p->moved.date.year) {
        o->moved_from = o->due;
        o->due = p->moved.date;
    }
    o->note = p->note.text;
    o->basis = p->basis.text;
    o->evidence = p->evidence.text;
    o->directive = directive;
}

/* True for the first entry of an occurrence. */
static bool take(struct entering *e, const struct site_task *task, str name) {
    str key = day_key(e, task, name);
    bool first = map_get(&e->taken, key) < 0;
    map_put(&e->scratch, &e->taken, key, 0);
    return first;
}

static bool names_all(const struct site_task *task, const struct progress *p) {
    return task->occurrences.n > 1 && task->occurrences.at[0].label.n &&
           !p->occurrence.text.n && p->cancelled.date.year && !p->done.date.year &&
           !p->moved.date.year;
}

/* Cancels what has no other entry. */
static void cancel_rest(struct entering *e, int index, const struct progress *p) {
    struct site_task *task = &e->doc->tasks.at[index];
    int directive = find_evidence(e, p);
    for (isize i = 0; i < task->occurrences.n; i++)
        if (take(e, task, task->occurrences.at[i].label))
            enter(&task->occurrences.at[i], p, directive);
}

static void enter_one(struct entering *e, int index, const struct progress *p) {
    struct site_task *task = &e->doc->tasks.at[index];
    enter_days(e, index);
    int which = find_occurrence(e, task, p);
    if (which < 0)
        return;
    struct occurrence *o = &task->occurrences.at[which];
    if (take(e, task, o->label))
        enter(o, p, find_evidence(e, p));
    else
        report_second(e, task, o->label, p);
}

/* The task of the id, or of what it was once. */
static int find_task(const struct entering *e, str id) {
    int task = map_get(&e->tasks, id);
    if (task >= 0)
        return task;
    str now = doc_id_now(&e->site->arena, e->doc->read, id);
    return now.n ? map_get(&e->tasks, now) : -1;
}

static void report_old(struct entering *e, const struct progress *p, int task) {
    str now = e->doc->tasks.at[task].read->id;
    if (!str_eq(now, p->task.text))
        diag(e->diags, DIAG_id_old, p->task.span, p->task.text, now);
}

/* Those that cancel a task as a whole come last, because others may name some of its
 * days. */
static void enter_all(struct entering *e) {
    VEC(const struct progress *) whole = {0};
    for (isize i = 0; i < e->doc->read->progress.n; i++) {
        const struct progress *p = &e->doc->read->progress.at[i];
        int index = find_task(e, p->task.text);
        if (!p->task.text.n)
            continue; /* said already: the key is missing */
        if (index < 0) {
            report_task(e, p);
            continue;
        }
        const struct site_task *task = &e->doc->tasks.at[index];
        report_old(e, p, index);
        check_entry(e, task, p);
        if (!names_all(task, p))
            enter_one(e, index, p);
        else if (e->of_task[index].cancelled)
            report_second(e, task, (str){0}, p);
        else
            *vec_push(&e->scratch, &whole) = p;
        e->of_task[index].cancelled |= names_all(task, p);
    }
    for (isize i = 0; i < whole.n; i++)
        cancel_rest(e, find_task(e, whole.at[i]->task.text), whole.at[i]);
}

static int by_day(const void *x, const void *y) {
    const struct occurrence *a = x, *b = y;
    int order = date_cmp(a->due, b->due);
    return order ? order : str_cmp(a->label, b->label);
}

/* The next open day, else the last one. */
static struct date due_of(const struct site_task *task) {
    struct date due = {0};
    for (isize i = 0; i < task->occurrences.n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        due = o->due.year ? o->due : due;
        if (o->due.year && state_is_open(o->state))
            break;
    }
    return due;
}

static void settle(const struct site *site, struct site_task *task) {
    bool ongoing = task->when.recurs || (task->when.start.year && !task->when.end.year);
    for (isize i = 0; i < task->occurrences.n; i++) {
        struct occurrence *o = &task->occurrences.at[i];
        o->state = state_of(o, ongoing, site->input->today, site->input->due_soon);
    }
    task->state = state_of_all(task->occurrences.at, task->occurrences.n);
    task->due = due_of(task);
}

static void link_doc(struct site *site, struct site_doc *doc) {
    for (isize i = 0; i < doc->tasks.n; i++)
        occurrences_make(&site->arena, &doc->tasks.at[i], doc->read->front.date);
    if (doc->read->progress.n) {
        struct entering e = {.site = site,
                             .doc = doc,
                             .diags = site_diags(site, doc->read->progress_file->path),
                             .budget = NEAR_BUDGET};
        start(&e);
        enter_all(&e);
        arena_release(&e.scratch);
    }
    for (isize i = 0; i < doc->tasks.n; i++) {
        struct site_task *task = &doc->tasks.at[i];
        if (doc->read->progress.n && task->occurrences.n > 1)
            qsort(task->occurrences.at, (size_t)task->occurrences.n,
                  sizeof *task->occurrences.at, by_day);
        settle(site, task);
    }
}

void progress_link(struct site *site) {
    site_begin(site, STAGE_PROGRESS);
    for (isize i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        if (!doc->read->secret && !doc->read->unread)
            link_doc(site, doc);
    }
}
