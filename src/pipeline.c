#include "pipeline.h"

#include "link/address.h"
#include "link/assign.h"
#include "link/directives.h"
#include "link/files_check.h"
#include "link/issuers.h"
#include "link/links.h"
#include "link/progress.h"
#include "link/task_check.h"
#include "link/terms.h"
#include "link/units.h"
#include "link/work.h"
#include "load/history.h"
#include "load/scan.h"
#include "site_index.h"
#include "site_read.h"

#include <time.h>

static long long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long long)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* Records how long a stage took; returns its end time. */
static long long stage_done(struct pipeline *p, const char *name, long long started) {
    long long ended = now();
    p->stages[p->stage_count].name = name;
    p->stages[p->stage_count++].nanoseconds = ended - started;
    return ended;
}

static int open_folders(struct pipeline *p, struct fault *fault) {
    struct fault none = {0};
    struct arena *a = &p->input.arena;
    str root = p->options.root;
    p->layouts = fs_open_dir(-1, str_concat(a, root, STR("/layouts")), &none);
    p->content = fs_open_dir(-1, str_concat(a, root, STR("/content")), fault);
    return p->content < 0 ? -1 : 0;
}

/* Beyond this point the input is const. */

static void link_site(struct site *site, const struct input *input, int workers) {
    site_start(site, input);
    units_link(site, site_diags(site, STR("content/units.yaml")));
    address_give(site);
    links_resolve(site);
    files_check(site);
    issuers_link(site);
    directives_link(site);
    units_link_bases(site);
    assign_units(site, workers);
    terms_link(site);
    progress_link(site);
    work_make(site);
    task_check(site);
}

int pipeline_read(struct pipeline *p, const struct pipeline_options *options,
                  struct fault *fault) {
    struct input *input = &p->input;
    struct site *site = &p->site;
    *p = (struct pipeline){.options = *options, .content = -1, .layouts = -1};
    input->today = options->today;
    input->profile = options->profile;
    input->drafts = options->drafts;
    input->language = LANG_VI;
    long long t = now();

    if (open_folders(p, fault) < 0 || site_load(input, p->content, p->layouts, fault) < 0)
        return -1;
    t = stage_done(p, "load", t);

    if (site_read_documents(input, p->content, options->workers, fault) < 0)
        return -1;
    t = stage_done(p, "read", t);

    if (options->history) {
        history_read(input, options->root, p->content);
        t = stage_done(p, "history", t);
    }
    template_set_read(&input->arena, &p->templates, input);
    link_site(site, input, options->workers);
    stage_done(p, "link", t);
    return 0;
}

/* Beyond this point the site is const, except for its diags. */

enum written_result pipeline_publish(struct pipeline *p, str out, isize *pages,
                                     struct fault *fault) {
    struct arena *a = &p->site.arena;
    struct derived derived;
    struct renderer renderer;
    struct index index;
    struct writing w = {.site = &p->site,
                        .renderer = &renderer,
                        .index = &index,
                        .content = p->content,
                        .workers = p->options.workers};
    long long t = now();
    enum written_result result = WRITTEN_FAULT;
    derived_make(a, &p->site, &derived);
    renderer_init(&renderer, a, &derived, &p->templates);
    t = stage_done(p, "derive", t);
    int failed = site_index(&index, a, &p->site, p->options.workers, fault);
    t = stage_done(p, "index", t);
    if (failed == 0)
        result = site_write(&w, out, fault);
    index_release(&index);
    stage_done(p, "write", t);
    *pages = w.pages;
    return result;
}

static bool settings_have_errors(const struct input *input) {
    for (isize i = 0; i < input->settings.n; i++)
        if (diags_have_errors(&input->settings.at[i]->diags))
            return true;
    return false;
}

bool pipeline_has_errors(const struct pipeline *p) {
    for (isize i = 0; i < p->site.docs.n; i++)
        if (doc_has_errors(&p->site.docs.at[i]))
            return true;
    for (isize i = 0; i < p->site.file_diags.n; i++)
        if (diags_have_errors(&p->site.file_diags.at[i]->diags))
            return true;
    return settings_have_errors(&p->input);
}

void pipeline_release(struct pipeline *p) {
    site_release(&p->site);
    for (isize i = 0; i < p->input.docs.n; i++)
        arena_release(&p->input.docs.at[i].arena);
    arena_release(&p->input.arena);
    fs_close_dir(p->content);
    fs_close_dir(p->layouts);
}
