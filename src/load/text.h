/*
 * text: the bytes of a content file as text that the rest of the program can rely on.
 *
 * Valid UTF-8 that is not an old encoding in disguise, Vietnamese letters composed (NFC),
 * look-alike letters replaced, no byte order mark, bounded in size. All spans are offsets
 * in this text, so code that shows a place to a person loads the file through here again.
 */
#ifndef LOAD_TEXT_H
#define LOAD_TEXT_H

#include "base/fs.h"
#include "model/diag.h"

enum { TEXT_MAX_BYTES = 4 << 20 };

/*
 * Loads `file` below the folder `dir`. False when it cannot be used: after a diag if the
 * editor can fix it, with the fault filled if the system failed.
 */
bool text_load(struct arena *a, int dir, str file, str *out, struct diags *diags,
               struct fault *fault);

/* The same checks for a text that is already in memory; false after a diag. */
bool text_clean(struct arena *a, str bytes, str *out, struct diags *diags);

#endif
