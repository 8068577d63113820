/*
 * marks: stamps of secrecy, circulation and urgency in a document's text.
 *
 * A stamp counts as the reader of the page sees it: a paragraph, a heading, a cell or a
 * line that is nothing else. The same words as a value in a table of other things, as one
 * of a list of degrees, or where a line of prose happens to end, do not count.
 */
#ifndef EXTRACT_MARKS_H
#define EXTRACT_MARKS_H

#include "extract/reading.h"
#include "model/stamps.h"

/* Adds the stamps of the document's tree. */
void marks_find(const struct reading *reading, struct stamps *found);

#endif
