/*
 * kehoach inspect: reads the site as check does and shows what it found in the named
 * documents, where, and by which rule.
 *
 * Drafts are read too, because they are what an editor works on.
 */
#include "cmd/inspect.h"

#include "cmd/names.h"

#include <stdio.h>
#include <stdlib.h>

static int by_place(const void *x, const void *y) {
    return finding_compare(x, y);
}

static struct finding_list findings_of(struct arena *a, const struct site_doc *doc,
                                       str source) {
    struct finding_list list = {0};
    struct place_finder finder = {0};
    str path = str_concat(a, STR("content/"), doc->read->path);
    for (isize i = 0; i < doc->read->diags.n; i++)
        *vec_push(a, &list) =
            (struct finding){.path = path, .diag = &doc->read->diags.at[i]};
    for (isize i = 0; i < doc->diags.n; i++)
        *vec_push(a, &list) = (struct finding){.path = path, .diag = &doc->diags.at[i]};
    if (list.n)
        qsort(list.at, (size_t)list.n, sizeof *list.at, by_place);
    for (isize i = 0; i < list.n; i++)
        finding_locate(&list.at[i], &finder, source);
    return list;
}

/* The places of `n` items of `size` bytes with their span at offset `at`. */
static const struct place *places_of(struct arena *a, str source, const void *items,
                                     isize n, size_t size, size_t at) {
    struct place *places = new (a, struct place, n);
    struct place_finder finder = {0};
    for (isize i = 0; i < n; i++) {
        const char *item = (const char *)items + (size_t)i * size;
        places[i] = place_find(&finder, source, *(const struct span *)(item + at));
    }
    return places;
}

#define PLACES(list, type)                                                               \
    places_of(&a, source, (list).at, (list).n, sizeof(struct type),                      \
              offsetof(struct type, span))

static void print_document(struct buf *out, const struct pipeline *p,
                           const struct options *o, const struct site_doc *doc) {
    struct arena a = {0};
    str source = cmd_source(&a, p, doc->read->file);
    struct inspected i = {.site = &p->site,
                          .doc = doc,
                          .citations = PLACES(doc->read->citations, citation),
                          .tasks = PLACES(doc->read->tasks, task),
                          .targets = PLACES(doc->read->targets, target),
                          .reports = PLACES(doc->read->reports, reporting),
                          .personal = PLACES(doc->read->personal, personal),
                          .findings = findings_of(&a, doc, source)};
    if (o->format == FORMAT_JSON)
        inspect_json(out, &i, o);
    else
        inspect_text(out, &i, o);
    arena_release(&a);
}

static bool print_documents(const struct pipeline *p, const struct options *o,
                            const int *docs) {
    bool json = o->format == FORMAT_JSON;
    struct buf out = {0};
    if (json)
        buf_put(&out, STR("{\"documents\": ["));
    for (int i = 0; i < o->file_count; i++) {
        if (i)
            buf_put(&out, json ? STR(",") : STR("\n"));
        print_document(&out, p, o, &p->site.docs.at[docs[i]]);
    }
    if (json)
        buf_put(&out, STR("]}\n"));
    bool printed = cmd_print(&out);
    buf_release(&out);
    return printed;
}

/* The index of each named document; false, after a message, if one is not a document. */
static bool find_documents(struct arena *a, const struct pipeline *p,
                           const struct options *o, int *docs) {
    bool all = true;
    for (int i = 0; i < o->file_count; i++) {
        docs[i] = names_find_doc(a, o, &p->site, o->files[i]);
        if (docs[i] < 0)
            fprintf(stderr, "kehoach: %s: %s\n",
                    cmd_say(o, "not a document below content/",
                            "không phải văn bản trong content/"),
                    o->files[i]);
        all &= docs[i] >= 0;
    }
    return all;
}

static enum exit_status inspect(struct pipeline *p, const struct options *o,
                                struct arena *a) {
    int *docs = new (a, int, o->file_count);
    enum exit_status status = cmd_read_site(p, o);
    if (status != EXIT_DONE)
        return status;
    if (!find_documents(a, p, o, docs))
        return EXIT_USAGE;
    if (!print_documents(p, o, docs))
        return EXIT_SYSTEM;
    for (int i = 0; i < o->file_count; i++)
        if (doc_has_errors(&p->site.docs.at[docs[i]]))
            status = EXIT_CONTENT;
    return status;
}

enum exit_status cmd_inspect(const struct options *o) {
    struct arena a = {0};
    struct pipeline p;
    struct options with_drafts = *o;
    with_drafts.pipeline.drafts = true;
    if (o->format == FORMAT_SARIF) {
        fprintf(
            stderr, "kehoach: %s\n",
            cmd_say(o, "inspect prints text or json", "inspect chỉ in text hoặc json"));
        return EXIT_USAGE;
    }
    enum exit_status status = inspect(&p, &with_drafts, &a);
    pipeline_release(&p);
    arena_release(&a);
    return status;
}
