/*
 * inspect: one document with all that was found in it, and its output formats.
 *
 * Of a secret document only the file name and the diagnostic are shown.
 */
#ifndef CMD_INSPECT_H
#define CMD_INSPECT_H

#include "cmd/cmd.h"
#include "cmd/finding.h"

struct inspected {
    const struct site *site;
    const struct site_doc *doc;
    const struct place *citations; /* where each citation of the document begins */
    const struct place *tasks;     /* and each task */
    const struct place *targets;   /* and each target */
    const struct place *reports;   /* and each duty to report */
    const struct place *personal;  /* and each telephone number or address */
    struct finding_list findings;  /* by place */
};

/* Writes the document as a JSON object; `out` is printed in parts when long. */
void inspect_json(struct buf *out, const struct inspected *i, const struct options *o);

/* The same for people. */
void inspect_text(struct buf *out, const struct inspected *i, const struct options *o);

#endif
