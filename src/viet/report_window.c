/*
 * All windows are one rule: a period of whole calendar months, moved half a month back,
 * from the 15th of the month before it to the 14th of its last one.
 */
#include "viet/report_window.h"

struct period report_window(enum report_cycle cycle, int year, int n) {
    int months = (int)cycle;
    struct period window = {{0}, {0}};
    if (n < 1 || n > 12 / months)
        return window;
    int last = n * months, before = last - months;
    window.start = before ? date_of(year, before, 15) : date_of(year - 1, 12, 15);
    window.end = date_of(year, last, 14);
    return window.start.year && window.end.year ? window : (struct period){{0}, {0}};
}
