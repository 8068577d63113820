/*
 * secrecy: stamps: degrees of secrecy, limits of circulation, urgency.
 *
 * The words count only when they are the whole text, in any case and composition; the
 * same words in a sentence, and words without their marks, never count. Of a line of the
 * source, Markdown, brackets, punctuation and the number of a list do not matter. Pure
 * functions, any thread.
 */
#ifndef VIET_SECRECY_H
#define VIET_SECRECY_H

#include "viet/word.h"

/* The law's degrees, rising. */
enum secrecy { SECRECY_NONE, SECRECY_MAT, SECRECY_TOI_MAT, SECRECY_TUYET_MAT };

enum circulation {
    CIRCULATION_FREE,
    CIRCULATION_INTERNAL,   /* lưu hành nội bộ */
    CIRCULATION_RETURN,     /* xem xong trả lại */
    CIRCULATION_WITHHELD,   /* không phổ biến */
    CIRCULATION_RECALLED,   /* tài liệu thu hồi */
    CIRCULATION_CONFERENCE, /* tài liệu hội nghị */
};

enum urgency { URGENCY_NONE, URGENCY_KHAN, URGENCY_THUONG_KHAN, URGENCY_HOA_TOC };

/* What a stamp says; at most one of the three is set. */
struct stamp {
    enum secrecy secrecy; /* with or without "Độ mật:" before it */
    enum circulation circulation;
    enum urgency urgency;
};

/* The three as marks of the vocabulary: a number in each part. */
enum { STAMP_CIRCULATION_SHIFT = 2, STAMP_URGENCY_SHIFT = 5 };

/* The same marks as viet/vocabulary/stamps.def names them. */
#define STAMP_NAMES                                                                      \
    SECRET = SECRECY_MAT, TOP_SECRET = SECRECY_TOI_MAT,                                  \
    UTMOST_SECRET = SECRECY_TUYET_MAT,                                                   \
    INTERNAL = CIRCULATION_INTERNAL << STAMP_CIRCULATION_SHIFT,                          \
    RETURN = CIRCULATION_RETURN << STAMP_CIRCULATION_SHIFT,                              \
    WITHHELD = CIRCULATION_WITHHELD << STAMP_CIRCULATION_SHIFT,                          \
    RECALLED = CIRCULATION_RECALLED << STAMP_CIRCULATION_SHIFT,                          \
    CONFERENCE = CIRCULATION_CONFERENCE << STAMP_CIRCULATION_SHIFT,                      \
    URGENT = URGENCY_KHAN << STAMP_URGENCY_SHIFT,                                        \
    VERY_URGENT = URGENCY_THUONG_KHAN << STAMP_URGENCY_SHIFT,                            \
    IMMEDIATE = URGENCY_HOA_TOC << STAMP_URGENCY_SHIFT

/* The stamp that the words are: those of a block, a cell or a value. */
struct stamp viet_stamp(const struct word_list *words);

/* The stamp that a line of the source is. Cells of a table are lines, to be passed one by
 * one; a row with one filled cell may be passed whole. */
struct stamp viet_stamp_line(str line);

/* "HỎA TỐC"; empty for none. */
str viet_urgency_name(enum urgency urgency);

#endif
