#include "base/workers.c"

#include "harness.h"

#include <errno.h>
#include <signal.h>

enum { ITEMS = 3000 };

struct work {
    unsigned char done[ITEMS];
    isize bad_from; /* items from here on fail */
    isize stop_at;  /* -1: never */
};

static void do_item(void *ctx, isize i, struct bench *bench) {
    struct work *w = ctx;
    w->done[i]++;
    buf_put(&bench->page, STR("trang"));
    CHECK_INT(bench->page.n, 5);
    CHECK(*new (&bench->scratch, char, 100) == 0);
    if (i == w->stop_at)
        raise(SIGINT);
    if (i >= w->bad_from)
        bench->fault = (struct fault){.doing = "write", .err = (int)i};
}

TEST(does_every_item_at_a_clean_bench) {
    struct work w = {.bad_from = ITEMS, .stop_at = -1};
    struct fault fault = {0};
    CHECK_INT(workers_run(4, ITEMS, do_item, &w, &fault), 0);
    isize wrong = 0;
    for (isize i = 0; i < ITEMS; i++)
        wrong += w.done[i] != 1;
    CHECK_INT(wrong, 0);
    CHECK(!fault.doing);
}

/* Which of many faults is told must not depend on which thread was faster. */
TEST(the_fault_of_the_lowest_item_wins) {
    for (int round = 0; round < 50; round++) {
        struct work w = {.bad_from = 1000, .stop_at = -1};
        struct fault fault = {0};
        CHECK_INT(workers_run(8, ITEMS, do_item, &w, &fault), -1);
        CHECK_INT(fault.err, 1000);
        CHECK_INT(w.done[1000], 1);
        CHECK_INT(w.done[ITEMS - 1], 0); /* the others stop, too */
    }
}

TEST(stops_when_asked) {
    struct work w = {.bad_from = ITEMS, .stop_at = 100};
    struct fault fault = {0};
    stop_on_signals();
    CHECK_INT(workers_run(1, ITEMS, do_item, &w, &fault), 0);
    CHECK_INT(stop_requested(), SIGINT);
    CHECK_INT(w.done[100], 1);
    CHECK_INT(w.done[101], 0);
}

int main(void) {
    RUN(does_every_item_at_a_clean_bench);
    RUN(the_fault_of_the_lowest_item_wins);
    RUN(stops_when_asked); /* the last: it stays stopped */
    return DONE();
}
