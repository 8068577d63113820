/*
 * record: what a search can find, in one order.
 *
 * Units come first, then directives that are no plan here, pages and plans, the oldest
 * first. The number of a record is its place in this order, so that a list of results by
 * number is already one by date, and the newest results lie close together.
 *
 * Each kind begins at a number of its own, with room behind the kind before, and the
 * range of all numbers grows in steps: so a plan that comes last gets the highest number
 * and moves no other, and most of the index stays as it was. Numbering the newest first
 * was rejected for that.
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
    RECORD_KINDS /* of a number that nothing has */
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
 * One column of what a list of results shows of it, as JSON: number, title, day since
 * 1970 (0: none), address (empty: ke-hoach/NUMBER-YEAR.html), and the issuer: of a plan
 * its index in site->issuers (-1: none), of others a text.
 */
void record_card(struct buf *out, const struct site *site, const struct record *record,
                 enum card_column column);

#endif
