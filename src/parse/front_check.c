/* The number and the kind in the front matter must agree. */
#include "parse/front.h"

#include "viet/docnum.h"
#include "viet/kind.h"

/* The kind that the number implies, if only one: a Party QĐ may be two. */
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

/* A kind that the editor wrote wins over that of the number. */
static void complete_kind(struct doc *doc, struct arena *scratch) {
    struct plan *plan = &doc->front;
    struct docnum number = docnum_parse(scratch, plan->number.text);
    if (!plan->kind.text.n)
        plan->kind.text = kind_of_number(&number);
    else if (!kind_fits(plan->kind.text, &number))
        diag(&doc->diags, DIAG_kind_mismatch, plan->kind.span, plan->kind.text,
             plan->number.text, kind_of_number(&number));
}

/* The title may also come from the head block left in the text. */
static void check_title(struct doc *doc, const struct front *front) {
    if (doc->kind == DOC_PLAN && !doc->front.title.text.n)
        diag(&doc->diags, DIAG_key_missing, span_of(front->from, front->from),
             STR("title"), STR("followed by the subject of the plan"),
             STR("rồi đến trích yếu của kế hoạch"));
}

void front_check(struct doc *doc, struct arena *scratch, const struct front *front) {
    const struct plan *plan = &doc->front;
    if (front)
        check_title(doc, front);
    if (plan->number.text.n && plan->symbol.text.n)
        diag(&doc->diags, DIAG_number_and_symbol, plan->symbol.span);
    complete_kind(doc, scratch);
}
