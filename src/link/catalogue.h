/*
 * catalogue: the lists in which directives are found: by kind, by issuer, by year, and
 * those that are cited here but not listed.
 */
#ifndef LINK_CATALOGUE_H
#define LINK_CATALOGUE_H

#include "model/site.h"

/* Fills site->directive_lists; after directives_link. */
void catalogue_make(struct site *site);

#endif
