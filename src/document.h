/*
 * document: one file of content/, from its bytes to everything kept of it.
 *
 * Takes one document through the stages: load, parse, extract, render its body. It
 * depends on nothing but the file and the settings, so documents are read in parallel,
 * and the result could be stored and read back.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "base/fs.h"
#include "model/input.h"

/*
 * Reads the document below the folder `content` into doc and its arena. Of the input only
 * the settings are used, which must have been read. `scratch` and `page` are the worker's
 * and empty afterwards. The fault is filled when the system failed.
 */
void document_read(struct doc *doc, const struct input *input, int content,
                   struct arena *scratch, struct buf *page, struct fault *fault);

#endif
