/* site_write: writes and publishes the const site. */
#ifndef SITE_WRITE_H
#define SITE_WRITE_H

#include "base/fs.h"
#include "page/page.h"

enum written_result {
    WRITTEN_FAULT = -1, /* the system failed; the fault is filled */
    WRITTEN,
    WRITTEN_REFUSED, /* content or output folder at fault; see the diags */
    WRITTEN_STOPPED, /* the user asked to stop */
};

struct index;

struct writing {
    struct site *site; /* const but for its diags */
    const struct renderer *renderer;
    const struct index *index;
    int content; /* open folder, for the files that are copied */
    int workers;
    isize pages; /* number written */
};

/*
 * Writes all pages and files and publishes them as `out`; on failure the old site stays.
 */
enum written_result site_write(struct writing *w, str out, struct fault *fault);

#endif
