/*
 * links: where the links of the documents lead, and which files are published for them.
 */
#ifndef LINK_LINKS_H
#define LINK_LINKS_H

#include "model/site.h"

/*
 * Finds each document's attachments and resolves its links to addresses; files that are
 * attached or linked to get one. After address_give. What leads nowhere becomes a diag.
 */
void links_resolve(struct site *site);

#endif
