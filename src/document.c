#include "document.h"

#include "extract/marks.h"
#include "extract/section.h"
#include "load/text.h"
#include "parse/front.h"
#include "parse/md.h"
#include "render/html.h"
#include "viet/docnum.h"
#include "viet/kind.h"

/* http, https and mailto lead out of the site; all other schemes are refused. */
static bool is_external(str url) {
    return str_starts(url, STR("http://")) || str_starts(url, STR("https://")) ||
           str_starts(url, STR("mailto:")) || str_starts(url, STR("//"));
}

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

/* Addresses inside the site are left open: a hole that link/ finds the target for. */
static void write_address(void *ctx, struct buf *out, const struct node *node) {
    struct doc *doc = ctx;
    bool image = node->kind == NODE_IMAGE;
    str scheme = scheme_of(node->url);
    if (is_external(node->url)) {
        buf_put(out, image ? STR(" src=\"") : STR(" href=\""));
        html_write_url(out, node->url);
        buf_char(out, '"');
    } else if (scheme.n) {
        diag(&doc->diags, DIAG_link_scheme, node->span, str_dup(&doc->arena, scheme));
    } else {
        *vec_push(&doc->arena, &doc->links) =
            (struct doc_link){.url = str_dup(&doc->arena, node->url),
                              .span = node->span,
                              .hole = out->n,
                              .image = image};
    }
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

static void read_body(struct doc *doc, str source, isize body, struct arena *scratch,
                      struct buf *page) {
    struct node *root = md_parse(scratch, source, body, &doc->diags);
    if (!root)
        return;
    md_attributes(scratch, root, source, &doc->diags);
    section_number(doc, scratch, root);
    const struct html_hooks hooks = {
        .ctx = doc, .address = write_address, .min_level = 2, .wrap_tables = true};
    html_write(page, root, &hooks);
    doc->body = buf_take(&doc->arena, page);
}

void document_read(struct doc *doc, int content, struct arena *scratch, struct buf *page,
                   struct fault *fault) {
    struct front front;
    str source;
    doc->unread = !text_load(scratch, content, doc->file, &source, &doc->diags, fault) ||
                  !front_split(source, &front, &doc->diags);
    if (!doc->unread) {
        bool readable = front_read(doc, scratch, source, &front);
        check_front(doc, scratch);
        read_body(doc, source, front.body, scratch, page);
        doc->unread = marks_find(doc, source, front.body) || !readable;
    }
}
