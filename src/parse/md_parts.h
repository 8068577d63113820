/*
 * md_parts: what the files of parse/md share. No other file includes it.
 *
 * The work is one pass over the text and one over cmark's tree:
 *
 *     md_check    refuses what cmark would need quadratic time or too much memory for
 *     md_feed     feeds the lines to cmark; finds tables on the way and feeds, in
 *                 place of a table, each cell as a heading (md_table reads the rows)
 *     md_tree     turns cmark's blocks into ours, and those headings back into tables
 *     md_inline   turns cmark's inlines into ours and finds their bytes (md_scan)
 *     md_line     where the content of a line begins after quote and item marks
 *     md_node     new nodes, refusals
 *     md_heap     cmark's memory
 */
#ifndef PARSE_MD_PARTS_H
#define PARSE_MD_PARTS_H

#include "base/map.h"
#include "parse/md.h"

struct cmark_mem;
struct cmark_node;

/*
 * md_heap: memory for cmark out of an arena. cmark's hooks get no context, so the heap in
 * use is thread-local between md_heap_enter and md_heap_leave.
 */
enum { MD_SPARE_MAX = 256 };

struct md_spare {
    struct md_spare *next;
};

struct md_heap {
    struct arena *arena;
    char *slab, *end;                          /* free memory, zeroed */
    struct md_spare *spares[MD_SPARE_MAX / 8]; /* freed blocks, by size */
    void *document;                            /* cmark's document node */
    int asked; /* allocations, counted up to the document */
};

void md_heap_enter(struct md_heap *heap, struct arena *a);
void md_heap_leave(void);
/* The memory hooks, without state. */
struct cmark_mem *md_heap_mem(void);

/* What a line fed to cmark is. */
enum md_line_kind {
    LINE_SOURCE, /* a source line, unchanged */
    LINE_HEADER, /* a source line that turned out to be a table's header */
    LINE_COPY,   /* the content of a source line, fed again with another prefix */
    LINE_CUT,    /* a heading that only ends a paragraph; not in the source */
    LINE_TABLE,  /* a heading in place of a table */
    LINE_CELL,   /* a heading with the text of one cell */
};

struct md_line {
    uint32_t start,
        end; /* in the source, without the line end; LINE_COPY: of the content */
    enum md_line_kind kind;
    struct node *node; /* LINE_TABLE: with all its rows; LINE_CELL: without its text */
};

/* One run of md_parse. */
struct md {
    struct arena *arena;
    str source;
    struct diags *diags;
    struct md_heap heap;
    VEC(struct md_line) lines; /* as fed: at[n - 1] is cmark's line n */
    struct map entities;       /* name → length of its expansion in bytes */
    isize cells;               /* of all tables so far */
    bool has_nul;    /* cmark replaces NUL bytes, so content differs from source */
    bool cells_full; /* DIAG_table_too_large was given */
    bool refused;    /* a limit is exceeded: there will be no tree */
};

/* Gives DIAG_nesting_too_deep and refuses the text. */
void md_refuse_depth(struct md *md, isize start, isize end);

/* A new node at the end of `parent`. */
struct node *md_node(struct arena *a, struct node *parent, enum node_kind kind,
                     isize start, isize end);
/* A copy of a string of cmark's. */
str md_copy(struct arena *a, const char *text);
/* What cmark makes of a few bytes alone. */
struct cmark_node *md_probe(str text);

/* False, with a diag, when cmark must not see the text. */
bool md_check(struct md *md, isize body);

/* Feeds the whole text to cmark; its tree, or NULL when refused. */
struct cmark_node *md_feed(struct md *md, isize body);

/* A position in a line, in bytes and in columns (tabs expanded). */
struct md_cursor {
    str line;
    isize at;
    int column;
    bool in_tab; /* some columns of the tab at `at` are consumed */
};

/* The first byte that is not blank, and the number of columns before it. */
struct md_indent {
    isize at;
    int columns;
};

struct md_indent md_indent_of(const struct md_cursor *c);
/*
 * Moves the cursor from the start of a line past the marks of `container` and all its
 * parents. False when the line lacks one of them; the cursor is then past the ones before
 * it. `number` is cmark's number of the line.
 */
bool md_enter(struct md *md, struct md_cursor *c, struct cmark_node *container,
              int number);
/* Bytes of the list marker at `at`, without the blank after it; 0 if there is none. */
isize md_marker(str line, isize at);
/* A thematic break: three or more of the same mark and nothing else, like * * *. */
bool md_is_rule(str content);
/* Whether a line with this content begins a new block after anything but a paragraph. */
bool md_starts_block(str content);

struct md_cell {
    isize start, end; /* in the row, without blanks around */
};

/* The cells of a row; those past MD_COLUMNS_MAX are only counted. 0: not a row. */
isize md_row(str row, struct md_cell *cells);
bool md_is_delimiter_row(str row);
enum node_align md_alignment(str delimiter);

/*
 * The inline content of a block as cmark sees it, and where its bytes come from. Content
 * bytes from `at` up to the next piece are those of the source from `source` on or, if
 * `width` is not 0, replace `width` bytes there.
 */
struct md_piece {
    isize at, source, width;
};

struct md_content {
    str text;
    struct md_piece *pieces; /* n, the first at 0, and one more at the end of text */
    isize n;
};

/* source[start, end) of one line. With `pipes`, \| is read as | (a table's cell). */
struct md_content md_content_line(struct md *md, isize start, isize end, bool pipes);
/*
 * Lines `first` to `last` of a paragraph in `container` that begins in `column`, without
 * the link definitions at its start.
 */
struct md_content md_content_lines(struct md *md, struct cmark_node *container,
                                   int column, int first, int last);
/* Where the content of a line of that paragraph begins in the source; sets `c` to it. */
isize md_content_start(struct md *md, struct md_cursor *c, struct cmark_node *container,
                       int number);

/* Adds cmark's blocks below `from` to `to`. */
void md_tree(struct md *md, struct cmark_node *from, struct node *to);
/* Adds cmark's inlines below `from` to `to`. */
void md_inline(struct md *md, struct cmark_node *from, struct node *to,
               const struct md_content *content);

/* ASCII punctuation: what a backslash can escape. */
static inline bool md_is_punct(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/* End of what follows a link's `]` just before `at`: a target, a label or nothing. */
isize md_link_end(str text, isize at);
/* End of the link definitions that a paragraph begins with. */
isize md_definitions_end(str text);
/* End of the entity at `at`, by form alone; `at` if there is none. */
isize md_entity_end(str text, isize at);

#endif
