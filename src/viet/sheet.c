/*
 * A body's system is told by the first word of its name that belongs to one: "Văn phòng
 * Đảng ủy Sở" is the Party's although it has a Sở in it, "Công đoàn Trường" the unions'.
 * Words that several systems have (văn phòng, ban chỉ đạo, ủy ban kiểm tra) tell nothing
 * and are in no list. Where two words begin at one place, the system that is looked for
 * first wins: the Politburo (Bộ Chính trị) is no ministry (Bộ).
 */
#include "viet/sheet.h"

#include "viet/cue.h"

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

static const char committees[] =
    "tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|quận ủy|quận uỷ|thị ủy|thị uỷ|"
    "đảng ủy|đảng uỷ";

/* In the order in which they are looked for; symbols of numbers among them. */
static const struct {
    enum sheet_system system;
    const char *words;
} systems[] = {
    {SHEET_PARTY, committees},
    {SHEET_PARTY, "đảng bộ|chi bộ|chi ủy|chi uỷ|cấp ủy|cấp uỷ|đảng đoàn|"
                  "ban cán sự đảng|trung ương đảng|bộ chính trị|ban dân vận|"
                  "ban tuyên giáo|ban nội chính"},
    {SHEET_FRONT,
     "mặt trận|mặt trận tổ quốc|mttq|mttw|công đoàn|cđcs|liên đoàn lao động|lđlđ|tlđ|"
     "hội liên hiệp phụ nữ|hội lhpn|hội phụ nữ|hội nông dân|hội cựu chiến binh|hội ccb"},
    {SHEET_YOUTH,
     "đoàn thanh niên|đoàn tncs|trung ương đoàn|tỉnh đoàn|thành đoàn|huyện đoàn|"
     "quận đoàn|thị đoàn|đoàn khối|đoàn trường|đoàn xã|đoàn phường|chi đoàn|"
     "liên chi đoàn|đtn|tđtn|twđtn"},
    {SHEET_UNKNOWN, "câu lạc bộ|bộ phận|cán bộ"}, /* not "bộ", a ministry */
    {SHEET_STATE, "ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|sở|bộ|cục|"
                  "chi cục|chính phủ|thủ tướng|quốc hội|công an|trường|bệnh viện"},
};

enum sheet_system sheet_system_named(str name) {
    enum sheet_system system = SHEET_UNKNOWN;
    for (isize i = 0, first = name.n; i < countof(systems); i++) {
        isize at = cue_find(name, 0, str_from_c(systems[i].words));
        if (at < 0 || at >= first)
            continue;
        first = at;
        system = systems[i].system;
    }
    return system;
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
    return cue_at(line, 0, STR("tm|kt|tl|tuq|t/m|k/t|t/l|t/uq|q|thay mặt")) > 0;
}

isize sheet_bureau(str name) {
    isize end = cue_at(name, 0,
                       STR("ban thường vụ|btv|ban chấp hành|bch|ban thường trực|"
                           "thường trực"));
    while (end >= 0 && end < name.n && name.p[end] == ' ')
        end++;
    return end;
}

bool sheet_is_committee(str name) {
    return cue_at(name, 0, str_from_c(committees)) > 0;
}
