/*
 * cite_part: what the files of extract/cite*.c share. For them only.
 *
 * A citation is put together from its number (viet/docnum), the lead before it and the
 * tail after it. Both are read only where a number was found, each word at most a few
 * times. Words that are read here are none of code, links or images: a run of those is
 * one WORD_OBJECT, and a bar is the border of a cell.
 */
#ifndef EXTRACT_CITE_PART_H
#define EXTRACT_CITE_PART_H

#include "viet/cite_word.h"
#include "viet/date.h"
#include "viet/docnum.h"
#include "viet/vocabulary.h"

/* The length in words of the longest phrase at `w` with any of the marks; 0: none. */
static inline int cite_phrase(const struct word *w, uint64_t marks) {
    return word_phrase(w, DOMAIN_CITE, marks);
}

/* Whether the word is that mark. */
static inline bool cite_is(const struct word *w, char mark) {
    return w->key == word_mark((unsigned char)mark);
}

/* A line, a cell or the text begins, or ends, at `w`. */
static inline bool cite_begins_line(const struct word *w) {
    return w[-1].kind == WORD_END || w->gap == GAP_LINE;
}
static inline bool cite_ends_line(const struct word *w) {
    return w->kind == WORD_END || w->gap == GAP_LINE;
}

/* The text from word `first` up to `end`, which is not in it; empty without words. */
static inline str cite_text(const struct word_list *words, const struct word *first,
                            const struct word *end) {
    return first == end ? (str){0} : str_sub(words->text, first->from, end[-1].to);
}

/* cite_issuer.c: the end of the organisation named at `w`, at most `limit`; `w` itself if
 * none is. */
const struct word *cite_issuer(const struct word_list *words, const struct word *w,
                               const struct word *limit);
/* The end of "khóa XI" or "(khóa XI)" at `w`; NULL if it is not there. */
const struct word *cite_term(const struct word_list *words, const struct word *w);

/* cite_lead.c: what comes before a number. */
enum { CITE_INTS = 8 };

struct cite_lead {
    const struct word *start; /* of the words that belong to the number, or its own */
    bool number_word;         /* "số" */
    bool label;               /* "số hiệu", of a table of facts */
    bool heading;             /* "Số" begins a line or cell */
    bool form_word;           /* "mẫu số": the number of a form or of a house */
    const struct kind *kind;  /* named before it, with at most its issuer between */
    const struct word *kind_start;
    const struct kind
        *near;  /* named a few words before "số": "Hướng dẫn liên ngành số" */
    bool apart; /* a colon or the border of a cell since the kind */
    str issuer; /* between the kind and the number */
    const struct kind *law; /* the last law named in the sentence */
    const struct word *law_start;
    bool joined;        /* only "và", commas and the like since the last citation */
    bool same_sentence; /* no end of a sentence since it */
    bool semicolon;     /* since it */
    struct date date;   /* "Ngày 01/3/2021, UBND tỉnh có Công văn số" */
    str actor;          /* the issuer there */
    const struct word *ints[CITE_INTS]; /* "số 18, 19-NQ/TW": they share its symbol */
    int ints_n;
};

/* The lead of the number at `at`; nothing before `from` is looked at. */
struct cite_lead cite_lead(const struct word_list *words, const struct word *from,
                           const struct word *at);

/* cite_tail.c: what comes after a number. */
struct cite_tail {
    struct date date;
    int year;       /* given without a date: "năm 2014" */
    isize date_end; /* the byte after the date; after the number without one */
    str issuer;
    bool partial; /* a term of office or part of a date, which is of it alone */
    isize end;    /* the byte after all of it */
};

/* The tail of a number, `w` being the first word after it. */
struct cite_tail cite_tail(const struct word_list *words, const struct word *w,
                           const struct docnum_scan *number);

/*
 * The date in the head of a document whose own number is at `number`: soon after it, from
 * `w` on, else shortly before it, but not before `from`.
 */
struct date cite_head_date(const struct word_list *words, const struct word *from,
                           const struct word *number, const struct word *w);

#endif
