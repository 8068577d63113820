/*
 * Intervals of reports, each with a day: "báo cáo 6 tháng trước ngày 15/6, báo cáo năm
 * trước ngày 15/12".
 */
#include "extract/reporting_part.h"

static unsigned recurs_at(const struct word_list *words, isize at, int *length) {
    static const struct {
        uint64_t words;
        unsigned recurs;
    } names[] = {
        {REPORT_WEEK, RECURS_WEEK},       {REPORT_MONTH, RECURS_MONTH},
        {REPORT_QUARTER, RECURS_QUARTER}, {REPORT_HALF_YEAR, RECURS_HALF_YEAR},
        {REPORT_YEAR, RECURS_YEAR},
    };
    for (isize i = 0; i < countof(names); i++)
        if ((*length = report_phrase(words, at, names[i].words)))
            return names[i].recurs;
    return 0;
}

/* The length of what makes a time of the interval before it: "tháng 6", "quý I", "năm
 * 2021", "năm học". */
static int name_length(const struct word_list *words, isize at) {
    if (at >= words->n || !report_begins(words, at))
        return 0;
    bool limit = report_phrase(words, at, REPORT_LIMIT);
    return words->at[at].kind == WORD_DIGITS ? 1
           : limit                           ? 0
                                             : report_phrase(words, at, REPORT_NAME);
}

/* A word or a mark before `at` shows that an interval follows. */
static bool is_announced(const struct word_list *words, isize at) {
    enum word_kind kind = at ? words->at[at - 1].kind : WORD_COMMA;
    return kind == WORD_COMMA || kind == WORD_SEMICOLON || kind == WORD_OPEN ||
           kind == WORD_COLON ||
           report_phrase_before(words, at, REPORT_ANNOUNCES | REPORT_REVIEW);
}

/* An interval begins at `at`: after a word that announces one, or with "hằng". A time
 * with a name has a report of its own only if that is said: "báo cáo quý I". */
static bool read_interval(const struct word_list *words, isize at, struct interval *out) {
    if (!report_begins(words, at) && words->at[at - 1].kind != WORD_OPEN)
        return false;
    int every = report_phrase(words, at, REPORT_EVERY), length;
    unsigned recurs = recurs_at(words, at + every, &length);
    isize to = at + every + length;
    int name = recurs ? name_length(words, to) : 0;
    *out = (struct interval){.from = at, .to = to + name, .recurs = name ? 0 : recurs};
    if (name)
        return report_phrase_before(words, at, REPORT_VERB);
    return recurs && (every || is_announced(words, at));
}

/* "đợt 1": the length of a round with its number. */
static int round_length(const struct word_list *words, isize at) {
    int length = report_begins(words, at) ? report_phrase(words, at, REPORT_ROUND) : 0;
    bool number =
        length && at + length < words->n && words->at[at + length].kind == WORD_DIGITS;
    return number ? length + 1 : 0;
}

static bool read_round(const struct word_list *words, isize at, struct interval *out) {
    *out = (struct interval){.from = at, .to = at + round_length(words, at)};
    return out->to > at;
}

static void find_intervals(const struct word_list *words, struct part clause,
                           struct interval_list *list) {
    for (isize at = clause.from; at < clause.to && list->n < INTERVALS_MAX;) {
        struct interval *interval = &list->at[list->n];
        bool found = words->at[at].hit_count && (read_interval(words, at, interval) ||
                                                 read_round(words, at, interval));
        list->n += found;
        at = found ? interval->to : at + 1;
    }
}

static str text_of(const struct word_list *words, isize from, isize to) {
    return from < to ? str_sub(words->text, words->at[from].from, words->at[to - 1].to)
                     : (str){0};
}

/*
 * The words after "hằng quý" may need them: "(ngày 10 của tháng cuối quý)". So the name
 * of the interval is read once more, with "hằng" before it.
 */
static bool read_recurring(const struct when_reader *r, const struct word_list *words,
                           struct interval *i, isize to) {
    bool every = report_phrase(words, i->from, REPORT_EVERY);
    str name = text_of(words, i->from, i->to);
    if (!every)
        name = str_concat(r->scratch, STR("hằng "), name);
    str rest = str_sub(words->text, words->at[i->to - 1].to, words->at[to - 1].to);
    struct word_list copy = word_cut(r->scratch, str_concat(r->scratch, name, rest));
    if (!when_find(r->arena, copy, &r->context, &i->when) || !i->when.dates.n ||
        i->when.to <= name.n)
        return false;
    i->when.to += words->at[i->to - 1].to - name.n;
    i->when.from = words->at[i->from].from;
    return true;
}

static bool read_day(const struct when_reader *r, const struct word_list *words,
                     struct interval *i, isize to) {
    bool relative = report_find(words, i->to, to, REPORT_RELATIVE) >= 0;
    if (relative && read_recurring(r, words, i, to))
        return true;
    if (when_find(r->arena, passage_part(*words, i->to, to), &r->context, &i->when) &&
        when_has_days(&i->when))
        return true;
    return !relative && report_find(words, i->to, to, REPORT_DAY) >= 0 &&
           read_recurring(r, words, i, to);
}

void intervals_read(const struct when_reader *r, const struct word_list *words,
                    struct part clause, struct interval_list *list) {
    find_intervals(words, clause, list);
    for (int i = 0; list->n > 1 && i < list->n; i++) {
        isize to = i + 1 < list->n ? list->at[i + 1].from : clause.to;
        if (!read_day(r, words, &list->at[i], to))
            list->at[i].when = (struct when){0};
        list->timed += when_has_days(&list->at[i].when);
    }
}
