/*
 * timeline_period: which years, quarters and months have a page, and what each shows.
 *
 * A page shows every task of its days if they are few enough to be read. Of more, it
 * shows one row for each plan or unit, with how much is due when, and the tasks are on
 * the pages of these: so the pages of a year do not grow with its tasks.
 */
#ifndef LINK_TIMELINE_PERIOD_H
#define LINK_TIMELINE_PERIOD_H

#include "link/timeline_list.h"
#include "viet/period.h"

/* 0 for all years; else the year times 100, and a month, or a quarter after 20. */
enum { PERIOD_ALL = 0, PERIOD_YEAR = 100, PERIOD_QUARTER = 20 };

/* The days of a code but PERIOD_ALL. */
struct period timeline_period_days(int code);

/* What a page, or all parts of it together, consist of. */
struct timeline_choice {
    VEC(const struct timeline_entry *) rows; /* of all groups, in order */
    VEC(isize) groups;                       /* those that have a row */
    int left_out;  /* tasks that are going on all the time, where they are not shown */
    bool eventful; /* something begins, ends or is due, and does not only go on */
    bool detailed;
    int parts; /* pages; 0: nothing to show */
};

/* The entries of those days; ongoing ones if `ongoing` says so. In `a`. */
void timeline_choose(struct arena *a, const struct site *site,
                     const struct timeline_list *list, struct period days, bool ongoing,
                     struct timeline_choice *out);

/* All entries of one group in detail; by year, the latest first, or by time alone. */
void timeline_choose_group(struct arena *a, const struct site *site,
                           const struct timeline_list *list, isize group, bool by_year,
                           struct timeline_choice *out);

/* The year that an entry is put down for: its last one, if it ever ends. */
int timeline_year(const struct timeline_entry *e);

/* The same for the page of a code: of a quarter or month without ongoing tasks. */
void timeline_choose_period(struct arena *a, const struct site *site,
                            const struct timelines *t, bool by_unit, int code,
                            struct timeline_choice *out);

/* The rows [from, to) of a detailed choice, or the groups, that are on one part. */
void timeline_part(const struct site *site, const struct timeline_choice *choice,
                   int part, isize *from, isize *to);

/* A period that has a page; parts: by plan, by unit. */
struct timeline_period {
    int code;
    int parts[2];
};

struct timeline_periods {
    struct timeline_period
        *at; /* all years, then each with its eventful quarters, months */
    isize n, cap;
};

void timeline_periods_make(struct arena *a, const struct site *site,
                           const struct timelines *t, struct timeline_periods *out);

#endif
