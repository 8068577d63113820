/*
 * typed: a document's paragraphs and tables as lines that a person would have typed.
 *
 * The readers of .docx, .odt and HTML write here. What is text in the document stays text
 * in Markdown: marks that would mean something else are escaped. A table becomes one of
 * Markdown; but one that only places the head block or the signatures side by side
 * becomes its lines. Paragraphs within a cell are its lines.
 */
#ifndef IMPORT_TYPED_H
#define IMPORT_TYPED_H

#include "base/buf.h"
#include "import/import.h"

enum { TYPED_CELLS_MAX = 100000, TYPED_COLUMNS_MAX = 64, TYPED_DEPTH_MAX = 20 };

enum slot_kind {
    SLOT_EMPTY,
    SLOT_OWN,
    SLOT_RIGHT, /* the cell at its left is as wide */
    SLOT_BELOW, /* the cell above is as high */
};

struct slot {
    enum slot_kind kind;
    str text; /* lines; of the cell that covers this place, too */
};

struct typed_row {
    struct slot slots[TYPED_COLUMNS_MAX];
    int columns;
};

struct typed_table {
    struct {
        struct typed_row **at;
        isize n, cap;
    } rows;
    int columns;
    int column;                  /* where the next cell of the last row begins */
    int left[TYPED_COLUMNS_MAX]; /* rows that the cell above still covers */
    int span, height;            /* of the cell that is open */
    struct buf cell;             /* its lines so far */
    struct buf paragraph;        /* what is put off until the table has ended */
    struct typed_table *outer;
};

/* How a paragraph looks, for what it may be. */
struct typed_look {
    bool centred;
    int heading; /* level by its style, from 1; 0: none */
};

/* The subject below the kind of the document, which may take several lines. */
enum subject { SUBJECT_NONE, SUBJECT_AWAITED, SUBJECT_OPEN, SUBJECT_DONE };

struct typed {
    struct arena *arena;
    struct import_text *out;
    struct buf text;      /* finished lines */
    struct buf paragraph; /* raw, with line ends where lines are broken */
    struct buf aside;     /* what is left out */
    int line;             /* of the next line of `text` */
    str label;            /* number or bullet of the paragraph */
    int indent;           /* columns before it */
    bool after_item;      /* the last line has a number or bullet */
    enum subject subject;
    struct typed_table *table;
    int depth; /* of tables */
    isize cells, bytes;
    bool full; /* more than anybody could want */
    int noted[DOUBT_COUNT];
};

void typed_begin(struct typed *t, struct arena *a, struct import_text *out);
/* Hands over the lines and releases all buffers. */
void typed_finish(struct typed *t);

/* Adds to the paragraph; the text need not be NFC. */
void typed_put(struct typed *t, str text);
/* What automatic numbering shows before it; deeper bullets are further to the right. */
void typed_label(struct typed *t, str label, int level);
/* Ends the paragraph. */
void typed_end(struct typed *t, struct typed_look look);

void typed_table_begin(struct typed *t);
void typed_row_begin(struct typed *t);
/* Ends the row: cells above may cover the rest of it. */
void typed_row_end(struct typed *t);
/* A cell so many columns wide and rows high. */
void typed_cell_begin(struct typed *t, int span, int height);
void typed_cell_end(struct typed *t);
/* Places of the row that the cells above cover, or that nothing does. */
void typed_cell_below(struct typed *t, int span);
void typed_cell_skip(struct typed *t, int span);
void typed_table_end(struct typed *t);

/* Notes a doubt about the paragraph or table that is being written. */
void typed_note(struct typed *t, enum import_doubt doubt, str detail);
/* The same, about the whole document. */
void typed_note_all(struct typed *t, enum import_doubt doubt, str detail);
/* A line that is left out. */
void typed_aside(struct typed *t, str text);

/* Of typed.c, for table.c: one line of the finished text. */
void typed_line(struct typed *t, str line);

#endif
