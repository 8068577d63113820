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
 * is spent there is no answer. So a file full of mistakes costs only a moment.
 */
str near_name_within(isize *budget, str word, const str *names, isize count);

/* The budget of one document or settings file, at most some hundredths of a second. Each
 * has its own, so that its hints do not depend on the mistakes of others. */
enum { NEAR_BUDGET = 200 * 1000 };

#endif
