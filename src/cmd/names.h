/*
 * names: the files that a command line names.
 *
 * A name may be relative to content/, to the site's folder, or to the current folder, or
 * absolute. Its letters may be decomposed.
 */
#ifndef CMD_NAMES_H
#define CMD_NAMES_H

#include "cmd/cmd.h"

enum { NAMES_MOST = 3 };

/* Paths below the site's folder, like "content/plans/a.md". */
struct names {
    str at[NAMES_MOST];
    int n;
};

/* What `name` may mean, the likeliest first; at least one. In `a`. */
struct names names_of(struct arena *a, const struct options *o, const char *name);

/* The document of the site that `name` means, as an index into docs; -1 if there is none.
 */
int names_find_doc(struct arena *a, const struct options *o, const struct site *site,
                   const char *name);

/* False when the site has no file of that name, document or not. */
bool names_are_known(struct arena *a, const struct options *o, const struct site *site,
                     const char *name);

#endif
