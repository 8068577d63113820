/* tables: what the browser must know about Vietnamese, from the tables of viet/. */
#ifndef INDEX_TABLES_H
#define INDEX_TABLES_H

#include "base/buf.h"

/* The call kehoach.tables({...}): letters, look-alikes, syllables, abbreviations. */
void tables_write(struct buf *out);

#endif
