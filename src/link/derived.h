/*
 * derived: what is worked out of the linked site because pages and exports show it.
 *
 * Nothing here is new: each list is data of the site in another order, or added up.
 * Making them costs about as much as linking, so only a build has them; check, cite and
 * inspect do not. Made once, const afterwards.
 */
#ifndef LINK_DERIVED_H
#define LINK_DERIVED_H

#include "link/agenda.h"
#include "link/catalogue.h"
#include "link/changes.h"
#include "link/statistics.h"
#include "link/timeline_period.h"
#include "link/weeks.h"

struct derived {
    const struct site *site;
    struct catalogue catalogue;
    struct statistics_table statistics[STATISTICS];
    struct agenda agenda;
    struct changes changes;
    struct weeks weeks;
    struct timelines timelines;
    struct timeline_periods periods;
    struct map unit_by_id;         /* index into site->units */
    int *issuer_of_unit;           /* index into site->issuers; -1: issued no plan */
    int *first_child, *next_child; /* of each unit, by parent_index; -1: none */
    int unit_pages, targets;       /* how many there are */
};

/* Works it out, in `a`. */
void derived_make(struct arena *a, const struct site *site, struct derived *out);

#endif
