/*
 * units: the organisations of units.yaml as a tree, with their groups, names and ends.
 */
#ifndef LINK_UNITS_H
#define LINK_UNITS_H

#include "model/site.h"

/* Links parents, groups and events of units.yaml and makes site->unit_index; diags go to
 * its list. Groups follow the units then. */
void units_link(struct site *site, struct diags *diags);

/* Sets the directive of each event's basis; after directives_link. */
void units_link_bases(struct site *site);

#endif
