/* inspect_sheet: what inspect prints for people. For cmd/inspect_*.c. */
#ifndef CMD_INSPECT_SHEET_H
#define CMD_INSPECT_SHEET_H

#include "cmd/columns.h"
#include "cmd/inspect_part.h"

struct sheet {
    struct columns rows;
    struct arena *arena;
    const struct options *o;
};

/* "42:1" */
str inspect_place(struct arena *a, const struct place *place);

/* The words of a time, and the days or the period that they mean. */
str inspect_time(const struct sheet *s, const struct when *when, str words);

/* The tasks of a plan, below a line that counts them. */
void inspect_list_tasks(struct buf *out, struct sheet *s, const struct inspected *i);

#endif
