/*
 * The least that any generator with our libraries must do for a folder of plans: read
 * every file, parse its front matter, turn its Markdown into HTML, write one page each.
 * No links, no templates, no lists. The time of kehoach is given as a ratio to this,
 * measured in the same run.
 *
 *     loop CONTENT OUT THREADS
 */
#include "base/fs.h"
#include "base/pool.h"

#include <cmark.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

struct job {
    int in, out;
    struct fs_list files;
};

static void parse_front(str text) {
    yaml_parser_t parser;
    yaml_event_t event;
    bool more = true;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)text.p, (size_t)text.n);
    while (more && yaml_parser_parse(&parser, &event)) {
        more = event.type != YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
}

static void do_one(void *ctx, isize i, int worker) {
    struct job *job = ctx;
    struct arena arena = {0};
    struct fault fault = {0};
    str text, name = job->files.at[i].path;
    char page[32];
    (void)worker;
    if (!str_ends(name, STR(".md")) ||
        fs_read(&arena, job->in, name, 1 << 24, &text, &fault) != 0)
        return;
    isize end = str_find(text, STR("\n---\n"));
    if (str_starts(text, STR("---\n")) && end > 0) {
        parse_front(str_sub(text, 4, end + 1));
        text = str_skip(text, end + 5);
    }
    char *html = cmark_markdown_to_html(text.p, (size_t)text.n, CMARK_OPT_DEFAULT);
    int n = snprintf(page, sizeof page, "%td.html", i);
    fs_write(job->out, (str){page, n}, str_from_c(html), &fault);
    free(html);
    arena_release(&arena);
}

int main(int argc, char **argv) {
    struct arena arena = {0};
    struct fault fault = {0};
    struct job job = {.in = -1};
    if (argc != 4)
        return 2;
    job.in = fs_open_dir(-1, str_from_c(argv[1]), &fault);
    job.out = fs_open_dir(-1, str_from_c(argv[2]), &fault);
    if (job.in < 0 || job.out < 0 ||
        fs_walk(&arena, job.in, false, &job.files, &fault) < 0)
        return 3;
    pool_for(atoi(argv[3]), job.files.n, do_one, &job);
    arena_release(&arena);
    return 0;
}
