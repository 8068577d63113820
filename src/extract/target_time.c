/*
 * By when a target is to be reached. Words are read as the deadlines of tasks are, except
 * that "đến năm 2030" is a deadline anywhere: for a quantity, if not for work.
 */
#include "extract/target_part.h"

bool target_has_time(struct aimed time) {
    return time.by.year || time.recurs || time.open;
}

static const struct {
    uint64_t every, rate;
    unsigned recurs;
} intervals[] = {
    {TARGET_EVERY_YEAR, TARGET_PER_YEAR, RECURS_YEAR},
    {TARGET_EVERY_QUARTER, TARGET_PER_QUARTER, RECURS_QUARTER},
    {TARGET_EVERY_MONTH, TARGET_PER_MONTH, RECURS_MONTH},
    {TARGET_EVERY_WEEK, TARGET_PER_WEEK, RECURS_WEEK},
};

/* What a reader of deadlines may leave to others: "mỗi năm". */
static unsigned recurs_of(const struct word_list *words, isize from, isize to) {
    unsigned recurs = 0;
    for (isize i = from; i < to; i++)
        for (isize k = 0; words->at[i].hit_count && k < countof(intervals); k++)
            if (target_phrase(words, i, intervals[k].every))
                recurs |= intervals[k].recurs;
    return recurs;
}

/* "02 lần/năm"; an income of so much a year is another matter. */
unsigned target_rate(const struct word_list *words, isize from, isize to) {
    unsigned recurs = 0;
    for (isize i = 0; i < countof(intervals); i++)
        if (target_phrase_before(words, to, intervals[i].rate))
            recurs = intervals[i].recurs;
    bool money = recurs && word_find(words, from, to, DOMAIN_TARGET, TARGET_MONEY) >= 0;
    return money ? 0 : recurs;
}

static bool is_year(const struct word *w) {
    return w->kind == WORD_DIGITS && w->letters == 4 && w->number >= 1900 &&
           w->number < 2200;
}

/* "giai đoạn 2026 - 2030": its last year. */
static struct date stage_limit(const struct word_list *words, isize at, isize to) {
    isize year = at + target_phrase(words, at, TARGET_STAGE);
    isize last = year + 2;
    if (year == at || year >= to || !is_year(&words->at[year]))
        return (struct date){0};
    bool range =
        last < to && words->at[year + 1].kind == WORD_DASH && is_year(&words->at[last]);
    return range ? date_of(words->at[last].number, 12, 31) : (struct date){0};
}

/* "năm 2026: 80%", "năm 2026 đạt 80%", at the head of a clause. */
static struct date year_of_amount(const struct word_list *words, isize at, isize to) {
    isize year = at + target_phrase(words, at, TARGET_IN_YEAR);
    bool head = at == 0 || words->at[at - 1].kind != WORD_LETTERS ||
                target_phrase_before(words, at, TARGET_STRIVING);
    if (year == at || year >= to || !head || !is_year(&words->at[year]) ||
        (year + 1 < words->n && words->at[year + 1].kind == WORD_DASH))
        return (struct date){0};
    return date_of(words->at[year].number, 12, 31);
}

static struct date limit_at(const struct word_list *words, isize at, isize to) {
    if (!words->at[at].hit_count || words->at[at].foreign)
        return (struct date){0};
    struct date limit = stage_limit(words, at, to);
    return limit.year ? limit : year_of_amount(words, at, to);
}

static struct date year_limit(const struct word_list *words, isize from, isize to) {
    for (isize at = from; at < to; at++) {
        struct date limit = limit_at(words, at, to);
        if (limit.year)
            return limit;
        int length = target_phrase(words, at, TARGET_BY_YEAR);
        const struct word *year = &words->at[at + length];
        if (length && at + length < to && year->letters == 4 && year->number >= 1900 &&
            !words->at[at].foreign) {
            bool before = target_phrase(words, at, TARGET_BEFORE_YEAR);
            return date_of(year->number - before, 12, 31);
        }
    }
    return (struct date){0};
}

struct aimed target_time(struct target_walk *w, const struct word_list *words, isize from,
                         isize to) {
    struct date limit = year_limit(words, from, to);
    if (limit.year)
        return (struct aimed){.by = limit, .recurs = recurs_of(words, from, to)};
    struct arena_mark mark = arena_mark(w->scratch);
    struct when when = {0};
    struct aimed time = {0};
    if (when_find(w->scratch, passage_part(*words, from, to), &w->context, &when)) {
        time.recurs = when.recurs & ~(unsigned)RECURS_ONGOING;
        time.open = when.start.year && !when.end.year;
        time.by = time.recurs        ? (struct date){0}
                  : when.end.year    ? when.end
                  : when.dates.n > 0 ? when.dates.at[when.dates.n - 1]
                                     : (struct date){0};
    }
    if (!target_has_time(time))
        time.recurs = recurs_of(words, from, to);
    arena_rewind(w->scratch, mark);
    return time;
}
