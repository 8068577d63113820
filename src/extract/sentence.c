#include "extract/sentence.h"

#include "base/utf8.h"
#include "viet/cue.h"
#include "viet/letter.h"
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

/* The stop at `at` belongs to the word before it: "TP.", "2.", the initials of a name. */
static bool is_abbreviated(str text, isize from, isize at) {
    static const char words[] =
        "tp|tx|tt|uv|ts|ths|pgs|gs|bs|đ/c|q|p|h|tm|kt|tl|stt|st|nxb|"
        "ths.bs|pgs.ts|gs.ts|v.v|tr";
    isize word = at;
    while (word > from && text.p[word - 1] != ' ' && text.p[word - 1] != '(')
        word--;
    str token = str_sub(text, word, at);
    return cue_at(token, 0, str_from_c(words)) == token.n || token.n < 2 ||
           (word == from && str_to_int(token) >= 0);
}

static bool is_stop(str text, isize from, isize at) {
    char c = text.p[at];
    if (c != '.' && c != '!' && c != '?')
        return false;
    if (at + 1 < text.n && text.p[at + 1] != ' ')
        return false;
    isize next = at + 2;
    if (next >= text.n)
        return true;
    struct letter l = letter_of(utf8_next(text, &next));
    return (!l.rank || l.upper) && (c != '.' || !is_abbreviated(text, from, at));
}

static isize end_of(str text, isize from, bool clauses) {
    int depth = 0;
    for (isize at = from; at < text.n; at++) {
        char c = text.p[at];
        depth += (c == '(') - (c == ')' && depth > 0);
        if ((clauses && c == ';' && !depth) || is_stop(text, from, at))
            return at + 1;
    }
    return text.n;
}

isize sentence_end(str text, isize from) {
    return end_of(text, from, false);
}

isize clause_end(str text, isize from) {
    return end_of(text, from, true);
}
