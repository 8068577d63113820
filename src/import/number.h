/*
 * number: automatic numbers of lists, as word processors count and show them.
 *
 * A list has levels; each has a form, a start, and a pattern in which %1 to %9 are the
 * numbers of the levels from the top. Going on at a level begins the deeper ones anew.
 */
#ifndef IMPORT_NUMBER_H
#define IMPORT_NUMBER_H

#include "base/arena.h"

enum { NUMBER_LEVELS = 10 };

enum number_form {
    NUMBER_NONE,
    NUMBER_BULLET,
    NUMBER_DECIMAL,
    NUMBER_ZERO, /* 01, 02 */
    NUMBER_UPPER_ROMAN,
    NUMBER_LOWER_ROMAN,
    NUMBER_UPPER_LETTER,
    NUMBER_LOWER_LETTER,
};

struct number_level {
    enum number_form form;
    int start;
    str pattern;  /* "%1.%2." or the bullet itself */
    int restart;  /* after a number of which level, from 1; 0: never; -1: of any above */
    bool decimal; /* numbers of other levels, too, are shown in digits */
};

struct number_list {
    struct number_level levels[NUMBER_LEVELS];
    int count[NUMBER_LEVELS]; /* the last number of each level */
    bool begun[NUMBER_LEVELS];
};

/* Counts one paragraph at that level. */
void number_next(struct number_list *list, int level);

/* What is shown before it: "1.2.", "a)", "-"; in `a`. */
str number_label(struct arena *a, const struct number_list *list, int level);

/* The number in that form, in `a`. */
str number_text(struct arena *a, enum number_form form, int value);

#endif
