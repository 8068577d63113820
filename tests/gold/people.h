/*
 * Recipients, signers and personal data against the truth.
 */
#ifndef TESTS_GOLD_PEOPLE_H
#define TESTS_GOLD_PEOPLE_H

#include "pairs.h"
#include "sheet.h"
#include "truth.h"

#include "model/doc.h"

static void recipients_score(struct sheet *s, const struct json *truth,
                             const struct site_doc *doc) {
    struct strs wanted = {0}, found = {0};
    const struct json *r = truth_items(truth, STR("recipients"));
    if (!truth_has(truth, STR("recipients")))
        return;
    for (; r; r = r->next)
        *vec_push(s->arena, &wanted) = str_fold_blanks(s->arena, r->text);
    for (isize i = 0; i < doc->read->recipients.n; i++)
        *vec_push(s->arena, &found) =
            str_fold_blanks(s->arena, doc->read->recipients.at[i].text);
    sheet_lists(s, SCORE_RECIPIENT, STR(""), &wanted, &found);
}

/* Kinds only: what was found is nobody's business here. */
static void personal_score(struct sheet *s, const struct json *truth,
                           const struct site_doc *doc) {
    struct strs wanted = {0}, found = {0};
    const struct json *p = truth_items(truth, STR("personal_data"));
    if (!truth_has(truth, STR("personal_data")))
        return;
    for (; p; p = p->next)
        *vec_push(s->arena, &wanted) = truth_text(s->arena, p, STR("kind"));
    for (isize i = 0; i < doc->read->personal.n; i++)
        *vec_push(s->arena, &found) = personal_name(doc->read->personal.at[i].kind);
    sheet_lists(s, SCORE_PERSONAL, STR(""), &wanted, &found);
}

struct wanted_signers {
    const struct json **at;
    isize n, cap;
};

struct signers_both {
    struct arena *arena;
    const struct wanted_signers *wanted;
    const struct site_doc *doc;
};

static int signer_likeness(const void *ctx, isize wanted, isize found) {
    const struct signers_both *both = ctx;
    const struct signer *signer = &both->doc->read->signers.at[found];
    struct arena *a = both->arena;
    const struct json *w = both->wanted->at[wanted];
    struct arena_mark mark = arena_mark(a);
    bool named =
        str_eq(truth_text(a, w, STR("name")), str_fold_blanks(a, signer->name.text));
    bool same =
        str_eq(truth_text(a, w, STR("role")), str_fold_blanks(a, signer->role.text));
    arena_rewind(a, mark);
    return named * (1 + same);
}

static void signer_pair(struct sheet *s, const struct json *w,
                        const struct signer *signer) {
    sheet_right(s, SCORE_SIGNER);
    if (truth_has(w, STR("role")))
        sheet_weigh(s, SCORE_SIGNER_ROLE, truth_text(s->arena, w, STR("name")),
                    truth_text(s->arena, w, STR("role")),
                    str_fold_blanks(s->arena, signer->role.text));
}

static void signers_score(struct sheet *s, const struct json *truth,
                          const struct site_doc *doc) {
    struct arena *a = s->arena;
    struct wanted_signers wanted = {0};
    struct signers_both both = {a, &wanted, doc};
    if (!truth_has(truth, STR("signers")))
        return;
    const struct json *w = truth_items(truth, STR("signers"));
    for (; w; w = w->next)
        *vec_push(a, &wanted) = w;
    struct pairs p =
        pairs_make(a, wanted.n, doc->read->signers.n, signer_likeness, 2, &both);
    for (isize i = 0; i < wanted.n; i++)
        if (p.found[i] >= 0)
            signer_pair(s, wanted.at[i], &doc->read->signers.at[p.found[i]]);
        else
            sheet_missing(s, SCORE_SIGNER, truth_text(a, wanted.at[i], STR("name")));
    for (isize j = 0; j < doc->read->signers.n; j++)
        if (p.wanted[j] < 0)
            sheet_extra(s, SCORE_SIGNER, doc->read->signers.at[j].name.text);
}

#endif
