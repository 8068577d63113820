/*
 * excerpt: the sentence around a citation, cut out of a document's body.
 *
 * Only the body of a document is kept, so the sentence is taken from its HTML: tags are
 * dropped, text stays escaped, and the words of the citation are put into <mark>.
 */
#ifndef BODY_EXCERPT_H
#define BODY_EXCERPT_H

#include "base/buf.h"
#include "model/doc.h"

/* Writes the sentence as safe HTML, at most about 400 characters. */
void excerpt_write(struct buf *out, const struct doc *doc, int citation);

#endif
