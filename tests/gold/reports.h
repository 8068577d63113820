/*
 * Duties to report against the truth: to whom, and when. What is to be reported is told
 * in the truth's own words, and only helps to find the right one.
 *
 * A truth gives the days as "dates", or a "window" of first and last day.
 */
#ifndef TESTS_GOLD_REPORTS_H
#define TESTS_GOLD_REPORTS_H

#include "pairs.h"
#include "sheet.h"
#include "truth.h"

#include "cmd/inspect_part.h"
#include "model/doc.h"

struct wanted_report {
    str what, to, words, time;
};

struct wanted_reports {
    struct wanted_report *at;
    isize n, cap;
};

struct reports_both {
    struct arena *arena;
    const struct wanted_reports *wanted;
    const struct site_doc *doc;
};

/* The texts of an array with something between them. */
static str joined(struct arena *a, const struct json *object, str key, str between) {
    str all = {0};
    isize n = 0;
    for (const struct json *j = truth_items(object, key); j; j = j->next)
        all = str_concat(a, all, n++ ? between : STR(""), j->text);
    return all;
}

/* "2023-06-14 2023-12-09", or a window: "2020-05-01..2020-05-31". */
static str report_time(struct arena *a, const struct when *when) {
    str all = {0};
    if (!inspect_has_days(when))
        return when->start.year || when->end.year
                   ? str_concat(a, date_iso(a, when->start), STR(".."),
                                date_iso(a, when->end))
                   : (str){0};
    for (isize i = 0; i < when->dates.n; i++)
        all = str_concat(a, all, i ? STR(" ") : STR(""), date_iso(a, when->dates.at[i]));
    return all;
}

static void reports_wanted(struct arena *a, const struct json *truth,
                           struct wanted_reports *out) {
    const struct json *r = truth_items(truth, STR("reports"));
    for (; r; r = r->next) {
        str days = joined(a, r, STR("dates"), STR(" "));
        *vec_push(a, out) = (struct wanted_report){
            .what = truth_text(a, r, STR("what")),
            .to = truth_text(a, r, STR("to")),
            .words = truth_text(a, r, STR("due_as_written")),
            .time = days.n ? days : joined(a, r, STR("window"), STR("..")),
        };
    }
}

/* All words of the other are in the text: it may say more. */
static bool has_words_of(struct arena *a, str text, str other) {
    str all = letters_of(a, text);
    bool has = other.n > 0;
    for (str rest = other; has && rest.n;) {
        str word = letters_of(a, str_cut(&rest, ' '));
        has = !word.n || str_find(all, word) >= 0;
    }
    return has;
}

static int report_likeness(const void *ctx, isize wanted, isize found) {
    const struct reports_both *both = ctx;
    const struct wanted_report *w = &both->wanted->at[wanted];
    const struct site_reporting *r = &both->doc->reports.at[found];
    struct arena *a = both->arena;
    struct arena_mark mark = arena_mark(a);
    bool within =
        hold_alike(a, w->what, r->read->what) || has_words_of(a, r->read->what, w->what);
    int points = begin_alike(a, w->what, r->read->what) ? 3 : within ? 2 : 0;
    if (w->time.n && str_eq(w->time, report_time(a, &r->when)))
        points += 2;
    if (w->words.n && str_eq(w->words, str_fold_blanks(a, r->read->when_text)))
        points += 2;
    points += w->to.n && str_eq(w->to, str_fold_blanks(a, r->read->to));
    arena_rewind(a, mark);
    return points < 2 ? 0 : points;
}

static void report_pair(struct sheet *s, const struct wanted_report *w,
                        const struct site_reporting *r) {
    sheet_right(s, SCORE_REPORT);
    sheet_weigh(s, SCORE_TO, w->what, w->to, str_fold_blanks(s->arena, r->read->to));
    sheet_weigh(s, SCORE_REPORT_TIME, w->what, w->time, report_time(s->arena, &r->when));
}

static void reports_score(struct sheet *s, const struct json *truth,
                          const struct site_doc *doc) {
    struct wanted_reports wanted = {0};
    struct reports_both both = {s->arena, &wanted, doc};
    if (!truth_has(truth, STR("reports")))
        return;
    reports_wanted(s->arena, truth, &wanted);
    struct pairs p =
        pairs_make(s->arena, wanted.n, doc->reports.n, report_likeness, 8, &both);
    for (isize i = 0; i < wanted.n; i++) {
        const struct wanted_report *w = &wanted.at[i];
        if (p.found[i] >= 0) {
            report_pair(s, w, &doc->reports.at[p.found[i]]);
            continue;
        }
        sheet_missing(s, SCORE_REPORT, w->what);
        sheet_count(s, SCORE_TO, (struct tally){.wanted = w->to.n > 0});
        sheet_count(s, SCORE_REPORT_TIME, (struct tally){.wanted = w->time.n > 0});
    }
    for (isize j = 0; j < doc->reports.n; j++) {
        const struct site_reporting *r = &doc->reports.at[j];
        if (p.wanted[j] >= 0)
            continue;
        str time = report_time(s->arena, &r->when);
        sheet_extra(s, SCORE_REPORT, r->read->what);
        sheet_count(s, SCORE_TO, (struct tally){.found = r->read->to.n > 0});
        sheet_count(s, SCORE_REPORT_TIME, (struct tally){.found = time.n > 0});
    }
}

#endif
