/*
 * Lists of plans: the home page, the newest plans, the plans of a year and of an issuer.
 * Long lists go over several pages of LIST_PART plans, so that a page stays light on an
 * old PC.
 */
#include "render/page_parts.h"

enum { HOME_NEWEST = 10, LISTS_NEWEST = 50 };

static str number_text(struct arena *a, long number) {
    struct buf out = {0};
    buf_int(&out, number);
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

str page_year_stem(struct arena *a, const struct year_list *year) {
    if (!year->year)
        return STR("ke-hoach/nam/khong-ghi");
    return str_concat(a, STR("ke-hoach/nam/"), number_text(a, year->year));
}

str page_issuer_stem(struct arena *a, const struct issuer *issuer) {
    return str_concat(a, STR("ke-hoach/co-quan/"),
                      issuer->slug.n ? issuer->slug : STR("khong-ten"));
}

static void add_way(const struct page_maker *m, struct fact *list, str text, str stem,
                    isize count, bool current) {
    struct fact *way = fact_add(m->arena, list);
    fact_text(m->arena, way, STR("text"), text);
    fact_text(m->arena, way, STR("href"),
              page_href(m, page_part_address(m->arena, stem, 0)));
    fact_number(m->arena, way, STR("count"), (long)count);
    fact_flag(m->arena, way, STR("current"), current);
}

static str year_text(const struct page_maker *m, const struct year_list *year) {
    return year->year ? number_text(m->arena, year->year) : page_text(m, STR("no_date"));
}

static bool is_page(const struct page_maker *m, enum page_kind kind, isize index) {
    return m->page->kind == kind && m->page->index == index;
}

static void add_ways(const struct page_maker *m) {
    struct fact *years = fact_list(m->arena, m->facts, STR("years"));
    for (isize i = 0; i < m->site->years.n; i++) {
        const struct year_list *year = &m->site->years.at[i];
        add_way(m, years, year_text(m, year), page_year_stem(m->arena, year),
                year->plans.n, is_page(m, PAGE_YEAR, i));
    }
    page_has(m, m->facts, STR("has_years"), years);
    struct fact *issuers = fact_list(m->arena, m->facts, STR("issuers"));
    for (isize i = 0; i < m->site->issuers.n; i++) {
        const struct issuer *issuer = &m->site->issuers.at[i];
        add_way(m, issuers, issuer->name, page_issuer_stem(m->arena, issuer),
                issuer->plans.n, is_page(m, PAGE_ISSUER, i));
    }
    page_has(m, m->facts, STR("has_issuers"), issuers);
}

static void add_text_pages(const struct page_maker *m) {
    struct fact *pages = fact_list(m->arena, m->facts, STR("pages"));
    for (isize i = 0; i < m->site->pages.n; i++) {
        const struct doc *doc = &m->site->docs.at[m->site->pages.at[i]];
        struct fact *page = fact_add(m->arena, pages);
        fact_text(m->arena, page, STR("text"), doc->front.title.text);
        fact_text(m->arena, page, STR("href"), page_href(m, doc->address));
    }
    page_has(m, m->facts, STR("has_pages"), pages);
}

static void add_newest(const struct page_maker *m, struct fact *list, isize most) {
    for (isize i = 0; i < m->site->plans.n && i < most; i++)
        page_card(m, list, &m->site->docs.at[m->site->plans.at[i]]);
}

void page_home(const struct page_maker *m) {
    struct fact *plans = fact_list(m->arena, m->facts, STR("plans"));
    fact_text(m->arena, m->facts, STR("title"), m->site->title.text);
    fact_number(m->arena, m->facts, STR("count"), (long)m->site->plans.n);
    add_newest(m, plans, HOME_NEWEST);
    page_has(m, m->facts, STR("has_plans"), plans);
    add_ways(m);
    add_text_pages(m);
}

static void set_heading(const struct page_maker *m, str heading) {
    fact_text(m->arena, m->facts, STR("heading"), heading);
    fact_text(m->arena, m->facts, STR("title"), heading);
}

static struct fact *add_group(const struct page_maker *m, struct fact *groups,
                              str heading, str id) {
    struct fact *group = fact_add(m->arena, groups);
    fact_text(m->arena, group, STR("heading"), heading);
    fact_text(m->arena, group, STR("id"), id);
    return fact_list(m->arena, group, STR("plans"));
}

void page_lists(const struct page_maker *m, struct fact *path) {
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups"));
    set_heading(m, page_text(m, STR("plans")));
    page_crumb(m, path, page_text(m, STR("plans")), (str){0});
    if (m->site->plans.n)
        add_newest(m,
                   add_group(m, groups, page_text(m, STR("newest")), STR("moi-ban-hanh")),
                   LISTS_NEWEST);
    add_ways(m);
    add_text_pages(m);
}

/* A part of a list: its plans and the ways to the other parts. */
struct part {
    const int *plans;
    isize from, to;
};

static struct part part_of(const struct page_maker *m, const int *plans, isize n) {
    isize from = (isize)m->page->part * LIST_PART;
    isize to = from + LIST_PART < n ? from + LIST_PART : n;
    return (struct part){plans, from, to};
}

static void add_part_ways(const struct page_maker *m, str stem, isize n) {
    struct fact *parts = fact_list(m->arena, m->facts, STR("parts"));
    int count = (int)((n + LIST_PART - 1) / LIST_PART);
    for (int i = 0; count > 1 && i < count; i++) {
        struct fact *way = fact_add(m->arena, parts);
        fact_number(m->arena, way, STR("text"), i + 1);
        fact_text(m->arena, way, STR("href"),
                  page_href(m, page_part_address(m->arena, stem, i)));
        fact_flag(m->arena, way, STR("current"), i == m->page->part);
    }
    page_has(m, m->facts, STR("has_parts"), parts);
}

static str month_text(const struct page_maker *m, const struct doc *doc) {
    if (!doc->front.date.month)
        return page_text(m, STR("no_date"));
    return str_concat(m->arena, page_text(m, STR("month")), STR(" "),
                      number_text(m->arena, doc->front.date.month), STR("/"),
                      number_text(m->arena, doc->front.date.year));
}

void page_year(const struct page_maker *m, struct fact *path) {
    const struct year_list *year = &m->site->years.at[m->page->index];
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups")), *plans = NULL;
    struct part part = part_of(m, year->plans.at, year->plans.n);
    str text = year->year ? str_concat(m->arena, page_text(m, STR("year")), STR(" "),
                                       year_text(m, year))
                          : page_text(m, STR("no_date"));
    set_heading(m, str_concat(m->arena, page_text(m, STR("plans")), STR(" – "), text));
    page_crumb(m, path, page_text(m, STR("plans")), STR("ke-hoach/index.html"));
    page_crumb(m, path, text, (str){0});
    int month = -1;
    for (isize i = part.from; i < part.to; i++) {
        const struct doc *doc = &m->site->docs.at[part.plans[i]];
        if (doc->front.date.month != month) {
            month = doc->front.date.month;
            str id = str_concat(m->arena, STR("thang-"), number_text(m->arena, month));
            plans = add_group(m, groups, month_text(m, doc), id);
        }
        page_card(m, plans, doc);
    }
    add_part_ways(m, page_year_stem(m->arena, year), year->plans.n);
    add_ways(m);
}

void page_issuer(const struct page_maker *m, struct fact *path) {
    const struct issuer *issuer = &m->site->issuers.at[m->page->index];
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups")), *plans = NULL;
    struct part part = part_of(m, issuer->plans.at, issuer->plans.n);
    set_heading(m, issuer->name);
    page_crumb(m, path, page_text(m, STR("plans")), STR("ke-hoach/index.html"));
    page_crumb(m, path, issuer->name, (str){0});
    int year = -1;
    for (isize i = part.from; i < part.to; i++) {
        const struct doc *doc = &m->site->docs.at[part.plans[i]];
        if (doc->year != year) {
            year = doc->year;
            str digits = number_text(m->arena, year);
            plans = add_group(m, groups, year ? digits : page_text(m, STR("no_date")),
                              str_concat(m->arena, STR("nam-"), digits));
        }
        page_card(m, plans, doc);
    }
    add_part_ways(m, page_issuer_stem(m->arena, issuer), issuer->plans.n);
    add_ways(m);
}
