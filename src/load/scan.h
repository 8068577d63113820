/*
 * scan: which files content/ holds, and what each of them is.
 *
 * Markdown below pages/ is a page, all other Markdown is a plan, the four settings files
 * stand at the top, NAME.progress.yaml belongs to a plan, and everything else may be
 * attached or linked to. Links are not followed, names are compared composed, the order
 * is that of the paths: the outcome does not depend on the file system.
 */
#ifndef LOAD_SCAN_H
#define LOAD_SCAN_H

#include "base/fs.h"
#include "model/site.h"

/* Fills site->docs with their progress files, files and the two path maps. -1 with the
 * fault filled. */
int scan_content(struct site *site, int content, struct fault *fault);

/* The list of diags for a file of the site that is no document; made when first asked
 * for. */
struct settings_file *settings_file(struct site *site, str path);

#endif
