/*
 * Words as the readers of citations need them: letters of our alphabet, any case, any
 * blanks between. Comparing with the text in place is cheap because nearly every
 * comparison fails at its first letter.
 */
#include "extract/cite_part.h"

#include "base/utf8.h"
#include "viet/letter.h"

bool cite_is_letter(str s, isize at) {
    return at >= 0 && at < s.n && letter_of(utf8_next(s, &at)).rank;
}

bool cite_is_upper(str s, isize at) {
    return at >= 0 && at < s.n && letter_of(utf8_next(s, &at)).upper;
}

isize cite_before(str s, isize at) {
    if (at <= 0)
        return -1;
    isize start = at - 1;
    while (start > 0 && at - start < 4 && !utf8_is_boundary(s, start))
        start--;
    return start;
}

isize cite_blanks(str s, isize at) {
    for (isize next = at; at < s.n; at = next)
        if (!letter_is_blank(utf8_next(s, &next)))
            break;
    return at;
}

isize cite_blanks_back(str s, isize at) {
    for (isize before; (before = cite_before(s, at)) >= 0; at = before)
        if (!letter_is_blank(utf8_next(s, &(isize){before})))
            break;
    return at;
}

isize cite_line_blanks(str s, isize at) {
    for (isize next = at; at < s.n && s.p[at] != '\n'; at = next)
        if (!letter_is_blank(utf8_next(s, &next)))
            break;
    return at;
}

isize cite_line_blanks_back(str s, isize at) {
    for (int blanks = 0; blanks < 80 && at > 0 && s.p[at - 1] != '\n'; blanks++) {
        isize before = cite_before(s, at);
        if (!letter_is_blank(utf8_next(s, &(isize){before})))
            break;
        at = before;
    }
    return at;
}

str cite_word_back(str s, isize at) {
    isize start = at;
    for (isize p = at; (p = cite_before(s, p)) >= 0 && cite_is_letter(s, p);) {
        if (at - p > 16)
            return (str){0};
        start = p;
    }
    return str_sub(s, start, at);
}

str cite_word(str s, isize at) {
    isize end = at;
    for (isize next = at; next < s.n; end = next)
        if (!letter_of(utf8_next(s, &next)).rank)
            break;
    return str_sub(s, at, end);
}

/* The cases of a letter begin with the same byte, or are ASCII: most words fail here. */
static bool begins_alike(str s, isize at, str phrase) {
    return at < s.n && (s.p[at] == phrase.p[0] || (s.p[at] ^ phrase.p[0]) == 0x20);
}

isize cite_phrase(str s, isize at, str phrase) {
    if (!begins_alike(s, at, phrase))
        return -1;
    for (isize i = 0; i < phrase.n;) {
        if (at >= s.n)
            return -1;
        if (phrase.p[i] == ' ') {
            isize after = cite_blanks(s, at);
            if (after == at)
                return -1;
            at = after;
            i++;
            continue;
        }
        uint32_t want = utf8_next(phrase, &i);
        if (letter_lower(utf8_next(s, &at)) != want)
            return -1;
    }
    return cite_is_letter(s, at) ? -1 : at;
}

isize cite_any(str s, isize at, const str *phrases, isize count) {
    for (isize i = 0; i < count; i++) {
        if (!begins_alike(s, at, phrases[i]))
            continue;
        isize end = cite_phrase(s, at, phrases[i]);
        if (end >= 0)
            return end;
    }
    return -1;
}
