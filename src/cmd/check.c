/*
 * kehoach check: reads the site as build does and reports what is wrong, without
 * publishing.
 */
#include "cmd/names.h"
#include "cmd/report.h"

#include <stdio.h>

static void print_sum(const struct options *o, struct report_counts counts) {
    if (o->format == FORMAT_TEXT)
        fprintf(stderr, "kehoach: %d %s, %d %s, %d %s\n", counts.errors,
                cmd_noun(o, counts.errors, "error", "errors", "lỗi"), counts.warnings,
                cmd_noun(o, counts.warnings, "warning", "warnings", "cảnh báo"),
                counts.notes, cmd_noun(o, counts.notes, "note", "notes", "ghi chú"));
}

/* A mistyped name must not pass as a file without faults. */
static bool knows_names(const struct pipeline *p, const struct options *o) {
    struct arena a = {0};
    bool all = true;
    for (int i = 0; i < o->file_count; i++) {
        if (names_are_known(&a, o, &p->site, o->files[i]))
            continue;
        fprintf(stderr, "kehoach: %s: %s\n",
                cmd_say(o, "not a file of this site", "không phải tệp của trang này"),
                o->files[i]);
        all = false;
    }
    arena_release(&a);
    return all;
}

static enum exit_status check(struct pipeline *p, const struct options *o) {
    struct fault fault = {0};
    enum exit_status status = cmd_read_site(p, o);
    if (status != EXIT_DONE)
        return status;
    if (!knows_names(p, o))
        return EXIT_USAGE;
    struct report_counts counts = report_print(p, o, SEVERITY_NOTE, &fault);
    if (fault.doing)
        return cmd_fault(o, &fault);
    print_sum(o, counts);
    return counts.errors || (o->strict && counts.warnings) ? EXIT_CONTENT : EXIT_DONE;
}

enum exit_status cmd_check(const struct options *o) {
    struct pipeline p;
    struct options own = *o;
    own.pipeline.history = true;
    enum exit_status status = check(&p, &own);
    pipeline_release(&p);
    return status;
}
