#include "link/relations.h"

#include "link/identity.h"
#include "link/unlisted.h"

/* Relations in two rounds: directives that only they name are noted, then made, and then
 * each is linked. */
struct linking {
    struct site *site;
    struct unlisted unlisted;
    bool noting;
};

static struct directive said_by(const struct quote *q, const struct docnum *number) {
    return (struct directive){.number = number->text,
                              .key = q->key,
                              .symbol = number->kind,
                              .kind = number->kinds.n == 1 ? number->kinds.at[0]->name
                                                           : (str){0},
                              .date = q->date,
                              .year = q->date.year ? 0 : q->year,
                              .form = (uint8_t)number->form};
}

/* Who names it: a document or an entry of a list, and where to complain. */
struct declaring {
    int who, from; /* `from` is its directive */
    struct date date;
    int year;
    struct diags *diags;
};

/* The directive that a declared relation names; -1 if there is none yet, or after a diag
 * when that is not certain. */
static int named_directive(struct linking *l, const struct declaring *by,
                           const struct quote *q, const struct docnum *number,
                           const struct written *named) {
    bool unsure;
    struct directive said = said_by(q, number);
    int known = identity_find_named(l->site, q, &unsure);
    if (known >= 0)
        return known;
    if (l->noting && !unsure)
        unlisted_note(&l->unlisted, &said, by->who);
    if (l->noting)
        return -1;
    known = unlisted_find(&l->unlisted, &said);
    if (known < 0)
        diag(by->diags, DIAG_citation_unsure, named->span, number->text);
    return known;
}

/* Once only: a declared relation may be seen in the preamble again. */
static void add_relation(struct site *site, enum relation_kind kind, int from, int to,
                         bool declared) {
    if (from < 0 || to < 0 || from == to)
        return;
    const int key[] = {(int)kind, from, to};
    str bytes = {(const char *)key, (isize)sizeof key};
    int index = (int)site->relations.n;
    if (map_get(&site->relation_known, bytes) >= 0)
        return;
    map_put(&site->arena, &site->relation_known, str_dup(&site->arena, bytes), index);
    *vec_push(&site->arena, &site->relations) =
        (struct relation){kind, from, to, declared};
    *vec_push(&site->arena, &site->directives.at[from].relations) = index;
    *vec_push(&site->arena, &site->directives.at[to].relations) = index;
}

static void add_named(struct linking *l, const struct declaring *by,
                      enum relation_kind kind, const struct written *named) {
    struct docnum number;
    struct quote q = identity_read(&l->site->arena, named->text, &number);
    q.citing = by->date;
    q.citing_year = by->year;
    int to = number.form ? named_directive(l, by, &q, &number, named) : -1;
    if (l->noting)
        return;
    if (!number.form)
        diag(by->diags, DIAG_number_invalid, named->span, named->text);
    add_relation(l->site, kind, by->from, to, true);
}

static void add_declared(struct linking *l, const struct declaring *by,
                         const struct written_list *lists) {
    for (int kind = 0; kind < RELATION_KINDS; kind++)
        for (isize i = 0; i < lists[kind].n; i++)
            add_named(l, by, (enum relation_kind)kind, &lists[kind].at[i]);
}

static void add_preamble(struct site *site, const struct site_doc *doc) {
    for (isize i = 0; i < doc->read->preamble && i < doc->citations.n; i++)
        add_relation(site, RELATION_IMPLEMENTS, doc->directive,
                     doc->citations.at[i].directive, false);
}

/* What was replaced or repealed by a directive that is dated on the reference day
 * already. */
static void find_successors(struct site *site) {
    for (isize i = 0; i < site->relations.n; i++) {
        const struct relation *r = &site->relations.at[i];
        const struct directive *by = &site->directives.at[r->from];
        bool ends = r->kind == RELATION_REPLACES || r->kind == RELATION_REPEALS;
        if (ends && date_cmp(by->date, site->input->today) <= 0)
            site->directives.at[r->to].successor = r->from;
    }
}

static void add_of_plans(struct linking *l) {
    struct site *site = l->site;
    for (int i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        const struct plan *plan = &doc->read->front;
        struct declaring by = {i, doc->directive, plan->date, doc->year, &doc->diags};
        if (doc->publication != PUBLISHED || doc->read->kind != DOC_PLAN)
            continue;
        add_declared(l, &by, plan->relations);
        if (!l->noting)
            add_preamble(site, doc);
    }
}

static void add_of_lists(struct linking *l) {
    struct site *site = l->site;
    for (int i = 0; i < site->listed.n; i++) {
        const struct listed_directive *d = &site->listed.at[i];
        struct declaring by = {(int)site->docs.n + i, d->directive, d->date, d->date.year,
                               site_diags(site, d->file->path)};
        add_declared(l, &by, d->relations);
    }
}

static void add_all(struct linking *l) {
    add_of_plans(l);
    add_of_lists(l);
}

void relations_link(struct site *site) {
    struct linking l = {.site = site, .noting = true};
    add_all(&l);
    unlisted_make(&l.unlisted, site);
    l.noting = false;
    add_all(&l);
    arena_release(&l.unlisted.scratch);
    find_successors(site);
}
