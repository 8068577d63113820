#include "base/pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>

struct loop {
    pool_fn *fn;
    void *ctx;
    isize n;
    atomic_ptrdiff_t next;
};

struct worker {
    struct loop *loop;
    int number;
    pthread_t thread;
};

static void *work(void *arg) {
    struct worker *w = arg;
    isize i;
    while ((i = atomic_fetch_add(&w->loop->next, 1)) < w->loop->n)
        w->loop->fn(w->loop->ctx, i, w->number);
    return NULL;
}

/*
 * A thread that cannot be started is no error: the others, at least this one, take over
 * its work.
 */
void pool_for(int workers, isize n, pool_fn *fn, void *ctx) {
    struct loop loop = {.fn = fn, .ctx = ctx, .n = n};
    struct worker crew[POOL_MAX];
    int started = 1;
    crew[0] = (struct worker){.loop = &loop, .number = 0};
    while (started < workers && started < POOL_MAX && started < n) {
        struct worker *w = &crew[started];
        *w = (struct worker){.loop = &loop, .number = started};
        if (pthread_create(&w->thread, NULL, work, w) != 0)
            break;
        started++;
    }
    work(&crew[0]);
    for (int i = 1; i < started; i++)
        pthread_join(crew[i].thread, NULL);
}

int pool_default_workers(void) {
    cpu_set_t set;
    int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return count < 1 ? 1 : count > POOL_MAX ? POOL_MAX : count;
}
