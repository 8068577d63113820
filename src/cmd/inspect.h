/*
 * inspect: one document with all that was read out of it, and the forms in which that is
 * shown.
 *
 * A secret document is shown by its file and the diagnostic alone.
 */
#ifndef CMD_INSPECT_H
#define CMD_INSPECT_H

#include "cmd/cmd.h"
#include "cmd/finding.h"

struct inspected {
    const struct site *site;
    const struct doc *doc;
    const struct place *citations; /* where each citation of the document begins */
    const struct place *tasks;     /* and each task */
    const struct place *targets;   /* and each quantity that is to be reached */
    const struct place *reports;   /* and the words of each duty to report */
    const struct place *personal;  /* and each telephone number or address */
    struct finding_list findings;  /* by place */
};

/* Writes the document as a JSON object; `out` is printed whenever it has become long. */
void inspect_json(struct buf *out, const struct inspected *i, const struct options *o);

/* The same for people. */
void inspect_text(struct buf *out, const struct inspected *i, const struct options *o);

#endif
