/*
 * when_in: the time that a part of a text names.
 */
#ifndef EXTRACT_WHEN_IN_H
#define EXTRACT_WHEN_IN_H

#include "viet/when.h"
#include "viet/word.h"

/* What times are read with. */
struct when_reader {
    struct arena *arena; /* where what is found lives */
    struct arena *scratch;
    struct when_context context;
};

/*
 * The deadline or recurrence in the words [from, to); foreign ones name none. False if
 * there is none. out->from and out->to are bytes of the text.
 */
bool when_in(const struct when_reader *r, const struct word_list *words, isize from,
             isize to, struct when *out);

#endif
