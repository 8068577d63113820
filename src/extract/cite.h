/*
 * cite: the citations of numbered documents in a text.
 *
 * A text is one block of a document: a paragraph, a row, the text of an item, in NFC with
 * Đ mended. Blocks are scanned in the order of the document into one list, because a
 * shortened mention ("Nghị quyết 57") counts only when an earlier block has the full one.
 * Whatever is broken between two blocks must be joined by the caller. A line end inside a
 * text is a blank, and a bar separates cells as the border of a cell does, so a whole
 * page can be scanned too. Nothing is found in words of code, links and images.
 *
 * Everything returned is what was written at that mention; who is meant is decided in
 * link/. Spans count in the bytes of the text of the words. Time is linear in it.
 */
#ifndef EXTRACT_CITE_H
#define EXTRACT_CITE_H

#include "base/map.h"
#include "model/span.h"
#include "viet/date.h"
#include "viet/docnum.h"
#include "viet/word.h"

struct cite {
    struct span mention; /* name of the kind … number … date */
    struct span number;  /* the number alone, as written */
    struct docnum num;   /* num.text is the written form, mended */
    str kind;            /* "Kế hoạch"; empty when nothing says it */
    struct date date;    /* none when this mention has none */
    int year;            /* printed in the number, or of the date, or beside it; else 0 */
    str issuer;          /* "của …" as written, blanks folded; empty when not there */
    str rule;            /* what found it: see tests/spec/citations.txt */
    int antecedent;      /* of a shortened mention: index of the full one; else -1 */
};

struct cite_memo;

/* All citations of a document so far; starts as {0}, lives in the arena of the scans. */
struct cite_list {
    struct cite *at;
    isize n, cap;
    struct cite_memo *memo; /* what shortened mentions and shared dates look up */
};

/* Appends the citations of one more block of the document. */
void cite_scan(struct arena *a, struct word_list words, struct cite_list *doc);

#endif
