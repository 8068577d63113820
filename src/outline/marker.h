/*
 * marker: the number, letter or bullet that a line of an official document begins with.
 *
 * Official documents number their parts by fixed rules: Phần, Chương, A, I, Điều, 1, 1.1,
 * a), and below these dashes, plus signs and dots. Word, scans and mail spoil the blanks
 * behind the number and set any part of it in bold. What a marker is worth is decided by
 * its place in a sequence (levels.c); here only its look counts. Pure functions.
 */
#ifndef OUTLINE_MARKER_H
#define OUTLINE_MARKER_H

#include "base/str.h"

/* From the outermost to the innermost, as documents nest them. */
enum marker_kind {
    MARKER_NONE,
    MARKER_ANNEX,       /* Phụ lục, Phụ lục 1 */
    MARKER_PART,        /* Phần thứ nhất, Phần II */
    MARKER_CHAPTER,     /* Chương I */
    MARKER_CAPITAL,     /* A. */
    MARKER_ROMAN,       /* I. */
    MARKER_ARTICLE,     /* Điều 1. */
    MARKER_NUMBER,      /* 1. */
    MARKER_DOTTED,      /* 1.1. */
    MARKER_LETTER,      /* a) */
    MARKER_BRACKET,     /* (1) */
    MARKER_SMALL_ROMAN, /* i) */
    MARKER_DASH,        /* - */
    MARKER_PLUS,        /* + */
    MARKER_DOT,         /* • and what fonts of Word leave of it */
};

struct marker {
    enum marker_kind kind;
    int value;            /* 1, 2, 3 …; 0 for bullets */
    int parts;            /* of 1.2.3: how many numbers */
    str label;            /* "1.2", "IV", "đ": what ids are made of */
    isize stop;           /* the number with its stop ends here, */
    isize end;            /* and the text after it begins here */
    bool bold;            /* the mark of bold text opens before it and closes after it */
    bool open;            /* it opens before it, and closes somewhere in the text */
    bool letter_or_roman; /* i) may be the letter or the number one */
};

/* The marker of a line without blanks at its ends; kind MARKER_NONE: there is none. */
struct marker marker_read(str line);

/* What a letter or a small Roman number is once its sequence is known. */
struct marker marker_as_letter(struct marker m);

static inline bool marker_is_bullet(enum marker_kind kind) {
    return kind >= MARKER_DASH;
}

#endif
