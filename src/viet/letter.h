/*
 * letter: the letters of written Vietnamese, from one table.
 *
 * A letter is its place in the alphabet (the rank, which tells â from a), a tone, a case
 * and the ASCII letter it folds to. f j w z are there too, in their Latin places, because
 * foreign words are sorted among the others. Everything that folds, composes or sorts
 * asks this module, so the table stands in letter.c and nowhere else. Constant data, any
 * thread.
 */
#ifndef VIET_LETTER_H
#define VIET_LETTER_H

#include "base/str.h"

/* In the order of dictionaries. */
enum tone { TONE_NGANG, TONE_HUYEN, TONE_HOI, TONE_NGA, TONE_SAC, TONE_NANG };

struct letter {
    uint8_t rank; /* from 1 in the order of the alphabet; 0: not a letter of ours */
    uint8_t tone; /* enum tone */
    bool upper;
    char fold; /* lower-case ASCII letter */
};

/*
 * One row per code point of the two ranges that hold such letters: below LETTER_LOW_END,
 * and then from LETTER_HIGH on. Row 0 is not a letter.
 */
enum { LETTER_LOW_END = 0x1B1, LETTER_HIGH = 0x1EA0, LETTER_HIGH_END = 0x1EFA };
enum { LETTER_SLOTS = LETTER_LOW_END + LETTER_HIGH_END - LETTER_HIGH };
extern const struct letter letter_table[LETTER_SLOTS];

/* What the code point is; rank 0 for everything else, combining marks included. */
static inline struct letter letter_of(uint32_t c) {
    if (c < LETTER_LOW_END)
        return letter_table[c];
    if (c >= LETTER_HIGH && c < LETTER_HIGH_END)
        return letter_table[c - LETTER_HIGH + LETTER_LOW_END];
    return letter_table[0];
}

/* The letter at p[0], where `left` bytes are; *bytes becomes its length. Rank 0 for what
 * is none of ours, whose length is not said. */
static inline struct letter letter_read(const char *p, isize left, isize *bytes) {
    const unsigned char *b = (const unsigned char *)p;
    *bytes = b[0] < 0x80 ? 1 : b[0] < 0xE0 ? 2 : 3;
    if (b[0] < 0x80)
        return letter_table[b[0]];
    if (left < *bytes || (b[1] & 0xC0) != 0x80)
        return letter_table[0];
    if (b[0] >= 0xC2 && b[0] < 0xC8)
        return letter_of((b[0] & 0x1Fu) << 6 | (b[1] & 0x3Fu));
    if (b[0] != 0xE1 || (b[2] & 0xC0) != 0x80)
        return letter_table[0];
    return letter_of(0x1000u | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu));
}

/* The code point of a letter; 0 where there is none (a consonant with a tone). */
uint32_t letter_shape(uint8_t rank, uint8_t tone, bool upper);

/* The other case of our letters, one to one; any other code point unchanged. */
uint32_t letter_lower(uint32_t c);
uint32_t letter_upper(uint32_t c);

/* The Đ or đ that U+00D0, U+00F0, U+0189 or U+0256 was meant to be; others unchanged. */
uint32_t letter_mend(uint32_t c);

/*
 * The Latin letter that a Greek, Cyrillic or full-width one looks like; others unchanged.
 * For symbols of documents only: elsewhere such letters are words of their language.
 */
uint32_t letter_latin(uint32_t c);

/* A combining mark of quality or tone, with the two deprecated code points of tones. */
bool letter_is_mark(uint32_t c);

/*
 * The letter `c` with one mark more, whichever came first in the text; 0 when it cannot
 * bear the mark: not a vowel of ours, or it has a tone or a quality already.
 */
uint32_t letter_with_mark(uint32_t c, uint32_t mark);

/*
 * True for what stands between words and is neither a letter nor a digit of any script:
 * ASCII punctuation and blanks, and the blocks of punctuation and symbols.
 */
bool letter_is_separator(uint32_t c);

/* True for blanks, line ends and the wide, thin and unbreakable kinds of blanks. */
bool letter_is_blank(uint32_t c);

#endif
