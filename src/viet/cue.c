#include "viet/cue.h"

#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/letter.h"

static bool is_word(uint32_t c) {
    return letter_of(c).rank || (c < 0x80 && is_digit((char)c));
}

bool cue_is_border(str text, isize at) {
    if (at <= 0 || at >= text.n)
        return true;
    isize before = at - 1, behind = at;
    while (!utf8_is_boundary(text, before))
        before--;
    return !is_word(utf8_next(text, &before)) || !is_word(utf8_next(text, &behind));
}

isize cue_at(str text, isize at, str list) {
    isize longest = -1;
    if (at >= text.n || !cue_is_border(text, at))
        return -1;
    while (list.n) {
        isize end = viet_match(text, at, str_cut(&list, '|'));
        if (end > longest && cue_is_border(text, end))
            longest = end;
    }
    return longest;
}

/* A letter has as many bytes in one case as in the other, so a member tells its length.
 */
isize cue_before(str text, isize at, str list) {
    isize longest = -1;
    while (at > 0 && text.p[at - 1] == ' ')
        at--;
    if (at == 0 || !cue_is_border(text, at))
        return -1;
    while (list.n) {
        str member = str_cut(&list, '|');
        isize from = at - member.n;
        if (from < 0 || (longest >= 0 && from > longest))
            continue;
        if (utf8_is_boundary(text, from) && viet_match(text, from, member) == at &&
            cue_is_border(text, from))
            longest = from;
    }
    return longest;
}

isize cue_find(str text, isize from, str list) {
    for (isize at = from; at < text.n; at++)
        if (utf8_is_boundary(text, at) && cue_at(text, at, list) >= 0)
            return at;
    return -1;
}
