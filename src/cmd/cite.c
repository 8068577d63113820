/*
 * kehoach cite: which directive a number means, why, and what cites it.
 *
 * The argument is read as a citation in a document dated on the reference day, by the
 * same scanner and rules as any citation: the answer is what the site would make of it.
 */
#include "cmd/cite.h"

#include "cmd/columns.h"
#include "extract/cite.h"
#include "link/identity.h"
#include "viet/nfc.h"

#include <stdio.h>
#include <stdlib.h>

/* The question, and the result. */
struct answer {
    str number, kind;
    struct quote quote;
    struct weighing weighing;
    enum verdict verdict;
    int one, rival;
    bool slip; /* found although the date differs */
};

static str typed_text(struct arena *a, const struct options *o) {
    str text = {0};
    for (int i = 0; i < o->file_count; i++)
        text = str_concat(a, text, i ? STR(" ") : STR(""), str_from_c(o->files[i]));
    return str_trim(viet_nfc(a, text));
}

static void take_mention(struct arena *a, struct answer *answer, const struct cite *c) {
    answer->number = c->num.text;
    answer->kind = c->kind;
    answer->quote = (struct quote){.key = docnum_identity(a, &c->num),
                                   .form = c->num.form,
                                   .date = c->date,
                                   .year = c->date.year ? 0 : c->year,
                                   .issuer = c->issuer};
}

static void take_number(struct arena *a, struct answer *answer, const struct docnum *n) {
    answer->number = n->text;
    answer->quote =
        (struct quote){.key = docnum_identity(a, n), .form = n->form, .year = n->year};
}

/* False when the text is not one number, with or without date and issuer. */
static bool read_number(struct arena *a, struct answer *answer, str text) {
    struct cite_list list = {0};
    bool bare = text.n && is_digit(text.p[0]);
    str led = bare ? str_concat(a, STR("số "), text) : text;
    cite_scan(a, word_cut(a, led), &list);
    struct docnum number = docnum_parse(a, text);
    if (list.n == 1)
        take_mention(a, answer, &list.at[0]);
    else if (!list.n && number.form != DOCNUM_NONE)
        take_number(a, answer, &number);
    else
        return false;
    return true;
}

static str step_text(const struct options *o, enum identity_step step) {
    static const char *const texts[][2] = {
        [STEP_KEPT] = {"fits", "phù hợp"},
        [STEP_FUTURE] = {"later than the citing document",
                         "ban hành sau văn bản viện dẫn"},
        [STEP_DATE] = {"another date", "khác ngày"},
        [STEP_YEAR] = {"another year", "khác năm"},
        [STEP_ISSUER] = {"another issuer", "khác cơ quan ban hành"},
        [STEP_TIME] = {"not of the citing document's year or term",
                       "không cùng năm hoặc nhiệm kỳ với văn bản viện dẫn"},
    };
    return str_from_c(texts[step][o->lang]);
}

static str verdict_text(const struct options *o, const struct answer *answer) {
    if (date_cmp(answer->quote.date, answer->quote.citing) > 0)
        return cmd_words(o, "the date is later than the citing document",
                         "ngày ghi sau ngày của văn bản viện dẫn");
    if (answer->slip)
        return cmd_words(o, "this one is meant; the date is taken for a slip",
                         "đó là văn bản này; coi ngày ghi là nhầm");
    switch (answer->verdict) {
    case VERDICT_ONE:
        return cmd_words(o, "this one is meant", "đó là văn bản này");
    case VERDICT_UNSURE:
        return cmd_words(o, "not certain; its date would settle it",
                         "chưa chắc chắn; cần ghi thêm ngày ban hành");
    case VERDICT_OTHER_DATE:
        return cmd_words(o, "the number is known, but not with this date",
                         "có số này nhưng không có văn bản nào đúng ngày này");
    case VERDICT_NONE:
        break;
    }
    return answer->weighing.n
               ? cmd_words(o, "none of these", "không phải văn bản nào ở trên")
               : cmd_words(o, "no document with this number is known here",
                           "không biết văn bản nào có số này");
}

/* "→ not certain; its date would settle it: 27-KH/ĐUK ngày 19/3/2020" */
static void put_verdict(struct buf *out, const struct site *site, const struct options *o,
                        const struct answer *answer) {
    buf_put(out, STR("→ "));
    buf_put(out, verdict_text(o, answer));
    if (answer->verdict == VERDICT_UNSURE && answer->one >= 0 &&
        site->directives.at[answer->one].date.year) {
        const struct directive *d = &site->directives.at[answer->one];
        buf_put(out, STR(": "));
        columns_put(out, d->number);
        buf_put(out, STR(" ngày "));
        date_put_short(out, d->date);
        buf_put(out, answer->rival >= 0 ? STR(" …") : STR(""));
    }
    buf_char(out, '\n');
}

static str typed_date(struct arena *a, const struct quote *q) {
    if (q->date.year)
        return date_short(a, q->date);
    return q->year ? str_number(a, q->year) : (str){0};
}

static void add_typed(struct columns *rows, const struct options *o,
                      const struct answer *answer) {
    struct arena *a = rows->arena;
    const struct quote *q = &answer->quote;
    columns_fact(rows, cmd_words(o, "number", "số, ký hiệu"), answer->number);
    columns_fact(rows, cmd_words(o, "kind", "tên loại"), answer->kind);
    columns_fact(rows, cmd_words(o, "date", "ngày"), typed_date(a, q));
    columns_fact(rows, cmd_words(o, "issuer", "cơ quan"), q->issuer);
    columns_fact(rows, cmd_words(o, "cited on", "viện dẫn ngày"),
                 date_short(a, q->citing));
}

struct candidate {
    const struct directive *d;
    enum identity_step step;
};

static int by_date(const void *x, const void *y) {
    const struct directive *a = ((const struct candidate *)x)->d;
    const struct directive *b = ((const struct candidate *)y)->d;
    int order = date_cmp(a->date, b->date);
    return order ? order : str_cmp(a->issuer, b->issuer);
}

/* Lists each directive with this number, and how it was judged. */
static void add_candidates(struct columns *rows, const struct site *site,
                           const struct options *o, const struct weighing *w) {
    struct candidate all[IDENTITY_CANDIDATES];
    for (int i = 0; i < w->n; i++)
        all[i] = (struct candidate){&site->directives.at[w->directive[i]], w->step[i]};
    qsort(all, (size_t)w->n, sizeof *all, by_date);
    for (int i = 0; i < w->n; i++) {
        const struct directive *d = all[i].d;
        str date = d->date.year ? date_short(rows->arena, d->date) : STR("-");
        columns_add(rows, d->number, date, step_text(o, all[i].step), d->issuer,
                    d->address);
    }
    if (w->cut)
        columns_add(rows, STR("…"));
}

static void put_reasons(struct buf *out, const struct site *site, const struct options *o,
                        const struct answer *answer) {
    struct arena a = {0};
    struct columns rows = {.arena = &a};
    add_typed(&rows, o, answer);
    columns_print(out, &rows);
    buf_put(out, cmd_words(o, "\ncandidates: ", "\nvăn bản cùng số: "));
    buf_int(out, answer->weighing.n);
    buf_char(out, '\n');
    add_candidates(&rows, site, o, &answer->weighing);
    columns_print(out, &rows);
    put_verdict(out, site, o, answer);
    arena_release(&a);
}

/* Resolves it as a citation in a document of the reference day. */
static void resolve(const struct site *site, struct answer *answer, struct arena *a) {
    struct quote *q = &answer->quote;
    q->citing = site->input->today;
    q->citing_year = site->input->today.year;
    answer->verdict =
        identity_weigh(site, q, a, &answer->weighing, &answer->one, &answer->rival);
    if (answer->verdict == VERDICT_OTHER_DATE && date_cmp(q->date, q->citing) <= 0) {
        int slip = identity_find_slip(site, q, a);
        answer->slip = slip >= 0;
        answer->one = answer->slip ? slip : answer->one;
    }
}

static enum exit_status answer_it(struct pipeline *p, const struct options *o,
                                  struct answer *answer, struct arena *a) {
    struct buf out = {0};
    enum exit_status status = cmd_read_site(p, o);
    if (status != EXIT_DONE)
        return status;
    resolve(&p->site, answer, a);
    bool found = answer->verdict == VERDICT_ONE || answer->slip;
    put_reasons(&out, &p->site, o, answer);
    if (found) {
        buf_char(&out, '\n');
        cite_put_directive(&out, &p->site, o, answer->one);
        cite_put_citing(&out, p, o, answer->one);
    }
    bool printed = cmd_print(&out);
    buf_release(&out);
    if (!printed)
        return EXIT_SYSTEM;
    return found ? EXIT_DONE : EXIT_CONTENT;
}

enum exit_status cmd_cite(const struct options *o) {
    struct arena a = {0};
    struct pipeline p = {.content = -1, .layouts = -1};
    struct answer answer = {.one = -1};
    str text = typed_text(&a, o);
    enum exit_status status = EXIT_USAGE;
    if (read_number(&a, &answer, text))
        status = answer_it(&p, o, &answer, &a);
    else
        fprintf(stderr, "kehoach: '%.*s' %s\n", (int)text.n, text.p,
                cmd_say(o, "is not the number of one document",
                        "không phải là số, ký hiệu của một văn bản"));
    pipeline_release(&p);
    arena_release(&a);
    return status;
}
