/*
 * statistics: how many tasks are done and late, in the figures of official reports.
 *
 * A report counts what is done, on time or late, and what is not, within its time or
 * overdue; tasks without a deadline and cancelled ones are separate. Every task is
 * in one figure that has no others below it, so that each sum can be added up by hand.
 * Pure functions.
 */
#ifndef MODEL_STATISTICS_H
#define MODEL_STATISTICS_H

#include "model/task.h"

/* The columns, in their order. */
enum figure {
    FIGURE_ALL,
    FIGURE_DONE, /* the sum of the next three */
    FIGURE_ON_TIME,
    FIGURE_LATE,
    FIGURE_DONE_UNDATED, /* done, and no deadline was set */
    FIGURE_OPEN,         /* the sum of the next two */
    FIGURE_WITHIN,
    FIGURE_OVERDUE,
    FIGURE_UNDATED, /* not done, no deadline: that goes on, too */
    FIGURE_CANCELLED,
    FIGURES
};

struct figures {
    int at[FIGURES];
};

/* The program ends if the total is not the sum of its states. */
struct figures figures_of(const struct totals *totals);

enum rate {
    RATE_DONE,    /* of what was due: done with a deadline, or overdue */
    RATE_ON_TIME, /* of what was done and had a deadline */
    RATE_OVERDUE, /* of all that is not cancelled */
    RATES
};

/* In tenths of a percent, rounded; -1: of nothing. */
int figures_rate(const struct figures *f, enum rate rate);

/* <0 if more of `a` is overdue than of `b`, and of equal shares if it is more tasks. */
int figures_compare_overdue(const struct figures *a, const struct figures *b);

void totals_count(struct totals *totals, enum task_state state);
void totals_add(struct totals *sum, const struct totals *more);

/* What the rows of a table are. */
enum statistics_by {
    BY_YEAR, /* of the due day; -1: none */
    BY_MONTH,
    BY_UNIT,      /* index into site->units; -1: tasks that nobody is named for */
    BY_ISSUER,    /* into site->issuers; -1: plans without one */
    BY_PLAN,      /* into site->docs */
    BY_DIRECTIVE, /* into site->directives; -1: tasks of plans that implement none */
    STATISTICS
};

struct statistics_row {
    int of;     /* a year; a month: year * 12 + month - 1; an index */
    int rank;   /* of a unit, from 1; 0: none */
    bool group; /* a group of units */
    struct totals own;
    struct totals common; /* of a unit: tasks of its groups */
};

/*
 * By unit and directive a task is in several rows, or its plan is; in all other
 * tables it is in one, and their rows add up to the site's total.
 */
struct statistics_table {
    struct statistics_row *at;
    isize n, cap;
};

#endif
