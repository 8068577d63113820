/*
 * when: the times of running text: periods, deadlines, recurrences.
 *
 * "Quý I/2023", "trước ngày 15/6", "định kỳ hàng quý (ngày 10 của tháng cuối quý)",
 * "thường xuyên": what a cell, a parenthesis, a heading or a sentence says about when
 * something is to be done. A year that is not written comes from the context. Where the
 * words name no day, none is made up: the page shows the words. Pure functions.
 */
#ifndef VIET_WHEN_H
#define VIET_WHEN_H

#include "base/arena.h"
#include "viet/period.h"

struct word_list; /* viet/word.h */

/* Bits: "hằng quý, 6 tháng và năm" is three of them. */
enum recurrence {
    RECURS_WEEK = 1 << 0,
    RECURS_MONTH = 1 << 1,
    RECURS_QUARTER = 1 << 2,
    RECURS_HALF_YEAR = 1 << 3,
    RECURS_YEAR = 1 << 4,
    RECURS_SCHOOL_YEAR = 1 << 5,
    RECURS_ONGOING = 1 << 6,  /* thường xuyên, liên tục */
    RECURS_PERIODIC = 1 << 7, /* định kỳ, without saying how often */
};

/* What the words are read against. */
struct when_context {
    int year;           /* that the nearest words name; 0: none */
    struct period span; /* in which recurrences are expanded: the plan's, or the year */
    struct date issued; /* from which terms of days count; none: unsigned */
};

/* A term such as "trong 05 ngày làm việc kể từ ngày ký": counted by link/calendar. */
struct when_term {
    int days; /* 0: none */
    bool working;
};

struct when {
    isize from, to;         /* the words, within the text that was read */
    struct date start, end; /* both included; none: not said */
    unsigned recurs;        /* bits of enum recurrence */
    bool strict;            /* "trước ngày …": the end is the day before it */
    struct when_term term;
    struct {
        struct date *at; /* due days in rising order; of one time its end */
        isize n, cap;
    } dates;
    str rule; /* a literal: "quarter", "before", "recurring-day", … */
};

/*
 * The whole text as a time: a cell, a parenthesis, the value of an attribute. False if it
 * is none; the words are then shown as they are. Days live in `a`.
 */
bool when_parse(struct arena *a, str text, const struct when_context *ctx,
                struct when *out);

/*
 * The time that a heading gives to everything below it: "1. Quý I", "Nhiệm vụ thường
 * xuyên", "Tháng 3/2024"; not the year of a title ("Nhiệm vụ trọng tâm năm 2021").
 */
bool when_of_heading(struct arena *a, str text, const struct when_context *ctx,
                     struct when *out);

/*
 * The same over words that were cut before: a list, or any part of one, whose neighbours
 * are not looked at (their kinds are changed meanwhile, so one thread at a time reads a
 * list). out->from and out->to are bytes of words.text. Words that are `foreign` are
 * nobody's time: a run of them is one opaque thing.
 */
bool when_parse_words(struct arena *a, struct word_list words,
                      const struct when_context *ctx, struct when *out);
bool when_heading_words(struct arena *a, struct word_list words,
                        const struct when_context *ctx, struct when *out);

/* The time that a heading ends with: "… từ nay đến năm 2030", "… (quý IV/2024)". For
 * those that have a number; a title's may be of anything. */
bool when_heading_ending(struct arena *a, struct word_list words,
                         const struct when_context *ctx, struct when *out);

/*
 * Words of a place that the text itself calls a time (a column, a label), where other
 * words may be among the times: "Tháng 11/2024 và bổ sung hằng năm". For what neither
 * when_parse_words nor when_find can read.
 */
bool when_parse_loosely(struct arena *a, struct word_list words,
                        const struct when_context *ctx, struct when *out);

/*
 * The deadline that the sentences of an item name, or their recurrence; several of them
 * become one `when` with several days. Two rules give only the words: "event" ("sau khi
 * có hướng dẫn"), which has no day by nature, and "unread", a deadline with a slip in it
 * ("trước ngày 01/11/202").
 */
bool when_find(struct arena *a, struct word_list words, const struct when_context *ctx,
               struct when *out);

/* What words name that may have their time after them. */
enum when_named {
    WHEN_UNNAMED,
    WHEN_OBSERVANCE, /* "Ngày Quốc tế …": the day is its own */
    WHEN_CAMPAIGN, /* "Tháng hành động …": it begins and ends, and is due on no day */
};

/* The last such name in the sentence that the words end with. */
enum when_named when_names(struct word_list words);

/* Bytes of a text. */
struct when_range {
    isize from, to;
};

/* The year that a heading or a title names: "năm 2023", "Quý I/2023"; 0: none. */
int when_year(str text);
int when_year_words(struct word_list words);

/* "month+quarter": as data files name it; empty for 0. */
str when_recurs_name(struct arena *a, unsigned recurs);

#endif
