/*
 * page: which pages the site has, and the contents of each.
 *
 * A page is a pure function of its template and its facts. page_list_all names every page
 * in a fixed order; page_facts collects the facts of one from the const site; page_write
 * renders it. The facts of each page are documented in kehoach-templates(5).
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "model/page.h"
#include "page/renderer.h"

void page_list_all(struct arena *a, const struct derived *d, struct page_list *out);

/* The facts of a page, in `a`. */
struct fact *page_facts(struct arena *a, const struct renderer *r,
                        const struct page *page);

/* The name of the kind's template in layouts/, without the ending; empty for files
 * without a template. */
str page_template(enum page_kind kind);

/* A page longer than this, 50 times a long plan, is a mistake in the text. Files without
 * a template grow with the site and have no such limit. */
enum { PAGE_MAX_BYTES = 8 << 20 };

enum page_result {
    PAGE_WRITTEN,
    PAGE_TOO_LARGE, /* over PAGE_MAX_BYTES */
    PAGE_ENDLESS,   /* its templates include each other without end */
};

/* Writes it to an empty buf with its maximum set. */
enum page_result page_write(struct buf *out, struct arena *scratch,
                            const struct renderer *r, const struct page *page);

#endif
