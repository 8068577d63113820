/*
 * personal: the telephone numbers, addresses and identity numbers of a document, and what
 * the public site shows instead of the private ones.
 *
 * Masked in the tree, before anything is read out of it, so that no page, list or data
 * file can hold what the body does not show.
 */
#ifndef EXTRACT_PERSONAL_H
#define EXTRACT_PERSONAL_H

#include "model/doc.h"
#include "model/node.h"

/*
 * Fills doc->personal from the front matter, source[0, body), and the tree, in the order
 * of the text, and adds the diags. With `mask`, private numbers and addresses are changed
 * in the tree and in doc->front, and links to them become plain text; places within a
 * changed text are then those of the whole text. The list grows in `scratch`.
 */
void personal_find(struct doc *doc, struct arena *scratch, struct node *root, str source,
                   isize body, bool mask);

/* The same for the notes of its progress file, whose diags are added to that file. */
void personal_find_notes(struct doc *doc, bool mask);

#endif
