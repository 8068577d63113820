/*
 * layouts: the templates, style sheet, script and texts that the site is shown with.
 *
 * All of them are built into the program; a file of the same name in the site's layouts/
 * folder takes the place of the built-in one, except that texts of the interface are
 * changed one by one (parse/settings).
 */
#ifndef LOAD_LAYOUTS_H
#define LOAD_LAYOUTS_H

#include "base/fs.h"
#include "model/site.h"

/*
 * Fills site->layouts, from `dir` (the site's layouts/ folder, -1 if there is none) and
 * from what is built in. -1 with the fault filled.
 */
int layouts_load(struct site *site, int dir, struct fault *fault);

/* The built-in text, whatever the site's own folder says; empty if there is none. */
str layouts_builtin(str name);

/* The file of that name, or NULL. */
const struct layout *layouts_find(const struct site *site, str name);

#endif
