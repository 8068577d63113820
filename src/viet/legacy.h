/*
 * legacy: text of the time before Unicode, pasted as if it were Latin letters.
 *
 * Fonts and code pages of Vietnamese (TCVN3, VNI, VISCII, Windows-1258), and UTF-8 itself
 * when it was read as Windows-1252, arrive as valid Unicode that no reader can read. Such
 * a line is told by its words: few of them are syllables (viet/syllable.h) as they stand,
 * and most are once the right table has been applied. Text must be NFC. Pure functions,
 * any thread.
 */
#ifndef VIET_LEGACY_H
#define VIET_LEGACY_H

#include "base/arena.h"

enum legacy {
    LEGACY_NONE,    /* Vietnamese, or nothing to decide by */
    LEGACY_UNKNOWN, /* neither Vietnamese nor any of these: another language, formulas */
    LEGACY_UTF8,
    LEGACY_TCVN3,
    LEGACY_VNI,
    LEGACY_VISCII,
    LEGACY_CP1258,
    LEGACY_COUNT
};

/* What the line is written in, judged by its first words. */
enum legacy legacy_of_line(str line);

/* The first line of a text that is in a legacy encoding; LEGACY_NONE if there is none. */
enum legacy legacy_find(str text, str *line);

/* The text as it was meant, in `a`; empty if it cannot be read so. */
str legacy_decode(struct arena *a, enum legacy legacy, str text);

/* "TCVN3": as editors of text call it. */
str legacy_name(enum legacy legacy);

#endif
