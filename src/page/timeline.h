/*
 * timeline: the contents of timeline pages, as pictures and as equivalent tables. For
 * page/ only.
 */
#ifndef PAGE_TIMELINE_H
#define PAGE_TIMELINE_H

#include "page/task.h"
#include "timeline/timeline.h"

/* A timeline page being made. */
struct timeline_page {
    const struct page_maker *m;
    const struct timeline_list *list;
    struct timeline_choice choice;
    struct period days;    /* of the axis; unset: computed for each group, or for all */
    bool by_unit, by_year; /* groups are units; one unit's rows are grouped by year */
    int self;              /* the unit whose page it is; -1 */
    struct fact *pictures, *tables;
};

/* The chosen rows that belong on this page: `pictures` and `tables`. */
void page_timeline_details(const struct timeline_page *p);
/* The same with one row for each group, by month, week or year; also `lines`. */
void page_timeline_groups(const struct timeline_page *p);

/* Begins an empty picture of those days; then adds its pieces once it has its rows. */
void page_timeline_begin(const struct timeline_page *p, struct timeline *t,
                         struct period days);
void page_timeline_end(const struct timeline_page *p, struct timeline *t, str heading,
                       str href, str count);

/* The name of a plan or unit above its rows, and the address of its timeline. */
str page_timeline_name(const struct timeline_page *p, isize group);
str page_timeline_own(struct arena *a, const struct site *site, bool unit, int index);

/*
 * Plans and the units of units.yaml have their own pages. Names found only in texts may
 * outnumber the units many times over; their tasks are on the pages of periods and plans.
 */
bool page_timeline_has_own(const struct site *site, bool unit, int index);

/* The days, clamped to the years that have pages. */
struct period page_timeline_clamp(const struct site *site, struct period days);

#endif
