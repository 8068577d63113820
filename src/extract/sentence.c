#include "extract/sentence.h"

#include "viet/plan_word.h"

static bool is_phrase(const struct word *w, isize words, uint64_t marks) {
    for (int i = 0; i < w->hit_count; i++)
        if (w->hits[i].words == words &&
            vocabulary_meanings[w->hits[i].meaning].marks[DOMAIN_PLAN] & marks)
            return true;
    return false;
}

/* The stop belongs to the word before it: "TP.", "2.", the initials of a name. */
static bool belongs_to_word(const struct word *first, const struct word *stop) {
    const struct word *w = stop;
    while (w > first && w->gap == GAP_NONE && w[-1].key != word_mark('('))
        w--;
    bool number = w == first && w + 1 == stop && w->kind == WORD_DIGITS;
    return number || stop->from - w->from < 2 || is_phrase(w, stop - w, PLAN_SHORTENED);
}

static bool ends_sentence(const struct word *first, const struct word *w) {
    const struct word *next = w + 1;
    bool full = w->key == word_mark('.');
    if (!full && w->key != word_mark('!') && w->key != word_mark('?'))
        return false;
    if (next->kind == WORD_END)
        return true;
    return next->gap != GAP_NONE && (next->kind != WORD_LETTERS || next->upper) &&
           !(full && belongs_to_word(first, w));
}

static isize next_of(struct word_list words, isize from, bool clauses) {
    int depth = 0;
    for (isize at = from; at < words.n; at++) {
        const struct word *w = &words.at[at];
        if (w->kind == WORD_LETTERS || w->kind == WORD_DIGITS)
            continue;
        depth += (w->key == word_mark('(')) - (w->key == word_mark(')') && depth > 0);
        if ((clauses && w->kind == WORD_SEMICOLON && !depth) ||
            ends_sentence(&words.at[from], w))
            return at + 1;
    }
    return words.n;
}

isize sentence_next(struct word_list words, isize from) {
    return next_of(words, from, false);
}

isize clause_next(struct word_list words, isize from) {
    return next_of(words, from, true);
}
