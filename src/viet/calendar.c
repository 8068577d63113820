/*
 * The days off of one year are worked out together: a holiday on a weekend moves to the
 * next day that is not off itself, so no day can be judged alone. None of these chains
 * leaves its year. A question about one day pays for the whole year, a few microseconds;
 * a term pays once for each year it touches.
 *
 * The lunar calendar is a table of two days a year: a program that computes it would be
 * longer than the table, and right for the same years only.
 */
#include "viet/calendar.h"

struct month_day {
    int8_t month, day;
};

#define MD(month, day)                                                                   \
    { month, day }

struct holiday {
    struct month_day at;
    int from, to;
};

struct year_row {
    int year;
    struct month_day tet;
    int before; /* how many of the five days of Tết come before mùng 1 */
    struct month_day hungking;
    int beside; /* the other day off around 02/9; 0: none */
};

struct swap {
    int year;
    struct month_day off, worked;
};

enum { TET_DAYS = 5 };

#define HOLIDAY(month, day, from, to) {MD(month, day), from, to},
#define YEAR(...)
#define SWAP(...)
static const struct holiday holidays[] = {
#include "viet/holidays.def"
};
#undef HOLIDAY
#undef YEAR
#undef SWAP

#define HOLIDAY(...)
#define YEAR(...) {__VA_ARGS__},
#define SWAP(...)
static const struct year_row year_rows[] = {
#include "viet/holidays.def"
};
#undef YEAR
#undef SWAP

#define YEAR(...)
#define SWAP(...) {__VA_ARGS__},
static const struct swap swaps[] = {
#include "viet/holidays.def"
};

/* Whether each day of a year is off, from 1 January. */
struct year_days {
    int year, first; /* first: 1 January in days of the era */
    int weekday;     /* of that day, from 0 for Monday */
    bool holiday[366], off[366];
};

static const struct year_row *row_of(int year) {
    for (isize i = 0; i < countof(year_rows); i++)
        if (year_rows[i].year == year)
            return &year_rows[i];
    return NULL;
}

static int index_of(const struct year_days *y, struct month_day at) {
    return date_to_days(date_of(y->year, at.month, at.day)) - y->first;
}

static void mark_holidays(struct year_days *y) {
    for (isize i = 0; i < countof(holidays); i++)
        if (holidays[i].from <= y->year && y->year <= holidays[i].to)
            y->holiday[index_of(y, holidays[i].at)] = true;
    const struct year_row *row = row_of(y->year);
    if (!row)
        return;
    int tet = index_of(y, row->tet) - row->before;
    for (int i = 0; i < TET_DAYS; i++)
        y->holiday[tet + i] = true;
    y->holiday[index_of(y, row->hungking)] = true;
    if (row->beside)
        y->holiday[index_of(y, (struct month_day){9, (int8_t)row->beside})] = true;
}

static bool is_weekend(const struct year_days *y, int day) {
    return (y->weekday + day) % 7 >= 5;
}

/* A day off instead of each holiday that falls on a weekend. */
static void compensate(struct year_days *y, int length) {
    for (int i = 0; i < length; i++) {
        int next = i;
        while (y->holiday[i] && is_weekend(y, i) && next < length && y->off[next])
            next++;
        if (next > i && next < length)
            y->off[next] = true;
    }
}

static struct year_days days_of(int year) {
    struct date new_year = date_of(year, 1, 1);
    struct year_days y = {.year = year,
                          .first = date_to_days(new_year),
                          .weekday = date_weekday(new_year) - 1};
    int length = 337 + date_month_length(year, 2);
    mark_holidays(&y);
    for (int i = 0; i < length; i++)
        y.off[i] = y.holiday[i] || is_weekend(&y, i);
    compensate(&y, length);
    for (isize i = 0; i < countof(swaps); i++) {
        if (swaps[i].year != year)
            continue;
        y.off[index_of(&y, swaps[i].off)] = true;
        y.off[index_of(&y, swaps[i].worked)] = false;
    }
    return y;
}

/* The site's word about the day; NULL if it has none. */
static const struct special_day *special_of(const struct calendar *c, struct date d) {
    isize low = 0, high = c->n;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        int order = date_cmp(d, c->at[middle].date);
        if (order == 0)
            return &c->at[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static bool is_working(const struct calendar *c, struct year_days *y, struct date d) {
    const struct special_day *special = special_of(c, d);
    if (special)
        return special->working;
    if (y->year != d.year)
        *y = days_of(d.year);
    return !y->off[date_to_days(d) - y->first];
}

struct date calendar_after(const struct calendar *c, struct date d, int days) {
    struct year_days y = {.year = 0};
    struct date none = {0};
    if (days < 1 || days > CALENDAR_TERM_MAX)
        return none;
    while (d.year && days > 0) {
        d = date_from_days(date_to_days(d) + 1);
        days -= d.year && is_working(c, &y, d);
    }
    return d;
}

struct date calendar_roll(const struct calendar *c, struct date d) {
    struct year_days y = {.year = 0};
    while (d.year && !is_working(c, &y, d))
        d = date_from_days(date_to_days(d) + 1);
    return d;
}
