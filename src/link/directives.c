/*
 * In rounds, so that the outcome does not depend on the order of documents: what the site
 * holds or lists; then every mention that gives a date, which may make a directive known
 * for the first time; then those whose kind and number disagree, and those without a
 * date, which can only mean something known.
 */
#include "link/directives.h"

#include "link/address.h"
#include "link/identity.h"
#include "link/relations.h"

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

static int add_cited(struct site *site, const struct site_citation *c) {
    return add_directive(site, (struct directive){.number = c->read->number,
                                                  .key = c->read->key,
                                                  .symbol = c->read->symbol,
                                                  .kind = c->read->kind,
                                                  .issuer = c->read->issuer,
                                                  .date = c->read->date,
                                                  .form = c->read->form,
                                                  .source = DIRECTIVE_CITED,
                                                  .doc = -1});
}

/* One document while its citations are settled. */
struct settling {
    struct site *site;
    struct site_doc *doc;
    struct arena *scratch;
    struct map dated; /* numbers that are linked with a date in it: the directive */
};

static struct quote quote_of(const struct site_doc *doc, const struct site_citation *c) {
    return (struct quote){.key = c->read->key,
                          .form = (enum docnum_form)c->read->form,
                          .date = c->read->date,
                          .year = c->read->date.year ? 0 : c->read->year,
                          .issuer = c->read->issuer,
                          .citing = doc->read->front.date,
                          .citing_year = doc->year};
}

static void link_to(const struct site *site, struct site_citation *c, int directive) {
    static const enum citation_status statuses[] = {
        [DIRECTIVE_PLAN] = CITATION_PLAN,
        [DIRECTIVE_LISTED] = CITATION_LISTED,
        [DIRECTIVE_CITED] = CITATION_UNLISTED,
    };
    c->directive = directive;
    c->status = statuses[site->directives.at[directive].source];
}

static void note_other_date(struct site *site, int directive, struct date date) {
    struct directive *d = &site->directives.at[directive];
    for (isize i = 0; i < d->other_dates.n; i++)
        if (date_cmp(d->other_dates.at[i], date) == 0)
            return;
    *vec_push(&site->arena, &d->other_dates) = date;
}

static void report_date(struct site *site, struct site_doc *doc,
                        const struct site_citation *c, int known) {
    const struct directive *d = &site->directives.at[known];
    diag(&doc->diags, DIAG_citation_date, c->read->span, c->read->number,
         date_short(&site->arena, c->read->date), date_short(&site->arena, d->date));
}

/* "Kết luận số 43-KH/TW": the key with the kind's own symbol instead of the number's. */
static str mended_key(struct arena *a, const struct site_citation *c) {
    const struct kind *kind = kind_of_name(c->read->kind);
    str symbol = c->read->form == DOCNUM_DG ? kind->party : kind->state;
    str rest = c->read->key;
    str_cut(&rest, '|');
    return symbol.n ? str_concat(a, symbol, STR("|"), rest) : (str){0};
}

/* The directive that a quote surely means; NULL if none, or not surely. */
static const struct directive *find_one(const struct site *site, const struct quote *q,
                                        struct arena *scratch) {
    int one, rival;
    return identity_find(site, q, scratch, &one, &rival) == VERDICT_ONE
               ? &site->directives.at[one]
               : NULL;
}

/*
 * Kind and number disagree: a slip, of which the date may show what was meant. Linked all
 * the same if the number as it stands is that of a plan or of the list.
 */
static void settle_odd(struct settling *s, struct site_citation *c) {
    struct quote q = quote_of(s->doc, c);
    const struct directive *d = find_one(s->site, &q, s->scratch);
    if (d && d->source != DIRECTIVE_CITED) {
        link_to(s->site, c, (int)(d - s->site->directives.at));
        return;
    }
    q.key = mended_key(s->scratch, c);
    d = c->read->date.year && q.key.n ? find_one(s->site, &q, s->scratch) : NULL;
    c->status = CITATION_MISMATCH;
    diag(&s->doc->diags, DIAG_citation_kind, c->read->span, c->read->number,
         c->read->kind, d ? d->number : (str){0});
}

/* A document cannot cite the future: one of the two dates is wrong. */
static bool is_from_the_future(struct site *site, struct site_doc *doc,
                               struct site_citation *c) {
    if (!doc->read->front.date.year ||
        date_cmp(c->read->date, doc->read->front.date) <= 0)
        return false;
    c->status = CITATION_MISMATCH;
    diag(&doc->diags, DIAG_citation_future, c->read->span, c->read->number,
         date_short(&site->arena, c->read->date),
         date_short(&site->arena, doc->read->front.date));
    return true;
}

static str issuer_at(const struct site *site, int directive) {
    return directive >= 0 ? site->directives.at[directive].issuer : (str){0};
}

static void settle_dated(struct settling *s, struct site_citation *c) {
    struct site *site = s->site;
    struct site_doc *doc = s->doc;
    struct quote q = quote_of(doc, c);
    int one, rival;
    if (is_from_the_future(site, doc, c))
        return;
    enum verdict verdict = identity_find(site, &q, s->scratch, &one, &rival);
    if (verdict == VERDICT_ONE) {
        link_to(site, c, one);
        return;
    }
    if (verdict == VERDICT_UNSURE) {
        c->status = CITATION_AMBIGUOUS;
        c->rival = rival;
        diag(&doc->diags, DIAG_citation_twice, c->read->span, c->read->number,
             issuer_at(site, one), issuer_at(site, rival));
        return;
    }
    int slip = identity_find_slip(site, &q, s->scratch);
    if (slip >= 0) {
        link_to(site, c, slip);
        note_other_date(site, slip, c->read->date);
        report_date(site, doc, c, slip);
    } else if (one >= 0 && site->directives.at[one].source != DIRECTIVE_CITED) {
        c->status = CITATION_MISMATCH;
        report_date(site, doc, c, one);
    } else {
        link_to(site, c, add_cited(site, c));
    }
}

static void settle_undated(struct settling *s, struct site_citation *c) {
    struct site *site = s->site;
    struct site_doc *doc = s->doc;
    struct quote q = quote_of(doc, c);
    int one, rival, same = map_get(&s->dated, c->read->key);
    if (c->read->antecedent >= 0 && doc->citations.at[c->read->antecedent].directive >= 0)
        same = doc->citations.at[c->read->antecedent].directive;
    if (same >= 0) {
        link_to(site, c, same);
        return;
    }
    enum verdict verdict = identity_find(site, &q, s->scratch, &one, &rival);
    if (verdict == VERDICT_ONE) {
        link_to(site, c, one);
    } else if (verdict == VERDICT_UNSURE) {
        c->status = CITATION_AMBIGUOUS;
        c->rival = rival;
        diag(&doc->diags, DIAG_citation_unsure, c->read->span, c->read->number,
             date_short(&site->arena,
                        one >= 0 ? site->directives.at[one].date : c->read->date),
             date_short(&site->arena,
                        rival >= 0 ? site->directives.at[rival].date : c->read->date));
    } else if (c->read->year || identity_is_central(c->read->key)) {
        link_to(site, c, add_cited(site, c));
    }
}

enum round { ROUND_DATED, ROUND_ODD, ROUND_UNDATED };

static enum round round_of(const struct site_citation *c) {
    if (c->read->odd)
        return ROUND_ODD;
    return c->read->date.year ? ROUND_DATED : ROUND_UNDATED;
}

/* An earlier or later mention of the same number in the same document, with its date. */
static void note_dated(struct settling *s) {
    for (isize i = 0; i < s->doc->citations.n; i++) {
        const struct site_citation *c = &s->doc->citations.at[i];
        if (c->directive >= 0 && c->read->date.year)
            map_put(s->scratch, &s->dated, c->read->key, c->directive);
    }
}

typedef void settle_fn(struct settling *s, struct site_citation *c);

static void settle_all(struct site *site, enum round round, settle_fn *settle) {
    struct arena scratch = {0};
    struct arena_mark mark = arena_mark(&scratch);
    for (isize i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        struct settling s = {.site = site, .doc = doc, .scratch = &scratch};
        if (doc->publication != PUBLISHED)
            continue;
        if (round == ROUND_UNDATED)
            note_dated(&s);
        for (isize k = 0; k < doc->citations.n; k++) {
            struct site_citation *c = &doc->citations.at[k];
            if (round_of(c) == round)
                settle(&s, c);
        }
        arena_rewind(&scratch, mark);
    }
    arena_release(&scratch);
}

/* "69-kh-bdvtu-2020-03-10"; a printed year is part of the slug already. */
static void give_addresses(struct site *site) {
    struct address_names names = {0};
    struct arena *a = &site->arena;
    for (isize i = 0; i < site->directives.n; i++) {
        struct directive *d = &site->directives.at[i];
        if (d->source == DIRECTIVE_PLAN)
            continue;
        str date = date_iso(a, d->date);
        str stem =
            str_concat(a, STR("van-ban/"), address_part(a, d->number, STR("khong-so")),
                       date.n ? STR("-") : STR(""), date);
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

static void complete_from_citations(struct site *site) {
    for (isize i = 0; i < site->directives.n; i++) {
        struct directive *d = &site->directives.at[i];
        for (isize k = 0; d->source == DIRECTIVE_CITED && k < d->cited_by.n; k++) {
            struct citing by = d->cited_by.at[k];
            const struct site_citation *c =
                &site->docs.at[by.doc].citations.at[by.citation];
            if (!d->issuer.n)
                d->issuer = c->read->issuer;
            if (!d->kind.n)
                d->kind = c->read->kind;
        }
    }
}

void directives_link(struct site *site) {
    add_plans(site);
    add_listed(site);
    settle_all(site, ROUND_DATED, settle_dated);
    settle_all(site, ROUND_ODD, settle_odd);
    settle_all(site, ROUND_UNDATED, settle_undated);
    relations_link(site);
    give_addresses(site);
    add_back_links(site);
    complete_from_citations(site);
}
