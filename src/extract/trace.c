#include "extract/trace.h"

/* Behind the byte of the source that stands for text.p[t->at]; once there is none, there
 * will not be any more. */
static bool step(struct trace *t) {
    str rest = str_sub(t->source, t->source_at, t->end);
    isize found = str_find_byte(rest, t->text.p[t->at]);
    if (found < 0) {
        t->end = t->source_at;
        return false;
    }
    t->source_at += found + 1;
    t->at++;
    return true;
}

/* Up to a place of the text. Blanks of the source may be line ends, or not be there. */
static void walk(struct trace *t, isize to) {
    while (t->at < to && t->at < t->text.n) {
        if (is_space(t->text.p[t->at]))
            t->at++;
        else if (!step(t))
            return;
    }
}

struct span trace_span(struct trace *t, isize from, isize to) {
    to = to < t->text.n ? to : t->text.n;
    while (from < to && is_space(t->text.p[from]))
        from++;
    walk(t, from);
    isize start = t->source_at;
    if (from < to && t->at == from && step(t))
        start = t->source_at - 1;
    walk(t, to);
    return span_of(start, t->source_at);
}
