/*
 * prose: all text of a document in one piece, cut into words once.
 *
 * Each paragraph, heading and cell is a block: a range of the words, between two words of
 * the kind WORD_END. The cells of a row follow one another, so a row is a block as well,
 * with borders inside. Everything that is read out of a document is read from these
 * words, and each can be traced back to the bytes of the source. Lives in the worker's
 * scratch memory, as the tree does.
 */
#ifndef EXTRACT_PROSE_H
#define EXTRACT_PROSE_H

#include "model/node.h"
#include "viet/vocabulary.h"

/* A stretch of the text that comes from one leaf of the tree. */
struct prose_segment {
    isize at, n;       /* in the text */
    struct node *node; /* text, code, raw HTML or a break */
    bool closed;       /* part of code, raw HTML, a link or an image */
};

struct prose_block {
    struct node *node;    /* a paragraph, heading, cell or row */
    isize first, n;       /* its words */
    isize segment, count; /* its segments */
};

struct prose {
    struct word_list words;
    VEC(struct prose_block) blocks;
    VEC(struct prose_segment) segments;
};

/* Reads the text of the tree; sets `block` of every node that has one. */
struct prose prose_read(struct arena *scratch, struct node *root);

/* The words of a paragraph, heading, cell or row. */
struct word_list prose_words(const struct prose *prose, const struct node *node);

/* The place in the source of byte `at` of the text; escapes and entities count as a
 * whole, so `end` says which side of them is meant. */
isize prose_source(const struct prose *prose, isize at, bool end);

/* The place in the source of the words from `first` up to and with `last`. */
struct span prose_span(const struct prose *prose, const struct word *first,
                       const struct word *last);

#endif
