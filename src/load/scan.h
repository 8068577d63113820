/*
 * scan: the files of content/, and what each of them is.
 *
 * Markdown below pages/ is a page, all other Markdown is a plan, the four settings files
 * are at the top, NAME.progress.yaml belongs to a plan, and everything else may be
 * attached or linked to. Links are not followed, names are compared composed, files are
 * sorted by path: the outcome does not depend on the file system.
 */
#ifndef LOAD_SCAN_H
#define LOAD_SCAN_H

#include "base/fs.h"
#include "model/input.h"

/*
 * Fills input->docs (with their progress files), input->files and the two path maps. -1
 * with the fault filled.
 */
int scan_content(struct input *input, int content, struct fault *fault);

/* The diags of a site file that is not a document; created on the first call. */
struct settings_file *settings_file(struct input *input, str path);

#endif
