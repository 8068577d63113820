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
 * if it is no text; *raw: it was neither UTF-8 nor UTF-16.
 */
bool decode_bytes(struct arena *a, str bytes, str *out, bool *raw);

/* Converts lines of out->text, which came from raw bytes, as decode_text does. */
void decode_lines(struct arena *a, struct import_text *out);

enum import_result html_read(struct arena *a, str bytes, struct import_text *out);

/* What pdftotext gives of a PDF, each page as it looks. */
enum import_result pages_read(struct arena *a, str text, struct import_text *out);

enum import_result docx_read(struct arena *a, str bytes, struct import_text *out);
enum import_result odt_read(struct arena *a, str bytes, struct import_text *out);
/* OpenDocument as one file of XML. */
enum import_result fodt_read(struct arena *a, str bytes, struct import_text *out);

#endif
