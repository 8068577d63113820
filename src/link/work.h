/*
 * work: all tasks of the site in one order, the work of each unit, and the sums.
 */
#ifndef LINK_WORK_H
#define LINK_WORK_H

#include "model/site.h"

/*
 * Fills site->tasks and totals, the totals of documents, and work, totals and common of
 * units, of published plans. After progress_link and assign_units. The program ends if
 * the sums do not agree.
 */
void work_make(struct site *site);

#endif
