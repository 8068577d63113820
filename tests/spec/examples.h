/*
 * examples: the format of CommonMark's specification, and of our own in this folder.
 *
 * A fence of 32 backticks with the word "example" and perhaps others; Markdown; a line
 * with a full stop; HTML; a fence. An arrow stands for a tab. Headings outside of
 * examples name what follows.
 */
#ifndef TESTS_EXAMPLES_H
#define TESTS_EXAMPLES_H

#include "base/buf.h"

#include <stdio.h>

struct example {
    str section, markdown, html;
    str mark; /* what else stands behind "example" */
    int line; /* of the fence */
};

struct examples {
    struct example *at;
    isize n, cap;
};

/* The whole file; p == NULL if it can't be read. */
static str read_file(struct arena *a, const char *path) {
    FILE *f = fopen(path, "rb");
    struct buf text = {0};
    char block[4096];
    for (size_t n; f && (n = fread(block, 1, sizeof block, f)) > 0;)
        buf_put(&text, (str){block, (isize)n});
    if (f)
        fclose(f);
    str copy = buf_take(a, &text);
    buf_release(&text);
    return copy;
}

static str with_tabs(struct arena *a, str text) {
    str result = {0}, arrow = STR("\xE2\x86\x92");
    for (isize at; (at = str_find(text, arrow)) >= 0; text = str_skip(text, at + arrow.n))
        result = str_concat(a, result, str_sub(text, 0, at), STR("\t"));
    return str_concat(a, result, text);
}

/* The lines up to one that is `end`, which is passed. */
static str cut_until(str *rest, str end, int *line) {
    const char *start = rest->p;
    while (rest->p) {
        const char *here = rest->p;
        ++*line;
        if (str_eq(str_cut_line(rest), end))
            return (str){start, here - start};
    }
    return (str){0};
}

static void examples_read(struct arena *a, str text, struct examples *out) {
    const str fence = STR("````````````````````````````````");
    str section = {0};
    for (int line = 1; text.p; line++) {
        str head = str_cut_line(&text);
        if (str_starts(head, STR("#")))
            section = str_trim(str_skip(head, str_find_byte(head, ' ')));
        str words = str_skip(head, fence.n);
        if (!str_starts(head, fence) || !str_starts(words, STR(" example")))
            continue;
        struct example *example = vec_push(a, out);
        *example = (struct example){.section = section, .line = line};
        example->mark = str_trim(str_skip(words, STR(" example").n));
        example->markdown = with_tabs(a, cut_until(&text, STR("."), &line));
        example->html = with_tabs(a, cut_until(&text, fence, &line));
    }
}

#endif
