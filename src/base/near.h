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

#endif
