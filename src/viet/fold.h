/*
 * fold: the forms of a text under which it is found again.
 *
 * From the loosest to the strictest: a folded text has no marks at all, the variant key
 * of a syllable forgets only i or y where both are good spelling, the tone key only where
 * the tone was written. Keys are never shown. đ is told from d in tone keys, never in
 * folded text, and so numbers of documents must not be compared folded. Input may be
 * decomposed. Functions are pure but for the buf they append to.
 */
#ifndef VIET_FOLD_H
#define VIET_FOLD_H

#include "base/buf.h"

/* Appends `s` in lower case without marks, runs of blanks as one, none at the ends. */
void viet_fold(struct buf *out, str s);

/*
 * Folded ASCII letters and digits, everything between them as one hyphen: the name of a
 * page. In `a`; empty when there is neither letter nor digit.
 */
str viet_slug(struct arena *a, str s);

/* The text in the other case, for display; in `a`, of the same length. */
str viet_lower(struct arena *a, str s);
str viet_upper(struct arena *a, str s);

/*
 * Appends the key of one syllable: its letters in lower case without tone, then the tone
 * as a digit, none for ngang. "Hòa" and "hoà" both give hoa1.
 */
void viet_tonekey(struct buf *out, str syllable);

/* Appends the tone key with the spellings kỹ/kĩ and quí/quý made equal. */
void viet_varkey(struct buf *out, str syllable);

/*
 * The offset after `word` (lower case, composed) if it stands at `at` in `s`, in any case
 * and composition; -1 if it does not. What follows the word is the caller's question.
 */
isize viet_match(str s, isize at, str word);

#endif
