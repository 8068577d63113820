/*
 * workers: what each thread owns during a loop over documents or pages.
 *
 * A bench holds scratch memory, the page being written and the first failure. The loop
 * ends early when something failed or the user asked to stop. Of several faults, that of
 * the lowest item is kept, so the message does not depend on which thread was faster.
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
    isize item; /* the current one */
};

/* Processes item `i` of `ctx` at the worker's bench. */
typedef void bench_fn(void *ctx, isize i, struct bench *bench);

/* Runs fn for all items on `count` threads. -1 with the fault filled if anything failed.
 */
int workers_run(int count, isize items, bench_fn *fn, void *ctx, struct fault *fault);

#endif
