/*
 * The harness of the unit tests: six macros, TAP on standard output.
 *
 * A test file includes the .c under test, defines TESTs and runs them from main:
 *     TEST(cuts_at_the_first_byte) { CHECK_INT(str_find_byte(STR("a/b"), '/'), 1); }
 *     int main(void) { RUN(cuts_at_the_first_byte); return DONE(); }
 */
#ifndef TESTS_HARNESS_H
#define TESTS_HARNESS_H

#include "base/str.h"

#include <stdio.h>

static int harness_count, harness_failed, harness_bad;

static void harness_fail(const char *file, int line, const char *what) {
    printf("# %s:%d: %s\n", file, line, what);
    harness_bad = 1;
}

static inline void harness_int(const char *file, int line, long long got,
                               long long want) {
    if (got == want)
        return;
    harness_fail(file, line, "numbers differ");
    printf("#    got: %lld\n#   want: %lld\n", got, want);
}

static inline void harness_str(const char *file, int line, str got, str want) {
    if (str_eq(got, want))
        return;
    harness_fail(file, line, "strings differ");
    printf("#    got: %.*s\n#   want: %.*s\n", (int)got.n, got.p, (int)want.n, want.p);
}

static void harness_end(const char *name) {
    harness_failed += harness_bad;
    printf("%sok %d - %s\n", harness_bad ? "not " : "", ++harness_count, name);
    harness_bad = 0;
    fflush(stdout); /* or the child of a test that forks may say it again */
}

static int harness_done(void) {
    printf("1..%d\n", harness_count);
    return harness_failed ? 1 : 0;
}

#define TEST(name) static void name(void)
#define CHECK(condition)                                                                 \
    do {                                                                                 \
        if (!(condition))                                                                \
            harness_fail(__FILE__, __LINE__, #condition);                                \
    } while (0)
#define CHECK_INT(got, want) harness_int(__FILE__, __LINE__, (got), (want))
#define CHECK_STR(got, want) harness_str(__FILE__, __LINE__, (got), (want))
#define RUN(name)            (name(), harness_end(#name))
#define DONE()               harness_done()

#endif
