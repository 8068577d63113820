/*
 * unit_index: the names of units, and whom a name means when an organisation uses it.
 *
 * "Văn phòng Sở" is the office of whoever writes it, so a name is looked up from the
 * issuer outwards: itself, its parts, the parts of what it belongs to. Beyond that only
 * names that mean the same for everybody count, and where two units would fit, neither
 * does. A name means the unit that had it on the day of the document; names of other
 * times are tried when no unit had it then. Filled once, then const.
 */
#ifndef LINK_UNIT_INDEX_H
#define LINK_UNIT_INDEX_H

#include "model/site.h"
#include "viet/name_tree.h"

struct unit_bearer {
    int unit;
    struct date from, to; /* when it had this name; none: open */
    bool spoken;          /* a name in sentences, not an id or a symbol of numbers */
    bool absolute;        /* means the same for everybody */
    int next;             /* in its list; -1 */
};

/* Units that share a name and a place. */
struct unit_bearers {
    int first;
    int n; /* may exceed those kept: with so many, none is meant */
};

struct unit_index {
    struct name_tree names;
    struct map places; /* name, organisation and distance → lists */
    VEC(struct unit_bearers) lists;
    VEC(struct unit_bearer) bearers;
};

/* Who speaks, and when. */
struct unit_scope {
    int unit;        /* the issuer; -1: not known as a unit */
    bool anywhere;   /* the issuer is unknown: any unit may be meant */
    struct date day; /* none: of any time */
};

/* Makes site->unit_index; parents are linked by then. */
void unit_index_make(struct site *site);

/* The unit that the name of `node` means; -1: none, or more than one. */
int unit_index_find(const struct site *site, int node, const struct unit_scope *scope);

/* The unit that has this name, id or symbol, whoever speaks; -1: none, or more than one.
 */
int unit_index_named(const struct unit_index *index, str name, struct date day);

/*
 * The unit that `name` (an id, name, short name, symbol or alias, in any case) meant on
 * `day`; -1 when there is none, or more than one. Without a day, that of any time.
 */
int units_find_on(const struct site *site, str name, struct date day);

/* The same on the reference day. */
int units_find(const struct site *site, str name);

#endif
