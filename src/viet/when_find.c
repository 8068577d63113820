/*
 * Times in sentences.
 *
 * A sentence is full of times that are no deadlines: what a title covers, what is looked
 * back upon, what is remembered. So a time counts only behind words that make it one
 * ("trước ngày", "hoàn thành trong"), a recurrence only at the head of a clause, in a
 * list, or where reports are spoken of. Once something recurs, what is joined to it by a
 * comma or a parenthesis is read as freely as a cell. In doubt nothing is found: the
 * words stand on the page anyway.
 */
#include "viet/when_part.h"

#include <stdlib.h>

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

struct finder {
    struct cursor at;
    const struct when_context *ctx;
    struct reading reading;
    bool found;
    isize from, to;          /* of what was found in the first sentence that has any */
    bool closed;             /* that sentence has ended */
    bool linked;             /* to a recurrence, by marks only */
    bool reports;            /* the clause speaks of reporting */
    struct when_range event; /* to == 0: none */
};

static struct cursor before(struct cursor c, int words) {
    while (words-- > 0 && c.at->kind != WORD_END)
        c.at--;
    return c;
}

static bool ends_sentence(struct cursor c) {
    return when_stands(c, STR(".|!|?|…")) && c.at->to != c.at[1].from;
}

static bool starts_sentence(struct cursor c) {
    struct cursor last = before(c, 1);
    if (last.at->kind == WORD_END || ends_sentence(last) || when_stands(last, STR(":|•")))
        return true;
    if (when_stands(last, STR("-|+|)")))
        last = before(last, when_stands(last, STR(")")) ? 3 : 1);
    return last.at->kind == WORD_END || ends_sentence(last);
}

static bool starts_clause(struct cursor c) {
    return starts_sentence(c) || when_stands(before(c, 1), STR(",|;|(|)|-|“|\"|và|là")) ||
           when_stands(before(c, 2), STR("phấn đấu"));
}

/* All that is found goes through here. */
static void keep(struct finder *f, struct cursor end, bool recurs) {
    if (!f->found)
        f->from = f->at.at->from;
    if (!f->closed)
        f->to = end.at[-1].to;
    f->found = true;
    f->linked = recurs;
    f->at = end;
}

/* Times before this year are told, not set. */
static int oldest_year(const struct when_context *ctx) {
    return ctx->issued.year ? ctx->issued.year : ctx->year ? ctx->year - 1 : 0;
}

static bool is_past(const struct finder *f, const struct times *t) {
    int year = t->at[t->n - 1].to.year;
    return year && year < oldest_year(f->ctx);
}

/* Words that nobody uses but for a deadline; "hạn" alone may end "trung hạn". */
static bool is_sure(struct cursor first) {
    struct cursor c = first;
    if (when_stands(first, STR("hạn")))
        return when_stands(first, STR("hạn cuối|hạn chót"));
    return when_bound(&c).done ||
           when_stands(first, STR("chậm nhất|muộn nhất|không quá|không muộn hơn|"
                                  "không chậm hơn"));
}

/* Words that leave no doubt, unless the time is of something else. */
static bool is_strong(struct cursor first) {
    struct cursor c = first;
    if (is_sure(first) || when_stands(first, STR("đến hết")))
        return true;
    return !when_stands(first, STR("hạn")) && when_bound(&c).before;
}

/* Whether the words before a time make it a deadline here. */
static bool is_deadline(const struct finder *f, struct cursor first,
                        const struct times *t) {
    const struct time_part *p = &t->at[0];
    bool strong = is_strong(first), head = starts_sentence(first);
    if (is_past(f, t) || (!is_sure(first) && when_of_other(first, p, strong)))
        return false;
    if (strong)
        return true;
    if (p->lost || when_stands(first, STR("hạn")) || (p->brief && !p->range))
        return false; /* "trong 3/4 số hộ" */
    if (p->bound == BOUND_SINCE)
        return p->to.year && head;
    if (p->unit == UNIT_YEAR || p->unit == UNIT_HALF)
        return p->exact || (!when_stands(first, STR("trong|vào")) &&
                            (head || when_stands(before(first, 2), STR("phấn đấu"))));
    return true;
}

/* "trước ngày 15/6", "trong tháng 5/2020", "từ ngày 1/3 đến ngày 5/3" */
static bool find_deadline(struct finder *f) {
    struct cursor end = f->at;
    struct times times;
    if (!when_bounded(&end, false, &times))
        return false;
    if (is_deadline(f, f->at, &times)) {
        bool recurs = when_intervals(&end, false, &f->reading) > 0;
        when_add(&f->reading, &times);
        keep(f, end, recurs);
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
    if (!f->linked)
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

/* Behind a recurrence: its day, or a deadline. */
static bool day_follows(struct cursor c, const struct reading *r) {
    struct reading trial = *r;
    struct times times;
    when_take(&c, STR("(|,|:"));
    if (when_day_rule(&c, &trial))
        return true;
    return when_bounded(&c, false, &times) && times.at[0].unit == UNIT_DAY;
}

/* "theo lịch trực hằng tuần", "kế hoạch kiểm tra hằng quý": the clause speaks of what may
 * recur while the work does not. */
static bool is_of_plan(struct cursor c) {
    while (before(c, 1).at->kind == WORD_LETTERS) {
        c.at--;
        if (when_stands(c,
                        STR("theo|căn cứ|kế hoạch|chương trình|chế độ|lịch|mức|gắn với")))
            return true;
    }
    return false;
}

/* "Cập nhật số liệu hằng tháng.": said last, and of nothing that has a time already.
 * What is "hằng năm" at the end is too often a prize, a budget or a review. */
static bool closes_sentence(const struct finder *f, struct cursor end, unsigned recurs) {
    bool last = end.at->kind == WORD_END || when_stands(end, STR(".|;"));
    return last && !f->found && !is_of_plan(f->at) &&
           (recurs & (RECURS_WEEK | RECURS_MONTH | RECURS_QUARTER)) != 0;
}

/* "hằng năm" at the head of a clause, of what is to be reported, or last; lists anywhere.
 */
static bool find_intervals(struct finder *f) {
    static const str occasions = S(
        "một buổi|một chuyên đề|một cuộc|một đợt|một hội nghị|một kỳ|một lượt|một phiên");
    struct cursor end = f->at;
    struct reading trial = {0};
    int n = when_intervals(&end, false, &trial);
    if (n == 0 || when_stands(end, STR("của")))
        return false;
    if (when_stands(f->at, STR("mỗi")) && when_stands(end, STR("một")) &&
        !when_stands(end, occasions))
        return false; /* "mỗi tuần một câu chuyện đẹp" */
    bool closes = end.at->kind != WORD_LETTERS ||
                  when_stands(end, STR("về|cho|gửi|với|lên|tới|đến|theo|để|bằng|qua"));
    if (n == 1 && !starts_clause(f->at) && !(f->reports && closes) &&
        !day_follows(end, &trial) && !closes_sentence(f, end, trial.recurs))
        return false;
    f->reading.recurs |= trial.recurs;
    keep(f, end, true);
    return true;
}

/* "báo cáo định kỳ", "kiểm tra định kỳ": of which kind it is; "Ủy ban Kiểm tra định kỳ
 * đánh giá" is of a body. */
static bool names_kind(struct cursor c) {
    struct cursor last = before(c, 2);
    if (!when_stands(last, STR("báo cáo|kiểm tra|giao ban")))
        return false;
    return !when_stands(before(last, 2), STR("ủy ban|uỷ ban")) &&
           !when_stands(before(last, 1), STR("ban|tổ|đoàn|đội|phòng"));
}

/* "định kỳ hằng quý"; "định kỳ kiểm tra", without saying how often */
static bool find_periodic(struct finder *f) {
    static const str verbs =
        S("làm việc|tiếp|tổ chức|báo cáo|sơ kết|sơ|tổng kết|tổng hợp|kiểm tra|"
          "đánh giá|rà soát|đối thoại|gặp|họp|giao ban|thông tin|cập nhật|"
          "công khai|gửi|nghe|trao đổi|phối hợp|đôn đốc|thống kê|khảo sát");
    struct cursor end = f->at;
    struct reading trial = {0};
    if (!when_take(&end, STR("định kỳ|định kì")))
        return false;
    if (when_intervals(&end, true, &trial) == 0) {
        if (!when_stands(end, verbs) || names_kind(f->at))
            return false;
        trial.recurs = RECURS_PERIODIC;
    } else if (when_stands(end, STR("của"))) {
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
    if (!when_take(&end, STR("đối với báo cáo|báo cáo")))
        return false;
    f->reports |= !when_stands(before(f->at, 1), STR("trong|theo|các|mẫu")) &&
                  !when_stands(before(f->at, 2), STR("chế độ"));
    int n = when_intervals(&end, true, &trial);
    bool noted = when_stands(before(f->at, 1), STR("(")) && when_stands(end, STR(")"));
    if (n == 0 || (n == 1 && !noted && !day_follows(end, &trial)))
        return false;
    f->reading.recurs |= trial.recurs;
    keep(f, end, true);
    return true;
}

static bool find_ongoing(struct finder *f) {
    struct cursor end = f->at;
    bool head = f->at.at->capital || f->at.at[-1].kind == WORD_END;
    if (!when_take(&end, STR("thường xuyên")) || !head || !starts_sentence(f->at))
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

/* "chi bộ, đảng bộ nhiệm kỳ 2020 - 2025": after the comma it is still the congress, and
 * not the work ("xây dựng chương trình nhiệm kỳ"). */
static bool names_term(struct cursor c) {
    if (!when_stands(c, STR("chi bộ|đảng bộ|chi đoàn|đoàn|hội|công đoàn|mặt trận")))
        return false;
    for (int words = 0; words < 6 && c.at->kind == WORD_LETTERS; words++, c.at++)
        if (when_stands(c, STR("nhiệm kỳ")))
            return true;
    return false;
}

/* "sau khi có hướng dẫn của tỉnh": kept as words, up to the end of the clause. */
static void find_event(struct finder *f) {
    struct cursor c = f->at;
    if (f->event.to ||
        !when_take(&c, STR("sau khi có|sau khi được|sau khi nhận|sau đại hội|"
                           "sau kỳ họp|sau bầu cử")))
        return;
    while (c.at->kind != WORD_END && c.at->kind != WORD_FOREIGN &&
           !when_stands(c, STR(".|;|:|(|)")) &&
           !(when_stands(c, STR(",")) && !names_term((struct cursor){c.at + 1})))
        c.at++;
    f->event = (struct when_range){f->at.at->from, c.at[-1].to};
}

/* What a word may begin. */
enum lead {
    LEAD_NONE,
    LEAD_TIME,
    LEAD_DAY,
    LEAD_INTERVAL,
    LEAD_PERIODIC,
    LEAD_REPORT,
    LEAD_ONGOING,
    LEAD_HALF,
    LEAD_AFTER,
};

struct lead_word {
    str word;
    enum lead lead;
};

static int compare_leads(const void *a, const void *b) {
    return str_cmp(((const struct lead_word *)a)->word,
                   ((const struct lead_word *)b)->word);
}

/* Nearly all words begin nothing, and one search tells so. */
static enum lead lead_of(const struct word *w) {
    static const struct lead_word words[] = {
        {S("báo"), LEAD_REPORT},     {S("chậm"), LEAD_TIME},
        {S("chủ"), LEAD_DAY},        {S("cuối"), LEAD_DAY},
        {S("dự"), LEAD_TIME},        {S("hoàn"), LEAD_TIME},
        {S("hàng"), LEAD_INTERVAL},  {S("hạn"), LEAD_TIME},
        {S("hằng"), LEAD_INTERVAL},  {S("không"), LEAD_TIME},
        {S("kết"), LEAD_TIME},       {S("muộn"), LEAD_TIME},
        {S("mỗi"), LEAD_INTERVAL},   {S("ngày"), LEAD_DAY},
        {S("sau"), LEAD_AFTER},      {S("sáu"), LEAD_HALF},
        {S("thường"), LEAD_ONGOING}, {S("thời"), LEAD_TIME},
        {S("thứ"), LEAD_DAY},        {S("trong"), LEAD_TIME},
        {S("trước"), LEAD_TIME},     {S("tối"), LEAD_TIME},
        {S("từ"), LEAD_TIME},        {S("từng"), LEAD_INTERVAL},
        {S("vào"), LEAD_TIME},       {S("xong"), LEAD_TIME},
        {S("đến"), LEAD_TIME},       {S("định"), LEAD_PERIODIC},
        {S("đối"), LEAD_REPORT},
    };
    if (w->kind == WORD_DIGITS)
        return w->number == 6 ? LEAD_HALF : LEAD_NONE;
    struct lead_word key = {w->text, LEAD_NONE};
    const struct lead_word *hit =
        bsearch(&key, words, countof(words), sizeof key, compare_leads);
    return hit ? hit->lead : LEAD_NONE;
}

static bool find_here(struct finder *f) {
    switch (lead_of(f->at.at)) {
    case LEAD_TIME:
        return find_day_rule(f) || find_deadline(f) || find_term(f);
    case LEAD_DAY:
        return find_day_rule(f);
    case LEAD_INTERVAL:
        return find_intervals(f);
    case LEAD_PERIODIC:
        return find_periodic(f);
    case LEAD_REPORT:
        return find_report(f);
    case LEAD_ONGOING:
        return find_ongoing(f);
    case LEAD_HALF:
        return find_assessment(f);
    case LEAD_AFTER:
        find_event(f);
        return find_term(f);
    case LEAD_NONE:
        break;
    }
    return false;
}

/* What is joined to a recurrence by marks: "(ngày 10 tháng 6)", ", 6 tháng". */
static bool find_linked(struct finder *f) {
    struct cursor end = f->at;
    struct reading trial = {0};
    struct times times;
    if (!f->linked)
        return false;
    if (find_day_rule(f))
        return true;
    bool listed = when_stands(before(f->at, 1), STR(",|;|và|)"));
    if (listed && when_intervals(&end, true, &trial) &&
        trial.recurs > (f->reading.recurs & RECURS_PERIODS)) {
        f->reading.recurs |= trial.recurs;
        keep(f, end, true);
        return true;
    }
    end = f->at;
    if (!when_stands(end, STR("ngày")) || !when_bounded(&end, false, &times))
        return false;
    when_add(&f->reading, &times);
    keep(f, end, true);
    return true;
}

static void pass(struct finder *f) {
    const struct word *w = f->at.at;
    if (w->kind == WORD_MARK) {
        f->reports = false;
        f->closed |= f->found && ends_sentence(f->at);
        f->linked = f->linked && when_stands(f->at, STR(",|;|:|(|)"));
    } else {
        f->linked = f->linked && when_stands(f->at, STR("và"));
    }
    f->at.at++;
}

/* "hằng quý (ngày 10": its parenthesis is closed a little later. */
static isize close_parenthesis(str text, isize from, isize to) {
    enum { NEAR = 48 };
    str words = str_sub(text, from, to), behind = str_sub(text, to, to + NEAR);
    isize close = str_find_byte(behind, ')');
    bool open = str_rfind_byte(words, '(') > str_rfind_byte(words, ')');
    return open && close >= 0 ? to + close + 1 : to;
}

/* Only words that stand for themselves, or that nobody can read. */
static bool tell_words(struct finder *f, struct when *out) {
    if (f->event.to) {
        out->from = f->event.from;
        out->to = f->event.to;
    }
    out->rule = f->event.to ? STR("event") : STR("unread");
    return f->event.to || f->reading.lost;
}

bool when_find(struct arena *a, str text, const struct when_range *skip, isize skips,
               const struct when_context *ctx, struct when *out) {
    struct arena_mark mark = arena_mark(a);
    struct finder f = {.at = when_scan(a, text, skip, skips), .ctx = ctx};
    *out = (struct when){0};
    while (f.at.at->kind != WORD_END)
        if (!find_linked(&f) && !find_here(&f))
            pass(&f);
    arena_rewind(a, mark);
    out->from = f.from;
    out->to = close_parenthesis(text, f.from, f.to);
    return (f.found && when_settle(a, &f.reading, ctx, out)) || tell_words(&f, out);
}
