/*
 * settle: which directive each citation of the site means.
 */
#ifndef LINK_SETTLE_H
#define LINK_SETTLE_H

#include "model/site.h"

/*
 * Links all citations of published documents, or says why not, and adds the directives
 * that only citations name. The plans and the listed ones must be known.
 */
void settle_citations(struct site *site);

#endif
