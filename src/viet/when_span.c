/*
 * Ranges, lists and the words before them.
 *
 * A range joins two times ("từ ngày 15 đến 17/3"), a list repeats them, the unit perhaps
 * said once ("Quý II, III/2023": quarters that follow one another are then one time, for
 * nobody would say so of two deadlines). Bound words come in any number and order
 * ("hoàn thành chậm nhất là trước ngày"), so they are collected, and the strictest wins.
 */
#include "viet/when_part.h"

static bool read_one(struct cursor *c, bool bare, struct time_part *out) {
    return when_day(c, out) || when_unit(c, bare, out);
}

static bool is_letters(struct cursor c) {
    return c.at->kind == WORD_LETTERS;
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
        bool good = when_year_behind(&at, &year);
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
    /* "tháng 3, 6 tháng đầu năm", "tháng 3, 12 đơn vị": of something else */
    if (out->to.year == 0 && is_letters(at) && !when_stands(at, STR("và|đến|hằng|hàng")))
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

/* A time, or from one to another. */
static bool read_span(struct cursor *c, bool bare, struct time_part *out) {
    struct cursor at = *c;
    bool since = when_take(&at, STR("bắt đầu từ|kể từ|từ"));
    if (!read_one(&at, bare || since, out))
        return false;
    struct cursor end = at;
    struct time_part last;
    if (!out->range && out->bound == BOUND_WITHIN &&
        when_take(&end, STR("-|đến hết|đến|tới hết|tới")) &&
        (read_one(&end, true, &last) || read_more(&end, out->unit, &last))) {
        join(out, &last);
        at = end;
    }
    if (since && !out->range)
        out->bound = BOUND_SINCE;
    *c = at;
    return true;
}

/* The days that a week is said to have: "tuần 21 (từ 22/5 đến 26/5)". */
static void read_week_days(struct cursor *c, struct time_part *week) {
    struct cursor at = *c;
    struct time_part days;
    bool open = when_take(&at, STR("("));
    if (!open)
        when_take(&at, STR(",|:"));
    if (!read_span(&at, false, &days) || days.unit != UNIT_DAY || !days.range ||
        (open && !when_take(&at, STR(")"))))
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

/* What a list goes on with: the same unit again, or its number alone. */
static bool read_next(struct cursor *c, struct times *out) {
    struct cursor at = *c;
    struct time_part *last = &out->at[out->n - 1], next;
    if (!when_take(&at, STR(", và|; và|,|;|và|+|&|hoặc")))
        return false;
    if (read_more(&at, last->unit, &next)) {
        struct cursor end = at;
        struct time_part until;
        if (when_take(&end, STR("-|đến")) && read_more(&end, last->unit, &until)) {
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
        if (when_take(c, STR("trước")))
            words.before = true;
        else if (when_take(c, STR("chậm nhất|muộn nhất|không quá|không muộn hơn|"
                                  "không chậm hơn|hạn cuối|hạn chót|đến hết|cho đến|"
                                  "đến|tới|hết")))
            words.until = true;
        else if (when_take(c, STR("hoàn thành|xong|kết thúc|thời hạn|hạn")))
            words.done = true;
        else if (!when_take(c, STR("là|trong|vào|khoảng|dự kiến|thời gian|thực hiện|:")))
            return words;
    }
}

static bool is_one_day(const struct time_part *p) {
    return p->unit == UNIT_DAY && !p->range;
}

bool when_bounded(struct cursor *c, bool bare, struct times *out) {
    struct cursor at = *c;
    struct bound_words words = when_bound(&at);
    if (!when_times(&at, bare, out))
        return false;
    for (int i = 0; i < out->n; i++) {
        struct time_part *p = &out->at[i];
        if (words.before)
            p->bound = p->exact ? BOUND_UNTIL : BOUND_BEFORE;
        else if (words.until || (words.done && is_one_day(p)))
            p->bound = BOUND_UNTIL;
    }
    *c = at;
    return true;
}
