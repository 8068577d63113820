/*
 * review: places that readers of the page see otherwise than whoever typed them.
 *
 * Markdown joins lines into one paragraph, and raw HTML is shown as text. Neither is an
 * error, and nothing is changed here: the editor is shown the place.
 */
#ifndef EXTRACT_REVIEW_H
#define EXTRACT_REVIEW_H

#include "extract/reading.h"

/* Adds the diags; after ending_find, which knows the lines of signatures. */
void review_find(const struct reading *reading);

#endif
