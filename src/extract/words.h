/*
 * words: the text of a block in one line, as tasks are read from it.
 *
 * Blanks and line ends are folded to one blank; where a line ended in the source is
 * remembered, because lines such as "Thời hạn: …" are told by it, and where the numbers
 * of other documents stand, because their dates are nobody's deadline.
 */
#ifndef EXTRACT_WORDS_H
#define EXTRACT_WORDS_H

#include "base/buf.h"
#include "model/node.h"
#include "viet/when.h"

struct words {
    struct buf text;
    struct arena *arena; /* where the lists grow */
    struct {
        isize *at; /* where the second and later lines begin */
        isize n, cap;
    } lines;
    struct {
        struct when_range *at; /* of citations, in rising order */
        isize n, cap;
    } cites;
};

/* Empties it, to be used again. */
void words_clear(struct words *w);

/* Starts anew with the text below `node`, without a dash at its beginning. */
void words_begin(struct words *w, const struct node *node);

/* Takes `n` bytes off the beginning of the text. */
void words_cut(struct words *w, isize n);

/* Adds the text below `node`; a paragraph begins a new line. */
void words_add(struct words *w, const struct node *node);

/*
 * The ranges of a text that are not the task's own time: citations with the title that
 * follows them, and what stands in quotation marks. In rising order, in `a`.
 */
struct when_ranges {
    struct when_range *at;
    isize n, cap;
};
struct when_ranges words_foreign(struct arena *a, const struct words *w);

#endif
