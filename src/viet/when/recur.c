/*
 * What comes again: intervals ("hằng quý, 6 tháng và năm"), the days in them ("ngày 10
 * của tháng cuối quý"), work without an end, and terms that are counted in days.
 *
 * Intervals and their days come in any order, in parentheses, in lists. So each is read
 * into the reading by itself, and when_settle brings them together; a grammar of whole
 * phrases would need a rule for every order.
 */
#include "viet/when/part.h"

static bool is_number(struct cursor c) {
    return at_kind(c, IS_DIGITS);
}

/* "ngân hàng", "khách hàng": the words just taken are the end of another one. */
static bool ends_goods(struct cursor c) {
    const uint64_t any = RECUR_GOODS | RECUR_NOT_GOODS;
    return when_phrase_before(c, DOMAIN_RECUR, any).marks & RECUR_GOODS;
}

/* "hằng", "hàng", "mỗi" */
static bool take_marker(struct cursor *c) {
    struct cursor at = *c;
    if (!take_recur(&at, RECUR_EVERY | RECUR_EACH) || ends_goods(at))
        return false;
    *c = at;
    return true;
}

static unsigned months_recur(int months) {
    switch (months) {
    case 1:
        return RECURS_MONTH;
    case 3:
        return RECURS_QUARTER;
    case 6:
        return RECURS_HALF_YEAR;
    case 12:
        return RECURS_YEAR;
    default:
        return RECURS_PERIODIC;
    }
}

/* After "6 tháng": "đầu năm". */
static bool take_part_of_year(struct cursor *c, enum time_third part) {
    struct cursor at = *c;
    if (when_value(&at, TIME_PART) != (int)part || !take_time(&at, TIME_YEAR))
        return false;
    *c = at;
    return true;
}

/* "3 tháng 1 lần", "mỗi năm 01 lần" */
static bool counts_times(struct cursor c) {
    return when_number(&c, 1, 2) > 0 && at_recur(c, RECUR_TIMES);
}

/* "6 tháng", "sáu tháng đầu năm", "02 năm" */
static unsigned read_counted(struct cursor *c) {
    struct cursor at = *c;
    unsigned recurs = 0;
    int count = when_count(&at);
    if (count < 1)
        return 0;
    if (take_time(&at, TIME_MONTH)) {
        recurs = months_recur(count);
        if (!take_part_of_year(&at, THIRD_FIRST))
            take_part_of_year(&at, THIRD_LAST);
    } else if (take_time(&at, TIME_QUARTER))
        recurs = months_recur(count * 3);
    else if (take_time(&at, TIME_YEAR))
        recurs = months_recur(count * 12);
    else if (take_time(&at, TIME_WEEK))
        recurs = count == 1 ? RECURS_WEEK : RECURS_PERIODIC;
    if (!recurs || (is_number(at) && !counts_times(at)))
        return 0;
    *c = at;
    return recurs;
}

/* A unit that recurs; with a number it is one time instead: "quý I", "năm 2023". */
static unsigned read_interval(struct cursor *c) {
    struct cursor at = *c;
    unsigned recurs = 0;
    if (take_time(&at, TIME_YEAR))
        recurs = take_time(&at, TIME_SCHOOL) ? RECURS_SCHOOL_YEAR : RECURS_YEAR;
    else if (take_time(&at, TIME_QUARTER))
        recurs = !counts_times(at) && when_quarter_number(&at) ? 0 : RECURS_QUARTER;
    else if (take_time(&at, TIME_MONTH))
        recurs = RECURS_MONTH;
    else if (take_time(&at, TIME_WEEK))
        recurs = RECURS_WEEK;
    else
        return read_counted(c);
    if (!recurs || (is_number(at) && !counts_times(at)) || at_recur(at, RECUR_PRESENT))
        return 0;
    *c = at;
    return recurs;
}

static bool take_one(struct cursor *c) {
    struct cursor at = *c;
    if (when_value(&at, TIME_NUMBER) != 1)
        return false;
    *c = at;
    return true;
}

/* After an interval: "/lần", "một lần". */
static bool take_per_time(struct cursor *c) {
    struct cursor at = *c;
    take_kind(&at, IS_SLASH);
    if (!take_one(&at))
        when_number(&at, 1, 2);
    if (!take_recur(&at, RECUR_TIMES))
        return false;
    *c = at;
    return true;
}

/* Before an interval: "02 lần/", "một lần mỗi". */
static bool take_times_per(struct cursor *c) {
    struct cursor at = *c;
    if (when_number(&at, 1, 2) < 0 && when_value(&at, TIME_NUMBER) < 0)
        return false;
    if (!take_recur(&at, RECUR_TIMES))
        return false;
    bool slash = take_kind(&at, IS_SLASH);
    if (!take_one(&at) && !slash && !take_recur(&at, RECUR_EACH) &&
        !take_time(&at, TIME_WITHIN))
        return false;
    *c = at;
    return true;
}

/* Between two intervals of a list. */
static bool take_interval_joint(struct cursor *c) {
    if (!when_joint(c) && !take_kind(c, IS_SLASH | IS_DASH))
        return false;
    take_recur(c, RECUR_SUMMED);
    return true;
}

int when_intervals(struct cursor *c, bool marked, struct reading *out) {
    struct cursor at = *c;
    unsigned all = 0, last = 0;
    int n = 0;
    marked |= (out->recurs & RECURS_PERIODS) != 0;
    for (;; n++) {
        struct cursor next = at;
        if (n && !take_interval_joint(&next))
            break;
        bool own = take_marker(&next) || take_times_per(&next);
        unsigned recurs = read_interval(&next);
        own |= take_per_time(&next);
        /* "hằng năm, tháng cao điểm": not each month, for lists go on to longer ones */
        if (!recurs || !(own || (n ? recurs > last : marked)))
            break;
        all |= recurs;
        last = recurs;
        at = next;
    }
    out->recurs |= all;
    *c = at;
    return n;
}

static bool add_day(struct reading *r, struct day_rule day, unsigned recurs) {
    if (r->days_n < DAYS_MAX)
        r->days[r->days_n++] = day;
    r->recurs |= recurs;
    return true;
}

/* Several days before what they are days of: "ngày 15 và 30 hằng tháng". */
struct day_list {
    int at[DAYS_MAX];
    int n;
};

static int read_weekday_name(struct cursor *c) {
    take_time(c, TIME_DAYTIME);
    return when_weekday(c);
}

/* The 4 of "thứ 2, 4, 6". */
static int read_next_weekday(struct cursor *c) {
    int day = read_weekday_name(c), number = day ? -1 : when_number(c, 1, 1);
    return day ? day : number >= 2 && number <= 7 ? number - 1 : 0;
}

static int read_month_number(struct cursor *c) {
    take_time(c, TIME_DAY);
    int day = when_number(c, 1, 2);
    return day <= 31 ? day : 0;
}

/* What a list goes on with after its first day, which is read. */
static void read_days(struct cursor *c, int (*read)(struct cursor *),
                      struct day_list *days) {
    for (struct cursor next = *c; days->n < DAYS_MAX && when_joint(&next); *c = next) {
        int day = read(&next);
        if (day < 1)
            return;
        days->at[days->n++] = day;
    }
}

static bool add_days(struct reading *r, struct day_rule rule, const struct day_list *days,
                     unsigned recurs) {
    for (int i = 0; i < days->n; i++) {
        rule.day = days->at[i];
        add_day(r, rule, recurs);
    }
    return true;
}

/* "thứ Sáu hàng tuần", "thứ Hai và thứ Năm hằng tuần"; "hằng tuần (thứ Sáu)" */
static bool read_weekday(struct cursor *c, struct reading *out, struct day_rule day) {
    struct cursor at = *c;
    struct day_list days = {.at = {read_weekday_name(&at)}, .n = 1};
    if (!days.at[0])
        return false;
    read_days(&at, read_next_weekday, &days);
    take_time(&at, TIME_OF);
    bool marked = take_marker(&at) && take_time(&at, TIME_WEEK);
    if (!(marked || out->recurs & RECURS_WEEK))
        return false;
    day.kind = DAY_OF_WEEK;
    *c = at;
    return add_days(out, day, &days, RECURS_WEEK);
}

/* "15 và 30 hằng tháng": more than one, and of each month. */
static bool read_month_days(struct cursor *c, struct reading *out, struct day_rule day) {
    struct cursor at = *c;
    struct day_list days = {.at = {read_month_number(&at)}, .n = 1};
    if (days.at[0] < 1)
        return false;
    read_days(&at, read_month_number, &days);
    take_time(&at, TIME_OF);
    if (days.n < 2 || !take_marker(&at) || !take_time(&at, TIME_MONTH))
        return false;
    day.kind = DAY_OF_MONTH;
    *c = at;
    return add_days(out, day, &days, RECURS_MONTH);
}

/* Which month of the quarter: "đầu tiên", "giữa", "thứ ba"; 0 if it is not said. */
static int month_of_quarter(struct cursor *c) {
    struct cursor at = *c;
    int month = when_value(&at, TIME_PART | TIME_RANK);
    if (month < 0 && take_time(&at, TIME_ORDINAL))
        month = when_value(&at, TIME_NUMBER);
    if (month < 1 || month > 3)
        return 0;
    *c = at;
    return month;
}

/* After "ngày 10 của tháng": "cuối quý". */
static bool read_quarter_month(struct cursor *c, struct reading *out,
                               struct day_rule day) {
    struct cursor at = *c;
    day.month = month_of_quarter(&at);
    if (!day.month)
        return false;
    take_time(&at, TIME_OF);
    take_marker(&at);
    bool named = take_time(&at, TIME_QUARTER);
    if (named ? when_quarter_number(&at) : !(out->recurs & RECURS_QUARTER))
        return false;
    day.kind = DAY_OF_QUARTER;
    day.later = take_recur(&at, RECUR_NEXT) ? 3 : 0;
    *c = at;
    return add_day(out, day, RECURS_QUARTER);
}

/* After "ngày 10", perhaps with "của" or "hằng": "tháng". */
static bool read_month_day(struct cursor *c, struct reading *out, struct day_rule day,
                           bool sure) {
    struct cursor at = *c;
    unsigned periods = out->recurs & RECURS_PERIODS;
    if (read_quarter_month(&at, out, day)) {
        *c = at;
        return true;
    }
    struct time_part month;
    if (when_month(&(struct cursor){at.at - 1}, &month) || !(sure || periods))
        return false;
    if (take_recur(&at, RECUR_NEXT))
        day.later = 1;
    else
        take_recur(&at, RECUR_SAME);
    bool placed = sure && !(periods & ~(unsigned)RECURS_MONTH);
    day.kind = placed ? DAY_OF_MONTH : DAY_UNPLACED;
    *c = at;
    return add_day(out, day, periods ? 0 : RECURS_MONTH);
}

/* "ngày cuối cùng của quý", "cuối mỗi tháng" */
static bool read_last_day(struct cursor *c, struct reading *out, struct day_rule day) {
    struct cursor at = *c;
    day.day = DAY_LAST;
    bool named = take_time(&at, TIME_DAY);
    if (when_value(&at, named ? TIME_PART | TIME_RANK : TIME_PART) != THIRD_LAST)
        return false;
    bool sure = take_time(&at, TIME_OF) && named;
    sure |= take_marker(&at) || out->recurs & RECURS_PERIODS;
    unsigned recurs = sure ? read_interval(&at) : 0;
    if (recurs == RECURS_MONTH)
        day.kind = DAY_OF_MONTH;
    else if (recurs == RECURS_QUARTER || recurs == RECURS_YEAR)
        day.kind = recurs == RECURS_YEAR ? DAY_OF_YEAR : DAY_OF_QUARTER;
    else
        return false;
    day.month = recurs == RECURS_YEAR ? 12 : 3;
    *c = at;
    return add_day(out, day, recurs);
}

/* What follows "ngày 15" must not make a date of it, nor a number of things. */
static bool ends_day(struct cursor c) {
    if (take_kind(&c, IS_SLASH | IS_DASH | IS_FULL_STOP) && is_number(c))
        return false;
    return !at_kind(c, IS_LETTERS) || at_time(c, TIME_AND) ||
           at_recur(c, RECUR_EVERY | RECUR_EACH);
}

bool when_day_rule(struct cursor *c, struct reading *out) {
    struct cursor at = *c;
    struct bound_words bound = when_bound(&at);
    struct day_rule day = {.before = bound.before};
    if (read_weekday(&at, out, day) || read_last_day(&at, out, day)) {
        *c = at;
        return true;
    }
    bool named = take_time(&at, TIME_DAY) || bound.before || bound.until;
    if (named && read_month_days(&at, out, day)) {
        *c = at;
        return true;
    }
    take_time(&at, TIME_FIRST_TEN);
    day.day = named ? when_number(&at, 1, 2) : -1;
    if (day.day < 1 || day.day > 31)
        return false;
    struct cursor after = at;
    bool of = take_time(&at, TIME_OF | TIME_WITHIN);
    bool marked = take_marker(&at);
    if (take_time(&at, TIME_MONTH)) {
        if (!read_month_day(&at, out, day, of || marked))
            return false;
    } else if (out->recurs & RECURS_PERIODS && ends_day(after)) {
        at = after;
        if ((out->recurs & RECURS_PERIODS) == RECURS_MONTH)
            day.kind = DAY_OF_MONTH; /* before others join: "hằng tháng (ngày 25), năm" */
        add_day(out, day, 0);
    } else {
        return false;
    }
    *c = at;
    return true;
}

bool when_assessment(struct cursor *c, struct reading *out) {
    struct cursor at = *c;
    int year;
    if (when_count(&at) != 6 || !take_time(&at, TIME_MONTH))
        return false;
    take_part_of_year(&at, THIRD_FIRST);
    if (!take_time(&at, TIME_AND) && !take_kind(&at, IS_COMMA))
        return false;
    if (!take_recur(&at, RECUR_YEAR_SUM))
        return false;
    when_year_after(&at, &year);
    out->recurs |= RECURS_HALF_YEAR | RECURS_YEAR;
    if (!out->rule.n)
        out->rule = STR("assessment");
    *c = at;
    return true;
}

/* "trong năm", without saying which */
static bool take_all_year(struct cursor *c) {
    struct cursor at = *c;
    if (!take_recur(&at, RECUR_ALL_YEAR) || is_number(at) || at_time(at, TIME_SCHOOL))
        return false;
    *c = at;
    return true;
}

bool when_ongoing(struct cursor *c, struct reading *out) {
    if (take_recur(c, RECUR_ON_DEMAND)) {
        while (at_kind(*c, IS_LETTERS))
            c->at++;
    } else if (!take_all_year(c) && !take_recur(c, RECUR_ONGOING)) {
        return false;
    }
    out->recurs |= RECURS_ONGOING;
    return true;
}

/* After "kể từ": the signing of the plan itself. */
static bool is_signing(struct cursor *c) {
    if (!take_recur(c, RECUR_SIGNING))
        return false;
    take_recur(c, RECUR_IN_FORCE);
    take_recur(c, RECUR_PLAN);
    return true;
}

/* "05", "05 (năm)" */
static int number_of_days(struct cursor *c) {
    int days = when_number(c, 1, 3);
    struct cursor at = *c;
    if (take_kind(&at, IS_OPEN) && take_kind(&at, IS_LETTERS) && take_kind(&at, IS_CLOSE))
        *c = at;
    return days;
}

bool when_term_read(struct cursor *c, struct reading *out, bool *event) {
    struct cursor at = *c;
    while (take_recur(&at, RECUR_TERM) || take_kind(&at, IS_COLON))
        continue;
    int days = number_of_days(&at);
    if (days < 1 || !take_time(&at, TIME_DAY))
        return false;
    bool working = take_recur(&at, RECUR_WORKING);
    take_kind(&at, IS_COMMA);
    if (!take_recur(&at, RECUR_COUNTED))
        return false; /* "trong 02 ngày" is how long it takes */
    *event = !is_signing(&at);
    if (!*event)
        out->term = (struct when_term){days, working};
    *c = at;
    return true;
}
