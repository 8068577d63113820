#include "body/body.h"

#include "body/html.h"
#include "viet/fold.h"

/* "javascript" of "javascript:…"; empty if there is no valid scheme before the colon. */
static str scheme_of(str url) {
    isize n = 0;
    while (n < url.n && (is_ascii_alpha(url.p[n]) || is_digit(url.p[n]) ||
                         url.p[n] == '+' || url.p[n] == '-' || url.p[n] == '.'))
        n++;
    bool scheme = n > 1 && n < url.n && url.p[n] == ':' && is_ascii_alpha(url.p[0]);
    return scheme ? str_sub(url, 0, n) : (str){0};
}

/*
 * http, https and mailto lead out of the site; all other schemes are refused. So is
 * "//host", which has none: from a file it would lead to another computer's disk.
 */
static bool is_external(struct arena *scratch, str url, str scheme) {
    str lower = viet_lower(scratch, scheme);
    if (str_eq(lower, STR("http")) || str_eq(lower, STR("https")))
        return str_starts(str_skip(url, scheme.n), STR("://"));
    return str_eq(lower, STR("mailto"));
}

/* Context of the HTML writer's hooks. */
struct writer {
    struct doc *doc;
    struct arena *scratch; /* lists of the document grow here until they are packed */
};

/* An address inside the site is left as a hole, for which link/ finds the target. */
static void write_address(void *ctx, struct buf *out, const struct node *node) {
    const struct writer *w = ctx;
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

/* The first piece of a citation has its anchor; all pieces link to the same place. */
static void write_citation(void *ctx, struct buf *out, const struct node *node) {
    const struct writer *w = ctx;
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

/* Where the words of a task end, the page shows who has it and when it is due. */
static void write_task_end(void *ctx, struct buf *out, const struct node *node) {
    const struct writer *w = ctx;
    *vec_push(w->scratch, &w->doc->links) =
        (struct doc_link){.kind = HOLE_TASK, .hole = out->n, .citation = node->ends - 1};
}

void body_write(struct doc *doc, const struct input *input, struct arena *scratch,
                struct buf *out, const struct node *root) {
    struct writer writer = {doc, scratch};
    const struct html_hooks hooks = {.ctx = &writer,
                                     .address = write_address,
                                     .cite = write_citation,
                                     .task_end = write_task_end,
                                     .min_level = 2,
                                     .table_name = input_text(input, STR("table")),
                                     .numbers = doc->kind == DOC_PLAN,
                                     .mark_bases = doc->kind == DOC_PLAN,
                                     .done_name = input_text(input, STR("box_done")),
                                     .open_name = input_text(input, STR("box_open"))};
    html_write(out, root, &hooks);
}
