/*
 * Times that belong to something else: "số liệu tính đến ngày", "hợp đồng ký trước ngày".
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
