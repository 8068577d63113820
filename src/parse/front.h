/*
 * front: the front matter of a document, between two lines "---" at its very beginning.
 */
#ifndef PARSE_FRONT_H
#define PARSE_FRONT_H

#include "model/doc.h"

enum { FRONT_MAX_BYTES = 64 * 1024 };

struct front {
    isize from, to; /* the YAML text in the source; equal when there is none */
    isize body;     /* where the Markdown begins */
};

/* Finds the front matter. False after a diag: it is not closed, or too large. */
bool front_split(str source, struct front *out, struct diags *diags);

/*
 * Reads it into doc->front by the schema of plans or of pages; texts live in the
 * document's arena, `scratch` is only used meanwhile. False when it could not be read at
 * all.
 */
bool front_read(struct doc *doc, struct arena *scratch, str source,
                const struct front *front);

/* Compares the number with the kind, and fills in the kind that the number tells. A title
 * must be there by then, unless `front` is NULL: it could not be read. */
void front_check(struct doc *doc, struct arena *scratch, const struct front *front);

#endif
