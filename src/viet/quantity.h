/*
 * quantity: amounts in running text: "ít nhất 65%", "từ 1.800 đến 2.000 hộ", "02 lớp".
 *
 * A comma separates decimals and a dot thousands; a zero before a number is only padding;
 * nghìn, triệu and tỷ multiply. Numbers that count nothing are passed over: dates, years,
 * spans of time, numbers of documents, numbers in a series ("lần thứ 3", "Quận 1"),
 * marks of lists. Pure functions, any thread.
 */
#ifndef VIET_QUANTITY_H
#define VIET_QUANTITY_H

#include "viet/word.h"

/* A range of words: from, and up to but without to. */
struct quantity {
    isize from, to;           /* with what bounds the amount, and its unit */
    isize number;             /* its first number or numeral */
    isize unit_from, unit_to; /* what is counted; none if both are equal */
    long long min, max;       /* in thousandths */
    bool has_min, has_max;
    bool share;   /* of a hundred: the unit is "%" */
    bool bounded; /* by words or two ends, or a share; else just a count */
};

/* The next quantity of the words from `*at` on, which moves past it; false: no more. */
bool quantity_next(const struct word_list *words, isize *at, struct quantity *out);

/* True if it says what is counted. */
static inline bool quantity_has_unit(const struct quantity *q) {
    return q->share || q->unit_to > q->unit_from;
}

#endif
