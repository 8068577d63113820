/*
 * How much fits on a page is weighed, not measured: a row weighs one, more if it has
 * many days, and so does the head of a group. A page of PART_WEIGHT is about 200 kB.
 */
#include "link/timeline_period.h"

#include <stdlib.h>

enum {
    PART_WEIGHT = 80,
    DETAIL_WEIGHT = 3 * PART_WEIGHT, /* more than three pages nobody reads as one */
    DAYS_OF_WEIGHT = 8,
    DAYS_WEIGHT_MOST = 8,
};

struct period timeline_period_days(int code) {
    int year = code / PERIOD_YEAR, sub = code % PERIOD_YEAR;
    int first = sub > PERIOD_QUARTER ? (sub - PERIOD_QUARTER) * 3 - 2 : sub ? sub : 1;
    int last = sub > PERIOD_QUARTER ? first + 2 : sub ? sub : 12;
    return (struct period){date_of(year, first, 1),
                           date_of(year, last, date_month_length(year, last))};
}

static int weight_of(const struct site *site, const struct timeline_entry *e,
                     const struct timeline_entry *before) {
    int weight = 1 + (!before || before->group != e->group);
    if (e->task < 0)
        return weight;
    isize days = site->docs.at[e->doc].tasks.at[e->task].occurrences.n / DAYS_OF_WEIGHT;
    return weight + (int)(days < DAYS_WEIGHT_MOST ? days : DAYS_WEIGHT_MOST);
}

static bool overlap(struct date first, struct date last, struct period days) {
    return date_cmp(first, days.end) <= 0 && date_cmp(last, days.start) >= 0;
}

enum presence { ABSENT, PRESENT, EVENT };

/* A recurring task is not shown between two of its days. */
static enum presence presence_of(const struct site *site, const struct timeline_entry *e,
                                 struct period days) {
    if (!days.start.year)
        return EVENT;
    if (!overlap(e->first, e->last, days))
        return ABSENT;
    if (e->task < 0 || e->ongoing)
        return e->task < 0 ? EVENT : PRESENT;
    const struct site_task *task = &site->docs.at[e->doc].tasks.at[e->task];
    for (isize i = 0; i < task->occurrences.n; i++)
        if (overlap(task->occurrences.at[i].due, task->occurrences.at[i].due, days))
            return EVENT;
    struct period bar = timeline_bar(task);
    if (!bar.start.year || !overlap(bar.start, bar.end, days))
        return ABSENT;
    return overlap(bar.start, bar.start, days) ? EVENT : PRESENT;
}

static void choose_from(struct arena *a, const struct site *site,
                        const struct timeline_list *list, isize group, struct period days,
                        bool ongoing, struct timeline_choice *out) {
    isize known = out->rows.n;
    for (isize i = list->groups.at[group].from; i < list->groups.at[group].to; i++) {
        const struct timeline_entry *e = &list->entries.at[i];
        enum presence presence = presence_of(site, e, days);
        if (presence == ABSENT)
            continue;
        out->eventful |= presence == EVENT;
        if (ongoing || !e->ongoing)
            *vec_push(a, &out->rows) = e;
        else
            out->left_out++;
    }
    if (out->rows.n > known)
        *vec_push(a, &out->groups) = group;
}

static int parts_of_groups(const struct timeline_choice *choice) {
    return (int)((choice->groups.n + PART_WEIGHT - 1) / PART_WEIGHT);
}

/* Rows on so many pages, if that is few enough, else groups. */
static void count_parts(const struct site *site, struct timeline_choice *choice,
                        int weight_most) {
    int weight = 0, before = -PART_WEIGHT; /* the last row: without it */
    for (isize i = 0; i < choice->rows.n && weight <= weight_most; i++) {
        before = weight;
        weight += weight_of(site, choice->rows.at[i], i ? choice->rows.at[i - 1] : NULL);
    }
    choice->detailed = weight <= weight_most;
    choice->parts = choice->detailed ? before / PART_WEIGHT + 1 : parts_of_groups(choice);
}

void timeline_choose(struct arena *a, const struct site *site,
                     const struct timeline_list *list, struct period days, bool ongoing,
                     struct timeline_choice *out) {
    *out = (struct timeline_choice){0};
    for (isize i = 0; i < list->groups.n; i++)
        choose_from(a, site, list, i, days, ongoing, out);
    count_parts(site, out, DETAIL_WEIGHT);
}

int timeline_year(const struct timeline_entry *e) {
    return e->ongoing ? e->first.year : e->last.year;
}

/* Entries of one list keep their order by their place in it. */
static int by_year_down(const void *x, const void *y) {
    const struct timeline_entry *a = *(const struct timeline_entry *const *)x;
    const struct timeline_entry *b = *(const struct timeline_entry *const *)y;
    int order = timeline_year(b) - timeline_year(a);
    return order ? order : a < b ? -1 : a > b;
}

void timeline_choose_group(struct arena *a, const struct site *site,
                           const struct timeline_list *list, isize group, bool by_year,
                           struct timeline_choice *out) {
    *out = (struct timeline_choice){0};
    if (group >= 0)
        choose_from(a, site, list, group, (struct period){0}, true, out);
    if (by_year && out->rows.n)
        qsort(out->rows.at, (size_t)out->rows.n, sizeof *out->rows.at, by_year_down);
    count_parts(site, out, INT32_MAX);
}

void timeline_choose_period(struct arena *a, const struct site *site,
                            const struct timelines *t, bool by_unit, int code,
                            struct timeline_choice *out) {
    const struct timeline_list *list = by_unit ? &t->by_unit : &t->by_plan;
    if (code != PERIOD_ALL) {
        timeline_choose(a, site, list, timeline_period_days(code),
                        code % PERIOD_YEAR == 0, out);
        return;
    }
    timeline_choose(a, site, list, (struct period){0}, true, out);
    out->detailed = false;
    out->parts = parts_of_groups(out);
}

void timeline_part(const struct site *site, const struct timeline_choice *choice,
                   int part, isize *from, isize *to) {
    isize n = choice->detailed ? choice->rows.n : choice->groups.n;
    int weight = 0;
    *from = *to = n;
    for (isize i = 0; i < n; i++) {
        if (weight / PART_WEIGHT == part && *from == n)
            *from = i;
        if (weight / PART_WEIGHT > part) {
            *to = i;
            break;
        }
        weight += choice->detailed ? weight_of(site, choice->rows.at[i],
                                               i ? choice->rows.at[i - 1] : NULL)
                                   : 1;
    }
}

static void add_period(struct arena *a, const struct site *site,
                       const struct timelines *t, int code,
                       struct timeline_periods *out) {
    struct timeline_period period = {.code = code};
    struct arena_mark mark = arena_mark(a);
    bool eventful = false;
    for (int by_unit = 0; by_unit < 2; by_unit++) {
        struct timeline_choice choice;
        timeline_choose_period(a, site, t, by_unit, code, &choice);
        period.parts[by_unit] = choice.parts;
        eventful |= choice.eventful;
    }
    arena_rewind(a, mark);
    if (period.parts[0] && (eventful || code % PERIOD_YEAR == 0))
        *vec_push(a, out) = period;
}

void timeline_periods_make(struct arena *a, const struct site *site,
                           const struct timelines *t, struct timeline_periods *out) {
    struct arena scratch = {0};
    struct timeline_periods found = {0};
    if (t->first_year)
        add_period(&scratch, site, t, PERIOD_ALL, &found);
    for (int year = t->last_year; year && year >= t->first_year; year--) {
        add_period(&scratch, site, t, year * PERIOD_YEAR, &found);
        for (int sub = PERIOD_QUARTER + 1; sub <= PERIOD_QUARTER + 4; sub++)
            add_period(&scratch, site, t, year * PERIOD_YEAR + sub, &found);
        for (int sub = 1; sub <= 12; sub++)
            add_period(&scratch, site, t, year * PERIOD_YEAR + sub, &found);
    }
    *out = found;
    vec_pack(a, out);
    arena_release(&scratch);
}
