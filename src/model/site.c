#include "model/site.h"

#include <stdlib.h>

/* The lists of a document in its site are as long as those that were read. */
#define LIKE(a, list, of, type)                                                          \
    ((list)->at = new ((a), type, (of)->n), (list)->n = (list)->cap = (of)->n)

static void start_citations(struct site_doc *doc, struct arena *a) {
    LIKE(a, &doc->citations, &doc->read->citations, struct site_citation);
    for (isize i = 0; i < doc->citations.n; i++)
        doc->citations.at[i] = (struct site_citation){
            .read = &doc->read->citations.at[i], .directive = -1, .rival = -1};
}

static void start_tasks(struct site_doc *doc, struct arena *a) {
    LIKE(a, &doc->tasks, &doc->read->tasks, struct site_task);
    for (isize i = 0; i < doc->tasks.n; i++) {
        const struct task *task = &doc->read->tasks.at[i];
        doc->tasks.at[i] = (struct site_task){.read = task, .when = task->when};
    }
    LIKE(a, &doc->reports, &doc->read->reports, struct site_reporting);
    for (isize i = 0; i < doc->reports.n; i++) {
        const struct reporting *report = &doc->read->reports.at[i];
        doc->reports.at[i] =
            (struct site_reporting){.read = report, .when = report->when};
    }
}

static void start_doc(struct site_doc *doc, struct arena *a, const struct doc *read) {
    *doc =
        (struct site_doc){.read = read, .diags.arena = a, .directive = -1, .issuer = -1};
    LIKE(a, &doc->links, &read->links, struct site_link);
    for (isize i = 0; i < doc->links.n; i++)
        doc->links.at[i].read = &read->links.at[i];
    start_citations(doc, a);
    start_tasks(doc, a);
}

static void start_files(struct site *site) {
    const struct input *input = site->input;
    LIKE(&site->arena, &site->files, &input->files, struct site_file);
    for (isize i = 0; i < site->files.n; i++)
        site->files.at[i].read = &input->files.at[i];
}

/* Things that are linked in place, as copies. */
static void copy_lists(struct site *site) {
    const struct input *input = site->input;
    struct arena *a = &site->arena;
    for (isize i = 0; i < input->units.n; i++)
        *vec_push(a, &site->units) = input->units.at[i];
    for (isize i = 0; i < input->events.n; i++)
        *vec_push(a, &site->events) = input->events.at[i];
    for (isize i = 0; i < input->listed.n; i++)
        *vec_push(a, &site->listed) = input->listed.at[i];
}

/* None is later than any. */
static int older_first(struct date a, struct date b) {
    return !a.year || !b.year ? !a.year - !b.year : date_cmp(a, b);
}

static int by_content(const struct plan *a, const struct plan *b) {
    int order = older_first(a->date, b->date);
    if (!order)
        order = older_first(a->period.period.start, b->period.period.start);
    if (!order)
        order = str_cmp(a->number.text, b->number.text);
    if (!order)
        order = str_cmp(a->issuer.text, b->issuer.text);
    return order ? order : str_cmp(a->title.text, b->title.text);
}

static int docs_in_order(const void *x, const void *y) {
    const struct doc *a = *(const struct doc *const *)x;
    const struct doc *b = *(const struct doc *const *)y;
    int order = (int)a->kind - (int)b->kind;
    if (!order && a->kind == DOC_PLAN)
        order = by_content(&a->front, &b->front);
    if (!order && a->kind == DOC_PLAN)
        order = str_cmp(a->body, b->body);
    return order ? order : str_cmp(a->path, b->path);
}

static void start_docs(struct site *site) {
    struct arena scratch = {0};
    struct arena *a = &site->arena;
    const struct input *input = site->input;
    const struct doc **sorted = new (&scratch, const struct doc *, input->docs.n);
    for (isize i = 0; i < input->docs.n; i++)
        sorted[i] = &input->docs.at[i];
    if (input->docs.n)
        qsort(sorted, (size_t)input->docs.n, sizeof(struct doc *), docs_in_order);
    LIKE(a, &site->docs, &input->docs, struct site_doc);
    site->doc_of = new (a, int, input->docs.n);
    for (int i = 0; i < site->docs.n; i++) {
        start_doc(&site->docs.at[i], a, sorted[i]);
        site->doc_of[sorted[i] - input->docs.at] = i;
    }
    arena_release(&scratch);
}

void site_start(struct site *site, const struct input *input) {
    *site = (struct site){.input = input};
    start_docs(site);
    start_files(site);
    copy_lists(site);
}

void site_release(struct site *site) {
    for (isize i = 0; i < POOL_MAX; i++)
        arena_release(&site->at_work[i]);
    arena_release(&site->arena);
}

void site_begin(struct site *site, enum site_stage stage) {
    site->stage = stage;
    for (isize i = 0; i < site->docs.n; i++)
        diags_begin(&site->docs.at[i].diags, (uint8_t)stage);
    for (isize i = 0; i < site->file_diags.n; i++)
        diags_begin(&site->file_diags.at[i]->diags, (uint8_t)stage);
}

struct diags *site_diags(struct site *site, str path) {
    struct arena *a = &site->arena;
    const struct input *input = site->input;
    int next = (int)site->file_diags.n, read = map_get(&input->settings_by_path, path);
    int index = map_put(a, &site->file_diags_by_path, path, next);
    if (index == next) {
        struct file_diags *said = new (a, struct file_diags, 1);
        *said = (struct file_diags){.path = path, .diags.arena = a};
        said->diags.stage = (uint8_t)site->stage;
        said->read = read < 0 ? NULL : input->settings.at[read];
        *vec_push(a, &site->file_diags) = said;
    }
    return &site->file_diags.at[index]->diags;
}

int site_find_doc(const struct site *site, str path) {
    int read = map_get(&site->input->doc_by_path, path);
    return read < 0 ? -1 : site->doc_of[read];
}

bool doc_has_errors(const struct site_doc *doc) {
    return diags_have_errors(&doc->read->diags) || diags_have_errors(&doc->diags);
}
