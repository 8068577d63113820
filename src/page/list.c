/*
 * Lists of plans: the home page, the newest plans, the plans of a year and of an issuer.
 * A long list is divided into pages of LIST_PART plans, light enough for an old PC.
 */
#include "page/parts.h"

enum { HOME_NEWEST = 10, LISTS_NEWEST = 50, WAYS_MOST = 150 };

static str year_stem(struct arena *a, const struct year_list *year) {
    if (!year->year)
        return STR("ke-hoach/nam/khong-ghi");
    return str_concat(a, STR("ke-hoach/nam/"), str_number(a, year->year));
}

str page_issuer_stem(struct arena *a, const struct issuer *issuer) {
    return str_concat(a, STR("ke-hoach/co-quan/"),
                      issuer->slug.n ? issuer->slug : STR("khong-ten"));
}

void page_list_year(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->site->years.n; i++)
        page_add_parts(a, out, PAGE_YEAR, i, year_stem(a, &d->site->years.at[i]),
                       page_parts_of(d->site->years.at[i].plans.n));
}

void page_list_issuer(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->site->issuers.n; i++)
        page_add_parts(a, out, PAGE_ISSUER, i,
                       page_issuer_stem(a, &d->site->issuers.at[i]),
                       page_parts_of(d->site->issuers.at[i].plans.n));
}

void page_list_directive_list(struct arena *a, const struct derived *d,
                              struct page_list *out) {
    for (isize i = 0; i < d->catalogue.n; i++) {
        const struct directive_list *list = &d->catalogue.at[i];
        page_add_parts(a, out, PAGE_DIRECTIVE_LIST, i, list->stem,
                       page_parts_of(list->items.n));
    }
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
    return year->year ? str_number(m->arena, year->year) : page_text(m, STR("no_date"));
}

static bool is_page(const struct page_maker *m, enum page_kind kind, isize index) {
    return m->page->kind == kind && m->page->index == index;
}

/*
 * One page links to all lists of a kind. The lists link to each other only while they
 * are few: among a thousand issuers that would be a million links.
 */
static bool shows_ways(const struct page_maker *m, isize count) {
    enum page_kind kind = m->page->kind;
    return count <= WAYS_MOST || kind == PAGE_HOME || kind == PAGE_LISTS ||
           kind == PAGE_DIRECTIVES;
}

static void add_ways(const struct page_maker *m) {
    struct fact *years = fact_list(m->arena, m->facts, STR("years"));
    for (isize i = 0; shows_ways(m, m->site->years.n) && i < m->site->years.n; i++) {
        const struct year_list *year = &m->site->years.at[i];
        add_way(m, years, year_text(m, year), year_stem(m->arena, year), year->plans.n,
                is_page(m, PAGE_YEAR, i));
    }
    page_has(m, m->facts, STR("has_years"), years);
    struct fact *issuers = fact_list(m->arena, m->facts, STR("issuers"));
    for (isize i = 0; shows_ways(m, m->site->issuers.n) && i < m->site->issuers.n; i++) {
        const struct issuer *issuer = &m->site->issuers.at[i];
        add_way(m, issuers, issuer->name, page_issuer_stem(m->arena, issuer),
                issuer->plans.n, is_page(m, PAGE_ISSUER, i));
    }
    page_has(m, m->facts, STR("has_issuers"), issuers);
}

static void add_text_pages(const struct page_maker *m) {
    struct fact *pages = fact_list(m->arena, m->facts, STR("pages"));
    for (isize i = 0; i < m->site->pages.n; i++) {
        const struct site_doc *doc = &m->site->docs.at[m->site->pages.at[i]];
        struct fact *page = fact_add(m->arena, pages);
        fact_text(m->arena, page, STR("text"), doc->read->front.title.text);
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
    fact_text(m->arena, m->facts, STR("title"), m->site->input->title.text);
    fact_number(m->arena, m->facts, STR("count"), (long)m->site->plans.n);
    add_newest(m, plans, HOME_NEWEST);
    page_has(m, m->facts, STR("has_plans"), plans);
    fact_text(m->arena, m->facts, STR("changes_href"),
              page_href(m, page_part_address(m->arena, page_changes_stem(), 0)));
    page_now(m);
    add_ways(m);
    add_text_pages(m);
}

void page_lists(const struct page_maker *m) {
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups"));
    page_heading(m, (str){0}, page_text(m, STR("plans")));
    page_crumb(m, page_text(m, STR("plans")), (str){0});
    if (m->site->plans.n)
        add_newest(m,
                   page_group(m, groups, page_text(m, STR("newest")), STR("moi-ban-hanh"),
                              STR("plans")),
                   LISTS_NEWEST);
    add_ways(m);
    add_text_pages(m);
}

/* Part of a list: its plans and links to the other parts. */
struct part {
    const int *plans;
    isize from, to;
};

static struct part part_of(const struct page_maker *m, const int *plans, isize n) {
    isize from = (isize)m->page->part * LIST_PART;
    isize to = from + LIST_PART < n ? from + LIST_PART : n;
    return (struct part){plans, from, to};
}

static str month_text(const struct page_maker *m, const struct site_doc *doc) {
    if (!doc->read->front.date.month)
        return page_text(m, STR("no_date"));
    return str_concat(m->arena, page_text(m, STR("month")), STR(" "),
                      str_number(m->arena, doc->read->front.date.month), STR("/"),
                      str_number(m->arena, doc->read->front.date.year));
}

void page_year(const struct page_maker *m) {
    const struct year_list *year = &m->site->years.at[m->page->index];
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups")), *plans = NULL;
    struct part part = part_of(m, year->plans.at, year->plans.n);
    str text = year->year ? str_concat(m->arena, page_text(m, STR("year")), STR(" "),
                                       year_text(m, year))
                          : page_text(m, STR("no_date"));
    page_heading(m, (str){0},
                 str_concat(m->arena, page_text(m, STR("plans")), STR(" – "), text));
    page_crumb(m, page_text(m, STR("plans")), STR("ke-hoach/index.html"));
    page_crumb(m, text, (str){0});
    int month = -1;
    for (isize i = part.from; i < part.to; i++) {
        const struct site_doc *doc = &m->site->docs.at[part.plans[i]];
        if (doc->read->front.date.month != month) {
            month = doc->read->front.date.month;
            str id = str_concat(m->arena, STR("thang-"), str_number(m->arena, month));
            plans = page_group(m, groups, month_text(m, doc), id, STR("plans"));
        }
        page_card(m, plans, doc);
    }
    page_part_ways(m, year_stem(m->arena, year), page_parts_of(year->plans.n));
    add_ways(m);
}

void page_issuer(const struct page_maker *m) {
    const struct issuer *issuer = &m->site->issuers.at[m->page->index];
    struct fact *groups = fact_list(m->arena, m->facts, STR("groups")), *plans = NULL;
    struct part part = part_of(m, issuer->plans.at, issuer->plans.n);
    page_heading(m, page_text(m, STR("plans")), issuer->name);
    page_crumb(m, page_text(m, STR("plans")), STR("ke-hoach/index.html"));
    page_crumb(m, issuer->name, (str){0});
    int year = -1;
    for (isize i = part.from; i < part.to; i++) {
        const struct site_doc *doc = &m->site->docs.at[part.plans[i]];
        if (doc->year != year) {
            year = doc->year;
            str digits = str_number(m->arena, year);
            plans = page_group(m, groups, year ? digits : page_text(m, STR("no_date")),
                               str_concat(m->arena, STR("nam-"), digits), STR("plans"));
        }
        page_card(m, plans, doc);
    }
    page_part_ways(m, page_issuer_stem(m->arena, issuer), page_parts_of(issuer->plans.n));
    add_ways(m);
}

static isize count_lists(const struct catalogue *lists, enum list_by by) {
    isize count = 0;
    for (isize i = 0; i < lists->n; i++)
        count += lists->at[i].by == by;
    return count;
}

static void add_list_ways(const struct page_maker *m, str key, str has, enum list_by by) {
    struct fact *list = fact_list(m->arena, m->facts, key);
    bool shown = shows_ways(m, count_lists(&m->derived->catalogue, by));
    for (isize i = 0; shown && i < m->derived->catalogue.n; i++) {
        const struct directive_list *l = &m->derived->catalogue.at[i];
        if (l->by != by)
            continue;
        str name = by == LIST_UNLISTED ? page_text(m, STR("unlisted")) : l->name;
        add_way(m, list, name, l->stem, l->items.n, is_page(m, PAGE_DIRECTIVE_LIST, i));
    }
    page_has(m, m->facts, has, list);
}

static void add_directive_ways(const struct page_maker *m) {
    add_list_ways(m, STR("kinds"), STR("has_kinds"), LIST_BY_KIND);
    add_list_ways(m, STR("years"), STR("has_years"), LIST_BY_YEAR);
    add_list_ways(m, STR("issuers"), STR("has_issuers"), LIST_BY_ISSUER);
    add_list_ways(m, STR("unlisted"), STR("has_unlisted"), LIST_UNLISTED);
}

/* The most cited first, no more than a reader looks through. */
static void add_most_cited(const struct page_maker *m, struct fact *entries) {
    int most[LISTS_NEWEST], n = 0;
    for (int i = 0; i < m->site->directives.n; i++) {
        int count = m->site->directives.at[i].citing_docs, at = n;
        while (at > 0 && m->site->directives.at[most[at - 1]].citing_docs < count)
            at--;
        if (count == 0 || at == LISTS_NEWEST)
            continue;
        n += n < LISTS_NEWEST;
        for (int k = n - 1; k > at; k--)
            most[k] = most[k - 1];
        most[at] = i;
    }
    for (int i = 0; i < n; i++)
        page_directive_entry(m, entries, most[i]);
}

void page_directives(const struct page_maker *m) {
    struct fact *entries = fact_list(m->arena, m->facts, STR("entries"));
    page_heading(m, (str){0}, page_text(m, STR("most_cited")));
    page_crumb(m, page_text(m, STR("directives")), (str){0});
    add_most_cited(m, entries);
    page_has(m, m->facts, STR("has_entries"), entries);
    add_directive_ways(m);
}

void page_directive_list(const struct page_maker *m) {
    const struct directive_list *list = &m->derived->catalogue.at[m->page->index];
    struct fact *entries = fact_list(m->arena, m->facts, STR("entries"));
    struct part part = part_of(m, list->items.at, list->items.n);
    str name = list->by == LIST_UNLISTED ? page_text(m, STR("unlisted")) : list->name;
    page_heading(m, page_text(m, STR("directives")), name);
    page_crumb(m, page_text(m, STR("directives")), STR("van-ban/index.html"));
    page_crumb(m, name, (str){0});
    for (isize i = part.from; i < part.to; i++)
        page_directive_entry(m, entries, part.plans[i]);
    page_has(m, m->facts, STR("has_entries"), entries);
    page_part_ways(m, list->stem, page_parts_of(list->items.n));
    add_directive_ways(m);
}
