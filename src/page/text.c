/*
 * Pages with only a text: those of content/pages/, the search page, which its script
 * fills, and the page for addresses that do not exist.
 */
#include "page/parts.h"

void page_document(const struct page_maker *m) {
    const struct site_doc *doc = &m->site->docs.at[m->page->index];
    fact_text(m->arena, m->facts, STR("title"), doc->read->front.title.text);
    fact_text(m->arena, m->facts, STR("heading"), doc->read->front.title.text);
    page_crumb(m, doc->read->front.title.text, (str){0});
    page_toc(m, doc);
    page_body(m, doc);
}

void page_search(const struct page_maker *m) {
    str title = page_text(m, STR("search"));
    fact_text(m->arena, m->facts, STR("title"), title);
    page_crumb(m, title, (str){0});
}

void page_missing(const struct page_maker *m) {
    fact_text(m->arena, m->facts, STR("title"), page_text(m, STR("missing")));
}
