/*
 * unit_part: what the files that link units.yaml share. For them only.
 */
#ifndef LINK_UNIT_PART_H
#define LINK_UNIT_PART_H

#include "model/site.h"

/* The ids of units.yaml while it is linked, and where its faults are reported. */
struct unit_ids {
    struct site *site;
    struct diags *diags;
    struct arena scratch;
    struct map by_id;
    VEC(str) names; /* to hint at for an unknown id */
    isize budget;   /* of near_name_within, for the file */
};

/* Notes the id of each unit. */
void unit_ids_take(struct unit_ids *ids);

/* The unit with this id; -1 after a diag when there is none. */
int unit_with_id(struct unit_ids *ids, const struct written *id);

/* Fills the members of all groups with units that are no groups. */
void unit_groups_link(struct unit_ids *ids);

/* Which event ended each unit by the reference day, and what followed it. */
void unit_events_link(struct unit_ids *ids);

#endif
