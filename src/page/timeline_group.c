/*
 * Pictures with a row for each plan or unit: for all years, and for any period with more
 * tasks than anybody reads row by row. A column of the table is a year, month or week,
 * and the picture shows what is due in it as one mark with a number.
 */
#include "page/timeline.h"

#include <stdlib.h>

struct column {
    struct date from, to;
    str name;
    /* Of the current group. */
    int count;
    enum task_state state;
    struct date due; /* the first still open */
};

struct columns {
    struct column *at;
    isize n, cap;
};

static void add_column(struct arena *a, struct columns *columns, struct date from,
                       struct date to, str name) {
    *vec_push(a, columns) = (struct column){.from = from, .to = to, .name = name};
}

static void add_years(struct arena *a, struct columns *columns, struct period days) {
    for (int year = days.start.year; year <= days.end.year; year++)
        add_column(a, columns, date_of(year, 1, 1), date_of(year, 12, 31),
                   str_number(a, year));
}

static void add_months(struct arena *a, struct columns *columns, struct period days) {
    for (int month = days.start.month; month <= days.end.month; month++) {
        int year = days.start.year;
        add_column(a, columns, date_of(year, month, 1),
                   date_of(year, month, date_month_length(year, month)),
                   str_number(a, month));
    }
}

/* Weeks begin on Monday; each is named by its first day within `days`. */
static void add_weeks(struct arena *a, struct columns *columns, struct period days) {
    int end = date_to_days(days.end);
    for (int day = date_to_days(days.start); day <= end;) {
        struct date from = date_from_days(day);
        int next = day + 8 - date_weekday(from);
        str name =
            str_concat(a, str_number(a, from.day), STR("/"), str_number(a, from.month));
        add_column(a, columns, from,
                   date_from_days((next <= end + 1 ? next : end + 1) - 1), name);
        day = next;
    }
}

static struct columns columns_of(struct arena *a, struct period days) {
    struct columns columns = {0};
    if (days.start.year != days.end.year)
        add_years(a, &columns, days);
    else if (days.end.month - days.start.month > 3)
        add_months(a, &columns, days);
    else
        add_weeks(a, &columns, days);
    return columns;
}

/* The column of the day; NULL if there is none. Columns are sorted. */
static struct column *column_at(const struct columns *columns, struct date day) {
    isize low = 0, high = columns->n;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        if (date_cmp(columns->at[middle].to, day) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < columns->n && date_cmp(columns->at[low].from, day) <= 0
               ? &columns->at[low]
               : NULL;
}

static void count_day(struct columns *columns, const struct occurrence *o) {
    struct column *c = o->due.year ? column_at(columns, o->due) : NULL;
    if (!c)
        return;
    if (c->count++ == 0 || timeline_is_graver(o->state, c->state))
        c->state = o->state;
    if (o->state <= STATE_WITHIN && (!c->due.year || date_cmp(o->due, c->due) < 0))
        c->due = o->due;
}

static int by_day(const void *x, const void *y) {
    return date_cmp(*(const struct date *)x, *(const struct date *)y);
}

struct sum {
    struct totals totals;
    VEC(struct date) open; /* days that may still change the figures */
    int targets;
};

static void count_entry(const struct timeline_page *p, struct columns *columns,
                        struct sum *sum, const struct timeline_entry *e) {
    if (e->task < 0) {
        sum->targets++;
        return;
    }
    const struct site_task *task = &p->m->site->docs.at[e->doc].tasks.at[e->task];
    sum->totals.all++;
    sum->totals.by_state[task->state]++;
    if (task->state == STATE_SOON || task->state == STATE_WITHIN)
        *vec_push(p->m->arena, &sum->open) = task->due;
    for (isize i = 0; i < task->occurrences.n; i++)
        count_day(columns, &task->occurrences.at[i]);
}

static void add_cells(const struct timeline_page *p, struct fact *line,
                      struct timeline_row *row, const struct columns *columns) {
    struct arena *a = p->m->arena;
    struct fact *cells = fact_list(a, line, STR("cells"));
    for (isize i = 0; i < columns->n; i++) {
        struct column *c = &columns->at[i];
        fact_text(a, fact_add(a, cells), STR("text"),
                  c->count ? str_number(a, c->count) : (str){0});
        if (!c->count)
            continue;
        int middle = (date_to_days(c->from) + date_to_days(c->to)) / 2;
        *vec_push(a, &row->marks) = (struct timeline_mark){.day = date_from_days(middle),
                                                           .state = c->state,
                                                           .due = c->due,
                                                           .count = c->count};
        c->count = 0;
        c->due = (struct date){0};
    }
}

static void add_sum(const struct timeline_page *p, struct fact *line, struct sum *sum) {
    struct arena *a = p->m->arena;
    struct days days = {0};
    if (sum->open.n)
        qsort(sum->open.at, (size_t)sum->open.n, sizeof *sum->open.at, by_day);
    for (isize i = 0; i < sum->open.n; i++)
        days_add(&days, p->m->site, STATE_WITHIN, sum->open.at[i]);
    page_totals(p->m, line, &sum->totals);
    fact_text(a, line, STR("days"), days_take(a, &days));
    fact_text(a, line, STR("targets"),
              sum->targets ? str_number(a, sum->targets) : (str){0});
}

static str note_of(const struct timeline_page *p, const struct sum *sum) {
    struct arena *a = p->m->arena;
    str note = str_concat(a, str_number(a, sum->totals.all), STR(" "),
                          page_text(p->m, STR("task_word")));
    return sum->targets
               ? str_concat(a, note, STR(" \u00B7 "), str_number(a, sum->targets),
                            STR(" "), page_text(p->m, STR("target_word")))
               : note;
}

/* The period of a plan, from its front matter. */
static void set_bar(const struct timeline_page *p, struct timeline_row *row,
                    isize group) {
    if (p->by_unit)
        return;
    const struct site_doc *doc = &p->m->site->docs.at[p->list->groups.at[group].group];
    row->start = doc->read->front.period.period.start;
    row->end = doc->read->front.period.period.end;
}

/* `first` is the group's first row in the choice; returns the one past its last. */
static isize add_line(const struct timeline_page *p, struct timeline *t,
                      struct fact *lines, struct columns *columns, isize group,
                      isize first) {
    struct arena *a = p->m->arena;
    struct sum sum = {0};
    int index = p->list->groups.at[group].group;
    isize at = first;
    for (; at < p->choice.rows.n && p->choice.rows.at[at]->group == index; at++)
        count_entry(p, columns, &sum, p->choice.rows.at[at]);
    struct timeline_row *row = vec_push(a, &t->rows);
    str address = page_timeline_has_own(p->m->site, p->by_unit, index)
                      ? page_timeline_own(a, p->m->site, p->by_unit, index)
                      : p->m->site->units.at[index].address;
    *row = (struct timeline_row){.text = page_timeline_name(p, group),
                                 .note = note_of(p, &sum),
                                 .href = page_href(p->m, address)};
    set_bar(p, row, group);
    struct fact *line = fact_add(a, lines);
    fact_text(a, line, STR("text"), row->text);
    fact_text(a, line, STR("href"), row->href);
    add_sum(p, line, &sum);
    add_cells(p, line, row, columns);
    return at;
}

/* Years run from the first to the last of all rows. */
static struct period days_of(const struct timeline_page *p) {
    if (p->days.start.year)
        return p->days;
    int first = p->m->derived->timelines.first_year,
        last = p->m->derived->timelines.last_year;
    return (struct period){date_of(first, 1, 1),
                           date_of(last > first ? last : first + 1, 12, 31)};
}

/* Where the rows of a group begin in the choice, which is sorted by group. */
static isize first_row(const struct timeline_page *p, isize group) {
    int index = p->list->groups.at[group].group;
    isize i = 0;
    while (p->choice.rows.at[i]->group != index)
        i++;
    return i;
}

void page_timeline_groups(const struct timeline_page *p) {
    struct arena *a = p->m->arena;
    struct period days = page_timeline_clamp(p->m->site, days_of(p));
    struct columns columns = columns_of(a, days);
    struct fact *heads = fact_list(a, p->m->facts, STR("columns"));
    struct fact *lines = fact_list(a, p->m->facts, STR("lines"));
    struct timeline t;
    isize from, to;
    for (isize i = 0; i < columns.n; i++)
        fact_add_text(a, heads, columns.at[i].name);
    timeline_part(p->m->site, &p->choice, p->m->page->part, &from, &to);
    page_timeline_begin(p, &t, days);
    isize row = from < to ? first_row(p, p->choice.groups.at[from]) : 0;
    for (isize i = from; i < to; i++)
        row = add_line(p, &t, lines, &columns, p->choice.groups.at[i], row);
    page_timeline_end(p, &t, (str){0}, (str){0}, (str){0});
    page_has(p->m, p->m->facts, STR("has_lines"), lines);
}
