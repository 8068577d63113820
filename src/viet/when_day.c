/*
 * One day: "ngày 15/3", "15.3.2023", "ngày 05 tháng 02 năm 2026", "17 giờ 00 ngày 20/5".
 *
 * viet/date reads whole dates; here the year may be missing, in front of a range or a
 * list even the month ("ngày 15 - 17/3"), and a weekday or an hour may stand before it.
 * What looks like a day and is none is read to its end and marked as lost.
 */
#include "viet/when_part.h"

/* A text as a constant initializer; STR() is an expression. */
#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

int when_weekday(struct cursor *c) {
    static const str names[] = {
        S("thứ hai|thứ 2"), S("thứ ba|thứ 3"),  S("thứ tư|thứ 4"), S("thứ năm|thứ 5"),
        S("thứ sáu|thứ 6"), S("thứ bảy|thứ 7"), S("chủ nhật|cn"),
    };
    for (int i = 0; i < countof(names); i++)
        if (when_take(c, names[i]))
            return i + 1;
    return 0;
}

/* "17 giờ 30 phút", "17h30", "17:30" */
static bool take_hour(struct cursor *c) {
    struct cursor at = *c;
    if (when_number(&at, 1, 2) < 0 || !when_take(&at, STR("giờ|h|g|:")))
        return false;
    bool colon = when_stands((struct cursor){at.at - 1}, STR(":"));
    if (when_number(&at, 1, 2) < 0 && colon)
        return false;
    when_take(&at, STR("phút"));
    *c = at;
    return true;
}

/* What may stand before a day; true if an hour is among it. */
static bool take_hour_words(struct cursor *c) {
    bool hour = take_hour(c);
    when_take(c, STR(","));
    when_take(c, STR("sáng|chiều|tối|trưa"));
    if (when_weekday(c))
        when_take(c, STR(",|("));
    return hour;
}

static bool is_day(const struct moment *m) {
    int most = m->month ? date_month_length(m->year ? m->year : 2000, m->month) : 31;
    return m->day >= 1 && m->day <= most;
}

/* The moon's calendar, and days of other years than the one that is meant. */
static bool is_told_away(struct cursor *c) {
    return when_take(c, STR("âm lịch|( âm lịch )|( âl )|( al )|âl")) ||
           when_take(c, STR("năm trước|năm sau|của năm trước|của năm sau|của kỳ|"
                            "năm tiếp theo|của năm tiếp theo|kỳ báo cáo"));
}

/* The year of "15/3/2023" behind the month; a slip makes the day lost. */
static void read_year(struct cursor *c, str mark, struct time_part *p) {
    struct cursor at = *c;
    int year = 0;
    bool lost = false;
    if (when_take(&at, mark) && at.at->kind == WORD_DIGITS &&
        at.at[-1].to == at.at->from) {
        year = when_year_number(&at);
        lost = year < 0;
        at.at += lost;
    } else {
        at = *c;
        lost = !when_year_behind(&at, &year);
    }
    p->from.year = lost ? 0 : year;
    p->lost = lost;
    *c = at;
}

/* The month behind a day's number: "/3", "-3", ".3"; the mark, or an empty text. */
static str read_month(struct cursor *c, bool named, int *month) {
    static const str marks[] = {S("/"), S("-"), S(".")};
    for (isize i = 0; i < countof(marks); i++) {
        struct cursor at = *c;
        if (!when_take(&at, marks[i]) || (*month = when_number(&at, 1, 2)) < 0)
            continue;
        if (i == 2 && at.at[-2].to != at.at[-1].from)
            break; /* "ngày 15. 3 đơn vị" */
        bool third =
            when_take(&(struct cursor){at.at}, marks[i]) && at.at[1].kind == WORD_DIGITS;
        if (i > 0 && !third && (!named || *month > 12 || when_stands(at, STR("/|tháng"))))
            break;
        *c = at;
        return marks[i];
    }
    *month = 0;
    return (str){0};
}

/* "3/2021" is a month. */
static bool read_short_month(struct cursor *c, int month, struct time_part *out) {
    struct cursor at = *c;
    int year = when_take(&at, STR("/")) ? when_year_number(&at) : -1;
    if (year < 0 || month < 1 || month > 12)
        return false;
    *out = (struct time_part){
        .unit = UNIT_MONTH, .from = {year, month, 1}, .to = {year, month, DAY_LAST}};
    *c = at;
    return true;
}

/* "15-17/3": the first day of a range, without any word. */
static bool begins_range(struct cursor c) {
    return when_take(&c, STR("-")) && when_number(&c, 1, 2) > 0 &&
           when_stands(c, STR("/|tháng"));
}

bool when_written_day(struct cursor *c, bool named, struct time_part *out) {
    struct cursor at = *c;
    struct time_part p = {.unit = UNIT_DAY};
    int day = when_number(&at, 1, 2), month = 0;
    if (day < 0)
        return false;
    if (!named && read_short_month(&at, day, out)) {
        *c = at;
        return true;
    }
    struct time_part of;
    str mark = read_month(&at, named, &month);
    if (mark.n) {
        p.from.month = month;
        read_year(&at, mark, &p);
    } else if (when_month(&at, &of)) {
        p.from = of.from;
        p.lost = of.lost;
    } else if (!named && !begins_range(at)) {
        return false;
    }
    p.from.day = day;
    p.to = p.from;
    p.lost |= month > 12 || !is_day(&p.from) || is_told_away(&at);
    *out = p;
    *c = at;
    return true;
}

/* 2026-02-05 */
static bool read_iso(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int year = when_year_number(&at), month = -1, day = -1;
    if (year > 0 && when_take(&at, STR("-")))
        month = when_number(&at, 2, 2);
    if (month > 0 && when_take(&at, STR("-")))
        day = when_number(&at, 2, 2);
    if (day < 0)
        return false;
    *out = (struct time_part){.unit = UNIT_DAY, .from = {year, month, day}};
    out->to = out->from;
    out->lost = !date_of(year, month, day).year;
    *c = at;
    return true;
}

bool when_day(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    bool hour = take_hour_words(&at);
    bool named = when_take(&at, STR("ngày"));
    if (!read_iso(&at, out) && !when_written_day(&at, named, out))
        return false;
    out->exact = hour;
    out->brief = !named && !hour && out->unit == UNIT_DAY && !out->to.year;
    *c = at;
    return true;
}
