/*
 * relations: what directives have to do with one another (lược đồ), and whether they are
 * still in force on the reference day.
 */
#ifndef LINK_RELATIONS_H
#define LINK_RELATIONS_H

#include "model/site.h"

/*
 * Fills site->relations, each directive's own list of them and its successor, from the
 * front matter, from directives.yaml and from what plans cite before their first heading.
 * After all citations are settled; directives that only a relation names are added.
 */
void relations_link(struct site *site);

#endif
