/*
 * identity: which of the known directives a mention means.
 *
 * A number alone identifies nothing below the centre, so the date at the mention decides,
 * then the issuer named there, then what the citing document's own time allows. It never
 * guesses between two: what it cannot settle is left to be settled by an editor.
 */
#ifndef LINK_IDENTITY_H
#define LINK_IDENTITY_H

#include "model/citation.h"
#include "model/site.h"

/* The mention, and the document that it is in. */
struct quote {
    str key; /* docnum_identity */
    enum docnum_form form;
    struct date date;   /* none if not given */
    int year;           /* said or printed; 0: not */
    str issuer;         /* words, empty if not given */
    struct date citing; /* the citing document's date; none: unknown */
    int citing_year;    /* its year, also without a date */
};

enum verdict {
    VERDICT_ONE,    /* *one is it */
    VERDICT_NONE,   /* nothing known has this number */
    VERDICT_UNSURE, /* *one may be it, *rival too, or something that is not known here */
    /* The number is known with other dates only; *one, if any, is in the same series. */
    VERDICT_OTHER_DATE
};

/* Why a candidate was put aside, in the order in which that is tried. */
enum identity_step {
    STEP_KEPT,
    STEP_FUTURE, /* later than the citing document */
    STEP_DATE,   /* of another date than the mention gives */
    STEP_YEAR,   /* of another year */
    STEP_ISSUER, /* of another issuer */
    STEP_TIME,   /* no date given, and not of the citing document's year or term */
};

enum { IDENTITY_CANDIDATES = 64 };

/* The directives with the number of a mention, those of its date first. */
struct weighing {
    int directive[IDENTITY_CANDIDATES];
    enum identity_step step[IDENTITY_CANDIDATES]; /* what became of each */
    int n;
    bool cut; /* one that might fit is not among them */
};

enum verdict identity_find(const struct site *site, const struct quote *q,
                           struct arena *scratch, int *one, int *rival);

/* identity_find that says how it came about, for whoever must explain it. */
enum verdict identity_weigh(const struct site *site, const struct quote *q,
                            struct arena *scratch, struct weighing *w, int *one,
                            int *rival);

/* What an editor wrote where a document is asked for: "69-KH/BDVTU ngày 10/3/2020". The
 * quote has no key when there is no number. */
struct quote identity_read(struct arena *a, str text, struct docnum *number);

/* The directive that an editor so named, who need not be as exact as a text: the only one
 * that fits is meant. -1 if there is none, or with *unsure set more than one. */
int identity_find_named(const struct site *site, const struct quote *q, bool *unsure);

/*
 * The directive of a central body that is meant although the mention has another date; -1
 * if there is none. One body has one series, so the number says enough; the directive
 * keeps the date that it is known by.
 */
int identity_find_slip(const struct site *site, const struct quote *q,
                       struct arena *scratch);

/* Adds directives[index] to what identity_find knows. */
void identity_add(struct site *site, int index);

/* The body of a key, with its drafting units: a part of the text of the key. */
str identity_issuer(str key);

/* A body with one series for the whole country: the Central Committee, the Government …
 */
bool identity_is_central(str key);

/* Whether two dates lie in one series of numbers: a year, or for the Party a term. */
bool identity_same_series(const struct site *site, str key, enum docnum_form form,
                          struct date a, struct date b);

#endif
