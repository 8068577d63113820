/*
 * Days are counted in years that begin on 1 March: the leap day is then the last day of a
 * year, and the lengths of the months before it follow one linear formula. Day 0 of that
 * count is 1 March of the year 0, so all of it is positive for the dates we admit.
 *
 * Written dates are read where the caller found their first word, because citations and
 * deadlines of running text need to know where the date ends. A regular expression would
 * find them too, but could not say that 31/02/2020 is no date.
 */
#include "viet/date.h"

#include "viet/word.h"

enum {
    EPOCH = 719468, /* 1970-01-01 counted from 0000-03-01 */
    DATE_WORDS = 6  /* ngày 05 / 3 / 2020 */
};

static bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_month_length(int year, int month) {
    if (month == 2)
        return is_leap(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct date date_of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > date_month_length(year, month))
        return (struct date){0};
    return (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
}

int date_cmp(struct date a, struct date b) {
    int left = a.year * 512 + a.month * 32 + a.day;
    int right = b.year * 512 + b.month * 32 + b.day;
    return (left > right) - (left < right);
}

/* The first day of the year that begins on 1 March of `year`. */
static int march_year_start(int year) {
    return year * 365 + year / 4 - year / 100 + year / 400;
}

/* Days of that year before its month, March being 0. */
static int march_month_start(int month) {
    return (month * 153 + 2) / 5;
}

int date_to_days(struct date d) {
    int month = d.month > 2 ? d.month - 3 : d.month + 9;
    int year = d.month > 2 ? d.year : d.year - 1;
    return march_year_start(year) + march_month_start(month) + d.day - 1 - EPOCH;
}

struct date date_from_days(int days) {
    if (days < -EPOCH || days > 9999 * 366 - EPOCH)
        return (struct date){0};
    days += EPOCH;
    int year = days / 366; /* a little low; put right by the loop */
    while (march_year_start(year + 1) <= days)
        year++;
    days -= march_year_start(year);
    int month = (days * 5 + 2) / 153;
    int day = days - march_month_start(month) + 1;
    return month < 10 ? date_of(year, month + 3, day) : date_of(year + 1, month - 9, day);
}

int date_weekday(struct date d) {
    int since_monday = (date_to_days(d) + 3) % 7; /* 1970-01-01 was a Thursday */
    return (since_monday + 7) % 7 + 1;
}

/* A week belongs to the year that has its Thursday. */
struct week date_week(struct date d) {
    int thursday = date_to_days(d) - date_weekday(d) + 4;
    int year = date_from_days(thursday).year;
    int new_year = date_to_days(date_of(year, 1, 1));
    return (struct week){year, (thursday - new_year) / 7 + 1};
}

struct date date_parse_iso(str s) {
    if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-')
        return (struct date){0};
    return date_of(str_to_int(str_sub(s, 0, 4)), str_to_int(str_sub(s, 5, 7)),
                   str_to_int(str_sub(s, 8, 10)));
}

/* At most so many digits. */
static bool is_number(const struct word *w, int digits) {
    return w->kind == WORD_DIGITS && w->letters <= digits && !w->closed;
}

static bool is_word(const struct word *w, str word) {
    return w->kind == WORD_LETTERS && !w->closed && w->key == word_key(word);
}

/* "/", "-" or "." between the parts of a date; no long dash, which is between two dates.
 */
static bool is_mark(const struct word *w) {
    return w->to - w->from == 1 && !w->closed &&
           (w->key == word_mark('/') || w->key == word_mark('-') ||
            w->key == word_mark('.'));
}

/* 05/3/2020, 05 tháng 3 năm 2020, with any blanks. */
static struct date written_at(const struct word *w) {
    bool mark = is_number(w, 2) && is_mark(&w[1]);
    if (!is_number(w, 2) || !(mark || is_word(&w[1], STR("tháng"))) ||
        !is_number(&w[2], 2))
        return (struct date){0};
    if (mark ? w[3].key != w[1].key || !is_mark(&w[3]) : !is_word(&w[3], STR("năm")))
        return (struct date){0};
    if (!is_number(&w[4], 4) || w[4].letters < 4)
        return (struct date){0};
    return date_of(w[4].number, w[2].number, w[0].number);
}

/* 2020-03-05, without blanks. */
static struct date iso_at(const struct word *w) {
    bool iso = is_number(w, 4) && w[0].letters == 4;
    for (int i = 1; iso && i < DATE_WORDS - 1; i++)
        iso =
            w[i].gap == GAP_NONE && (i % 2 ? is_mark(&w[i]) && w[i].key == word_mark('-')
                                           : is_number(&w[i], 2) && w[i].letters == 2);
    return iso ? date_of(w[0].number, w[2].number, w[4].number) : (struct date){0};
}

struct date date_read(const struct word *w, int *length) {
    bool named = is_word(w, STR("ngày"));
    struct date d = iso_at(w + named);
    if (!d.year)
        d = written_at(w + named);
    if (d.year)
        *length = DATE_WORDS - 1 + named;
    return d;
}

struct date date_scan(str s, isize *at) {
    struct word words[DATE_WORDS + 1] = {{0}};
    int n = 0, length = 0;
    isize next = *at;
    while (n < DATE_WORDS && word_next(s, &next, &words[n]))
        n++;
    words[n].kind = WORD_END;
    struct date d = date_read(words, &length);
    if (d.year)
        *at = words[length - 1].to;
    return d;
}

static int zeros_of_day(struct date d) {
    return d.day < 10 ? 2 : 1;
}

static int zeros_of_month(struct date d) {
    return d.month <= 2 ? 2 : 1;
}

void date_put_long(struct buf *out, struct date d) {
    buf_put(out, STR("ngày "));
    buf_int_padded(out, d.day, zeros_of_day(d));
    buf_put(out, STR(" tháng "));
    buf_int_padded(out, d.month, zeros_of_month(d));
    buf_put(out, STR(" năm "));
    buf_int(out, d.year);
}

void date_put_short(struct buf *out, struct date d) {
    buf_int_padded(out, d.day, zeros_of_day(d));
    buf_char(out, '/');
    buf_int_padded(out, d.month, zeros_of_month(d));
    buf_char(out, '/');
    buf_int(out, d.year);
}

void date_put_iso(struct buf *out, struct date d) {
    buf_int_padded(out, d.year, 4);
    buf_char(out, '-');
    buf_int_padded(out, d.month, 2);
    buf_char(out, '-');
    buf_int_padded(out, d.day, 2);
}

static str date_text(struct arena *a, struct date d,
                     void (*put)(struct buf *, struct date)) {
    struct buf out = {0};
    if (d.year)
        put(&out, d);
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

str date_long(struct arena *a, struct date d) {
    return date_text(a, d, date_put_long);
}

str date_short(struct arena *a, struct date d) {
    return date_text(a, d, date_put_short);
}

str date_iso(struct arena *a, struct date d) {
    return date_text(a, d, date_put_iso);
}
