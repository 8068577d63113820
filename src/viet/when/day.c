/*
 * One day: "ngày 15/3", "15.3.2023", "ngày 05 tháng 02 năm 2026", "17 giờ 00 ngày 20/5".
 *
 * viet/date reads whole dates. Here the year may be missing, before a range or a list
 * even the month ("ngày 15 - 17/3"), and a weekday or an hour may come first. What looks
 * like a day and is none is read to its end and marked as lost.
 */
#include "viet/when/part.h"

/* "thứ Hai", "thứ 2": Monday is the second. */
int when_weekday(struct cursor *c) {
    struct cursor at = *c;
    if (take_time(c, TIME_SUNDAY))
        return 7;
    if (!take_time(&at, TIME_ORDINAL))
        return 0;
    int number =
        at_kind(at, IS_DIGITS) ? when_number(&at, 1, 1) : when_value(&at, TIME_NUMBER);
    if (number < 2 || number > 7)
        return 0;
    *c = at;
    return number - 1;
}

/* "17 giờ 30 phút", "17h30", "17:30" */
static bool take_hour(struct cursor *c) {
    struct cursor at = *c;
    if (when_number(&at, 1, 2) < 0)
        return false;
    bool colon = take_kind(&at, IS_COLON);
    if (!colon && !take_time(&at, TIME_HOUR))
        return false;
    if (when_number(&at, 1, 2) < 0 && colon)
        return false;
    take_time(&at, TIME_MINUTE);
    *c = at;
    return true;
}

/* "đến 11 giờ 30" after the first hour. */
static bool take_last_hour(struct cursor *c) {
    struct cursor at = *c;
    if ((!take_time(&at, TIME_TO) && !take_kind(&at, IS_DASH)) || !take_hour(&at))
        return false;
    *c = at;
    return true;
}

/* "thứ Hai,", "ngày thứ Hai," */
static void take_weekday(struct cursor *c) {
    struct cursor at = *c;
    take_time(&at, TIME_DAY);
    if (!when_weekday(&at))
        return;
    take_kind(&at, IS_COMMA | IS_OPEN);
    *c = at;
}

enum hours { HOURS_NONE, HOURS_ONE, HOURS_RANGE };

/* What may come before a day. */
static enum hours take_hour_words(struct cursor *c) {
    enum hours hours = take_hour(c) ? HOURS_ONE : HOURS_NONE;
    if (hours && take_last_hour(c))
        hours = HOURS_RANGE;
    take_kind(c, IS_COMMA);
    take_time(c, TIME_DAYTIME);
    take_weekday(c);
    return hours;
}

static bool is_day(const struct moment *m) {
    int most = m->month ? date_month_length(m->year ? m->year : 2000, m->month) : 31;
    return m->day >= 1 && m->day <= most;
}

/* Days of the lunar calendar, and of other years than the one that is meant. */
static bool is_elsewhere(struct cursor *c) {
    return when_lunar(c) || take_time(c, TIME_OTHER_PERIOD);
}

/* The year of "15/3/2023", after the month; a slip makes the day lost. */
static void read_year(struct cursor *c, unsigned mark, struct time_part *p) {
    struct cursor at = *c;
    int year = 0;
    bool lost = false;
    if (take_kind(&at, mark) && at_kind(at, IS_DIGITS) && at.at->gap == GAP_NONE) {
        year = when_year_number(&at);
        lost = year < 0;
        at.at += lost;
    } else {
        at = *c;
        lost = !when_year_after(&at, &year);
    }
    p->from.year = lost ? 0 : year;
    p->lost = lost;
    *c = at;
}

/* What may come after a day without a year when its month is written "-3" or ".3". */
static bool ends_in_year(struct cursor c, unsigned mark) {
    return take_kind(&c, mark) && at_kind(c, IS_DIGITS);
}

/* The month after a day's number: "/3", "-3", ".3". The kind of the mark; 0 if none. */
static unsigned read_month(struct cursor *c, bool named, int *month) {
    struct cursor at = *c;
    unsigned mark = 1u << kind_at(at);
    bool slash = mark == IS_SLASH, dot = mark == IS_FULL_STOP && at_mark(at, '.');
    *month = 0;
    if (!slash && mark != IS_DASH && !dot)
        return 0;
    at.at++;
    bool glued = at.at->gap == GAP_NONE;
    int number = when_number(&at, 1, 2);
    if (number < 0 || (dot && !glued)) /* "ngày 15. 3 đơn vị" */
        return 0;
    if (!slash && !ends_in_year(at, mark) &&
        (!named || number > 12 || at_kind(at, IS_SLASH) || at_time(at, TIME_MONTH)))
        return 0;
    *month = number;
    *c = at;
    return mark;
}

/* "3/2021" is a month. */
static bool read_short_month(struct cursor *c, int month, struct time_part *out) {
    struct cursor at = *c;
    int year = take_kind(&at, IS_SLASH) ? when_year_number(&at) : -1;
    if (year < 0 || month < 1 || month > 12)
        return false;
    *out = (struct time_part){
        .unit = UNIT_MONTH, .from = {year, month, 1}, .to = {year, month, DAY_LAST}};
    *c = at;
    return true;
}

/* "9-10/2025": months; "15-17/3" are days. */
static bool read_short_months(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int first = when_number(&at, 1, 2), last = -1, year = -1;
    if (take_kind(&at, IS_DASH))
        last = when_number(&at, 1, 2);
    if (last > first && take_kind(&at, IS_SLASH))
        year = when_year_number(&at);
    if (year < 0 || first < 1 || last > 12)
        return false;
    *out = (struct time_part){.unit = UNIT_MONTH,
                              .from = {year, first, 1},
                              .to = {year, last, DAY_LAST},
                              .range = true};
    *c = at;
    return true;
}

/* "15-17/3": the first day of a range, without any word. */
static bool begins_range(struct cursor c) {
    return take_kind(&c, IS_DASH) && when_number(&c, 1, 2) > 0 &&
           (at_kind(c, IS_SLASH) || at_time(c, TIME_MONTH));
}

bool when_written_day(struct cursor *c, bool named, struct time_part *out) {
    struct cursor at = *c;
    struct time_part p = {.unit = UNIT_DAY};
    if (!named && read_short_months(c, out))
        return true;
    int day = when_number(&at, 1, 2), month = 0;
    if (day < 0)
        return false;
    if (!named && read_short_month(&at, day, out)) {
        *c = at;
        return true;
    }
    struct time_part of;
    unsigned mark = read_month(&at, named, &month);
    if (mark) {
        p.from.month = month;
        read_year(&at, mark, &p);
    } else if (when_month(&at, &of) && (named || !at_recur(at, RECUR_TIMES))) {
        p.from = of.from; /* not "3 tháng 1 lần" */
        p.lost = of.lost;
    } else if (!named && !begins_range(at)) {
        return false;
    }
    p.from.day = day;
    p.to = p.from;
    p.lost |= month > 12 || !is_day(&p.from) || is_elsewhere(&at);
    *out = p;
    *c = at;
    return true;
}

/* 2026-02-05 */
static bool read_iso(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int year = when_year_number(&at), month = -1, day = -1;
    if (year > 0 && take_kind(&at, IS_DASH))
        month = when_number(&at, 2, 2);
    if (month > 0 && take_kind(&at, IS_DASH))
        day = when_number(&at, 2, 2);
    if (day < 0)
        return false;
    *out = (struct time_part){.unit = UNIT_DAY, .from = {year, month, day}};
    out->to = out->from;
    out->lost = !date_of(year, month, day).year;
    *c = at;
    return true;
}

bool when_day(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    enum hours hours = take_hour_words(&at);
    bool named = take_time(&at, TIME_DAY);
    if (!read_iso(&at, out) && !when_written_day(&at, named, out))
        return false;
    out->exact = hours;
    out->hours = hours == HOURS_RANGE;
    out->brief = !named && !hours && out->unit == UNIT_DAY && !out->to.year;
    *c = at;
    return true;
}
