/*
 * The work as the home page shows it: due this week, late, and how much each unit has to
 * do. The heading of the week names its days, so that it stays true when read later.
 */
#include "page/task.h"

enum { WEEK_MOST = 10, LATE_MOST = 5, UNITS_MOST = 15 };

static const struct site_task *task_of(const struct page_maker *m,
                                       const struct task_ref *ref) {
    return &m->site->docs.at[ref->doc].tasks.at[ref->task];
}

static void add_week(const struct page_maker *m) {
    int today = date_to_days(m->site->input->today);
    int monday = today - (date_weekday(m->site->input->today) - 1);
    struct date first = date_from_days(monday), last = date_from_days(monday + 6);
    struct fact *list = fact_list(m->arena, m->facts, STR("week"));
    isize at = page_first_due(m, m->site->input->today);
    int count = 0;
    for (; at < m->site->tasks.n; at++, count++) {
        const struct task_ref *ref = &m->site->tasks.at[at];
        if (!page_state_is_dated(task_of(m, ref)->state) ||
            date_cmp(task_of(m, ref)->due, last) > 0)
            break;
        if (count < WEEK_MOST)
            page_task(m, list, ref, -1);
    }
    fact_text(m->arena, m->facts, STR("week_days"),
              str_concat(m->arena, date_short(m->arena, first), STR(" – "),
                         date_short(m->arena, last)));
    fact_number(m->arena, m->facts, STR("week_count"), count);
    page_has(m, m->facts, STR("has_week"), list);
}

/* The latest days first: what has been late for years is well known. */
static void add_late(const struct page_maker *m) {
    struct fact *list = fact_list(m->arena, m->facts, STR("late"));
    isize end = page_first_due(m, m->site->input->today);
    for (isize i = end; i > 0 && i > end - LATE_MOST; i--)
        page_task(m, list, &m->site->tasks.at[i - 1], -1);
    fact_number(m->arena, m->facts, STR("late_count"), (long)end);
    page_has(m, m->facts, STR("has_late"), list);
}

static int open_of(const struct page_maker *m, int index) {
    const struct unit *unit = &m->site->units.at[index];
    return unit->address.n
               ? page_open_tasks(&unit->totals) + page_open_tasks(&unit->common)
               : 0;
}

/* Those with the most to do; ties in the order of units.yaml. */
static void add_units(const struct page_maker *m) {
    struct fact *list = fact_list(m->arena, m->facts, STR("busy_units"));
    int most[UNITS_MOST], n = 0;
    for (int i = 0; i < m->site->units.n; i++) {
        int count = open_of(m, i), at = n;
        while (at > 0 && open_of(m, most[at - 1]) < count)
            at--;
        if (count == 0 || at == UNITS_MOST)
            continue;
        n += n < UNITS_MOST;
        for (int k = n - 1; k > at; k--)
            most[k] = most[k - 1];
        most[at] = i;
    }
    for (int i = 0; i < n; i++) {
        const struct unit *unit = &m->site->units.at[most[i]];
        struct fact *way = fact_add(m->arena, list);
        fact_text(m->arena, way, STR("text"), unit->name.text);
        fact_text(m->arena, way, STR("href"), page_href(m, unit->address));
        fact_number(m->arena, way, STR("count"), open_of(m, most[i]));
    }
    page_has(m, m->facts, STR("has_busy_units"), list);
    fact_text(m->arena, m->facts, STR("units_href"),
              m->derived->unit_pages ? page_href(m, STR("don-vi/index.html")) : (str){0});
}

void page_now(const struct page_maker *m) {
    fact_flag(m->arena, m->facts, STR("has_tasks"), m->site->totals.all > 0);
    page_totals(m, m->facts, &m->site->totals);
    page_days_of_refs(m, m->facts, &m->site->tasks);
    fact_text(m->arena, m->facts, STR("week_href"), page_this_week_href(m));
    fact_text(m->arena, m->facts, STR("timeline_href"), page_timeline_year_href(m));
    add_week(m);
    add_late(m);
    add_units(m);
    if (m->site->totals.all)
        page_is_live(m);
}
