/*
 * period: a span of days, both ends included, as front matter names it.
 *
 * These are the few forms that an editor writes for a whole plan. viet/when.h reads the
 * times and deadlines of running text.
 */
#ifndef VIET_PERIOD_H
#define VIET_PERIOD_H

#include "viet/date.h"

struct period {
    struct date start, end; /* both none: no period */
};

/*
 * 2020, 2020-2025, giai đoạn 2021-2025, Quý I/2020, quý 1 năm 2020, Tháng 3/2020, 6 tháng
 * đầu năm 2020, 6 tháng cuối năm 2020, 2020-03-01..2020-12-31; no period for anything
 * else, also for an end before its start.
 */
struct period period_parse(str s);

#endif
