/*
 * Citations against the truth: each mention by its number, then its date, and where the
 * truth tells them its kind, its year and its issuer.
 *
 * A number that the truth leaves null (a mention without a symbol) is not scored, and
 * neither are our shortened mentions ("Nghị quyết 57"), which repeat a full one. Every
 * directive is of some kind, so a kind that is null only says that nobody looked.
 */
#ifndef TESTS_GOLD_CITATIONS_H
#define TESTS_GOLD_CITATIONS_H

#include "pairs.h"
#include "sheet.h"
#include "truth.h"

#include "extract/cite.h"
#include "model/doc.h"

struct cited {
    str number, date, kind, year, issuer; /* empty: none */
    const struct json *truth;             /* NULL: found by us */
};

struct cited_list {
    struct cited *at;
    isize n, cap;
};

static str year_text(struct arena *a, int year) {
    return year ? str_number(a, year) : (str){0};
}

/* Of a text. */
static void citations_scan(struct arena *a, str text, struct cited_list *out) {
    struct cite_list list = {0};
    cite_scan(a, word_cut(a, text), &list);
    for (isize i = 0; i < list.n; i++) {
        const struct cite *c = &list.at[i];
        if (c->antecedent < 0)
            *vec_push(a, out) = (struct cited){.number = c->num.text,
                                               .date = date_iso(a, c->date),
                                               .kind = c->kind,
                                               .year = year_text(a, c->year),
                                               .issuer = c->issuer};
    }
}

/* Of a plan. */
static void citations_of(struct arena *a, const struct site_doc *doc,
                         struct cited_list *out) {
    for (isize i = 0; i < doc->citations.n; i++) {
        const struct site_citation *c = &doc->citations.at[i];
        if (c->read->antecedent < 0)
            *vec_push(a, out) = (struct cited){.number = c->read->number,
                                               .date = date_iso(a, c->read->date),
                                               .kind = c->read->kind,
                                               .year = year_text(a, c->read->year),
                                               .issuer = c->read->issuer};
    }
}

static void citations_wanted(struct arena *a, const struct json *truth,
                             struct cited_list *out) {
    const struct json *c = truth_items(truth, STR("citations"));
    for (; c; c = c->next) {
        struct cited wanted = {.number = truth_text(a, c, STR("number")),
                               .date = truth_text(a, c, STR("date")),
                               .kind = truth_text(a, c, STR("kind")),
                               .year = truth_text(a, c, STR("year")),
                               .issuer = truth_text(a, c, STR("issuer")),
                               .truth = c};
        if (wanted.number.n)
            *vec_push(a, out) = wanted;
    }
}

struct cited_both {
    const struct cited_list *wanted, *found;
};

static int citation_likeness(const void *ctx, isize wanted, isize found) {
    const struct cited_both *both = ctx;
    const struct cited *w = &both->wanted->at[wanted], *f = &both->found->at[found];
    return str_eq(w->number, f->number) ? 1 + str_eq(w->date, f->date) : 0;
}

static str dated(struct arena *a, const struct cited *c) {
    return str_concat(a, c->number, STR(" "), c->date.n ? c->date : STR("undated"));
}

static void citation_fact(struct sheet *s, enum score score, const struct cited *c,
                          str key, str want, str got) {
    if (truth_has(c->truth, key))
        sheet_weigh(s, score, dated(s->arena, c), want, got);
}

static void citation_pair(struct sheet *s, const struct cited *w, const struct cited *f) {
    str undated = STR("undated");
    sheet_right(s, SCORE_NUMBER);
    sheet_weigh(s, SCORE_DATE, w->number, w->date.n ? w->date : undated,
                f->date.n ? f->date : undated);
    if (w->kind.n)
        citation_fact(s, SCORE_KIND, w, STR("kind"), w->kind, f->kind);
    citation_fact(s, SCORE_YEAR, w, STR("year"), w->year, f->year);
    citation_fact(s, SCORE_ISSUER, w, STR("issuer"), w->issuer, f->issuer);
}

static void citations_score(struct sheet *s, const struct json *truth,
                            const struct cited_list *found) {
    struct cited_list wanted = {0};
    citations_wanted(s->arena, truth, &wanted);
    struct cited_both both = {&wanted, found};
    struct pairs p =
        pairs_make(s->arena, wanted.n, found->n, citation_likeness, 2, &both);
    for (isize i = 0; i < wanted.n; i++) {
        const struct cited *w = &wanted.at[i];
        if (p.found[i] >= 0) {
            citation_pair(s, w, &found->at[p.found[i]]);
            continue;
        }
        sheet_missing(s, SCORE_NUMBER, dated(s->arena, w));
        sheet_count(s, SCORE_DATE, (struct tally){.wanted = 1});
        sheet_count(s, SCORE_KIND, (struct tally){.wanted = w->kind.n > 0});
        sheet_count(s, SCORE_YEAR, (struct tally){.wanted = w->year.n > 0});
        sheet_count(s, SCORE_ISSUER, (struct tally){.wanted = w->issuer.n > 0});
    }
    for (isize j = 0; j < found->n; j++)
        if (p.wanted[j] < 0) {
            sheet_extra(s, SCORE_NUMBER, dated(s->arena, &found->at[j]));
            sheet_count(s, SCORE_DATE, (struct tally){.found = 1});
        }
}

#endif
