/*
 * report_window: the days whose figures belong into a periodic report.
 *
 * The windows of Nghị định 09/2019/NĐ-CP for reports to administrative agencies: figures
 * are closed on the 14th, so that a report can be sent before its period ends. Statistics
 * and some professions report whole calendar quarters instead: the window belongs to the
 * report, not to the site. Pure functions.
 */
#ifndef VIET_REPORT_WINDOW_H
#define VIET_REPORT_WINDOW_H

#include "viet/period.h"

/* The value of each is its length in months. */
enum report_cycle {
    REPORT_MONTH = 1,
    REPORT_QUARTER = 3,
    REPORT_HALF_YEAR = 6,
    REPORT_NINE_MONTHS = 9, /* of the year so far; there is only a first one */
    REPORT_YEAR = 12,
};

/* The window of the `n`-th report of that cycle in `year`, from 1; none without one. */
struct period report_window(enum report_cycle cycle, int year, int n);

#endif
