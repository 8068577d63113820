/*
 * mention: the citations of a document's text, found in the tree and marked in it.
 *
 * Each block of the prose is scanned as one text (a table row as one, with borders
 * between its cells), so that emphasis and line ends inside a number do no harm; then
 * exactly the words of each mention are put into NODE_CITE nodes, and marked as `cited`.
 * Nothing is looked for in code, links and images.
 */
#ifndef EXTRACT_MENTION_H
#define EXTRACT_MENTION_H

#include "extract/reading.h"

/* Fills doc->citations and doc->preamble, and marks the citations in the tree. Texts live
 * in the document's arena. */
void mention_find(const struct reading *reading);

#endif
