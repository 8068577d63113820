#include "export/sitemap.h"

#include "export/parts.h"

enum { MAP_MOST = 50000 };

/* Excludes the page for missing addresses and files that are not pages. */
static bool is_listed(const struct page *page) {
    return page->kind != PAGE_MISSING && str_ends(page->address, STR(".html"));
}

static isize count_listed(const struct page_list *pages) {
    isize n = 0;
    for (isize i = 0; i < pages->n; i++)
        n += is_listed(&pages->at[i]);
    return n;
}

static str map_address(struct arena *a, int part) {
    return str_concat(a, STR("sitemap-"), str_number(a, part), STR(".xml"));
}

/* Part 0 is sitemap.xml; `index` is the number of maps it lists, 0 if it is itself one.
 */
void sitemap_list(struct arena *a, const struct derived *d, struct page_list *out) {
    isize n = count_listed(out);
    int maps = n > MAP_MOST ? (int)((n + MAP_MOST - 1) / MAP_MOST) : 0;
    if (!d->site->input->address.text.n)
        return;
    page_add(a, out, PAGE_SITEMAP, maps, STR("sitemap.xml"));
    for (int part = 1; part <= maps; part++)
        page_add(a, out, PAGE_SITEMAP, 0, map_address(a, part))->part = part;
}

static void put_place(struct buf *out, struct arena *a, const struct site *site,
                      str address) {
    struct buf uri = {0};
    export_put_uri(&uri, export_url(a, site, address));
    buf_put(out, STR("<loc>"));
    buf_html(out, buf_str(&uri));
    buf_put(out, STR("</loc>"));
    buf_release(&uri);
}

/* A document changes when its file does; links to it do not count. */
static void put_page(struct buf *out, struct arena *a, const struct site *site,
                     const struct page *page) {
    struct date day = page_is_document(page) ? site->docs.at[page->index].read->git.last
                                             : (struct date){0};
    buf_put(out, STR("<url>"));
    put_place(out, a, site, page->address);
    if (day.year) {
        buf_put(out, STR("<lastmod>"));
        date_put_iso(out, day);
        buf_put(out, STR("</lastmod>"));
    }
    buf_put(out, STR("</url>\n"));
}

static void put_pages(struct buf *out, struct arena *a, const struct site *site,
                      const struct page_list *pages, int part) {
    isize from = part ? (isize)(part - 1) * MAP_MOST : 0, n = 0;
    for (isize i = 0; i < pages->n; i++) {
        if (!is_listed(&pages->at[i]))
            continue;
        struct arena_mark mark = arena_mark(a);
        if (n >= from && n < from + MAP_MOST)
            put_page(out, a, site, &pages->at[i]);
        arena_rewind(a, mark);
        n++;
    }
}

void sitemap_write(struct buf *out, struct arena *scratch, const struct site *site,
                   const struct page_list *pages, const struct page *page) {
    str top = page->index ? STR("sitemapindex") : STR("urlset");
    buf_put(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<"));
    buf_put(out, top);
    buf_put(out, STR(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"));
    for (int part = 1; part <= page->index; part++) {
        buf_put(out, STR("<sitemap>"));
        put_place(out, scratch, site, map_address(scratch, part));
        buf_put(out, STR("</sitemap>\n"));
    }
    if (!page->index)
        put_pages(out, scratch, site, pages, page->part);
    buf_put(out, STR("</"));
    buf_put(out, top);
    buf_put(out, STR(">\n"));
}
