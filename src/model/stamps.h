/*
 * stamps: what the stamps of one file say together, and where the one is that matters.
 *
 * Those of YAML values are added by parse/, those of a tree by extract/.
 */
#ifndef MODEL_STAMPS_H
#define MODEL_STAMPS_H

#include "model/diag.h"
#include "viet/secrecy.h"

struct stamps {
    struct span secret;  /* of the first mark of secrecy; empty: none */
    struct span refused; /* of the first mark that forbids publishing; empty: none */
    bool internal;
    enum urgency urgency; /* the highest */
};

void stamps_add(struct stamps *all, struct stamp stamp, struct span span);

/*
 * Adds those of the lines of source[from, to), of which there is no tree. In the lines of
 * a front matter (`values`) they may be after a colon.
 */
void stamps_of_lines(str source, isize from, isize to, bool values, struct stamps *all);

/*
 * True if they forbid publishing; the diag about that is added. Messages about a secret
 * file may quote it, so all others are dropped.
 */
bool stamps_forbid(const struct stamps *all, struct diags *diags);

#endif
