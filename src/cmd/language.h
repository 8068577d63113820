/*
 * language: which language the messages are in.
 *
 * --lang decides, else a locale that names Vietnamese or English, else the site. A locale
 * such as C or POSIX only says that nobody chose.
 */
#ifndef CMD_LANGUAGE_H
#define CMD_LANGUAGE_H

#include "model/diag.h"

/* Sets `lang` by its code, "vi" or "en"; false for any other. */
bool language_named(const char *code, enum lang *lang);

/* The same by the locale; false if it names neither. */
bool language_of_environment(enum lang *lang);

#endif
