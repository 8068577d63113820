#include "base/pool.c"

#include "harness.h"

enum { ITEMS = 20000 };

struct tally {
    unsigned char done[ITEMS];
    isize by_worker[POOL_MAX];
    int last_worker; /* of the loops with one */
};

static void count(void *ctx, isize i, int worker) {
    struct tally *t = ctx;
    t->done[i]++;
    t->by_worker[worker]++;
}

TEST(does_every_item_once) {
    static const int workers[] = {0, 1, 2, 7, POOL_MAX, 1000};
    for (isize w = 0; w < countof(workers); w++) {
        static struct tally t;
        t = (struct tally){.last_worker = 0};
        isize sum = 0, wrong = 0;
        pool_for(workers[w], ITEMS, count, &t);
        for (isize i = 0; i < ITEMS; i++)
            wrong += t.done[i] != 1;
        for (isize i = 0; i < POOL_MAX; i++)
            sum += t.by_worker[i];
        CHECK_INT(wrong, 0);
        CHECK_INT(sum, ITEMS);
    }
}

TEST(does_nothing_for_no_items) {
    static struct tally t;
    pool_for(4, 0, count, &t);
    CHECK_INT(t.by_worker[0], 0);
    pool_for(4, 1, count, &t);
    CHECK_INT(t.done[0], 1);
}

static void in_order(void *ctx, isize i, int worker) {
    isize *next = ctx;
    CHECK_INT(worker, 0);
    CHECK_INT(i, (*next)++);
}

TEST(one_worker_goes_in_order) {
    isize next = 0;
    pool_for(1, 100, in_order, &next);
    CHECK_INT(next, 100);
}

TEST(knows_the_processors) {
    int n = pool_default_workers();
    CHECK(n >= 1 && n <= POOL_MAX);
}

int main(void) {
    RUN(does_every_item_once);
    RUN(does_nothing_for_no_items);
    RUN(one_worker_goes_in_order);
    RUN(knows_the_processors);
    return DONE();
}
