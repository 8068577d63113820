/*
 * text_width: estimates the width of a text on the screen, and breaks it into lines.
 *
 * SVG does not break lines, and the reader's font is unknown when a page is written. So
 * widths are those of the widest common sans-serif fonts: a line may turn out shorter
 * than its space, never longer. A Vietnamese letter is as wide as its base letter, except
 * for horns and strokes. Lines end between syllables. Pure functions.
 */
#ifndef TIMELINE_TEXT_WIDTH_H
#define TIMELINE_TEXT_WIDTH_H

#include "base/arena.h"

/* The width of the text at a letter size of `size` units, rounded up. */
int text_width(str text, int size);

struct text_lines {
    str *at;
    isize n, cap;
    bool cut; /* the text is longer than the lines, and the last ends with an ellipsis */
};

/*
 * Breaks a text at blanks into at most `most` lines of at most `width` units. Only a run
 * without blanks wider than a line, which no syllable is, is broken within. Lines are
 * views of the text; one with an ellipsis is a copy in `a`.
 */
struct text_lines text_wrap(struct arena *a, str text, int width, int size, int most);

#endif
