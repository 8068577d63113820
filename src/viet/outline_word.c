#include "viet/outline_word.h"

isize outline_word_loosely(str text, uint64_t marks) {
    struct word w;
    isize longest = 0;
    uint32_t node = 0;
    for (isize at = 0; word_next(text, &at, &w);) {
        if (w.kind != WORD_LETTERS && w.kind != WORD_DIGITS)
            continue;
        node = vocabulary_step(node, word_unmarked(w.key));
        if (!node)
            break;
        const struct meaning *m = &vocabulary_meanings[vocabulary_meaning(node)];
        longest = m->marks[DOMAIN_OUTLINE] & marks ? at : longest;
    }
    return longest;
}
