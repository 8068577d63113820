/*
 * record: everything a search can find, in one order.
 *
 * Units come first, then directives that are not plans of this site, pages and plans, the
 * oldest first. The number of a record is its place in this order, so a list by number is
 * already one by date, and the newest results are close together.
 *
 * Each kind begins at a fixed number, with room after the kind before, and the range of
 * all numbers grows in steps. So a new plan gets the highest number and moves no other,
 * and most of the index stays as it was. Rejected for that reason: numbering the newest
 * first.
 */
#ifndef INDEX_RECORD_H
#define INDEX_RECORD_H

#include "index/token.h"
#include "model/site.h"

enum record_kind {
    RECORD_PLAN,
    RECORD_PAGE,
    RECORD_DIRECTIVE,
    RECORD_UNIT,
    RECORD_KINDS /* of an unused number */
};

/* A kind begins at a multiple of this: the records whose cards are in one script. */
enum { CARDS = 320 };

struct record {
    enum record_kind kind;
    int index; /* into docs, directives or units */
};

struct record_list {
    struct record *at; /* by number */
    isize n, cap;      /* n: the range, above all numbers */
    isize first[RECORD_KINDS], end[RECORD_KINDS];
};

void record_list_all(struct arena *a, const struct site *site, struct record_list *out);

/* All words of a record, those of its title first. The list grows in `a`. */
void record_read(struct arena *a, const struct site *site, const struct record *record,
                 struct token_list *out);

enum card_column {
    CARD_NUMBER,
    CARD_TITLE,
    CARD_DAY,
    CARD_ADDRESS,
    CARD_ISSUER,
    CARD_COLUMNS
};

/*
 * One column of what a list of results shows of the record, as JSON: number, title, day
 * since 1970 (0: none), address (empty: ke-hoach/NUMBER-YEAR.html), and the issuer: for a
 * plan its index in site->issuers (-1: none), otherwise a text.
 */
void record_card(struct buf *out, const struct site *site, const struct record *record,
                 enum card_column column);

#endif
