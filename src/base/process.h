/*
 * process: the only place that starts another program.
 *
 * There is no shell: the words go to the program as they are, with the given environment
 * and nothing of ours, its standard input is empty and its messages are dropped. The
 * program is the one that the user's PATH finds, by absolute folders only, so that
 * nothing that lies in a folder we work in is ever run. Not for worker threads.
 */
#ifndef BASE_PROCESS_H
#define BASE_PROCESS_H

#include "base/buf.h"

struct process {
    str program; /* as process_find gave it */
    const str *words;
    isize word_count;       /* words[0] is its own name */
    const str *environment; /* "NAME=value" */
    isize environment_count;
    int dir; /* the open folder that it runs in */
};

/* The path of an executable file called `name`, in `a`; empty if there is none. */
str process_find(struct arena *a, str name);

/*
 * Runs it to its end and adds what it writes to `out`. Returns its exit status, or -1
 * when it did not start, did not end by itself, wrote more than `out` holds (which is
 * `full` then) or the user asked us to stop.
 */
int process_run(const struct process *p, struct buf *out);

#endif
