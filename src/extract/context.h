/*
 * context: what the times of a plan are read against, where nothing nearer tells.
 */
#ifndef EXTRACT_CONTEXT_H
#define EXTRACT_CONTEXT_H

#include "extract/words.h"
#include "model/doc.h"

/* The year of the title, else of the period, else of the date; the period; the date. */
struct when_context context_of(const struct doc *doc);

/* What of the ranges lies within [from, to), counted from there; in `a`. */
struct when_ranges context_skip(struct arena *a, const struct when_ranges *ranges,
                                isize from, isize to);

/* True if `at` lies within one of the ranges; `*from` is where that begins. */
bool context_within(const struct when_ranges *ranges, isize at, isize *from);

#endif
