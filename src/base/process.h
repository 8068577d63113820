/*
 * process: the only place that starts another program.
 *
 * There is no shell: the words go to the program as they are, with the given environment
 * and nothing of ours. Its standard input is empty and its standard error is dropped. The
 * program is looked up in the absolute folders of the user's PATH only, so nothing in a
 * folder we work in is ever run. Not for worker threads.
 */
#ifndef BASE_PROCESS_H
#define BASE_PROCESS_H

#include "base/buf.h"

struct process {
    str program; /* as returned by process_find */
    const str *words;
    isize word_count;       /* words[0] is its own name */
    const str *environment; /* "NAME=value" */
    isize environment_count;
    int dir;     /* open folder to run it in */
    int seconds; /* it is killed after; 0: never */
};

/* The path of an executable file called `name`, in `a`; empty if there is none. */
str process_find(struct arena *a, str name);

/*
 * Runs it to its end and appends its output to `out`. Returns its exit status, or -1 when
 * it did not start, was killed, wrote more than `out` holds (which is `full` then), took
 * longer than it may, or the user asked us to stop. What it started itself ends with it.
 */
int process_run(const struct process *p, struct buf *out);

#endif
