/*
 * What comes again: intervals ("hằng quý, 6 tháng và năm"), the days in them ("ngày 10
 * của tháng cuối quý"), work without an end, and terms that are counted in days.
 *
 * Intervals and their days stand before or behind one another, in parentheses, in lists.
 * So each is read for itself into the reading, and when_settle brings them together; a
 * grammar of whole phrases would need a rule for every order.
 */
#include "viet/when_part.h"

static bool is_number(struct cursor c) {
    return c.at->kind == WORD_DIGITS;
}

/* "hàng" is goods and rows too: "ngân hàng", "khách hàng"; but "gặp mặt hàng năm". */
static bool is_goods(struct cursor c) {
    struct cursor last = {c.at - 1};
    if (!when_stands(c, STR("hàng")) ||
        !when_stands(last, STR("ngân|khách|mặt|bán|mua|cửa|đơn|nhà|xếp|kho|giao")))
        return false;
    struct cursor two = {last.at - 1};
    return !when_stands(two, STR("gặp mặt|họp mặt|có mặt|sắp xếp|bàn giao"));
}

static bool take_marker(struct cursor *c) {
    if (is_goods(*c))
        return false;
    return when_take(c, STR("hằng|hàng|mỗi|từng"));
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

/* "6 tháng", "sáu tháng đầu năm", "02 năm" */
static unsigned read_counted(struct cursor *c) {
    struct cursor at = *c;
    unsigned recurs = 0;
    int count = when_count(&at);
    if (count < 1)
        return 0;
    if (when_take(&at, STR("tháng đầu năm|tháng cuối năm|tháng")))
        recurs = months_recur(count);
    else if (when_take(&at, STR("quý")))
        recurs = months_recur(count * 3);
    else if (when_take(&at, STR("năm")))
        recurs = months_recur(count * 12);
    else if (when_take(&at, STR("tuần")))
        recurs = count == 1 ? RECURS_WEEK : RECURS_PERIODIC;
    if (!recurs || is_number(at))
        return 0;
    *c = at;
    return recurs;
}

/* A unit that recurs; a number behind it makes it a time: "quý I", "năm 2023". */
static unsigned read_interval(struct cursor *c) {
    struct cursor at = *c;
    unsigned recurs = 0;
    if (when_take(&at, STR("năm học")))
        recurs = RECURS_SCHOOL_YEAR;
    else if (when_take(&at, STR("năm")))
        recurs = RECURS_YEAR;
    else if (when_take(&at, STR("quý|quí")))
        recurs = when_quarter_number(&at) ? 0 : RECURS_QUARTER;
    else if (when_take(&at, STR("tháng")))
        recurs = RECURS_MONTH;
    else if (when_take(&at, STR("tuần")))
        recurs = RECURS_WEEK;
    else
        return read_counted(c);
    if (!recurs || is_number(at) || when_stands(at, STR("nay|này|qua")))
        return 0;
    *c = at;
    return recurs;
}

/* "/lần", "một lần" behind an interval. */
static bool take_per_time(struct cursor *c) {
    struct cursor at = *c;
    when_take(&at, STR("/"));
    if (!when_take(&at, STR("một")))
        when_number(&at, 1, 2);
    if (!when_take(&at, STR("lần")))
        return false;
    *c = at;
    return true;
}

/* "02 lần/" before one. */
static bool take_times_per(struct cursor *c) {
    struct cursor at = *c;
    if ((!when_take(&at, STR("một|hai")) && when_number(&at, 1, 2) < 0) ||
        !when_take(&at, STR("lần / một|lần /|lần một|lần mỗi|lần trong")))
        return false;
    *c = at;
    return true;
}

int when_intervals(struct cursor *c, bool marked, struct reading *out) {
    struct cursor at = *c;
    unsigned all = 0, last = 0;
    int n = 0;
    marked |= (out->recurs & RECURS_PERIODS) != 0;
    for (;; n++) {
        struct cursor next = at;
        if (n && !when_take(&next, STR(", và|,|và|;|hoặc|/|-")))
            break;
        if (n)
            when_take(&next, STR("cả|tổng kết|báo cáo"));
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

/* "thứ Sáu hàng tuần"; "hằng tuần (thứ Sáu)" */
static bool read_weekday(struct cursor *c, struct reading *out, struct day_rule day) {
    struct cursor at = *c;
    when_take(&at, STR("sáng|chiều|tối"));
    day.kind = DAY_OF_WEEK;
    day.day = when_weekday(&at);
    when_take(&at, STR("của"));
    bool marked = take_marker(&at) && when_take(&at, STR("tuần"));
    if (!day.day || !(marked || out->recurs & RECURS_WEEK))
        return false;
    *c = at;
    return add_day(out, day, RECURS_WEEK);
}

static bool take_next(struct cursor *c) {
    return when_take(c,
                     STR("sau liền kề|liền kề sau|sau|tiếp theo|kế tiếp|liền kề|kế sau"));
}

/* Behind "ngày 10 của tháng": "cuối quý". */
static bool read_quarter_month(struct cursor *c, struct reading *out,
                               struct day_rule day) {
    struct cursor at = *c;
    if (when_take(&at, STR("cuối cùng|cuối|thứ ba")))
        day.month = 3;
    else
        day.month = when_take(&at, STR("đầu tiên|đầu|thứ nhất")) ? 1 : 2;
    if (day.month == 2 && !when_take(&at, STR("giữa|thứ hai")))
        return false;
    when_take(&at, STR("của"));
    take_marker(&at);
    bool named = when_take(&at, STR("quý|quí"));
    if (named ? when_quarter_number(&at) : !(out->recurs & RECURS_QUARTER))
        return false;
    day.kind = DAY_OF_QUARTER;
    day.later = take_next(&at) ? 3 : 0;
    *c = at;
    return add_day(out, day, RECURS_QUARTER);
}

/* Behind "ngày 10", perhaps with "của" or "hằng": "tháng". */
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
    if (take_next(&at))
        day.later = 1;
    else
        when_take(&at, STR("báo cáo|đó|này"));
    bool placed = sure && !(periods & ~(unsigned)RECURS_MONTH);
    day.kind = placed ? DAY_OF_MONTH : DAY_UNPLACED;
    *c = at;
    return add_day(out, day, periods ? 0 : RECURS_MONTH);
}

/* "ngày cuối cùng của quý", "cuối mỗi tháng" */
static bool read_last_day(struct cursor *c, struct reading *out, struct day_rule day) {
    struct cursor at = *c;
    day.day = DAY_LAST;
    bool sure = when_take(&at, STR("ngày cuối cùng của|ngày cuối của"));
    if (!sure && !when_take(&at, STR("ngày cuối cùng|ngày cuối|cuối của|cuối")))
        return false;
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
    if (when_take(&c, STR("/|-|.")) && is_number(c))
        return false;
    return c.at->kind != WORD_LETTERS || when_stands(c, STR("hằng|hàng|mỗi|từng|và"));
}

bool when_day_rule(struct cursor *c, struct reading *out) {
    struct cursor at = *c;
    struct bound_words bound = when_bound(&at);
    struct day_rule day = {.before = bound.before};
    if (read_weekday(&at, out, day) || read_last_day(&at, out, day)) {
        *c = at;
        return true;
    }
    bool named = when_take(&at, STR("ngày")) || bound.before || bound.until;
    when_take(&at, STR("mùng|mồng"));
    day.day = named ? when_number(&at, 1, 2) : -1;
    if (day.day < 1 || day.day > 31)
        return false;
    struct cursor behind = at;
    bool of = when_take(&at, STR("của|trong"));
    bool marked = take_marker(&at);
    if (when_take(&at, STR("tháng"))) {
        if (!read_month_day(&at, out, day, of || marked))
            return false;
    } else if (out->recurs & RECURS_PERIODS && ends_day(behind)) {
        at = behind;
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
    if (when_count(&at) != 6 || !when_take(&at, STR("tháng")))
        return false;
    when_take(&at, STR("đầu năm"));
    if (!when_take(&at, STR("và|,")) ||
        !when_take(&at, STR("tổng kết cuối năm|tổng kết năm|cuối năm|cả năm")))
        return false;
    when_year_behind(&at, &year);
    out->recurs |= RECURS_HALF_YEAR | RECURS_YEAR;
    if (!out->rule.n)
        out->rule = STR("assessment");
    *c = at;
    return true;
}

bool when_ongoing(struct cursor *c, struct reading *out) {
    struct cursor at = *c;
    if (when_take(&at, STR("trong năm|suốt năm|trong suốt năm"))) {
        if (is_number(at) || when_stands(at, STR("học")))
            return false;
    } else if (when_take(&at, STR("theo yêu cầu|khi có yêu cầu"))) {
        while (at.at->kind == WORD_LETTERS)
            at.at++;
    } else if (!when_take(&at, STR("thường xuyên|liên tục|lâu dài|hằng ngày|hàng ngày|"
                                   "đột xuất|quanh năm"))) {
        return false;
    }
    out->recurs |= RECURS_ONGOING;
    *c = at;
    return true;
}

/* Behind "kể từ": the signing of the plan itself. */
static bool is_signing(struct cursor *c) {
    if (!when_take(c,
                   STR("ngày ký ban hành|ngày ký|ngày ban hành|khi ký|khi ban hành|"
                       "ngày phát hành|ngày kế hoạch này|ngày kế hoạch được ban hành")))
        return false;
    when_take(c, STR("được ban hành|có hiệu lực"));
    when_take(c, STR("kế hoạch này|kế hoạch|văn bản này"));
    return true;
}

bool when_term_read(struct cursor *c, struct reading *out, bool *event) {
    struct cursor at = *c;
    while (when_take(&at, STR("chậm nhất|muộn nhất|không quá|tối đa|trong thời hạn|"
                              "trong thời gian|trong vòng|trong|thời hạn|sau|là|:")))
        continue;
    int days = when_number(&at, 1, 3);
    if (days < 1)
        return false;
    if (when_stands(at, STR("(")) && at.at[1].kind == WORD_LETTERS &&
        when_stands((struct cursor){at.at + 2}, STR(")")))
        at.at += 3; /* "05 (năm) ngày" */
    if (!when_take(&at, STR("ngày")))
        return false;
    bool working = when_take(&at, STR("làm việc"));
    struct cursor since = at;
    when_take(&since, STR(","));
    bool counted = when_take(&since, STR("kể từ|tính từ|từ|sau"));
    if (!counted)
        return false; /* "trong 02 ngày" is how long it takes */
    *event = !is_signing(&since);
    if (!*event)
        out->term = (struct when_term){days, working};
    *c = since;
    return true;
}
