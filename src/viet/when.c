/*
 * Whole texts: a cell, a parenthesis, a heading, a title.
 *
 * A cell is a sequence of times, recurrences and days in any order, with words between
 * them that say nothing ("thời gian hoàn thành:"). Any other word makes it no time, but
 * behind a time a remark may follow ("Quý III, theo kế hoạch của tỉnh"), and a remark in
 * parentheses anywhere. The alternative, to look for times in any text, would find one in
 * most notes that only name a unit.
 */
#include "viet/when.h"

#include "viet/when_part.h"

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

static void skip_parenthesis(struct cursor *c) {
    while (c->at->kind != WORD_END && !when_stands(*c, STR(")")))
        c->at++;
}

/* "định kỳ", "báo cáo" and lists need no "hằng"; nor does "6 tháng", said of reports. */
static bool read_recurrence(struct cursor *c, struct reading *r) {
    struct cursor at = *c, before = {c->at - 1};
    if (when_take(&at, STR("định kỳ|định kì"))) {
        if (when_intervals(&at, true, r) == 0)
            r->recurs |= RECURS_PERIODIC;
        *c = at;
        return true;
    }
    struct reading trial = {.recurs = r->recurs};
    bool marked = when_intervals(&at, when_stands(before, STR("cáo")), &trial) > 0;
    if (!marked) {
        int n = when_intervals(&at, true, &trial);
        if (n == 0 || (n == 1 && trial.recurs != RECURS_HALF_YEAR) ||
            when_stands(at, STR("kể|tính|từ|sau")) ||
            when_stands(before, STR("trong|vòng")))
            return false;
    }
    r->recurs = trial.recurs;
    *c = at;
    return true;
}

/* One thing that a cell may say; false, and nothing taken, for any other word. */
static bool read_item(struct cursor *c, struct reading *r) {
    struct times times;
    bool event = false;
    if (when_assessment(c, r) || when_day_rule(c, r))
        return true;
    if (when_bounded(c, true, &times)) {
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

/* Words that only lead to a time, or part two of them. */
static bool skip_filler(struct cursor *c) {
    if (when_take(c, STR("đợt|lần|kỳ|giai đoạn"))) {
        if (!when_quarter_number(c))
            when_number(c, 1, 2);
        return true;
    }
    return when_take(
        c,
        STR("nhiệm vụ|thời gian|thời hạn|thời điểm|tiến độ|hạn|thực hiện|hoàn thành|tổ "
            "chức|"
            "triển khai|bắt đầu|kết thúc|dự kiến|trong|vào|là|ngay|gửi|báo cáo|đối với|"
            "sơ kết|tổng kết|từng giai đoạn|và|hoặc|,|;|:|.|-|+|&"));
}

/* What may follow a time without being one. */
static bool is_remark(struct cursor c) {
    return when_stands(c, STR("theo|khi|trước khi|sau|tùy|tuỳ|tầm nhìn|định hướng|"
                              "cao điểm|đảm bảo|bảo đảm|nếu|kể|để"));
}

/* All words up to the end; a title may go on with other words behind a colon. */
static bool read_all(struct cursor c, bool title, struct reading *r) {
    bool any = false;
    int depth = 0;
    while (c.at->kind != WORD_END) {
        if (read_item(&c, r)) {
            any = true;
        } else if (when_take(&c, STR("("))) {
            depth++;
        } else if (when_take(&c, STR(")"))) {
            depth--;
        } else if (any && title && when_stands(c, STR(":"))) {
            return true;
        } else if (skip_filler(&c)) {
            continue;
        } else if (depth > 0) {
            skip_parenthesis(&c);
        } else {
            return any && is_remark(c);
        }
    }
    return any;
}

/* Where the words from `first` on stand in the text. */
static void set_place(struct when *out, str text, struct cursor first) {
    out->from = first.at->from;
    out->to = out->from + str_trim(str_skip(text, out->from)).n;
}

bool when_parse(struct arena *a, str text, const struct when_context *ctx,
                struct when *out) {
    struct arena_mark mark = arena_mark(a);
    struct reading r = {0};
    *out = (struct when){0};
    struct cursor first = when_scan(a, text, NULL, 0);
    set_place(out, text, first);
    bool good = read_all(first, false, &r);
    arena_rewind(a, mark);
    return good && when_settle(a, &r, ctx, out);
}

/* "1.", "II.", "a)", "2.1." */
static void skip_numbering(struct cursor *c) {
    struct cursor at = *c;
    for (;;) {
        bool letter = at.at->kind == WORD_LETTERS && at.at->text.n <= 2;
        if (!letter && !when_quarter_number(&at) && when_number(&at, 1, 2) < 0)
            return;
        at.at += letter;
        if (!when_take(&at, STR(".|)")))
            return;
        if (at.at->kind != WORD_DIGITS || at.at[-1].to != at.at->from)
            break;
    }
    *c = at;
}

static bool skip_title_words(struct cursor *c) {
    const struct word *first = c->at;
    while (
        when_take(c, STR("các|những|nhóm|nội dung|nhiệm vụ|công việc|hoạt động|công tác|"
                         "giải pháp|trọng tâm|cụ thể|chủ yếu|chính|thực hiện|trong|cần")))
        continue;
    return c->at > first;
}

static bool names_only_years(const struct reading *r) {
    for (int i = 0; i < r->times.n; i++)
        if (r->times.at[i].unit != UNIT_YEAR)
            return false;
    return !r->recurs;
}

bool when_of_heading(struct arena *a, str text, const struct when_context *ctx,
                     struct when *out) {
    struct arena_mark mark = arena_mark(a);
    struct reading r = {0};
    *out = (struct when){0};
    struct cursor first = when_scan(a, text, NULL, 0);
    skip_numbering(&first);
    bool named = skip_title_words(&first);
    set_place(out, text, first);
    bool good = read_all(first, true, &r) && !(named && names_only_years(&r));
    arena_rewind(a, mark);
    return good && when_settle(a, &r, ctx, out);
}

/* The year that is told here, 0 if none is; moves on in any case. The year of a date is
 * not what a title is about, nor is the end of a range. */
static int next_year(struct cursor *c) {
    struct time_part p;
    struct cursor at = *c, before = {c->at - 1};
    bool of_date = before.at->kind == WORD_DIGITS && when_stands(at, STR("tháng"));
    if (when_quarter(c, &p) || when_month(c, &p))
        return p.lost || of_date ? 0 : p.to.year;
    c->at++;
    int year = when_take(&at, STR("năm")) ? when_year_number(&at) : 0;
    if (year < 0 || when_stands(before, STR("đến|từ|tới|hết|trước")) ||
        (when_take(&at, STR("-")) && when_year_number(&at) > 0))
        return 0;
    return year;
}

int when_year(str text) {
    struct arena scratch = {0};
    int year = 0;
    struct cursor c = when_scan(&scratch, text, NULL, 0);
    while (c.at->kind != WORD_END) {
        int found = next_year(&c);
        year = found ? found : year;
    }
    arena_release(&scratch);
    return year;
}

str when_recurs_name(struct arena *a, unsigned recurs) {
    static const str names[] = {S("week"), S("month"),       S("quarter"), S("half-year"),
                                S("year"), S("school-year"), S("ongoing"), S("periodic")};
    str all = {0};
    for (int i = 0; i < countof(names); i++)
        if (recurs & 1u << i)
            all = str_concat(a, all, all.n ? STR("+") : STR(""), names[i]);
    return all;
}
