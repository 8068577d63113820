/*
 * symbol: one token of the symbol of a document, and what is between two of them.
 *
 * "TTr", "HĐND9", "BCĐTKNQ18" are tokens; a number is digits, separators and tokens.
 * People type them in small letters, OCR glues the next word to them, footnotes glue a
 * digit. A token is read as far as it is an abbreviation, and says what was cut off.
 * Views into the text, nothing allocated; pure functions, any thread.
 */
#ifndef VIET_SYMBOL_H
#define VIET_SYMBOL_H

#include "base/arena.h"

/* Bytes that a token can have at most; longer runs of letters are no abbreviations. */
enum { SYMBOL_MAX = 96 };

struct symbol {
    str text;   /* as written, without what was glued to it */
    bool lower; /* all in small letters */
    bool plain; /* one case throughout: not "TTg", "BNgV" */
    bool cut;   /* a word or a footnote is glued to it: nothing of the number follows */
};

/*
 * The token at `*at`, which moves past it. False, and `*at` unmoved, where there is none:
 * a digit, a word of the language ("Ngày", "về"), more than SYMBOL_MAX bytes.
 */
bool symbol_read(str s, isize *at, struct symbol *out);

/* Whether a word begins with two capitals, as abbreviations do. */
bool symbol_begins_capital(str word);

/* True for the issuers that occur everywhere, in any case: UBND, TW, BGDĐT, SNV. */
bool symbol_is_known(str token);

/* The token as written, letters that only look like ours replaced; appended at `out`. */
isize symbol_put_latin(char *out, str token);

/* The token in its proper capitals (ubnd: UBND, ttg: TTg, T.Ư: TW), appended at `out`. */
isize symbol_put(char *out, str token);

/* The same in capitals only, as keys compare it. */
isize symbol_put_key(char *out, str token);

/* The offset past blanks at `at`, with at most one line end and 40 bytes. */
isize symbol_skip_blanks(str s, isize at);

/* '/' or '-' for any look of a slash or hyphen at `*at`, which moves past it; else 0. */
char symbol_separator(str s, isize *at);

#endif
