#include "link/relations.h"

#include "link/identity.h"

/* The directive that a declared relation names; -1 after a diag when it cannot be told.
 */
static int named_directive(struct site *site, struct quote q, const struct docnum *number,
                           const struct written *named, struct diags *diags) {
    bool unsure;
    int known = identity_find_named(site, &q, &unsure);
    if (known >= 0)
        return known;
    if (unsure) {
        diag(diags, DIAG_citation_unsure, named->span, number->text);
        return -1;
    }
    int index = (int)site->directives.n;
    *vec_push(&site->arena, &site->directives) = (struct directive){
        .number = number->text,
        .key = q.key,
        .symbol = number->kind,
        .kind = number->kinds.n == 1 ? number->kinds.at[0]->name : (str){0},
        .date = q.date,
        .form = (uint8_t)number->form,
        .source = DIRECTIVE_CITED,
        .doc = -1,
        .successor = -1,
    };
    identity_add(site, index);
    return index;
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

static void add_declared(struct site *site, int from, const struct written_list *lists,
                         struct date citing, int year, struct diags *diags) {
    for (int kind = 0; kind < RELATION_KINDS; kind++)
        for (isize i = 0; i < lists[kind].n; i++) {
            const struct written *named = &lists[kind].at[i];
            struct docnum number;
            struct quote q = identity_read(&site->arena, named->text, &number);
            q.citing = citing;
            q.citing_year = year;
            if (!number.form)
                diag(diags, DIAG_number_invalid, named->span, named->text);
            else
                add_relation(site, (enum relation_kind)kind, from,
                             named_directive(site, q, &number, named, diags), true);
        }
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

void relations_link(struct site *site) {
    for (isize i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        if (!doc_is_public_plan(doc))
            continue;
        add_declared(site, doc->directive, doc->read->front.relations,
                     doc->read->front.date, doc->year, &doc->diags);
        add_preamble(site, doc);
    }
    for (isize i = 0; i < site->listed.n; i++) {
        const struct listed_directive *l = &site->listed.at[i];
        add_declared(site, l->directive, l->relations, l->date, l->date.year,
                     site_diags(site, l->file->path));
    }
    find_successors(site);
}
