/*
 * workers: what each thread has of its own while a loop over documents or pages runs.
 *
 * A bench holds scratch memory, a page being written and the first thing that failed. The
 * loop ends early when something failed or the user asked to stop; of several faults the
 * one of the lowest item is kept, so that the message does not depend on which thread was
 * faster.
 */
#ifndef BASE_WORKERS_H
#define BASE_WORKERS_H

#include "base/buf.h"
#include "base/fs.h"
#include "base/pool.h"

struct bench {
    struct arena scratch; /* rewound after each item */
    struct buf page;      /* cleared after each item */
    struct fault fault;
    isize item; /* the one at work */
};

/* Does item `i` of `ctx` at its bench. */
typedef void bench_fn(void *ctx, isize i, struct bench *bench);

/* Runs fn for all items on `count` threads. -1 with the fault filled if anything failed.
 */
int workers_run(int count, isize items, bench_fn *fn, void *ctx, struct fault *fault);

#endif
