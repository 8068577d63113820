/*
 * json: texts as JSON, written into a buf. Structure (braces, commas) is the caller's.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

/* The text in quotes, escaped; what is not UTF-8 becomes U+FFFD. */
void json_text(struct buf *out, str text);

/* `"key": ` for an object on one line. */
void json_key(struct buf *out, str key);

#endif
