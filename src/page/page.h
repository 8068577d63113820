/*
 * page: which pages the site has, and what each of them is made of.
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

/* The template of a kind of page, by its name in layouts/ without the ending; empty for
 * files that have none. */
str page_template(enum page_kind kind);

/* A page without an end is a mistake in the text; this is 50 times a long plan. Files
 * without a template may be as long as the site is large. */
enum { PAGE_MAX_BYTES = 8 << 20 };

enum page_result {
    PAGE_WRITTEN,
    PAGE_TOO_LARGE, /* for PAGE_MAX_BYTES */
    PAGE_ENDLESS,   /* its templates include themselves without end */
};

/* Writes it to an empty buf, whose maximum is set. */
enum page_result page_write(struct buf *out, struct arena *scratch,
                            const struct renderer *r, const struct page *page);

#endif
