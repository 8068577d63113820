/*
 * when_word: the words of times, as marks of the vocabulary.
 */
#ifndef VIET_WHEN_WORD_H
#define VIET_WHEN_WORD_H

#include <stdint.h>

#endif
