/*
 * timeline: what the pages of timelines show, as pictures and as tables that say the
 * same. For page/ only.
 */
#ifndef PAGE_TIMELINE_H
#define PAGE_TIMELINE_H

#include "page/task.h"
#include "timeline/timeline.h"

/* A page of timelines while it is made. */
struct timeline_page {
    const struct page_maker *m;
    const struct timeline_list *list;
    struct timeline_choice choice;
    struct period days;    /* of the axis; none: each group, or all of it, has its own */
    bool by_unit, by_year; /* groups are units; one unit's rows stand under their years */
    int self;              /* the unit whose page it is; -1 */
    struct fact *pictures, *tables;
};

/* The part of the choice that belongs on this page: `pictures` and `tables`. */
void page_timeline_details(const struct timeline_page *p);
/* The same with one row for each group, by months, weeks or years: `lines` too. */
void page_timeline_groups(const struct timeline_page *p);

/* An empty picture of those days, and its pieces once it has its rows. */
void page_timeline_begin(const struct timeline_page *p, struct timeline *t,
                         struct period days);
void page_timeline_end(const struct timeline_page *p, struct timeline *t, str heading,
                       str href, str count);

/* The name of a plan or unit above its rows, and the address of its own timeline. */
str page_timeline_name(const struct timeline_page *p, isize group);
str page_timeline_own(struct arena *a, const struct site *site, bool unit, int index);

/*
 * Plans, and the units of units.yaml, have a page of their own. Names that were only
 * found in texts can be many times as many as there are units; their tasks stand on the
 * pages of the periods and of the plans.
 */
bool page_timeline_has_own(const struct site *site, bool unit, int index);

/* Kept within the years that pages are made for. */
struct period page_timeline_clamp(const struct site *site, struct period days);

#endif
