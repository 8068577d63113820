/*
 * foreign: which words of a document are not its own.
 *
 * The date of another document, and what its title says, are nobody's deadline; nor is
 * what stands in quotation marks a number that this plan sets.
 */
#ifndef EXTRACT_FOREIGN_H
#define EXTRACT_FOREIGN_H

#include "extract/reading.h"

/*
 * Sets `foreign` of the words of all citations, of the titles after them, and of what is
 * in quotation marks; after mention_find.
 */
void foreign_mark(struct reading *reading);

#endif
