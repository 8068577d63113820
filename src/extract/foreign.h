/*
 * foreign: which words of a document are not its own.
 *
 * The date of another document and its title set no deadline, and a number in quotation
 * marks is no target of this plan.
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
