/*
 * Times that belong to something else: "số liệu tính đến ngày", "hợp đồng ký trước ngày",
 * "Ngày Quốc tế … (ngày 25/11)".
 *
 * Only the longest phrase before the time counts. Most syllables also end an ordinary
 * noun or verb ("giới tính", "học sinh", "đăng ký", "học kỳ"), whose deadline must not be
 * lost; such nouns are in the vocabulary and hide the word at their end.
 */
#include "viet/when/part.h"

/* What a time may be of, and what hides such a word. */
#define BESIDE_OTHERS                                                                    \
    (BESIDE_FACT | BESIDE_BIRTH | BESIDE_RECKONED | BESIDE_SINCE | BESIDE_SPAN |         \
     BESIDE_COURSE | BESIDE_DATA | BESIDE_NOUN)

/* "đến ngày", "từ ngày": how far it goes. */
static bool spans(struct cursor bound) {
    return at_time(bound, TIME_SINCE | TIME_TO);
}

bool when_of_other(struct cursor first, const struct time_part *time, bool strong) {
    uint64_t before = when_phrase_before(first, DOMAIN_BESIDE, BESIDE_OTHERS).marks;
    bool year = time->unit == UNIT_YEAR, span = spans(first);
    if (before & (BESIDE_FACT | BESIDE_BIRTH))
        return true;
    if (before & BESIDE_SINCE)
        return at_time(first, TIME_SINCE);
    if (before & BESIDE_RECKONED)
        return span || at_time(first, TIME_BEFORE);
    if (strong)
        return false;
    return (before & BESIDE_SPAN && (span || year)) || (before & BESIDE_COURSE && year) ||
           (before & BESIDE_DATA && span);
}

/* "Ngày Quốc tế …": the name of a day, not "ngày Chủ nhật". */
static bool names_day(struct cursor c) {
    return take_time(&c, TIME_DAY) && at_kind(c, IS_LETTERS) && c.at->upper &&
           !at_time(c, TIME_ORDINAL | TIME_SUNDAY);
}

/* "Tháng hành động", "Tuần lễ"; "Tháng Thanh niên": not "Tháng Tám", nor in capitals. */
static bool names_campaign(struct cursor c) {
    if (at_beside(c, BESIDE_CAMPAIGN))
        return true;
    return take_time(&c, TIME_MONTH | TIME_WEEK) && at_kind(c, IS_LETTERS) &&
           c.at->upper && !c.at->capitals &&
           !at_time(c, TIME_NUMBER | TIME_MONTH_NAME | TIME_ROMAN | TIME_PART |
                           TIME_ORDINAL);
}

enum when_named when_named_before(struct cursor c) {
    enum { NEAR = 40 }; /* words */
    for (int i = 0; i < NEAR; i++) {
        c.at--;
        if (at_kind(c, IS_END | IS_SEMICOLON) || at_mark(c, '.'))
            break;
        if (c.at->hit_count && names_campaign(c))
            return WHEN_CAMPAIGN;
        if (c.at->hit_count && names_day(c))
            return WHEN_OBSERVANCE;
    }
    return WHEN_UNNAMED;
}

void when_of_campaign(struct time_part *at, int n) {
    for (int i = 0; i < n; i++)
        at[i].campaign = true;
}

enum when_named when_names(struct word_list words) {
    struct bounded_words bounded = when_bound_words(words);
    enum when_named named = when_named_before((struct cursor){words.at + words.n});
    when_unbound_words(&bounded);
    return named;
}
