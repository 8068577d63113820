/*
 * Makes the search of a site without its pages, to measure the cost and for the queries
 * of tests/bench/queries.mjs. OUT gets search.js, tim/ and sources.txt, which names the
 * source of each numbered plan.
 *
 *     index ROOT OUT [THREADS]
 */
#include "pipeline.h"

#include "index/tables.h"
#include "load/layouts.h"
#include "site_index.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void put_file(const char *folder, str name, str text) {
    char path[512];
    snprintf(path, sizeof path, "%s/%.*s", folder, (int)name.n, name.p);
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(text.p, 1, (size_t)text.n, f) != (size_t)text.n || fclose(f))
        exit(1);
}

static void put_all(const char *out, const struct index *ix, const struct site *site) {
    struct buf script = {0}, sources = {0};
    for (isize i = 0; i < ix->file_count; i++)
        put_file(out, ix->files[i].address, buf_str(&ix->files[i].script));
    buf_put(&script, layouts_find(site->input, STR("search.js"))->text);
    tables_write(&script);
    index_begin(&script, ix);
    buf_put(&script, layouts_find(site->input, STR("search-box.js"))->text);
    put_file(out, STR("search.js"), buf_str(&script));
    for (isize i = 0; i < ix->records.n; i++) {
        if (ix->records.at[i].kind != RECORD_PLAN)
            continue;
        buf_int(&sources, (long)i);
        buf_char(&sources, ' ');
        buf_put(&sources, site->docs.at[ix->records.at[i].index].read->path);
        buf_char(&sources, '\n');
    }
    put_file(out, STR("sources.txt"), buf_str(&sources));
    buf_release(&script);
    buf_release(&sources);
}

int main(int argc, char **argv) {
    struct pipeline p;
    struct index ix;
    struct fault fault = {0};
    char tim[512];
    if (argc < 3)
        return 2;
    struct pipeline_options options = {.root = str_from_c(argv[1]),
                                       .workers = argc > 3 ? atoi(argv[3]) : 1,
                                       .today = {2026, 1, 15}};
    double begun = seconds();
    if (pipeline_read(&p, &options, &fault) < 0)
        return 1;
    double read = seconds();
    if (site_index(&ix, &p.site.arena, &p.site, options.workers, &fault) < 0)
        return 1;
    double made = seconds();
    snprintf(tim, sizeof tim, "%s/tim", argv[2]);
    mkdir(argv[2], 0777);
    mkdir(tim, 0777);
    put_all(argv[2], &ix, &p.site);
    printf(
        "index of %lld plans: %.2f s, %.2f of reading and linking (%.2f s); %lld files\n",
        (long long)p.site.plans.n, made - read, (made - read) / (read - begun),
        read - begun, (long long)ix.file_count);
    index_release(&ix);
    pipeline_release(&p);
    return 0;
}
