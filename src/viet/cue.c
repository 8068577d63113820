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

/* Nearly all members differ from a text in their first byte. Both cases of a letter of
 * ours begin with the same one, but for ASCII. */
static bool same_lead(char in_text, char in_list) {
    return in_text == in_list || (is_ascii_alpha(in_text) && (in_text | 0x20) == in_list);
}

/* Behind the bar that ends the member at `at`, or the end. */
static isize next_member(str list, isize at) {
    while (at < list.n && list.p[at] != '|')
        at++;
    return at + 1;
}

isize cue_at(str text, isize at, str list) {
    isize longest = -1;
    if (at >= text.n)
        return -1;
    bool border = false; /* looked at only where a member may begin */
    for (isize from = 0; from < list.n;) {
        isize next = next_member(list, from);
        if (same_lead(text.p[at], list.p[from])) {
            if (!border && !(border = cue_is_border(text, at)))
                return -1;
            isize end = viet_match(text, at, str_sub(list, from, next - 1));
            if (end > longest && cue_is_border(text, end))
                longest = end;
        }
        from = next;
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
    bool leads[256] = {false};
    for (isize at = 0; at < list.n; at = next_member(list, at)) {
        unsigned char lead = (unsigned char)list.p[at];
        leads[lead] = leads[is_ascii_alpha((char)lead) ? lead & ~0x20 : lead] = true;
    }
    for (isize at = from; at < text.n; at++)
        if (leads[(unsigned char)text.p[at]] && cue_at(text, at, list) >= 0)
            return at;
    return -1;
}
