/*
 * reporting_part: what the files of extract/reporting*.c share. For them only.
 */
#ifndef EXTRACT_REPORTING_PART_H
#define EXTRACT_REPORTING_PART_H

#include "extract/reporting.h"

/* A part of a text; `to` is 0 for none. */
struct part {
    isize from, to;
};

/* What one clause of a task says of a report. */
struct duty {
    struct part verb; /* "báo cáo", if its addressee stands between it and `what` */
    struct part what, to;
    isize word; /* where the word that tells it stands */
};

/* The duty in text[from, to), which is one clause; false if there is none. */
bool duty_find(str text, isize from, isize to, bool timed, struct duty *out);

#endif
