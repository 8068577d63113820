/*
 * outline: a plan as editors have it becomes Markdown as it should be.
 *
 * A plan pasted from Word or read by a scanner has its structure in its numbering and not
 * in marks. Here that structure is written as Markdown, which the parser then reads like
 * any other; the import of a file writes the same text to disk. A text that has headings
 * of Markdown stays as it is, but for its head block and for lines that Markdown would
 * not know for what they are (mend.h). So does one in which nothing is numbered as
 * documents are. A map leads from each byte of the new text back to the source, so that
 * messages show what the editor typed.
 */
#ifndef OUTLINE_OUTLINE_H
#define OUTLINE_OUTLINE_H

#include "outline/head.h"
#include "outline/mend.h"

struct outline {
    str text; /* the whole new text; the source itself if nothing changed */
    isize body;
    bool changed;
    struct head head;           /* left out of the text */
    struct uneven_rows uneven;  /* places in the source */
    struct rewrite_map maps[2]; /* the second leads from the text to what the first did */
    int steps;
};

/*
 * Reads source[body, end); what is before `body` is kept. `known` is what the front
 * matter says; headings that repeat it belong to the head. Everything lives in `a`.
 */
struct outline outline_of_plan(struct arena *a, str source, isize body,
                               struct head_known known);

/* The same of a text without front matter. */
struct outline outline_read(struct arena *a, str source, isize body);

/* A line that its style makes a heading: where it begins, and its level, from 1. */
struct outline_heading {
    isize at;
    int level;
};

/*
 * The same of a text whose lines are the paragraphs of a word processor; it is written as
 * Markdown in any case. A number says more about a heading than its style.
 */
struct outline outline_of_paragraphs(struct arena *a, str source,
                                     const struct outline_heading *headings, isize n);

/* The byte of the source that byte `at` of the new text comes from; of an added byte, the
 * end of what was copied before it. */
isize outline_source(const struct outline *outline, isize at);

/* The same of something that begins at `at`: of an added byte, what was copied after it.
 */
isize outline_source_begin(const struct outline *outline, isize at);

/* Where the source's byte, or the next that was kept, is in the new text. */
isize outline_place(const struct outline *outline, isize source);

#endif
