/*
 * units: the organisations of units.yaml as a tree that names can be looked up in.
 */
#ifndef LINK_UNITS_H
#define LINK_UNITS_H

#include "model/site.h"

/* Checks ids and parents and fills site->unit_by_name; diags go to the list of
 * units.yaml. */
void units_link(struct site *site, struct diags *diags);

/*
 * The unit that `name` (an id, name, short name, symbol or alias, in any case) means; -1
 * when there is none, or more than one.
 */
int units_find(const struct site *site, struct arena *scratch, str name);

#endif
