/*
 * roman: Roman numbers as documents number their parts with them.
 */
#ifndef VIET_ROMAN_H
#define VIET_ROMAN_H

#include "base/str.h"

/* 1 to 99, in capitals; 0 for anything else. */
int roman_value(str text);

#endif
