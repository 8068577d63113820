/*
 * program: formats that other programs read for us: LibreOffice .doc and .rtf, pdftotext
 * the text of a PDF. They work on a copy in a folder that only we may enter, for a
 * limited time.
 */
#ifndef IMPORT_PROGRAM_H
#define IMPORT_PROGRAM_H

#include "import/import.h"

/* The document as .docx; `ending` is that of its own format: "doc". */
enum import_result program_to_docx(struct arena *a, str bytes, str ending, str *docx);

/* The text of a PDF; IMPORT_SCAN if it has none. */
enum import_result program_pdf_text(struct arena *a, str bytes, str *text);

#endif
