#include "extract/when_in.h"

#include "extract/passage.h"

bool when_in(const struct when_reader *r, const struct word_list *words, isize from,
             isize to, struct when *out) {
    if (from >= to)
        return false;
    struct word_list part = passage_alone(r->scratch, passage_part(*words, from, to));
    return when_find(r->arena, part, &r->context, out);
}
