/*
 * personal: the telephone numbers, addresses and identity numbers of a document, and what
 * the public site shows instead of the private ones.
 *
 * Masked in the tree, before anything is read out of it, so that no page, list or data
 * file can hold what the body does not show.
 */
#ifndef EXTRACT_PERSONAL_H
#define EXTRACT_PERSONAL_H

#include "extract/reading.h"

/*
 * Fills doc->personal from the front matter and the tree, in the order of the text, and
 * adds the diags. With `mask`, private numbers and addresses are changed in the tree, in
 * the prose and in doc->front, and links to them become plain text; places within a
 * changed text are then those of the whole text.
 */
void personal_find(struct reading *reading, bool mask);

/* The same for what its progress file says in words; the diags are added to that file. */
void personal_find_notes(struct doc *doc, struct arena *scratch, bool mask);

#endif
