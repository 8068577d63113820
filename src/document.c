#include "document.h"

#include "body/html.h"
#include "extract/ending.h"
#include "extract/marks.h"
#include "extract/mention.h"
#include "extract/personal.h"
#include "extract/reporting.h"
#include "extract/section.h"
#include "extract/target.h"
#include "extract/task.h"
#include "load/text.h"
#include "parse/front.h"
#include "parse/md.h"
#include "parse/progress.h"
#include "viet/docnum.h"
#include "viet/fold.h"
#include "viet/kind.h"

/* "javascript" of "javascript:…"; empty when what stands before the colon is no scheme.
 */
static str scheme_of(str url) {
    isize n = 0;
    while (n < url.n && (is_ascii_alpha(url.p[n]) || is_digit(url.p[n]) ||
                         url.p[n] == '+' || url.p[n] == '-' || url.p[n] == '.'))
        n++;
    bool scheme = n > 1 && n < url.n && url.p[n] == ':' && is_ascii_alpha(url.p[0]);
    return scheme ? str_sub(url, 0, n) : (str){0};
}

/*
 * http, https and mailto lead out of the site; all other schemes are refused. "//host"
 * has none: from a file it would lead to another computer's disk.
 */
static bool is_external(struct arena *scratch, str url, str scheme) {
    str lower = viet_lower(scratch, scheme);
    if (str_eq(lower, STR("http")) || str_eq(lower, STR("https")))
        return str_starts(str_skip(url, scheme.n), STR("://"));
    return str_eq(lower, STR("mailto"));
}

/* What the hooks of the HTML writer work on. */
struct body_writer {
    struct doc *doc;
    struct arena *scratch; /* where the document's lists grow until they are packed */
};

/* Addresses inside the site are left open: a hole that link/ finds the target for. */
static void write_address(void *ctx, struct buf *out, const struct node *node) {
    const struct body_writer *w = ctx;
    struct doc *doc = w->doc;
    bool image = node->kind == NODE_IMAGE;
    str scheme = scheme_of(node->url);
    if (is_external(w->scratch, node->url, scheme)) {
        buf_put(out, image ? STR(" src=\"") : STR(" href=\""));
        html_write_url(out, node->url);
        buf_char(out, '"');
    } else if (scheme.n) {
        diag(&doc->diags, DIAG_link_scheme, node->span, str_dup(&doc->arena, scheme));
    } else {
        *vec_push(w->scratch, &doc->links) =
            (struct doc_link){.kind = image ? HOLE_IMAGE : HOLE_LINK,
                              .hole = out->n,
                              .url = str_dup(&doc->arena, node->url),
                              .span = node->span};
    }
}

/* The first piece of a citation bears its anchor; all of them lead to the same place. */
static void write_citation(void *ctx, struct buf *out, const struct node *node) {
    const struct body_writer *w = ctx;
    struct doc *doc = w->doc;
    struct citation *c = &doc->citations.at[node->citation];
    buf_put(out, STR(" class=\"vb\""));
    if (c->hole < 0) {
        buf_put(out, STR(" id=\"vd-"));
        buf_int(out, node->citation + 1);
        buf_char(out, '"');
        c->hole = out->n;
    }
    *vec_push(w->scratch, &doc->links) = (struct doc_link){
        .kind = HOLE_CITATION, .hole = out->n, .citation = node->citation};
}

/* How many citations stand before the first heading: what the plan says it rests on. */
static int count_preamble(const struct doc *doc, const struct node *root) {
    const struct node *node = root->first;
    while (node && node->kind != NODE_HEADING)
        node = node->next;
    int count = 0;
    while (count < doc->citations.n &&
           (!node || doc->citations.at[count].span.start < node->span.start))
        count++;
    return node ? count : 0;
}

/* The kind that the number tells, where it tells one: a Party QĐ may be two. */
static str kind_of_number(const struct docnum *number) {
    return number->kinds.n == 1 ? number->kinds.at[0]->name : (str){0};
}

static bool kind_fits(str written, const struct docnum *number) {
    const struct kind *kind = kind_of_name(written);
    for (int i = 0; kind && i < number->kinds.n; i++)
        if (kind_agrees(kind, number->kinds.at[i]))
            return true;
    return !kind || number->kinds.n == 0;
}

/* The editor's word wins over what follows from the number. */
static void complete_kind(struct doc *doc, struct arena *scratch) {
    struct plan *plan = &doc->front;
    struct docnum number = docnum_parse(scratch, plan->number.text);
    if (!plan->kind.text.n)
        plan->kind.text = kind_of_number(&number);
    else if (!kind_fits(plan->kind.text, &number))
        diag(&doc->diags, DIAG_kind_mismatch, plan->kind.span, plan->kind.text,
             plan->number.text, kind_of_number(&number));
}

static void check_front(struct doc *doc, struct arena *scratch) {
    const struct plan *plan = &doc->front;
    if (plan->number.text.n && plan->symbol.text.n)
        diag(&doc->diags, DIAG_number_and_symbol, plan->symbol.span);
    complete_kind(doc, scratch);
}

/* The task whose words end here: who has it, and by when, is shown at this place. */
static void write_task_end(void *ctx, struct buf *out, const struct node *node) {
    const struct body_writer *w = ctx;
    *vec_push(w->scratch, &w->doc->links) =
        (struct doc_link){.kind = HOLE_TASK, .hole = out->n, .citation = node->ends - 1};
}

/* What a plan says must be done, reported and reached, and whom it is sent to. */
static void read_plan(const struct reading *reading) {
    ending_find(reading);
    task_find(reading);
    reporting_find(reading);
    target_find(reading);
}

/* Cuts the text into words and reads everything out of them. */
static void read_tree(struct doc *doc, const struct site *site, str source, isize body,
                      struct arena *scratch, struct node *root) {
    struct reading reading = {.doc = doc,
                              .site = site,
                              .scratch = scratch,
                              .source = source,
                              .body = body,
                              .root = root,
                              .prose = prose_read(scratch, root)};
    personal_find(&reading, site->profile == PROFILE_PUBLIC);
    section_number(&reading);
    mention_find(&reading);
    if (doc->kind == DOC_PLAN)
        read_plan(&reading);
    doc->preamble = count_preamble(doc, root);
}

static void read_body(struct doc *doc, const struct site *site, str source, isize body,
                      struct arena *scratch, struct buf *page) {
    struct node *root = md_parse(scratch, source, body, &doc->diags);
    if (!root)
        return;
    md_attributes(scratch, root, source, &doc->diags);
    read_tree(doc, site, source, body, scratch, root);
    struct body_writer writer = {doc, scratch};
    const struct html_hooks hooks = {.ctx = &writer,
                                     .address = write_address,
                                     .cite = write_citation,
                                     .task_end = write_task_end,
                                     .min_level = 2,
                                     .wrap_tables = true,
                                     .mark_bases = doc->kind == DOC_PLAN,
                                     .name_tasks = true};
    html_write(page, root, &hooks);
    doc->body = buf_take(&doc->arena, page);
}

/* The lists grew in scratch memory; what is kept of them is exactly as long as they are.
 */
static void pack(struct doc *doc) {
    vec_pack(&doc->arena, &doc->headings);
    vec_pack(&doc->arena, &doc->anchors);
    vec_pack(&doc->arena, &doc->links);
    vec_pack(&doc->arena, &doc->citations);
    vec_pack(&doc->arena, &doc->personal);
    vec_pack(&doc->arena, &doc->tasks);
    vec_pack(&doc->arena, &doc->targets);
    vec_pack(&doc->arena, &doc->reports);
    vec_pack(&doc->arena, &doc->recipients);
    vec_pack(&doc->arena, &doc->signers);
}

/* Beside a document that must not be shown nothing is read. */
static void read_progress(struct doc *doc, const struct site *site, int content,
                          struct arena *scratch, struct fault *fault) {
    struct settings_file *file = doc->progress_file;
    if (!file || doc->secret || doc->unread ||
        !text_load(&doc->arena, content, file->file, &file->source, &file->diags, fault))
        return;
    progress_read(doc, scratch);
    personal_find_notes(doc, site->profile == PROFILE_PUBLIC);
}

void document_read(struct doc *doc, const struct site *site, int content,
                   struct arena *scratch, struct buf *page, struct fault *fault) {
    struct front front = {0};
    str source = {0};
    bool whole = text_load(scratch, content, doc->file, &source, &doc->diags, fault) &&
                 front_split(source, &front, &doc->diags);
    bool readable = whole && front_read(doc, scratch, source, &front);
    if (whole) {
        check_front(doc, scratch);
        read_body(doc, site, source, front.body, scratch, page);
        pack(doc);
    }
    /* A message shows lines even of a file that is not read: none, if it bears a mark. */
    doc->unread = marks_find(doc, source, whole ? front.body : source.n) || !readable;
    read_progress(doc, site, content, scratch, fault);
}
