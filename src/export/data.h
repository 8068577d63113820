/*
 * data: what the site knows, for other programs and other sites.
 */
#ifndef EXPORT_DATA_H
#define EXPORT_DATA_H

#include "base/buf.h"
#include "model/site.h"

/*
 * data/directives.json: the plans and listed directives of this site in the form of
 * directives.yaml, so that another site can name the file under `inventories:` and link
 * here. Their addresses are given only if site.yaml has the site's own (`address:`).
 */
void data_directives(struct buf *out, struct arena *scratch, const struct site *site);

/* opensearch.xml: how a browser's address bar searches a site that has an address. */
void data_opensearch(struct buf *out, const struct site *site);

#endif
