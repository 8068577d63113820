/*
 * look: what a line looks like to who reads it: how it begins, how it ends, in which
 * letters it is.
 */
#ifndef OUTLINE_LOOK_H
#define OUTLINE_LOOK_H

#include "base/arena.h"
#include "viet/letter.h"

/* The last character that is no star of bold text; 0: there is none. */
uint32_t look_last(str text);

struct letter look_first(str text);

/* The sentence has ended: . ; : ! or ? is last. */
bool look_is_ended(str text);

/* It has capital letters and no small one. */
bool look_is_capitals(str text);

/* The text begins with a label of those marks of viet/plan_word.h: "Cơ quan chủ trì". The
 * byte after the label; 0: it does not. */
isize look_label(struct arena *scratch, str text, uint64_t marks);

#endif
