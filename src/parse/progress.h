/*
 * progress: NAME.progress.yaml, the progress of the tasks of NAME.md since it was signed.
 *
 * A list of maps: task, occurrence, done, evidence, note, moved, cancelled, basis. Only
 * the form is checked here; link/progress checks that the tasks exist.
 */
#ifndef PARSE_PROGRESS_H
#define PARSE_PROGRESS_H

#include "model/input.h"
#include "model/stamps.h"

/* Fills doc->progress from the text of doc->progress_file; diags go to that file. Adds
 * the stamps among its values. False if it is no YAML. */
bool progress_read(struct doc *doc, struct arena *scratch, struct stamps *stamps);

#endif
