/*
 * The targets of all plans by year and plan, newest first, each with its sentence.
 */
#include "page/task.h"

enum { TARGETS_PART = 300 };

static const str stem = {"chi-tieu/index", 14};

static int count_parts(const struct derived *d) {
    return d->targets > TARGETS_PART ? (d->targets + TARGETS_PART - 1) / TARGETS_PART : 1;
}

void page_list_targets(struct arena *a, const struct derived *d, struct page_list *out) {
    if (d->targets)
        page_add_parts(a, out, PAGE_TARGETS, 0, stem, count_parts(d));
}

static const struct site_doc *plan_at(const struct page_maker *m, isize i) {
    return &m->site->docs.at[m->site->plans.at[i]];
}

static str year_id(const struct page_maker *m, int year) {
    return str_concat(m->arena, STR("k-nam-"), str_number(m->arena, year));
}

static void add_way(const struct page_maker *m, struct fact *list, int year,
                    isize position) {
    int part = (int)(position / TARGETS_PART);
    str page = page_part_address(m->arena, STR("chi-tieu/index"), part);
    str place = str_concat(m->arena, STR("#"), year_id(m, year));
    struct fact *way = fact_add(m->arena, list);
    fact_text(m->arena, way, STR("text"),
              year ? str_number(m->arena, year) : page_text(m, STR("no_date")));
    fact_text(m->arena, way, STR("href"),
              part == m->page->part ? place
                                    : page_href(m, str_concat(m->arena, page, place)));
    fact_flag(m->arena, way, STR("current"), false);
}

static void end_way(const struct page_maker *m, const struct fact *list, isize count) {
    if (list->items.last)
        fact_number(m->arena, list->items.last, STR("count"), (long)count);
}

/* The years of plans with targets, and where each year begins. */
static void add_ways(const struct page_maker *m) {
    struct fact *list = fact_list(m->arena, m->facts, STR("years"));
    isize position = 0, began = 0;
    int year = -1;
    for (isize i = 0; i < m->site->plans.n; i++) {
        const struct site_doc *doc = plan_at(m, i);
        if (doc->read->targets.n && doc->year != year) {
            end_way(m, list, position - began);
            year = doc->year;
            began = position;
            add_way(m, list, year, position);
        }
        position += doc->read->targets.n;
    }
    end_way(m, list, position - began);
    page_has(m, m->facts, STR("has_years"), list);
}

static struct fact *add_year(const struct page_maker *m, struct fact *years, int year) {
    struct fact *entry = fact_add(m->arena, years);
    fact_text(m->arena, entry, STR("heading"),
              year ? str_concat(m->arena, page_text(m, STR("year")), STR(" "),
                                str_number(m->arena, year))
                   : page_text(m, STR("no_date")));
    fact_text(m->arena, entry, STR("id"), year_id(m, year));
    return fact_list(m->arena, entry, STR("plans"));
}

static struct fact *add_plan(const struct page_maker *m, struct fact *plans,
                             const struct site_doc *doc) {
    struct fact *entry = fact_add(m->arena, plans);
    const struct issuer *issuer =
        doc->issuer >= 0 ? &m->site->issuers.at[doc->issuer] : NULL;
    const struct unit *unit =
        issuer && issuer->unit >= 0 ? &m->site->units.at[issuer->unit] : NULL;
    page_task_plan(m, entry, doc);
    fact_text(m->arena, entry, STR("subject"),
              doc->read->front.number.text.n ? doc->read->front.title.text : (str){0});
    fact_text(m->arena, entry, STR("issuer"), issuer ? issuer->name : (str){0});
    fact_text(m->arena, entry, STR("issuer_href"),
              unit && unit->address.n ? page_href(m, unit->address) : (str){0});
    return fact_list(m->arena, entry, STR("targets"));
}

static void add_targets(const struct page_maker *m) {
    struct fact *years = fact_list(m->arena, m->facts, STR("groups"));
    struct fact *plans = NULL;
    isize from = (isize)m->page->part * TARGETS_PART, to = from + TARGETS_PART;
    isize position = 0;
    int year = -1;
    for (isize i = 0; i < m->site->plans.n && position < to; i++) {
        const struct site_doc *doc = plan_at(m, i);
        struct fact *targets = NULL;
        for (isize k = 0; k < doc->read->targets.n; k++, position++) {
            if (position < from || position >= to)
                continue;
            if (doc->year != year)
                plans = add_year(m, years, year = doc->year);
            if (!targets)
                targets = add_plan(m, plans, doc);
            page_target(m, targets, doc, &doc->read->targets.at[k]);
        }
    }
}

void page_targets(const struct page_maker *m) {
    page_heading(m, (str){0}, page_text(m, STR("targets")));
    page_crumb(m, page_text(m, STR("targets")), (str){0});
    fact_number(m->arena, m->facts, STR("count"), m->derived->targets);
    add_ways(m);
    add_targets(m);
    page_part_ways(m, stem, count_parts(m->derived));
}
