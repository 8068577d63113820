/*
 * calendar: which days are working days, and how terms of them are counted.
 *
 * Working days are Monday to Friday, except the days off by law (viet/holidays.def) and
 * those given for a holiday on a weekend; Saturdays worked in exchange are, too. What a
 * site says about single days overrides all of this. Constant data, any thread.
 */
#ifndef VIET_CALENDAR_H
#define VIET_CALENDAR_H

#include "viet/date.h"

/* A day that is not as the law says. */
struct special_day {
    struct date date;
    bool working;
};

/* The special days of a site in rising order, no day twice. */
struct calendar {
    const struct special_day *at;
    isize n;
};

/*
 * The last day of a term of so many working days (1 to CALENDAR_TERM_MAX) that begins
 * after `d`, which itself is not counted; none for other terms, or past the year 9999.
 */
enum { CALENDAR_TERM_MAX = 1000 };
struct date calendar_after(const struct calendar *c, struct date d, int days);

/* `d` itself if it is a working day, else the next one; none past the year 9999. */
struct date calendar_roll(const struct calendar *c, struct date d);

#endif
