/*
 * data: the site's knowledge for other programs and other sites.
 */
#ifndef EXPORT_DATA_H
#define EXPORT_DATA_H

#include "base/buf.h"
#include "link/derived.h"
#include "model/page.h"

/*
 * data/directives.json: the plans and listed directives of this site in the format of
 * directives.yaml, so that another site can name the file under `inventories:` and link
 * here. Addresses are included only if site.yaml sets the site's own (`address:`).
 */
void data_directives(struct buf *out, struct arena *scratch, const struct derived *d,
                     const struct page *page);

/* opensearch.xml: lets a browser's address bar search a site that has an address. */
void data_list_opensearch(struct arena *a, const struct derived *d,
                          struct page_list *out);
void data_opensearch(struct buf *out, struct arena *scratch, const struct derived *d,
                     const struct page *page);

#endif
