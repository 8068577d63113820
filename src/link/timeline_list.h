/*
 * timeline_list: which tasks and targets have a place in time, by plan and by unit.
 *
 * An entry is a task with the days from its first to its last one, or a target with its
 * day. It belongs to a group: the plan, or each unit that is named for it; what a unit
 * only has as a member of a group of units is listed with that group. Tasks without any
 * time have no entry. Made once, const afterwards.
 */
#ifndef LINK_TIMELINE_LIST_H
#define LINK_TIMELINE_LIST_H

#include "model/site.h"
#include "viet/period.h"

struct timeline_entry {
    int group; /* index into site->docs, or site->units */
    int doc;
    int task;   /* -1: a target */
    int target; /* -1: a task */
    struct date first, last;
    bool ongoing; /* done all the time: no day of it is a due day */
};

/* Entries are sorted by group, then by their first day, ongoing ones last. */
struct timeline_group {
    int group;
    isize from, to;
};

struct timeline_list {
    VEC(struct timeline_entry) entries;
    VEC(struct timeline_group) groups; /* in the order of the pages */
    int *group_of; /* by plan or unit, index into groups; -1: it has none */
};

struct timelines {
    struct timeline_list by_plan, by_unit;
    int first_year, last_year; /* the first and last with an entry; 0: none */
};

/*
 * How many years before and after the reference day have pages: a slip of the pen in a
 * year shall not make pages for a thousand others.
 */
enum { TIMELINE_YEARS = 25 };

void timelines_make(struct arena *a, const struct site *site, struct timelines *out);

/* The period of a task that is done once; none: it only has due days, or no time. */
struct period timeline_bar(const struct site_task *task);

#endif
