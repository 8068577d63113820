/*
 * layouts: the templates, style sheet, scripts and interface texts of the site.
 *
 * All are built into the program. A file of the same name in the site's layouts/ folder
 * replaces the built-in one, except that interface texts are replaced one by one
 * (parse/settings).
 */
#ifndef LOAD_LAYOUTS_H
#define LOAD_LAYOUTS_H

#include "base/fs.h"
#include "model/input.h"

/*
 * Fills input->layouts from `dir` (the site's layouts/ folder, -1 if there is none) and
 * from the built-in ones. -1 with the fault filled.
 */
int layouts_load(struct input *input, int dir, struct fault *fault);

/* The built-in text, even if the site replaces it; empty if there is none. */
str layouts_builtin(str name);

/* The file of that name, or NULL. */
const struct layout *layouts_find(const struct input *input, str name);

#endif
