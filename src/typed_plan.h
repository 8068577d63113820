/*
 * typed_plan: a plan that was typed or scanned, on its way to the Markdown parser.
 *
 * outline/ makes Markdown of the text; here its head block fills what the front matter
 * leaves out, and the tree that the parser makes gets the places of the source back.
 */
#ifndef TYPED_PLAN_H
#define TYPED_PLAN_H

#include "model/doc.h"
#include "model/node.h"
#include "outline/outline.h"

/* The outline of the plan; what its head block says goes into the front matter, or is
 * compared with it. Of pages, and where `structure: markdown` says so, the text itself.
 */
struct outline typed_plan_read(struct doc *doc, struct arena *scratch, str source,
                               isize body);

/* Places in the new text, of the tree and of the diags from number `first` on, become
 * places in the source. */
void typed_plan_place(struct node *root, struct diags *diags, isize first,
                      const struct outline *outline);

#endif
