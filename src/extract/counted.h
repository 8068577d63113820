/*
 * counted: whether the numbers of headings and items follow one another.
 *
 * What was typed is kept, as it is in the signed text; a number that is missing or there
 * twice is only reported.
 */
#ifndef EXTRACT_COUNTED_H
#define EXTRACT_COUNTED_H

#include "model/diag.h"

/* The last number of a series; zeroed before the first. */
struct counted {
    int value;
    bool roman;
    str label;  /* as typed */
    str before; /* "2." of "2.1" */
    isize at;   /* where it is in the source */
};

/* Finds lines, each in a few steps however many there are. */
struct line_index {
    struct arena *arena;
    str source;
    struct {
        isize *at; /* where lines end; read when first asked */
        isize n, cap;
    } ends;
};

/* A place with the label is next in the series; reports one that is out of order. Labels
 * that are no numbers end a series. */
void counted_next(struct counted *last, str label, struct span span,
                  struct line_index *lines, struct diags *diags);

#endif
