/*
 * trace: where words of a text stand in the source that it was read from.
 *
 * A text whose blanks are folded and whose markup is gone is what is left of the source
 * when bytes are taken out of it. So its words are found again by one run over both, and
 * no map of offsets has to be kept for texts of which hardly any word is asked for.
 */
#ifndef EXTRACT_TRACE_H
#define EXTRACT_TRACE_H

#include "model/span.h"

/* Starts as {.source = …, .end = …, .text = …, .source_at = …}, the part that was read.
 */
struct trace {
    str source, text;
    isize at, source_at; /* so far, in both */
    isize end;           /* of the part, in the source */
};

/*
 * The span of text[from, to); asked for in rising order of `from`. Where the source has
 * other bytes (an entity), it is the place where the two still agreed.
 */
struct span trace_span(struct trace *t, isize from, isize to);

#endif
