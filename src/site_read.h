/* site_read: reads everything in the site's folder, each file by itself. */
#ifndef SITE_READ_H
#define SITE_READ_H

#include "base/fs.h"
#include "model/input.h"

/*
 * Lists the files of `content` (an open folder) and `layouts` (-1: none), and reads the
 * settings. -1 with the fault filled.
 */
int site_load(struct input *input, int content, int layouts, struct fault *fault);

/* Reads all documents on `workers` threads. -1 with the fault filled. */
int site_read_documents(struct input *input, int content, int workers,
                        struct fault *fault);

/*
 * The language of the site in the folder `root`; Vietnamese if its site.yaml names none
 * or cannot be read.
 */
enum lang site_language(str root);

#endif
