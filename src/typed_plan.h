/*
 * typed_plan: a plan that was typed or scanned, on its way to the Markdown parser.
 *
 * outline/ makes Markdown of the text. Here its head block fills in what the front matter
 * omits, and the parser's tree gets its places in the source back.
 */
#ifndef TYPED_PLAN_H
#define TYPED_PLAN_H

#include "model/doc.h"
#include "model/node.h"
#include "outline/outline.h"

/*
 * The outline of the plan; its head block fills in the front matter, or is compared with
 * it. For pages, and under `structure: markdown`, the text itself.
 */
struct outline typed_plan_read(struct doc *doc, struct arena *scratch, str source,
                               isize body);

/*
 * Maps places in the new text to places in the source, in the tree and in the diags from
 * number `first` on.
 */
void typed_plan_place(struct node *root, struct diags *diags, isize first,
                      const struct outline *outline);

#endif
