#include "site_write.h"

#include "base/log.h"
#include "base/stop.h"
#include "base/workers.h"
#include "index/index.h"
#include "index/tables.h"
#include "load/layouts.h"
#include "load/scan.h"
#include "publish/stage.h"

static const str search_script = {"search.js", 9};

struct job {
    const struct writing *w;
    struct page_list pages;
    struct stage stage;
    uint8_t *results; /* enum page_result of each page */
};

static void write_one(void *ctx, isize i, struct bench *bench) {
    struct job *job = ctx;
    const struct page *page = &job->pages.at[i];
    enum page_result result =
        page_write(&bench->page, &bench->scratch, job->w->renderer, page);
    if (result == PAGE_WRITTEN)
        stage_put(&job->stage, page->address, buf_str(&bench->page), &bench->fault);
    job->results[i] = (uint8_t)result;
}

static struct diags *diags_of(struct site *site, const struct page *page) {
    return page_is_document(page) ? &site->docs.at[page->index].diags
                                  : site_diags(site, page->address);
}

static void report_page(struct site *site, const struct page *page,
                        enum page_result result) {
    if (result == PAGE_ENDLESS) {
        str file = str_concat(&site->arena, STR("layouts/"), page_template(page->kind),
                              STR(".html"));
        diag(site_diags(site, file), DIAG_template_deep, span_of(0, 0), STR("64"));
    } else {
        diag(diags_of(site, page), DIAG_page_too_large, span_of(0, 0), STR("8 MiB"));
    }
}

/* True when some page failed; each is reported, but an endless template only once. */
static bool report_pages(const struct job *job) {
    bool failed = false, endless[PAGE_KINDS] = {false};
    for (isize i = 0; i < job->pages.n; i++) {
        enum page_result result = (enum page_result)job->results[i];
        enum page_kind kind = job->pages.at[i].kind;
        if (result == PAGE_WRITTEN)
            continue;
        if (result != PAGE_ENDLESS || !endless[kind])
            report_page(job->w->site, &job->pages.at[i], result);
        endless[kind] |= result == PAGE_ENDLESS;
        failed = true;
    }
    return failed;
}

static bool report_foreign(const struct job *job) {
    str foreign = stage_foreign(&job->stage);
    if (foreign.n)
        diag(site_diags(job->w->site, foreign), DIAG_output_taken, span_of(0, 0),
             foreign);
    return foreign.n > 0;
}

/*
 * Documents have distinct addresses, but those of lists, folded from names, may collide.
 */
static void report_taken(const struct job *job, const struct page *page) {
    struct site *site = job->w->site;
    isize first = 0;
    while (!str_eq(job->pages.at[first].address, page->address))
        first++;
    const struct page *other = &job->pages.at[first];
    diag(diags_of(site, page), DIAG_address_taken, span_of(0, 0), page->address,
         page_is_document(other) ? site->docs.at[other->index].read->path
                                 : other->address);
}

static enum written_result add_pages(struct job *job, struct fault *fault) {
    for (isize i = 0; i < job->pages.n; i++) {
        const struct page *page = &job->pages.at[i];
        int added = stage_add(&job->stage, page->address, fault);
        if (added > 0)
            report_taken(job, page);
        if (added != 0)
            return added < 0 ? WRITTEN_FAULT : WRITTEN_REFUSED;
    }
    return WRITTEN;
}

static enum written_result add_files(struct job *job, struct fault *fault) {
    const struct site *site = job->w->site;
    for (isize i = 0; i < site->files.n; i++)
        if (site->files.at[i].address.n &&
            stage_add(&job->stage, site->files.at[i].address, fault) < 0)
            return WRITTEN_FAULT;
    return WRITTEN;
}

/* Files of the same name have the same bytes, so a taken address is no fault. */
static enum written_result add_index(struct job *job, struct fault *fault) {
    const struct index *ix = job->w->index;
    for (isize i = 0; i < ix->file_count; i++)
        if (stage_add(&job->stage, ix->files[i].address, fault) < 0)
            return WRITTEN_FAULT;
    return stage_add(&job->stage, search_script, fault) < 0 ? WRITTEN_FAULT : WRITTEN;
}

static void put_index_file(void *ctx, isize i, struct bench *bench) {
    const struct job *job = ctx;
    const struct index_file *file = &job->w->index->files[i];
    if (!file->twin)
        stage_put(&job->stage, file->address, buf_str(&file->script), &bench->fault);
}

/* search.js: engine, this site's tables, search box. */
static int put_search_script(const struct job *job, struct fault *fault) {
    struct buf script = {0};
    const struct site *site = job->w->site;
    buf_put(&script, layouts_find(site->input, STR("search.js"))->text);
    tables_write(&script);
    index_begin(&script, job->w->index);
    buf_put(&script, layouts_find(site->input, STR("search-box.js"))->text);
    int failed = stage_put(&job->stage, search_script, buf_str(&script), fault);
    buf_release(&script);
    return failed;
}

static int copy_files(struct job *job, struct fault *fault) {
    const struct site *site = job->w->site;
    for (isize i = 0; i < site->files.n; i++) {
        const struct site_file *file = &site->files.at[i];
        if (file->address.n && stage_copy(&job->stage, job->w->content, file->read->file,
                                          file->address, fault) < 0)
            return -1;
    }
    return 0;
}

static enum written_result fill_stage(struct job *job, struct fault *fault) {
    enum written_result added = add_pages(job, fault);
    if (added == WRITTEN)
        added = add_files(job, fault);
    if (added == WRITTEN)
        added = add_index(job, fault);
    if (added != WRITTEN)
        return added;
    if (report_foreign(job))
        return WRITTEN_REFUSED;
    if (workers_run(job->w->workers, job->pages.n, write_one, job, fault) < 0 ||
        workers_run(job->w->workers, job->w->index->file_count, put_index_file, job,
                    fault) < 0 ||
        put_search_script(job, fault) < 0 || copy_files(job, fault) < 0)
        return WRITTEN_FAULT;
    if (stop_requested())
        return WRITTEN_STOPPED;
    return report_pages(job) ? WRITTEN_REFUSED : WRITTEN;
}

/* Cleans up before the program dies of a bug or out of memory. */
static void abandon(void *stage) {
    stage_abandon(stage);
}

enum written_result site_write(struct writing *w, str out, struct fault *fault) {
    struct job job = {.w = w};
    struct arena *a = &w->site->arena;
    site_begin(w->site, STAGE_WRITING);
    page_list_all(a, w->renderer->derived, &job.pages);
    job.results = new (a, uint8_t, job.pages.n);
    w->pages = job.pages.n;
    if (stage_open(&job.stage, a, out, fault) < 0)
        return WRITTEN_FAULT;
    on_death(abandon, &job.stage);
    enum written_result result = fill_stage(&job, fault);
    if (result != WRITTEN)
        stage_abandon(&job.stage);
    else if (stage_commit(&job.stage, fault) < 0)
        result = WRITTEN_FAULT;
    on_death(NULL, NULL);
    return result;
}
