/* Values are looked at as they are decoded: "M\u1EACT" is a mark, and so is [Sở A, Mật].
 */
#include "parse/yaml_stamps.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/word.h"

static bool is_capitals(str text) {
    for (isize at = 0; at < text.n;) {
        struct letter letter = letter_of(utf8_next(text, &at));
        if (letter.rank && !letter.upper)
            return false;
    }
    return true;
}

/* The stamp that the words from `from` are, to the end of their line. A name such as "Tài
 * liệu hội nghị" is one only in capitals. */
static struct stamp stamp_at(const struct word_list *words, isize from) {
    isize end;
    struct stamp stamp = viet_stamp_at(words, from, &end);
    str text = str_sub(words->text, words->at[from].from,
                       words->at[end > from ? end - 1 : from].to);
    return stamp_may_be_title(stamp) && !is_capitals(text) ? (struct stamp){0} : stamp;
}

/* Of a value with lines, one by one. */
static struct stamp stamp_of_lines(struct arena *scratch, str text) {
    struct word_list words = word_cut(scratch, text);
    struct stamp stamp = {0};
    for (isize i = 0; i < words.n && !stamp_is_any(stamp); i++)
        if (words.at[i].gap == GAP_LINE || i == 0)
            stamp = stamp_at(&words, i);
    return stamp;
}

/* Urgency is a stamp of the paper, not of a key. */
static struct stamp stamp_of(struct arena *scratch, str text) {
    bool lines = str_find_byte(text, '\n') >= 0;
    struct stamp stamp = lines ? stamp_of_lines(scratch, text) : viet_stamp_line(text);
    if (stamp_may_be_title(stamp) && !lines && !is_capitals(text))
        stamp = (struct stamp){0};
    stamp.urgency = URGENCY_NONE;
    return stamp;
}

void yaml_stamps(struct arena *scratch, const struct yaml *value, struct stamps *found) {
    if (value->kind == YAML_SCALAR && value->text.n)
        stamps_add(found, stamp_of(scratch, value->text), value->span);
    for (const struct yaml *v = value->first; v; v = v->next)
        yaml_stamps(scratch, v, found);
}
