/*
 * site_write: from the const site to a published folder.
 */
#ifndef SITE_WRITE_H
#define SITE_WRITE_H

#include "base/fs.h"
#include "page/page.h"

enum written_result {
    WRITTEN_FAULT = -1, /* the system failed; the fault is filled */
    WRITTEN,
    WRITTEN_REFUSED, /* the content or the output folder is at fault, said in the diags */
    WRITTEN_STOPPED, /* the user asked to stop */
};

struct index;

struct writing {
    struct site *site; /* const but for its diags */
    const struct renderer *renderer;
    const struct index *index;
    int content; /* open folder, for the files that are copied */
    int workers;
    isize pages; /* how many were written */
};

/* Writes all pages and files and publishes them as `out`; if not, the old site stays. */
enum written_result site_write(struct writing *w, str out, struct fault *fault);

#endif
