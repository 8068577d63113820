/*
 * No text of up to 4 MiB takes more than two seconds or 256 MiB to parse and to write,
 * and none ends the program: it is parsed, or refused with a diagnostic. Ordinary long
 * texts are parsed.
 *
 * A bomb that is refused is tried with half its size, and so on, until it is parsed: what
 * counts is what the limits let pass. With a part of a name only those bombs are run;
 * with -v the figures of each are shown.
 */
#include "harness.h"

#include "bombs.h"

#include "parse/md.h"
#include "body/html.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SIZE = 4 << 20, LEAST = 16 << 10, SECONDS = 2, MEGABYTES = 256 };
enum { PARSED, PARSED_SMALLER, REFUSED, SILENT }; /* how a child ends */

static int parse(const struct bomb *bomb, isize size) {
    struct arena arena = {0};
    struct diags diags = {.arena = &arena};
    struct buf text = {0}, out = {.max = 64 << 20};
    int result = REFUSED;
    bomb_make(&text, bomb, size);
    struct node *root = md_parse(&arena, buf_str(&text), 0, &diags);
    if (root) {
        md_attributes(&arena, root, buf_str(&text), &diags);
        html_write(&out, root, NULL);
        result = diags_have_errors(&diags) ? PARSED_SMALLER : PARSED;
    } else if (diags.n == 0) {
        result = SILENT;
    }
    buf_release(&text);
    buf_release(&out);
    arena_release(&arena);
    return result;
}

/* With some air over the limits, which are checked afterwards. */
static void limit_self(void) {
    setrlimit(RLIMIT_CPU, &(struct rlimit){5 * SECONDS, 5 * SECONDS});
    setrlimit(RLIMIT_AS, &(struct rlimit){4L * MEGABYTES << 20, 4L * MEGABYTES << 20});
}

static int run_child(const struct bomb *bomb) {
    int result = parse(bomb, SIZE);
    for (isize size = SIZE / 2; result == REFUSED && size >= LEAST; size /= 2) {
        result = parse(bomb, size);
        if (result == PARSED)
            result = PARSED_SMALLER;
    }
    return result;
}

static double seconds_of(struct timeval t) {
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static void run_bomb(const struct bomb *bomb, bool verbose) {
    static const char *const ends[] = {"parsed", "parsed a part", "refused", "silent"};
    struct rusage used;
    int status = -1;
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        limit_self();
        _exit(run_child(bomb));
    }
    CHECK(child > 0 && wait4(child, &status, 0, &used) == child);
    double seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
    long megabytes = used.ru_maxrss >> 10;
    int end = WIFEXITED(status) ? WEXITSTATUS(status) : SILENT;
    CHECK(end < SILENT);
    CHECK(!bomb->ordinary || end == PARSED);
    CHECK(seconds <= SECONDS);
    CHECK(megabytes <= MEGABYTES);
    if (verbose || harness_bad)
        printf("# %6.3f s %4ld MB %s\n", seconds, megabytes,
               end <= SILENT ? ends[end] : "ended");
}

int main(int argc, char **argv) {
    bool verbose = argc > 1 && strcmp(argv[1], "-v") == 0;
    const char *name = argc > 1 + verbose ? argv[1 + verbose] : "";
    for (isize i = 0; i < countof(bombs); i++) {
        if (!strstr(bombs[i].name, name))
            continue;
        run_bomb(&bombs[i], verbose);
        harness_end(bombs[i].name);
    }
    return DONE();
}
