#include "base/log.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

static _Atomic(void (*)(void *)) cleanup_once;
static _Atomic(void *) cleanup_ctx;

void on_death(void (*cleanup)(void *), void *ctx) {
    atomic_store(&cleanup_ctx, ctx);
    atomic_store(&cleanup_once, cleanup);
}

static _Noreturn void die(int status) {
    void (*cleanup)(void *) = atomic_exchange(&cleanup_once, NULL);
    if (cleanup)
        cleanup(atomic_load(&cleanup_ctx));
    fflush(NULL);
    _Exit(status);
}

void die_bug(const char *file, int line, const char *message) {
    fprintf(stderr, "kehoach: bug at %s:%d: %s\n", file, line, message);
    die(3);
}

void die_out_of_memory(void) {
    fprintf(stderr, "kehoach: out of memory\n");
    die(3);
}
