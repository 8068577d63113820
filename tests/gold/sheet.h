/*
 * The score sheet: for each thing that is compared how many were right, found and wanted.
 *
 * A difference is printed as it is met, one line each: "-" for what is missing, "+" for
 * what is too much, "~" for what is told otherwise than the truth has it. A check is a
 * right thing or such a line. What belongs to a thing that is itself missing or too much
 * (the units of a task that was not found) counts in the shares and has no line of its
 * own: one fault is said once.
 */
#ifndef TESTS_GOLD_SHEET_H
#define TESTS_GOLD_SHEET_H

#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

enum score {
    SCORE_NUMBER,
    SCORE_DATE,
    SCORE_KIND,
    SCORE_YEAR,
    SCORE_ISSUER,
    SCORE_TASK,
    SCORE_TEXT,
    SCORE_UNIT,
    SCORE_TIME,
    SCORE_TIME_WORDS,
    SCORE_TARGET,
    SCORE_QUANTITY,
    SCORE_BOUNDS,
    SCORE_TARGET_DAY,
    SCORE_REPORT,
    SCORE_TO,
    SCORE_REPORT_TIME,
    SCORE_RECIPIENT,
    SCORE_SIGNER,
    SCORE_SIGNER_ROLE,
    SCORE_PERSONAL,
    SCORES
};

struct tally {
    int right, found, wanted;
};

struct sheet {
    struct arena *arena; /* of the document that is being scored */
    struct tally at[SCORES];
    int differences; /* lines printed */
};

struct strs {
    str *at;
    isize n, cap;
};

static const char *sheet_name(enum score score) {
    static const char *const names[SCORES] = {
        [SCORE_NUMBER] = "citations",
        [SCORE_DATE] = "citations with date",
        [SCORE_KIND] = "kinds",
        [SCORE_YEAR] = "years",
        [SCORE_ISSUER] = "issuers",
        [SCORE_TASK] = "tasks",
        [SCORE_TEXT] = "texts of tasks",
        [SCORE_UNIT] = "units",
        [SCORE_TIME] = "times",
        [SCORE_TIME_WORDS] = "words of times",
        [SCORE_TARGET] = "targets",
        [SCORE_QUANTITY] = "quantities",
        [SCORE_BOUNDS] = "bounds",
        [SCORE_TARGET_DAY] = "days of targets",
        [SCORE_REPORT] = "reports",
        [SCORE_TO] = "addressees",
        [SCORE_REPORT_TIME] = "times of reports",
        [SCORE_RECIPIENT] = "recipients",
        [SCORE_SIGNER] = "signers",
        [SCORE_SIGNER_ROLE] = "roles of signers",
        [SCORE_PERSONAL] = "personal data",
    };
    return names[score];
}

static void sheet_count(struct sheet *s, enum score score, struct tally more) {
    struct tally *t = &s->at[score];
    t->right += more.right;
    t->found += more.found;
    t->wanted += more.wanted;
}

/* The beginning of a text that may be a whole paragraph. */
static str sheet_brief(str text) {
    enum { BRIEF = 90 };
    isize end = text.n < BRIEF ? text.n : BRIEF;
    while (!utf8_is_boundary(text, end))
        end--;
    return str_sub(text, 0, end);
}

static void sheet_differ(struct sheet *s, char sign, enum score score, str what) {
    printf("  %c %s: %.*s\n", sign, sheet_name(score), (int)what.n, what.p);
    s->differences++;
}

/* Things that were found as such, or not. */
static void sheet_right(struct sheet *s, enum score score) {
    sheet_count(s, score, (struct tally){1, 1, 1});
}
static void sheet_missing(struct sheet *s, enum score score, str what) {
    sheet_count(s, score, (struct tally){.wanted = 1});
    sheet_differ(s, '-', score, sheet_brief(what));
}
static void sheet_extra(struct sheet *s, enum score score, str what) {
    sheet_count(s, score, (struct tally){.found = 1});
    sheet_differ(s, '+', score, sheet_brief(what));
}

/* One fact of the thing at `place`; empty where there is none. */
static void sheet_weigh(struct sheet *s, enum score score, str place, str want, str got) {
    bool right = str_eq(want, got);
    sheet_count(s, score, (struct tally){right && got.n, got.n > 0, want.n > 0});
    if (!right)
        sheet_differ(s, '~', score,
                     str_concat(s->arena, sheet_brief(place), STR(": wanted "),
                                want.n ? sheet_brief(want) : STR("nothing"),
                                STR(", found "),
                                got.n ? sheet_brief(got) : STR("nothing")));
}

static int sheet_by_bytes(const void *a, const void *b) {
    return str_cmp(*(const str *)a, *(const str *)b);
}

static void sheet_sort(struct strs *list) {
    if (list->n)
        qsort(list->at, (size_t)list->n, sizeof *list->at, sheet_by_bytes);
}

/* Two lists in whatever order; `place` stands before each difference. */
static void sheet_lists(struct sheet *s, enum score score, str place, struct strs *want,
                        struct strs *got) {
    sheet_sort(want);
    sheet_sort(got);
    for (isize i = 0, j = 0; i < want->n || j < got->n;) {
        int order = i == want->n  ? 1
                    : j == got->n ? -1
                                  : str_cmp(want->at[i], got->at[j]);
        if (order == 0)
            sheet_right(s, score);
        else if (order < 0)
            sheet_missing(s, score, str_concat(s->arena, place, want->at[i]));
        else
            sheet_extra(s, score, str_concat(s->arena, place, got->at[j]));
        i += order <= 0;
        j += order >= 0;
    }
}

static void sheet_add(struct sheet *all, const struct sheet *one) {
    for (int i = 0; i < SCORES; i++)
        sheet_count(all, (enum score)i, one->at[i]);
    all->differences += one->differences;
}

static int sheet_passed(const struct sheet *s) {
    int passed = 0;
    for (int i = 0; i < SCORES; i++)
        passed += s->at[i].right;
    return passed;
}

/* Rounded down, so that 1.000 means all; of nothing all is right. */
static void sheet_put_share(const char *name, int part, int whole) {
    int share = whole ? (int)((long)part * 1000 / whole) : 1000;
    printf("  %s %d.%03d", name, share / 1000, share % 1000);
}

/* One line for each thing that the text or its truth has. */
static void sheet_print(const struct sheet *s) {
    for (int i = 0; i < SCORES; i++) {
        const struct tally *t = &s->at[i];
        if (!t->found && !t->wanted)
            continue;
        printf("  %-19s", sheet_name((enum score)i));
        sheet_put_share("precision", t->right, t->found);
        sheet_put_share("recall", t->right, t->wanted);
        sheet_put_share("F1", 2 * t->right, t->found + t->wanted);
        printf("  (%d right, %d found, %d wanted)\n", t->right, t->found, t->wanted);
    }
}

#endif
