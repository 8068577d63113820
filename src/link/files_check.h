/*
 * files_check: files of content/ that nothing reads, and what to do with them.
 */
#ifndef LINK_FILES_CHECK_H
#define LINK_FILES_CHECK_H

#include "model/site.h"

/*
 * Adds a diag for each such file, or one for a folder of nothing else; after
 * links_resolve.
 */
void files_check(struct site *site);

#endif
