/*
 * The two lunar days of a year in viet/holidays.def: mùng 1 Tết and Giỗ Tổ (10/3).
 */
#ifndef TESTS_LUNAR_H
#define TESTS_LUNAR_H

#include "viet/date.h"

struct lunar {
    int year, tet[2], hungking[2]; /* month, day */
};

#define HOLIDAY(...)
#define SWAP(...)
#define MD(month, day)                                                                   \
    { month, day }
#define YEAR(year, tet, before, hungking, beside) {year, tet, hungking},
static const struct lunar lunar_rows[] = {
#include "viet/holidays.def"
};
#undef HOLIDAY
#undef SWAP
#undef MD
#undef YEAR

static inline const struct lunar *lunar_of(int year) {
    for (isize i = 0; i < countof(lunar_rows); i++)
        if (lunar_rows[i].year == year)
            return &lunar_rows[i];
    return NULL;
}

/* None for a year without a row. */
static inline struct date lunar_tet(int year) {
    const struct lunar *row = lunar_of(year);
    return row ? date_of(year, row->tet[0], row->tet[1]) : (struct date){0};
}

static inline struct date lunar_hungking(int year) {
    const struct lunar *row = lunar_of(year);
    return row ? date_of(year, row->hungking[0], row->hungking[1]) : (struct date){0};
}

#endif
