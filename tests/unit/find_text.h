/* when_find over a text of which some ranges, in rising order, are foreign. */
#ifndef TESTS_FIND_TEXT_H
#define TESTS_FIND_TEXT_H

#include "viet/when.h"
#include "viet/word.h"

static void mark_foreign(struct word_list *words, const struct when_range *skip,
                         isize skips) {
    for (isize i = 0; i < words->n && skips > 0; i++) {
        struct word *w = &words->at[i];
        while (skips > 0 && skip->to <= w->from)
            skip++, skips--;
        w->foreign = skips > 0 && skip->from <= w->from;
    }
}

static bool when_find_text(struct arena *a, str text, const struct when_range *skip,
                           isize skips, const struct when_context *ctx,
                           struct when *out) {
    struct word_list words = word_cut(a, text);
    mark_foreign(&words, skip, skips);
    return when_find(a, words, ctx, out);
}

#endif
