/*
 * row: which rows of a table have content, and which are there only for the paper.
 *
 * Tables come out of word processors: the header is repeated on every page, a row counts
 * the columns, titles have separate rows, and the end of a page may tear a row in two.
 * Numbers of places and tasks skip all of these.
 */
#ifndef EXTRACT_ROW_H
#define EXTRACT_ROW_H

#include "extract/column.h"
#include "extract/prose.h"

enum row_kind {
    ROW_DATA,
    ROW_FURNITURE, /* the header again, or the numbers of the columns */
    ROW_TITLE,     /* of the rows after it */
    ROW_TORN,      /* goes on with the row before it */
};

/* A table that is read row by row. */
struct table_rows {
    const struct prose *prose;
    const struct node *header;
    enum column *columns; /* one for each cell of the header */
    int count;
    int number, task; /* the first columns of that kind; -1: none */
    bool guessed;     /* the header of `task` does not say that it is one */
    bool data;        /* the row before was one of data, or a part of it */
};

/* Reads the header; what it holds lives in `scratch`. */
struct table_rows rows_of(struct arena *scratch, const struct prose *prose,
                          const struct node *table);

/* The kind of the next row; rows must be passed in order. */
enum row_kind rows_next(struct table_rows *rows, const struct node *row);

/* The cell of a column; NULL for -1, and where the row ends before it. */
const struct node *row_cell(const struct node *row, int column);

/* The words of a cell; none for NULL. */
struct word_list row_words(const struct prose *prose, const struct node *cell);

#endif
