/*
 * builtin: the default layouts, inside the program.
 *
 * The table is generated from layouts/ when the program is built (builtin.awk): every
 * file, byte for byte, named by its path in that folder and sorted by it. A site's own
 * layouts/ overrides it file by file. Constant, so any thread may read it.
 */
#ifndef LOAD_BUILTIN_H
#define LOAD_BUILTIN_H

#include "base/str.h"

struct builtin {
    str name; /* "page.html": the path below layouts/ */
    str text; /* the whole file; may be empty */
};

extern const struct builtin builtins[];
extern const isize builtin_count;

#endif
