/*
 * occurrence: the due days of a task, and the names by which progress files call them.
 *
 * 2023-W05, 2023-03, 2023-Q1, 2023-H1, 2023 and, of a school year, 2023-2024 name the
 * period that a day lies in; a day that no period names is called by its date.
 */
#ifndef LINK_OCCURRENCE_H
#define LINK_OCCURRENCE_H

#include "base/arena.h"
#include "model/task.h"

/*
 * Fills task->occurrences from task->when: by day, at least one, in `a`. Of a recurring
 * task those before the day its plan was issued (none: not yet) were never owed, and are
 * left out.
 */
void occurrences_make(struct arena *a, struct site_task *task, struct date issued);

/* Whether a task that recurs in this way, without a day, has an occurrence of that name.
 */
bool occurrence_may_be(unsigned recurs, str label);

#endif
