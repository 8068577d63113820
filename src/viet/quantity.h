/*
 * quantity: amounts in running text: "ít nhất 65%", "từ 1.800 đến 2.000 hộ", "02 lớp".
 *
 * A comma parts decimals and a dot thousands; a zero before a number is only padding;
 * nghìn, triệu and tỷ multiply. Numbers that count nothing are passed over: dates, years,
 * spans of time, numbers of documents, what is one in a row ("lần thứ 3", "Quận 1"),
 * marks of lists. Text must be composed, with every run of blanks one blank. Pure
 * functions, any thread.
 */
#ifndef VIET_QUANTITY_H
#define VIET_QUANTITY_H

#include "base/str.h"

struct quantity {
    isize from, to;     /* its words, with what bounds it and its unit */
    isize number;       /* where its first digit, or numeral, stands */
    long long min, max; /* in thousandths */
    bool has_min, has_max;
    bool told; /* a share, a range, or bounded by words; else merely a count of something
                */
    str unit;  /* "%", "mô hình", "đồng"; empty: nothing that is counted follows */
};

/* The next quantity of `text` from `*at` on, which moves behind it; false: no more. */
bool quantity_next(str text, isize *at, struct quantity *out);

#endif
