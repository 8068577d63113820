/*
 * passage: the words of a place, which may be several blocks.
 *
 * Of one block they are a view of the document's prose. Those of several are copied into
 * one list, in which each block begins a line. A part of a passage is a word_list, too,
 * though no WORD_END words enclose it.
 */
#ifndef EXTRACT_PASSAGE_H
#define EXTRACT_PASSAGE_H

#include "extract/prose.h"

/* Starts as {.arena = …, .prose = …}. */
struct passage {
    struct arena *arena;
    const struct prose *prose;
    struct word_list words; /* .at is NULL before the first block */
    struct {
        struct word *at;
        isize n, cap;
    } copy;
};

/* Empties it, to be used again. */
void passage_clear(struct passage *passage);

/* Adds all blocks at or below `node`. A passage begins without the dash of an item that
 * was typed into a cell. */
void passage_add(struct passage *passage, const struct node *node);

/* The words of one place. */
struct word_list passage_of(struct arena *a, const struct prose *prose,
                            const struct node *node);

/* The words from `from` up to `to`, which may be negative: counted from the end. */
struct word_list passage_part(struct word_list words, isize from, isize to);

/* The words within the bytes [from, to) of the text. */
struct word_list passage_between(struct word_list words, isize from, isize to);

/* False for lines of dots in a form. */
bool passage_has_words(struct word_list words);

/* "UBND TỈNH": at least two letters, all of them capitals. */
bool passage_is_capitals(struct word_list words);

/* The words as they are shown, in `a`: in one line, all blanks alike. */
str passage_text(struct arena *a, struct word_list words);

/* Whether a star before the words was typed for a dash: it begins no list in a cell, and
 * is no word. */
bool passage_after_star(struct word_list words);

/* True if the last word, or the first, is the mark: ':' or the like. */
bool passage_ends(struct word_list words, char mark);
bool passage_begins(struct word_list words, char mark);

#endif
