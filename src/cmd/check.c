/*
 * kehoach check: reads the site as build does and reports what is wrong, without
 * publishing.
 */
#include "cmd/columns.h"
#include "cmd/names.h"
#include "cmd/report.h"
#include "cmd/tally.h"

#include <stdio.h>

static void print_sum(const struct options *o, struct report_counts counts) {
    if (o->format == FORMAT_TEXT)
        fprintf(stderr, "kehoach: %d %s, %d %s, %d %s\n", counts.errors,
                cmd_noun(o, counts.errors, "error", "errors", "lỗi"), counts.warnings,
                cmd_noun(o, counts.warnings, "warning", "warnings", "cảnh báo"),
                counts.notes, cmd_noun(o, counts.notes, "note", "notes", "ghi chú"));
}

static void print_whole(struct buf *out, const struct options *o,
                        const struct site *site) {
    struct tally whole = {0};
    for (isize i = 0; i < site->docs.n; i++) {
        if (!doc_is_public_plan(&site->docs.at[i]))
            continue;
        struct tally tally = tally_of(&site->docs.at[i]);
        whole.tasks += tally.tasks;
        whole.with_unit += tally.with_unit;
        whole.with_time += tally.with_time;
    }
    buf_int(out, site->plans.n);
    buf_put(out, cmd_words(o, " plans: ", " kế hoạch: "));
    tally_put(out, o, whole);
    buf_char(out, '\n');
}

enum { FEW = 20 }; /* plans that get a line each, though nobody named them */

static void print_tally(struct buf *out, const struct options *o,
                        const struct site_doc *doc) {
    if (!doc_is_public_plan(doc))
        return;
    buf_put(out, STR("content/"));
    columns_put(out, doc->read->path);
    buf_put(out, STR(": "));
    tally_put(out, o, tally_of(doc));
    buf_char(out, '\n');
}

/* What was read in the named plans, or in all if they are few; of many, in all together.
 */
static bool print_tallies(const struct pipeline *p, const struct options *o) {
    struct arena a = {0};
    struct buf out = {0};
    const struct site *site = &p->site;
    for (int i = 0; i < o->file_count; i++) {
        int doc = names_find_doc(&a, o, site, o->files[i]);
        if (doc >= 0)
            print_tally(&out, o, &site->docs.at[doc]);
    }
    for (isize i = 0; !o->file_count && site->plans.n <= FEW && i < site->docs.n; i++)
        print_tally(&out, o, &site->docs.at[site->doc_of[i]]); /* by path */
    if (!o->file_count && site->plans.n > FEW)
        print_whole(&out, o, site);
    arena_release(&a);
    bool printed = cmd_print(&out);
    buf_release(&out);
    return printed;
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
    if (o->format == FORMAT_TEXT && !print_tallies(p, o))
        return EXIT_SYSTEM;
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
