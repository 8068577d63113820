/*
 * column: what the columns of a table are about, by the words of their headers.
 */
#ifndef EXTRACT_COLUMN_H
#define EXTRACT_COLUMN_H

#include "viet/word.h"

/* What a column of a table, or a line of a task, is about. */
enum column {
    COLUMN_OTHER,
    COLUMN_NUMBER,
    COLUMN_TASK,
    COLUMN_LEAD,
    COLUMN_SUPPORT,
    COLUMN_ASSIGNED, /* units, without saying whether they lead */
    COLUMN_TIME,
    COLUMN_PRODUCT,
    COLUMNS
};

/* By the words of its header, or before the colon of a line. */
enum column column_of(struct word_list header);

#endif
