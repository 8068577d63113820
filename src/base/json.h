/*
 * json: texts as JSON, written into a buf. Structure (braces, commas) is the caller's.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

/* The text in quotes, escaped; invalid UTF-8 becomes U+FFFD. */
void json_text(struct buf *out, str text);

/* `"key": ` for an object on one line. */
void json_key(struct buf *out, str key);

/* The comma before a member or item, unless it is the first in its bracket. */
void json_next(struct buf *out);

/*
 * A member whose value the caller writes next; and one whose value is text, null if
 * empty.
 */
void json_member(struct buf *out, str key);
void json_member_text(struct buf *out, str key, str text);

/* A member that is an amount, given in thousandths: 93500 is 93.5; null if it has none.
 */
void json_member_thousandths(struct buf *out, str key, bool has, long long value);

#endif
