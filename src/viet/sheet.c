/*
 * A body's system is that of the first word of its name that belongs to one: "Văn phòng
 * Đảng ủy Sở" is the Party's although it has a Sở in it, "Công đoàn Trường" the unions'.
 * Words that several systems have (văn phòng, ban chỉ đạo, ủy ban kiểm tra) say nothing
 * and are in no list. Where two phrases begin at one place, the system that is looked for
 * first wins: the Politburo (Bộ Chính trị) is no ministry (Bộ).
 */
#include "viet/sheet.h"

#include "viet/sheet_word.h"
#include "viet/vocabulary.h"

#define TEXT(literal)                                                                    \
    { literal, (isize)sizeof(literal) - 1 }
#define MD(year, month, day)                                                             \
    { year, month, day }
#define SIZES(...)                                                                       \
    { __VA_ARGS__ }
#define SHEET(system, name, from, motto, below, number, issuer, subject, posts, to,      \
              bases, bureaus, sizes)                                                     \
    {SHEET_##system, TEXT(name),   from,          TEXT(motto), TEXT(below),              \
     TEXT(number),   TEXT(issuer), TEXT(subject), posts,       to,                       \
     SHEET_##bases,  bureaus,      sizes},

enum { BOLD, NOT_BOLD };
enum { SLANTED_BOLD, UNDERLINED };
enum { APART, JOINED };

static const struct sheet rows[] = {
#include "viet/sheet.def"
};

/* In the order in which they are looked for; symbols of numbers are among the words. */
static const struct {
    enum sheet_system system;
    uint64_t words;
} systems[] = {
    {SHEET_PARTY, SHEET_WORD_PARTY}, {SHEET_FRONT, SHEET_WORD_FRONT},
    {SHEET_YOUTH, SHEET_WORD_YOUTH}, {SHEET_UNKNOWN, SHEET_WORD_OTHER},
    {SHEET_STATE, SHEET_WORD_STATE},
};

enum sheet_system sheet_system_named(str name) {
    struct word w;
    for (isize at = 0; word_next(name, &at, &w);)
        for (isize i = 0; i < countof(systems); i++)
            if (text_phrase(str_skip(name, w.from), DOMAIN_SHEET, systems[i].words))
                return systems[i].system;
    return SHEET_UNKNOWN;
}

enum sheet_system sheet_system_of(enum docnum_form number, enum sheet_system issuer) {
    if (number == DOCNUM_NONE || issuer == SHEET_FRONT || issuer == SHEET_YOUTH)
        return issuer;
    return number == DOCNUM_DG ? SHEET_PARTY : SHEET_STATE;
}

const struct sheet *sheet_on(enum sheet_system system, struct date day) {
    const struct sheet *valid = NULL;
    for (isize i = 0; i < countof(rows); i++) {
        if (rows[i].system != system)
            continue;
        if (!valid || !day.year || date_cmp(rows[i].from, day) <= 0)
            valid = &rows[i];
    }
    return valid;
}

bool sheet_is_right(str line) {
    return text_phrase(line, DOMAIN_SHEET, SHEET_WORD_RIGHT);
}

isize sheet_bureau(str name) {
    isize end = text_phrase(name, DOMAIN_SHEET, SHEET_WORD_BUREAU);
    while (end > 0 && end < name.n && name.p[end] == ' ')
        end++;
    return end > 0 ? end : -1;
}

bool sheet_is_committee(str name) {
    return text_phrase(name, DOMAIN_SHEET, SHEET_WORD_COMMITTEE);
}
