/*
 * document: one file of content/, from its bytes to everything that is kept of it.
 *
 * The walk of a single document through the stages: load, parse, extract, render its
 * body. It depends on nothing but the file, so that documents are read in parallel, and
 * so that what is kept could be stored and read back.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "base/fs.h"
#include "model/site.h"

/*
 * Reads the document below the folder `content` into doc and its arena. Of the site only
 * the settings are looked at, which were read before. `scratch` and
 * `page` are the worker's and empty afterwards. The fault is filled when the system
 * failed.
 */
void document_read(struct doc *doc, const struct site *site, int content,
                   struct arena *scratch, struct buf *page, struct fault *fault);

#endif
