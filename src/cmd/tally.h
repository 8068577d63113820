/*
 * tally: how much was read out of a plan, so that an editor sees at once when it is less
 * than the plan says.
 */
#ifndef CMD_TALLY_H
#define CMD_TALLY_H

#include "cmd/cmd.h"

struct tally {
    int tasks, with_unit, with_time; /* with_time: a day, a period or a recurrence */
};

struct tally tally_of(const struct site_doc *doc);

/* Whether the program understands when the task is due. */
bool tally_has_time(const struct site_task *task);

/* "28 tasks, 22 with a unit, 20 with a time". */
void tally_put(struct buf *out, const struct options *o, struct tally tally);

#endif
