/*
 * ending: what is below the text of a plan: who receives it and who signed it.
 *
 * "Nơi nhận:" with its list, and the block of posts in capitals with a name below, in
 * either order, as paragraphs, lists, bold lines or the cells of one table. An annex may
 * follow, and is text again. Nothing of an ending is a task or a target.
 */
#ifndef EXTRACT_ENDING_H
#define EXTRACT_ENDING_H

#include "extract/reading.h"

/*
 * Fills doc->recipients and doc->signers, and sets node->ending of the blocks that they
 * are in; texts live in the document's arena.
 */
void ending_find(const struct reading *reading);

#endif
