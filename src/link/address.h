/*
 * address: where in the site each document is found.
 *
 * An address is made of what never changes: number and year of a plan
 * (ke-hoach/27-kh-duk-2020.html), the file's name while it has no number, the path of a
 * page. Of plans that would share one (a number exists at many issuers) the oldest keeps
 * it, and others take their full date, then their issuer; if that is not enough it is the
 * editors' mistake.
 */
#ifndef LINK_ADDRESS_H
#define LINK_ADDRESS_H

#include "model/site.h"

/* What every file system takes as a name, with an ending and the number of a part. */
enum { ADDRESS_PART_MAX = 200 };

/* The text as one part of an address: its slug, cut where it is too long; `nameless` when
 * nothing is left of it. */
str address_part(struct arena *a, str text, str nameless);

/* Addresses that have been given, so that no two are the same. */
struct address_names {
    struct map taken;
    VEC(int) repeats; /* of each name: the last number that was appended */
};

/*
 * `name`, or `name` with the first number that makes it new ("x-2"), in `a`. Numbers once
 * tried are not tried again: thousands of names may be equal without their marks.
 */
str address_unique(struct arena *a, struct address_names *names, str name);

/* Decides which documents are published, and gives those their address and year. */
void address_give(struct site *site);

#endif
