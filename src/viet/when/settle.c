/*
 * From what was read to days. A year that is missing comes from the next time, which
 * often is the only one to have it, then from the one before, then from the context. A
 * day without a year that had long passed when the plan was signed is one of the next
 * year. What cannot be placed gives no day: a page without a day is better than one with
 * a wrong day.
 */
#include "viet/when/part.h"

#include <stdlib.h>

/* The most days that one text gives: thirty years of weeks. */
enum { EXPANSION_MAX = 1600 };

/* The days of one time; in order, and each once, when all are known. */
struct due_days {
    struct date at[EXPANSION_MAX];
    isize n;
};

void when_add(struct reading *r, const struct times *times) {
    for (int i = 0; i < times->n; i++) {
        if (times->at[i].lost)
            r->lost = true;
        else if (r->times.n < TIMES_MAX)
            r->times.at[r->times.n++] = times->at[i];
    }
}

static struct date date_at(struct moment m) {
    bool real = m.month >= 1 && m.month <= 12 && m.year > 0;
    int last = real ? date_month_length(m.year, m.month) : 0;
    return date_of(m.year, m.month, m.day == DAY_LAST ? last : m.day);
}

static struct date day_before(struct date d) {
    return d.year ? date_from_days(date_to_days(d) - 1) : d;
}

static void set_year(struct time_part *p, int year) {
    if (p->to.year || !year)
        return;
    p->to.year = year;
    if (!p->from.year)
        p->from.year = year - (p->range && p->from.month > p->to.month);
}

/* A day that had passed for more than a month when the plan was signed. */
static void move_to_next_year(struct time_part *p, const struct when_context *ctx) {
    struct date day = date_at(p->to), issued = ctx->issued;
    if (p->unit != UNIT_DAY || !issued.year || !day.year ||
        date_to_days(day) >= date_to_days(issued) - 31)
        return;
    struct date next = date_of(day.year + 1, day.month, day.day);
    if (!next.year || (ctx->span.end.year && date_cmp(next, ctx->span.end) > 0))
        return;
    p->from.year++;
    p->to.year++;
}

static void fill_years(struct times *t, const struct when_context *ctx) {
    int year = 0;
    for (int i = t->n - 1; i >= 0; i--) {
        set_year(&t->at[i], year);
        year = t->at[i].from.year;
    }
    year = 0;
    for (int i = 0; i < t->n; i++) {
        set_year(&t->at[i], year);
        year = t->at[i].to.year;
    }
    for (int i = 0; i < t->n; i++) {
        if (t->at[i].to.year)
            continue;
        set_year(&t->at[i], ctx->year);
        move_to_next_year(&t->at[i], ctx);
    }
}

static struct period week_of(const struct time_part *p) {
    struct date fourth = date_of(p->to.year, 1, 4); /* always in the first week */
    if (!fourth.year)
        return (struct period){0};
    int monday = date_to_days(fourth) - date_weekday(fourth) + 1 + (p->week - 1) * 7;
    struct period week = {date_from_days(monday), date_from_days(monday + 6)};
    return date_week(week.start).number == p->week ? week : (struct period){0};
}

/* "(15/10/1930 - 15/10/2020)" is an anniversary, not a plan. */
static bool is_anniversary(const struct time_part *p) {
    return p->unit == UNIT_DAY && p->range && p->from.year != p->to.year &&
           p->from.month == p->to.month && p->from.day == p->to.day;
}

/* The time as days by its bound; neither end if it has none. */
static struct period place(const struct time_part *p) {
    struct period days = {date_at(p->from), date_at(p->to)};
    if (p->unit == UNIT_WEEK)
        days = week_of(p);
    switch (p->bound) {
    case BOUND_SINCE:
        return (struct period){days.start, {0}};
    case BOUND_UNTIL:
        return (struct period){{0}, days.end};
    case BOUND_BEFORE:
        return (struct period){{0}, day_before(days.start)};
    case BOUND_WITHIN:
        break;
    }
    if (!days.start.year || date_cmp(days.end, days.start) < 0 || is_anniversary(p))
        return (struct period){0};
    return days;
}

static void add_date(struct due_days *list, struct date d) {
    if (d.year && list->n < EXPANSION_MAX)
        list->at[list->n++] = d;
}

/* The rule's day in the month, which is counted on past December. */
static struct date day_in_month(const struct day_rule *rule, int year, int month) {
    year += (month - 1) / 12;
    month = (month - 1) % 12 + 1;
    int last = date_month_length(year, month);
    struct date d = date_of(year, month, rule->day < last ? rule->day : last);
    return rule->before ? day_before(d) : d;
}

static void expand_weeks(const struct day_rule *rule, struct period bounds,
                         struct due_days *out) {
    int first = date_to_days(bounds.start), end = date_to_days(bounds.end);
    first += (rule->day - date_weekday(bounds.start) + 7) % 7;
    for (int day = first; day <= end && out->n < EXPANSION_MAX; day += 7)
        add_date(out, date_from_days(day - rule->before));
}

/* "ngày 05 tháng sau" belongs to the period before it, and may lie past the end. */
static bool is_within(struct period bounds, struct date first, struct date last,
                      struct date d, bool later) {
    if (!later)
        first = last = d;
    return date_cmp(last, bounds.start) >= 0 && date_cmp(first, bounds.end) <= 0;
}

static void expand_months(const struct day_rule *rule, struct period bounds,
                          struct due_days *out) {
    int step = rule->kind == DAY_OF_MONTH ? 1 : rule->kind == DAY_OF_QUARTER ? 3 : 12;
    int offset = (step == 1 ? 0 : rule->month - 1) + rule->later;
    for (int year = bounds.start.year; year <= bounds.end.year; year++) {
        for (int month = 1; month <= 12; month += step) {
            struct date d = day_in_month(rule, year, month + offset);
            struct date first = date_of(year, month, 1);
            int end = month + step - 1;
            struct date last = date_of(year, end, date_month_length(year, end));
            if (is_within(bounds, first, last, d, rule->later > 0))
                add_date(out, d);
        }
    }
}

static void expand(const struct reading *r, struct period bounds, struct due_days *out) {
    unsigned periods = r->recurs & RECURS_PERIODS;
    for (int i = 0; i < r->days_n && bounds.end.year; i++) {
        struct day_rule rule = r->days[i];
        if (rule.kind == DAY_UNPLACED && periods == RECURS_MONTH)
            rule.kind = DAY_OF_MONTH;
        if (rule.kind == DAY_OF_WEEK)
            expand_weeks(&rule, bounds, out);
        else if (rule.kind != DAY_UNPLACED)
            expand_months(&rule, bounds, out);
    }
}

/* "hằng năm (ngày 25 tháng 11)": a time without a year, of something that recurs. */
static bool make_rule(struct reading *r, const struct time_part *p) {
    unsigned periods = r->recurs & RECURS_PERIODS;
    bool one_day = p->unit == UNIT_DAY && !p->range;
    bool yearly = !(periods & ~(unsigned)(RECURS_YEAR | RECURS_HALF_YEAR));
    bool whole = p->unit == UNIT_YEAR && p->bound == BOUND_WITHIN;
    if (whole || p->unit == UNIT_WEEK || p->bound == BOUND_SINCE ||
        !(one_day || (yearly && !p->range)) || r->days_n == DAYS_MAX)
        return false;
    bool before = p->bound == BOUND_BEFORE;
    struct moment at = before ? p->from : p->to;
    r->days[r->days_n++] = (struct day_rule){
        .kind = DAY_OF_YEAR, .month = at.month, .day = at.day, .before = before};
    return true;
}

static void make_rules(struct reading *r) {
    int kept = 0;
    bool dated = false;
    for (int i = 0; i < r->times.n; i++)
        dated = dated || r->times.at[i].to.year;
    if (dated || !(r->recurs & RECURS_PERIODS))
        return;
    for (int i = 0; i < r->times.n; i++)
        if (!make_rule(r, &r->times.at[i]))
            r->times.at[kept++] = r->times.at[i];
    r->times.n = kept;
}

/* A longer time beside a recurrence says how long it goes on, and is not due itself. */
static bool is_due(const struct reading *r, const struct time_part *p) {
    unsigned open = r->recurs & (RECURS_PERIODS | RECURS_ONGOING | RECURS_PERIODIC);
    bool longer = p->unit != UNIT_DAY || p->range;
    if (p->campaign && longer)
        return false;
    if (r->recurs & RECURS_ONGOING && p->unit != UNIT_DAY)
        return false; /* "liên tục đến hết năm" */
    return !(open && longer && p->bound == BOUND_WITHIN) && p->bound != BOUND_SINCE;
}

static bool is_deadline_in(const struct time_part *p, int year) {
    return (p->bound == BOUND_UNTIL || p->bound == BOUND_BEFORE) &&
           p->unit != UNIT_YEAR && p->to.year == year;
}

/* "trong năm 2026, xong trước 30/11": the year has its deadline beside it. */
static bool has_deadline(const struct times *t, const struct time_part *year) {
    if (year->unit != UNIT_YEAR || year->range || year->bound != BOUND_WITHIN)
        return false;
    for (int i = 0; i < t->n; i++)
        if (is_deadline_in(&t->at[i], year->to.year))
            return true;
    return false;
}

/* Start and end of all times together; a deadline has no start. */
static void settle_times(struct reading *r, struct when *out, struct due_days *due) {
    bool started = true;
    for (int i = 0; i < r->times.n; i++) {
        const struct time_part *p = &r->times.at[i];
        struct period days = place(p);
        if (has_deadline(&r->times, p))
            continue;
        if (!days.start.year && !days.end.year) {
            r->lost = true;
            continue;
        }
        started = started && days.start.year;
        if (!out->start.year || date_cmp(days.start, out->start) < 0)
            out->start = days.start;
        if (date_cmp(days.end, out->end) > 0)
            out->end = days.end;
        out->strict |= p->bound == BOUND_BEFORE;
        if (is_due(r, p))
            add_date(due, days.end);
    }
    if (!started)
        out->start = (struct date){0};
}

/* The year, from when the plan was signed on: nothing recurs before it. */
static struct period bounds_of_year(const struct when_context *ctx) {
    struct period bounds = {date_of(ctx->year, 1, 1), date_of(ctx->year, 12, 31)};
    if (ctx->issued.year == ctx->year)
        bounds.start = ctx->issued;
    return bounds;
}

static struct period bounds_of(const struct when_context *ctx, const struct when *out) {
    struct period bounds = ctx->span;
    if (!bounds.start.year || !bounds.end.year)
        bounds = bounds_of_year(ctx);
    if (out->start.year)
        bounds.start = out->start;
    if (out->start.year && out->end.year)
        bounds.end = out->end;
    return date_cmp(bounds.end, bounds.start) < 0 ? (struct period){0} : bounds;
}

static int compare_dates(const void *a, const void *b) {
    return date_cmp(*(const struct date *)a, *(const struct date *)b);
}

static void keep_dates(struct arena *a, struct due_days *due, struct when *out) {
    if (due->n)
        qsort(due->at, (size_t)due->n, sizeof *due->at, compare_dates);
    isize n = 0;
    for (isize i = 0; i < due->n; i++)
        if (n == 0 || date_cmp(due->at[i], due->at[n - 1]) != 0)
            due->at[n++] = due->at[i];
    out->dates.at = n ? new (a, struct date, n) : NULL;
    out->dates.n = out->dates.cap = n;
    for (isize i = 0; i < n; i++)
        out->dates.at[i] = due->at[i];
}

static str rule_of(const struct reading *r, const struct when *out) {
    static const str units[] = {{"day", 3},     {"week", 4},      {"month", 5},
                                {"quarter", 7}, {"half-year", 9}, {"year", 4}};
    if (r->rule.n)
        return r->rule;
    if (r->recurs & RECURS_PERIODS)
        return out->dates.n ? STR("recurring-day") : STR("recurring");
    if (r->recurs)
        return r->recurs & RECURS_ONGOING ? STR("ongoing") : STR("periodic");
    if (r->times.n > 1)
        return STR("several");
    if (r->times.n == 0)
        return STR("term");
    switch (r->times.at[0].bound) {
    case BOUND_BEFORE:
        return STR("before");
    case BOUND_UNTIL:
        return STR("until");
    case BOUND_SINCE:
        return STR("since");
    case BOUND_WITHIN:
        break;
    }
    return r->times.at[0].range ? STR("range") : units[r->times.at[0].unit];
}

bool when_settle(struct arena *a, struct reading *r, const struct when_context *ctx,
                 struct when *out) {
    struct due_days due;
    due.n = 0; /* its days are written before they are read */
    if (r->recurs & RECURS_PERIODS && !r->periodic)
        r->recurs &= ~(unsigned)RECURS_PERIODIC; /* the words say how often */
    make_rules(r);
    fill_years(&r->times, ctx);
    settle_times(r, out, &due);
    expand(r, bounds_of(ctx, out), &due);
    for (int i = 0; i < r->days_n; i++)
        out->strict |= r->days[i].before;
    keep_dates(a, &due, out);
    out->recurs = r->recurs;
    out->term = r->term;
    out->rule = rule_of(r, out);
    return out->start.year || out->end.year || out->recurs || out->term.days;
}
