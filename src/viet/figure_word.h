/*
 * figure_word: words of quantities and of reports, as marks of the vocabulary.
 */
#ifndef VIET_FIGURE_WORD_H
#define VIET_FIGURE_WORD_H

#include <stdint.h>

#endif
