/* doubt: what an editor should look at, in words. */
#ifndef IMPORT_DOUBT_H
#define IMPORT_DOUBT_H

#include "import/import.h"

/* One line, in `a`. */
str doubt_words(struct arena *a, const struct import_note *note, enum lang lang);

#endif
