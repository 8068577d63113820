/*
 * collate: the order of Vietnamese dictionaries.
 *
 * Syllable by syllable: first its letters, then its tone, then the next syllable. Digits
 * compare as numbers and stand before letters; what ends first comes first. Blanks and
 * punctuation only separate. Texts equal so far are told apart by case, small letters
 * first, and then by their bytes, so that the order is total. The C library and ICU both
 * order Vietnamese otherwise, and differently from one another.
 */
#ifndef VIET_COLLATE_H
#define VIET_COLLATE_H

#include "base/str.h"

/* <0, 0 or >0; 0 only for equal bytes. Input may be decomposed; nothing is allocated. */
int viet_compare(str a, str b);

#endif
