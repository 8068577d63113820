/*
 * when_scan: a text as words, numbers and marks, and a cursor that reads them.
 *
 * Shared by the files behind viet/when.h; nobody else includes it. The words of a text
 * stand between two that end it, so that a cursor may look one word back and any known
 * number of words ahead without asking where it is.
 */
#ifndef VIET_WHEN_SCAN_H
#define VIET_WHEN_SCAN_H

#include "viet/when.h"

enum word_kind {
    WORD_END,
    WORD_LETTERS,
    WORD_DIGITS,
    WORD_MARK,
    WORD_FOREIGN, /* a range of the text that is not to be read */
};

struct word {
    str text;       /* small letters, composed; any dash is "-", any slash "/" */
    isize from, to; /* in the text */
    int number;     /* of at most nine digits; else -1 */
    isize digits;   /* how many */
    uint8_t kind;   /* enum word_kind */
    bool capital;   /* begins with one */
};

struct cursor {
    const struct word *at;
};

/* The words of the text, the first of them; they live in `a`. */
struct cursor when_scan(struct arena *a, str text, const struct when_range *skip,
                        isize skips);

/*
 * Moves past the first of the phrases that stands at the cursor; phrases are parted by
 * '|', their words by one blank: "hằng|hàng", "cho đến|đến". False if none stands there.
 */
bool when_take(struct cursor *c, str phrases);

/* The same without moving. */
bool when_stands(struct cursor c, str phrases);

/* Moves past a number of `least` to `most` digits and returns it; else -1. */
int when_number(struct cursor *c, isize least, isize most);

#endif
