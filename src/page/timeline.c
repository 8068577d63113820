/*
 * The timeline pages: for all years, for each year, quarter and month, by plan and by
 * unit, and for each plan and unit. This file names them, links them to each other and
 * chooses what each shows.
 */
#include "page/timeline.h"

static bool is_by_unit(enum page_kind kind) {
    return kind == PAGE_TIMELINE_UNITS || kind == PAGE_TIMELINE_UNIT;
}

static str without_ending(str address) {
    return str_sub(address, 0, address.n - STR(".html").n);
}

/* "tien-do/2023-q1-don-vi": without the ending that names the part. */
static str period_stem(struct arena *a, int code, bool by_unit) {
    int year = code / PERIOD_YEAR, sub = code % PERIOD_YEAR;
    struct buf out = {0};
    if (code == PERIOD_ALL)
        return by_unit ? STR("tien-do/don-vi") : STR("tien-do/index");
    buf_put(&out, STR("tien-do/"));
    buf_int_padded(&out, year, 4);
    if (sub > PERIOD_QUARTER)
        buf_put(&out, STR("-q"));
    else if (sub)
        buf_char(&out, '-');
    if (sub)
        buf_int_padded(&out, sub % PERIOD_QUARTER, sub > PERIOD_QUARTER ? 1 : 2);
    if (by_unit)
        buf_put(&out, STR("-don-vi"));
    str stem = buf_take(a, &out);
    buf_release(&out);
    return stem;
}

static void choose(struct arena *a, const struct derived *d, enum page_kind kind,
                   int index, struct timeline_choice *out) {
    const struct timelines *t = &d->timelines;
    if (kind == PAGE_TIMELINE_PLAN)
        timeline_choose_group(a, d->site, &t->by_plan, t->by_plan.group_of[index], false,
                              out);
    else if (kind == PAGE_TIMELINE_UNIT)
        timeline_choose_group(a, d->site, &t->by_unit, t->by_unit.group_of[index], true,
                              out);
    else
        timeline_choose_period(a, d->site, t, kind == PAGE_TIMELINE_UNITS, index, out);
}

static void list_owned(struct arena *a, const struct derived *d, enum page_kind kind,
                       const struct timeline_list *list, struct page_list *out) {
    for (isize i = 0; i < list->groups.n; i++) {
        struct timeline_choice choice;
        int index = list->groups.at[i].group;
        struct arena scratch = {0};
        if (!page_timeline_has_own(d->site, kind == PAGE_TIMELINE_UNIT, index))
            continue;
        choose(&scratch, d, kind, index, &choice);
        str own = page_timeline_own(a, d->site, kind == PAGE_TIMELINE_UNIT, index);
        page_add_parts(a, out, kind, index, without_ending(own), choice.parts);
        arena_release(&scratch);
    }
}

void page_list_timeline(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->periods.n; i++) {
        const struct timeline_period *p = &d->periods.at[i];
        for (int by_unit = 0; by_unit < 2; by_unit++)
            page_add_parts(a, out, by_unit ? PAGE_TIMELINE_UNITS : PAGE_TIMELINE, p->code,
                           period_stem(a, p->code, by_unit), p->parts[by_unit]);
    }
}

void page_list_timeline_plan(struct arena *a, const struct derived *d,
                             struct page_list *out) {
    list_owned(a, d, PAGE_TIMELINE_PLAN, &d->timelines.by_plan, out);
}

void page_list_timeline_unit(struct arena *a, const struct derived *d,
                             struct page_list *out) {
    list_owned(a, d, PAGE_TIMELINE_UNIT, &d->timelines.by_unit, out);
}

str page_timeline_href(const struct page_maker *m, bool unit, int index) {
    const struct timelines *t = &m->derived->timelines;
    const struct timeline_list *list = unit ? &t->by_unit : &t->by_plan;
    return list->group_of[index] >= 0 && page_timeline_has_own(m->site, unit, index)
               ? page_href(m, page_timeline_own(m->arena, m->site, unit, index))
               : (str){0};
}

str page_timeline_year_href(const struct page_maker *m) {
    int code = m->site->input->today.year * PERIOD_YEAR;
    for (isize i = 0; i < m->derived->periods.n; i++)
        if (m->derived->periods.at[i].code == code)
            return page_href(
                m, page_part_address(m->arena, period_stem(m->arena, code, false), 0));
    return m->derived->periods.n ? page_href(m, STR("tien-do/index.html")) : (str){0};
}

/* "Năm 2023", "Quý I/2023", "Tháng 3/2023" */
static str period_name(const struct page_maker *m, int code) {
    static const str roman[] = {{0}, {"I", 1}, {"II", 2}, {"III", 3}, {"IV", 2}};
    struct arena *a = m->arena;
    int sub = code % PERIOD_YEAR;
    str year = str_number(a, code / PERIOD_YEAR);
    if (code == PERIOD_ALL)
        return page_text(m, STR("all_years"));
    if (sub == 0)
        return str_concat(a, page_text(m, STR("year")), STR(" "), year);
    bool quarter = sub > PERIOD_QUARTER;
    return str_concat(a, page_text(m, quarter ? STR("quarter") : STR("month")), STR(" "),
                      quarter ? roman[sub - PERIOD_QUARTER] : str_number(a, sub),
                      STR("/"), year);
}

static str way_text(const struct page_maker *m, int code) {
    str name = period_name(m, code);
    isize slash = str_rfind_byte(name, '/');
    if (code % PERIOD_YEAR == 0 && code)
        return str_number(m->arena, code / PERIOD_YEAR);
    return slash < 0 ? name : str_sub(name, 0, slash);
}

static void add_way(const struct page_maker *m, struct fact *list, str text, str stem,
                    bool current) {
    struct fact *way = fact_add(m->arena, list);
    fact_text(m->arena, way, STR("text"), text);
    fact_text(m->arena, way, STR("href"),
              page_href(m, page_part_address(m->arena, stem, 0)));
    fact_flag(m->arena, way, STR("current"), current);
}

/* All years, then the quarters and months of the page's year. */
static void add_period_ways(const struct page_maker *m, bool by_unit, int code) {
    struct fact *years = fact_list(m->arena, m->facts, STR("years"));
    struct fact *within = fact_list(m->arena, m->facts, STR("periods"));
    for (isize i = 0; i < m->derived->periods.n; i++) {
        const struct timeline_period *p = &m->derived->periods.at[i];
        bool of_year = p->code && p->code / PERIOD_YEAR == code / PERIOD_YEAR;
        if (!p->parts[by_unit] || (p->code % PERIOD_YEAR && !of_year))
            continue;
        bool whole = p->code % PERIOD_YEAR == 0;
        add_way(m, whole ? years : within, way_text(m, p->code),
                period_stem(m->arena, p->code, by_unit),
                p->code == code || (whole && of_year));
    }
    page_has(m, m->facts, STR("has_years"), years);
    page_has(m, m->facts, STR("has_periods"), within);
}

/* The same period by plan and by unit. */
static void add_sides(const struct page_maker *m, bool by_unit, int code) {
    struct fact *sides = fact_list(m->arena, m->facts, STR("sides"));
    for (isize i = 0; i < m->derived->periods.n; i++)
        for (int side = 0; m->derived->periods.at[i].code == code && side < 2; side++)
            if (m->derived->periods.at[i].parts[side])
                add_way(m, sides, page_text(m, side ? STR("by_unit") : STR("by_plan")),
                        period_stem(m->arena, code, side), side == (int)by_unit);
    page_has(m, m->facts, STR("has_sides"), sides);
}

static void name_period(const struct page_maker *m, bool by_unit, int code) {
    struct arena *a = m->arena;
    str name = period_name(m, code), word = page_text(m, STR("timeline"));
    int year = code / PERIOD_YEAR * PERIOD_YEAR;
    if (by_unit)
        name = str_concat(a, name, STR(", "), page_text(m, STR("by_unit_lower")));
    page_heading(m, (str){0}, str_concat(a, word, STR(" \u2013 "), name));
    page_crumb(m, word, code || by_unit ? STR("tien-do/index.html") : (str){0});
    if (code % PERIOD_YEAR)
        page_crumb(m, period_name(m, year),
                   page_part_address(a, period_stem(a, year, false), 0));
    if (code || by_unit)
        page_crumb(m, name, (str){0});
}

/* The timeline of a plan or unit links back to its own page. */
static void name_owner(const struct page_maker *m, str name, str title, str address) {
    bool unit = m->page->kind == PAGE_TIMELINE_UNIT;
    int above = unit ? m->site->units.at[m->page->index].parent_index : -1;
    str which = above >= 0 ? m->site->units.at[above].name.text : (str){0};
    str word = page_text(m, STR("timeline"));
    page_heading(m, which, str_concat(m->arena, word, STR(" \u2013 "), title));
    page_crumb(m, word, STR("tien-do/index.html"));
    page_crumb(m, name, (str){0});
    fact_text(m->arena, m->facts, STR("owner"),
              page_text(m, unit ? STR("timeline_unit") : STR("timeline_plan")));
    fact_text(m->arena, m->facts, STR("owner_href"), page_href(m, address));
}

static void name_page(const struct page_maker *m) {
    enum page_kind kind = m->page->kind;
    int index = m->page->index;
    if (kind == PAGE_TIMELINE_UNIT) {
        const struct unit *unit = &m->site->units.at[index];
        name_owner(m, unit->name.text, unit->name.text, unit->address);
    } else if (kind == PAGE_TIMELINE_PLAN) {
        const struct site_doc *doc = &m->site->docs.at[index];
        const struct plan *plan = &doc->read->front;
        bool number = plan->number.text.n > 0;
        name_owner(
            m, number ? plan->number.text : plan->title.text,
            number ? str_concat(m->arena, plan->number.text, STR(" "), plan->title.text)
                   : plan->title.text,
            doc->address);
    } else {
        bool by_unit = kind == PAGE_TIMELINE_UNITS;
        name_period(m, by_unit, index);
        add_period_ways(m, by_unit, index);
        add_sides(m, by_unit, index);
    }
}

/* Tasks that no picture can show: without a time, or continuous. */
static void add_left_out(const struct page_maker *m,
                         const struct timeline_choice *choice) {
    int without = choice->left_out;
    str text = page_text(m, STR("timeline_ongoing"));
    if (m->page->kind == PAGE_TIMELINE_PLAN) {
        without = (int)m->site->docs.at[m->page->index].tasks.n;
        for (isize i = 0; i < choice->rows.n; i++)
            without -= choice->rows.at[i]->task >= 0;
        text = page_text(m, STR("timeline_undated"));
    }
    fact_text(m->arena, m->facts, STR("left_out"),
              without > 0 ? str_number(m->arena, without) : (str){0});
    fact_text(m->arena, m->facts, STR("left_out_text"), text);
}

static str stem_of(const struct page_maker *m) {
    enum page_kind kind = m->page->kind;
    int index = m->page->index;
    if (kind == PAGE_TIMELINE_PLAN || kind == PAGE_TIMELINE_UNIT)
        return without_ending(
            page_timeline_own(m->arena, m->site, kind == PAGE_TIMELINE_UNIT, index));
    return period_stem(m->arena, index, kind == PAGE_TIMELINE_UNITS);
}

void page_timeline(const struct page_maker *m) {
    enum page_kind kind = m->page->kind;
    bool by_unit = is_by_unit(kind);
    bool period = kind == PAGE_TIMELINE || kind == PAGE_TIMELINE_UNITS;
    struct timeline_page p = {.m = m,
                              .list = by_unit ? &m->derived->timelines.by_unit
                                              : &m->derived->timelines.by_plan,
                              .by_unit = by_unit,
                              .by_year = kind == PAGE_TIMELINE_UNIT,
                              .self = by_unit && !period ? m->page->index : -1};
    page_is_live(m);
    name_page(m);
    p.pictures = fact_list(m->arena, m->facts, STR("pictures"));
    p.tables = fact_list(m->arena, m->facts, STR("tables"));
    choose(m->arena, m->derived, kind, m->page->index, &p.choice);
    if (period && m->page->index != PERIOD_ALL)
        p.days = timeline_period_days(m->page->index);
    if (p.choice.detailed)
        page_timeline_details(&p);
    else
        page_timeline_groups(&p);
    add_left_out(m, &p.choice);
    page_has(m, m->facts, STR("has_pictures"), p.pictures);
    page_part_ways(m, stem_of(m), p.choice.parts);
}
