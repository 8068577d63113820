/*
 * hold: the main function of a program that holds a reader to the examples of a file in
 * this folder.
 */
#ifndef TESTS_HOLD_H
#define TESTS_HOLD_H

#include "examples.h"
#include "harness.h"

/* What the program reads out of an example, as the example should have it. */
typedef str example_reader(struct arena *a, const struct example *e);

static void hold_example(struct arena *a, const struct example *e, example_reader *read) {
    char name[200];
    str got = read(a, e);
    snprintf(name, sizeof name, "%.*s, line %d", (int)e->section.n, e->section.p,
             e->line);
    CHECK_STR(got, e->html);
    if (!str_eq(got, e->html))
        printf("--- text\n%.*s--- got\n%.*s--- want\n%.*s", (int)e->markdown.n,
               e->markdown.p, (int)got.n, got.p, (int)e->html.n, e->html.p);
    harness_end(name);
}

/* False if the file has no examples. */
static bool hold_file(const char *folder, const char *file, example_reader *read) {
    struct arena a = {0};
    struct examples examples = {0};
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    examples_read(&a, read_file(&a, path), &examples);
    for (isize i = 0; i < examples.n; i++)
        hold_example(&a, &examples.at[i], read);
    arena_release(&a);
    return examples.n > 0;
}

/* The folder is the first argument, else tests/spec. A file without examples fails. */
static inline int hold_examples(int argc, char **argv, const char *file,
                                example_reader *read) {
    bool some = hold_file(argc > 1 ? argv[1] : "tests/spec", file, read);
    return DONE() || !some ? 1 : 0;
}

#endif
