/*
 * Runs the examples of the CommonMark specification: run_commonmark … SPEC, where SPEC is
 * its spec.txt. Our HTML must be what the installed cmark writes: the specification may
 * be newer or older than the library.
 */
#include "harness.h"

#include "examples.h"
#include "oracle.h"
#include "spans.h"

#include "parse/md.h"
#include "body/html.h"

static void run_example(struct arena *a, const struct example *example) {
    struct diags diags = {.arena = a};
    struct buf out = {0};
    struct node *root = md_parse(a, example->markdown, 0, &diags);
    CHECK(root);
    CHECK_INT(diags.n, 0);
    if (root) {
        html_write(&out, root, NULL);
        CHECK_STR(buf_str(&out), oracle_html(a, example->markdown));
        CHECK(!misplaced(example->markdown, root));
    }
    if (harness_bad)
        printf("# line %d:\n%.*s\n", example->line, (int)example->markdown.n,
               example->markdown.p);
    buf_release(&out);
}

int main(int argc, char **argv) {
    struct arena arena = {0};
    str text = read_file(&arena, argv[argc - 1]);
    if (argc < 2 || !text.p) {
        fputs("usage: run_commonmark [...] SPEC\n", stderr);
        return 2;
    }
    struct examples examples = {0};
    examples_read(&arena, text, &examples);
    CHECK(examples.n > 600);
    harness_end("the file is the specification");
    for (isize i = 0; i < examples.n; i++) {
        struct arena_mark mark = arena_mark(&arena);
        run_example(&arena, &examples.at[i]);
        harness_end(str_c(&arena, examples.at[i].section));
        arena_rewind(&arena, mark);
    }
    arena_release(&arena);
    return DONE();
}
