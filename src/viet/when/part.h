/*
 * part: what the files of viet/when/ hand to one another; nobody else includes it.
 *
 * Reading has two steps. First the words become parts and rules, in which a year or a
 * month may still be missing ("từ tháng 7 đến tháng 12-2019"). They are of fixed size, so
 * a text of any length costs no memory. Then all of them together are settled: what is
 * missing comes from the neighbours and the context, and days come out.
 */
#ifndef VIET_WHEN_PART_H
#define VIET_WHEN_PART_H

#include "viet/when/cursor.h"

enum time_unit {
    UNIT_DAY,
    UNIT_WEEK,
    UNIT_MONTH,
    UNIT_QUARTER,
    UNIT_HALF, /* six or nine months */
    UNIT_YEAR,
};

enum bound {
    BOUND_WITHIN,
    BOUND_UNTIL,
    BOUND_BEFORE, /* until the day before its first */
    BOUND_SINCE,
};

enum { DAY_LAST = 32 }; /* the last of its month, however long that is */

struct moment {
    int year, month, day; /* 0: not written; what follows may say it */
};

struct time_part {
    enum time_unit unit;
    enum bound bound;
    struct moment from, to;
    int week;   /* UNIT_WEEK: its number, of the year of `to` */
    bool range; /* from one time to another */
    bool exact; /* "cuối tháng 6", "17 giờ ngày 5/6": "trước" still means until then */
    bool brief;    /* "15/6": neither "ngày" nor a year */
    bool hours;    /* "từ 8 giờ đến 11 giờ ngày 5/6": all on that day */
    bool campaign; /* of one that is named before it: due on no day */
    bool now;      /* "từ nay đến …" */
    bool clear;    /* "từ nay đến hết", "trở đi": said of nothing but work */
    bool lost;     /* no day can be given to it: a slip, the lunar calendar */
};

/* A day in each period of a recurrence. */
enum day_kind {
    DAY_UNPLACED, /* "ngày 15", of whatever period recurs */
    DAY_OF_WEEK,
    DAY_OF_MONTH,
    DAY_OF_QUARTER, /* in its month 1, 2 or 3 */
    DAY_OF_YEAR,
};

struct day_rule {
    enum day_kind kind;
    int month, day; /* `day` of a week is 1 for Monday */
    int later;      /* months after the period: "tháng sau", "quý sau" */
    bool before;    /* "trước": due the day before */
};

enum { TIMES_MAX = 16, DAYS_MAX = 8 };

struct times {
    struct time_part at[TIMES_MAX];
    int n;
};

/* All that the words of one text say. */
struct reading {
    struct times times;
    struct day_rule days[DAYS_MAX];
    int days_n;
    unsigned recurs;
    struct when_term term;
    bool lost;     /* a time was written that could not be read */
    bool periodic; /* beside other recurrences: "6 tháng, năm và định kỳ" */
    str rule;      /* a name that does not follow from the parts; else empty */
};

/* The recurrences that have periods, and so perhaps days. */
enum {
    RECURS_PERIODS = RECURS_WEEK | RECURS_MONTH | RECURS_QUARTER | RECURS_HALF_YEAR |
                     RECURS_YEAR | RECURS_SCHOOL_YEAR,
};

/*
 * Times of the calendar. Where there is none, a function takes nothing and returns false.
 * A `bare` time may lack the word that says what it is: "2023", "9 tháng".
 */

/* unit.c */

int when_year_number(struct cursor *c);    /* 1900 to 2199; else -1 */
int when_quarter_number(struct cursor *c); /* I to IV; else 0 */
int when_count(struct cursor *c);          /* "06", "sáu"; else -1 */
/* The year after a time, if there is one: "/2023", "năm 2023"; false for a slip such as
 * "/202". */
bool when_year_after(struct cursor *c, int *year);
/* "âm lịch", also in parentheses: a time of the lunar calendar. */
bool when_lunar(struct cursor *c);
bool when_month(struct cursor *c, struct time_part *out);
bool when_quarter(struct cursor *c, struct time_part *out);
bool when_unit(struct cursor *c, bool bare, struct time_part *out);

/* day.c */

int when_weekday(struct cursor *c); /* 1 to 7; else 0 */
bool when_day(struct cursor *c, struct time_part *out);
/* What follows "ngày", if it is `named`: then the month may be missing. */
bool when_written_day(struct cursor *c, bool named, struct time_part *out);

/* span.c */

/* "trước", "chậm nhất là", "đến hết", "trong": the words before a time. */
struct bound_words {
    bool before, until;
    bool done;   /* "hoàn thành", "xong": until, where a day follows */
    bool within; /* "xong trong": until the end of any time */
};
struct bound_words when_bound(struct cursor *c);

/* What joins two times of a list: ",", "và", "; và". */
bool when_joint(struct cursor *c);

/* One time, or one after another of the same unit: "tháng 3, tháng 7", "Quý II, III". */
bool when_times(struct cursor *c, bool bare, struct times *out);
/* The same, with the bound words before it. */
bool when_bounded(struct cursor *c, bool bare, struct times *out);

/* other.c */

/* Whether a time whose bound words begin at `first` belongs to the words before it, and
 * so is no deadline; with a `strong` bound ("trước", "đến hết") fewer words own it. */
bool when_of_other(struct cursor first, const struct time_part *time, bool strong);

/* What the words just before a time name, which then is no deadline. */
enum when_named when_named_before(struct cursor c);
void when_of_campaign(struct time_part *at, int n);

/* recur.c: what comes again. They add to the reading. */

/* "hằng quý, 6 tháng và năm"; unmarked ones ("quý") count where `marked` or something
 * recurs already. How many. */
int when_intervals(struct cursor *c, bool marked, struct reading *out);
/* "trước ngày 15 của tháng cuối quý", "thứ Sáu hàng tuần"; also of what recurs already */
bool when_day_rule(struct cursor *c, struct reading *out);
/* "trong thời hạn 05 ngày làm việc kể từ ngày ký"; `event` if counted from another. */
bool when_term_read(struct cursor *c, struct reading *out, bool *event);
/* "06 tháng đầu năm và tổng kết năm 2023": a review twice a year. */
bool when_assessment(struct cursor *c, struct reading *out);
/* "thường xuyên", "liên tục", "theo yêu cầu" */
bool when_ongoing(struct cursor *c, struct reading *out);

/* settle.c */

/* Adds the times of a text; those beyond TIMES_MAX are left out. */
void when_add(struct reading *r, const struct times *times);
/* False when the reading says nothing. */
bool when_settle(struct arena *a, struct reading *r, const struct when_context *ctx,
                 struct when *out);

#endif
