/*
 * excerpt: the sentence around a citation, cut out of a document's body.
 *
 * The body is all that is kept of a document's words, so the sentence is taken from its
 * HTML: tags go, text stays escaped as it is, and the words of the citation are put into
 * <mark>.
 */
#ifndef BODY_EXCERPT_H
#define BODY_EXCERPT_H

#include "base/buf.h"
#include "model/doc.h"

/* Writes the sentence, safe HTML, at most some 400 characters. */
void excerpt_write(struct buf *out, const struct doc *doc, int citation);

#endif
