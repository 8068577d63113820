#include "page/page.h"

#include "export/data.h"
#include "export/export.h"
#include "export/feed.h"
#include "page/parts.h"
#include "export/sitemap.h"

static const struct {
    str template, name; /* in layouts/, without .html; {{kind}} */
} kinds[] = {
    [PAGE_HOME] = {{"home", 4}, {"home", 4}},
    [PAGE_PLAN] = {{"plan", 4}, {"plan", 4}},
    [PAGE_TEXT] = {{"page", 4}, {"page", 4}},
    [PAGE_LISTS] = {{"list", 4}, {"list", 4}},
    [PAGE_YEAR] = {{"list", 4}, {"list", 4}},
    [PAGE_ISSUER] = {{"list", 4}, {"list", 4}},
    [PAGE_DIRECTIVE] = {{"directive", 9}, {"directive", 9}},
    [PAGE_DIRECTIVES] = {{"directives", 10}, {"directives", 10}},
    [PAGE_DIRECTIVE_LIST] = {{"directives", 10}, {"directives", 10}},
    [PAGE_UNITS] = {{"units", 5}, {"units", 5}},
    [PAGE_UNIT] = {{"unit", 4}, {"unit", 4}},
    [PAGE_REPORTS] = {{"reports", 7}, {"reports", 7}},
    [PAGE_REPORT_YEAR] = {{"reports", 7}, {"reports", 7}},
    [PAGE_TARGETS] = {{"targets", 7}, {"targets", 7}},
    [PAGE_TIMELINE] = {{"timeline", 8}, {"timeline", 8}},
    [PAGE_TIMELINE_UNITS] = {{"timeline", 8}, {"timeline", 8}},
    [PAGE_TIMELINE_PLAN] = {{"timeline", 8}, {"timeline", 8}},
    [PAGE_TIMELINE_UNIT] = {{"timeline", 8}, {"timeline", 8}},
    [PAGE_WEEKS] = {{"weeks", 5}, {"weeks", 5}},
    [PAGE_WEEK] = {{"week", 4}, {"week", 4}},
    [PAGE_STATISTICS] = {{"statistics", 10}, {"statistics", 10}},
    [PAGE_CHANGES] = {{"changes", 7}, {"changes", 7}},
    [PAGE_SEARCH] = {{"search", 6}, {"search", 6}},
    [PAGE_MISSING] = {{"not-found", 9}, {"missing", 7}},
};

static void make_shared_facts(struct renderer *r, struct arena *a) {
    const struct site *site = r->site;
    struct fact *texts = fact_root(a), *about = fact_root(a);
    for (isize i = 0; i < site->texts.n; i++)
        fact_text(a, texts, site->texts.at[i].key, site->texts.at[i].text);
    fact_text(a, about, STR("title"), site->title.text);
    fact_text(a, about, STR("organisation"), site->organisation.text);
    r->texts = texts;
    r->about = about;
}

enum { MENU_MOST = 12 };

/* Every page shows the menu, so it must not grow with the site. */
static void make_menu(struct renderer *r, struct arena *a) {
    const struct index_list *pages = &r->site->pages;
    for (isize i = 0; i < pages->n && r->menu.n < MENU_MOST; i++) {
        str path = str_skip(r->site->docs.at[pages->at[i]].path, STR("pages/").n);
        if (str_find_byte(path, '/') < 0)
            *vec_push(a, &r->menu) = pages->at[i];
    }
}

/* Who is below whom, and who issued plans: what the pages of units ask often. */
static void index_units(struct renderer *r, struct arena *a) {
    const struct site *site = r->site;
    isize n = site->units.n ? site->units.n : 1;
    r->issuer_of_unit = new (a, int, n);
    r->first_child = new (a, int, n);
    r->next_child = new (a, int, n);
    for (int i = (int)site->units.n - 1; i >= 0; i--) {
        const struct unit *unit = &site->units.at[i];
        r->issuer_of_unit[i] = r->first_child[i] = r->next_child[i] = -1;
        r->unit_pages += unit->address.n > 0;
        if (unit->id.text.n)
            map_put(a, &r->unit_by_id, unit->id.text, i);
    }
    for (int i = (int)site->units.n - 1; i >= 0; i--) {
        int parent = site->units.at[i].parent_index;
        if (parent < 0)
            continue;
        r->next_child[i] = r->first_child[parent];
        r->first_child[parent] = i;
    }
    for (int i = 0; i < site->issuers.n; i++)
        if (site->issuers.at[i].unit >= 0)
            r->issuer_of_unit[site->issuers.at[i].unit] = i;
}

static void count_targets(struct renderer *r) {
    for (isize i = 0; i < r->site->plans.n; i++)
        r->targets += (int)r->site->docs.at[r->site->plans.at[i]].targets.n;
}

/* Built-in templates have no list for their diags: they are right (tests see to it). */
void renderer_init(struct renderer *r, struct arena *a, struct site *site) {
    struct diags none = {.arena = a};
    *r = (struct renderer){.site = site};
    for (isize i = 0; i < site->layouts.n; i++) {
        const struct layout *layout = &site->layouts.at[i];
        struct diags *diags = layout->file ? &layout->file->diags : &none;
        if (!str_ends(layout->name, STR(".html")))
            continue;
        str name = str_sub(layout->name, 0, layout->name.n - STR(".html").n);
        template_set_add(a, &r->templates, template_parse(a, name, layout->text, diags));
    }
    for (isize i = 0; i < site->layouts.n; i++) {
        const struct layout *layout = &site->layouts.at[i];
        str name = str_sub(layout->name, 0, layout->name.n - STR(".html").n);
        const struct template *t = template_set_find(&r->templates, name);
        if (t)
            template_set_check(&r->templates, t,
                               layout->file ? &layout->file->diags : &none);
    }
    make_shared_facts(r, a);
    make_menu(r, a);
    index_units(r, a);
    agenda_make(a, site, &r->agenda);
    changes_make(a, site, &r->changes);
    weeks_make(a, site, &r->agenda, &r->weeks);
    timelines_make(a, site, &r->timelines);
    timeline_periods_make(a, site, &r->timelines, &r->periods);
    count_targets(r);
}

static void add_page(struct arena *a, struct page_list *out, enum page_kind kind,
                     isize index, str address) {
    *vec_push(a, out) =
        (struct page){.kind = kind, .index = (int)index, .address = address};
}

static void add_parts(struct arena *a, struct page_list *out, enum page_kind kind,
                      isize index, str stem, int parts) {
    for (int part = 0; part < parts; part++) {
        add_page(a, out, kind, index, page_part_address(a, stem, part));
        out->at[out->n - 1].part = part;
    }
}

static void add_plan_lists(struct arena *a, const struct site *site,
                           struct page_list *out) {
    for (isize i = 0; i < site->years.n; i++)
        add_parts(a, out, PAGE_YEAR, i, page_year_stem(a, &site->years.at[i]),
                  page_parts_of(site->years.at[i].plans.n));
    for (isize i = 0; i < site->issuers.n; i++)
        add_parts(a, out, PAGE_ISSUER, i, page_issuer_stem(a, &site->issuers.at[i]),
                  page_parts_of(site->issuers.at[i].plans.n));
}

static void add_directives(struct arena *a, const struct site *site,
                           struct page_list *out) {
    for (isize i = 0; i < site->directive_lists.n; i++)
        add_parts(a, out, PAGE_DIRECTIVE_LIST, i, site->directive_lists.at[i].stem,
                  page_parts_of(site->directive_lists.at[i].items.n));
    for (isize i = 0; i < site->directives.n; i++) {
        const struct directive *d = &site->directives.at[i];
        if (d->source != DIRECTIVE_PLAN)
            add_parts(a, out, PAGE_DIRECTIVE, i, page_directive_stem(d),
                      page_directive_parts(d));
    }
}

/* Without units, reports or targets there is no list of them either. */
static void add_work(struct arena *a, const struct renderer *r, struct page_list *out) {
    const struct site *site = r->site;
    if (r->unit_pages)
        add_parts(a, out, PAGE_UNITS, 0, STR("don-vi/index"), page_units_parts(r));
    for (isize i = 0; i < site->units.n; i++)
        if (site->units.at[i].address.n)
            add_parts(a, out, PAGE_UNIT, i, page_unit_stem(&site->units.at[i]),
                      page_unit_parts(&site->units.at[i]));
    if (r->agenda.entries.n)
        add_parts(a, out, PAGE_REPORTS, 0, page_reports_stem(a, 0),
                  page_reports_undated_parts(&r->agenda));
    for (isize i = 0; i < r->agenda.years.n; i++)
        if (r->agenda.years.at[i].year)
            add_parts(a, out, PAGE_REPORT_YEAR, i,
                      page_reports_stem(a, r->agenda.years.at[i].year),
                      page_reports_parts(&r->agenda.years.at[i]));
    if (r->targets)
        add_parts(a, out, PAGE_TARGETS, 0, STR("chi-tieu/index"), page_targets_parts(r));
}

/* Nothing of these where there are no tasks. */
static void add_weeks(struct arena *a, const struct renderer *r, struct page_list *out) {
    const struct weeks *weeks = &r->weeks;
    if (weeks->spans.n)
        add_parts(a, out, PAGE_WEEKS, 0, STR("tuan/index"), page_weeks_parts(weeks));
    for (isize i = 0; i < weeks->spans.n; i++)
        add_parts(a, out, PAGE_WEEK, i, page_week_stem(a, &weeks->spans.at[i]),
                  page_week_parts(&weeks->spans.at[i]));
    for (int by = 0; by < STATISTICS; by++)
        add_parts(a, out, PAGE_STATISTICS, by, page_statistics_stem(by),
                  page_statistics_parts(r->site, by));
}

/* The search script is put together with the index (site_write.c). */
static bool is_asset(str name) {
    return str_ends(name, STR(".css")) ||
           (str_ends(name, STR(".js")) && !str_starts(name, STR("search")));
}

void page_list_all(struct arena *a, const struct renderer *r, struct page_list *out) {
    const struct site *site = r->site;
    add_page(a, out, PAGE_HOME, 0, STR("index.html"));
    add_page(a, out, PAGE_MISSING, 0, STR("404.html"));
    add_page(a, out, PAGE_LISTS, 0, STR("ke-hoach/index.html"));
    add_page(a, out, PAGE_DIRECTIVES, 0, STR("van-ban/index.html"));
    add_page(a, out, PAGE_SEARCH, 0, STR("tim.html"));
    add_parts(a, out, PAGE_CHANGES, 0, page_changes_stem(), page_changes_parts(r));
    add_page(a, out, PAGE_DATA, 0, STR("data/directives.json"));
    if (site->address.text.n)
        add_page(a, out, PAGE_OPENSEARCH, 0, STR("opensearch.xml"));
    for (isize i = 0; i < site->layouts.n; i++)
        if (is_asset(site->layouts.at[i].name))
            add_page(a, out, PAGE_ASSET, i, site->layouts.at[i].name);
    add_plan_lists(a, site, out);
    add_directives(a, site, out);
    add_work(a, r, out);
    add_weeks(a, r, out);
    page_timeline_list(a, r, out);
    export_list(a, site, out);
    feed_list(a, r, out);
    for (isize i = 0; i < site->docs.n; i++) {
        const struct doc *doc = &site->docs.at[i];
        if (doc->publication == PUBLISHED)
            add_page(a, out, doc->kind == DOC_PLAN ? PAGE_PLAN : PAGE_TEXT, i,
                     doc->address);
    }
    sitemap_list(a, r, out);
}

str page_root(struct arena *a, str address) {
    str root = {0};
    for (isize i = 0; i < address.n; i++)
        if (address.p[i] == '/')
            root = str_concat(a, root, STR("../"));
    return root;
}

/* The error page is shown under any address, so it must know where the site is mounted.
 */
static str mount_of(struct arena *a, const struct site *site) {
    str address = site->address.text;
    isize scheme = str_find(address, STR("://"));
    if (scheme >= 0)
        address = str_skip(address, scheme + 3);
    isize slash = str_find_byte(address, '/');
    str mount = slash < 0 ? (str){0} : str_skip(address, slash);
    while (str_starts(mount, STR("//"))) /* that would be the name of a host */
        mount = str_skip(mount, 1);
    return str_ends(mount, STR("/")) ? mount : str_concat(a, mount, STR("/"));
}

static void add_nav_entry(const struct page_maker *m, struct fact *nav, str text,
                          str address) {
    struct fact *entry = fact_add(m->arena, nav);
    fact_text(m->arena, entry, STR("text"), text);
    fact_text(m->arena, entry, STR("href"), page_href(m, address));
    fact_flag(m->arena, entry, STR("current"), str_eq(address, m->page->address));
}

/* The menu: what the site has, and the pages that stand at the top of pages/. */
static void add_nav(const struct page_maker *m) {
    struct fact *nav = fact_list(m->arena, m->facts, STR("nav"));
    add_nav_entry(m, nav, page_text(m, STR("plans")), STR("ke-hoach/index.html"));
    add_nav_entry(m, nav, page_text(m, STR("directives")), STR("van-ban/index.html"));
    if (m->r->unit_pages)
        add_nav_entry(m, nav, page_text(m, STR("units")), STR("don-vi/index.html"));
    if (m->r->periods.n)
        add_nav_entry(m, nav, page_text(m, STR("timeline")), STR("tien-do/index.html"));
    if (m->r->weeks.spans.n)
        add_nav_entry(m, nav, page_text(m, STR("weeks")), STR("tuan/index.html"));
    if (m->r->agenda.entries.n)
        add_nav_entry(m, nav, page_text(m, STR("reports")), STR("bao-cao/index.html"));
    if (m->r->targets)
        add_nav_entry(m, nav, page_text(m, STR("targets")), STR("chi-tieu/index.html"));
    if (m->site->totals.all)
        add_nav_entry(m, nav, page_text(m, STR("statistics")),
                      STR("thong-ke/index.html"));
    for (isize i = 0; i < m->r->menu.n; i++) {
        const struct doc *doc = &m->site->docs.at[m->r->menu.at[i]];
        add_nav_entry(m, nav, doc->front.title.text, doc->address);
    }
    page_has(m, m->facts, STR("has_nav"), nav);
}

static void add_common(const struct page_maker *m) {
    struct buf day = {0};
    struct arena *a = m->arena;
    bool vietnamese = m->site->language == LANG_VI;
    fact_share(a, m->facts, STR("t"), m->r->texts);
    fact_share(a, m->facts, STR("site"), m->r->about);
    fact_text(a, m->facts, STR("lang"), vietnamese ? STR("vi") : STR("en"));
    fact_text(a, m->facts, STR("root"), m->root);
    fact_text(a, m->facts, STR("home"), page_href(m, STR("index.html")));
    str feed = feed_address(a, m->r, m->page);
    fact_text(a, m->facts, STR("feed"), feed.n ? page_href(m, feed) : feed);
    fact_text(a, m->facts, STR("kind"), kinds[m->page->kind].name);
    fact_flag(a, m->facts, STR("is_home"), m->page->kind == PAGE_HOME);
    fact_flag(a, m->facts, STR("is_search"), m->page->kind == PAGE_SEARCH);
    fact_flag(a, m->facts, STR("opensearch"), m->site->address.text.n > 0);
    if (vietnamese)
        date_put_long(&day, m->site->today);
    else
        date_put_iso(&day, m->site->today);
    fact_text(a, m->facts, STR("generated"), buf_take(a, &day));
    fact_text(a, m->facts, STR("day"), date_iso(a, m->site->today));
    fact_number(a, m->facts, STR("due_soon"), m->site->due_soon);
    buf_release(&day);
    add_nav(m);
}

static void page_document(const struct page_maker *m, struct fact *path) {
    const struct doc *doc = &m->site->docs.at[m->page->index];
    fact_text(m->arena, m->facts, STR("title"), doc->front.title.text);
    fact_text(m->arena, m->facts, STR("heading"), doc->front.title.text);
    page_crumb(m, path, doc->front.title.text, (str){0});
    page_toc(m, doc);
    page_body(m, doc);
}

static void page_search(const struct page_maker *m, struct fact *path) {
    str title = page_text(m, STR("search"));
    fact_text(m->arena, m->facts, STR("title"), title);
    page_crumb(m, path, title, (str){0});
}

static void page_missing(const struct page_maker *m) {
    fact_text(m->arena, m->facts, STR("title"), page_text(m, STR("missing")));
}

static void collect_facts(const struct page_maker *m, struct fact *path) {
    switch (m->page->kind) {
    case PAGE_HOME:
        page_home(m);
        break;
    case PAGE_PLAN:
        page_plan(m, path);
        break;
    case PAGE_TEXT:
        page_document(m, path);
        break;
    case PAGE_LISTS:
        page_lists(m, path);
        break;
    case PAGE_YEAR:
        page_year(m, path);
        break;
    case PAGE_ISSUER:
        page_issuer(m, path);
        break;
    case PAGE_DIRECTIVE:
        page_directive(m, path);
        break;
    case PAGE_DIRECTIVES:
        page_directives(m, path);
        break;
    case PAGE_DIRECTIVE_LIST:
        page_directive_list(m, path);
        break;
    case PAGE_UNITS:
        page_units(m, path);
        break;
    case PAGE_UNIT:
        page_unit(m, path);
        break;
    case PAGE_REPORTS:
        page_reports(m, path);
        break;
    case PAGE_REPORT_YEAR:
        page_report_year(m, path);
        break;
    case PAGE_TARGETS:
        page_targets(m, path);
        break;
    case PAGE_TIMELINE:
    case PAGE_TIMELINE_UNITS:
    case PAGE_TIMELINE_PLAN:
    case PAGE_TIMELINE_UNIT:
        page_timeline(m, path);
        break;
    case PAGE_WEEKS:
        page_weeks(m, path);
        break;
    case PAGE_WEEK:
        page_week(m, path);
        break;
    case PAGE_STATISTICS:
        page_statistics(m, path);
        break;
    case PAGE_CHANGES:
        page_changes(m, path);
        break;
    case PAGE_SEARCH:
        page_search(m, path);
        break;
    case PAGE_MISSING:
    case PAGE_FEED:
    case PAGE_FEED_UNIT:
    case PAGE_FEED_DIRECTIVE:
    case PAGE_SITEMAP:
    case PAGE_OPENSEARCH:
    case PAGE_PLAN_CSV:
    case PAGE_PLAN_ICS:
    case PAGE_PLAN_JSON:
    case PAGE_UNIT_CSV:
    case PAGE_UNIT_ICS:
    case PAGE_UNIT_JSON:
    case PAGE_STATISTICS_CSV:
    case PAGE_DATA_UNITS:
    case PAGE_DATA_TASKS:
    case PAGE_DATA_PLANS:
    case PAGE_DATA:
    case PAGE_ASSET:
    case PAGE_KINDS:
        page_missing(m);
        break;
    }
}

struct fact *page_facts(struct arena *a, const struct renderer *r,
                        const struct page *page) {
    struct page_maker m = {.arena = a, .r = r, .site = r->site, .page = page};
    m.root =
        page->kind == PAGE_MISSING ? mount_of(a, r->site) : page_root(a, page->address);
    m.facts = fact_root(a);
    add_common(&m);
    struct fact *path = fact_list(a, m.facts, STR("path"));
    if (page->kind != PAGE_HOME)
        page_crumb(&m, path, page_text(&m, STR("home")), STR("index.html"));
    collect_facts(&m, path);
    page_has(&m, m.facts, STR("has_path"), path);
    return m.facts;
}

str page_template(enum page_kind kind) {
    return kinds[kind].template;
}

enum page_result page_write(struct buf *out, struct arena *scratch,
                            const struct renderer *r, const struct page *page) {
    if (page->kind == PAGE_ASSET) {
        buf_put(out, r->site->layouts.at[page->index].text);
    } else if (page->kind == PAGE_DATA) {
        data_directives(out, scratch, r->site);
    } else if (page->kind == PAGE_OPENSEARCH) {
        data_opensearch(out, r->site);
    } else if (page->kind == PAGE_SITEMAP) {
        sitemap_write(out, scratch, r, page);
    } else if (page->kind >= PAGE_FEED && page->kind <= PAGE_FEED_DIRECTIVE) {
        feed_write(out, scratch, r, page);
    } else if (page_is_data(page->kind)) {
        export_write(out, scratch, r->site, page);
    } else {
        const struct template *t =
            template_set_find(&r->templates, page_template(page->kind));
        const struct fact *facts = page_facts(scratch, r, page);
        if (!template_render(out, t, &r->templates, facts))
            return PAGE_ENDLESS;
    }
    return out->full ? PAGE_TOO_LARGE : PAGE_WRITTEN;
}
