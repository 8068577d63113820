/*
 * abbreviation: what agencies write in capitals, and the words that it is short for.
 *
 * Only those that mean one thing: ĐV may be đơn vị or đảng viên, so it is not here. Kinds
 * of documents are in viet/kind. Constant data, any thread.
 */
#ifndef VIET_ABBREVIATION_H
#define VIET_ABBREVIATION_H

#include "base/str.h"

struct abbreviation {
    str symbol, words; /* "CCHC", "cải cách hành chính" */
};

extern const struct abbreviation abbreviations[];
extern const isize abbreviation_count;

/* What the symbol is short for, in small letters; empty if unknown. Capitals only. */
str abbreviation_expand(str symbol);

/* The kind of place that "TP" or "q" before the name of one is short for, in any case;
 * empty if it is none. */
str abbreviation_of_place(str kind);

#endif
