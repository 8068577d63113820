/*
 * sheet_word: words that show whose form a document on paper has, as marks of the
 * vocabulary.
 */
#ifndef VIET_SHEET_WORD_H
#define VIET_SHEET_WORD_H

enum sheet_word {
    SHEET_WORD_PARTY = 1 << 0,
    SHEET_WORD_FRONT = 1 << 1, /* and the unions and associations */
    SHEET_WORD_YOUTH = 1 << 2,
    SHEET_WORD_STATE = 1 << 3,
    SHEET_WORD_OTHER = 1 << 4,     /* cán bộ: has "bộ" in it, and is no ministry */
    SHEET_WORD_COMMITTEE = 1 << 5, /* tỉnh ủy: names the head of a Party document */
    SHEET_WORD_BUREAU = 1 << 6,    /* ban thường vụ: signs for a committee */
    SHEET_WORD_RIGHT = 1 << 7,     /* TM., KT.: before the post of who signs */
};

/* The same marks as viet/vocabulary/sheets.def names them. */
#define SHEET_WORD_NAMES                                                                 \
    PARTY = SHEET_WORD_PARTY, FRONT = SHEET_WORD_FRONT, YOUTH = SHEET_WORD_YOUTH,        \
    STATE = SHEET_WORD_STATE, OTHER = SHEET_WORD_OTHER,                                  \
    COMMITTEE = SHEET_WORD_COMMITTEE, BUREAU = SHEET_WORD_BUREAU,                        \
    RIGHT = SHEET_WORD_RIGHT

#endif
