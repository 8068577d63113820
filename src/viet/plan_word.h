/*
 * plan_word: what the fixed words of a plan mean: titles, headers of columns, labels of
 * lines, the words of its ending, as marks of DOMAIN_PLAN.
 */
#ifndef VIET_PLAN_WORD_H
#define VIET_PLAN_WORD_H

#include "viet/vocabulary.h"

enum plan_word {
    /* What a column, or the line after a label, is about. */
    PLAN_NUMBER = 1 << 0,
    PLAN_TASK = 1 << 1,
    PLAN_LEAD = 1 << 2,
    PLAN_SUPPORT = 1 << 3,
    PLAN_ASSIGNED = 1 << 4,
    PLAN_TIME = 1 << 5,
    PLAN_PRODUCT = 1 << 6,
    PLAN_WHOLE = 1 << 7,    /* only if the header has no other words */
    PLAN_BEGINS = 1 << 8,   /* only if the header goes on */
    PLAN_ANYWHERE = 1 << 9, /* also later in the header */

    PLAN_COLUMN = (1 << 7) - 1, /* any of them */

    PLAN_LABEL = 1 << 19, /* goes on with a label: "… tham mưu thực hiện" */
    PLAN_ASIDE = 1 << 20, /* a label about what no task has: địa điểm */

    /* Titles. */
    PLAN_HOLDS = 1 << 10,    /* tasks are below it */
    PLAN_REASONS = 1 << 11,  /* aims and reasons are below it */
    PLAN_OPENING = 1 << 12,  /* may come before the word that tells */
    PLAN_DIVISION = 1 << 13, /* a number follows: phụ lục, điều */
    PLAN_ANNEX = 1 << 14,
    PLAN_ENCLOSED = 1 << 15, /* begins the title of what is enclosed */

    /* Sentences. */
    PLAN_SHORTENED = 1 << 16, /* a full stop after it ends no sentence */
    PLAN_CLOSING = 1 << 17,   /* begins a paragraph that closes a plan */
    PLAN_APPEAL = 1 << 18,    /* closes it, too, if it names no day */

    PLAN_MAKES = 1 << 29, /* who makes the plan is before it: ban hành */

    /* The ending. */
    PLAN_RECIPIENTS = 1 << 21, /* nơi nhận */
    PLAN_ARCHIVE = 1 << 22,    /* lưu: the last recipient */
    PLAN_ROLE = 1 << 23,       /* begins the post of who signs */
    PLAN_BEHALF = 1 << 24,     /* t/m: begins the post of another who signs */
    PLAN_DEPUTY = 1 << 25,     /* kt: signs in the place of the post above */
    PLAN_DEGREE = 1 << 26,     /* before a name: TS, đại tá */
    PLAN_SIGNED = 1 << 27,     /* đã ký */
    PLAN_SURNAME = 1 << 28,    /* a rare one, which is another word, too */
};

#define PLAN_DOUBT       MARK(30) /* what to do if something is not clear */
#define PLAN_DUTIES      MARK(31) /* a title: tasks are below it if a body must act */
#define PLAN_ENACTING    MARK(32) /* puts a plan into force: ban hành kế hoạch */
#define PLAN_BELOW       MARK(33) /* ends an introduction: "… các việc sau." */
#define PLAN_RECEIVER    MARK(34) /* a column: to whom a report is sent */
#define PLAN_TIME_HEADER MARK(35) /* by when, as all of a header; no label of a line */
#define PLAN_STARTS      MARK(36) /* a column: when it begins */
#define PLAN_ENDS        MARK(37) /* the column beside it */
#define PLAN_PHASE       MARK(40) /* a stretch of the work: bước, giai đoạn, quý */
#define PLAN_PART        MARK(41) /* of the whole plan: counted as if it had no name */
#define PLAN_BEFORE      MARK(42) /* a column: the day in it is the first too late */
#define PLAN_RULES       MARK(43) /* a title: of rules, prizes, facts, even by stages */

/* The same marks as the lists of viet/vocabulary/ name them. */
#define PLAN_NAMES                                                                       \
    NUMBER = PLAN_NUMBER, TASK = PLAN_TASK, LEAD = PLAN_LEAD, SUPPORT = PLAN_SUPPORT,    \
    ASSIGNED = PLAN_ASSIGNED, TIME = PLAN_TIME, PRODUCT = PLAN_PRODUCT,                  \
    WHOLE = PLAN_WHOLE, BEGINS = PLAN_BEGINS, ANYWHERE = PLAN_ANYWHERE,                  \
    HOLDS = PLAN_HOLDS, REASONS = PLAN_REASONS, OPENING = PLAN_OPENING,                  \
    DIVISION = PLAN_DIVISION, ANNEX = PLAN_ANNEX, ENCLOSED = PLAN_ENCLOSED,              \
    SHORTENED = PLAN_SHORTENED, CLOSING = PLAN_CLOSING, APPEAL = PLAN_APPEAL,            \
    RECIPIENTS = PLAN_RECIPIENTS, ARCHIVE = PLAN_ARCHIVE, ROLE = PLAN_ROLE,              \
    BEHALF = PLAN_BEHALF, DEPUTY = PLAN_DEPUTY, DEGREE = PLAN_DEGREE,                    \
    SIGNED = PLAN_SIGNED, SURNAME = PLAN_SURNAME, MAKES = PLAN_MAKES,                    \
    LABEL = PLAN_LABEL, ASIDE = PLAN_ASIDE, DOUBT = PLAN_DOUBT, DUTIES = PLAN_DUTIES,    \
    ENACTING = PLAN_ENACTING, BELOW = PLAN_BELOW, RECEIVER = PLAN_RECEIVER,              \
    TIME_HEADER = PLAN_TIME_HEADER, STARTS = PLAN_STARTS, ENDS = PLAN_ENDS,              \
    PART = PLAN_PART, PHASE = PLAN_PHASE, BEFORE = PLAN_BEFORE, RULES = PLAN_RULES

/*
 * The marks of the longest phrase that `words` begin with, of those that have any of
 * `marks`. Headers and titles are typed in capitals, scanned, and broken over lines, so
 * only letters without their marks, and digits, are compared. `*length`, if wanted,
 * becomes how many words the phrase takes, with the marks between them.
 */
uint64_t plan_word_loosely(struct word_list words, uint64_t marks, isize *length);

/* The same anywhere in the words: the marks of the first such phrase. */
uint64_t plan_word_anywhere(struct word_list words, uint64_t marks);

#endif
