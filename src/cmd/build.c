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
            cmd_say(o, "errors", "lỗi"), (int)out.n, out.p,
            cmd_say(o, "is as it was", "giữ nguyên như cũ"));
    return EXIT_CONTENT;
}

static enum exit_status publish(struct pipeline *p, const struct options *o, str out) {
    struct fault fault = {0};
    isize pages = 0;
    enum written_result result = pipeline_publish(p, out, &pages, &fault);
    struct report_counts counts = report_print(p, o, false, &fault);
    switch (result) {
    case WRITTEN_FAULT:
        return cmd_fault(o, &fault);
    case WRITTEN_STOPPED:
        return EXIT_SYSTEM;
    case WRITTEN_REFUSED:
        return not_published(o, out, counts);
    case WRITTEN:
        fprintf(stderr, "kehoach: %s %td %s %.*s\n",
                cmd_say(o, "published", "đã xuất bản"), pages,
                cmd_say(o, "pages in", "trang vào"), (int)out.n, out.p);
        return EXIT_DONE;
    }
    return EXIT_SYSTEM;
}

static enum exit_status build(struct pipeline *p, const struct options *o,
                              struct arena *scratch) {
    struct fault fault = {0};
    str out = o->out.n ? o->out : str_concat(scratch, o->pipeline.root, STR("/public"));
    enum exit_status status = cmd_read_site(p, o);
    if (status != EXIT_DONE)
        return status;
    if (!pipeline_has_errors(p))
        return publish(p, o, out);
    return not_published(o, out, report_print(p, o, false, &fault));
}

enum exit_status cmd_build(const struct options *o) {
    struct arena scratch = {0};
    struct pipeline p;
    stop_on_signals();
    enum exit_status status = build(&p, o, &scratch);
    if (o->timings)
        print_timings(&p);
    pipeline_release(&p);
    arena_release(&scratch);
    return status;
}
