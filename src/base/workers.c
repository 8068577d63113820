#include "base/workers.h"

#include "base/stop.h"

struct workers {
    bench_fn *fn;
    void *ctx;
    struct bench benches[POOL_MAX];
};

static void work_at_bench(void *ctx, isize i, int worker) {
    struct workers *w = ctx;
    struct bench *bench = &w->benches[worker];
    if (bench->fault.doing || stop_requested())
        return;
    bench->item = i;
    struct arena_mark mark = arena_mark(&bench->scratch);
    w->fn(w->ctx, i, bench);
    buf_clear(&bench->page);
    arena_rewind(&bench->scratch, mark);
}

int workers_run(int count, isize items, bench_fn *fn, void *ctx, struct fault *fault) {
    struct workers w = {.fn = fn, .ctx = ctx};
    const struct bench *first = NULL;
    pool_for(count, items, work_at_bench, &w);
    for (int i = 0; i < POOL_MAX; i++) {
        struct bench *bench = &w.benches[i];
        arena_release(&bench->scratch);
        buf_release(&bench->page);
        if (bench->fault.doing && (!first || bench->item < first->item))
            first = bench;
    }
    if (first)
        *fault = first->fault;
    return first ? -1 : 0;
}
