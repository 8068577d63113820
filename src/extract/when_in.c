#include "extract/when_in.h"

#include <string.h>

bool when_in(struct arena *a, const struct word_list *words, isize from, isize to,
             const struct when_context *context, struct when *out) {
    static const struct word end = {.number = -1};
    if (from >= to)
        return false;
    struct word *list = new (a, struct word, to - from + 2);
    list[0] = list[to - from + 1] = end;
    memcpy(list + 1, words->at + from, (size_t)(to - from) * sizeof *list);
    struct word_list part = {words->text, list + 1, to - from};
    return when_find(a, part, context, out);
}
