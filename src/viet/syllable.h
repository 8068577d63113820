/*
 * syllable: can this word be written in Vietnamese?
 *
 * The grammar of the written syllable, not a dictionary: an onset or none, one of the
 * rimes, one tone or none. So it says yes to some syllables that nobody uses, and no to
 * foreign names; whoever asks takes a share of many words, or one of several readings.
 * Constant data, any thread.
 */
#ifndef VIET_SYLLABLE_H
#define VIET_SYLLABLE_H

#include "base/str.h"

/* What stands before and in a rime, without tones; the browser is told both lists. */
extern const str syllable_onsets[], syllable_rimes[];
extern const isize syllable_onset_count, syllable_rime_count;

/* True for a well-formed syllable in composed letters (NFC), in any case. */
bool syllable_is_valid(str word);

#endif
