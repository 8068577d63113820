/*
 * A week, for the weekly meeting: what is due in it, unit by unit, in one table that
 * usually fits a sheet of paper. The current week's page begins with what is late from
 * earlier, the latest days first. The days of the week are given in full, so that the
 * page stays true when read later.
 */
#include "page/task.h"

enum {
    WEEK_PART = 150,  /* rows on a page */
    WEEKS_PART = 500, /* weeks on a page that links to them */
    LATE_MOST = 8,
    ROW_TEXT = 200 /* bytes: about three lines of print */
};

static str week_number(struct arena *a, const struct week_span *span) {
    struct buf out = {0};
    buf_int_padded(&out, span->week.number, 2);
    str number = buf_take(a, &out);
    buf_release(&out);
    return number;
}

static str stem_of(struct arena *a, const struct week_span *span) {
    return str_concat(a, STR("tuan/"), str_number(a, span->week.year), STR("-w"),
                      week_number(a, span));
}

static int count_parts(const struct week_span *span) {
    isize n = span->to - span->from;
    return n > WEEK_PART ? (int)((n + WEEK_PART - 1) / WEEK_PART) : 1;
}

static int count_list_parts(const struct weeks *weeks) {
    return (int)((weeks->spans.n + WEEKS_PART - 1) / WEEKS_PART);
}

void page_list_weeks(struct arena *a, const struct derived *d, struct page_list *out) {
    if (d->weeks.spans.n)
        page_add_parts(a, out, PAGE_WEEKS, 0, STR("tuan/index"),
                       count_list_parts(&d->weeks));
}

void page_list_week(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->weeks.spans.n; i++) {
        const struct week_span *span = &d->weeks.spans.at[i];
        page_add_parts(a, out, PAGE_WEEK, i, stem_of(a, span), count_parts(span));
    }
}

static str week_href(const struct page_maker *m, const struct week_span *span) {
    return page_href(m, page_part_address(m->arena, stem_of(m->arena, span), 0));
}

str page_this_week_href(const struct page_maker *m) {
    const struct weeks *weeks = &m->derived->weeks;
    return weeks->spans.n ? week_href(m, &weeks->spans.at[weeks->current]) : (str){0};
}

static str week_name(const struct page_maker *m, const struct week_span *span) {
    return str_concat(m->arena, page_text(m, STR("week")), STR(" "),
                      str_number(m->arena, span->week.number), STR("/"),
                      str_number(m->arena, span->week.year));
}

/* 16/11: within a week the year is clear. */
static str day_month(struct arena *a, struct date date) {
    str day = date_short(a, date);
    return str_sub(day, 0, str_rfind_byte(day, '/'));
}

static str week_days(const struct page_maker *m, const struct week_span *span) {
    return str_concat(m->arena, day_month(m->arena, span->monday), STR(" – "),
                      date_short(m->arena, span->sunday));
}

static void add_way(const struct page_maker *m, str key, isize index) {
    const struct weeks *weeks = &m->derived->weeks;
    struct fact *list = fact_list(m->arena, m->facts, key);
    if (index < 0 || index >= weeks->spans.n)
        return;
    struct fact *way = fact_add(m->arena, list);
    fact_text(m->arena, way, STR("text"), week_name(m, &weeks->spans.at[index]));
    fact_text(m->arena, way, STR("href"), week_href(m, &weeks->spans.at[index]));
}

static str weekday(const struct page_maker *m, struct date date) {
    str key =
        str_concat(m->arena, STR("weekday_"), str_number(m->arena, date_weekday(date)));
    return page_text(m, key);
}

/* The facts common to all kinds of rows. */
static void complete_row(const struct page_maker *m, struct fact *row, str text, str day,
                         bool is_report) {
    fact_text(m->arena, row, STR("text"), page_cut(m->arena, text, ROW_TEXT));
    fact_text(m->arena, row, STR("day"), day);
    fact_flag(m->arena, row, STR("is_report"), is_report);
}

/* Recipients of the reports due with a task: "Huyện ủy; Sở Nội vụ". */
static bool add_addressees(const struct page_maker *m, struct fact *row,
                           const struct week_entry *entry) {
    const struct agenda *agenda = &m->derived->agenda;
    struct buf all = {0};
    str last = {0};
    isize at = weeks_report(agenda, m->site, entry, 0), first = at;
    for (; at >= 0; at = weeks_report(agenda, m->site, entry, at + 1)) {
        const struct agenda_entry *report = &agenda->entries.at[at];
        str to = m->site->docs.at[report->doc].reports.at[report->report].read->to;
        if (!to.n || str_eq(to, last))
            continue;
        buf_put(&all, all.n ? STR("; ") : STR(""));
        buf_put(&all, to);
        last = to;
    }
    fact_text(m->arena, row, STR("to"), buf_take(m->arena, &all));
    buf_release(&all);
    return first >= 0;
}

static struct occurrence day_of(const struct page_maker *m,
                                const struct week_entry *entry) {
    const struct site_task *task = &m->site->docs.at[entry->doc].tasks.at[entry->task];
    if (entry->occurrence >= 0)
        return task->occurrences.at[entry->occurrence];
    return agenda_occurrence(m->site, &m->derived->agenda.entries.at[entry->from_agenda]);
}

static void add_row(const struct page_maker *m, struct fact *rows,
                    const struct week_entry *entry) {
    const struct site_task *task = &m->site->docs.at[entry->doc].tasks.at[entry->task];
    struct task_ref ref = {entry->doc, entry->task, ROLE_ASSIGNED, -1, -1};
    struct occurrence day = day_of(m, entry);
    str text = task->read->text;
    if (entry->from_agenda >= 0) {
        const struct agenda_entry *at =
            &m->derived->agenda.entries.at[entry->from_agenda];
        str what = m->site->docs.at[at->doc].reports.at[at->report].read->what;
        text = what.n ? what : text;
    }
    struct fact *row = page_task_on(m, rows, &ref, &day, entry->unit);
    bool is_report = add_addressees(m, row, entry);
    complete_row(m, row, text,
                 str_concat(m->arena, weekday(m, entry->due), STR(" "),
                            day_month(m->arena, entry->due)),
                 is_report);
}

static struct fact *add_group(const struct page_maker *m, struct fact *groups, int unit) {
    struct fact *group = fact_add(m->arena, groups);
    const struct unit *u = unit >= 0 ? &m->site->units.at[unit] : NULL;
    bool part = u && u->parent_index >= 0;
    fact_text(m->arena, group, STR("unit"),
              u ? u->name.text : page_text(m, STR("unassigned")));
    fact_text(m->arena, group, STR("href"),
              u && u->address.n ? page_href(m, u->address) : (str){0});
    fact_text(m->arena, group, STR("parent"),
              part ? m->site->units.at[u->parent_index].name.text : (str){0});
    return fact_list(m->arena, group, STR("rows"));
}

static void add_rows(const struct page_maker *m, const struct week_span *span) {
    const struct weeks *weeks = &m->derived->weeks;
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups")), *rows = NULL;
    isize from = span->from + (isize)m->page->part * WEEK_PART;
    for (isize i = from; i < span->to && i < from + WEEK_PART; i++) {
        const struct week_entry *entry = &weeks->entries.at[i];
        if (!rows || entry->unit != entry[-1].unit)
            rows = add_group(m, groups, entry->unit);
        add_row(m, rows, entry);
    }
    page_has(m, m->facts, STR("has_groups"), groups);
}

static void add_sum(const struct page_maker *m, const struct week_span *span) {
    struct totals sum = {0};
    struct days days = {0};
    for (isize i = span->from; i < span->to; i++) {
        struct occurrence day = day_of(m, &m->derived->weeks.entries.at[i]);
        sum.all++;
        sum.by_state[day.state]++;
        days_add(&days, m->site, day.state, day.due);
    }
    page_totals(m, m->facts, &sum);
    fact_text(m->arena, m->facts, STR("days"), days_take(m->arena, &days));
}

static struct occurrence late_day(const struct site_task *task) {
    for (isize i = 0; i < task->occurrences.n; i++)
        if (date_cmp(task->occurrences.at[i].due, task->due) == 0)
            return task->occurrences.at[i];
    return (struct occurrence){.due = task->due, .state = task->state, .directive = -1};
}

/* Current week only: past states are not recorded. */
static void add_late(const struct page_maker *m, const struct week_span *span) {
    struct fact *rows = fact_list(m->arena, m->facts, STR("late"));
    isize end = page_first_due(m, span->monday);
    bool shown = m->page->index == m->derived->weeks.current && m->page->part == 0;
    for (isize i = end; shown && i > 0 && i > end - LATE_MOST; i--) {
        const struct task_ref *ref = &m->site->tasks.at[i - 1];
        const struct site_task *task = &m->site->docs.at[ref->doc].tasks.at[ref->task];
        struct occurrence day = late_day(task);
        struct fact *row = page_task_on(m, rows, ref, &day, -1);
        complete_row(m, row, task->read->text, date_short(m->arena, day.due), false);
    }
    fact_number(m->arena, m->facts, STR("late_count"), (long)end);
    fact_text(m->arena, m->facts, STR("units_href"),
              end > LATE_MOST && m->derived->unit_pages
                  ? page_href(m, STR("don-vi/index.html"))
                  : (str){0});
    page_has(m, m->facts, STR("has_late"), rows);
}

void page_week(const struct page_maker *m) {
    const struct week_span *span = &m->derived->weeks.spans.at[m->page->index];
    page_is_live(m);
    page_heading(m, week_days(m, span), week_name(m, span));
    page_crumb(m, page_text(m, STR("weeks")), STR("tuan/index.html"));
    page_crumb(m, week_name(m, span), (str){0});
    fact_text(m->arena, m->facts, STR("week_days"), week_days(m, span));
    fact_flag(m->arena, m->facts, STR("is_current"),
              m->page->index == m->derived->weeks.current);
    fact_text(m->arena, m->facts, STR("weeks_href"),
              page_href(m, STR("tuan/index.html")));
    add_way(m, STR("previous"), m->page->index - 1);
    add_way(m, STR("next"), m->page->index + 1);
    add_sum(m, span);
    add_late(m, span);
    add_rows(m, span);
    page_part_ways(m, stem_of(m->arena, span), count_parts(span));
}

/* All weeks: newest year first, within a year in calendar order. */
static int *order_weeks(const struct page_maker *m) {
    const struct weeks *weeks = &m->derived->weeks;
    int *order = new (m->arena, int, weeks->spans.n);
    isize end = weeks->spans.n, at = 0;
    while (end > 0) {
        isize from = end - 1;
        while (from > 0 &&
               weeks->spans.at[from - 1].week.year == weeks->spans.at[end - 1].week.year)
            from--;
        for (isize i = from; i < end; i++)
            order[at++] = (int)i;
        end = from;
    }
    return order;
}

static struct fact *add_year(const struct page_maker *m, struct fact *years, int year) {
    struct fact *entry = fact_add(m->arena, years);
    str digits = str_number(m->arena, year);
    fact_text(m->arena, entry, STR("text"), digits);
    fact_text(m->arena, entry, STR("id"), str_concat(m->arena, STR("k-nam-"), digits));
    return fact_list(m->arena, entry, STR("weeks"));
}

static void add_week(const struct page_maker *m, struct fact *list, int index) {
    const struct week_span *span = &m->derived->weeks.spans.at[index];
    struct fact *way = fact_add(m->arena, list);
    fact_text(m->arena, way, STR("text"),
              str_concat(m->arena, page_text(m, STR("week")), STR(" "),
                         str_number(m->arena, span->week.number)));
    fact_text(m->arena, way, STR("href"), week_href(m, span));
    fact_text(m->arena, way, STR("week_days"),
              str_concat(m->arena, day_month(m->arena, span->monday), STR(" – "),
                         day_month(m->arena, span->sunday)));
    fact_number(m->arena, way, STR("count"), (long)(span->to - span->from));
    fact_flag(m->arena, way, STR("is_current"), index == m->derived->weeks.current);
}

void page_weeks(const struct page_maker *m) {
    const struct weeks *weeks = &m->derived->weeks;
    struct fact *years = fact_list(m->arena, m->facts, STR("years")), *list = NULL;
    const int *order = order_weeks(m);
    isize from = (isize)m->page->part * WEEKS_PART;
    int year = -1;
    page_heading(m, (str){0}, page_text(m, STR("weeks")));
    page_crumb(m, page_text(m, STR("weeks")), (str){0});
    fact_text(m->arena, m->facts, STR("week_href"), page_this_week_href(m));
    fact_text(m->arena, m->facts, STR("week_days"),
              week_days(m, &weeks->spans.at[weeks->current]));
    for (isize i = from; i < weeks->spans.n && i < from + WEEKS_PART; i++) {
        if (weeks->spans.at[order[i]].week.year != year) {
            year = weeks->spans.at[order[i]].week.year;
            list = add_year(m, years, year);
        }
        add_week(m, list, order[i]);
    }
    page_part_ways(m, STR("tuan/index"), count_list_parts(weeks));
}
