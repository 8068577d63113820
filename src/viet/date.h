/*
 * date: days of the calendar, how Vietnamese documents write them, and how they count.
 *
 * A date is small and passed by value; year 0 means none, and every date that a
 * function here returns is none or exists. Written dates are always day, month,
 * year. There are no times and no zones: a plan knows days. Pure functions, any thread.
 */
#ifndef VIET_DATE_H
#define VIET_DATE_H

#include "base/buf.h"

struct word;

struct date {
    int16_t year; /* 1 to 9999; 0: no date */
    int8_t month, day;
};

/* The date if it exists, else none; leap years are those of the Gregorian calendar. */
struct date date_of(int year, int month, int day);

/* 28 to 31. */
int date_month_length(int year, int month);

/* <0, 0 or >0; none sorts before every date. */
int date_cmp(struct date a, struct date b);

/* Days since 1970-01-01 of an existing date, and back: none outside years 1 to 9999. */
int date_to_days(struct date d);
struct date date_from_days(int days);

/* 1 for Monday (thứ Hai) to 7 for Sunday (Chủ nhật). */
int date_weekday(struct date d);

/* The week by ISO 8601; its year may differ from that of the date around New Year. */
struct week {
    int year, number;
};
struct week date_week(struct date d);

/* Exactly year-month-day in ten characters, else none. */
struct date date_parse_iso(str s);

/*
 * A date as texts write it, with its year, from the word `w` on: 5/2/2026, 05-02-2026,
 * 05.02.2026, 2026-02-05, 05 tháng 02 năm 2026, each with or without "ngày". *length
 * becomes its length in words; none, and *length unchanged, when there is no such date.
 * What is before `w` is not looked at.
 */
struct date date_read(const struct word *w, int *length);

/* The same in a text that comes alone, from byte *at on, which moves past the date. */
struct date date_scan(str s, isize *at);

/* ngày 05 tháng 3 năm 2020: a zero before days below 10, and before months 1 and 2. */
void date_put_long(struct buf *out, struct date d);
/* 05/3/2020, with the same zeros: the short form within documents. */
void date_put_short(struct buf *out, struct date d);
/* 2020-03-05 */
void date_put_iso(struct buf *out, struct date d);

/* The same as texts in `a`; empty for no date. */
str date_long(struct arena *a, struct date d);
str date_short(struct arena *a, struct date d);
str date_iso(struct arena *a, struct date d);

#endif
