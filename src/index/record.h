/*
 * record: what a search can find, in one order.
 *
 * Plans come first, the newest first, then pages, directives that are no plan here, and
 * units. The number of a record is its place in this order, so that a list of results by
 * number is already one by date, and the newest results lie close together.
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
    RECORD_KINDS
};

struct record {
    enum record_kind kind;
    int index; /* into docs, directives or units */
};

struct record_list {
    struct record *at;
    isize n, cap;
    isize first[RECORD_KINDS + 1]; /* of each kind, and the end */
};

void record_list_all(struct arena *a, const struct site *site, struct record_list *out);

/* All words of a record, those of its title first. The list grows in `a`. */
void record_read(struct arena *a, const struct site *site, const struct record *record,
                 struct token_list *out);

/*
 * What a list of results shows of it, as five members of a JSON array with commas
 * between: number, title, day since 1970 (0: none), address (empty:
 * ke-hoach/NUMBER-YEAR.html), and the issuer: of a plan its index in site->issuers (-1:
 * none), of others a text.
 */
void record_card(struct buf *out, const struct site *site, const struct record *record);

#endif
