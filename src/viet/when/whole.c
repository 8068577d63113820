/*
 * Whole texts: a cell, a parenthesis, a heading, a title.
 *
 * A cell is a sequence of times, recurrences and days in any order, with words between
 * them that say nothing ("thời gian hoàn thành:"). Any other word makes it no time, but a
 * remark may follow a time ("Quý III, theo kế hoạch của tỉnh"), and a remark in
 * parentheses may be anywhere. The alternative, to look for times in any text, would find
 * one in most notes that only name a unit.
 */
#include "viet/when/part.h"

static void skip_parenthesis(struct cursor *c) {
    while (!at_kind(*c, IS_END) && !at_mark(*c, ')'))
        c->at++;
}

/* Intervals without "hằng": only lists, and "6 tháng", which is said of reports. */
static bool read_unmarked(struct cursor *c, struct reading *r) {
    struct cursor at = *c;
    bool duration = when_follows(at, DOMAIN_BESIDE, BESIDE_DURATION);
    int n = when_intervals(&at, true, r);
    if (n == 0 || (n == 1 && r->recurs != RECURS_HALF_YEAR) || duration ||
        at_beside(at, BESIDE_OFFSET))
        return false;
    *c = at;
    return true;
}

/* "định kỳ", "báo cáo" and lists need no "hằng". "6 tháng, năm và định kỳ" has one more
 * of them; "định kỳ hằng quý" says how often. */
static bool read_recurrence(struct cursor *c, struct reading *r) {
    struct cursor at = *c;
    if (take_recur(&at, RECUR_PERIODIC)) {
        bool listed = when_follows(*c, DOMAIN_TIME, TIME_AND);
        if (when_intervals(&at, true, r) == 0) {
            r->recurs |= RECURS_PERIODIC;
            r->periodic = listed;
        }
        *c = at;
        return true;
    }
    struct reading trial = {.recurs = r->recurs};
    bool reported = when_follows(at, DOMAIN_BESIDE, BESIDE_REPORT);
    if (when_intervals(c, reported, &trial) == 0 && !read_unmarked(c, &trial))
        return false;
    r->recurs = trial.recurs;
    return true;
}

static bool is_years(const struct times *t) {
    return t->n == 1 && t->at[0].unit == UNIT_YEAR && t->at[0].range;
}

/* "tổng kết giai đoạn 2021 - 2025 vào năm 2025": the first time is what the work is
 * about. */
static bool read_times(struct cursor *c, struct times *out) {
    struct times later;
    if (!when_bounded(c, true, out))
        return false;
    struct cursor next = *c;
    if (is_years(out) && at_time(next, TIME_ON | TIME_WITHIN | TIME_BEFORE) &&
        when_bounded(&next, true, &later)) {
        *out = later;
        *c = next;
    }
    return true;
}

/* One thing that a cell may say; false, and nothing taken, for any other word. */
static bool read_item(struct cursor *c, struct reading *r) {
    struct times times;
    bool event = false;
    if (when_assessment(c, r) || when_day_rule(c, r))
        return true;
    if (read_times(c, &times)) {
        when_add(r, &times);
        return true;
    }
    struct cursor at = *c;
    if (read_recurrence(&at, r)) {
        *c = at;
        return true;
    }
    if (when_term_read(&at, r, &event) && !event) {
        *c = at;
        return true;
    }
    return when_ongoing(c, r);
}

/* Words that only lead to a time, or separate two of them. */
static bool skip_filler(struct cursor *c) {
    if (take_beside(c, BESIDE_COUNTED)) {
        if (!when_quarter_number(c))
            when_number(c, 1, 2);
        return true;
    }
    return take_kind(c, IS_COMMA | IS_SEMICOLON | IS_COLON | IS_DASH) ||
           take_mark(c, '.') || when_joint(c) || take_beside(c, BESIDE_FILLER);
}

/* What is said to recur, whatever it may be: "kế hoạch bồi dưỡng hằng năm". */
static bool read_marked(struct cursor *c, struct reading *r) {
    return when_intervals(c, false, r) > 0 ||
           (at_recur(*c, RECUR_CONSTANT) && when_ongoing(c, r));
}

/* "Tháng 11 và bổ sung, sửa đổi hằng năm": after "và" at the cursor, other words with a
 * recurrence at their end. */
static bool read_joined(struct cursor *c, struct reading *r) {
    enum { NEAR = 8 }; /* words */
    struct cursor at = *c;
    if (!when_follows(at, DOMAIN_TIME, TIME_AND))
        return false;
    for (int i = 0; i < NEAR && at_kind(at, IS_LETTERS | IS_COMMA); i++, at.at++) {
        if (read_marked(&at, r)) {
            *c = at;
            return true;
        }
    }
    return false;
}

/* A range of days, months or quarters needs no colon before what is done in it: "Đợt 2:
 * từ ngày 1/3 đến ngày 5/3 gồm các việc". */
static bool is_span(const struct reading *r) {
    return r->times.n == 1 && r->times.at[0].range && r->times.at[0].unit != UNIT_YEAR;
}

static bool ends_title(struct cursor c, const struct reading *r) {
    return at_kind(c, IS_COLON) || (is_span(r) && at_kind(c, IS_LETTERS));
}

/* All words up to the end; a title may go on with other words after its time, and *c is
 * left there. A remark may follow a time. */
static bool read_all(struct cursor *c, bool title, struct reading *r) {
    bool any = false;
    int depth = 0;
    while (!at_kind(*c, IS_END)) {
        if (read_item(c, r) || (any && read_joined(c, r))) {
            any = true;
        } else if (take_mark(c, '(')) {
            depth++;
        } else if (take_mark(c, ')')) {
            depth--;
        } else if (any && title && at_kind(*c, IS_COLON)) {
            return true;
        } else if (skip_filler(c)) {
            continue;
        } else if (depth > 0) {
            skip_parenthesis(c);
        } else {
            return any && (at_beside(*c, BESIDE_REMARK) || (title && ends_title(*c, r)));
        }
    }
    return any;
}

/* The words [first, end), where there are any. */
static void set_place(struct when *out, struct cursor first, struct cursor end) {
    out->from = first.at->from;
    out->to = end.at > first.at ? end.at[-1].to : first.at->from;
}

enum {
    IS_PAUSE = IS_COMMA | IS_SEMICOLON | IS_COLON | IS_OPEN | IS_CLOSE | IS_FULL_STOP,
};

/*
 * Any words, in a place that is said to be a time. A time among them counts at the
 * beginning, after a mark, or joined to another; what is theo, sau, khi something has its
 * times, and only what recurs in it, does so here.
 */
static bool read_loosely(struct cursor c, struct reading *r) {
    bool any = false, open = true;
    while (!at_kind(c, IS_END)) {
        if (at_beside(c, BESIDE_REMARK | BESIDE_OFFSET))
            open = false;
        if (open ? read_item(&c, r) : read_marked(&c, r)) {
            any = true;
        } else {
            bool mark = at_kind(c, IS_PAUSE);
            bool filler = open && skip_filler(&c);
            c.at += !filler;
            open = mark || filler;
        }
    }
    return any;
}

/* How the words of a cell are read from the first one on. */
typedef bool read_fn(struct cursor first, struct reading *r);

static bool read_strictly(struct cursor first, struct reading *r) {
    return read_all(&first, false, r);
}

static bool read_cell(struct word_list words, read_fn *read, struct reading *r,
                      struct when *out) {
    struct bounded_words bounded = when_bound_words(words);
    struct cursor first = {words.at};
    *out = (struct when){0};
    set_place(out, first, (struct cursor){words.at + words.n});
    bool good = read(first, r);
    when_unbound_words(&bounded);
    return good;
}

bool when_parse_words(struct arena *a, struct word_list words,
                      const struct when_context *ctx, struct when *out) {
    struct reading r = {0};
    return read_cell(words, read_strictly, &r, out) && when_settle(a, &r, ctx, out);
}

bool when_parse_loosely(struct arena *a, struct word_list words,
                        const struct when_context *ctx, struct when *out) {
    struct reading r = {0};
    return read_cell(words, read_loosely, &r, out) && when_settle(a, &r, ctx, out);
}

bool when_parse(struct arena *a, str text, const struct when_context *ctx,
                struct when *out) {
    struct arena_mark mark = arena_mark(a);
    struct reading r = {0};
    bool good = read_cell(word_cut(a, text), read_strictly, &r, out);
    arena_rewind(a, mark);
    return good && when_settle(a, &r, ctx, out);
}

/* "1.", "II.", "a)", "2.1." */
static void skip_numbering(struct cursor *c) {
    struct cursor at = *c;
    for (;;) {
        bool letter = at_kind(at, IS_LETTERS) && at.at->letters <= 2;
        if (!letter && !when_quarter_number(&at) && when_number(&at, 1, 2) < 0)
            return;
        at.at += letter;
        if (!take_mark(&at, '.') && !take_kind(&at, IS_CLOSE))
            return;
        if (!at_kind(at, IS_DIGITS) || at.at->gap != GAP_NONE)
            break;
    }
    *c = at;
}

static bool skip_title_words(struct cursor *c) {
    const struct word *first = c->at;
    while (take_beside(c, BESIDE_TITLE))
        continue;
    return c->at > first;
}

static bool names_only_years(const struct reading *r) {
    for (int i = 0; i < r->times.n; i++)
        if (r->times.at[i].unit != UNIT_YEAR)
            return false;
    return !r->recurs;
}

static bool read_heading(struct word_list words, struct reading *r, struct when *out) {
    struct bounded_words bounded = when_bound_words(words);
    struct cursor first = {words.at};
    *out = (struct when){0};
    skip_numbering(&first);
    bool named = skip_title_words(&first);
    struct cursor end = first;
    bool good = read_all(&end, true, r) && !(named && names_only_years(r));
    set_place(out, first, end);
    when_unbound_words(&bounded);
    return good;
}

bool when_heading_words(struct arena *a, struct word_list words,
                        const struct when_context *ctx, struct when *out) {
    struct reading r = {0};
    return read_heading(words, &r, out) && when_settle(a, &r, ctx, out);
}

/* What a heading may end with: not a day, which is that of an event, and not a year,
 * which every title has. */
static bool is_of_work(const struct reading *r) {
    const struct time_part *p = &r->times.at[0];
    bool bounded = p->bound != BOUND_WITHIN || p->range;
    return r->recurs || r->times.n > 1 ||
           (r->times.n == 1 &&
            (bounded || (p->unit != UNIT_DAY && p->unit != UNIT_YEAR)));
}

/* "từ nay đến năm 2030", "từ ngày 1/3 đến ngày 5/3", at the end of the words. */
static bool read_last_span(struct cursor *c, struct reading *r) {
    for (; !at_kind(*c, IS_END); c->at++) {
        struct cursor end = *c;
        struct times times;
        if (!at_time(*c, TIME_SINCE) || !when_times(&end, false, &times) ||
            !at_kind(end, IS_END))
            continue;
        when_add(r, &times);
        const struct time_part *p = &times.at[0];
        return p->now || (p->range && p->unit == UNIT_DAY);
    }
    return false;
}

/* What is after the last colon, or in the parenthesis at the end. */
static struct word_list last_part(struct word_list words) {
    bool closed = words.n && words.at[words.n - 1].kind == WORD_CLOSE;
    enum word_kind kind = closed ? WORD_OPEN : WORD_COLON;
    isize from = words.n;
    while (from > 0 && words.at[from - 1].kind != kind)
        from--;
    isize n = from ? words.n - from - closed : 0;
    return (struct word_list){words.text, words.at + from, n};
}

/* A campaign may be named before the time. */
static void find_campaign(struct word_list before, struct reading *r) {
    if (when_names(before) == WHEN_CAMPAIGN)
        when_of_campaign(r->times.at, r->times.n);
}

static bool read_last_part(struct word_list words, struct reading *r, struct when *out) {
    struct word_list last = last_part(words);
    if (!last.n || !read_cell(last, read_strictly, r, out) || !is_of_work(r))
        return false;
    find_campaign((struct word_list){words.text, words.at, last.at - words.at}, r);
    return true;
}

static bool read_ending(struct word_list words, struct reading *r, struct when *out) {
    struct bounded_words bounded = when_bound_words(words);
    struct cursor first = {words.at};
    bool good = read_last_span(&first, r);
    if (good)
        set_place(out, first, (struct cursor){words.at + words.n});
    when_unbound_words(&bounded);
    if (good)
        find_campaign((struct word_list){words.text, words.at, first.at - words.at}, r);
    return good;
}

bool when_heading_ending(struct arena *a, struct word_list words,
                         const struct when_context *ctx, struct when *out) {
    struct reading span = {0}, part = {0};
    while (words.n && (words.at[words.n - 1].kind == WORD_COLON ||
                       words.at[words.n - 1].kind == WORD_FULL_STOP))
        words.n--;
    *out = (struct when){0};
    return (read_ending(words, &span, out) && when_settle(a, &span, ctx, out)) ||
           (read_last_part(words, &part, out) && when_settle(a, &part, ctx, out));
}

bool when_of_heading(struct arena *a, str text, const struct when_context *ctx,
                     struct when *out) {
    struct arena scratch = {0};
    struct word_list words = word_cut(&scratch, text);
    bool good =
        when_heading_words(a, words, ctx, out) || when_heading_ending(a, words, ctx, out);
    arena_release(&scratch);
    return good;
}

/* The year at the cursor, 0 if there is none; moves on in any case. A title is not about
 * the year of a date, nor about the end of a range. */
static int next_year(struct cursor *c) {
    struct time_part p;
    struct cursor at = *c;
    bool of_date = at.at[-1].kind == WORD_DIGITS && at_time(at, TIME_MONTH);
    bool of_range = when_follows(at, DOMAIN_BESIDE, BESIDE_NOT_YEAR);
    if (when_quarter(c, &p) || when_month(c, &p))
        return p.lost || of_date ? 0 : p.to.year;
    c->at++;
    int year = take_time(&at, TIME_YEAR) ? when_year_number(&at) : 0;
    if (year < 0 || of_range || (take_kind(&at, IS_DASH) && when_year_number(&at) > 0))
        return 0;
    return year;
}

int when_year_words(struct word_list words) {
    struct bounded_words bounded = when_bound_words(words);
    int year = 0;
    struct cursor c = {words.at};
    while (!at_kind(c, IS_END)) {
        int found = next_year(&c);
        year = found ? found : year;
    }
    when_unbound_words(&bounded);
    return year;
}

int when_year(str text) {
    struct arena scratch = {0};
    int year = when_year_words(word_cut(&scratch, text));
    arena_release(&scratch);
    return year;
}

str when_recurs_name(struct arena *a, unsigned recurs) {
    static const char *const names[] = {"week", "month",       "quarter", "half-year",
                                        "year", "school-year", "ongoing", "periodic"};
    str all = {0};
    for (int i = 0; i < countof(names); i++)
        if (recurs & 1u << i)
            all = str_concat(a, all, all.n ? STR("+") : STR(""), str_from_c(names[i]));
    return all;
}
