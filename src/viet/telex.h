/*
 * telex: what was typed as if an input method were at work, and none was.
 *
 * "vaanj" (Telex) and "va65n" (VNI) both mean vận. Marks may be typed late, where the
 * input methods allow it: truongwf, nghiepej. A reading counts only if it is a syllable,
 * and is an offer beside the word as typed, because "has" may be meant as it stands.
 */
#ifndef VIET_TELEX_H
#define VIET_TELEX_H

#include "base/arena.h"

/*
 * The syllable in small letters, its tone in the old style (thủy), in `a`; empty if the
 * word gives none or is one already as it stands. ASCII words only.
 */
str telex_read(struct arena *a, str word);
str vni_read(struct arena *a, str word);

#endif
