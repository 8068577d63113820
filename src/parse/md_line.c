/*
 * Where the content of a line begins.
 *
 * A line inside quotes and list items starts with their marks and indentation, and a line
 * that only continues a paragraph may omit some of them (CommonMark 0.30, section 5.1,
 * laziness). cmark strips all that and does not say how much, so the steps are repeated
 * here: the columns of tabs, the blank that belongs to a quote mark, the indentation that
 * an item requires of its further lines. That indentation is computed from the item's
 * first line and kept in the user data of cmark's node. Rejected: searching for the text,
 * which fails as soon as a text occurs twice.
 */
#include "parse/md_parts.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

enum { TAB = 4, CODE_INDENT = 4 };

static int blank_width(const struct md_cursor *c, isize at, int column) {
    return c->line.p[at] == '\t' ? TAB - column % TAB : 1;
}

struct md_indent md_indent_of(const struct md_cursor *c) {
    isize at = c->at;
    int column = c->column;
    for (; at < c->line.n && is_blank(c->line.p[at]); at++)
        column += blank_width(c, at, column);
    return (struct md_indent){at, column - c->column};
}

/* Skips `count` columns; the cursor may end up inside a tab. */
static void skip_columns(struct md_cursor *c, int count) {
    while (count > 0 && c->at < c->line.n) {
        int width = blank_width(c, c->at, c->column);
        int step = width < count ? width : count;
        c->column += step;
        count -= step;
        c->in_tab = step < width;
        c->at += !c->in_tab;
    }
}

static bool at_blank(const struct md_cursor *c) {
    return c->at < c->line.n && is_blank(c->line.p[c->at]);
}

static bool enter_quote(struct md_cursor *c) {
    struct md_indent indent = md_indent_of(c);
    if (indent.columns >= CODE_INDENT || indent.at == c->line.n ||
        c->line.p[indent.at] != '>')
        return false;
    skip_columns(c, indent.columns + 1);
    if (at_blank(c))
        skip_columns(c, 1);
    return true;
}

isize md_marker(str line, isize at) {
    isize end = at;
    if (at < line.n && (line.p[at] == '-' || line.p[at] == '+' || line.p[at] == '*')) {
        end++;
    } else {
        while (end < line.n && end - at < 9 && is_digit(line.p[end]))
            end++;
        if (end == at || end == line.n || (line.p[end] != '.' && line.p[end] != ')'))
            return 0;
        end++;
    }
    return end == line.n || is_space(line.p[end]) ? end - at : 0;
}

/* Skips the marker of an item; returns the indentation that its further lines need. */
static int open_item(struct md_cursor *c) {
    struct md_indent indent = md_indent_of(c);
    int marker = (int)md_marker(c->line, indent.at);
    c->at = indent.at + marker;
    c->column += indent.columns + marker;
    struct md_cursor behind = *c;
    while (c->column - behind.column <= CODE_INDENT + 1 && at_blank(c))
        skip_columns(c, 1);
    int blanks = c->column - behind.column;
    if (blanks < 1 || blanks > CODE_INDENT || c->at == c->line.n) {
        *c = behind;
        if (blanks > 0)
            skip_columns(c, 1);
        blanks = 1;
    }
    return indent.columns + marker + blanks;
}

static int item_width(struct md *md, cmark_node *item) {
    int *width = cmark_node_get_user_data(item);
    if (width)
        return *width;
    int number = cmark_node_get_start_line(item);
    const struct md_line *line = &md->lines.at[number - 1];
    struct md_cursor c = {.line = str_sub(md->source, line->start, line->end)};
    md_enter(md, &c, cmark_node_parent(item), number);
    width = new (md->arena, int, 1);
    *width = open_item(&c);
    cmark_node_set_user_data(item, width);
    return *width;
}

static bool enter_item(struct md *md, struct md_cursor *c, cmark_node *item, int number) {
    if (cmark_node_get_start_line(item) == number) {
        open_item(c);
        return true;
    }
    int width = item_width(md, item);
    if (md_indent_of(c).columns < width)
        return false;
    skip_columns(c, width);
    return true;
}

bool md_enter(struct md *md, struct md_cursor *c, cmark_node *container, int number) {
    cmark_node *parent = cmark_node_parent(container);
    if (!parent)
        return true;
    if (!md_enter(md, c, parent, number))
        return false;
    switch (cmark_node_get_type(container)) {
    case CMARK_NODE_BLOCK_QUOTE:
        return enter_quote(c);
    case CMARK_NODE_ITEM:
        return enter_item(md, c, container, number);
    default:
        return true;
    }
}

static isize run_of(str s, isize at, char c) {
    isize end = at;
    while (end < s.n && s.p[end] == c)
        end++;
    return end - at;
}

bool md_is_rule(str s) {
    isize marks = 0;
    if (s.n == 0 || (s.p[0] != '-' && s.p[0] != '*' && s.p[0] != '_'))
        return false;
    for (isize i = 0; i < s.n; i++) {
        if (s.p[i] == s.p[0])
            marks++;
        else if (!is_blank(s.p[i]))
            return false;
    }
    return marks >= 3;
}

static bool is_fence(str s) {
    isize marks = run_of(s, 0, s.p[0]);
    return marks >= 3 && (s.p[0] == '~' || str_find_byte(str_skip(s, marks), '`') < 0);
}

static bool is_atx_heading(str s) {
    isize marks = run_of(s, 0, '#');
    return marks <= 6 && (marks == s.n || is_blank(s.p[marks]));
}

/* The many forms of raw HTML are left to cmark. */
static bool is_html(str s) {
    cmark_node *block = cmark_node_first_child(md_probe(s));
    return block && cmark_node_get_type(block) == CMARK_NODE_HTML_BLOCK;
}

bool md_starts_block(str content) {
    switch (content.n ? content.p[0] : '\0') {
    case '\0':
        return false;
    case '>':
        return true;
    case '#':
        return is_atx_heading(content);
    case '`':
    case '~':
        return is_fence(content);
    case '<':
        return is_html(content);
    case '_':
        return md_is_rule(content);
    case '*':
    case '-':
        return md_is_rule(content) || md_marker(content, 0);
    default:
        return md_marker(content, 0);
    }
}
