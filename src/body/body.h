/*
 * body: the body of a document as it is kept: HTML with holes.
 *
 * What a link, a citation or a task leads to, only the whole site knows; its place in the
 * HTML is left open and noted in doc->links. Links out of the site are written at once.
 */
#ifndef BODY_BODY_H
#define BODY_BODY_H

#include "base/buf.h"
#include "model/input.h"
#include "model/node.h"

/* Writes the tree, in which citations and the ends of tasks are marked. doc->links grows
 * in `scratch`; its texts live in the document's arena. */
void body_write(struct doc *doc, const struct input *input, struct arena *scratch,
                struct buf *out, const struct node *root);

#endif
