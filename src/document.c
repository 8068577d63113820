#include "document.h"

#include "body/body.h"
#include "extract/ending.h"
#include "extract/foreign.h"
#include "extract/marks.h"
#include "extract/mention.h"
#include "extract/personal.h"
#include "extract/reporting.h"
#include "extract/review.h"
#include "extract/section.h"
#include "extract/target.h"
#include "extract/task.h"
#include "load/text.h"
#include "parse/front.h"
#include "parse/md.h"
#include "parse/progress.h"
#include "typed_plan.h"

/* Reads what a plan says must be done, reported and reached, and whom it is sent to. */
static void read_plan(struct reading *reading) {
    ending_find(reading);
    task_find(reading);
    reporting_find(reading);
    target_find(reading);
}

/* Cuts the text into words and reads everything out of them. */
static void read_tree(struct doc *doc, const struct input *input, str source, isize body,
                      struct arena *scratch, struct node *root, struct stamps *stamps) {
    struct reading reading = {.doc = doc,
                              .input = input,
                              .scratch = scratch,
                              .source = source,
                              .body = body,
                              .root = root,
                              .prose = prose_read(scratch, root)};
    marks_find(&reading, stamps);
    personal_find(&reading, input->profile == PROFILE_PUBLIC);
    section_number(&reading);
    mention_find(&reading);
    foreign_mark(&reading);
    if (doc->kind == DOC_PLAN)
        read_plan(&reading);
    review_find(&reading);
}

static void read_body(struct doc *doc, const struct input *input, str source, isize body,
                      const struct outline *outline, struct arena *scratch,
                      struct buf *page, struct stamps *stamps) {
    isize first = doc->diags.n;
    struct node *root = md_parse(scratch, outline->text, outline->body, &doc->diags);
    if (!root || outline->changed) /* the head block is not in the tree */
        stamps_of_lines(source, body, source.n, false, stamps);
    if (!root)
        return;
    md_attributes(scratch, root, outline->text, &doc->diags);
    typed_plan_place(root, &doc->diags, first, outline);
    read_tree(doc, input, source, body, scratch, root, stamps);
    body_write(doc, input, scratch, page, root);
    doc->body = buf_take(&doc->arena, page);
}

/* The lists grew in scratch memory; the kept copies have no spare capacity. */
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

/* Only what is said of a plan that may be shown is of use. */
static void take_progress_stamps(struct doc *doc, const struct stamps *stamps) {
    if (stamps->internal)
        doc->front.circulation = CIRCULATION_INTERNAL;
    if (!stamps_forbid(stamps, &doc->progress_file->diags))
        return;
    doc->progress.n = 0;
    doc->unread = true;
}

/* The progress of a document that must not be shown is not read. */
static void read_progress(struct doc *doc, const struct input *input, int content,
                          struct arena *scratch, struct fault *fault) {
    struct settings_file *file = doc->progress_file;
    if (!file || doc->secret || doc->unread ||
        !text_load(&doc->arena, content, file->file, &file->source, &file->diags, fault))
        return;
    struct stamps stamps = {0};
    if (!progress_read(doc, scratch, &stamps))
        stamps_of_lines(file->source, 0, file->source.n, true, &stamps);
    take_progress_stamps(doc, &stamps);
    personal_find_notes(doc, scratch, input->profile == PROFILE_PUBLIC);
}

/* What the stamps say of the document. True if it must not be published. */
static bool take_stamps(struct doc *doc, const struct stamps *stamps) {
    if (stamps->internal)
        doc->front.circulation = CIRCULATION_INTERNAL;
    doc->front.urgency = (int)stamps->urgency;
    doc->secret = stamps->secret.end > 0;
    return stamps_forbid(stamps, &doc->diags);
}

void document_read(struct doc *doc, const struct input *input, int content,
                   struct arena *scratch, struct buf *page, struct fault *fault) {
    struct front front = {0};
    struct stamps stamps = {0};
    str source = {0};
    bool whole = text_load(scratch, content, doc->file, &source, &doc->diags, fault) &&
                 front_split(source, &front, &doc->diags);
    bool readable = whole && front_read(doc, scratch, source, &front, &stamps);
    /* Messages quote what cannot be read, too, but never a file with a mark of secrecy.
     */
    if (!readable)
        stamps_of_lines(source, 0, whole ? front.body : source.n, true, &stamps);
    if (whole) {
        struct outline outline = typed_plan_read(doc, scratch, source, front.body);
        front_check(doc, scratch, readable ? &front : NULL);
        read_body(doc, input, source, front.body, &outline, scratch, page, &stamps);
        pack(doc);
    }
    doc->unread = take_stamps(doc, &stamps) || !readable;
    read_progress(doc, input, content, scratch, fault);
}
