/*
 * abbreviation: what agencies write in capitals, and the words it stands for.
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

#endif
