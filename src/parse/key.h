/*
 * key: the key that an editor meant with a Vietnamese word.
 *
 * key.def lists words without marks, as "co-quan". A word may mean several keys; those of
 * the place where it is written decide.
 */
#ifndef PARSE_KEY_H
#define PARSE_KEY_H

#include "base/str.h"

/*
 * The next key, from row *at of the list on, that the word stands for, given as a slug;
 * *at moves past it. Empty if there is no further one.
 */
str key_of_word(str slug, isize *at);

#endif
