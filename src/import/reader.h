/*
 * reader: the readers of the formats, for import_read alone. Each gives text in NFC; its
 * notes have lines of that text.
 */
#ifndef IMPORT_READER_H
#define IMPORT_READER_H

#include "import/import.h"

/* Text in whatever encoding it is. */
enum import_result decode_text(struct arena *a, str bytes, struct import_text *out);

/*
 * The same as UTF-8 and no more: for formats whose bytes are text with marks in it. False
 * if it is no text.
 */
bool decode_bytes(struct arena *a, str bytes, str *out);

#endif
