/*
 * near: the name that was probably meant.
 *
 * Used for hints only ("did you mean …?"), so it prefers silence: a word of up to three
 * letters may differ by one letter, a longer one by two.
 */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include "base/str.h"

/* The closest of `count` names, the earlier one of two equally close; empty if none is
 * near. */
str near_name(str word, const str *names, isize count);

/*
 * The same for one of many words: each comparison is charged to `*budget`, and once that
 * is spent there is no answer. So a folder full of mistakes costs only a moment.
 */
str near_name_within(isize *budget, str word, const str *names, isize count);

/* The budget of a whole run: a few tenths of a second. */
enum { NEAR_BUDGET = 2 * 1000 * 1000 };

#endif
