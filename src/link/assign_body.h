/*
 * assign_body: which body a name in a plan means.
 *
 * "Ban Dân vận huyện Hòa Vang" is one body whoever names it, and so is a national one.
 * "UBND tỉnh", "Ban Tổ chức Tỉnh ủy" and "Sở Nội vụ" are those of the issuer's province,
 * so the name of that completes theirs. Any other name ("Văn phòng Sở") means a part of
 * the issuer, and another body where somebody else says it.
 */
#ifndef LINK_ASSIGN_BODY_H
#define LINK_ASSIGN_BODY_H

#include "base/arena.h"

/* A place that a name contains: "tỉnh Trà Vinh", "Tỉnh ủy Trà Vinh". */
struct region {
    str kind, name;
    uint64_t level; /* key of the first word of its kind: tỉnh, thành, huyện, … */
    bool province;  /* or a city of the same rank */
};

/* The places that an issuer belongs to, the surest first. */
struct regions {
    struct region at[8];
    int n;
};

/* Adds the places of an issuer's name; their texts live in `a`. */
void regions_add(struct arena *a, struct regions *regions, str name);

struct body {
    str name;   /* as written, and completed */
    str key;    /* the same for all spellings of the name */
    isize stem; /* bytes of the name before the place that it ends with */
    bool own;   /* means another body where another issuer says it */
};

/* What the wording of an issuer of these places means. */
struct body body_of(struct arena *a, str wording, bool many,
                    const struct regions *regions);

/* The same for all spellings of a wording: case, abbreviations, punctuation, and what
 * makes a group of it ("các", "mỗi"). */
str body_key(struct arena *a, str wording, bool many);

#endif
