/*
 * outline: a plan as editors have it becomes Markdown as it should be.
 *
 * A plan pasted from Word or read by a scanner has its structure in its numbering and not
 * in marks. Here that structure is written as Markdown, which the parser then reads like
 * any other; the import of a file writes the same text to disk. What is Markdown already
 * stays as it is, byte for byte: a text with headings of Markdown, or one in which
 * nothing is numbered as documents are. A map leads from each byte of the new text back
 * to the source, so that messages show what the editor typed.
 */
#ifndef OUTLINE_OUTLINE_H
#define OUTLINE_OUTLINE_H

#include "outline/head.h"

/* A stretch of the new text that is the source's; what lies between two was added. */
struct outline_stretch {
    isize at, source, n;
};

struct outline {
    str text; /* the whole new text; the source itself if nothing changed */
    isize body;
    bool changed;
    struct head head; /* left out of the text */
    struct {
        struct outline_stretch *at;
        isize n, cap;
    } map;
};

/* Reads source[body, end); what is before `body` is kept. Everything lives in `a`. */
struct outline outline_read(struct arena *a, str source, isize body);

/* The byte of the source that byte `at` of the new text comes from, or the nearest. */
isize outline_source(const struct outline *outline, isize at);

#endif
