/*
 * weeks: what falls due in which week of the calendar, by unit.
 *
 * Every due day of every task is in the week that it lies in, under one unit: who leads
 * it, else who is assigned, else who supports; of a dissolved one its successor, while
 * there is something left to do. A duty to report is listed at its task's due day, and
 * separately where it has another day. There is a week for each that has anything, and
 * for the present one and those beside it. Made once, const afterwards.
 */
#ifndef LINK_WEEKS_H
#define LINK_WEEKS_H

#include "link/agenda.h"

struct week_entry {
    struct date due;
    int unit;    /* index into site->units; -1: nobody is named */
    bool closed; /* done or cancelled */
    int doc, task;
    int occurrence;    /* of the task; -1: of the agenda's entry alone */
    isize from_agenda; /* the entry; -1: the task's own due day */
};

/* Entries [from, to): by unit, nobody's last; of each what is open first, by day. */
struct week_span {
    struct week week;
    struct date monday, sunday;
    isize from, to;
};

struct weeks {
    VEC(struct week_entry) entries;
    VEC(struct week_span) spans; /* rising */
    isize current;               /* the span of the reference day */
};

/* Collects the weeks of the published plans, in `a`; no week at all without any task. */
void weeks_make(struct arena *a, const struct site *site, const struct agenda *agenda,
                struct weeks *out);

/*
 * The duty to report that falls due with this entry, as index into the agenda; -1: none.
 * The next one of the same entry is found from the one after it; begin with 0.
 */
isize weeks_report(const struct agenda *agenda, const struct site *site,
                   const struct week_entry *entry, isize from);

#endif
