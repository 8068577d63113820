#include "extract/text.h"

void text_write(struct buf *out, const struct node *node) {
    switch (node->kind) {
    case NODE_TEXT:
    case NODE_CODE:
    case NODE_HTML:
        buf_put(out, node->text);
        return;
    case NODE_SOFT_BREAK:
    case NODE_LINE_BREAK:
        buf_char(out, ' ');
        return;
    default:
        for (const struct node *child = node->first; child; child = child->next)
            text_write(out, child);
    }
}

str text_of(struct arena *a, const struct node *node) {
    struct buf out = {0};
    text_write(&out, node);
    str text = str_dup(a, str_trim(buf_str(&out)));
    buf_release(&out);
    return text;
}
