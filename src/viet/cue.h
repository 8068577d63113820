/*
 * cue: set words of running text, looked for at one place, forwards or backwards.
 *
 * A list is one text, its members separated by bars: "ít nhất|tối thiểu", in small
 * letters and composed. The text that is looked at must be composed too, with every run
 * of blanks one blank; its case does not matter. Words match as a whole: no letter or
 * digit goes on before or behind them. A short list at a known place is read faster than
 * a book of phrases would be made. Pure functions, any thread.
 */
#ifndef VIET_CUE_H
#define VIET_CUE_H

#include "base/str.h"

/* The offset behind the longest member of the list that begins at `at`; -1: none. */
isize cue_at(str text, isize at, str list);

/* Where the longest member begins that ends before `at`, a blank between or not; -1:
 * none.
 */
isize cue_before(str text, isize at, str list);

/* Where a member of the list first begins at or behind `from`; -1: nowhere. */
isize cue_find(str text, isize from, str list);

/* True between words: no word goes on from one side of `at` to the other. */
bool cue_is_border(str text, isize at);

#endif
