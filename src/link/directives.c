/*
 * First the directives that the site has or lists, then those that only citations name.
 * Relations and back-links need all of them.
 */
#include "link/directives.h"

#include "link/address.h"
#include "link/identity.h"
#include "link/relations.h"
#include "link/settle.h"
#include "link/unlisted.h"

#include <stdlib.h>

static int add_directive(struct site *site, struct directive d) {
    int index = (int)site->directives.n;
    d.successor = -1;
    *vec_push(&site->arena, &site->directives) = d;
    if (d.key.n)
        identity_add(site, index);
    return index;
}

/* Every plan, also while it has no number: it has relations, if no identity yet. */
static void add_plans(struct site *site) {
    struct arena *a = &site->arena;
    for (int i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        doc->directive = -1;
        if (!doc_is_public_plan(doc))
            continue;
        struct docnum number = docnum_parse(a, doc->read->front.number.text);
        struct directive d = {.number = doc->read->front.number.text,
                              .symbol = number.kind,
                              .kind = doc->read->front.kind.text,
                              .issuer = doc->read->front.issuer.text,
                              .title = doc->read->front.title.text,
                              .date = doc->read->front.date,
                              .form = (uint8_t)number.form,
                              .source = DIRECTIVE_PLAN,
                              .doc = i,
                              .address = doc->address};
        if (number.form != DOCNUM_NONE)
            d.key = docnum_identity(a, &number);
        doc->directive = add_directive(site, d);
    }
}

static void add_listed(struct site *site) {
    struct arena *a = &site->arena;
    for (isize i = 0; i < site->listed.n; i++) {
        struct listed_directive *l = &site->listed.at[i];
        struct docnum number = docnum_parse(a, l->number.text);
        l->directive = -1;
        if (number.form == DOCNUM_NONE)
            continue;
        str kind = l->kind.text;
        if (!kind.n && number.kinds.n == 1)
            kind = number.kinds.at[0]->name;
        l->directive =
            add_directive(site, (struct directive){.number = number.text,
                                                   .key = docnum_identity(a, &number),
                                                   .symbol = number.kind,
                                                   .kind = kind,
                                                   .issuer = l->issuer.text,
                                                   .title = l->title.text,
                                                   .url = l->url.text,
                                                   .elsewhere = l->inventory,
                                                   .date = l->date,
                                                   .form = (uint8_t)number.form,
                                                   .source = DIRECTIVE_LISTED,
                                                   .doc = -1});
    }
}

/* "-2020-03-10", or the year if nothing else says it. */
static str day_part(struct arena *a, const struct directive *d) {
    str day = d->date.year ? date_iso(a, d->date) : (str){0};
    if (!d->date.year && d->year && str_find(d->number, str_number(a, d->year)) < 0)
        day = str_number(a, d->year);
    return day.n ? str_concat(a, STR("-"), day) : day;
}

/* "69-kh-bdvtu-2020-03-10"; where that is taken, with the issuer. */
static str stem_of(struct arena *a, const struct address_names *names,
                   const struct directive *d) {
    str stem = str_concat(a, STR("van-ban/"), address_part(a, d->number, STR("khong-so")),
                          day_part(a, d));
    str issuer = address_part(a, d->issuer, (str){0});
    bool taken = map_get(&names->taken, stem) >= 0;
    return taken && issuer.n ? str_concat(a, stem, STR("-"), issuer) : stem;
}

static void give_addresses(struct site *site) {
    struct address_names names = {0};
    struct arena *a = &site->arena;
    for (isize i = 0; i < site->directives.n; i++) {
        struct directive *d = &site->directives.at[i];
        if (d->source == DIRECTIVE_PLAN)
            continue;
        str stem = stem_of(a, &names, d);
        d->address = str_concat(a, address_unique(a, &names, stem), STR(".html"));
    }
}

/* Newest documents first, as the lists show them; within one in the order of its text. */
static void add_back_links(struct site *site) {
    for (isize p = 0; p < site->plans.n + site->pages.n; p++) {
        int index =
            p < site->plans.n ? site->plans.at[p] : site->pages.at[p - site->plans.n];
        const struct site_doc *doc = &site->docs.at[index];
        for (int k = 0; k < doc->citations.n; k++) {
            int to = doc->citations.at[k].directive;
            if (to < 0 || to == doc->directive)
                continue;
            struct directive *d = &site->directives.at[to];
            bool known = d->cited_by.n && d->cited_by.at[d->cited_by.n - 1].doc == index;
            d->citing_docs += !known;
            *vec_push(&site->arena, &d->cited_by) = (struct citing){index, k};
        }
    }
}

/* Mentions without the number's date may say it, too; the oldest first. */
static void complete_cited(struct site *site, struct directive *d) {
    struct arena scratch = {0};
    struct ballot issuer = {0}, kind = {0};
    for (isize k = d->cited_by.n - 1; k >= 0; k--) {
        struct citing by = d->cited_by.at[k];
        const struct citation *c = site->docs.at[by.doc].citations.at[by.citation].read;
        ballot_vote(&scratch, &issuer, c->issuer, by.doc);
        ballot_vote(&scratch, &kind, c->kind, by.doc);
    }
    if (!d->issuer.n)
        d->issuer = ballot_winner(&issuer);
    if (!d->kind.n)
        d->kind = ballot_winner(&kind);
    arena_release(&scratch);
}

static int compare_dates(const void *x, const void *y) {
    return date_cmp(*(const struct date *)x, *(const struct date *)y);
}

static void complete(struct site *site) {
    for (isize i = 0; i < site->directives.n; i++) {
        struct directive *d = &site->directives.at[i];
        if (d->source == DIRECTIVE_CITED && !(d->issuer.n && d->kind.n))
            complete_cited(site, d);
        if (d->other_dates.n)
            qsort(d->other_dates.at, (size_t)d->other_dates.n, sizeof *d->other_dates.at,
                  compare_dates);
    }
}

void directives_link(struct site *site) {
    site_begin(site, STAGE_DIRECTIVES);
    add_plans(site);
    add_listed(site);
    settle_citations(site);
    relations_link(site);
    add_back_links(site);
    complete(site);
    give_addresses(site);
}
