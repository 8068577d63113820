/* Takes a text through the parts (md_parts.h says what each does). */
#include "parse/md.h"

#include "parse/md_parts.h"

struct node *md_parse(struct arena *a, str source, isize body, struct diags *diags) {
    struct md md = {.arena = a, .source = source, .diags = diags};
    md.has_nul = str_find_byte(str_skip(source, body), '\0') >= 0;
    if (!md_check(&md, body))
        return NULL;
    md_heap_enter(&md.heap, a);
    struct cmark_node *blocks = md_feed(&md, body);
    struct node *root = md_node(a, NULL, NODE_DOCUMENT, body, source.n);
    if (blocks)
        md_tree(&md, blocks, root);
    md_heap_leave();
    return md.refused ? NULL : root;
}
