/*
 * Days are counted in years that begin on 1 March: the leap day is then the last day of a
 * year, and the lengths of the months before it follow one linear formula. Day 0 of that
 * count is 1 March of the year 0, so all of it is positive for the dates we admit.
 *
 * Written dates are read by a cursor, because the citations and deadlines of running text
 * need to know where the date ended. A regular expression would find them too, but could
 * not say that 31/02/2020 is no date, nor read decomposed text.
 */
#include "viet/date.h"

#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/letter.h"

enum { EPOCH = 719468 /* 1970-01-01 counted from 0000-03-01 */ };

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

static void skip_blanks(str s, isize *at) {
    while (*at < s.n) {
        isize next = *at;
        if (!letter_is_blank(utf8_next(s, &next)))
            return;
        *at = next;
    }
}

/* The digits at `*at`, five at most; it moves past them and the blanks after them. */
static str digits(str s, isize *at) {
    isize start = *at;
    while (*at < s.n && *at < start + 5 && is_digit(s.p[*at]))
        ++*at;
    str found = str_sub(s, start, *at);
    skip_blanks(s, at);
    return found;
}

static bool word(str s, isize *at, str expected) {
    isize end = viet_match(s, *at, expected);
    if (end < 0)
        return false;
    *at = end;
    skip_blanks(s, at);
    return true;
}

/* "/", "-" or "." with blanks after it; 0 if there is none. */
static char separator(str s, isize *at) {
    char c = *at < s.n ? s.p[*at] : 0;
    if (c != '/' && c != '-' && c != '.')
        return 0;
    ++*at;
    skip_blanks(s, at);
    return c;
}

/* What stands between day and month, and then between month and year. */
static bool month_follows(str s, isize *at, char *mark) {
    *mark = separator(s, at);
    return *mark || word(s, at, STR("tháng"));
}

static bool year_follows(str s, isize *at, char mark) {
    return mark ? separator(s, at) == mark : word(s, at, STR("năm"));
}

/* Up to four digits, and no digit after them; the cursor stays right behind. */
static int year_digits(str s, isize *at) {
    isize start = *at;
    str found = digits(s, at);
    *at = start + found.n;
    return found.n == 4 ? str_to_int(found) : 0;
}

/* Day, month and year behind the optional "ngày". */
static struct date scan_written(str s, isize *at) {
    char mark;
    str day = digits(s, at);
    if (day.n > 2 || !month_follows(s, at, &mark))
        return (struct date){0};
    str month = digits(s, at);
    if (month.n > 2 || !year_follows(s, at, mark))
        return (struct date){0};
    int year = year_digits(s, at);
    return date_of(year, str_to_int(month), str_to_int(day));
}

static struct date scan_iso(str s, isize *at) {
    isize end = *at + 10;
    if (end < s.n && is_digit(s.p[end]))
        return (struct date){0};
    struct date d = date_parse_iso(str_sub(s, *at, end));
    if (d.year)
        *at = end;
    return d;
}

struct date date_scan(str s, isize *at) {
    isize end = *at;
    word(s, &end, STR("ngày"));
    struct date d = scan_iso(s, &end);
    if (!d.year)
        d = scan_written(s, &end);
    if (d.year)
        *at = end;
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
