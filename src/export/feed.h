/*
 * feed: what is new, for programs that look for it: Atom (RFC 4287).
 *
 * feed.xml is of the whole site; beside the page of a unit or a directive stands its own
 * if there is something to tell. Days are those of the changes, never that of the build.
 */
#ifndef EXPORT_FEED_H
#define EXPORT_FEED_H

#include "base/buf.h"
#include "link/derived.h"
#include "model/page.h"

/*
 * The address of the feed that belongs to a page, in `a`: that of its unit, directive or
 * plan, or of the site for all other pages; empty where there is nothing to tell.
 */
str feed_address(struct arena *a, const struct derived *d, const struct page *page);

/* Adds the feeds of units and of directives. */
void feed_list_units(struct arena *a, const struct derived *d, struct page_list *out);
void feed_list_directives(struct arena *a, const struct derived *d,
                          struct page_list *out);

/* Writes one of them, or that of the site. */
void feed_write(struct buf *out, struct arena *scratch, const struct derived *d,
                const struct page *page);

#endif
