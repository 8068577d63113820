/*
 * One parser per form, tried in turn on the whole text: each is a few words and numbers,
 * and a text that fits two forms does not exist. All work on a cursor that skips blanks.
 */
#include "viet/period.h"

#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/letter.h"

static const struct period no_period;

struct cursor {
    str s;
    isize at;
};

static void skip_blanks(struct cursor *c) {
    while (c->at < c->s.n) {
        isize next = c->at;
        if (!letter_is_blank(utf8_next(c->s, &next)))
            return;
        c->at = next;
    }
}

static bool take(struct cursor *c, str word) {
    isize end = viet_match(c->s, c->at, word);
    if (end < 0)
        return false;
    c->at = end;
    skip_blanks(c);
    return true;
}

/* A number of `min` to `max` digits, else -1. */
static int take_number(struct cursor *c, isize min, isize max) {
    isize start = c->at, end = start;
    while (end < c->s.n && end - start <= max && is_digit(c->s.p[end]))
        end++;
    if (end - start < min || end - start > max)
        return -1;
    c->at = end;
    skip_blanks(c);
    return str_to_int(str_sub(c->s, start, end));
}

static int take_year(struct cursor *c) {
    return take_number(c, 4, 4);
}

static bool take_dash(struct cursor *c) {
    return take(c, STR("-")) || take(c, STR("–")) || take(c, STR("—"));
}

static bool at_end(const struct cursor *c) {
    return c->at == c->s.n;
}

/* The months `first` to `last` of a year. */
static struct period months(int year, int first, int last) {
    struct period p = {date_of(year, first, 1),
                       date_of(year, last, date_month_length(year, last))};
    return p.start.year && p.end.year ? p : no_period;
}

/* [giai đoạn | năm] year [- year] */
static struct period parse_years(struct cursor c) {
    if (!take(&c, STR("giai đoạn")))
        take(&c, STR("năm"));
    int first = take_year(&c), last = first;
    if (take_dash(&c))
        last = take_year(&c);
    if (!at_end(&c) || last < first)
        return no_period;
    struct period p = {months(first, 1, 1).start, months(last, 12, 12).end};
    return p.start.year && p.end.year ? p : no_period;
}

/* I II III IV or 1 to 4; 0 for anything else. */
static int take_quarter(struct cursor *c) {
    if (take(c, STR("iv")))
        return 4;
    int quarter = 0;
    while (quarter < 3 && viet_match(c->s, c->at, STR("i")) >= 0) {
        quarter++;
        c->at++;
    }
    skip_blanks(c);
    if (!quarter)
        quarter = take_number(c, 1, 1);
    return quarter >= 1 && quarter <= 4 ? quarter : 0;
}

/* The year after a quarter or month: "/2020" or "năm 2020", and nothing more. */
static int take_last_year(struct cursor *c) {
    if (!take(c, STR("/")) && !take(c, STR("năm")))
        return -1;
    int year = take_year(c);
    return at_end(c) ? year : -1;
}

static struct period parse_quarter(struct cursor c) {
    if (!take(&c, STR("quý")) && !take(&c, STR("quí")))
        return no_period;
    int quarter = take_quarter(&c);
    int year = take_last_year(&c);
    return quarter ? months(year, quarter * 3 - 2, quarter * 3) : no_period;
}

static struct period parse_month(struct cursor c) {
    if (!take(&c, STR("tháng")))
        return no_period;
    int month = take_number(&c, 1, 2);
    int year = take_last_year(&c);
    return month >= 1 && month <= 12 ? months(year, month, month) : no_period;
}

/* 6 tháng đầu|cuối năm 2020 */
static struct period parse_half(struct cursor c) {
    if (take_number(&c, 1, 2) != 6 || !take(&c, STR("tháng")))
        return no_period;
    bool first = take(&c, STR("đầu"));
    if (!first && !take(&c, STR("cuối")))
        return no_period;
    int year = take_last_year(&c);
    return first ? months(year, 1, 6) : months(year, 7, 12);
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

struct period period_parse(str s) {
    static struct period (*const forms[])(struct cursor) = {parse_years, parse_quarter,
                                                            parse_month, parse_half};
    struct cursor c = {s, 0};
    skip_blanks(&c);
    for (isize i = 0; i < countof(forms); i++) {
        struct period p = forms[i](c);
        if (p.start.year)
            return p;
    }
    return parse_days(s);
}
