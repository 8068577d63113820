/*
 * feed: what is new, as Atom (RFC 4287).
 *
 * feed.xml is for the whole site; units and directives with changes have their own feed
 * beside their page. Dates are those of the changes, never of the build.
 */
#ifndef EXPORT_FEED_H
#define EXPORT_FEED_H

#include "base/buf.h"
#include "link/derived.h"
#include "model/page.h"

/*
 * The address of a page's feed, in `a`: that of its unit, directive or plan, or the
 * site's for all other pages; empty if there are no changes.
 */
str feed_address(struct arena *a, const struct derived *d, const struct page *page);

/* Adds the feeds of units and of directives. */
void feed_list_units(struct arena *a, const struct derived *d, struct page_list *out);
void feed_list_directives(struct arena *a, const struct derived *d,
                          struct page_list *out);

/* Writes one of these feeds, or that of the site. */
void feed_write(struct buf *out, struct arena *scratch, const struct derived *d,
                const struct page *page);

#endif
