/*
 * span: where something is in a source file, in bytes of its NFC text.
 *
 * Spans are stored and compared; lines and columns are worked out only when a person is
 * to see them (model/diag.h, struct place).
 */
#ifndef MODEL_SPAN_H
#define MODEL_SPAN_H

#include "base/str.h"

struct span {
    uint32_t start, end; /* [start, end); both 0: the file as a whole */
};

static inline struct span span_of(isize start, isize end) {
    return (struct span){(uint32_t)start, (uint32_t)end};
}

static inline str span_text(str source, struct span s) {
    return str_sub(source, (isize)s.start, (isize)s.end);
}

#endif
