#include "extract/reporting.h"

/*
 * A clause that tells a duty is read once more for intervals, "báo cáo 6 tháng trước ngày
 * 15/6, báo cáo năm trước ngày 15/12": if two of them have a day of their own, each is a
 * report. Otherwise the task's time is the report's, unless it comes from the sentence
 * and this clause says a nearer one.
 */
#include "extract/reporting_part.h"

#include "extract/cite.h"
#include "extract/context.h"
#include "extract/sentence.h"
#include "extract/trace.h"
#include "viet/cue.h"

enum { INTERVALS_MAX = 8, DUTIES_MAX = 4 };

/* The reading of one task. */
struct reader {
    struct doc *doc;
    struct arena *scratch;
    int year; /* of the plan as a whole */
    struct when_context context;
    const struct task *task;
    str text;
    struct trace trace;
    struct when_ranges foreign; /* other documents, and what is quoted */
    bool searched;              /* `foreign` is known */
};

/*** Times ***/

/* The numbers and quotes of a task's text, found again: few tasks are reports. */
static void find_foreign(struct reader *r) {
    struct words words = {.arena = r->scratch};
    struct cite_list cites = {0};
    if (r->searched)
        return;
    r->searched = true;
    buf_put(&words.text, r->text);
    cite_scan(r->scratch, r->text, &cites);
    for (isize i = 0; i < cites.n; i++)
        *vec_push(r->scratch, &words.cites) = (struct when_range){
            (isize)cites.at[i].mention.start, (isize)cites.at[i].mention.end};
    r->foreign = words_foreign(r->scratch, &words);
    buf_release(&words.text);
}

static bool has_days(const struct when *when) {
    return when->end.year || when->dates.n;
}

static bool find_time(struct reader *r, isize from, isize to, struct when *when) {
    find_foreign(r);
    struct when_ranges skip = context_skip(r->scratch, &r->foreign, from, to);
    return when_find_text(&r->doc->arena, str_sub(r->text, from, to), skip.at, skip.n,
                          &r->context, when) &&
           (has_days(when) || when->recurs);
}

/*** Intervals: "báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12" ***/

struct interval {
    isize from, end; /* "6 tháng" */
    unsigned recurs;
    struct when when;
    str words; /* what says the day */
};

struct interval_list {
    struct interval at[INTERVALS_MAX];
    int n, timed; /* how many have a day of their own */
};

static unsigned recurs_at(str text, isize at, isize *end) {
    static const struct {
        const char *words;
        unsigned recurs;
    } names[] = {
        {"tuần", RECURS_WEEK},
        {"tháng", RECURS_MONTH},
        {"quý", RECURS_QUARTER},
        {"6 tháng đầu năm|06 tháng đầu năm|sáu tháng đầu năm|6 tháng cuối năm|06 tháng "
         "cuối năm|6 tháng|06 tháng|sáu tháng",
         RECURS_HALF_YEAR},
        {"9 tháng|09 tháng|chín tháng|năm", RECURS_YEAR},
    };
    for (isize i = 0; i < countof(names); i++)
        if ((*end = cue_at(text, at, str_from_c(names[i].words))) > 0)
            return names[i].recurs;
    return 0;
}

/* "tháng 6", "quý I", "năm 2021", "năm học" name a time, and no interval. */
static bool is_named(str text, isize end) {
    str rest = str_skip(text, end);
    return rest.n > 1 && rest.p[0] == ' ' &&
           (is_digit(rest.p[1]) || rest.p[1] == 'I' || rest.p[1] == 'V' ||
            (cue_at(text, end + 1, STR("học|này|nay|sau|trước|tới")) > 0 &&
             cue_at(text, end + 1, STR("trước ngày|trước tháng")) < 0));
}

/* An interval begins at `at`: behind a word that announces one, or with "hằng". */
static unsigned interval_at(str text, isize at, isize *end) {
    if (at && text.p[at - 1] != ' ' && text.p[at - 1] != '(')
        return 0;
    isize every = cue_at(text, at, STR("hằng|hàng|mỗi|cả"));
    unsigned recurs = recurs_at(text, every > 0 ? every + 1 : at, end);
    if (!recurs || is_named(text, *end))
        return 0;
    isize before = at;
    while (before > 0 && text.p[before - 1] == ' ')
        before--;
    char mark = before ? text.p[before - 1] : ',';
    bool announced = mark == ',' || mark == ';' || mark == '(' || mark == ':' ||
                     cue_before(text, at, STR("báo cáo|định kỳ|và|đối với")) >= 0;
    return every > 0 || announced ? recurs : 0;
}

static void find_intervals(str text, struct part clause, struct interval_list *list) {
    for (isize at = clause.from; at < clause.to && list->n < INTERVALS_MAX;) {
        isize end;
        unsigned recurs = interval_at(text, at, &end);
        if (recurs)
            list->at[list->n++] =
                (struct interval){.from = at, .end = end, .recurs = recurs};
        at = recurs ? end : at + 1;
    }
}

/* The words behind "hằng quý" may need them: "(ngày 10 của tháng cuối quý)". */
static bool read_recurring(struct reader *r, struct interval *i, str behind) {
    str name = str_concat(r->scratch, STR("hằng "), str_sub(r->text, i->from, i->end));
    if (cue_at(r->text, i->from, STR("hằng|hàng|mỗi|cả")) > 0)
        name = str_sub(r->text, i->from, i->end);
    str words = str_concat(r->scratch, name, behind);
    if (!when_find_text(&r->doc->arena, words, NULL, 0, &r->context, &i->when) ||
        !i->when.dates.n || i->when.to <= name.n)
        return false;
    i->words = str_sub(r->text, i->from, i->end + i->when.to - name.n);
    return true;
}

static bool read_day(struct reader *r, struct interval *i, isize to) {
    str behind = str_sub(r->text, i->end, to);
    bool relative = cue_find(behind, 0, STR("tháng cuối|tháng đầu|hằng|hàng")) >= 0;
    if (relative && read_recurring(r, i, behind))
        return true;
    if (find_time(r, i->end, to, &i->when) && has_days(&i->when)) {
        i->words = str_sub(behind, i->when.from, i->when.to);
        return true;
    }
    return !relative && cue_find(behind, 0, STR("ngày")) >= 0 &&
           read_recurring(r, i, behind);
}

static void read_intervals(struct reader *r, struct part clause,
                           struct interval_list *list) {
    find_intervals(r->text, clause, list);
    for (int i = 0; list->n > 1 && i < list->n; i++) {
        isize to = i + 1 < list->n ? list->at[i + 1].from : clause.to;
        if (!read_day(r, &list->at[i], to))
            list->at[i].when = (struct when){0};
        list->timed += has_days(&list->at[i].when);
    }
}

/*** Duties ***/

static str words_of(struct reader *r, struct part part) {
    return str_dup(&r->doc->arena, str_trim(str_sub(r->text, part.from, part.to)));
}

static void keep(struct reader *r, const struct duty *duty, struct span span,
                 struct part what, struct when when, str words) {
    bool common = what.from == duty->what.from;
    str verb = common ? str_sub(r->text, duty->verb.from, duty->verb.to) : (str){0};
    str blank = verb.n ? STR(" ") : STR("");
    *vec_push(r->scratch, &r->doc->reports) = (struct reporting){
        .task = (int)(r->task - r->doc->tasks.at),
        .what = str_concat(&r->doc->arena, verb, blank, words_of(r, what)),
        .to = words_of(r, duty->to),
        .when = when,
        .when_text = str_dup(&r->doc->arena, str_trim(words)),
        .span = span};
}

/* A column or a note says when better than the sentence, which may tell of more. */
static void keep_one(struct reader *r, const struct duty *duty, struct span span,
                     struct part clause) {
    const struct task *task = r->task;
    struct when when;
    bool sentence = !task->when_text.n || str_eq(task->when_rule, STR("sentence"));
    if (sentence && find_time(r, clause.from, clause.to, &when))
        keep(r, duty, span, duty->what, when,
             str_sub(str_skip(r->text, clause.from), when.from, when.to));
    else
        keep(r, duty, span, duty->what, task->when, task->when_text);
}

/* One for each interval: "báo cáo 6 tháng" where that is said, else what is common. */
static void keep_intervals(struct reader *r, const struct duty *duty, struct span span,
                           const struct interval_list *list) {
    for (int i = 0; i < list->n; i++) {
        const struct interval *interval = &list->at[i];
        struct when when = interval->when;
        isize report = cue_before(r->text, interval->from, STR("báo cáo"));
        struct part own = {report, interval->end};
        when.recurs |= interval->recurs;
        if (has_days(&when))
            keep(r, duty, span, report >= 0 ? own : duty->what, when, interval->words);
    }
}

/* "gửi kế hoạch trước ngày 30/4 và báo cáo kết quả trước ngày 30/11": where the second
 * duty with a day of its own begins; the end of the clause if there is none. */
static isize find_second(struct reader *r, const struct duty *first, struct part clause) {
    struct duty second;
    struct when when;
    isize from = first->to.to > first->what.to ? first->to.to : first->what.to;
    bool found = duty_find(r->text, from, clause.to, false, &second) &&
                 cue_before(r->text, second.word, STR("và|,|đồng thời")) >= 0 &&
                 find_time(r, from, second.word, &when) && has_days(&when) &&
                 find_time(r, second.word, clause.to, &when) && has_days(&when);
    return found ? second.word : clause.to;
}

static void read_clause(struct reader *r, struct part clause) {
    struct duty duty;
    bool timed = has_days(&r->task->when) || r->task->when.recurs;
    for (int i = 0; i < DUTIES_MAX && clause.from < clause.to; i++) {
        struct interval_list intervals = {0};
        if (!duty_find(r->text, clause.from, clause.to, timed, &duty))
            return;
        struct span span = trace_span(&r->trace, duty.what.from, duty.what.to);
        read_intervals(r, clause, &intervals);
        if (intervals.timed > 1) {
            keep_intervals(r, &duty, span, &intervals);
            return;
        }
        isize second = find_second(r, &duty, clause);
        keep_one(r, &duty, span, (struct part){clause.from, second});
        clause.from = second;
    }
}

static void read_task(struct reader *r) {
    struct span span = r->task->span;
    str text = r->task->text;
    int year =
        r->task->when.start.year ? r->task->when.start.year : r->task->when.end.year;
    r->text = text;
    r->searched = false;
    r->context.year = year ? year : r->year;
    r->trace = (struct trace){.source = r->trace.source,
                              .text = text,
                              .source_at = (isize)span.start,
                              .end = (isize)span.end};
    for (isize from = 0; from < text.n;) {
        isize to = clause_end(text, from);
        read_clause(r, (struct part){from, to});
        from = to;
    }
}

void reporting_find(const struct reading *reading) {
    struct doc *doc = reading->doc;
    struct reader r = {.doc = doc,
                       .scratch = reading->scratch,
                       .context = context_of(doc),
                       .trace = {.source = reading->source}};
    r.year = r.context.year;
    for (isize i = 0; i < doc->tasks.n; i++) {
        r.task = &doc->tasks.at[i];
        read_task(&r);
    }
}
