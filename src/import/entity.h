/* entity: the names of characters in HTML that Vietnamese documents have. */
#ifndef IMPORT_ENTITY_H
#define IMPORT_ENTITY_H

#include "base/str.h"

/* The character of "nbsp" or "ecirc"; 0 if the name is not known. */
uint32_t entity_char(str name);

#endif
