/*
 * secrecy: stamps: degrees of secrecy, limits of circulation, urgency.
 *
 * The words count only when they are the whole text, in any case and composition, as a
 * person sees it: letters of other alphabets that look alike and letters set apart are
 * read as what they look like. "Độ mật:" may come before, "bản số 01" after, and several
 * stamps may share a line: "MẬT - HỎA TỐC". The same words in a sentence, words without
 * their marks, and two degrees beside each other, which are a list of them, never count.
 * Pure functions, any thread.
 */
#ifndef VIET_SECRECY_H
#define VIET_SECRECY_H

#include "base/str.h"

struct word_list;

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

/* What a stamp says. */
struct stamp {
    enum secrecy secrecy;
    enum circulation circulation;
    enum urgency urgency;
    bool framed; /* with more than the degree: "Độ mật: mật", "mật (bản số 01)" */
};

/* The three as marks of the vocabulary: a number in each part; and what comes before a
 * stamp ("độ mật") or after it, with a number ("bản số"). */
enum {
    STAMP_CIRCULATION_SHIFT = 2,
    STAMP_URGENCY_SHIFT = 5,
    STAMP_LABEL = 1 << 7,
    STAMP_TAIL = 1 << 8,
};

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
    IMMEDIATE = URGENCY_HOA_TOC << STAMP_URGENCY_SHIFT, LABEL = STAMP_LABEL,             \
    TAIL = STAMP_TAIL

/* The stamp that the words are: those of a block, a cell or a value. */
struct stamp viet_stamp(const struct word_list *words);

/* The stamp that begins at word `from` and ends where a line ends; *end becomes the word
 * after it. Nothing, and *end is `from`, when there is none. */
struct stamp viet_stamp_at(const struct word_list *words, isize from, isize *end);

/* True for nothing but what stands before a degree: "Độ mật:". */
bool viet_is_stamp_label(const struct word_list *words);

/* The stamp that a line of raw text is; Markdown and tags do not matter. For texts that
 * have no tree: of a table, a row with one filled cell may be passed. */
struct stamp viet_stamp_line(str line);

/* True if the stamp is anything at all. */
static inline bool stamp_is_any(struct stamp stamp) {
    return stamp.secrecy || stamp.circulation || stamp.urgency;
}

/* True for a stamp whose words may also be a title: "Tài liệu hội nghị". */
static inline bool stamp_may_be_title(struct stamp stamp) {
    return !stamp.secrecy && stamp.circulation >= CIRCULATION_RECALLED;
}

/* "HỎA TỐC"; empty for none. */
str viet_urgency_name(enum urgency urgency);

#endif
