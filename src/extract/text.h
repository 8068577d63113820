/*
 * text: the words of a part of the tree, without markup.
 */
#ifndef EXTRACT_TEXT_H
#define EXTRACT_TEXT_H

#include "base/buf.h"
#include "model/node.h"

/* Writes the text below `node`; breaks become a blank, images their alternative text. */
void text_write(struct buf *out, const struct node *node);

/* The same as a string in `a`. */
str text_of(struct arena *a, const struct node *node);

#endif
