/*
 * Times in sentences.
 *
 * A sentence is full of times that are no deadlines: what a title covers, reviews,
 * anniversaries. So a time counts only after words that make it one ("trước ngày", "hoàn
 * thành trong"), a recurrence only at the head of a clause, in a list, or where the
 * clause is about reports. Once something recurs, what a comma or a parenthesis joins to
 * it is read as freely as a cell. In doubt nothing is found: the words are on the page
 * anyway.
 */
#include "viet/when/part.h"

#include "viet/unitword.h"

struct finder {
    struct cursor at;
    const struct when_context *ctx;
    struct reading reading;
    bool found;
    const struct word *first, *end; /* of the first sentence that has any */
    bool closed;                    /* that sentence has ended */
    bool linked;                    /* to a recurrence, by marks only */
    bool reports;                   /* the clause is about reporting */
    struct when_range event;        /* to == 0: none */
};

static bool ends_sentence(struct cursor c) {
    return at_kind(c, IS_FULL_STOP) && c.at[1].gap != GAP_NONE;
}

static bool starts_sentence(struct cursor c) {
    struct cursor last = when_back(c, 1);
    if (at_kind(last, IS_END | IS_COLON) || ends_sentence(last) || at_mark(last, 0x2022))
        return true; /* U+2022 is a bullet */
    if (at_kind(last, IS_DASH | IS_CLOSE) || at_mark(last, '+'))
        last = when_back(last, at_kind(last, IS_CLOSE) ? 3 : 1);
    return at_kind(last, IS_END) || ends_sentence(last);
}

static bool starts_clause(struct cursor c) {
    struct cursor last = when_back(c, 1);
    return starts_sentence(c) ||
           at_kind(last, IS_COMMA | IS_SEMICOLON | IS_OPEN | IS_CLOSE | IS_DASH |
                             IS_OPENING_QUOTE) ||
           at_time(last, TIME_AND | TIME_IS) ||
           when_follows(c, DOMAIN_BESIDE, BESIDE_STRIVE);
}

/* All that is found goes through here. What is far from the times before it adds its days
 * to them, but the words would be the whole sentence. */
static void keep(struct finder *f, struct cursor end, bool recurs) {
    enum { NEAR = 12 }; /* words */
    if (!f->found)
        f->first = f->at.at;
    else if (f->at.at - f->end > NEAR)
        f->closed = true;
    if (!f->closed)
        f->end = end.at;
    f->found = true;
    f->linked = recurs;
    f->at = end;
}

/* Times before this year are history, not deadlines. */
static int oldest_year(const struct when_context *ctx) {
    return ctx->issued.year ? ctx->issued.year : ctx->year ? ctx->year - 1 : 0;
}

static bool is_past(const struct finder *f, const struct times *t) {
    int year = t->at[t->n - 1].to.year;
    return year && year < oldest_year(f->ctx);
}

/* Words that are said of nothing but a deadline; "hạn" alone may end "trung hạn". */
static bool is_sure(struct cursor first, uint64_t bound) {
    return !(bound & TIME_LIMIT) && (bound & TIME_SURE || when_bound(&first).done);
}

/* Words that leave no doubt, unless the time is of something else. */
static bool is_strong(struct cursor first, uint64_t bound) {
    return bound & TIME_END || (!(bound & TIME_LIMIT) && when_bound(&first).before);
}

/* "tổng kết giai đoạn 2021 - 2025 vào năm 2025" */
static bool follows_years(struct cursor c) {
    const struct word *last = c.at - 1;
    return last->kind == WORD_DIGITS && last->letters == 4 &&
           last[-1].kind == WORD_DASH && last[-2].kind == WORD_DIGITS;
}

/* "trong năm 2025", "đến năm 2030": a whole year is a deadline only at the head of a
 * sentence, or where somebody strives. */
static bool is_due_year(struct cursor first, uint64_t bound, const struct time_part *p) {
    if (p->exact || follows_years(first))
        return true;
    return !(bound & (TIME_WITHIN | TIME_ON)) &&
           (starts_sentence(first) || when_follows(first, DOMAIN_BESIDE, BESIDE_STRIVE) ||
            (p->now && starts_clause(first)));
}

/* Whether the words before a time make it a deadline here. */
static bool is_deadline(const struct finder *f, struct cursor first,
                        const struct times *t) {
    const struct time_part *p = &t->at[0];
    const uint64_t any = TIME_BEFORE | TIME_UNTIL | TIME_DONE | TIME_ABOUT;
    uint64_t bound = when_phrase(first, DOMAIN_TIME, any).marks;
    bool sure = is_sure(first, bound), strong = sure || is_strong(first, bound);
    if (is_past(f, t) || (!sure && when_of_other(first, p, strong)))
        return false;
    if (strong || p->clear)
        return true;
    if (p->lost || bound & TIME_LIMIT || (p->brief && !p->range))
        return false; /* "trong 3/4 số hộ" */
    if (p->bound == BOUND_SINCE)
        return p->to.year && starts_sentence(first);
    if (p->unit == UNIT_YEAR || p->unit == UNIT_HALF)
        return is_due_year(first, bound, p);
    return true;
}

/* "trước ngày 15/6", "trong tháng 5/2020", "từ ngày 1/3 đến ngày 5/3" */
static bool find_deadline(struct finder *f) {
    struct cursor end = f->at;
    struct times times;
    if (!when_bounded(&end, false, &times))
        return false;
    if (is_deadline(f, f->at, &times)) {
        if (times.at[0].range && when_named_before(f->at) == WHEN_CAMPAIGN)
            when_of_campaign(times.at, times.n);
        bool recurs = when_intervals(&end, false, &f->reading) > 0;
        when_add(&f->reading, &times);
        keep(f, end, recurs || f->linked);
    } else {
        f->at = end; /* nor is any part of it a deadline */
    }
    return true;
}

/* "trước ngày 15 của tháng cuối quý", "ngày 25 hằng tháng"; "ngày 15" alone only where
 * something recurs that it is joined to. */
static bool find_day_rule(struct finder *f) {
    struct cursor end = f->at;
    unsigned recurs = f->reading.recurs;
    if (!f->linked && recurs != RECURS_MONTH) /* "hằng tháng, … trước ngày 25" */
        f->reading.recurs = 0;
    bool good = when_day_rule(&end, &f->reading);
    f->reading.recurs |= recurs;
    if (good)
        keep(f, end, true);
    return good;
}

static bool find_term(struct finder *f) {
    struct cursor end = f->at;
    bool event;
    if (!when_term_read(&end, &f->reading, &event) || event)
        return false;
    keep(f, end, false);
    return true;
}

/* Whether a day of the recurrence follows it, or a deadline. */
static bool day_follows(struct cursor c, const struct reading *r) {
    struct reading trial = *r;
    struct times times;
    take_kind(&c, IS_OPEN | IS_COMMA | IS_COLON);
    if (when_day_rule(&c, &trial))
        return true;
    return when_bounded(&c, false, &times) && times.at[0].unit == UNIT_DAY;
}

/* "mỗi tuần một câu chuyện đẹp": shared out, as mottos do it; "mỗi quý một buổi" recurs.
 */
static bool shares_out(struct cursor first, struct cursor end) {
    return at_recur(first, RECUR_EACH) && when_value(&end, TIME_NUMBER) > 0 &&
           !at_recur(end, RECUR_OCCASION);
}

/* "khen thưởng hằng năm của huyện": of which kind the thing before it is. */
static bool is_owned(struct cursor end) {
    return at_time(end, TIME_OF);
}

/* "theo lịch trực hằng tuần", "kế hoạch kiểm tra hằng quý": the clause is about something
 * that may recur while the work does not. */
static bool is_of_plan(struct cursor c) {
    while (at_kind(when_back(c, 1), IS_LETTERS)) {
        c.at--;
        if (at_beside(c, BESIDE_PLANNED))
            return true;
    }
    return false;
}

/* "Cập nhật số liệu hằng tháng.": said last, of something that has no time yet. "Hằng
 * năm" at the end is too often about a prize, a budget or a review. */
static bool closes_sentence(const struct finder *f, struct cursor end, unsigned recurs) {
    bool last = at_kind(end, IS_END | IS_SEMICOLON) || at_mark(end, '.');
    return last && !f->found && !is_of_plan(f->at) &&
           (recurs & (RECURS_WEEK | RECURS_MONTH | RECURS_QUARTER)) != 0;
}

/* "hằng năm" at the head of a clause, of what is to be reported, or last; lists anywhere.
 */
static bool find_intervals(struct finder *f) {
    struct cursor end = f->at;
    struct reading trial = {0};
    int n = when_intervals(&end, false, &trial);
    if (n == 0 || is_owned(end) || shares_out(f->at, end))
        return false;
    bool closes = !at_kind(end, IS_LETTERS) || at_beside(end, BESIDE_TOWARDS);
    bool before = at_beside(end, BESIDE_REPORT); /* "hằng quý báo cáo" */
    if (n == 1 && !starts_clause(f->at) && !(f->reports && closes) && !before &&
        !day_follows(end, &trial) && !closes_sentence(f, end, trial.recurs))
        return false;
    f->reading.recurs |= trial.recurs;
    keep(f, end, true);
    return true;
}

/* "báo cáo định kỳ", "kiểm tra định kỳ": of which kind it is; "Ủy ban Kiểm tra định kỳ
 * đánh giá" is of a body. */
static bool names_kind(struct cursor c) {
    struct phrase_found last = when_phrase_before(c, DOMAIN_BESIDE, BESIDE_REVIEW);
    if (!last.words)
        return false;
    struct cursor review = {c.at - last.words};
    uint64_t body = when_phrase_before(review, DOMAIN_UNIT, UNITWORD_HEAD).marks;
    return !(body & UNITWORD_HEAD) || body & UNITWORD_AFTER;
}

/* "tháng 6 hằng năm", "quý I mỗi năm": a time of each year. */
static bool find_yearly(struct finder *f, struct cursor end) {
    struct reading trial = {0};
    struct times times;
    if (!when_bounded(&end, false, &times) || times.at[0].to.year ||
        !when_intervals(&end, false, &trial) || trial.recurs != RECURS_YEAR ||
        is_owned(end))
        return false;
    f->reading.recurs |= trial.recurs;
    when_add(&f->reading, &times);
    keep(f, end, true);
    return true;
}

/* "định kỳ hằng quý", "định kỳ tháng 6 hằng năm"; "định kỳ kiểm tra", without saying how
 * often */
static bool find_periodic(struct finder *f) {
    struct cursor end = f->at;
    struct reading trial = {0};
    if (!take_recur(&end, RECUR_PERIODIC))
        return false;
    if (find_yearly(f, end))
        return true;
    if (when_intervals(&end, true, &trial) == 0) {
        if (!at_beside(end, BESIDE_DOES) || names_kind(f->at))
            return false;
        trial.recurs = RECURS_PERIODIC;
    } else if (is_owned(end)) {
        return false;
    }
    f->reading.recurs |= trial.recurs;
    keep(f, end, trial.recurs != RECURS_PERIODIC);
    return true;
}

/* "báo cáo 6 tháng trước ngày 15/6", "đối với báo cáo năm: …", "báo cáo quý, năm" */
static bool find_report(struct finder *f) {
    struct cursor end = f->at;
    struct reading trial = {0};
    if (!take_beside(&end, BESIDE_REPORT))
        return false;
    f->reports |= !when_follows(f->at, DOMAIN_BESIDE, BESIDE_CITES);
    int n = when_intervals(&end, true, &trial);
    bool noted = at_kind(when_back(f->at, 1), IS_OPEN) && at_kind(end, IS_CLOSE);
    if (n == 0 || (n == 1 && !noted && !day_follows(end, &trial)))
        return false;
    f->reading.recurs |= trial.recurs;
    keep(f, end, true);
    return true;
}

static bool find_ongoing(struct finder *f) {
    struct cursor end = f->at;
    bool head = f->at.at->upper || f->at.at[-1].kind == WORD_END;
    if (!take_recur(&end, RECUR_CONSTANT) || !head || !starts_sentence(f->at))
        return false;
    f->reading.recurs |= RECURS_ONGOING;
    keep(f, end, false);
    return true;
}

static bool find_assessment(struct finder *f) {
    struct cursor end = f->at;
    if (!when_assessment(&end, &f->reading))
        return false;
    keep(f, end, false);
    return true;
}

/* After a comma: ", đảng bộ nhiệm kỳ 2025 - 2030" goes on with the bodies whose congress
 * it is; a verb before the term would begin another clause. */
static bool names_tenure(struct cursor c) {
    if (!word_phrase(c.at, DOMAIN_UNIT, UNITWORD_HEAD))
        return false;
    for (; at_kind(c, IS_LETTERS); c.at++) {
        if (at_beside(c, BESIDE_TENURE))
            return true;
        if (word_phrase(c.at, DOMAIN_UNIT, UNITWORD_VERB))
            return false;
    }
    return false;
}

static bool ends_event(struct cursor c) {
    if (at_kind(c, IS_COMMA))
        return !names_tenure((struct cursor){c.at + 1});
    return at_kind(c,
                   IS_END | IS_OPAQUE | IS_SEMICOLON | IS_COLON | IS_OPEN | IS_CLOSE) ||
           at_mark(c, '.');
}

/* "trong 24 - 48 giờ sau khi" */
static bool take_hours_after(struct cursor *c) {
    struct cursor at = *c;
    if (!take_recur(&at, RECUR_TERM) || when_number(&at, 1, 3) < 1)
        return false;
    if (take_kind(&at, IS_DASH))
        when_number(&at, 1, 3);
    if (!take_time(&at, TIME_HOUR | TIME_DAY) || !take_recur(&at, RECUR_COUNTED))
        return false;
    *c = at;
    return true;
}

/* "hằng ngày" of a report: each day is due, which is no use to list. */
static bool take_daily(const struct finder *f, struct cursor *c) {
    return f->reports && take_recur(c, RECUR_DAILY);
}

static void keep_event(struct finder *f, struct cursor end) {
    if (!f->event.to)
        f->event = (struct when_range){f->at.at->from, end.at[-1].to};
}

/* "sau khi có hướng dẫn của tỉnh": kept as words, up to the end of the clause. */
static void find_event(struct finder *f) {
    struct cursor c = f->at;
    if (take_daily(f, &c)) {
        keep_event(f, c);
        return;
    }
    if (f->event.to || (!take_hours_after(&c) && !take_beside(&c, BESIDE_EVENT)))
        return;
    while (!ends_event(c))
        c.at++;
    keep_event(f, c);
}

/* By what the phrases mean that begin here. */
static bool find_phrase(struct finder *f) {
    struct cursor c = f->at;
    uint64_t time = when_meaning(c, DOMAIN_TIME), recur = when_meaning(c, DOMAIN_RECUR);
    find_event(f);
    if (time & TIME_LEAD)
        return find_day_rule(f) || find_deadline(f) || find_term(f);
    if (time & (TIME_DAY | TIME_ORDINAL | TIME_SUNDAY | TIME_PART))
        return find_day_rule(f) || find_yearly(f, c);
    if (time & (TIME_MONTH | TIME_QUARTER))
        return find_yearly(f, c);
    if (recur & (RECUR_EVERY | RECUR_EACH))
        return find_intervals(f);
    if (recur & RECUR_PERIODIC)
        return find_periodic(f);
    if (recur & RECUR_CONSTANT)
        return find_ongoing(f);
    if (at_beside(c, BESIDE_REPORT))
        return find_report(f);
    if (time & TIME_COUNT)
        return find_assessment(f);
    return recur & RECUR_TERM && find_term(f);
}

enum { DOMAINS_OF_TIMES = 1 << DOMAIN_TIME | 1 << DOMAIN_RECUR | 1 << DOMAIN_BESIDE };

/* Most words begin nothing. */
static bool find_here(struct finder *f) {
    if (at_kind(f->at, IS_DIGITS))
        return find_assessment(f);
    return word_begins_any(f->at.at, DOMAINS_OF_TIMES) && at_kind(f->at, IS_LETTERS) &&
           find_phrase(f);
}

/* What marks join to a recurrence: "(ngày 10 tháng 6)", ", 6 tháng". */
static bool find_linked(struct finder *f) {
    if (find_day_rule(f))
        return true;
    struct cursor end = f->at;
    struct reading trial = {0};
    struct times times;
    struct cursor last = when_back(f->at, 1);
    bool listed =
        at_kind(last, IS_COMMA | IS_SEMICOLON | IS_CLOSE) || at_time(last, TIME_AND);
    if (listed && when_intervals(&end, true, &trial) &&
        trial.recurs > (f->reading.recurs & RECURS_PERIODS)) {
        f->reading.recurs |= trial.recurs;
        keep(f, end, true);
        return true;
    }
    end = f->at;
    if (!at_time(end, TIME_DAY) || !when_bounded(&end, false, &times))
        return false;
    when_add(&f->reading, &times);
    keep(f, end, true);
    return true;
}

static bool is_mark(struct cursor c) {
    return !at_kind(c, IS_LETTERS | IS_DIGITS | IS_OPAQUE);
}

static void pass(struct finder *f) {
    struct cursor c = f->at;
    if (is_mark(c)) {
        f->reports = false;
        f->closed |= f->found && (ends_sentence(c) || at_kind(c, IS_END));
        f->linked = f->linked &&
                    at_kind(c, IS_COMMA | IS_SEMICOLON | IS_COLON | IS_OPEN | IS_CLOSE);
    } else {
        f->linked = f->linked && at_time(c, TIME_AND);
    }
    f->at.at++;
}

/* Whether a parenthesis that is opened in [first, end) is still open. */
static bool is_open(const struct word *first, const struct word *end) {
    while (end-- > first)
        if (end->kind == WORD_OPEN || end->kind == WORD_CLOSE)
            return end->kind == WORD_OPEN;
    return false;
}

/* "hằng quý (ngày 10": its parenthesis is closed a little later. */
static const struct word *close_parenthesis(const struct word *first,
                                            const struct word *end) {
    enum { NEAR = 12 }; /* words */
    if (!is_open(first, end))
        return end;
    for (int i = 0; i < NEAR && end[i].kind != WORD_END; i++)
        if (end[i].kind == WORD_CLOSE)
            return end + i + 1;
    return end;
}

static struct finder find_all(struct word_list words, const struct when_context *ctx) {
    struct bounded_words bounded = when_bound_words(words);
    struct finder f = {.at = {words.at}, .ctx = ctx};
    while (f.at.at < words.at + words.n)
        if (!(f.linked && find_linked(&f)) && !find_here(&f))
            pass(&f);
    if (f.found)
        f.end = close_parenthesis(f.first, f.end);
    when_unbound_words(&bounded);
    return f;
}

/* Only words, which need no day or which nobody can read. */
static bool tell_words(struct finder *f, struct when *out) {
    if (f->event.to) {
        out->from = f->event.from;
        out->to = f->event.to;
    }
    out->rule = f->event.to ? STR("event") : STR("unread");
    return f->event.to || f->reading.lost;
}

static void place_found(struct when *out, const struct finder *f) {
    *out = (struct when){0};
    if (f->found) {
        out->from = f->first->from;
        out->to = f->end[-1].to;
    }
}

bool when_find(struct arena *a, struct word_list words, const struct when_context *ctx,
               struct when *out) {
    struct finder f = find_all(words, ctx);
    place_found(out, &f);
    return (f.found && when_settle(a, &f.reading, ctx, out)) || tell_words(&f, out);
}
