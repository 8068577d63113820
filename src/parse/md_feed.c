/*
 * Feeds the text to cmark, line by line where there may be a table.
 *
 * cmark has no tables, but only cmark knows what a line means inside quotes, items and
 * code. So the lines before a delimiter row are fed, and then the unfinished tree shows
 * whether the row continues a paragraph whose last line can be the header. If so, cmark
 * gets no rows: each cell becomes an ATX heading, `# CELL #`, after the row's own quote
 * and item marks. A heading has inline content only, takes no further lines and, like a
 * table, cannot be lazily continued: what follows is read as after a table, link
 * definitions work in cells as elsewhere, and only the header line is parsed twice. (That
 * line was already fed as part of a paragraph, which is dropped; the lines before it in
 * that paragraph are fed again, as a separate paragraph.)
 *
 * Rejected: looking for tables in finished paragraphs. The rows would be parsed for
 * nothing, and a line that ends a table without a blank line would already be part of the
 * paragraph.
 */
#include "parse/md_parts.h"

#include "base/log.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

enum { COPIED_MAX = 20000 }; /* lines; md_check does not count them */

struct feed {
    struct md *md;
    cmark_parser *parser;
    cmark_node *root; /* of the unfinished tree */
    isize at;         /* the next line to look at */
    isize fed;        /* cmark has everything before it; never past `at` */
    isize copied;     /* lines that were fed twice */
    bool bare_cr;     /* somewhere in the text a CR may end a line */
};

/* A table while its rows are read. */
struct table {
    struct node *node;
    cmark_node *container;                /* parent of the table */
    struct md_cell cells[MD_COLUMNS_MAX]; /* of the row being read */
    enum node_align align[MD_COLUMNS_MAX];
    isize columns;
    str prefix; /* of the row being read: marks and blanks before its content */
};

static void put(struct feed *f, str text) {
    if (text.n)
        cmark_parser_feed(f->parser, text.p, (size_t)text.n);
}

/* The closing mark protects a cell that ends with # marks; \| is fed as |. */
static void put_cell(struct feed *f, str prefix, str cell) {
    put(f, prefix);
    put(f, STR("# "));
    isize done = 0;
    for (isize at = 0; at + 1 < cell.n; at++) {
        if (cell.p[at] != '\\' || cell.p[at + 1] != '|')
            continue;
        put(f, str_sub(cell, done, at));
        done = at + 1;
    }
    put(f, str_skip(cell, done));
    put(f, STR(" #\n"));
}

static void push_line(struct feed *f, isize start, isize end, enum md_line_kind kind,
                      struct node *node) {
    *vec_push(f->md->arena, &f->md->lines) =
        (struct md_line){(uint32_t)start, (uint32_t)end, kind, node};
}

/* The line at `at`, not yet fed: its end, and where the next one begins. */
static isize line_end(const struct feed *f, isize at, isize *next) {
    str source = f->md->source, rest = str_skip(source, at);
    isize end = f->bare_cr ? str_cut_line(&rest).n : str_find_byte(rest, '\n');
    if (f->bare_cr) {
        *next = rest.p ? rest.p - source.p : source.n;
        return at + end;
    }
    *next = end < 0 ? source.n : at + end + 1;
    return end < 0 ? source.n : at + end;
}

/* Feeds all lines before `at`. */
static void flush(struct feed *f) {
    put(f, str_sub(f->md->source, f->fed, f->at));
    f->fed = f->at;
}

/* A quick test: only marks, and at least one that a setext underline cannot have. */
static bool may_be_delimiter_row(str line) {
    isize at = 0;
    bool special = false;
    while (at < line.n && (is_blank(line.p[at]) || line.p[at] == '>'))
        at++;
    for (; at < line.n; at++) {
        char c = line.p[at];
        special |= c == '|' || c == ':';
        if (c != '-' && c != '|' && c != ':' && !is_space(c))
            return false;
    }
    return special;
}

/* The paragraph that the last line fed belongs to, or NULL. */
static cmark_node *last_paragraph(const struct feed *f) {
    cmark_node *tip = f->root, *child;
    while ((child = cmark_node_last_child(tip)))
        tip = child;
    return cmark_node_get_type(tip) == CMARK_NODE_PARAGRAPH ? tip : NULL;
}

static bool is_blank_line(str s) {
    isize at = 0;
    while (at < s.n && is_blank(s.p[at]))
        at++;
    return at == s.n;
}

/* The part of the last line fed that is in the paragraph; empty if it was blank. */
static str header_content(struct feed *f, cmark_node *paragraph) {
    int number = (int)f->md->lines.n;
    const struct md_line *line = &f->md->lines.at[number - 1];
    struct md_cursor c;
    isize start = cmark_node_get_start_line(paragraph) == number
                      ? line->start + cmark_node_get_start_column(paragraph) - 1
                      : md_content_start(f->md, &c, cmark_node_parent(paragraph), number);
    str content = str_sub(f->md->source, start, line->end);
    return is_blank_line(content) ? (str){0} : content;
}

/*
 * The content of the line to be fed next, if it is in `container` and not indented like
 * code; empty otherwise, and if the line is blank.
 */
static str content_inside(struct feed *f, cmark_node *container, isize start, isize end) {
    struct md_cursor c = {.line = str_sub(f->md->source, start, end)};
    if (!md_enter(f->md, &c, container, (int)f->md->lines.n + 1))
        return (str){0};
    struct md_indent indent = md_indent_of(&c);
    return indent.columns < 4 ? str_skip(c.line, indent.at) : (str){0};
}

/* Whether a text has no character that is special to cmark. */
static bool is_plain(str s) {
    for (isize i = 0; i < s.n; i++) {
        switch (s.p[i]) {
        case '\0':
        case '&':
        case '*':
        case '<':
        case '[':
        case '\\':
        case ']':
        case '_':
        case '`':
            return false;
        default:
            break;
        }
    }
    return true;
}

/* Most cells are plain words: they need no cmark. */
static void add_cell(struct feed *f, struct table *t, struct node *row, isize column,
                     isize start, isize end) {
    struct arena *a = f->md->arena;
    struct node *cell = md_node(a, row, NODE_CELL, start, end);
    str text = str_sub(f->md->source, start, end);
    cell->align = (uint8_t)t->align[column];
    if (!is_plain(text)) {
        put_cell(f, t->prefix, text);
        push_line(f, start, end, LINE_CELL, cell);
    } else if (text.n) {
        md_node(a, cell, NODE_TEXT, start, end)->text = text;
    }
}

/* Adds the cells of the row (t->cells), and empty ones for those missing. */
static void add_row(struct feed *f, struct table *t, str row, isize n) {
    isize start = row.p - f->md->source.p, end = start + row.n;
    struct node *node = md_node(f->md->arena, t->node, NODE_ROW, start, end);
    t->node->span.end = (uint32_t)end;
    f->md->cells += t->columns;
    for (isize i = 0; i < t->columns; i++) {
        struct md_cell c = i < n ? t->cells[i] : (struct md_cell){row.n, row.n};
        add_cell(f, t, node, i, start + c.start, start + c.end);
    }
}

static bool has_room(struct feed *f, isize columns, isize start, isize end) {
    if (f->md->cells + columns <= MD_CELLS_MAX)
        return true;
    if (!f->md->cells_full)
        diag(f->md->diags, DIAG_table_too_large, span_of(start, end), STR("20000"));
    f->md->cells_full = true;
    return false;
}

/* Columns of the table that the two rows begin, or 0. */
static isize match_rows(struct feed *f, struct table *t, str header, str delimiter) {
    if (!header.n || !delimiter.n || md_marker(delimiter, 0) ||
        !md_is_delimiter_row(delimiter))
        return 0;
    isize columns = md_row(delimiter, t->cells);
    for (isize i = 0; i < columns && i < MD_COLUMNS_MAX; i++)
        t->align[i] =
            md_alignment(str_sub(delimiter, t->cells[i].start, t->cells[i].end));
    if (md_row(header, t->cells) != columns)
        return 0;
    struct span span =
        span_of(header.p - f->md->source.p, header.p - f->md->source.p + header.n);
    if (columns > MD_COLUMNS_MAX) {
        diag(f->md->diags, DIAG_table_too_wide, span, STR("100"));
        return 0;
    }
    return has_room(f, columns, (isize)span.start, (isize)span.end) ? columns : 0;
}

/* Feeds all lines of a paragraph but the last again, with another prefix. */
static void copy_paragraph(struct feed *f, cmark_node *container, int column, int first,
                           int last, str prefix) {
    f->copied += last - first;
    put(f, prefix);
    put(f, STR("#\n"));
    push_line(f, f->at, f->at, LINE_CUT, NULL);
    for (int number = first; number < last; number++) {
        struct md_line line = f->md->lines.at[number - 1];
        struct md_cursor c;
        isize start = number == first ? line.start + column - 1
                                      : md_content_start(f->md, &c, container, number);
        while (is_blank(f->md->source.p[start]))
            start++;
        put(f, prefix);
        if (number > first) /* so that it cannot begin anything else */
            put(f, STR("        "));
        put(f, str_sub(f->md->source, start, line.end));
        put(f, STR("\n"));
        push_line(f, start, line.end, LINE_COPY, NULL);
    }
}

/* Reads rows up to the first line that is not one. */
static void read_rows(struct feed *f, struct table *t) {
    str source = f->md->source;
    while (f->at < source.n) {
        isize next, end = line_end(f, f->at, &next);
        str row = content_inside(f, t->container, f->at, end);
        isize n = row.n && !md_starts_block(row) ? md_row(row, t->cells) : 0;
        if (n == 0 || !has_room(f, t->columns, f->at, end))
            return;
        t->prefix = str_sub(source, f->at, row.p - source.p);
        add_row(f, t, row, n);
        f->at = f->fed = next;
    }
}

/*
 * Opens a table if the line from f->at to `end` is its delimiter row, and reads all of
 * it. The header's cells get the delimiter row's prefix, too, because the header may be a
 * lazy line.
 */
static bool read_table(struct feed *f, isize end, isize next) {
    struct table t = {0};
    int last = (int)f->md->lines.n;
    flush(f);
    cmark_node *paragraph = last ? last_paragraph(f) : NULL;
    if (!paragraph)
        return false;
    t.container = cmark_node_parent(paragraph);
    str header = header_content(f, paragraph);
    str delimiter = content_inside(f, t.container, f->at, end);
    int first = cmark_node_get_start_line(paragraph);
    t.columns = match_rows(f, &t, header, delimiter);
    if (!t.columns || f->copied + last - first > COPIED_MAX)
        return false;
    t.prefix = str_sub(f->md->source, f->at, delimiter.p - f->md->source.p);
    f->md->lines.at[last - 1].kind = LINE_HEADER;
    if (first < last)
        copy_paragraph(f, t.container, cmark_node_get_start_column(paragraph), first,
                       last, t.prefix);
    isize start = header.p - f->md->source.p;
    t.node = md_node(f->md->arena, NULL, NODE_TABLE, start, start + header.n);
    put(f, t.prefix);
    put(f, STR("#\n"));
    push_line(f, start, start + header.n, LINE_TABLE, t.node);
    add_row(f, &t, header, md_row(header, t.cells));
    f->at = f->fed = next;
    read_rows(f, &t);
    return true;
}

/* An upper bound on how many quotes and items a line can be in or begin. */
static isize depth_bound(str line) {
    isize depth = 0;
    for (isize i = 0; i < line.n; i++) {
        char c = line.p[i];
        if (c == '\t')
            depth += 2;
        else if (c == ' ' || c == '>' || c == '-' || c == '+' || c == '*' || c == '.' ||
                 c == ')' || is_digit(c))
            depth++;
        else
            break;
    }
    return depth;
}

/* Consecutive quote and item marks at the start of a line; a rule has none. */
static isize count_marks(str line) {
    isize marks = 0, at = 0;
    while (at < line.n) {
        isize marker = line.p[at] == '>' ? 1 : md_marker(line, at);
        if (!marker && !is_blank(line.p[at]))
            break;
        marks += marker > 0;
        at += marker ? marker : 1;
    }
    return md_is_rule(line) ? 0 : marks;
}

static isize depth_of_tree(const struct feed *f) {
    isize depth = 0;
    for (cmark_node *n = f->root; n; n = cmark_node_last_child(n))
        depth += cmark_node_get_type(n) == CMARK_NODE_ITEM ||
                 cmark_node_get_type(n) == CMARK_NODE_BLOCK_QUOTE;
    return depth;
}

/* Examines one line; it is fed later, together with others. */
static void read_line(struct feed *f) {
    isize start = f->at, next, end = line_end(f, start, &next);
    str line = str_sub(f->md->source, start, end);
    if (may_be_delimiter_row(line) && read_table(f, end, next))
        return;
    push_line(f, start, end, LINE_SOURCE, NULL);
    bool deep = depth_bound(line) > MD_DEPTH_MAX;
    if (deep && count_marks(line) > MD_DEPTH_MAX)
        md_refuse_depth(f->md, start, end);
    f->at = next;
    if (!deep || f->md->refused)
        return;
    flush(f);
    if (next == end) /* cmark waits for the end of the line */
        put(f, STR("\n"));
    if (depth_of_tree(f) > MD_DEPTH_MAX)
        md_refuse_depth(f->md, start, end);
}

/* The document node of the unfinished tree. */
static cmark_node *root_of(const struct md_heap *heap) {
    cmark_node *root = heap->document;
    if (!root || cmark_node_get_type(root) != CMARK_NODE_DOCUMENT)
        BUG("cmark makes something else where its document was expected");
    return root;
}

cmark_node *md_feed(struct md *md, isize body) {
    str source = md->source;
    struct feed f = {.md = md, .at = body, .fed = body};
    f.parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, md_heap_mem());
    f.root = root_of(&md->heap);
    f.bare_cr = str_find_byte(str_skip(source, body), '\r') >= 0;
    if (str_starts(str_skip(source, body), STR("\xEF\xBB\xBF")))
        f.at += 3; /* cmark skips a byte order mark, and counts columns after it */
    while (f.at < source.n && !md->refused)
        read_line(&f);
    if (md->refused)
        return NULL;
    flush(&f);
    return cmark_parser_finish(f.parser);
}
