/*
 * succession: the reorganisations of the whole country, by the names of bodies.
 *
 * Only names that mean the same in every plan: central bodies, departments that every
 * province had, provinces with the word for their kind. What a single place did is in its
 * units.yaml, which takes precedence. The rows are in viet/succession.def. Constant data,
 * any thread.
 */
#ifndef VIET_SUCCESSION_H
#define VIET_SUCCESSION_H

#include "viet/date.h"

struct succession {
    str name;         /* main successor on the day asked for; empty: nothing is known */
    struct date date; /* when it took over; none: not the same day everywhere */
    str basis;        /* the document that ordered it; empty: not known */
    bool same;        /* the same body under another name */
};

/*
 * What became of the body of that name up to `day`: its last successor, and the date and
 * basis of the first change. The name may be in any case, and with any dashes, commas and
 * placing of tones; texts are literals.
 */
struct succession succession_of(str name, struct date day);

#endif
