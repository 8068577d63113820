/*
 * import: a file of another program becomes a plan in Markdown.
 *
 * A reader for each format turns the bytes into plain text as a person would type it: a
 * line for each paragraph, with the numbers that the program shows, and tables in
 * Markdown. outline/ makes Markdown of that, and the head block becomes front matter.
 * What could not be read for certain is noted with its line, for the editor to look at.
 * Nothing is written here; that is the command's.
 */
#ifndef IMPORT_IMPORT_H
#define IMPORT_IMPORT_H

#include "model/diag.h"
#include "viet/secrecy.h"

enum {
    IMPORT_MAX_BYTES = 64 << 20, /* of a file */
    IMPORT_TEXT_MAX = 4 << 20,   /* of its text: no plan may be longer */
};

enum import_result {
    IMPORT_DONE,
    IMPORT_NO_TEXT,    /* bytes that are no text and no format we know */
    IMPORT_EMPTY,      /* not a word in it */
    IMPORT_IS_PLAN,    /* it has front matter already */
    IMPORT_BROKEN,     /* cut off, or not what it begins as */
    IMPORT_LOCKED,     /* encrypted */
    IMPORT_TOO_LARGE,  /* unpacked, it would be */
    IMPORT_NO_OFFICE,  /* this build cannot read .docx and .odt */
    IMPORT_NO_SOFFICE, /* LibreOffice is needed and not installed */
    IMPORT_NO_PDFTOTEXT,
    IMPORT_FAILED, /* that program could not read it */
    IMPORT_SCAN,   /* a PDF of pictures */
};

/* What an editor should look at; import/doubt.c has the words. */
enum import_doubt {
    DOUBT_NUMBER, /* no number, or one whose digits are still open */
    DOUBT_DATE,
    DOUBT_TITLE,
    DOUBT_KIND,
    DOUBT_ISSUER,      /* taken from a sentence of the text, in `detail` */
    DOUBT_ENCODING,    /* converted from the encoding in `detail` */
    DOUBT_LETTERS,     /* of an encoding that is not known */
    DOUBT_ROW,         /* more or fewer cells than the table has columns */
    DOUBT_JOINED,      /* cells that were joined over rows */
    DOUBT_NESTED,      /* a table in a table */
    DOUBT_CHANGES,     /* tracked changes */
    DOUBT_BOX,         /* a text box, whose place in the text is not certain */
    DOUBT_PICTURE,     /* left out */
    DOUBT_FORMULA,     /* left out, or its letters only */
    DOUBT_COMMENTS,    /* left out */
    DOUBT_HIDDEN,      /* left out */
    DOUBT_MARGIN,      /* headers and footers, left out */
    DOUBT_NOTES,       /* footnotes, put at the end */
    DOUBT_NUMBERING,   /* an automatic number whose definition is missing */
    DOUBT_PAGES,       /* text of a PDF: lines, numbers and tables need a look */
    DOUBT_TABLE,       /* a table of a PDF */
    DOUBT_CIRCULATION, /* a mark of circulation or urgency outside of the text */
    DOUBT_COUNT
};

struct import_note {
    enum import_doubt doubt;
    int line;   /* of the text, from 1; 0: of the whole */
    str detail; /* words to find the place by; may be empty */
};

struct import_notes {
    struct import_note *at;
    isize n, cap;
};

/* A heading by its style: what its number says wins, if it has one. */
struct import_heading {
    int line, level;
};

/* What a format's reader makes of the bytes. */
struct import_text {
    bool paragraphs; /* each line is one, and what Markdown would misread is escaped */
    str text;
    str aside; /* what is left out, line by line: marks of secrecy count there, too */
    str notes_text; /* footnotes */
    struct import_notes notes;
    struct {
        struct import_heading *at;
        isize n, cap;
    } headings;
};

/* Reads the bytes in whatever format they are; the text lives in `a`. */
enum import_result import_read(struct arena *a, str bytes, struct import_text *out);

/* The gravest stamp in the text or beside it. */
struct stamp import_stamp(const struct import_text *text);

/* What is not in the file: for a plan without a title, and one without a year. */
struct import_context {
    enum lang lang; /* of the notes */
    str name;
    int year;
};

/* The plan as it is to be written, and where: "2023/27-kh-duk.md". */
struct imported {
    str text, path;
    isize doubts;
};

struct imported import_plan(struct arena *a, const struct import_text *text,
                            const struct import_context *context);

#endif
