/*
 * feed: what is new, for programs that look for it: Atom (RFC 4287).
 *
 * feed.xml is of the whole site; beside the page of a unit or a directive stands its own
 * if there is something to tell. Days are those of the changes, never that of the build.
 */
#ifndef EXPORT_FEED_H
#define EXPORT_FEED_H

#include "page/page.h"

/*
 * The address of the feed that belongs to a page, in `a`: that of its unit, directive or
 * plan, or of the site for all other pages; empty where there is nothing to tell.
 */
str feed_address(struct arena *a, const struct renderer *r, const struct page *page);

/* Adds all feeds. */
void feed_list(struct arena *a, const struct renderer *r, struct page_list *out);

/* Writes one of them. */
void feed_write(struct buf *out, struct arena *scratch, const struct renderer *r,
                const struct page *page);

#endif
