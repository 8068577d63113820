/*
 * cite_part: what the three files behind cite.h share, and nobody else includes.
 *
 * A citation is put together from its number (viet/docnum), the lead before it and the
 * tail behind it. Both are read only where a number was found, each byte at most a few
 * times.
 */
#ifndef EXTRACT_CITE_PART_H
#define EXTRACT_CITE_PART_H

#include "viet/date.h"
#include "viet/docnum.h"

/* cite_text.c: words. */

/* Behind `phrase` (small letters, single blanks) at `at`, in any case; else -1. */
isize cite_phrase(str s, isize at, str phrase);
/* As cite_phrase, for the first of `count` phrases that stands there. */
isize cite_any(str s, isize at, const str *phrases, isize count);
/* The letters at `at`; empty where none stands. */
str cite_word(str s, isize at);
/* The offset behind the blanks at `at`; before the blanks that end at `at`. */
isize cite_blanks(str s, isize at);
isize cite_blanks_back(str s, isize at);
/* The same within the line; backwards over at most 80 of them. */
isize cite_line_blanks(str s, isize at);
isize cite_line_blanks_back(str s, isize at);
bool cite_is_letter(str s, isize at);
bool cite_is_upper(str s, isize at);
/* The offset of the code point that ends at `at`; -1 at the start. */
isize cite_before(str s, isize at);
/* The word that ends at `at`; empty where none does, or one of more than 16 bytes. */
str cite_word_back(str s, isize at);

/* cite_issuer.c: an organisation named at `at`; its end, or `at` if none is. */
isize cite_issuer(str s, isize at);
/* Behind "khóa XI" or "(khóa XI)" at `at`; -1 if it is not there. */
isize cite_term(str s, isize at);

/* cite_lead.c: what stands before a number. */
enum { CITE_INTS = 8 };

struct cite_lead {
    isize start;      /* of the words that belong to the number, or the number itself */
    bool number_word; /* "số" */
    bool label;       /* "số hiệu", of a table of facts */
    bool heading;     /* "Số" as a line or cell of its own begins */
    bool form_word;   /* "mẫu số": the number of a form or of a house */
    const struct kind *kind; /* named before it, with at most its issuer between */
    isize kind_start;
    const struct kind
        *near;  /* named a few words before "số": "Hướng dẫn liên ngành số" */
    bool apart; /* a colon or the border of a cell since the kind */
    str issuer; /* between the kind and the number */
    const struct kind *law; /* the last law named in the sentence */
    isize law_start;
    bool joined;        /* only "và", commas and the like since the last citation */
    bool same_sentence; /* no end of a sentence since it */
    bool semicolon;     /* since it */
    struct date date;   /* "Ngày 01/3/2021, UBND tỉnh có Công văn số" */
    str actor;          /* the issuer there */
    struct {
        isize start, end;
    } ints[CITE_INTS]; /* "số 18, 19-NQ/TW": integers that share its symbol */
    int ints_n;
};

/* The lead of the number at `at`; nothing before `from` is looked at. */
struct cite_lead cite_lead(str s, isize from, isize at);

/* cite_tail.c: what stands behind a number. */
struct cite_tail {
    struct date date;
    int year;       /* said without a date: "năm 2014" */
    isize date_end; /* offset behind the date; the number's end without one */
    str issuer;
    bool partial; /* a term of office or part of a date, which is of it alone */
    isize end;    /* behind all of it */
};

struct cite_tail cite_tail(str s, const struct docnum_scan *number);

/*
 * The date in the head of a document whose own number stands at [number, behind): near
 * behind it, else near before it, but not before `from`.
 */
struct date cite_head_date(str s, isize from, isize number, isize behind);

#endif
