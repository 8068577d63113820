/*
 * statistics: the tables of figures by time, unit, issuer, plan and directive.
 */
#ifndef LINK_STATISTICS_H
#define LINK_STATISTICS_H

#include "model/site.h"

/*
 * Fills the tables, by enum statistics_by, with the rows that have any task. The program
 * ends if the rows of a table do not add up.
 */
void statistics_make(struct arena *a, const struct site *site,
                     struct statistics_table *out);

#endif
