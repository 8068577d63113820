/*
 * docnum: the numbers (số, ký hiệu) of documents.
 *
 * A number is read in two steps. docnum_scan looks for one at a place in a text and
 * allocates nothing; it says how much the surroundings must vouch for it, because
 * "12/TTYT" is a letter's number after "Công văn số" and a ratio elsewhere. docnum_make
 * then gives the written form, mended, and the parts of the key. Two spellings of one
 * number have equal keys but for the form, which is only a hint; leading zeros, blanks,
 * dashes, look-alikes and case are mended. Text must be NFC with Đ mended (viet/nfc.h).
 * Pure functions, any thread.
 */
#ifndef VIET_DOCNUM_H
#define VIET_DOCNUM_H

#include "base/arena.h"
#include "viet/kind.h"

enum docnum_form {
    DOCNUM_NONE,
    DOCNUM_HC, /* 19/KH-UBND: state, with a kind */
    DOCNUM_CV, /* 123/SGDĐT-VP: a letter, without */
    DOCNUM_QP, /* 30/2020/NĐ-CP: legal normative, with its year */
    DOCNUM_QH, /* 72/2025/QH15: National Assembly, kind not in it */
    DOCNUM_DG, /* 57-NQ/TW: Party, Youth Union */
};

/* How sure the shape alone makes us that this is a number. */
enum docnum_trust {
    DOCNUM_SURE,
    DOCNUM_LED,  /* only after "số" or the name of a kind */
    DOCNUM_CELL, /* only as the whole of a table cell */
};

enum { DOCNUM_TOKENS = 12 };

/* A number as found: views into the text. */
struct docnum_scan {
    enum docnum_form form;
    enum docnum_trust trust;
    isize end;             /* offset just past it */
    str number;            /* digits, perhaps with a dot and a letter */
    int year;              /* printed in it; 0: none */
    char first;            /* separator after the digits, '/' or '-' */
    str kind;              /* symbol as written; empty for letters and laws */
    char second;           /* separator after the kind */
    bool party;            /* whose symbol the kind is */
    struct kind_set kinds; /* what it may mean */
    str token[DOCNUM_TOKENS];
    char
        before[DOCNUM_TOKENS]; /* what joins it to the one before: - / & . ( or a blank */
    int tokens;
};

/* A number made of it; the texts live in the arena. */
struct docnum {
    enum docnum_form form;
    str text;              /* the written form, mended: 126-KH/TU */
    str kind;              /* symbol as tables spell it; empty for the forms without */
    str issuer;            /* tokens in capitals, joined by hyphens */
    str number;            /* without leading zeros, its letter small */
    int year;              /* 0: not printed in the number */
    struct kind_set kinds; /* what the symbol may mean; a letter is a Công văn */
};

/*
 * The number at `at`, where a digit is; false if there is none. `cell`: a table cell
 * begins there, which may then hold looser forms up to its end.
 */
bool docnum_scan(str s, isize at, bool cell, struct docnum_scan *out);

struct docnum docnum_make(struct arena *a, const struct docnum_scan *scan);

/* The whole of `s`, perhaps after "Số:", as a number; form DOCNUM_NONE if it is none. */
struct docnum docnum_parse(struct arena *a, str s);

/* KIND|ISSUER|NUMBER|YEAR with "-" for what is missing, KH|UBND|19|-: equal for all
 * spellings of one number. In `a`. */
str docnum_identity(struct arena *a, const struct docnum *n);

#endif
