/*
 * marks: marks of secrecy, circulation and urgency in a document's own text.
 *
 * Whole lines only, of the front matter's values as well as of the body. Of a secret
 * document nothing is kept but the place of its mark: all that was found before is
 * dropped, so that no message can quote it.
 */
#ifndef EXTRACT_MARKS_H
#define EXTRACT_MARKS_H

#include "model/doc.h"

/*
 * Looks at every line of the source, whose Markdown begins at `body`. Sets doc->secret
 * and doc->front.circulation and urgency, adds the diags. True when the document must be
 * refused.
 */
bool marks_find(struct doc *doc, str source, isize body);

#endif
