/*
 * The reporting calendar: who owes which report to whom, and when. The first page shows
 * how many reports are due in each month of all years, the next reports, and those
 * without a day; each year has its own pages.
 */
#include "page/task.h"

#include "viet/report_window.h"

enum { REPORTS_PART = 150, NEXT_MOST = 50, NEXT_DAYS = 30 };

static str stem_of(struct arena *a, int year) {
    return year ? str_concat(a, STR("bao-cao/"), str_number(a, year))
                : STR("bao-cao/index");
}

static int count_parts(const struct agenda_year *year) {
    return (int)((year->to - year->from + REPORTS_PART - 1) / REPORTS_PART);
}

/* Reports without a day are on the first page and its further parts. */
static const struct agenda_year *undated(const struct agenda *agenda) {
    const struct agenda_year *last =
        agenda->years.n ? &agenda->years.at[agenda->years.n - 1] : NULL;
    return last && last->year == 0 ? last : NULL;
}

static int count_undated_parts(const struct agenda *agenda) {
    const struct agenda_year *year = undated(agenda);
    return year ? count_parts(year) : 1;
}

void page_list_reports(struct arena *a, const struct derived *d, struct page_list *out) {
    if (d->agenda.entries.n)
        page_add_parts(a, out, PAGE_REPORTS, 0, stem_of(a, 0),
                       count_undated_parts(&d->agenda));
}

void page_list_report_year(struct arena *a, const struct derived *d,
                           struct page_list *out) {
    for (isize i = 0; i < d->agenda.years.n; i++) {
        const struct agenda_year *year = &d->agenda.years.at[i];
        if (year->year)
            page_add_parts(a, out, PAGE_REPORT_YEAR, i, stem_of(a, year->year),
                           count_parts(year));
    }
}

static str month_id(const struct page_maker *m, int month) {
    return str_concat(m->arena, STR("k-thang-"), str_number(m->arena, month));
}

static void add_ways(const struct page_maker *m) {
    const struct agenda *agenda = &m->derived->agenda;
    struct fact *list = fact_list(m->arena, m->facts, STR("years"));
    for (isize i = agenda->years.n; i-- > 0;) {
        const struct agenda_year *year = &agenda->years.at[i];
        if (!year->year)
            continue;
        struct fact *way = fact_add(m->arena, list);
        str stem = stem_of(m->arena, year->year);
        fact_number(m->arena, way, STR("text"), year->year);
        fact_text(m->arena, way, STR("href"),
                  page_href(m, page_part_address(m->arena, stem, 0)));
        fact_number(m->arena, way, STR("count"), (long)(year->to - year->from));
        fact_flag(m->arena, way, STR("current"),
                  m->page->kind == PAGE_REPORT_YEAR && m->page->index == i);
    }
    page_has(m, m->facts, STR("has_years"), list);
}

/* The months of a year: how many reports are due in each, and where they are shown. */
static void add_months(const struct page_maker *m, struct fact *row,
                       const struct agenda_year *year) {
    struct fact *months = fact_list(m->arena, row, STR("months"));
    isize at = year->from;
    for (int month = 1; month <= 12; month++) {
        isize first = at;
        while (at < year->to && m->derived->agenda.entries.at[at].date.month == month)
            at++;
        str page = page_part_address(m->arena, stem_of(m->arena, year->year),
                                     (int)((first - year->from) / REPORTS_PART));
        struct fact *entry = fact_add(m->arena, months);
        fact_number(m->arena, entry, STR("month"), month);
        fact_text(m->arena, entry, STR("count"),
                  at > first ? str_number(m->arena, (long)(at - first)) : (str){0});
        fact_text(m->arena, entry, STR("href"),
                  page_href(m, str_concat(m->arena, page, STR("#"), month_id(m, month))));
    }
}

static void add_overview(const struct page_maker *m) {
    const struct agenda *agenda = &m->derived->agenda;
    struct fact *rows = fact_list(m->arena, m->facts, STR("calendar"));
    struct fact *heads = fact_list(m->arena, m->facts, STR("months"));
    for (int month = 1; month <= 12; month++)
        fact_add_text(m->arena, heads, str_number(m->arena, month));
    for (isize i = agenda->years.n; i-- > 0;) {
        const struct agenda_year *year = &agenda->years.at[i];
        if (!year->year)
            continue;
        struct fact *row = fact_add(m->arena, rows);
        fact_number(m->arena, row, STR("year"), year->year);
        add_months(m, row, year);
    }
    page_has(m, m->facts, STR("has_calendar"), rows);
}

/* The reports to be sent next, from a month ago on: most older ones were sent without
 * anybody recording it. */
static void add_next(const struct page_maker *m, struct fact *groups) {
    const struct agenda *agenda = &m->derived->agenda;
    struct date since = date_from_days(date_to_days(m->site->input->today) - NEXT_DAYS);
    struct fact *tasks = NULL;
    int shown = 0;
    for (isize i = 0; i < agenda->entries.n && shown < NEXT_MOST; i++) {
        const struct agenda_entry *entry = &agenda->entries.at[i];
        if (!entry->date.year)
            break;
        if (date_cmp(entry->date, since) < 0 ||
            !page_state_is_open(agenda_occurrence(m->site, entry).state))
            continue;
        if (!tasks)
            tasks = page_group(m, groups,
                               str_concat(m->arena, page_text(m, STR("reports_from")),
                                          STR(" "), date_short(m->arena, since)),
                               STR("k-next"), STR("tasks"));
        page_report(m, tasks, entry, -1);
        shown++;
    }
}

static void add_undated(const struct page_maker *m, struct fact *groups) {
    const struct agenda_year *year = undated(&m->derived->agenda);
    isize from = (isize)m->page->part * REPORTS_PART;
    if (!year)
        return;
    struct fact *tasks = page_group(m, groups, page_text(m, STR("reports_undated")),
                                    STR("k-undated"), STR("tasks"));
    for (isize i = year->from + from;
         i < year->to && i < year->from + from + REPORTS_PART; i++)
        page_report(m, tasks, &m->derived->agenda.entries.at[i], -1);
}

void page_reports(const struct page_maker *m) {
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups"));
    page_is_live(m);
    page_heading(m, (str){0}, page_text(m, STR("reports")));
    page_crumb(m, page_text(m, STR("reports")), (str){0});
    add_ways(m);
    if (m->page->part == 0) {
        add_overview(m);
        add_next(m, groups);
    }
    add_undated(m, groups);
    page_part_ways(m, STR("bao-cao/index"), count_undated_parts(&m->derived->agenda));
}

void page_report_year(const struct page_maker *m) {
    const struct agenda_year *year = &m->derived->agenda.years.at[m->page->index];
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups")), *tasks = NULL;
    str text = str_concat(m->arena, page_text(m, STR("year")), STR(" "),
                          str_number(m->arena, year->year));
    isize from = year->from + (isize)m->page->part * REPORTS_PART;
    int month = 0;
    page_is_live(m);
    page_heading(m, (str){0},
                 str_concat(m->arena, page_text(m, STR("reports")), STR(" – "), text));
    page_crumb(m, page_text(m, STR("reports")), STR("bao-cao/index.html"));
    page_crumb(m, text, (str){0});
    add_ways(m);
    for (isize i = from; i < year->to && i < from + REPORTS_PART; i++) {
        const struct agenda_entry *entry = &m->derived->agenda.entries.at[i];
        if (entry->date.month != month) {
            month = entry->date.month;
            tasks = page_group(m, groups,
                               str_concat(m->arena, page_text(m, STR("month")), STR(" "),
                                          str_number(m->arena, month), STR("/"),
                                          str_number(m->arena, year->year)),
                               month_id(m, month), STR("tasks"));
        }
        page_report(m, tasks, entry, -1);
    }
    page_part_ways(m, stem_of(m->arena, year->year), count_parts(year));
}
