/*
 * stop: Ctrl-C and other signals ask the program to stop; loops check for it.
 *
 * The handler only sets a flag, so that the pipeline can unwind, remove what it staged
 * and exit with the status that a shell expects.
 */
#ifndef BASE_STOP_H
#define BASE_STOP_H

#include <stdbool.h>

void stop_on_signals(void);

/* The signal that asked us to stop, or 0. */
int stop_requested(void);

/* Ends the program as that signal would have; does nothing without one. */
void stop_finally(void);

#endif
