/*
 * target: quantities that a plan wants to reach.
 *
 * In sections on targets ("CHỈ TIÊU", "MỤC TIÊU") every amount is one, unless its words
 * say otherwise; in tables the cells of their columns are; elsewhere only what a sentence
 * explicitly strives for ("phấn đấu … đạt 95%"). What was reached is not a target.
 */
#ifndef EXTRACT_TARGET_H
#define EXTRACT_TARGET_H

#include "extract/reading.h"

/*
 * Fills doc->targets, after section_number and mention_find. Texts live in the document's
 * arena.
 */
void target_find(const struct reading *reading);

#endif
