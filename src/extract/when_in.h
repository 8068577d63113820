/*
 * when_in: the time that a part of a text names.
 */
#ifndef EXTRACT_WHEN_IN_H
#define EXTRACT_WHEN_IN_H

#include "viet/when.h"
#include "viet/word.h"

/*
 * The deadline or recurrence in the words [from, to); foreign ones name none. False if
 * there is none. What is found lives in `a`; out->from and out->to are bytes of the text.
 */
bool when_in(struct arena *a, const struct word_list *words, isize from, isize to,
             const struct when_context *context, struct when *out);

#endif
