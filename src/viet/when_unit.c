/*
 * One time of the calendar that is longer than a day: month, quarter, half, year, week,
 * or a part of one. Each is a few words and numbers; the year may stand behind it in half
 * a dozen ways, or be missing. Something like "tháng 3/202" is read to its end and marked
 * as lost, lest its beginning be taken for the whole.
 */
#include "viet/when_part.h"

/* A text as a constant initializer; STR() is an expression. */
#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

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

/* The next mark has no blank on either side: the dot of "tháng 3.2021". */
static bool is_glued(struct cursor c) {
    return c.at[0].kind == WORD_MARK && c.at[-1].to == c.at[0].from &&
           c.at[0].to == c.at[1].from;
}

/* "/2023", "-2023", ".2023" at `*c`: 1, and 0 if it is none, -1 for a slip: "/202". */
static int joined_year(struct cursor *c, int *year) {
    struct cursor at = *c;
    bool slash = when_take(&at, STR("/"));
    if (!slash && !when_take(&at, STR("-")) &&
        !(is_glued(at) && when_take(&at, STR("."))))
        return 0;
    when_take(&at, STR("năm"));
    int found = when_year_number(&at);
    if (found < 0)
        return slash && at.at->kind == WORD_DIGITS ? -1 : 0;
    *year = found;
    *c = at;
    return 1;
}

bool when_year_behind(struct cursor *c, int *year) {
    int joined = joined_year(c, year);
    if (joined)
        return joined > 0;
    struct cursor at = *c;
    bool comma = when_take(&at, STR(",")), open = !comma && when_take(&at, STR("("));
    bool named = when_take(&at, STR("năm|của năm"));
    int found = comma && !named ? -1 : when_year_number(&at);
    if (found < 0 || (open && !when_take(&at, STR(")"))))
        return true;
    *year = found;
    *c = at;
    return true;
}

/* Months are written as words with a capital, if at all: "tháng Ba". -1: of the moon. */
static int month_in_words(struct cursor *c) {
    static const str names[] = {
        S("giêng|một"), S("hai"), S("ba"),   S("tư"),   S("năm"),      S("sáu"),
        S("bảy"),       S("tám"), S("chín"), S("mười"), S("mười một"), S("mười hai"),
    };
    if (!c->at->capital)
        return 0;
    for (int i = (int)countof(names) - 1; i >= 0; i--)
        if (when_take(c, names[i]))
            return i + 1;
    return when_take(c, STR("chạp")) ? -1 : 0;
}

bool when_month(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    if (!when_take(&at, STR("tháng")))
        return false;
    int month = when_number(&at, 1, 2), year = 0;
    if (month < 0)
        month = month_in_words(&at);
    if (month == 0 || month > 12)
        return false;
    bool good = when_year_behind(&at, &year) && month > 0;
    *out = (struct time_part){.unit = UNIT_MONTH,
                              .from = first_of(year, month),
                              .to = last_of(year, month),
                              .lost = !good || when_take(&at, STR("âm lịch"))};
    *c = at;
    return true;
}

int when_quarter_number(struct cursor *c) {
    static const str names[] = {S("i"), S("ii"), S("iii"), S("iv")};
    for (int i = 0; i < countof(names); i++)
        if (when_take(c, names[i]))
            return i + 1;
    struct cursor at = *c;
    int number = when_number(&at, 1, 2);
    if (number < 1 || number > 4)
        return 0;
    *c = at;
    return number;
}

bool when_quarter(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int quarter = when_take(&at, STR("quý|quí")) ? when_quarter_number(&at) : 0, year = 0;
    if (!quarter)
        return false;
    bool good = when_year_behind(&at, &year);
    *out = (struct time_part){.unit = UNIT_QUARTER,
                              .from = first_of(year, quarter * 3 - 2),
                              .to = last_of(year, quarter * 3),
                              .lost = !good};
    *c = at;
    return true;
}

int when_count(struct cursor *c) {
    if (when_take(c, STR("ba")))
        return 3;
    if (when_take(c, STR("sáu")))
        return 6;
    return when_take(c, STR("chín")) ? 9 : when_number(c, 1, 2);
}

/* "6 tháng đầu năm 2023", "9 tháng" */
static bool read_half(struct cursor *c, bool bare, struct time_part *out) {
    struct cursor at = *c;
    int count = when_count(&at), year = 0;
    if ((count != 3 && count != 6 && count != 9) || !when_take(&at, STR("tháng")))
        return false;
    bool first = when_take(&at, STR("đầu của|đầu"));
    bool last = !first && when_take(&at, STR("cuối của|cuối"));
    bool named = (first || last) && when_take(&at, STR("năm"));
    if (!named && !(bare && count == 9))
        return false;
    bool lost = when_take(&at, STR("học")) || !when_year_behind(&at, &year);
    *out = (struct time_part){.unit = UNIT_HALF,
                              .from = first_of(year, last ? 13 - count : 1),
                              .to = last_of(year, last ? 12 : count),
                              .lost = lost};
    *c = at;
    return true;
}

/* The parts of a month are decades, those of a quarter its months, those of a year the
 * days that the Civil Code names. */
static void cut_part(struct time_part *p, int part) {
    static const struct moment points[] = {{0, 1, 1}, {0, 6, 30}, {0, 12, 31}};
    int year = p->to.year;
    p->exact = part == 2;
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
    static const str parts[] = {S("đầu|thượng tuần"), S("giữa|trung tuần"),
                                S("cuối|hạ tuần")};
    struct cursor at = *c;
    int part = 0;
    while (part < countof(parts) && !when_take(&at, parts[part]))
        part++;
    if (part == countof(parts))
        return false;
    when_take(&at, STR("của"));
    if (!when_month(&at, out) && !when_quarter(&at, out)) {
        int year = 0;
        if (!when_take(&at, STR("năm")) || when_stands(at, STR("học")))
            return false;
        bool good = when_year_behind(&at, &year);
        *out = (struct time_part){.unit = UNIT_YEAR, .to.year = year, .lost = !good};
    }
    cut_part(out, part);
    *c = at;
    return true;
}

/* "tuần 37", "tuần 1/2026"; which week of a month is the first, nobody says. */
static bool read_week(struct cursor *c, struct time_part *out) {
    struct cursor at = *c;
    int week = when_take(&at, STR("tuần thứ|tuần")) ? when_number(&at, 1, 2) : -1;
    int year = 0;
    if (week < 1)
        return false;
    bool good = when_year_behind(&at, &year) && week <= 53;
    struct time_part month;
    bool of_month = when_month(&at, &month);
    *out = (struct time_part){.unit = UNIT_WEEK,
                              .from.year = year,
                              .to.year = year,
                              .week = week,
                              .lost = !good || of_month};
    *c = at;
    return true;
}

/* "giai đoạn", "giai đoạn 1: từ", "5 năm": what stands before two years. */
static bool take_stage(struct cursor *c) {
    struct cursor at = *c;
    if (!when_take(c, STR("giai đoạn")))
        return when_number(c, 1, 2) > 0 && when_stands(*c, STR("năm"));
    at = *c;
    if ((when_number(&at, 1, 2) > 0 || when_quarter_number(&at)) &&
        when_take(&at, STR(":|(")))
        *c = at;
    when_take(c, STR("từ"));
    at = *c;
    if (when_number(&at, 1, 2) > 0 && when_stands(at, STR("năm")))
        *c = at; /* "giai đoạn 05 năm 2026 - 2030" */
    return true;
}

/* The second year of "2021 - 2025"; the first where there is none. */
static int last_year(struct cursor *c, int first) {
    struct cursor at = *c;
    if (!when_take(&at, STR("-|đến hết|đến|tới")))
        return first;
    when_take(&at, STR("năm"));
    int last = when_year_number(&at);
    if (last < 0)
        return first;
    *c = at;
    return last;
}

static bool read_years(struct cursor *c, bool bare, struct time_part *out) {
    struct cursor at = *c, staged = *c;
    bool stage = take_stage(&staged), whole = false;
    if (stage)
        at = staged;
    else
        whole = when_take(&at, STR("cả năm|trọn năm"));
    bool named = when_take(&at, STR("năm|các năm"));
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
    if (when_take(&at, STR("và các năm tiếp theo|và những năm tiếp theo|và các năm sau|"
                           "và những năm sau|trở đi")) ||
        when_stands(at, STR("và hằng năm|và hàng năm")))
        out->bound = BOUND_SINCE;
    *c = at;
    return true;
}

bool when_unit(struct cursor *c, bool bare, struct time_part *out) {
    return when_month(c, out) || when_quarter(c, out) || read_half(c, bare, out) ||
           read_part(c, out) || read_week(c, out) || read_years(c, bare, out);
}
