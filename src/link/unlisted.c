#include "link/unlisted.h"

#include "link/identity.h"

#include <stdlib.h>

void ballot_vote(struct arena *a, struct ballot *b, str text, int doc) {
    if (!text.n)
        return;
    int next = (int)b->values.n, index = map_put(a, &b->known, text, next);
    if (index == next)
        *vec_push(a, &b->values) = (struct ballot_value){.text = text, .doc = -1};
    struct ballot_value *value = &b->values.at[index];
    value->votes += value->doc != doc;
    value->doc = doc;
}

str ballot_winner(const struct ballot *b) {
    const struct ballot_value *best = NULL;
    for (isize i = 0; i < b->values.n; i++)
        if (!best || b->values.at[i].votes > best->votes)
            best = &b->values.at[i];
    return best ? best->text : (str){0};
}

void unlisted_note(struct unlisted *u, const struct directive *said, int doc) {
    *vec_push(&u->scratch, &u->names) = (struct unlisted_name){*said, doc};
}

/* The year counts only where there is no date. */
static str identity_text(struct arena *a, str key, struct date date, int year) {
    str when = date.year ? date_iso(a, date) : str_number(a, year);
    return str_concat(a, key, STR("|"), when);
}

int unlisted_find(struct unlisted *u, const struct directive *said) {
    struct arena_mark mark = arena_mark(&u->scratch);
    int made =
        map_get(&u->made, identity_text(&u->scratch, said->key, said->date, said->year));
    arena_rewind(&u->scratch, mark);
    return made;
}

/* All names of one key and date, or year: from one index of the sorted names to another.
 */
struct group {
    const struct directive *said;
    str identity;
    isize from, to;
    int docs;
    bool covered; /* another one says the same and more */
};

struct group_list {
    struct group *at;
    isize n, cap;
};

/* None is before any. */
static int compare_identity(const struct directive *a, const struct directive *b) {
    int order = str_cmp(a->key, b->key);
    if (!order)
        order = date_cmp(a->date, b->date);
    return order || a->date.year ? order : a->year - b->year;
}

static int by_identity(const void *x, const void *y) {
    const struct unlisted_name *a = x, *b = y;
    int order = compare_identity(&a->said, &b->said);
    if (!order)
        order = a->doc - b->doc;
    if (!order)
        order = str_cmp(a->said.number, b->said.number);
    if (!order)
        order = str_cmp(a->said.kind, b->said.kind);
    return order ? order : str_cmp(a->said.issuer, b->said.issuer);
}

static struct group_list group_names(struct unlisted *u) {
    struct group_list groups = {0};
    const struct unlisted_name *names = u->names.at;
    for (isize i = 0; i < u->names.n; i++) {
        struct group *last = groups.n ? &groups.at[groups.n - 1] : NULL;
        if (!last || compare_identity(last->said, &names[i].said) != 0) {
            last = vec_push(&u->scratch, &groups);
            *last = (struct group){.said = &names[i].said, .from = i};
            last->identity = identity_text(&u->scratch, last->said->key, last->said->date,
                                           last->said->year);
        }
        last->docs += i == last->from || names[i].doc != names[i - 1].doc;
        last->to = i + 1;
    }
    return groups;
}

/* "12/KH-SGDĐT-VP" covers "12/KH-SGDĐT" of that day, and a year a name without one. */
static void add_covered(struct arena *a, struct map *covered, const struct directive *d) {
    str issuer = identity_issuer(d->key);
    isize start = issuer.p - d->key.p;
    str head = str_sub(d->key, 0, start), tail = str_skip(d->key, start + issuer.n);
    if (!d->date.year && d->year)
        map_put(a, covered, identity_text(a, d->key, d->date, 0), 0);
    for (isize i = issuer.n - 1; i > 0; i--)
        if (issuer.p[i] == '-') {
            str key = str_concat(a, head, str_sub(issuer, 0, i), tail);
            map_put(a, covered, identity_text(a, key, d->date, d->year), 0);
        }
}

static void mark_covered(struct arena *a, struct group_list *groups) {
    struct map covered = {0};
    for (isize i = 0; i < groups->n; i++)
        add_covered(a, &covered, groups->at[i].said);
    for (isize i = 0; i < groups->n; i++)
        groups->at[i].covered = map_get(&covered, groups->at[i].identity) >= 0;
}

/* The order of making: what is made earlier may be what a later one means. */
static int surest_first(const void *x, const void *y) {
    const struct group *a = x, *b = y;
    if (a->covered != b->covered)
        return (int)a->covered - (int)b->covered;
    if (a->covered && a->said->key.n != b->said->key.n)
        return a->said->key.n > b->said->key.n ? -1 : 1;
    if (a->docs != b->docs)
        return b->docs - a->docs;
    int order = date_cmp(a->said->date, b->said->date);
    return order ? order : str_cmp(a->identity, b->identity);
}

/* A group without a date matches nothing known: its mentions were looked up before. */
static bool is_known(const struct site *site, struct arena *scratch,
                     const struct group *g) {
    struct quote q = {.key = g->said->key,
                      .form = (enum docnum_form)g->said->form,
                      .date = g->said->date};
    int one, rival;
    if (!q.date.year)
        return g->covered;
    enum verdict verdict = identity_find(site, &q, scratch, &one, &rival);
    return verdict == VERDICT_ONE || verdict == VERDICT_UNSURE ||
           identity_find_slip(site, &q, scratch) >= 0;
}

static struct directive described(struct unlisted *u, const struct group *g) {
    struct ballot number = {0}, symbol = {0}, kind = {0}, issuer = {0};
    struct directive d = *g->said;
    for (isize i = g->from; i < g->to; i++) {
        const struct unlisted_name *name = &u->names.at[i];
        ballot_vote(&u->scratch, &number, name->said.number, name->doc);
        ballot_vote(&u->scratch, &symbol, name->said.symbol, name->doc);
        ballot_vote(&u->scratch, &kind, name->said.kind, name->doc);
        ballot_vote(&u->scratch, &issuer, name->said.issuer, name->doc);
    }
    d.number = ballot_winner(&number);
    d.symbol = ballot_winner(&symbol);
    d.kind = ballot_winner(&kind);
    d.issuer = ballot_winner(&issuer);
    return d;
}

static void make(struct unlisted *u, struct site *site, const struct group *g) {
    int index = (int)site->directives.n;
    struct directive d = described(u, g);
    d.source = DIRECTIVE_CITED;
    d.doc = d.successor = -1;
    *vec_push(&site->arena, &site->directives) = d;
    identity_add(site, index);
    map_put(&u->scratch, &u->made, g->identity, index);
}

void unlisted_make(struct unlisted *u, struct site *site) {
    struct arena scratch = {0};
    struct arena_mark mark = arena_mark(&scratch);
    if (!u->names.n)
        return;
    qsort(u->names.at, (size_t)u->names.n, sizeof *u->names.at, by_identity);
    struct group_list groups = group_names(u);
    mark_covered(&u->scratch, &groups);
    if (groups.n) /* as there are names */
        qsort(groups.at, (size_t)groups.n, sizeof *groups.at, surest_first);
    for (isize i = 0; i < groups.n; i++) {
        if (!is_known(site, &scratch, &groups.at[i]))
            make(u, site, &groups.at[i]);
        arena_rewind(&scratch, mark);
    }
    arena_release(&scratch);
}
