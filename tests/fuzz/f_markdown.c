/*
 * Any bytes as Markdown: parsing and writing never fail, every span is true, and unless
 * there is a table or a task box the HTML is what cmark writes.
 */
#include "../spec/oracle.h"
#include "../spec/spans.h"

#include "base/utf8.h"
#include "parse/md.h"
#include "body/html.h"

#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static _Noreturn void fail(const char *what, str got, str want) {
    fprintf(stderr, "%s\n--- got\n%.*s\n--- want\n%.*s\n", what, (int)got.n, got.p,
            (int)want.n, want.p);
    abort();
}

static str make_valid(struct arena *a, str text) {
    char *p = str_c(a, text);
    for (isize at = 0; (at += utf8_valid(str_skip((str){p, text.n}, at))) < text.n;)
        p[at] = '?';
    return (str){p, text.n};
}

static bool is_ours_alone(const struct node *n) {
    if (n->kind == NODE_TABLE || n->task)
        return true;
    for (const struct node *child = n->first; child; child = child->next)
        if (is_ours_alone(child))
            return true;
    return false;
}

static void try_text(struct arena *a, str text) {
    struct diags diags = {.arena = a};
    struct buf out = {0};
    struct node *root = md_parse(a, text, 0, &diags);
    if (!root && diags.n == 0)
        fail("refused without a reason", text, (str){0});
    if (!root)
        return;
    const struct node *bad = misplaced(text, root);
    if (bad)
        fail("misplaced", span_text(text, bad->span), bad->text);
    html_write(&out, root, NULL);
    if (!is_ours_alone(root)) {
        str want = oracle_html(a, text);
        if (!str_eq(buf_str(&out), want))
            fail("not what cmark writes", buf_str(&out), want);
    }
    md_attributes(a, root, text, &diags);
    bad = misplaced(text, root);
    if (bad)
        fail("misplaced after attributes", span_text(text, bad->span), bad->text);
    buf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n) {
    struct arena arena = {0};
    try_text(&arena, make_valid(&arena, (str){(const char *)bytes, (isize)n}));
    arena_release(&arena);
    return 0;
}
