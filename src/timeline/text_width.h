/*
 * text_width: how wide a text will be on the screen, and where it is to be broken.
 *
 * SVG does not break lines, and whoever writes a page does not know the reader's font. So
 * widths are those of the widest of the common sans-serif fonts: a line may come out
 * shorter than its place, never longer. A Vietnamese letter is as wide as the letter it
 * is made of, with an exception for horns and strokes. Lines end between syllables. Pure
 * functions.
 */
#ifndef TIMELINE_TEXT_WIDTH_H
#define TIMELINE_TEXT_WIDTH_H

#include "base/arena.h"

/* The width of the text in letters of so many units, rounded up. */
int text_width(str text, int size);

struct text_lines {
    str *at;
    isize n, cap;
    bool
        cut; /* the text goes on behind the last line, which then ends with an ellipsis */
};

/*
 * Breaks a text at its blanks into lines of at most `width` units, `most` of them. Only
 * what is wider than a whole line without a blank, no syllable ever, is broken within.
 * Lines are views of the text; the one that was cut is a copy in `a`.
 */
struct text_lines text_wrap(struct arena *a, str text, int width, int size, int most);

#endif
