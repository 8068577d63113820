/* font: fonts whose letters are an old encoding. */
#ifndef IMPORT_FONT_H
#define IMPORT_FONT_H

#include "base/arena.h"

/*
 * The text, set in that font, as Unicode, in `a`; *encoding becomes the name of what it
 * was in, empty if it was Unicode.
 */
str font_text(struct arena *a, str font, str text, str *encoding);

/* A picture font, whose letters are arrows and marks. */
bool font_is_symbol(str font);

#endif
