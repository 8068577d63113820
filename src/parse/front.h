/* front: the front matter of a document, between two lines "---" at its start. */
#ifndef PARSE_FRONT_H
#define PARSE_FRONT_H

#include "model/doc.h"
#include "model/stamps.h"

enum { FRONT_MAX_BYTES = 64 * 1024 };

struct front {
    isize from, to; /* the YAML text in the source; equal when there is none */
    isize body;     /* where the Markdown begins */
};

/* Finds the front matter. False, after a diag, if it is not closed or too large. */
bool front_split(str source, struct front *out, struct diags *diags);

/*
 * Reads it into doc->front by the schema of plans or of pages; texts live in the
 * document's arena, `scratch` only for the call. Adds the stamps among its values. False
 * when it could not be read at all.
 */
bool front_read(struct doc *doc, struct arena *scratch, str source,
                const struct front *front, struct stamps *stamps);

/*
 * Compares the number with the kind, or fills in the kind that the number implies.
 * Reports a missing title, unless `front` is NULL: the front matter could not be read.
 */
void front_check(struct doc *doc, struct arena *scratch, const struct front *front);

#endif
