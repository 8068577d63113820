/*
 * secrecy: lines that are stamps: degrees of secrecy, limits of circulation, urgency.
 *
 * Each is a line of its own: a stamp that was typed. The words count only when they are
 * all of the line, in any case and composition, whatever Markdown, brackets or
 * punctuation surround them; the same words in a sentence, and words without their marks,
 * never count. Cells of a table are lines of their own, to be passed one by one; a row
 * with one filled cell may be passed whole. Pure functions, any thread.
 */
#ifndef VIET_SECRECY_H
#define VIET_SECRECY_H

#include "base/str.h"

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

/* The degree that the line states, with or without "Độ mật:" before it. */
enum secrecy viet_secret_line(str line);

/* The limit of circulation that the line states. */
enum circulation viet_circulation_line(str line);

/* How urgent the line says that the document is. */
enum urgency viet_urgency_line(str line);

/* "HỎA TỐC"; empty for none. */
str viet_urgency_name(enum urgency urgency);

#endif
