/*
 * catalogue: the lists in which directives are found: by kind, by issuer, by year, and
 * those that are cited here but not listed.
 */
#ifndef LINK_CATALOGUE_H
#define LINK_CATALOGUE_H

#include "model/site.h"

struct catalogue {
    struct directive_list *at; /* by enum list_by, then in order */
    isize n, cap;
};

/* Makes it, in `a`. */
void catalogue_make(struct arena *a, const struct site *site, struct catalogue *out);

#endif
