/*
 * Parts of every page: its address, the menu, breadcrumbs, and the day of the build.
 */
#include "page/parts.h"

#include "export/feed.h"

/* The error page is shown at any address, so it must know where the site is mounted. */
static str mount_of(struct arena *a, const struct site *site) {
    str address = site->input->address.text;
    isize scheme = str_find(address, STR("://"));
    if (scheme >= 0)
        address = str_skip(address, scheme + 3);
    isize slash = str_find_byte(address, '/');
    str mount = slash < 0 ? (str){0} : str_skip(address, slash);
    while (str_starts(mount, STR("//"))) /* else a host name */
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

/* The menu: the parts that the site has, and the pages at the top of pages/. */
static void add_nav(const struct page_maker *m) {
    struct fact *nav = fact_list(m->arena, m->facts, STR("nav"));
    add_nav_entry(m, nav, page_text(m, STR("plans")), STR("ke-hoach/index.html"));
    add_nav_entry(m, nav, page_text(m, STR("directives")), STR("van-ban/index.html"));
    if (m->derived->unit_pages)
        add_nav_entry(m, nav, page_text(m, STR("units")), STR("don-vi/index.html"));
    if (m->derived->periods.n)
        add_nav_entry(m, nav, page_text(m, STR("timeline")), STR("tien-do/index.html"));
    if (m->derived->weeks.spans.n)
        add_nav_entry(m, nav, page_text(m, STR("weeks")), STR("tuan/index.html"));
    if (m->derived->agenda.entries.n)
        add_nav_entry(m, nav, page_text(m, STR("reports")), STR("bao-cao/index.html"));
    if (m->derived->targets)
        add_nav_entry(m, nav, page_text(m, STR("targets")), STR("chi-tieu/index.html"));
    if (m->site->totals.all)
        add_nav_entry(m, nav, page_text(m, STR("statistics")),
                      STR("thong-ke/index.html"));
    for (isize i = 0; i < m->r->menu.n; i++) {
        const struct site_doc *doc = &m->site->docs.at[m->r->menu.at[i]];
        add_nav_entry(m, nav, doc->read->front.title.text, doc->address);
    }
    page_has(m, m->facts, STR("has_nav"), nav);
}

static void add_common(const struct page_maker *m, str kind) {
    struct buf day = {0};
    struct arena *a = m->arena;
    bool vietnamese = m->site->input->language == LANG_VI;
    fact_share(a, m->facts, STR("t"), m->r->texts);
    fact_share(a, m->facts, STR("site"), m->r->about);
    fact_text(a, m->facts, STR("lang"), vietnamese ? STR("vi") : STR("en"));
    fact_text(a, m->facts, STR("root"), m->root);
    fact_text(a, m->facts, STR("home"), page_href(m, STR("index.html")));
    str feed = feed_address(a, m->derived, m->page);
    fact_text(a, m->facts, STR("feed"), feed.n ? page_href(m, feed) : feed);
    fact_text(a, m->facts, STR("kind"), kind);
    fact_flag(a, m->facts, STR("is_home"), m->page->kind == PAGE_HOME);
    fact_flag(a, m->facts, STR("is_search"), m->page->kind == PAGE_SEARCH);
    fact_flag(a, m->facts, STR("opensearch"), m->site->input->address.text.n > 0);
    page_put_day(m, &day, m->site->input->today);
    fact_text(a, m->facts, STR("generated"), buf_take(a, &day));
    fact_text(a, m->facts, STR("day"), date_iso(a, m->site->input->today));
    fact_number(a, m->facts, STR("due_soon"), m->site->input->due_soon);
    buf_release(&day);
    add_nav(m);
}

void page_begin(struct page_maker *m, str kind) {
    bool missing = m->page->kind == PAGE_MISSING;
    m->root =
        missing ? mount_of(m->arena, m->site) : page_root(m->arena, m->page->address);
    m->facts = fact_root(m->arena);
    add_common(m, kind);
    m->path = fact_list(m->arena, m->facts, STR("path"));
    if (m->page->kind != PAGE_HOME)
        page_crumb(m, page_text(m, STR("home")), STR("index.html"));
}
