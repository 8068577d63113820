/*
 * kehoach build: reads the site and publishes it, or says why not.
 */
#include "cmd/report.h"

#include "base/stop.h"

#include <stdio.h>

static void print_timings(const struct pipeline *p) {
    for (int i = 0; i < p->stage_count; i++)
        fprintf(stderr, "%8.1f ms  %s\n", (double)p->stages[i].nanoseconds / 1e6,
                p->stages[i].name);
}

static enum exit_status not_published(const struct options *o, str out,
                                      struct report_counts counts) {
    fprintf(stderr, "kehoach: %d %s; %.*s %s\n", counts.errors,
            cmd_noun(o, counts.errors, "error", "errors", "lỗi"), (int)out.n, out.p,
            cmd_say(o, "is unchanged", "giữ nguyên như cũ"));
    return EXIT_CONTENT;
}

static void say_published(const struct options *o, str out, isize pages,
                          struct report_counts counts) {
    fprintf(stderr, "kehoach: %s %td %s %.*s\n", cmd_say(o, "published", "đã xuất bản"),
            pages, cmd_say(o, "pages in", "trang vào"), (int)out.n, out.p);
    if (counts.warnings)
        fprintf(stderr, "kehoach: %d %s\n", counts.warnings,
                cmd_noun(o, counts.warnings, "warning: kehoach check shows it",
                         "warnings: kehoach check shows them",
                         "cảnh báo: xem bằng kehoach check"));
}

static enum exit_status publish(struct pipeline *p, const struct options *o, str out) {
    struct fault fault = {0};
    isize pages = 0;
    enum written_result result = pipeline_publish(p, out, &pages, &fault);
    struct report_counts counts = report_print(p, o, SEVERITY_ERROR, &fault);
    switch (result) {
    case WRITTEN_FAULT:
        return cmd_fault(o, &fault);
    case WRITTEN_STOPPED:
        return EXIT_SYSTEM;
    case WRITTEN_REFUSED:
        return not_published(o, out, counts);
    case WRITTEN:
        say_published(o, out, pages, counts);
        return EXIT_DONE;
    }
    return EXIT_SYSTEM;
}

/* The output folder will be replaced, so the sources must not be in it. */
static bool holds_sources(struct arena *a, const struct options *o, str out) {
    str content = fs_real_path(a, str_concat(a, o->pipeline.root, STR("/content")));
    str folder = fs_real_path(a, out);
    if (folder.n > 1)
        folder = str_concat(a, folder, STR("/"));
    return folder.n && str_starts(str_concat(a, content, STR("/")), folder);
}

static enum exit_status build(struct pipeline *p, const struct options *o,
                              struct arena *scratch) {
    struct fault fault = {0};
    str out = o->out.n ? o->out : str_concat(scratch, o->pipeline.root, STR("/public"));
    enum exit_status status = cmd_read_site(p, o);
    if (status != EXIT_DONE)
        return status;
    if (stop_requested())
        return EXIT_SYSTEM; /* unread documents must not be reported as wrong */
    if (holds_sources(scratch, o, out)) {
        fprintf(stderr, "kehoach: %s %.*s\n",
                cmd_say(o, "the sources are in the output folder",
                        "thư mục nguồn nằm trong thư mục xuất bản"),
                (int)out.n, out.p);
        return EXIT_USAGE;
    }
    if (!pipeline_has_errors(p))
        return publish(p, o, out);
    return not_published(o, out, report_print(p, o, SEVERITY_ERROR, &fault));
}

enum exit_status cmd_build(const struct options *o) {
    struct arena scratch = {0};
    struct pipeline p;
    struct options own = *o;
    own.pipeline.history = true;
    stop_on_signals();
    enum exit_status status = build(&p, &own, &scratch);
    if (o->timings)
        print_timings(&p);
    pipeline_release(&p);
    arena_release(&scratch);
    return status;
}
