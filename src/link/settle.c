/*
 * In rounds, so that the outcome does not depend on the order of documents: first every
 * mention that gives a date. Those that match nothing known are collected, their
 * directives are made, and only then is each settled. Then those whose
 * kind and number disagree, which are a slip; then those without a date, which usually
 * mean something known by now.
 */
#include "link/settle.h"

#include "link/identity.h"
#include "link/unlisted.h"

/* What a mention says of a directive that is not known otherwise. */
static struct directive said_by(const struct site_citation *c) {
    return (struct directive){.number = c->read->number,
                              .key = c->read->key,
                              .symbol = c->read->symbol,
                              .kind = c->read->kind,
                              .issuer = c->read->issuer,
                              .date = c->read->date,
                              .year = c->read->date.year ? 0 : c->read->year,
                              .form = c->read->form};
}

/* One document while its citations are settled. */
struct settling {
    struct site *site;
    struct site_doc *doc;
    struct arena *scratch;
    struct map dated; /* numbers that are linked with a date in it: the directive */
    struct unlisted *unlisted;
    struct later *later;
};

/* Mentions without a date that nothing known can be, until all such are made. */
struct later {
    VEC(struct undecided {
        struct site_doc *doc;
        struct site_citation *citation;
    })
    list;
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
static bool is_from_the_future(const struct site_doc *doc,
                               const struct site_citation *c) {
    return doc->read->front.date.year &&
           date_cmp(c->read->date, doc->read->front.date) > 0;
}

static void report_future(struct site *site, struct site_doc *doc,
                          struct site_citation *c) {
    c->status = CITATION_MISMATCH;
    diag(&doc->diags, DIAG_citation_future, c->read->span, c->read->number,
         date_short(&site->arena, c->read->date),
         date_short(&site->arena, doc->read->front.date));
}

static int doc_index(const struct settling *s) {
    return (int)(s->doc - s->site->docs.at);
}

/* Whether a plan or a list has another date of the number, where two cannot be. */
static bool has_listed_date(const struct site *site, int one) {
    return one >= 0 && site->directives.at[one].source != DIRECTIVE_CITED;
}

/* Before anything is made of what is noted here: nothing cited is known yet. */
static void note_dated_mention(struct settling *s, struct site_citation *c) {
    struct quote q = quote_of(s->doc, c);
    int one, rival;
    if (is_from_the_future(s->doc, c))
        return;
    enum verdict verdict = identity_find(s->site, &q, s->scratch, &one, &rival);
    if (verdict == VERDICT_ONE || verdict == VERDICT_UNSURE ||
        identity_find_slip(s->site, &q, s->scratch) >= 0 || has_listed_date(s->site, one))
        return;
    struct directive said = said_by(c);
    unlisted_note(s->unlisted, &said, doc_index(s));
}

static str issuer_at(const struct site *site, int directive) {
    return directive >= 0 ? site->directives.at[directive].issuer : (str){0};
}

static void settle_dated(struct settling *s, struct site_citation *c) {
    struct site *site = s->site;
    struct site_doc *doc = s->doc;
    struct quote q = quote_of(doc, c);
    int one, rival;
    if (is_from_the_future(doc, c)) {
        report_future(site, doc, c);
        return;
    }
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
    } else if (has_listed_date(site, one)) {
        c->status = CITATION_MISMATCH;
        report_date(site, doc, c, one);
    }
}

static int antecedent_of(const struct site_doc *doc, const struct site_citation *c) {
    return c->read->antecedent < 0 ? -1
                                   : doc->citations.at[c->read->antecedent].directive;
}

static void report_unsure(struct site *site, struct site_doc *doc,
                          struct site_citation *c, int one, int rival) {
    c->status = CITATION_AMBIGUOUS;
    c->rival = rival;
    diag(&doc->diags, DIAG_citation_unsure, c->read->span, c->read->number,
         date_short(&site->arena,
                    one >= 0 ? site->directives.at[one].date : c->read->date),
         date_short(&site->arena,
                    rival >= 0 ? site->directives.at[rival].date : c->read->date));
}

/* Links it to what is known, or says why not; false when nothing known can be meant. */
static bool find_undated(struct site *site, struct site_doc *doc, struct site_citation *c,
                         struct arena *scratch) {
    struct quote q = quote_of(doc, c);
    int one, rival;
    enum verdict verdict = identity_find(site, &q, scratch, &one, &rival);
    if (verdict == VERDICT_ONE)
        link_to(site, c, one);
    else if (verdict == VERDICT_UNSURE)
        report_unsure(site, doc, c, one, rival);
    return verdict == VERDICT_ONE || verdict == VERDICT_UNSURE;
}

static void settle_undated(struct settling *s, struct site_citation *c) {
    int same = map_get(&s->dated, c->read->key);
    if (antecedent_of(s->doc, c) >= 0)
        same = antecedent_of(s->doc, c);
    if (same >= 0) {
        link_to(s->site, c, same);
        return;
    }
    if (find_undated(s->site, s->doc, c, s->scratch) ||
        !(c->read->year || identity_is_central(c->read->key)))
        return;
    struct directive said = said_by(c);
    unlisted_note(s->unlisted, &said, doc_index(s));
    *vec_push(&s->unlisted->scratch, &s->later->list) = (struct undecided){s->doc, c};
}

/* After the directives that only mentions without a date name have been made. */
static void settle_later(struct site *site, struct unlisted *unlisted,
                         const struct later *later) {
    struct arena scratch = {0};
    for (isize i = 0; i < later->list.n; i++) {
        struct site_doc *doc = later->list.at[i].doc;
        struct site_citation *c = later->list.at[i].citation;
        struct directive said = said_by(c);
        int made = unlisted_find(unlisted, &said);
        if (made < 0)
            made = antecedent_of(doc, c);
        if (made >= 0)
            link_to(site, c, made);
        else
            find_undated(site, doc, c, &scratch);
    }
    arena_release(&scratch);
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

static void settle_all(struct site *site, enum round round, settle_fn *settle,
                       struct unlisted *unlisted, struct later *later) {
    struct arena scratch = {0};
    struct arena_mark mark = arena_mark(&scratch);
    for (isize i = 0; i < site->docs.n; i++) {
        struct site_doc *doc = &site->docs.at[i];
        struct settling s = {.site = site,
                             .doc = doc,
                             .scratch = &scratch,
                             .unlisted = unlisted,
                             .later = later};
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

static void settle_with_date(struct site *site) {
    struct unlisted unlisted = {0};
    settle_all(site, ROUND_DATED, note_dated_mention, &unlisted, NULL);
    unlisted_make(&unlisted, site);
    arena_release(&unlisted.scratch);
    settle_all(site, ROUND_DATED, settle_dated, NULL, NULL);
}

static void settle_without_date(struct site *site) {
    struct unlisted unlisted = {0};
    struct later later = {0};
    settle_all(site, ROUND_UNDATED, settle_undated, &unlisted, &later);
    unlisted_make(&unlisted, site);
    settle_later(site, &unlisted, &later);
    arena_release(&unlisted.scratch);
}

void settle_citations(struct site *site) {
    settle_with_date(site);
    settle_all(site, ROUND_ODD, settle_odd, NULL, NULL);
    settle_without_date(site);
}
