/*
 * agenda: the days on which reports are due, of all plans, in the order of time.
 *
 * A duty to report has a day for each time it falls due; one without any day is listed at
 * the end. Where progress moved a day, the new one counts, and the state is that of the
 * task's own occurrence on that day. Made once, const afterwards.
 */
#ifndef LINK_AGENDA_H
#define LINK_AGENDA_H

#include "model/site.h"

struct agenda_entry {
    struct date date; /* none: the text names no day */
    int doc, report;  /* indices into site->docs and its reports */
    int occurrence;   /* of the task; -1: the task has no occurrence on that day */
};

/* The days of one year: entries [from, to). */
struct agenda_year {
    int year; /* 0: without a day */
    isize from, to;
};

struct agenda {
    VEC(struct agenda_entry) entries;
    VEC(struct agenda_year) years; /* rising; without a day last */
};

/* Collects the reports of the published plans, in `a`. */
void agenda_make(struct arena *a, const struct site *site, struct agenda *out);

/* The first open day of one report, else its last one, or an entry without a day. */
struct agenda_entry agenda_next(const struct site *site, int doc, int report);

/* What is known of a report on its day: of the task's occurrence, else of the day alone.
 */
struct occurrence agenda_occurrence(const struct site *site,
                                    const struct agenda_entry *entry);

#endif
