#include "page/page.h"

#include "export/data.h"
#include "export/export.h"
#include "export/feed.h"
#include "export/sitemap.h"
#include "page/parts.h"

/* Lists the pages once more for the map: keeping the list would make every page depend
 * on it. */
static void write_sitemap(struct buf *out, struct arena *scratch, const struct derived *d,
                          const struct page *page) {
    struct page_list pages = {0};
    page_list_all(scratch, d, &pages);
    sitemap_write(out, scratch, d->site, &pages, page);
}

/* The search script is joined with the index in site_write.c. */
static bool is_asset(str name) {
    return str_ends(name, STR(".css")) ||
           (str_ends(name, STR(".js")) && !str_starts(name, STR("search")));
}

static void list_assets(struct arena *a, const struct derived *d, struct page_list *out) {
    for (isize i = 0; i < d->site->input->layouts.n; i++)
        if (is_asset(d->site->input->layouts.at[i].name))
            page_add(a, out, PAGE_ASSET, i, d->site->input->layouts.at[i].name);
}

static void write_asset(struct buf *out, struct arena *scratch, const struct derived *d,
                        const struct page *page) {
    (void)scratch;
    buf_put(out, d->site->input->layouts.at[page->index].text);
}

static void list_documents(struct arena *a, const struct derived *d,
                           struct page_list *out) {
    for (isize i = 0; i < d->site->docs.n; i++) {
        const struct site_doc *doc = &d->site->docs.at[i];
        if (doc->publication == PUBLISHED)
            page_add(a, out, doc->read->kind == DOC_PLAN ? PAGE_PLAN : PAGE_TEXT, i,
                     doc->address);
    }
}

/*
 * One row for each kind of page. A kind has a template and a function that collects its
 * facts, or a function that writes it. It has a fixed address, or a function lists its
 * pages; that function also lists the kinds that follow without their own.
 */
static const struct {
    const char *name, *template; /* {{kind}}; in layouts/, without .html */
    const char *address;
    void (*list)(struct arena *a, const struct derived *d, struct page_list *out);
    void (*facts)(const struct page_maker *m);
    void (*write)(struct buf *out, struct arena *scratch, const struct derived *d,
                  const struct page *page);
} kinds[PAGE_KINDS] = {
    [PAGE_HOME] = {"home", "home", "index.html", .facts = page_home},
    [PAGE_MISSING] = {"missing", "not-found", "404.html", .facts = page_missing},
    [PAGE_LISTS] = {"list", "list", "ke-hoach/index.html", .facts = page_lists},
    [PAGE_DIRECTIVES] = {"directives", "directives", "van-ban/index.html",
                         .facts = page_directives},
    [PAGE_SEARCH] = {"search", "search", "tim.html", .facts = page_search},
    [PAGE_CHANGES] = {"changes", "changes", .list = page_list_changes,
                      .facts = page_changes},
    [PAGE_DATA] = {.address = "data/directives.json", .write = data_directives},
    [PAGE_OPENSEARCH] = {.list = data_list_opensearch, .write = data_opensearch},
    [PAGE_ASSET] = {.list = list_assets, .write = write_asset},
    [PAGE_YEAR] = {"list", "list", .list = page_list_year, .facts = page_year},
    [PAGE_ISSUER] = {"list", "list", .list = page_list_issuer, .facts = page_issuer},
    [PAGE_DIRECTIVE_LIST] = {"directives", "directives", .list = page_list_directive_list,
                             .facts = page_directive_list},
    [PAGE_DIRECTIVE] = {"directive", "directive", .list = page_list_directive,
                        .facts = page_directive},
    [PAGE_UNITS] = {"units", "units", .list = page_list_units, .facts = page_units},
    [PAGE_UNIT] = {"unit", "unit", .list = page_list_unit, .facts = page_unit},
    [PAGE_REPORTS] = {"reports", "reports", .list = page_list_reports,
                      .facts = page_reports},
    [PAGE_REPORT_YEAR] = {"reports", "reports", .list = page_list_report_year,
                          .facts = page_report_year},
    [PAGE_TARGETS] = {"targets", "targets", .list = page_list_targets,
                      .facts = page_targets},
    [PAGE_WEEKS] = {"weeks", "weeks", .list = page_list_weeks, .facts = page_weeks},
    [PAGE_WEEK] = {"week", "week", .list = page_list_week, .facts = page_week},
    [PAGE_STATISTICS] = {"statistics", "statistics", .list = page_list_statistics,
                         .facts = page_statistics},
    [PAGE_TIMELINE] = {"timeline", "timeline", .list = page_list_timeline,
                       .facts = page_timeline},
    [PAGE_TIMELINE_UNITS] = {"timeline", "timeline", .facts = page_timeline},
    [PAGE_TIMELINE_PLAN] = {"timeline", "timeline", .list = page_list_timeline_plan,
                            .facts = page_timeline},
    [PAGE_TIMELINE_UNIT] = {"timeline", "timeline", .list = page_list_timeline_unit,
                            .facts = page_timeline},
    [PAGE_DATA_UNITS] = {.address = "data/units.json", .write = export_write_units},
    [PAGE_DATA_TASKS] = {.list = export_list_data, .write = export_write_data},
    [PAGE_DATA_PLANS] = {.write = export_write_data},
    [PAGE_STATISTICS_CSV] = {.list = export_list_statistics,
                             .write = export_write_statistics},
    [PAGE_PLAN_CSV] = {.list = export_list_plans, .write = export_write_csv},
    [PAGE_PLAN_ICS] = {.write = export_write_ics},
    [PAGE_PLAN_JSON] = {.write = export_write_json},
    [PAGE_UNIT_CSV] = {.list = export_list_units, .write = export_write_csv},
    [PAGE_UNIT_ICS] = {.write = export_write_ics},
    [PAGE_UNIT_JSON] = {.write = export_write_json},
    [PAGE_FEED] = {.address = "feed.xml", .write = feed_write},
    [PAGE_FEED_UNIT] = {.list = feed_list_units, .write = feed_write},
    [PAGE_FEED_DIRECTIVE] = {.list = feed_list_directives, .write = feed_write},
    [PAGE_PLAN] = {"plan", "plan", .list = list_documents, .facts = page_plan},
    [PAGE_TEXT] = {"page", "page", .facts = page_document},
    [PAGE_SITEMAP] = {.list = sitemap_list, .write = write_sitemap},
};

void page_list_all(struct arena *a, const struct derived *d, struct page_list *out) {
    for (int kind = 0; kind < PAGE_KINDS; kind++)
        if (kinds[kind].address)
            page_add(a, out, (enum page_kind)kind, 0, str_from_c(kinds[kind].address));
        else if (kinds[kind].list)
            kinds[kind].list(a, d, out);
}

struct fact *page_facts(struct arena *a, const struct renderer *r,
                        const struct page *page) {
    struct page_maker m = {
        .arena = a, .r = r, .site = r->site, .derived = r->derived, .page = page};
    page_begin(&m, str_from_c(kinds[page->kind].name));
    kinds[page->kind].facts(&m);
    page_has(&m, m.facts, STR("has_path"), m.path);
    return m.facts;
}

str page_template(enum page_kind kind) {
    return kinds[kind].template ? str_from_c(kinds[kind].template) : (str){0};
}

enum page_result page_write(struct buf *out, struct arena *scratch,
                            const struct renderer *r, const struct page *page) {
    bool data = kinds[page->kind].write != NULL;
    out->max = data ? BUF_MAX : PAGE_MAX_BYTES;
    if (data)
        kinds[page->kind].write(out, scratch, r->derived, page);
    else if (!template_render(out,
                              template_set_find(r->templates, page_template(page->kind)),
                              r->templates, page_facts(scratch, r, page)))
        return PAGE_ENDLESS;
    return out->full ? PAGE_TOO_LARGE : PAGE_WRITTEN;
}
