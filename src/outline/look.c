#include "outline/look.h"

#include "base/utf8.h"
#include "viet/plan_word.h"

enum { LABEL_MAX = 120 }; /* bytes that may be a label */

uint32_t look_last(str text) {
    isize at = text.n;
    while (at > 0) {
        at--;
        if (utf8_is_boundary(text, at) && text.p[at] != '*')
            return utf8_next(text, &(isize){at});
    }
    return 0;
}

struct letter look_first(str text) {
    isize at = 0;
    return text.n ? letter_of(utf8_next(text, &at)) : letter_of(0);
}

bool look_is_ended(str text) {
    uint32_t c = look_last(text);
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?';
}

bool look_is_capitals(str text) {
    bool any = false;
    for (isize at = 0; at < text.n;) {
        struct letter l = letter_of(utf8_next(text, &at));
        if (l.rank && !l.upper)
            return false;
        any |= l.rank > 0;
    }
    return any;
}

isize look_label(struct arena *scratch, str text, uint64_t marks) {
    isize length = 0, most = text.n < LABEL_MAX ? text.n : LABEL_MAX;
    while (most < text.n && !utf8_is_boundary(text, most))
        most--;
    struct word_list words = word_cut(scratch, str_sub(text, 0, most));
    if (!plan_word_loosely(words, marks, &length))
        return 0;
    return words.at[length - 1].to;
}
