/*
 * state: the state of a task on the reference day. Pure functions.
 */
#ifndef LINK_STATE_H
#define LINK_STATE_H

#include "model/task.h"

/*
 * The state of one due day. `ongoing` says whether without a day it goes on for ever or
 * has no deadline; due days up to `soon` days ahead are near. What is done or cancelled
 * after the reference day has not happened yet.
 */
enum task_state state_of(const struct occurrence *o, bool ongoing, struct date today,
                         int soon);

/* The state of a task with these occurrences, one at least: the most pressing of theirs,
 * cancelled only if all are. */
enum task_state state_of_all(const struct occurrence *at, isize n);

/* Whether something is left to do. */
bool state_is_open(enum task_state state);

#endif
