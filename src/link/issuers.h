/*
 * issuers: who issued each plan, and the lists of plans by issuer and by year.
 */
#ifndef LINK_ISSUERS_H
#define LINK_ISSUERS_H

#include "model/site.h"

/*
 * Finds each published plan's issuer and year, and fills site->plans, issuers and years.
 * After addresses are given.
 */
void issuers_link(struct site *site);

#endif
