/*
 * site_index: the loops that make the search index.
 */
#ifndef SITE_INDEX_H
#define SITE_INDEX_H

#include "base/fs.h"
#include "index/index.h"

/*
 * Makes all index files of a const site; they live until index_release, their lists in
 * `a`. -1 with the fault filled.
 */
int site_index(struct index *ix, struct arena *a, const struct site *site, int workers,
               struct fault *fault);

#endif
