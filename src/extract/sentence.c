#include "extract/sentence.h"

#include "base/utf8.h"
#include "viet/cue.h"
#include "viet/letter.h"

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
