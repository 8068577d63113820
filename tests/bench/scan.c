/*
 * The cost per byte of scanning for citations in prose, in dense plans and in noise that
 * looks like numbers. Prints the ratio of noise to dense text. Nothing is asserted.
 */
#include "base/buf.h"
#include "extract/cite.h"

#include <stdio.h>
#include <time.h>

enum { SIZE = 1 << 20, ROUNDS = 3 };

static const char *const texts[][2] = {
    {"prose",
     "Các cơ quan phối hợp tuyên truyền, vận động nhân dân giữ gìn vệ sinh chung. "},
    {"dense",
     "Thực hiện Kế hoạch số 19/KH-UBND ngày 14/01/2025 của Ủy ban nhân dân tỉnh; "},
    {"digits", "0123456789"},
    {"slashes", "1/2-3/4-"},
    {"hyphens", "12-34-56-"},
    {"half", "15/KH-"},
};

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The best of a few rounds, in nanoseconds per byte. */
static double cost(const char *text) {
    struct buf all = {0};
    double best = 1e9;
    while (all.n < SIZE)
        buf_put(&all, str_from_c(text));
    for (int i = 0; i < ROUNDS; i++) {
        struct arena arena = {0};
        struct cite_list list = {0};
        double from = seconds();
        cite_scan(&arena, word_cut(&arena, buf_str(&all)), &list);
        double took = (seconds() - from) * 1e9 / (double)all.n;
        best = took < best ? took : best;
        arena_release(&arena);
    }
    buf_release(&all);
    return best;
}

int main(void) {
    double dense = cost(texts[1][1]);
    for (isize i = 0; i < countof(texts); i++) {
        double ns = cost(texts[i][1]);
        printf("scan %-8s %7.2f ns a byte, %5.2f of a dense plan\n", texts[i][0], ns,
               ns / dense);
    }
    return 0;
}
