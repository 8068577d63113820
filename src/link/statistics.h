/*
 * statistics: the tables of figures by time, unit, issuer, plan and directive.
 */
#ifndef LINK_STATISTICS_H
#define LINK_STATISTICS_H

#include "model/site.h"

/*
 * Fills site->statistics with the rows that have any task. After work_make, whose sums it
 * takes over. The program ends if the rows of a table do not add up.
 */
void statistics_make(struct site *site);

#endif
