/*
 * unlisted: directives that neither a plan nor a list has, known only because documents
 * name them.
 *
 * All such names are collected first and the directives then made of all of them
 * together, so that it does not matter which document names one first.
 */
#ifndef LINK_UNLISTED_H
#define LINK_UNLISTED_H

#include "base/map.h"
#include "model/site.h"

/* One place where a directive is named that is not known otherwise. */
struct unlisted_name {
    struct directive said; /* number, key, symbol, kind, issuer, date, year, form */
    int doc;               /* where; another number for each document */
};

struct unlisted {
    struct arena scratch;
    struct {
        struct unlisted_name *at;
        isize n, cap;
    } names;
    struct map made; /* key, date and year: the directive */
};

/* Notes that the document `doc` names a directive; the texts must stay. */
void unlisted_note(struct unlisted *u, const struct directive *said, int doc);

/*
 * Makes the directives. Of names with the same date that differ only in the drafting unit
 * the longest is made; of a central body's number with several dates the one that most
 * documents give, then the earliest.
 */
void unlisted_make(struct unlisted *u, struct site *site);

/* The directive that was made for what was noted so; -1: none, another is meant. */
int unlisted_find(struct unlisted *u, const struct directive *said);

/* What most documents say; of several, what was said first. */
struct ballot {
    struct map known;
    struct {
        struct ballot_value {
            str text;
            int votes, doc; /* the document that voted last */
        } * at;
        isize n, cap;
    } values;
};

/* Each document has one vote for each text; its votes come together. */
void ballot_vote(struct arena *a, struct ballot *b, str text, int doc);
str ballot_winner(const struct ballot *b); /* empty: nothing was said */

#endif
