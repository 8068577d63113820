#include "viet/plan_word.h"

static bool counts(const struct word *w) {
    return w->kind == WORD_LETTERS || w->kind == WORD_DIGITS;
}

uint64_t plan_word_loosely(struct word_list words, uint64_t marks, isize *length) {
    uint64_t longest = 0;
    uint32_t node = 0;
    for (isize i = 0; i < words.n; i++) {
        const struct word *w = &words.at[i];
        if (!counts(w))
            continue;
        node = vocabulary_step(node, word_unmarked(w->key));
        if (!node)
            break;
        uint64_t here = vocabulary_meanings[vocabulary_meaning(node)].marks[DOMAIN_PLAN];
        if (!(here & marks))
            continue;
        longest = here;
        if (length)
            *length = i + 1;
    }
    return longest;
}

uint64_t plan_word_anywhere(struct word_list words, uint64_t marks) {
    uint64_t found = 0;
    for (; words.n && !found; words.at++, words.n--)
        if (counts(words.at))
            found = plan_word_loosely(words, marks, NULL);
    return found;
}
