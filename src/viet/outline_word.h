/*
 * outline_word: the words that documents are divided by and headed with, as marks of
 * DOMAIN_OUTLINE.
 */
#ifndef VIET_OUTLINE_WORD_H
#define VIET_OUTLINE_WORD_H

#include "viet/vocabulary.h"

enum { OUTLINE_ORDINALS = 10 };

enum outline_word {
    OUTLINE_ORDINAL = 1 << 0, /* thứ nhất; shifted by n - 1: thứ n */
    OUTLINE_PART = 1 << 10,
    OUTLINE_CHAPTER = 1 << 11,
    OUTLINE_ARTICLE = 1 << 12,
    OUTLINE_ANNEX = 1 << 13,
    OUTLINE_MOTTO = 1 << 14,   /* begins a line of the motto */
    OUTLINE_PARTY = 1 << 15,   /* the line that papers of the Party have for it */
    OUTLINE_COUNTED = 1 << 16, /* its number comes next: khoản 3, năm 2014 */

    /* Counted through the whole document, whatever is above them. */
    OUTLINE_THROUGH = OUTLINE_ARTICLE | OUTLINE_ANNEX,
};

/* The same marks as the lists of viet/vocabulary/ name them. */
#define OUTLINE_NAMES                                                                    \
    ORDINAL = OUTLINE_ORDINAL, PART = OUTLINE_PART, CHAPTER = OUTLINE_CHAPTER,           \
    ARTICLE = OUTLINE_ARTICLE, ANNEX = OUTLINE_ANNEX, MOTTO = OUTLINE_MOTTO,             \
    PARTY = OUTLINE_PARTY, COUNTED = OUTLINE_COUNTED

/*
 * The length in bytes of the longest phrase with any of the marks that the text begins
 * with, whatever the marks of its letters; 0: none.
 */
isize outline_word_loosely(str text, uint64_t marks);

#endif
