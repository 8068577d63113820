/*
 * assign: who has a task.
 *
 * Extraction keeps the words that may name units and where they stand (struct claim);
 * here they become units, because only the list of units and the plan's issuer tell what
 * "Văn phòng Sở" is. The surest place that names units counts. Units that are in no list
 * become units of their issuer. Where it is not clear that words name a unit, nobody has
 * the task.
 */
#ifndef LINK_ASSIGN_H
#define LINK_ASSIGN_H

#include "model/site.h"

/* Fills the assignees of all tasks of published plans, appends the units that are in no
 * list to site->units, and gives all units their addresses and successors; after
 * issuers_link. On `workers` threads. */
void assign_units(struct site *site, int workers);

#endif
