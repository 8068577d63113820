/*
 * assign: who has a task.
 *
 * Extraction keeps the words that may name units, and where it found them (struct claim);
 * here they become units, because only units.yaml and the plan's issuer decide what "Văn
 * phòng Sở" is. The surest place that names units counts. Bodies that are not listed
 * become units as well (assign_body.h). Where it is not clear that words name a unit,
 * nobody has the task.
 */
#ifndef LINK_ASSIGN_H
#define LINK_ASSIGN_H

#include "model/site.h"

/* Fills the assignees of all tasks of published plans, appends the units that are not
 * listed to site->units, and gives all units their addresses and successors; after
 * issuers_link. On `workers` threads. */
void assign_units(struct site *site, int workers);

#endif
