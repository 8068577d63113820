/*
 * The cost of reading a plan, all extraction included, as a ratio to what cmark needs to
 * parse and render the same text: CPU time. They take turns, because cmark alone, again
 * and again, would keep its caches as no plan in a site finds them. The fastest of a
 * round's turns counts, because only the longer of the two would be interrupted by
 * others; of the rounds, the median. Nothing is asserted.
 *
 *     read [CONTENT]
 *
 * Reads the plans of the folder CONTENT, by default the one in tests/bench/content, which
 * is written like a real one. The time includes the file system: about 10 us a plan.
 */
#include "document.h"
#include "site_read.h"

#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROUNDS = 41, REPEATS = 20 }; /* fewer repeats for many plans */

struct subject {
    struct input input;
    int content;
    struct arena scratch;
    struct buf page;
    struct fault fault;
    isize plans, bytes;
    int repeats;
    double clock; /* microseconds that asking the time takes */
};

struct round {
    double read, cmark; /* microseconds for one pass over all plans */
};

static double cpu(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static double least(double a, double b) {
    return a < b ? a : b;
}

static double clock_cost(void) {
    double cost = 1e6;
    for (int i = 0; i < REPEATS; i++) {
        double from = cpu();
        cost = least(cost, cpu() - from);
    }
    return cost;
}

/* Reads it as a worker does (workers.c); a copy, so that it can be read again. */
static double time_read(struct subject *s, const struct doc *doc) {
    struct doc copy = *doc;
    copy.diags.arena = &copy.arena;
    double from = cpu();
    struct arena_mark mark = arena_mark(&s->scratch);
    document_read(&copy, &s->input, s->content, &s->scratch, &s->page, &s->fault);
    buf_clear(&s->page);
    arena_rewind(&s->scratch, mark);
    double took = cpu() - from;
    arena_release(&copy.arena);
    return took;
}

static double time_cmark(str body) {
    double from = cpu();
    free(cmark_markdown_to_html(body.p, (size_t)body.n, CMARK_OPT_DEFAULT));
    return cpu() - from;
}

/* The text after the front matter, which is not Markdown. */
static str body_of(struct subject *s, struct arena *arena, const struct doc *doc) {
    str text = {0};
    fs_read(arena, s->content, doc->file, 1 << 24, &text, &s->fault);
    isize end = str_find(text, STR("\n---\n"));
    return str_starts(text, STR("---\n")) && end > 0 ? str_skip(text, end + 5) : text;
}

/* Each time the one finds the caches as the other left them. */
static struct round time_plan(struct subject *s, const struct doc *doc, str body) {
    struct round best = {time_read(s, doc), time_cmark(body)};
    for (int i = 1; i < s->repeats; i++) {
        best.read = least(best.read, time_read(s, doc));
        best.cmark = least(best.cmark, time_cmark(body));
    }
    return best;
}

static struct round run_round(struct subject *s) {
    struct round round = {0};
    s->plans = s->bytes = 0;
    for (isize i = 0; i < s->input.docs.n; i++) {
        const struct doc *doc = &s->input.docs.at[i];
        struct arena arena = {0};
        str body = body_of(s, &arena, doc);
        if (doc->kind == DOC_PLAN) {
            struct round plan = time_plan(s, doc, body);
            round.read += plan.read - s->clock;
            round.cmark += plan.cmark - s->clock;
            s->plans++;
            s->bytes += body.n;
        }
        arena_release(&arena);
    }
    return round;
}

static double ratio(const struct round *round) {
    return round->read / round->cmark;
}

static int by_ratio(const void *a, const void *b) {
    double x = ratio(a), y = ratio(b);
    return (x > y) - (x < y);
}

static void report(const struct subject *s, struct round *rounds) {
    qsort(rounds, ROUNDS, sizeof *rounds, by_ratio);
    const struct round *median = &rounds[ROUNDS / 2];
    double plans = (double)s->plans;
    printf("read / cmark: %.2f (%.2f to %.2f; %.0f us, %.1f us; %td plans of %.1f kB)\n",
           ratio(median), ratio(&rounds[0]), ratio(&rounds[ROUNDS - 1]),
           median->read / plans, median->cmark / plans, s->plans,
           (double)s->bytes / plans / 1e3);
}

int main(int argc, char **argv) {
    static struct subject s = {.input = {.language = LANG_VI}};
    static struct round rounds[ROUNDS];
    s.content =
        fs_open_dir(-1, str_from_c(argc > 1 ? argv[1] : "tests/bench/content"), &s.fault);
    if (s.content < 0 || site_load(&s.input, s.content, -1, &s.fault) < 0)
        return 3;
    s.clock = clock_cost();
    s.repeats = 1 + REPEATS / (int)(s.input.docs.n + 1);
    for (int i = 0; i < ROUNDS; i++)
        rounds[i] = run_round(&s);
    report(&s, rounds);
    return s.fault.doing ? 3 : 0;
}
