/* What feeding the text and converting cmark's tree both need. */
#include "parse/md_parts.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

void md_refuse_depth(struct md *md, isize start, isize end) {
    if (!md->refused)
        diag(md->diags, DIAG_nesting_too_deep, span_of(start, end), STR("100"));
    md->refused = true;
}

struct node *md_node(struct arena *a, struct node *parent, enum node_kind kind,
                     isize start, isize end) {
    struct node *n = new (a, struct node, 1);
    n->kind = kind;
    n->span = span_of(start, end);
    n->parent = parent;
    if (!parent)
        return n;
    if (parent->last)
        parent->last->next = n;
    else
        parent->first = n;
    parent->last = n;
    return n;
}

str md_copy(struct arena *a, const char *text) {
    return str_dup(a, str_from_c(text));
}

cmark_node *md_probe(str text) {
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, md_heap_mem());
    cmark_parser_feed(parser, text.p, (size_t)text.n);
    return cmark_parser_finish(parser);
}
