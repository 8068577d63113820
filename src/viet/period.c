/*
 * One parser per form, tried in turn on the whole text: each is a few words and numbers,
 * and no text fits two forms. Stricter than the times of running text: an editor's slip
 * is an error here, and not a remark.
 */
#include "viet/period.h"

#include "viet/when/cursor.h"

static const struct period no_period;

static int take_year(struct cursor *c) {
    return when_number(c, 4, 4);
}

static bool at_end(struct cursor c) {
    return at_kind(c, IS_END);
}

/* The months `first` to `last` of a year. */
static struct period months(int year, int first, int last) {
    struct period p = {date_of(year, first, 1),
                       date_of(year, last, date_month_length(year, last))};
    return p.start.year && p.end.year ? p : no_period;
}

/* [giai đoạn | năm] year [- year] */
static struct period parse_years(struct cursor c) {
    take_time(&c, TIME_STAGE | TIME_YEAR);
    int first = take_year(&c), last = first;
    if (take_kind(&c, IS_DASH))
        last = take_year(&c);
    if (!at_end(c) || last < first)
        return no_period;
    struct period p = {months(first, 1, 1).start, months(last, 12, 12).end};
    return p.start.year && p.end.year ? p : no_period;
}

/* I II III IV or 1 to 4; 0 for anything else. */
static int take_quarter(struct cursor *c) {
    int quarter =
        at_kind(*c, IS_DIGITS) ? when_number(c, 1, 1) : when_value(c, TIME_ROMAN);
    return quarter >= 1 && quarter <= 4 ? quarter : 0;
}

/* The year after a quarter or month: "/2020" or "năm 2020", and nothing more. */
static int take_last_year(struct cursor *c) {
    if (!take_kind(c, IS_SLASH) && !take_time(c, TIME_YEAR))
        return -1;
    int year = take_year(c);
    return at_end(*c) ? year : -1;
}

static struct period parse_quarter(struct cursor c) {
    if (!take_time(&c, TIME_QUARTER))
        return no_period;
    int quarter = take_quarter(&c);
    int year = take_last_year(&c);
    return quarter ? months(year, quarter * 3 - 2, quarter * 3) : no_period;
}

static struct period parse_month(struct cursor c) {
    if (!take_time(&c, TIME_MONTH))
        return no_period;
    int month = when_number(&c, 1, 2);
    int year = take_last_year(&c);
    return month >= 1 && month <= 12 ? months(year, month, month) : no_period;
}

/* 6 tháng đầu|cuối năm 2020 */
static struct period parse_half(struct cursor c) {
    if (when_number(&c, 1, 2) != 6 || !take_time(&c, TIME_MONTH))
        return no_period;
    int part = when_value(&c, TIME_PART);
    int year = take_last_year(&c);
    if (part != THIRD_FIRST && part != THIRD_LAST)
        return no_period;
    return part == THIRD_FIRST ? months(year, 1, 6) : months(year, 7, 12);
}

/* 2020-03-01..2020-12-31 */
static struct period parse_days(str s) {
    isize dots = str_find(s, STR(".."));
    if (dots < 0)
        return no_period;
    struct period p = {date_parse_iso(str_trim(str_sub(s, 0, dots))),
                       date_parse_iso(str_trim(str_skip(s, dots + 2)))};
    if (!p.start.year || !p.end.year || date_cmp(p.end, p.start) < 0)
        return no_period;
    return p;
}

static struct period parse_words(struct cursor c) {
    static struct period (*const forms[])(struct cursor) = {parse_years, parse_quarter,
                                                            parse_month, parse_half};
    for (isize i = 0; i < countof(forms); i++) {
        struct period p = forms[i](c);
        if (p.start.year)
            return p;
    }
    return no_period;
}

struct period period_parse(str s) {
    struct arena scratch = {0};
    struct period p = parse_words((struct cursor){word_cut(&scratch, s).at});
    arena_release(&scratch);
    return p.start.year ? p : parse_days(s);
}
