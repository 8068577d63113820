/*
 * directives: everything with a number that the site knows of, and what each citation
 * means.
 */
#ifndef LINK_DIRECTIVES_H
#define LINK_DIRECTIVES_H

#include "model/site.h"

/*
 * Fills site->directives from the published plans, directives.yaml and the citations,
 * sets the directive of every citation, and the back-links. After address_give. What
 * cannot be settled becomes a diag and stays unlinked.
 */
void directives_link(struct site *site);

#endif
