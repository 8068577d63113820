#include "site_index.h"

#include "base/workers.h"

static void block_one(void *ctx, isize i, struct bench *bench) {
    index_block(ctx, (int)i, &bench->scratch);
}

static void order_one(void *ctx, isize i, struct bench *bench) {
    (void)bench;
    index_order(ctx, (int)i);
}

static void slice_one(void *ctx, isize i, struct bench *bench) {
    index_slice(ctx, (int)i, &bench->scratch);
}

static void file_one(void *ctx, isize i, struct bench *bench) {
    index_file(ctx, i, &bench->scratch);
}

static int join(struct index *ix, int workers, struct fault *fault) {
    struct arena scratch = {0};
    index_join(ix);
    int failed = workers_run(workers, ix->block_count, order_one, ix, fault);
    index_divide(ix, &scratch);
    arena_release(&scratch);
    return failed;
}

int site_index(struct index *ix, struct arena *a, const struct site *site, int workers,
               struct fault *fault) {
    index_init(ix, a, site, workers);
    if (workers_run(workers, ix->block_count, block_one, ix, fault) < 0 ||
        join(ix, workers, fault) < 0 ||
        workers_run(workers, INDEX_SLICES, slice_one, ix, fault) < 0)
        return -1;
    index_cut(ix);
    if (workers_run(workers, ix->file_count, file_one, ix, fault) < 0)
        return -1;
    index_name(ix);
    index_forget(ix);
    return 0;
}
