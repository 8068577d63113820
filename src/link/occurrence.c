/*
 * A day is named after the shortest recurrence of its task, and after a longer one if it
 * is the last day in that period and lies in its last part: of "quarterly, and yearly",
 * with days in March, June, September and December, the last is the year's. So names are
 * those that the report itself has, and no two days share one: the last of several days
 * in one period has its name, the others are called by their dates. Names come from the
 * days alone; which words of the plan gave which day is not kept, and need not be.
 */
#include "link/occurrence.h"

enum { PERIODS = 6 }; /* RECURS_WEEK to RECURS_SCHOOL_YEAR, by length */

/* How many months a period of the recurrence with this bit has; 0: a week. */
static const int months_of[PERIODS] = {0, 1, 3, 6, 12, 12};

enum { WEEK, MONTH, QUARTER, HALF_YEAR, YEAR, SCHOOL_YEAR };

enum { SCHOOL_STARTS = 8 }; /* August: the new year is prepared, the old one is over */

/* "2023-" and a letter, if any, and the number in so many digits. */
static str label_of(struct arena *a, int year, char letter, int number, int digits) {
    struct buf out = {0};
    buf_int_padded(&out, year, 4);
    if (digits)
        buf_char(&out, '-');
    if (letter)
        buf_char(&out, letter);
    if (digits)
        buf_int_padded(&out, number, digits);
    str label = buf_take(a, &out);
    buf_release(&out);
    return label;
}

/* The name of the period that contains the day. */
static str period_label(struct arena *a, int period, struct date d) {
    switch (period) {
    case WEEK:
        return label_of(a, date_week(d).year, 'W', date_week(d).number, 2);
    case MONTH:
        return label_of(a, d.year, 0, d.month, 2);
    case QUARTER:
        return label_of(a, d.year, 'Q', (d.month + 2) / 3, 1);
    case HALF_YEAR:
        return label_of(a, d.year, 'H', d.month > 6 ? 2 : 1, 1);
    case YEAR:
        return label_of(a, d.year, 0, 0, 0);
    default: {
        int year = d.month >= SCHOOL_STARTS ? d.year : d.year - 1;
        return label_of(a, year, 0, year + 1, 4);
    }
    }
}

/* Whether the day is in the last shorter period of the longer one. */
static bool is_in_last_part(int longer, int shorter, struct date d) {
    int first = longer == SCHOOL_YEAR ? SCHOOL_STARTS : 1, months = months_of[longer];
    int part = months_of[shorter] ? months_of[shorter] : 1;
    return months && months - (d.month - first + 12) % 12 % months <= part;
}

static bool recurs_by(unsigned recurs, int period) {
    return recurs >> period & 1u;
}

/* The next shorter period of the task; -1 if there is none. */
static int shorter_of(unsigned recurs, int period) {
    do
        period--;
    while (period >= 0 && !recurs_by(recurs, period));
    return period;
}

/* The longest period that the day may be named after; `next` is the day after it. */
static int period_of_day(struct arena *a, unsigned recurs, struct date d,
                         struct date next) {
    int period = shorter_of(recurs, PERIODS);
    for (int shorter; (shorter = shorter_of(recurs, period)) >= 0; period = shorter) {
        bool last = !next.year ||
                    !str_eq(period_label(a, period, d), period_label(a, period, next));
        if (last && is_in_last_part(period, shorter, d))
            break;
    }
    return period;
}

/* From the last day back, so that the last of several in one period gets its name. */
static void name_days(struct arena *a, struct site_task *task) {
    const unsigned recurs = task->when.recurs & ((1u << PERIODS) - 1);
    struct occurrence *at = task->occurrences.at;
    isize n = task->occurrences.n;
    str used = {0};
    for (isize i = n - 1; i >= 0 && recurs; i--) {
        struct date next = i + 1 < n ? at[i + 1].due : (struct date){0};
        int period = period_of_day(a, recurs, at[i].due, next);
        at[i].label = period_label(a, period, at[i].due);
        if (shorter_of(recurs, period) >= 0)
            continue;
        if (str_eq(at[i].label, used))
            at[i].label = date_iso(a, at[i].due);
        else
            used = at[i].label;
    }
    for (isize i = 0; i < n && n > 1 && !recurs; i++)
        at[i].label = date_iso(a, at[i].due);
}

/* The first of task->when.dates that was owed. */
static isize first_owed(const struct when *when, struct date issued) {
    isize i = 0;
    if (when->recurs == RECURS_ONGOING)
        return when->dates.n;
    while (when->recurs && i < when->dates.n && date_cmp(when->dates.at[i], issued) < 0)
        i++;
    return i;
}

void occurrences_make(struct arena *a, struct site_task *task, struct date issued) {
    const struct when *when = &task->when;
    isize first = first_owed(when, issued), days = when->dates.n - first;
    isize n = days ? days : 1;
    task->occurrences.at = new (a, struct occurrence, n);
    task->occurrences.n = task->occurrences.cap = n;
    for (isize i = 0; i < n; i++) {
        task->occurrences.at[i].directive = -1;
        if (days)
            task->occurrences.at[i].due = when->dates.at[first + i];
    }
    if (days)
        name_days(a, task);
}

/* The period with such a name; -1 if it is no such name. */
static int period_named(str label) {
    str rest = label;
    int year = str_to_int(str_cut(&rest, '-'));
    if (year < 1 || str_find_byte(label, '-') != (rest.p ? 4 : -1) ||
        (!rest.p && label.n != 4))
        return -1;
    int number = str_to_int(rest), behind = str_to_int(str_skip(rest, 1));
    if (!rest.p)
        return YEAR;
    if (rest.n == 2 && number >= 1 && number <= 12)
        return MONTH;
    if (rest.n == 4 && number == year + 1)
        return SCHOOL_YEAR;
    if (rest.n == 2 && rest.p[0] == 'Q' && behind >= 1 && behind <= 4)
        return QUARTER;
    if (rest.n == 2 && rest.p[0] == 'H' && behind >= 1 && behind <= 2)
        return HALF_YEAR;
    if (rest.n == 3 && rest.p[0] == 'W' && behind >= 1 && behind <= 53)
        return WEEK;
    return -1;
}

bool occurrence_may_be(unsigned recurs, str label) {
    int period = period_named(label);
    bool any = recurs & (RECURS_ONGOING | RECURS_PERIODIC);
    return period >= 0 && (any || recurs_by(recurs, period));
}
