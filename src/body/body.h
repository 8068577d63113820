/*
 * body: the stored body of a document: HTML with holes.
 *
 * The targets of links, citations and tasks are known only once the whole site is read;
 * each leaves a hole in the HTML, recorded in doc->links. Links out of the site are
 * written at once.
 */
#ifndef BODY_BODY_H
#define BODY_BODY_H

#include "base/buf.h"
#include "model/input.h"
#include "model/node.h"

/* Writes the tree, where citations and the ends of tasks are already marked. doc->links
 * grows in `scratch`; its texts live in the document's arena. */
void body_write(struct doc *doc, const struct input *input, struct arena *scratch,
                struct buf *out, const struct node *root);

#endif
