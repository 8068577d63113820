#include "typed_plan.h"

#include "base/buf.h"
#include "extract/section.h"
#include "viet/docnum.h"
#include "viet/fold.h"

/* Compares letters and digits only, ignoring case. */
static bool is_same(struct arena *scratch, str a, str b) {
    return str_eq(viet_slug(scratch, a), viet_slug(scratch, b));
}

/* Fills a missing key; reports one that differs. */
static void take(struct doc *doc, struct arena *scratch, struct written *key,
                 const char *name, const struct head_field *found) {
    if (!found->text.n)
        return;
    if (!key->text.n)
        *key = (struct written){str_dup(&doc->arena, found->text), found->span};
    else if (!is_same(scratch, key->text, found->text))
        diag(&doc->diags, DIAG_head_differs, found->span, str_from_c(name),
             str_dup(&doc->arena, found->text), key->text);
}

/* "/KH-SGDĐT" is a symbol: the number is assigned when the plan is signed. */
static void take_number(struct doc *doc, struct arena *scratch, const struct head *head) {
    struct plan *plan = &doc->front;
    struct head_field found = head->number;
    isize slash = str_find_byte(found.text, '/');
    bool open = slash == 0 || !str_has_digit(str_sub(found.text, 0, slash));
    if (open && slash >= 0) {
        found.text = str_trim(str_skip(found.text, slash + 1));
        if (!plan->number.text.n)
            take(doc, scratch, &plan->symbol, "symbol", &found);
        return;
    }
    found.text = docnum_parse(scratch, found.text).text;
    if (!plan->symbol.text.n)
        take(doc, scratch, &plan->number, "number", &found);
}

static void take_date(struct doc *doc, const struct head *head) {
    struct plan *plan = &doc->front;
    if (!head->date.year)
        return;
    if (!plan->date.year)
        plan->date = head->date;
    else if (date_cmp(plan->date, head->date) != 0)
        diag(&doc->diags, DIAG_head_differs, head->day.span, STR("date"),
             date_iso(&doc->arena, head->date), date_iso(&doc->arena, plan->date));
}

static void take_head(struct doc *doc, struct arena *scratch, const struct head *head) {
    struct plan *plan = &doc->front;
    take(doc, scratch, &plan->title, "title", &head->title);
    take(doc, scratch, &plan->kind, "kind", &head->kind);
    take(doc, scratch, &plan->place, "place", &head->place);
    take(doc, scratch, &plan->issuer, "issuer", &head->issuer);
    take_number(doc, scratch, head);
    take_date(doc, head);
}

static void note_titles(struct doc *doc, const struct head *head) {
    for (int i = 0; i < head->heading_count; i++)
        *vec_push(&doc->arena, &doc->title_ids) =
            section_slug(&doc->arena, head->headings[i]);
}

static void report_rows(struct doc *doc, const struct outline *outline) {
    struct arena *a = &doc->arena;
    for (isize i = 0; i < outline->uneven.n; i++) {
        const struct uneven_row *row = &outline->uneven.at[i];
        diag(&doc->diags, DIAG_row_cells, row->span, str_number(a, row->cells),
             str_number(a, row->columns));
    }
}

struct outline typed_plan_read(struct doc *doc, struct arena *scratch, str source,
                               isize body) {
    if (doc->kind != DOC_PLAN || doc->front.structure == STRUCTURE_MARKDOWN)
        return (struct outline){.text = source, .body = body};
    const struct plan *plan = &doc->front;
    struct outline outline = outline_of_plan(
        scratch, source, body, (struct head_known){plan->kind.text, plan->title.text});
    take_head(doc, scratch, &outline.head);
    note_titles(doc, &outline.head);
    report_rows(doc, &outline);
    return outline;
}

static struct span source_span(const struct outline *outline, struct span span) {
    isize start = outline_source_begin(outline, span.start);
    isize end = span.end > span.start ? outline_source(outline, span.end - 1) + 1 : start;
    return span_of(start, end > start ? end : start);
}

static void place_tree(struct node *node, const struct outline *outline) {
    node->span = source_span(outline, node->span);
    for (struct node_attr *attr = node->attrs; attr; attr = attr->next)
        attr->span = source_span(outline, attr->span);
    for (struct node *child = node->first; child; child = child->next)
        place_tree(child, outline);
}

void typed_plan_place(struct node *root, struct diags *diags, isize first,
                      const struct outline *outline) {
    if (!outline->changed)
        return;
    place_tree(root, outline);
    for (isize i = first; i < diags->n; i++)
        diags->at[i].detail.span = source_span(outline, diags->at[i].detail.span);
}
