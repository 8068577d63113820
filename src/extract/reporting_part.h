/*
 * reporting_part: what the files of extract/reporting*.c share. For them only. Each of
 * reporting_address, reporting_duty, reporting_interval and reporting uses those before
 * it.
 */
#ifndef EXTRACT_REPORTING_PART_H
#define EXTRACT_REPORTING_PART_H

#include "extract/reporting.h"
#include "extract/passage.h"
#include "viet/report_word.h"
#include "viet/when.h"

/* A range of the words of a task; `to` is 0 for none. */
struct part {
    isize from, to;
};

static inline int report_phrase(const struct word_list *words, isize at, uint64_t marks) {
    return at < words->n ? word_phrase(&words->at[at], DOMAIN_REPORT, marks) : 0;
}

/* The length of such a phrase that ends before `at`. */
static inline int report_phrase_before(const struct word_list *words, isize at,
                                       uint64_t marks) {
    return word_phrase_before(&words->at[at], DOMAIN_REPORT, marks);
}

/* The first such phrase in [from, to); -1: none. */
static inline isize report_find(const struct word_list *words, isize from, isize to,
                                uint64_t marks) {
    return word_find(words, from, to, DOMAIN_REPORT, marks);
}

/* True if no other word is joined to the front of this one. */
static inline bool report_begins(const struct word_list *words, isize at) {
    const struct word *w = &words->at[at];
    return at == 0 || w->gap != GAP_NONE || w[-1].kind == WORD_LINE;
}

/*** reporting_address.c ***/

/* The address that begins at `at`, before `limit`. If something is `sent`, it may be
 * anybody with a capital. */
struct part address_at(const struct word_list *words, isize at, isize limit, bool sent);

/*
 * "… gửi về X": the first address in [at, limit) after a preposition; `*before` is where
 * that is, or `limit`. "cho" and "đến" lead to one only right after what is reported,
 * which begins at `at`.
 */
struct part address_find(const struct word_list *words, isize at, isize limit,
                         bool sending, isize *before);

/* Where the words end that say what is reported: at brackets, at times, at another thing
 * to do. */
isize subject_end(const struct word_list *words, isize at, isize limit);

/*** reporting_duty.c ***/

/* What one clause of a task says of a report. */
struct duty {
    struct part verb; /* "báo cáo", if its addressee is between it and `what` */
    struct part what, to;
    isize word; /* the word that makes it one */
};

/* The duty in the words [from, to), which are one clause; false if there is none. */
bool duty_find(const struct word_list *words, isize from, isize to, bool timed,
               struct duty *out);

/*** reporting_interval.c ***/

enum { INTERVALS_MAX = 8 };

/* "6 tháng" of "báo cáo 6 tháng trước ngày 15/6". */
struct interval {
    isize from, to;
    unsigned recurs;
    struct when when; /* its own day, with the words of it as bytes of the text */
};

struct interval_list {
    struct interval at[INTERVALS_MAX];
    int n, timed; /* how many have a day of their own */
};

/* What times are read with; what is found lives in `arena`. */
struct when_reader {
    struct arena *arena, *scratch;
    struct when_context context;
};

/* The intervals of the clause, with their days where there are several. */
void intervals_read(const struct when_reader *r, const struct word_list *words,
                    struct part clause, struct interval_list *list);

static inline bool when_has_days(const struct when *when) {
    return when->end.year || when->dates.n;
}

#endif
