/* cite: what `kehoach cite` shows of the directive it found. */
#ifndef CMD_CITE_H
#define CMD_CITE_H

#include "cmd/cmd.h"

/* Its facts, its successor and its relations in both directions. */
void cite_put_directive(struct buf *out, const struct site *site, const struct options *o,
                        int directive);

/* All places that cite it, with their lines; printed in parts when long. */
void cite_put_citing(struct buf *out, const struct pipeline *p, const struct options *o,
                     int directive);

#endif
