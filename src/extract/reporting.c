#include "extract/reporting.h"

/*
 * A clause with a duty is read once more for intervals: if two of them have days, each is
 * a report. Otherwise the task's time is the report's, unless it comes from the sentence
 * and this clause names a nearer one.
 */
#include "extract/reporting_part.h"

#include "extract/context.h"
#include "extract/sentence.h"

enum { DUTIES_MAX = 4 };

/* The reading of one task. */
struct reader {
    struct doc *doc;
    struct arena *scratch;
    int year; /* of the plan as a whole */
    struct when_reader times;
    const struct task *task;
    isize first;            /* of the task's reports in doc->reports */
    struct word_list words; /* of the task */
    const struct prose *prose;
    isize sentence; /* its first report */
};

static bool find_time(struct reader *r, isize from, isize to, struct when *when) {
    return when_find(&r->doc->arena, passage_part(r->words, from, to), &r->times.context,
                     when) &&
           (when_has_days(when) || when->recurs);
}

static str words_of(struct reader *r, struct part part) {
    return passage_text(&r->doc->arena, passage_part(r->words, part.from, part.to));
}

/* The words of the task between two places of the text. */
static str time_words(struct reader *r, const struct when *when) {
    return str_fold_blanks(&r->doc->arena,
                           str_trim(str_sub(r->words.text, when->from, when->to)));
}

/* Where the words are in the source; of those that the front matter gives: all of them.
 */
static struct span span_of_words(const struct reader *r, struct part part) {
    bool given = r->words.text.p != r->prose->words.text.p;
    const struct word *at = r->words.at;
    return given ? r->task->span : prose_span(r->prose, &at[part.from], &at[part.to - 1]);
}

/* The words of two parts, with a blank between them if there are two. */
static str words_of_both(struct reader *r, struct part one, struct part other) {
    str first = words_of(r, one), second = words_of(r, other);
    str blank = first.n && second.n ? STR(" ") : STR("");
    return str_concat(&r->doc->arena, first, blank, second);
}

static void keep_words(struct reader *r, const struct duty *duty, struct span span,
                       str what, struct when when, str words) {
    *vec_push(r->scratch, &r->doc->reports) =
        (struct reporting){.task = (int)(r->task - r->doc->tasks.at),
                           .what = what,
                           .to = words_of(r, duty->to),
                           .when = when,
                           .when_text = words,
                           .span = span};
}

static void keep(struct reader *r, const struct duty *duty, struct span span,
                 struct part what, struct when when, str words) {
    bool common = what.from == duty->what.from;
    struct part verb = common ? duty->verb : (struct part){0};
    keep_words(r, duty, span, words_of_both(r, verb, what), when, words);
}

/* A report before this one in the sentence has a time: the task's belongs to it. */
static bool is_taken(const struct reader *r) {
    const struct doc *doc = r->doc;
    for (isize i = r->sentence; i < doc->reports.n; i++)
        if (doc->reports.at[i].when_text.n)
            return true;
    return false;
}

/* A column or a note says when better than the sentence, which may tell of more. */
static void keep_one(struct reader *r, const struct duty *duty, struct span span,
                     struct part clause) {
    const struct task *task = r->task;
    struct when when;
    bool sentence = !task->when_text.n || task->when_source == WHEN_FROM_SENTENCE;
    if (sentence && find_time(r, clause.from, clause.to, &when))
        keep(r, duty, span, duty->what, when, time_words(r, &when));
    else if (sentence && is_taken(r))
        keep(r, duty, span, duty->what, (struct when){0}, (str){0});
    else
        keep(r, duty, span, duty->what, task->when, task->when_text);
}

/* "báo cáo 6 tháng", "tổng kết năm": the words up to the end of an interval that belong
 * to it alone; what is common where none of them says what is reported. */
static struct part what_of(const struct word_list *words, const struct duty *duty,
                           const struct interval *interval, isize from) {
    isize start = interval->from;
    while (start > from && words->at[start - 1].kind == WORD_LETTERS &&
           !report_phrase_before(words, start, REPORT_APART))
        start--;
    bool own = report_phrase(words, start, REPORT_VERB | REPORT_REVIEW);
    return own && start < interval->from ? (struct part){start, interval->to}
                                         : duty->what;
}

/* "báo cáo kết quả đợt 1 …, đợt 2 …": the words before the first round are for all. */
static str words_of_round(struct reader *r, const struct duty *duty,
                          const struct interval *first, const struct interval *round) {
    struct part common = {duty->what.from, first->from};
    return words_of_both(r, common, (struct part){round->from, round->to});
}

/* One report for each interval. */
static void keep_intervals(struct reader *r, const struct duty *duty, struct span span,
                           const struct interval_list *list) {
    for (int i = 0; i < list->n; i++) {
        const struct interval *interval = &list->at[i];
        struct when when = interval->when;
        isize from = i ? list->at[i - 1].to : duty->what.from;
        when.recurs |= interval->recurs;
        if (!when_has_days(&when))
            continue;
        bool round = report_phrase(&r->words, interval->from, REPORT_ROUND) &&
                     duty->what.from < list->at[0].from &&
                     list->at[0].from < duty->what.to;
        if (round)
            keep_words(r, duty, span, words_of_round(r, duty, &list->at[0], interval),
                       when, time_words(r, &when));
        else
            keep(r, duty, span, what_of(&r->words, duty, interval, from), when,
                 time_words(r, &when));
    }
}

/* "gửi kế hoạch trước ngày 30/4 và báo cáo kết quả trước ngày 30/11": where the
 * second duty with its own day begins; else the end of the clause. */
static isize find_second(struct reader *r, const struct duty *first, struct part clause) {
    struct duty second;
    struct when when;
    isize from = first->what.to; /* the addressee may be that of both, after the second */
    bool found = duty_find(&r->words, from, clause.to, true, &second) &&
                 report_phrase_before(&r->words, second.word, REPORT_JOINS) &&
                 find_time(r, from, second.word, &when) && when_has_days(&when) &&
                 find_time(r, second.word, clause.to, &when) && when_has_days(&when);
    return found ? second.word : clause.to;
}

/* "báo cáo kết quả bằng văn bản gửi X": the report before it once more, and to whom. */
static bool repeats_last(struct reader *r, const struct duty *duty) {
    isize n = r->doc->reports.n;
    struct reporting *last = n > r->first ? &r->doc->reports.at[n - 1] : NULL;
    bool form = report_phrase_before(&r->words, duty->what.to, REPORT_FORM);
    if (!last || last->to.n || !form || !duty->to.to)
        return false;
    last->to = words_of(r, duty->to);
    return true;
}

static void read_clause(struct reader *r, struct part clause) {
    struct duty duty;
    bool timed = when_has_days(&r->task->when) || r->task->when.recurs;
    for (int i = 0; i < DUTIES_MAX && clause.from < clause.to; i++) {
        struct interval_list intervals = {0};
        if (!duty_find(&r->words, clause.from, clause.to, timed, &duty))
            return;
        struct span span = span_of_words(r, duty.what);
        intervals_read(&r->times, &r->words, clause, &intervals);
        if (intervals.timed > 1) {
            keep_intervals(r, &duty, span, &intervals);
            return;
        }
        isize second = find_second(r, &duty, clause);
        if (!repeats_last(r, &duty))
            keep_one(r, &duty, span, (struct part){clause.from, second});
        clause.from = second;
    }
}

/* Few tasks are reports: most have none of the verbs. */
static bool may_report(const struct word_list *words) {
    return report_find(words, 0, words->n, REPORT_VERB | REPORT_SEND | REPORT_ENROL) >= 0;
}

/* The duty that words beside the task tell, by the task's own time. */
static void keep_beside(struct reader *r, struct word_list words) {
    struct word_list own = r->words;
    struct duty duty;
    if (!duty_find(&words, 0, words.n, true, &duty))
        return;
    r->words = words;
    keep(r, &duty, r->task->span, duty.what, r->task->when, r->task->when_text);
    r->words = own;
}

/* "Báo cáo kết quả gửi X" as what comes of the work, "hằng quý báo cáo X" as its time,
 * where the work does not say so. */
static void read_beside(struct reader *r) {
    struct word_list product = word_cut(r->scratch, r->task->product);
    isize past = product.n ? report_phrase(&product, 0, REPORT_VERB) : 0;
    bool told =
        past && (report_phrase(&product, past, REPORT_OUTCOME | REPORT_REVIEW) ||
                 report_find(&product, past, product.n, REPORT_EVERY | REPORT_SEND) >= 0);
    struct word_list time = word_cut(r->scratch, r->task->when_text);
    if (told)
        keep_beside(r, product);
    else if (r->task->when_source != WHEN_FROM_SENTENCE && may_report(&time))
        keep_beside(r, time);
}

/* A row of a table that says to whom what it names is sent. */
static void keep_row(struct reader *r) {
    const struct task *task = r->task;
    *vec_push(r->scratch, &r->doc->reports) =
        (struct reporting){.task = (int)(task - r->doc->tasks.at),
                           .what = task->text,
                           .to = task->receiver,
                           .when = task->when,
                           .when_text = task->when_text,
                           .span = task->span};
}

/* "báo cáo tuần gửi X; báo cáo tháng trước ngày 5": who receives the first receives the
 * second, if that has no subject. */
static void share_address(struct reader *r, isize first, struct part clause) {
    struct reporting *at = r->doc->reports.at;
    isize begin = clause.from + report_phrase(&r->words, clause.from, REPORT_JOINS);
    bool bare = report_phrase(&r->words, begin, REPORT_VERB);
    for (isize i = bare ? first : first + 1; i < r->doc->reports.n; i++)
        if (i > r->sentence && !at[i].to.n)
            at[i].to = at[i - 1].to;
}

/* "gửi báo cáo quý trước ngày 5, báo cáo năm trước ngày 9 đến X": X receives both. */
static void share_last_address(struct reader *r, isize first) {
    struct reporting *at = r->doc->reports.at;
    for (isize i = r->doc->reports.n - 2; i >= first; i--)
        if (!at[i].to.n)
            at[i].to = at[i + 1].to;
}

static void read_sentence(struct reader *r, struct part sentence) {
    struct word_list words = passage_part(r->words, 0, sentence.to);
    r->sentence = r->doc->reports.n;
    for (isize from = sentence.from; from < sentence.to;) {
        struct part clause = {from, clause_next(words, from)};
        isize first = r->doc->reports.n;
        read_clause(r, clause);
        share_last_address(r, first);
        share_address(r, first, clause);
        from = clause.to;
    }
}

static void read_task(struct reader *r) {
    const struct when *when = &r->task->when;
    int year = when->start.year ? when->start.year : when->end.year;
    r->times.context.year = year ? year : r->year;
    if (r->task->receiver.n) {
        keep_row(r);
        return;
    }
    for (isize from = 0; from < r->words.n;) {
        isize to = sentence_next(r->words, from);
        read_sentence(r, (struct part){from, to});
        from = to;
    }
}

void reporting_find(const struct reading *reading) {
    struct reader r = {.doc = reading->doc,
                       .scratch = reading->scratch,
                       .prose = &reading->prose,
                       .times = {.arena = &reading->doc->arena,
                                 .scratch = reading->scratch,
                                 .context = context_of(reading->doc)}};
    r.year = r.times.context.year;
    for (isize i = 0; i < reading->doc->tasks.n; i++) {
        r.task = &reading->doc->tasks.at[i];
        r.words = reading->tasks.at[i];
        r.first = reading->doc->reports.n;
        if (r.task->receiver.n || may_report(&r.words))
            read_task(&r);
        bool beside = r.task->product.n || r.task->when_text.n;
        if (beside && reading->doc->reports.n == r.first)
            read_beside(&r);
    }
}
