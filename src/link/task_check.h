/*
 * task_check: what the words of a task about its time leave open.
 */
#ifndef LINK_TASK_CHECK_H
#define LINK_TASK_CHECK_H

#include "model/site.h"

/* Adds one diag at most for each task of every plan that could be read. */
void task_check(struct site *site);

#endif
