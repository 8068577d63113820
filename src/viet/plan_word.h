/*
 * plan_word: titles, labels, headers of columns and the other fixed words of a plan, as marks of the vocabulary.
 */
#ifndef VIET_PLAN_WORD_H
#define VIET_PLAN_WORD_H

#include <stdint.h>

#endif
