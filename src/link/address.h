/*
 * address: where in the site each document is found.
 *
 * An address is made of what never changes: number and year of a plan
 * (ke-hoach/27-kh-duk-2020.html), the file's name while it has no number, the path of a
 * page. Plans that would share one (a number exists at many issuers) take their full
 * date, then their issuer; if that is not enough it is the editors' mistake.
 */
#ifndef LINK_ADDRESS_H
#define LINK_ADDRESS_H

#include "model/site.h"

/* Decides which documents are published, and gives those their address and year. */
void address_give(struct site *site);

#endif
