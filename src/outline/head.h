/*
 * head: the head block that a plan on paper begins with, left in its text.
 *
 * Who issues it, its number, place and day, the motto, the kind in capitals and what it
 * is about, in one or in two columns. The page draws this block from the front matter, so
 * in the text it would be there twice: it is read, to fill and to check what the front
 * matter says, and left out.
 */
#ifndef OUTLINE_HEAD_H
#define OUTLINE_HEAD_H

#include "model/span.h"
#include "outline/entry.h"
#include "viet/date.h"

struct head_field {
    str text; /* without stars; empty: not there */
    struct span span;
};

enum { HEAD_HEADINGS = 4 };

struct head {
    isize entries; /* at the beginning that belong to it; 0: there is none */
    struct head_field issuer, number, place, day, kind, title;
    struct date date;            /* none: its day or month is still open */
    int year;                    /* of the day's line, even then; 0: no such line */
    isize end;                   /* where its last line ends in the source */
    str headings[HEAD_HEADINGS]; /* those of Markdown in it, of which ids were made once
                                  */
    int heading_count;
};

/* What the front matter says: headings that repeat it are no sections. */
struct head_known {
    str kind, title;
};

/* The head of a text; its fields point into the source, or live in `a`. */
struct head head_read(struct arena *a, str source, const struct entries *entries,
                      const struct head_known *known);

#endif
