/*
 * pipeline: the program's contents page, from a folder of sources to a published site.
 */
#ifndef PIPELINE_H
#define PIPELINE_H

#include "site_write.h"

struct pipeline_options {
    str root;          /* the site's folder, with content/ and maybe layouts/ in it */
    int workers;       /* threads */
    struct date today; /* the reference day */
    enum profile profile;
    bool drafts;
    bool history; /* ask git when files were added and changed */
};

enum { PIPELINE_STAGES = 8 };

struct pipeline {
    struct pipeline_options options;
    struct input input;
    struct site site; /* of that input */
    struct template_set templates;
    int content, layouts; /* open folders; layouts is -1 when the site has none */
    struct {
        const char *name;
        long long nanoseconds;
    } stages[PIPELINE_STAGES];
    int stage_count;
};

/*
 * Reads the whole site, up to where only the pages remain to be written. -1 with the
 * fault filled; faults of the content are in the diags of the site.
 */
int pipeline_read(struct pipeline *p, const struct pipeline_options *options,
                  struct fault *fault);

/* True when some diag of the site is an error. */
bool pipeline_has_errors(const struct pipeline *p);

/* Writes all pages and publishes them as `out`; sets `*pages` to their number. */
enum written_result pipeline_publish(struct pipeline *p, str out, isize *pages,
                                     struct fault *fault);

/* Releases everything, whatever pipeline_read returned. */
void pipeline_release(struct pipeline *p);

#endif
