/*
 * Turns cmark's blocks into ours, and the headings of a table and its cells back into a
 * table.
 *
 * Only reliable positions of cmark are used: the line and byte where a block starts, and
 * the last line of paragraphs and headings. A block that contains others ends with the
 * last of them.
 */
#include "parse/md_parts.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>

static const struct md_line *line_of(struct md *md, int number) {
    return &md->lines.at[number - 1];
}

static isize start_of(struct md *md, cmark_node *from) {
    const struct md_line *line = line_of(md, cmark_node_get_start_line(from));
    int column = cmark_node_get_start_column(from);
    return line->start + (line->kind == LINE_COPY ? 0 : column - 1);
}

/* A node that spans the lines from `from`'s first to `last`. */
static struct node *add(struct md *md, cmark_node *from, struct node *to,
                        enum node_kind kind, int last) {
    return md_node(md->arena, to, kind, start_of(md, from), line_of(md, last)->end);
}

static struct node *add_container(struct md *md, cmark_node *from, struct node *to,
                                  enum node_kind kind) {
    struct node *n = add(md, from, to, kind, cmark_node_get_start_line(from));
    md_tree(md, from, n);
    if (n->last && n->last->span.end > n->span.end)
        n->span.end = n->last->span.end;
    return n;
}

/* The number that an item was typed with, which cmark does not keep. */
static int typed_number(struct md *md, const struct node *item) {
    str text = span_text(md->source, item->span);
    isize n = 0;
    while (n < text.n && is_digit(text.p[n]))
        n++;
    return str_to_int(str_sub(text, 0, n));
}

/* Whoever types "1." before every item leaves the counting to the program. */
static void number_items(struct md *md, struct node *list) {
    bool counted = false;
    for (struct node *item = list->first; item; item = item->next) {
        item->start = typed_number(md, item);
        counted |= item->start != 1;
    }
    int number = 1;
    for (struct node *item = list->first; item && !counted; item = item->next)
        item->start = number++;
}

static void add_list(struct md *md, cmark_node *from, struct node *to) {
    struct node *list = add_container(md, from, to, NODE_LIST);
    list->start = cmark_node_get_list_start(from);
    list->ordered = cmark_node_get_list_type(from) == CMARK_ORDERED_LIST;
    list->tight = cmark_node_get_list_tight(from);
    if (list->ordered)
        number_items(md, list);
}

static int count_lines(str text) {
    int n = 0;
    for (isize i = 0; i < text.n; i++)
        n += text.p[i] == '\n';
    return n;
}

/* Moves the cursor to the content of a line; false if it is not in `container`. */
static bool enter_line(struct md *md, struct md_cursor *c, cmark_node *container,
                       int number) {
    if (number > md->lines.n)
        return false;
    const struct md_line *line = line_of(md, number);
    *c = (struct md_cursor){.line = str_sub(md->source, line->start, line->end)};
    return md_enter(md, c, container, number);
}

/*
 * Indented code has as many lines as its text. Fenced code has one more before it, and
 * one after it unless its container ended first.
 */
static int last_line_of_code(struct md *md, cmark_node *from, str text) {
    int first = cmark_node_get_start_line(from), last = first + count_lines(text);
    cmark_node *container = cmark_node_parent(from);
    struct md_cursor c;
    enter_line(md, &c, container, first);
    if (md_indent_of(&c).columns >= 4)
        return last - 1;
    return enter_line(md, &c, container, last + 1) ? last + 1 : last;
}

static void add_code(struct md *md, cmark_node *from, struct node *to) {
    str text = md_copy(md->arena, cmark_node_get_literal(from));
    int last = last_line_of_code(md, from, text);
    struct node *n = add(md, from, to, NODE_CODE_BLOCK, last);
    n->text = text;
    n->info = md_copy(md->arena, cmark_node_get_fence_info(from));
}

static void add_html(struct md *md, cmark_node *from, struct node *to) {
    str text = md_copy(md->arena, cmark_node_get_literal(from));
    int last = cmark_node_get_start_line(from) + count_lines(text) - 1;
    add(md, from, to, NODE_HTML_BLOCK, last)->text = text;
}

/* A paragraph, or a setext heading without its underline. */
static struct node *add_lines(struct md *md, cmark_node *from, struct node *to,
                              enum node_kind kind, int last) {
    struct md_content content =
        md_content_lines(md, cmark_node_parent(from), cmark_node_get_start_column(from),
                         cmark_node_get_start_line(from), last);
    isize start = content.pieces[0].source;
    struct node *n = md_node(md->arena, to, kind, start, line_of(md, last)->end);
    md_inline(md, from, n, &content);
    return n;
}

static void add_paragraph(struct md *md, cmark_node *from, struct node *to) {
    int last = cmark_node_get_end_line(from);
    if (line_of(md, last)->kind != LINE_HEADER)
        add_lines(md, from, to, NODE_PARAGRAPH, last);
}

static bool is_underline(str line) {
    while (line.n && (is_blank(line.p[0]) || line.p[0] == '>'))
        line = str_skip(line, 1);
    line = str_trim(line);
    for (isize i = 0; i < line.n; i++)
        if (line.p[i] != line.p[0])
            return false;
    return line.n && (line.p[0] == '=' || line.p[0] == '-');
}

static bool is_last_leaf(cmark_node *n) {
    while (n && !cmark_node_next(n))
        n = cmark_node_parent(n);
    return !n;
}

/*
 * The underline of a setext heading. cmark's last line is one too far, unless the text
 * ends with the heading.
 */
static int underline_of(struct md *md, cmark_node *from) {
    int last = cmark_node_get_end_line(from);
    const struct md_line *line = line_of(md, last);
    bool at_end = last == md->lines.n && is_last_leaf(from) &&
                  is_underline(str_sub(md->source, line->start, line->end));
    return at_end ? last : last - 1;
}

static void add_heading(struct md *md, cmark_node *from, struct node *to) {
    int first = cmark_node_get_start_line(from);
    isize start = start_of(md, from), end = line_of(md, first)->end;
    struct node *n;
    if (md->source.p[start] == '#' && md_starts_block(str_sub(md->source, start, end))) {
        n = md_node(md->arena, to, NODE_HEADING, start, end);
        while (start < end && md->source.p[start] == '#')
            start++;
        while (start < end && is_blank(md->source.p[start]))
            start++;
        struct md_content content = md_content_line(md, start, end, false);
        md_inline(md, from, n, &content);
    } else {
        int underline = underline_of(md, from);
        n = add_lines(md, from, to, NODE_HEADING, underline - 1);
        n->span.end = line_of(md, underline)->end;
    }
    n->level = (uint8_t)cmark_node_get_heading_level(from);
}

static void append_child(struct node *to, struct node *n) {
    n->parent = to;
    if (to->last)
        to->last->next = n;
    else
        to->first = n;
    to->last = n;
}

/* A heading of the text, or one that md_feed put in for a table or a cell. */
static void add_heading_or_table(struct md *md, cmark_node *from, struct node *to) {
    const struct md_line *line = line_of(md, cmark_node_get_start_line(from));
    switch (line->kind) {
    case LINE_CUT:
        break;
    case LINE_TABLE:
        append_child(to, line->node);
        break;
    case LINE_CELL: {
        struct md_content content = md_content_line(md, line->start, line->end, true);
        md_inline(md, from, line->node, &content);
        break;
    }
    default:
        add_heading(md, from, to);
    }
}

/* Moves `[x] ` at the start of an item from its text to the item's state. */
static void take_task_box(struct md *md, struct node *item) {
    struct node *paragraph = item->first;
    struct node *first = paragraph ? paragraph->first : NULL;
    if (!first || paragraph->kind != NODE_PARAGRAPH)
        return;
    isize start = first->span.start, end = start + 4;
    str box = str_sub(md->source, start, end);
    if (box.n < 4 || box.p[0] != '[' || box.p[2] != ']' || !is_blank(box.p[3]))
        return;
    bool open = box.p[1] == ' ', done = (box.p[1] | 0x20) == 'x';
    struct node *text = first->kind == NODE_LINK ? first->next : first;
    if ((!open && !done) || !text || text->kind != NODE_TEXT || text->span.end < end)
        return;
    while (is_blank(md->source.p[end]) && end < text->span.end)
        end++;
    text->text = str_skip(text->text, end - text->span.start);
    text->span.start = (uint32_t)end;
    paragraph->first = text->text.n ? text : text->next;
    if (!paragraph->first)
        paragraph->last = NULL;
    paragraph->span.start = (uint32_t)end;
    item->task = open ? TASK_OPEN : TASK_DONE;
}

static void add_block(struct md *md, cmark_node *from, struct node *to) {
    switch (cmark_node_get_type(from)) {
    case CMARK_NODE_BLOCK_QUOTE:
        add_container(md, from, to, NODE_QUOTE);
        break;
    case CMARK_NODE_LIST:
        add_list(md, from, to);
        break;
    case CMARK_NODE_ITEM:
        take_task_box(md, add_container(md, from, to, NODE_ITEM));
        break;
    case CMARK_NODE_CODE_BLOCK:
        add_code(md, from, to);
        break;
    case CMARK_NODE_HTML_BLOCK:
        add_html(md, from, to);
        break;
    case CMARK_NODE_PARAGRAPH:
        add_paragraph(md, from, to);
        break;
    case CMARK_NODE_HEADING:
        add_heading_or_table(md, from, to);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        add(md, from, to, NODE_RULE, cmark_node_get_start_line(from));
        break;
    default:
        break; /* cmark makes no other blocks */
    }
}

void md_tree(struct md *md, cmark_node *from, struct node *to) {
    for (cmark_node *n = cmark_node_first_child(from); n; n = cmark_node_next(n))
        add_block(md, n, to);
}
