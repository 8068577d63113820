/*
 * progress: the due days of all tasks, what became of each, and their states.
 */
#ifndef LINK_PROGRESS_H
#define LINK_PROGRESS_H

#include "model/site.h"

/*
 * Fills occurrences, state and due of every task that could be read, from its time and
 * from the plan's progress file. After directives_link, because evidence is looked up
 * there. What a progress file says wrongly becomes a diag of that file and is left out.
 */
void progress_link(struct site *site);

#endif
