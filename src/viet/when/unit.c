/*
 * One time of the calendar that is longer than a day: month, quarter, half, year, week,
 * or a part of one. Each is a few words and numbers; the year follows in one of half a
 * dozen ways, or is missing. Something like "tháng 3/202" is read to its end and marked
 * as lost, lest its beginning be taken for the whole.
 */
#include "viet/when/part.h"

static struct moment first_of(int year, int month) {
    return (struct moment){year, month, 1};
}

static struct moment last_of(int year, int month) {
    return (struct moment){year, month, DAY_LAST};
}

int when_year_number(struct cursor *c) {
    struct cursor at = *c;
    int year = when_number(&at, 4, 4);
    if (year < 1900 || year > 2199)
        return -1;
    *c = at;
    return year;
}

/* The dot of "tháng 3.2021": no blank on either side of it. */
static bool take_glued_dot(struct cursor *c) {
    bool glued = c->at[0].gap == GAP_NONE && c->at[1].gap == GAP_NONE;
    return glued && take_mark(c, '.');
}

/* "/2023", "-2023", ".2023": 1; 0 if there is none, -1 for a slip such as "/202". */
static int joined_year(struct cursor *c, int *year) {
    struct cursor at = *c;
    bool slash = take_kind(&at, IS_SLASH);
    if (!slash && !take_kind(&at, IS_DASH) && !take_glued_dot(&at))
        return 0;
    take_time(&at, TIME_YEAR);
    int found = when_year_number(&at);
    if (found < 0)
        return slash && at_kind(at, IS_DIGITS) ? -1 : 0;
    *year = found;
    *c = at;
    return 1;
}

/* "năm", "của năm" */
static bool take_year_word(struct cursor *c) {
    struct cursor at = *c;
    take_time(&at, TIME_OF);
    if (!take_time(&at, TIME_YEAR))
        return false;
    *c = at;
    return true;
}

bool when_year_after(struct cursor *c, int *year) {
    int joined = joined_year(c, year);
    if (joined)
        return joined > 0;
    struct cursor at = *c;
    bool comma = take_kind(&at, IS_COMMA), open = !comma && take_kind(&at, IS_OPEN);
    bool named = take_year_word(&at);
    int found = comma && !named ? -1 : when_year_number(&at);
    if (found < 0 || (open && !take_kind(&at, IS_CLOSE)))
        return true;
    *year = found;
    *c = at;
    return true;
}

bool when_lunar(struct cursor *c) {
    struct cursor at = *c;
    bool open = take_kind(&at, IS_OPEN);
    if (!take_time(&at, TIME_LUNAR) || (open && !take_kind(&at, IS_CLOSE)))
        return false;
    *c = at;
    return true;
}

/* "3", "Ba": words have a capital there; -1 if it is none. 13 is the last lunar month. */
static int month_number(struct cursor *c) {
    if (at_kind(*c, IS_DIGITS))
        return when_number(c, 1, 2);
    return c->at->upper ? when_value(c, TIME_NUMBER | TIME_MONTH_NAME) : -1;
}

bool when_month(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    if (!take_time(&at, TIME_MONTH))
        return false;
    bool written = at_kind(at, IS_LETTERS);
    int month = month_number(&at), year = 0;
    if (month < 1 || month > 12 + written)
        return false;
    bool good = when_year_after(&at, &year) && month <= 12;
    *out = (struct time_part){.unit = UNIT_MONTH,
                              .from = first_of(year, month),
                              .to = last_of(year, month),
                              .lost = !good || when_lunar(&at)};
    *c = at;
    return true;
}

int when_quarter_number(struct cursor *c) {
    struct cursor at = *c;
    int number =
        at_kind(at, IS_DIGITS) ? when_number(&at, 1, 2) : when_value(&at, TIME_ROMAN);
    if (number < 1 || number > 4)
        return 0;
    *c = at;
    return number;
}

bool when_quarter(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int quarter = take_time(&at, TIME_QUARTER) ? when_quarter_number(&at) : 0, year = 0;
    if (!quarter)
        return false;
    bool good = when_year_after(&at, &year);
    *out = (struct time_part){.unit = UNIT_QUARTER,
                              .from = first_of(year, quarter * 3 - 2),
                              .to = last_of(year, quarter * 3),
                              .lost = !good};
    *c = at;
    return true;
}

int when_count(struct cursor *c) {
    return at_kind(*c, IS_DIGITS) ? when_number(c, 1, 2) : when_value(c, TIME_COUNT);
}

/* "đầu năm", "cuối của năm": the first or the last part; 0 if it is none. */
static int take_end_of_year(struct cursor *c) {
    struct cursor at = *c;
    int part = when_value(&at, TIME_PART);
    take_time(&at, TIME_OF);
    if ((part != THIRD_FIRST && part != THIRD_LAST) || !take_time(&at, TIME_YEAR))
        return 0;
    *c = at;
    return part;
}

/* "6 tháng đầu năm 2023", "9 tháng" */
static bool read_half(struct cursor *c, bool bare, struct time_part *out) {
    struct cursor at = *c;
    int count = when_count(&at), year = 0;
    if ((count != 3 && count != 6 && count != 9) || !take_time(&at, TIME_MONTH))
        return false;
    int part = take_end_of_year(&at);
    if (!part && !(bare && count == 9))
        return false;
    bool lost = take_time(&at, TIME_SCHOOL) || !when_year_after(&at, &year);
    bool last = part == THIRD_LAST;
    *out = (struct time_part){.unit = UNIT_HALF,
                              .from = first_of(year, last ? 13 - count : 1),
                              .to = last_of(year, last ? 12 : count),
                              .lost = lost};
    *c = at;
    return true;
}

/* The parts of a month are its decades, those of a quarter its months; those of a year
 * are the days that the Civil Code names. */
static void cut_part(struct time_part *p, enum time_third third) {
    static const struct moment points[] = {{0, 1, 1}, {0, 6, 30}, {0, 12, 31}};
    int year = p->to.year, part = third - THIRD_FIRST;
    p->exact = third == THIRD_LAST;
    if (p->unit == UNIT_MONTH) {
        p->from.day = part * 10 + 1;
        p->to.day = part == 2 ? DAY_LAST : part * 10 + 10;
    } else if (p->unit == UNIT_QUARTER) {
        p->from.month += part;
        p->to.month = p->from.month;
    } else {
        p->from = p->to = points[part];
        p->from.year = p->to.year = year;
        p->bound = BOUND_UNTIL;
    }
}

/* "đầu tháng 3", "hạ tuần tháng 6/2024", "cuối quý 2/2021", "cuối năm" */
static bool read_part(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int third = when_value(&at, TIME_PART | TIME_DECADE);
    if (third < 0)
        return false;
    take_time(&at, TIME_OF);
    if (!when_month(&at, out) && !when_quarter(&at, out)) {
        int year = 0;
        if (!take_time(&at, TIME_YEAR) || at_time(at, TIME_SCHOOL))
            return false;
        bool good = when_year_after(&at, &year);
        *out = (struct time_part){.unit = UNIT_YEAR, .to.year = year, .lost = !good};
    }
    cut_part(out, (enum time_third)third);
    *c = at;
    return true;
}

/* "nửa đầu tháng 3": up to the 15th, or from the 16th on. */
static bool read_half_month(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int third = when_value(&at, TIME_HALF);
    if (third < 0)
        return false;
    take_time(&at, TIME_OF);
    if (!when_month(&at, out))
        return false;
    if (third == THIRD_FIRST)
        out->to.day = 15;
    else
        out->from.day = 16;
    *c = at;
    return true;
}

/* "tuần thứ 37" */
static int week_number(struct cursor *c) {
    if (!take_time(c, TIME_WEEK))
        return -1;
    take_time(c, TIME_ORDINAL);
    return when_number(c, 1, 2);
}

/* "tuần 37", "tuần 1/2026"; which week of a month is the first, nobody says. */
static bool read_week(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int week = week_number(&at), year = 0;
    if (week < 1)
        return false;
    bool good = when_year_after(&at, &year) && week <= 53;
    struct time_part month;
    struct cursor every = at;
    take_time(&every, TIME_OF);
    bool of_each =
        take_recur(&every, RECUR_EVERY | RECUR_EACH) && at_time(every, TIME_MONTH);
    bool of_month = when_month(&at, &month) || of_each;
    *out = (struct time_part){.unit = UNIT_WEEK,
                              .from.year = year,
                              .to.year = year,
                              .week = week,
                              .lost = !good || of_month};
    *c = at;
    return true;
}

/* "5 năm" */
static bool take_years_counted(struct cursor *c) {
    struct cursor at = *c;
    if (when_number(&at, 1, 2) < 1 || !at_time(at, TIME_YEAR))
        return false;
    *c = at;
    return true;
}

/* "giai đoạn", "giai đoạn 1: từ", "giai đoạn 05 năm", "5 năm": said before two years. */
static bool take_stage(struct cursor *c) {
    if (!take_time(c, TIME_STAGE))
        return take_years_counted(c);
    struct cursor at = *c;
    if ((when_number(&at, 1, 2) > 0 || when_quarter_number(&at)) &&
        take_kind(&at, IS_COLON | IS_OPEN))
        *c = at;
    take_time(c, TIME_SINCE);
    take_years_counted(c);
    return true;
}

/* The second year of "2021 - 2025"; the first where there is none. */
static int last_year(struct cursor *c, int first) {
    struct cursor at = *c;
    if (!take_kind(&at, IS_DASH) && !take_time(&at, TIME_TO))
        return first;
    take_time(&at, TIME_YEAR);
    int last = when_year_number(&at);
    if (last < 0)
        return first;
    *c = at;
    return last;
}

/* "năm 2026 và hằng năm": without an end. */
static bool recurs_later(struct cursor c) {
    return take_time(&c, TIME_AND) && take_recur(&c, RECUR_EVERY) &&
           take_time(&c, TIME_YEAR);
}

static bool read_years(struct cursor *c, bool bare, struct time_part *out) {
    struct cursor at = *c, staged = *c;
    bool stage = take_stage(&staged), whole = false;
    if (stage)
        at = staged;
    else
        whole = take_time(&at, TIME_WHOLE_YEAR);
    bool named = take_time(&at, TIME_YEAR | TIME_YEARS);
    int first = when_year_number(&at);
    if (first < 0 && !whole)
        return false;
    int last = first < 0 ? 0 : last_year(&at, first);
    if ((stage && last == first) || !(stage || named || whole || bare))
        return false;
    *out = (struct time_part){.unit = UNIT_YEAR,
                              .from = first_of(first < 0 ? 0 : first, 1),
                              .to = last_of(last, 12),
                              .range = last != first && first > 0};
    if (recurs_later(at))
        out->bound = BOUND_SINCE;
    *c = at;
    return true;
}

bool when_unit(struct cursor *c, bool bare, struct time_part *out) {
    return when_month(c, out) || when_quarter(c, out) || read_half(c, bare, out) ||
           read_part(c, out) || read_half_month(c, out) || read_week(c, out) ||
           read_years(c, bare, out);
}
