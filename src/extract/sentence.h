/*
 * sentence: where sentences and their clauses end.
 *
 * A full stop in a number, after an abbreviation or before a small letter ends nothing.
 */
#ifndef EXTRACT_SENTENCE_H
#define EXTRACT_SENTENCE_H

#include "viet/vocabulary.h"

/* Where the sentence that begins at word `from` ends: the index after its stop. */
isize sentence_next(struct word_list words, isize from);

/* The same for what a semicolon ends, unless it is in brackets. */
isize clause_next(struct word_list words, isize from);

#endif
