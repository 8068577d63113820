/*
 * Runs our own examples of tables, task boxes and attribute blocks: run_markdown … DIR,
 * where DIR holds tables.txt and attributes.txt. Tables and task boxes are also compared
 * with what cmark-gfm writes, where it is installed, unless an example is marked `ours`.
 * For another file, such as GFM's own spec.txt, the examples marked `table` are run.
 *
 * What attributes.txt expects behind the HTML are lines that begin with @: the attributes
 * of the nodes, and then the diagnostics, both in the order of the text.
 */
#include "harness.h"

#include "examples.h"
#include "gfm.h"
#include "spans.h"

#include "parse/md.h"
#include "body/html.h"

static const char *name_of(enum node_kind kind) {
    switch (kind) {
    case NODE_HEADING:
        return "heading";
    case NODE_ITEM:
        return "item";
    case NODE_CELL:
        return "cell";
    default:
        return "paragraph";
    }
}

static void put_attribute(struct buf *out, const struct node_attr *attr) {
    buf_put(out, attr->value.p ? STR(" ") : STR(" ."));
    buf_put(out, attr->key);
    if (!attr->value.p)
        return;
    buf_put(out, STR("=\""));
    buf_put(out, attr->value);
    buf_put(out, STR("\""));
}

static void put_attributes(struct buf *out, const struct node *n) {
    if (n->attrs) {
        buf_put(out, STR("@ "));
        buf_put(out, str_from_c(name_of(n->kind)));
        for (const struct node_attr *attr = n->attrs; attr; attr = attr->next)
            put_attribute(out, attr);
        buf_char(out, '\n');
    }
    for (const struct node *child = n->first; child; child = child->next)
        put_attributes(out, child);
}

static void put_diags(struct arena *a, struct buf *out, const struct diags *diags,
                      str text) {
    for (isize i = 0; i < diags->n; i++) {
        const struct diag *d = &diags->at[i];
        buf_put(out, STR("@ "));
        buf_put(out, diag_name(a, d->id));
        buf_put(out, STR(": "));
        buf_put(out, span_text(text, d->detail.span));
        if (d->detail.arg1.n) {
            buf_put(out, STR(" -> "));
            buf_put(out, d->detail.arg1);
        }
        buf_char(out, '\n');
    }
}

static str run(struct arena *a, str markdown) {
    struct diags diags = {.arena = a};
    struct buf out = {0};
    struct node *root = md_parse(a, markdown, 0, &diags);
    CHECK(root);
    if (root) {
        md_attributes(a, root, markdown, &diags);
        CHECK(!misplaced(markdown, root));
        html_write(&out, root, NULL);
        put_attributes(&out, root);
    }
    put_diags(a, &out, &diags, markdown);
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

static void run_example(struct arena *a, const struct gfm *gfm,
                        const struct example *example) {
    str html = run(a, example->markdown);
    CHECK_STR(html, with_classes(a, example->html));
    if (gfm)
        CHECK_STR(html, gfm_html(gfm, a, example->markdown));
    if (harness_bad)
        printf("# line %d:\n%.*s\n", example->line, (int)example->markdown.n,
               example->markdown.p);
    harness_end(str_c(a, example->section));
}

/* The examples of a file: those with `mark`, or all when that is empty. */
static void run_file(struct arena *a, const char *path, const struct gfm *gfm, str mark) {
    struct examples examples = {0};
    examples_read(a, read_file(a, path), &examples);
    CHECK(examples.n > 0);
    harness_end(path);
    for (isize i = 0; i < examples.n; i++) {
        const struct example *example = &examples.at[i];
        bool ours = str_eq(example->mark, STR("ours"));
        if (!mark.n || str_eq(example->mark, mark))
            run_example(a, ours ? NULL : gfm, example);
    }
}

int main(int argc, char **argv) {
    struct arena a = {0};
    struct gfm gfm;
    const char *path = argv[argc - 1];
    if (argc < 2) {
        fputs("usage: run_markdown [...] DIR or SPEC\n", stderr);
        return 2;
    }
    bool oracle = gfm_load(&gfm);
    if (!oracle)
        puts("# no cmark-gfm to compare with");
    str tables = str_concat(&a, str_from_c(path), STR("/tables.txt"));
    str attributes = str_concat(&a, str_from_c(path), STR("/attributes.txt"));
    if (str_ends(str_from_c(path), STR(".txt"))) {
        run_file(&a, path, NULL, STR("table"));
    } else {
        run_file(&a, str_c(&a, tables), oracle ? &gfm : NULL, (str){0});
        run_file(&a, str_c(&a, attributes), NULL, (str){0});
    }
    arena_release(&a);
    return DONE();
}
