/*
 * pool: the only user of threads in the program.
 *
 * pool_for runs fn(ctx, i, worker) for every i in [0, n), on `workers` threads, and
 * returns when all are done. Workers take the next index; fn writes only what belongs to
 * item i and to worker `worker` (0 … workers - 1), so nothing needs a lock. Callers merge
 * the results afterwards, in index order: the outcome is the same for any number of
 * workers.
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include "base/str.h"

enum { POOL_MAX = 64 };

typedef void pool_fn(void *ctx, isize i, int worker);

void pool_for(int workers, isize n, pool_fn *fn, void *ctx);

/* Processors that this process may use, 1 to POOL_MAX. */
int pool_default_workers(void);

#endif
