/*
 * The official tables: by year on the first page, then by month, unit, issuer, plan and
 * directive, each with the site's total above it and as a file too. The figures are
 * always those of the reference day, so that a table agrees with its file and with
 * printed copies.
 *
 * Each row has a bar with the shares of its tasks, identified by their patterns and the
 * numbers beside them. Cancelled tasks have no share, because no rate counts them.
 */
#include "export/statistics_words.h"
#include "page/task.h"

enum { ROWS_PART = 120, BAR_WIDTH = 150, NOTE_MOST = 160 /* bytes */ };

/* 0 without rows. */
static int count_parts(const struct derived *d, int by) {
    isize n = statistics_has(d, (enum statistics_by)by) ? d->statistics[by].n : 0;
    return (int)((n + ROWS_PART - 1) / ROWS_PART);
}

void page_list_statistics(struct arena *a, const struct derived *d,
                          struct page_list *out) {
    for (int by = 0; by < STATISTICS; by++)
        page_add_parts(a, out, PAGE_STATISTICS, by,
                       statistics_stem((enum statistics_by)by), count_parts(d, by));
}

static void add_views(const struct page_maker *m) {
    struct fact *views = fact_list(m->arena, m->facts, STR("views"));
    for (int by = 0; by < STATISTICS; by++) {
        if (!statistics_has(m->derived, (enum statistics_by)by))
            continue;
        struct fact *way = fact_add(m->arena, views);
        str stem = statistics_stem((enum statistics_by)by);
        fact_text(m->arena, way, STR("text"),
                  page_text(m, statistics_title_key((enum statistics_by)by)));
        fact_text(m->arena, way, STR("href"),
                  page_href(m, page_part_address(m->arena, stem, 0)));
        fact_flag(m->arena, way, STR("current"), m->page->index == by);
    }
}

static str part_name(int figure) {
    static const str names[FIGURES] = {
        [FIGURE_ON_TIME] = {"on-time", 7},   [FIGURE_LATE] = {"late", 4},
        [FIGURE_DONE_UNDATED] = {"done", 4}, [FIGURE_WITHIN] = {"within", 6},
        [FIGURE_OVERDUE] = {"overdue", 7},   [FIGURE_UNDATED] = {"undated", 7},
    };
    return names[figure];
}

static void add_bar(const struct page_maker *m, struct fact *row,
                    const struct figures *f) {
    struct fact *bar = fact_list(m->arena, row, STR("bar"));
    long long whole = f->at[FIGURE_ALL] - f->at[FIGURE_CANCELLED], sum = 0;
    for (int i = 0; i < FIGURES && whole; i++) {
        if (!part_name(i).n || !f->at[i])
            continue;
        long from = (long)(sum * BAR_WIDTH / whole);
        sum += f->at[i];
        long to = (long)(sum * BAR_WIDTH / whole);
        struct fact *part = fact_add(m->arena, bar);
        fact_text(m->arena, part, STR("part"), part_name(i));
        fact_number(m->arena, part, STR("x"), from);
        fact_number(m->arena, part, STR("width"), to > from ? to - from : 1);
    }
}

static void add_cells(const struct page_maker *m, struct fact *row,
                      const struct figures *f) {
    struct fact *cells = fact_list(m->arena, row, STR("cells"));
    struct fact *rates = fact_list(m->arena, row, STR("rates"));
    for (int i = 0; i < FIGURES; i++) {
        struct fact *cell = fact_add(m->arena, cells);
        fact_number(m->arena, cell, STR("text"), f->at[i]);
        fact_flag(m->arena, cell, STR("late"), i == FIGURE_OVERDUE && f->at[i] > 0);
    }
    for (int i = 0; i < RATES; i++) {
        str rate = statistics_rate(m->arena, m->site, figures_rate(f, (enum rate)i));
        fact_add_text(m->arena, rates, rate.n ? rate : STR("–"));
    }
}

/* Common tasks are counted only for rows that are units. */
static void add_common(const struct page_maker *m, struct fact *row,
                       const struct totals *common) {
    struct fact *cells = fact_list(m->arena, row, STR("common"));
    struct figures f = {{0}};
    if (m->page->index != BY_UNIT)
        return;
    if (common)
        f = figures_of(common);
    for (int i = FIGURE_ALL; i < FIGURES; i++)
        if (i == FIGURE_ALL || i == FIGURE_OVERDUE)
            fact_add_text(m->arena, cells,
                          common ? str_number(m->arena, f.at[i]) : (str){0});
}

static struct fact *add_row(const struct page_maker *m, struct fact *rows, str number,
                            str name, const struct totals *own,
                            const struct totals *common) {
    struct fact *row = fact_add(m->arena, rows);
    struct figures f = figures_of(own);
    fact_text(m->arena, row, STR("number"), number);
    fact_text(m->arena, row, STR("name"), name);
    fact_text(m->arena, row, STR("href"), (str){0});
    fact_text(m->arena, row, STR("note"), (str){0});
    fact_flag(m->arena, row, STR("is_sum"), false);
    add_cells(m, row, &f);
    add_common(m, row, common);
    add_bar(m, row, &f);
    return row;
}

static str href_of(const struct page_maker *m, const struct statistics_row *row) {
    const struct site *site = m->site;
    str address = {0};
    if (row->of < 0)
        return address;
    if (m->page->index == BY_DIRECTIVE)
        return page_directive_href(m, &site->directives.at[row->of]);
    if (m->page->index == BY_UNIT)
        address = site->units.at[row->of].address;
    else if (m->page->index == BY_PLAN)
        address = site->docs.at[row->of].address;
    else if (m->page->index == BY_ISSUER)
        address = page_part_address(
            m->arena, page_issuer_stem(m->arena, &site->issuers.at[row->of]), 0);
    return address.n ? page_href(m, address) : address;
}

/* "Tháng 3": the year is shown above. */
static str month_name(const struct page_maker *m, int month) {
    return str_concat(m->arena, page_text(m, STR("month")), STR(" "),
                      str_number(m->arena, month % 12 + 1));
}

static str name_of(const struct page_maker *m, const struct statistics_row *row,
                   const struct row_words *words) {
    if (words->is_key)
        return page_text(m, words->name);
    return m->page->index == BY_MONTH ? month_name(m, row->of) : words->name;
}

/* Its number in the table, or its rank among the ranked units. */
static str number_of(const struct page_maker *m, const struct statistics_row *row,
                     isize at) {
    bool ranked = m->page->index == BY_UNIT && m->site->input->ranking;
    if (ranked || row->of < 0)
        return row->rank ? str_number(m->arena, row->rank) : (str){0};
    return str_number(m->arena, (long)at + 1);
}

/* The sum of a year precedes its months. */
static void add_year_sum(const struct page_maker *m, struct fact *rows, int month) {
    const struct statistics_table *years = &m->derived->statistics[BY_YEAR];
    for (isize i = 0; i < years->n; i++) {
        if (years->at[i].of != month / 12)
            continue;
        str name = str_concat(m->arena, page_text(m, STR("year")), STR(" "),
                              str_number(m->arena, month / 12));
        struct fact *row = add_row(m, rows, (str){0}, name, &years->at[i].own, NULL);
        fact_flag(m->arena, row, STR("is_sum"), true);
    }
}

static void add_part(const struct page_maker *m, struct fact *rows) {
    const struct statistics_table *table = &m->derived->statistics[m->page->index];
    isize from = (isize)m->page->part * ROWS_PART;
    for (isize i = from; i < table->n && i < from + ROWS_PART; i++) {
        const struct statistics_row *at = &table->at[i];
        struct row_words words = statistics_row_words(
            m->arena, m->site, (enum statistics_by)m->page->index, at);
        if (m->page->index == BY_MONTH && at->of >= 0 &&
            (i == from || at[-1].of / 12 != at->of / 12))
            add_year_sum(m, rows, at->of);
        struct fact *row =
            add_row(m, rows, number_of(m, at, i), name_of(m, at, &words), &at->own,
                    at->of < 0 || at->group ? NULL : &at->common);
        fact_text(m->arena, row, STR("href"), href_of(m, at));
        fact_text(m->arena, row, STR("note"),
                  at->group ? page_text(m, STR("is_group"))
                            : page_cut(m->arena, words.note, NOTE_MOST));
    }
}

/* Notes needed to understand the table. */
static void add_notes(const struct page_maker *m) {
    struct fact *notes = fact_list(m->arena, m->facts, STR("notes"));
    fact_add_text(m->arena, notes, page_text(m, STR("stat_note_rates")));
    if (m->page->index == BY_UNIT)
        fact_add_text(m->arena, notes, page_text(m, STR("stat_note_units")));
    if (m->page->index == BY_UNIT && m->site->input->ranking)
        fact_add_text(m->arena, notes, page_text(m, STR("stat_note_rank")));
    if (m->page->index == BY_DIRECTIVE)
        fact_add_text(m->arena, notes, page_text(m, STR("stat_note_directives")));
}

/* The key to the patterns, with the site's number of tasks for each. */
static void add_key(const struct page_maker *m) {
    static const str keys[FIGURES] = {
        [FIGURE_ON_TIME] = {"state_done_on_time", 18},
        [FIGURE_LATE] = {"state_done_late", 15},
        [FIGURE_DONE_UNDATED] = {"stat_done_undated", 17},
        [FIGURE_WITHIN] = {"stat_open_within", 16},
        [FIGURE_OVERDUE] = {"stat_open_overdue", 17},
        [FIGURE_UNDATED] = {"stat_undated", 12},
    };
    struct figures f = figures_of(&m->site->totals);
    struct fact *list = fact_list(m->arena, m->facts, STR("parts_key"));
    for (int i = 0; i < FIGURES; i++) {
        if (!part_name(i).n)
            continue;
        struct fact *entry = fact_add(m->arena, list);
        fact_text(m->arena, entry, STR("part"), part_name(i));
        fact_text(m->arena, entry, STR("text"), page_text(m, keys[i]));
        fact_number(m->arena, entry, STR("count"), f.at[i]);
    }
}

void page_statistics(const struct page_maker *m) {
    enum statistics_by by = (enum statistics_by)m->page->index;
    struct fact *rows = fact_list(m->arena, m->facts, STR("rows"));
    str title = page_text(m, statistics_title_key(by));
    page_heading(m, title, page_text(m, STR("stat_heading")));
    page_crumb(m, page_text(m, STR("statistics")),
               by == BY_YEAR ? (str){0} : STR("thong-ke/index.html"));
    if (by != BY_YEAR)
        page_crumb(m, title, (str){0});
    fact_text(m->arena, m->facts, STR("table_title"), title);
    fact_text(m->arena, m->facts, STR("name_title"),
              page_text(m, statistics_name_key(by)));
    fact_flag(m->arena, m->facts, STR("is_ranked"),
              by == BY_UNIT && m->site->input->ranking);
    fact_flag(m->arena, m->facts, STR("has_numbers"), by > BY_MONTH);
    fact_flag(m->arena, m->facts, STR("has_common"), by == BY_UNIT);
    fact_text(m->arena, m->facts, STR("csv_href"),
              page_href(m, statistics_csv(m->arena, by)));
    add_views(m);
    add_key(m);
    struct fact *sum =
        add_row(m, rows, (str){0}, page_text(m, STR("stat_all")), &m->site->totals, NULL);
    fact_flag(m->arena, sum, STR("is_sum"), true);
    add_part(m, rows);
    add_notes(m);
    page_part_ways(m, statistics_stem(by), count_parts(m->derived, (int)by));
}
