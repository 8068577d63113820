/*
 * citation: one mention of a directive in a document, and what it was found to mean.
 *
 * What the mention itself says, struct citation, is a function of the document alone;
 * link/ makes a struct site_citation of it.
 */
#ifndef MODEL_CITATION_H
#define MODEL_CITATION_H

#include "model/span.h"
#include "viet/date.h"
#include "viet/docnum.h"

enum citation_status {
    CITATION_UNLISTED,  /* of a directive that is neither a plan here nor listed */
    CITATION_PLAN,      /* of a plan on this site */
    CITATION_LISTED,    /* of a directive of directives.yaml or of an inventory */
    CITATION_AMBIGUOUS, /* of more than one; not linked */
    CITATION_MISMATCH,  /* the number is known, but not with this date; not linked */
};

struct citation {
    struct span span; /* of the whole mention in the source */
    str text;         /* the mention as written, blanks folded */
    str number;       /* mended: 08-KH/ĐU */
    str key;          /* docnum_identity: equal for all spellings of one number */
    str symbol;       /* of the kind, in the number: KH; empty for letters and laws */
    str kind;         /* "Kế hoạch"; empty when nothing says */
    str issuer;       /* "của …" as written; empty when not there */
    str rule;         /* what found it */
    struct date date; /* none when this mention has none */
    int year;         /* of the date, or printed, or said beside it; 0: none */
    int antecedent;   /* of a shortened mention: the full one it repeats; else -1 */
    bool odd;         /* kind and symbol disagree: a slip in one of them */
    uint8_t form;     /* enum docnum_form */
    isize hole;       /* where in the body its link begins */
};

/* What linking adds. */
struct site_citation {
    const struct citation *read;
    int directive; /* index into site->directives; -1: not linked */
    enum citation_status status;
    int rival; /* another candidate of an ambiguous one; -1: none */
};

#endif
