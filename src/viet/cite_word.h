/*
 * cite_word: words around the numbers of documents, as marks of the vocabulary.
 */
#ifndef VIET_CITE_WORD_H
#define VIET_CITE_WORD_H

#include <stdint.h>

#endif
