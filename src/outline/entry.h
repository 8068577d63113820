/*
 * entry: the paragraphs of a text as whoever typed it meant them.
 *
 * Word gives one line for each paragraph, scans break lines where the paper ended, mail
 * does both. An entry is one paragraph, heading, item or row of cells, with the pieces of
 * the source that it is made of; what it is in the document is for levels.h to say.
 */
#ifndef OUTLINE_ENTRY_H
#define OUTLINE_ENTRY_H

#include "base/arena.h"
#include "outline/marker.h"

enum entry_form {
    ENTRY_TEXT,
    ENTRY_ROW,      /* cells between tabs, or between bars without a delimiter row */
    ENTRY_VERBATIM, /* lines that are Markdown already: code, tables, attributes */
};

/* A stretch of one line of the source. */
struct piece {
    isize from, n;
    int cell; /* of a row */
};

struct entry {
    enum entry_form form;
    struct marker marker; /* of `text` */
    str text;             /* all pieces, a blank between two of them */
    struct {
        struct piece *at;
        isize n, cap;
    } pieces;
    int marks;  /* # before its first line */
    int indent; /* columns of blanks before its first line */
    int width;  /* code points of the text */
    int cells;  /* of a row */
    int styled; /* a heading by its style: its level, from 1; 0: not known */
    bool apart; /* a blank line is before it */
};

struct entries {
    struct entry *at;
    isize n, cap;
};

/* The entries of source[body, end), in `a`. */
struct entries entries_read(struct arena *a, str source, isize body, isize end);

#endif
