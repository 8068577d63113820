#include "export/data.h"

#include "base/json.h"
#include "export/parts.h"

static void put_member(struct buf *out, str key, str text, bool first) {
    if (!text.n)
        return;
    buf_put(out, first ? STR("{") : STR(", "));
    json_key(out, key);
    json_text(out, text);
}

static void put_date(struct buf *out, struct date date) {
    if (!date.year)
        return;
    buf_put(out, STR(", \"date\": \""));
    date_put_iso(out, date);
    buf_char(out, '"');
}

static void put_directive(struct buf *out, struct arena *scratch, const struct site *site,
                          const struct directive *d) {
    put_member(out, STR("number"), d->number, true);
    put_member(out, STR("kind"), d->kind, false);
    put_date(out, d->date);
    put_member(out, STR("issuer"), d->issuer, false);
    put_member(out, STR("title"), d->title, false);
    put_member(out, STR("url"), export_url(scratch, site, d->address), false);
    buf_char(out, '}');
}

/* Directives only cited here, or of another site, are not ours to publish. */
static bool is_ours(const struct directive *d) {
    return d->number.n && d->source != DIRECTIVE_CITED && !d->elsewhere;
}

void data_directives(struct buf *out, struct arena *scratch, const struct derived *d,
                     const struct page *page) {
    const struct site *site = d->site;
    (void)page;
    bool any = false;
    buf_put(out, STR("{\"kehoach\": \"1\", \"directives\": ["));
    for (isize i = 0; i < site->directives.n; i++) {
        if (!is_ours(&site->directives.at[i]))
            continue;
        buf_put(out, any ? STR(",\n  ") : STR("\n  "));
        struct arena_mark mark = arena_mark(scratch);
        put_directive(out, scratch, site, &site->directives.at[i]);
        arena_rewind(scratch, mark);
        any = true;
    }
    buf_put(out, STR("\n]}\n"));
}

void data_list_opensearch(struct arena *a, const struct derived *d,
                          struct page_list *out) {
    if (d->site->input->address.text.n)
        page_add(a, out, PAGE_OPENSEARCH, 0, STR("opensearch.xml"));
}

void data_opensearch(struct buf *out, struct arena *scratch, const struct derived *d,
                     const struct page *page) {
    const struct site *site = d->site;
    (void)scratch;
    (void)page;
    str address = site->input->address.text;
    bool slash = str_ends(address, STR("/"));
    buf_put(out, STR("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<OpenSearchDescription "
                     "xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>"));
    buf_html(out, site->input->title.text);
    buf_put(out, STR("</ShortName>\n<Description>"));
    buf_html(out, site->input->organisation.text);
    buf_put(out, STR("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n"
                     "<Url type=\"text/html\" template=\""));
    buf_html(out, address);
    buf_put(out, slash ? STR("tim.html?q={searchTerms}\"/>\n")
                       : STR("/tim.html?q={searchTerms}\"/>\n"));
    buf_put(out, STR("</OpenSearchDescription>\n"));
}
