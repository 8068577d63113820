/*
 * reading: one document while it is being read, as every finder in this folder gets it.
 *
 * Its text is cut into words once, and everything is read from those words and the tree;
 * what is found goes to `doc`. Ends with the scratch memory that it lives in.
 */
#ifndef EXTRACT_READING_H
#define EXTRACT_READING_H

#include "extract/prose.h"
#include "model/doc.h"

struct input;

struct reading {
    struct doc *doc;
    const struct input *input;
    struct arena *scratch;
    str source; /* of the file: what the spans of the tree are places of */
    isize body; /* where the front matter ends in it */
    struct node *root;
    struct prose prose; /* the words of the tree */

    VEC(isize)
    taken; /* values of lines such as "Thời hạn: …" that a task has: their
              first bytes in the text of the prose */
    VEC(struct word_list) tasks; /* the words of doc->tasks, in the same order */
};

#endif
