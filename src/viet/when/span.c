/*
 * Ranges, lists and the words before them.
 *
 * A range joins two times ("từ ngày 15 đến 17/3"). A list repeats them and may name the
 * unit only once ("Quý II, III/2023": quarters that follow one another are then one time,
 * for nobody would write two deadlines so). Bound words come in any number and order
 * ("hoàn thành chậm nhất là trước ngày"), so they are collected, and the strictest wins.
 */
#include "viet/when/part.h"

static bool read_one(struct cursor *c, bool bare, struct time_part *out) {
    return when_day(c, out) || when_unit(c, bare, out);
}

/* Another word after a number: it counts something else, "tháng 3, 12 đơn vị". */
static bool counts_other(struct cursor c) {
    return at_kind(c, IS_LETTERS) && !at_time(c, TIME_AND | TIME_TO) &&
           !at_recur(c, RECUR_EVERY);
}

/* A number alone, of the unit of the time before it: the 3 of "tháng 2, 3". */
static bool read_more(struct cursor *c, enum time_unit unit, struct time_part *out) {
    struct cursor at = *c;
    int n, year = 0;
    if (unit == UNIT_DAY) {
        if (!when_written_day(&at, true, out))
            return false;
    } else if (unit == UNIT_MONTH || unit == UNIT_QUARTER) {
        int months = unit == UNIT_MONTH ? 1 : 3;
        n = months == 3 ? when_quarter_number(&at) : when_number(&at, 1, 2);
        if (n < 1 || n > 12 / months)
            return false;
        bool good = when_year_after(&at, &year);
        *out = (struct time_part){.unit = unit,
                                  .from = {year, (n - 1) * months + 1, 1},
                                  .to = {year, n * months, DAY_LAST},
                                  .lost = !good};
    } else if (unit == UNIT_YEAR) {
        if ((n = when_year_number(&at)) < 0)
            return false;
        *out =
            (struct time_part){.unit = unit, .from = {n, 1, 1}, .to = {n, 12, DAY_LAST}};
    } else {
        return false;
    }
    if (out->to.year == 0 && counts_other(at))
        return false;
    *c = at;
    return true;
}

static struct moment fill(struct moment m, struct moment from) {
    m.month = m.month ? m.month : from.month;
    return m;
}

/* Makes `p` reach to the end of `end`. */
static void join(struct time_part *p, const struct time_part *end) {
    p->range = true;
    p->lost |= end->lost;
    p->exact = end->exact;
    p->from = fill(p->from, end->from);
    p->to = end->to;
    if (end->unit > p->unit)
        p->unit = end->unit;
    if (!p->from.year && p->to.year)
        p->from.year = p->to.year - (p->from.month > p->to.month);
    if (!p->to.year && p->from.year)
        p->to.year = p->from.year + (p->from.month > p->to.month);
}

/* "-", "đến hết": between the two ends of a range. */
static bool take_to(struct cursor *c) {
    return take_kind(c, IS_DASH) || take_time(c, TIME_TO);
}

/* "đến khi hoàn thành", up to the end of the clause. */
static bool take_event(struct cursor *c) {
    if (!take_time(c, TIME_EVENT))
        return false;
    while (at_kind(*c, IS_LETTERS | IS_DIGITS | IS_OPAQUE | IS_DASH))
        c->at++;
    return true;
}

/* "nay đến hết năm 2025" after "từ": an end only, for nobody knows which day it began.
 * "Từ nay đến năm 2030" may also be in the name of something. */
static bool read_from_now(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    if (!take_time(&at, TIME_NOW))
        return false;
    bool whole = at_time(at, TIME_END);
    struct bound_words bound = when_bound(&at);
    if (!(bound.until || bound.before) || !read_one(&at, true, out) ||
        take_time(&at, TIME_ONWARDS) || take_event(&at))
        return false;
    out->bound = bound.before && !out->exact ? BOUND_BEFORE : BOUND_UNTIL;
    out->now = true;
    out->clear = whole || out->exact || out->unit != UNIT_YEAR;
    *c = at;
    return true;
}

/* "từ năm 2020 đến nay": how things went. */
static bool ends_now(struct cursor c) {
    return take_time(&c, TIME_TO) && at_time(c, TIME_NOW);
}

/* A time, or from one to another. */
static bool read_span(struct cursor *c, bool bare, struct time_part *out) {
    struct cursor at = *c;
    bool since = take_time(&at, TIME_SINCE);
    if (since && read_from_now(&at, out)) {
        *c = at;
        return true;
    }
    if (!read_one(&at, bare || since, out) || ends_now(at))
        return false;
    struct cursor end = at;
    struct time_part last;
    if (!out->range && out->bound == BOUND_WITHIN && take_to(&end) &&
        (read_one(&end, true, &last) || read_more(&end, out->unit, &last))) {
        join(out, &last);
        at = end;
    }
    bool event = take_event(&at), open = event || take_time(&at, TIME_ONWARDS);
    out->clear = event || (open && !since); /* "nộp từ ngày 1/7 trở đi" is of the thing */
    if (open || (since && !out->range && !out->hours))
        out->bound = BOUND_SINCE;
    *c = at;
    return true;
}

/* The days of a week, where they follow: "tuần 21 (từ 22/5 đến 26/5)". */
static void read_week_days(struct cursor *c, struct time_part *week) {
    struct cursor at = *c;
    struct time_part days;
    bool open = take_kind(&at, IS_OPEN);
    if (!open)
        take_kind(&at, IS_COMMA | IS_COLON);
    if (!read_span(&at, false, &days) || days.unit != UNIT_DAY || !days.range ||
        (open && !take_kind(&at, IS_CLOSE)))
        return;
    if (!days.to.year)
        days.to.year = week->to.year;
    *week = days;
    *c = at;
}

/* Whether `next` begins where `p` ends. */
static bool follows(const struct time_part *p, const struct time_part *next) {
    const struct moment *end = &p->to, *start = &next->from;
    if (p->unit == UNIT_YEAR)
        return end->year + 1 == start->year;
    if (end->year && end->year != next->to.year)
        return false;
    if (p->unit == UNIT_DAY)
        return end->day + 1 == start->day && (!end->month || end->month == start->month);
    return end->month + 1 == start->month;
}

bool when_joint(struct cursor *c) {
    if (take_kind(c, IS_COMMA | IS_SEMICOLON)) {
        take_time(c, TIME_AND);
        return true;
    }
    return take_time(c, TIME_AND | TIME_OR) || take_mark(c, '+') || take_mark(c, '&');
}

/* The next time of a list: the same unit again, or its number alone. */
static bool read_next(struct cursor *c, struct times *out) {
    struct cursor at = *c;
    struct time_part *last = &out->at[out->n - 1], next;
    if (!when_joint(&at))
        return false;
    if (read_more(&at, last->unit, &next)) {
        struct cursor end = at;
        struct time_part until;
        if (take_to(&end) && read_more(&end, last->unit, &until)) {
            join(&next, &until);
            at = end;
        }
        *c = at;
        if (follows(last, &next)) {
            join(last, &next);
            return true;
        }
    } else if (!read_span(&at, false, &next) || next.unit != last->unit ||
               next.bound != last->bound) {
        return false;
    }
    *c = at;
    out->at[out->n++] = next;
    return true;
}

bool when_times(struct cursor *c, bool bare, struct times *out) {
    struct cursor at = *c;
    if (!read_span(&at, bare, &out->at[0]))
        return false;
    out->n = 1;
    if (out->at[0].unit == UNIT_WEEK)
        read_week_days(&at, &out->at[0]);
    while (out->n < TIMES_MAX && read_next(&at, out))
        continue;
    for (int i = out->n - 2; i >= 0; i--) {
        struct time_part *p = &out->at[i];
        p->from = fill(p->from, out->at[i + 1].from);
        p->to = fill(p->to, out->at[i + 1].from);
    }
    const struct time_part *last = &out->at[out->n - 1];
    if (last->unit == UNIT_DAY && !last->to.month && !last->lost)
        return false;
    *c = at;
    return true;
}

struct bound_words when_bound(struct cursor *c) {
    struct bound_words words = {0};
    for (;;) {
        struct phrase_found found = when_phrase(
            *c, DOMAIN_TIME, TIME_BEFORE | TIME_UNTIL | TIME_DONE | TIME_ABOUT);
        if (!found.words && !take_kind(c, IS_COLON))
            return words;
        words.before |= (found.marks & TIME_BEFORE) != 0;
        words.until |= (found.marks & TIME_UNTIL) != 0;
        words.within = words.done && found.marks & TIME_WITHIN;
        words.done |= (found.marks & TIME_DONE) != 0;
        c->at += found.words;
    }
}

static bool is_one_day(const struct time_part *p) {
    return p->unit == UNIT_DAY && !p->range;
}

bool when_bounded(struct cursor *c, bool bare, struct times *out) {
    struct cursor at = *c;
    struct bound_words words = when_bound(&at);
    if (!when_times(&at, bare, out) ||
        (words.until && out->at[0].bound == BOUND_SINCE)) /* "đến năm 2030 trở đi" */
        return false;
    for (int i = 0; i < out->n; i++) {
        struct time_part *p = &out->at[i];
        bool until = words.until || (words.done && (words.within || is_one_day(p)));
        if (p->bound == BOUND_SINCE || p->now)
            continue;
        if (words.before)
            p->bound = p->exact ? BOUND_UNTIL : BOUND_BEFORE;
        else if (until)
            p->bound = BOUND_UNTIL;
    }
    *c = at;
    return true;
}
