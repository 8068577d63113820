/*
 * spans: what must hold of the place of every node, whatever the text.
 *
 * A node lies within its parent and behind its elder siblings. The bytes of a text are
 * the text, or else an escape, an entity, or what Markdown itself replaces: NUL, a tab at
 * the start of a line.
 */
#ifndef TESTS_SPANS_H
#define TESTS_SPANS_H

#include "model/node.h"

static bool span_fits_text(str source, const struct node *n) {
    str bytes = span_text(source, n->span);
    if (str_eq(bytes, n->text))
        return true;
    return bytes.n > 1 ? bytes.p[0] == '\\' || bytes.p[0] == '&'
                       : bytes.n == 1 && (bytes.p[0] == '\0' || bytes.p[0] == '\t');
}

/* The first node below `n` that breaks a rule, or NULL. */
static const struct node *misplaced(str source, const struct node *n) {
    if (n->span.start > n->span.end || (isize)n->span.end > source.n)
        return n;
    if (n->kind == NODE_TEXT && !span_fits_text(source, n))
        return n;
    uint32_t at = n->span.start;
    const struct node *bad = NULL;
    for (const struct node *child = n->first; child && !bad; child = child->next) {
        if (child->parent != n || child->span.start < at || child->span.end > n->span.end)
            return child;
        at = child->span.end;
        bad = misplaced(source, child);
    }
    return bad;
}

#endif
