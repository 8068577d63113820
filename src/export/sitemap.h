/*
 * sitemap: the addresses of all pages, for search engines of the intranet (the protocol
 * of sitemaps.org). Only for a site with a known address.
 *
 * A map contains at most 50,000 addresses. Beyond that sitemap.xml lists the maps
 * sitemap-1.xml, sitemap-2.xml and so on.
 */
#ifndef EXPORT_SITEMAP_H
#define EXPORT_SITEMAP_H

#include "base/buf.h"
#include "link/derived.h"
#include "model/page.h"

/* Adds the maps for the pages in the list. */
void sitemap_list(struct arena *a, const struct derived *d, struct page_list *out);

/* Writes one of the maps, given the pages of the site. */
void sitemap_write(struct buf *out, struct arena *scratch, const struct site *site,
                   const struct page_list *pages, const struct page *page);

#endif
