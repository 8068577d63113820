/*
 * One function for each kind of node, under one dispatch. Recursion is as deep as the
 * tree, which the parser bounds.
 *
 * Whether a line end separates two blocks depends on what was written last, as in
 * cmark's own writer: `fresh_line` adds one unless the output already ends with one.
 * With a simpler rule the output could not be compared with cmark's.
 */
#include "body/html.h"

struct writer {
    struct buf *out;
    const struct html_hooks *hooks;
    int tables;     /* number begun so far */
    bool basis_due; /* the previous paragraph is a basis, not the last one */
};

static void write_node(struct writer *w, const struct node *n);

static void put(struct writer *w, str s) {
    buf_put(w->out, s);
}

static void fresh_line(struct writer *w) {
    const struct buf *out = w->out;
    if (out->n && out->p[out->n - 1] != '\n')
        buf_char(w->out, '\n');
}

static void write_children(struct writer *w, const struct node *n) {
    for (const struct node *child = n->first; child; child = child->next)
        write_node(w, child);
}

/* `<p` with its attributes. */
static void open_tag(struct writer *w, str tag, const struct node *n) {
    put(w, tag);
    if (n->id.n) {
        put(w, STR(" id=\""));
        buf_html(w->out, n->id);
        put(w, STR("\""));
    }
    put(w, STR(">"));
}

static bool is_url_byte(unsigned char c) {
    if (is_ascii_alpha((char)c) || is_digit((char)c))
        return true;
    return c && str_find_byte(STR("-_.+!*(),%#@?=;:/$~"), (char)c) >= 0;
}

static void write_url_byte(struct buf *out, unsigned char c) {
    static const char digits[] = "0123456789ABCDEF";
    if (c == '&') {
        buf_put(out, STR("&amp;"));
    } else if (c == '\'') {
        buf_put(out, STR("&#x27;"));
    } else {
        buf_char(out, '%');
        buf_char(out, digits[c >> 4]);
        buf_char(out, digits[c & 0xF]);
    }
}

void html_write_url(struct buf *out, str url) {
    isize plain = 0;
    for (isize i = 0; i < url.n; i++) {
        unsigned char c = (unsigned char)url.p[i];
        if (is_url_byte(c))
            continue;
        buf_put(out, str_sub(url, plain, i));
        write_url_byte(out, c);
        plain = i + 1;
    }
    buf_put(out, str_skip(url, plain));
}

static bool starts_any_case(str s, str prefix) {
    if (s.n < prefix.n)
        return false;
    for (isize i = 0; i < prefix.n; i++)
        if (s.p[i] != prefix.p[i] &&
            !(is_ascii_alpha(s.p[i]) && (s.p[i] | 0x20) == prefix.p[i]))
            return false;
    return true;
}

static bool is_unsafe(str url) {
    return starts_any_case(url, STR("javascript:")) ||
           starts_any_case(url, STR("vbscript:")) || starts_any_case(url, STR("file:")) ||
           starts_any_case(url, STR("data:"));
}

static void write_address(struct writer *w, const struct node *n) {
    if (w->hooks->address) {
        w->hooks->address(w->hooks->ctx, w->out, n);
        return;
    }
    put(w, n->kind == NODE_IMAGE ? STR(" src=\"") : STR(" href=\""));
    if (!is_unsafe(n->url))
        html_write_url(w->out, n->url);
    put(w, STR("\""));
}

static void write_title(struct writer *w, const struct node *n) {
    if (!n->title.n)
        return;
    put(w, STR(" title=\""));
    buf_html(w->out, n->title);
    put(w, STR("\""));
}

static void write_link(struct writer *w, const struct node *n) {
    put(w, STR("<a"));
    write_address(w, n);
    write_title(w, n);
    put(w, STR(">"));
    write_children(w, n);
    put(w, STR("</a>"));
}

/* The text alone, for the alt text of an image. */
static void write_plain(struct writer *w, const struct node *n) {
    if (n->kind == NODE_SOFT_BREAK || n->kind == NODE_LINE_BREAK)
        put(w, STR(" "));
    buf_html(w->out, n->text);
    for (const struct node *child = n->first; child; child = child->next)
        write_plain(w, child);
}

static void write_image(struct writer *w, const struct node *n) {
    put(w, STR("<img"));
    write_address(w, n);
    put(w, STR(" alt=\""));
    write_plain(w, n);
    put(w, STR("\""));
    write_title(w, n);
    put(w, STR(" />"));
}

static void write_quote(struct writer *w, const struct node *n) {
    fresh_line(w);
    put(w, STR("<blockquote>\n"));
    write_children(w, n);
    fresh_line(w);
    put(w, STR("</blockquote>\n"));
}

static void write_task(struct writer *w, bool done) {
    put(w, STR("<input type=\"checkbox\""));
    str name = done ? w->hooks->done_name : w->hooks->open_name;
    if (name.n) {
        put(w, STR(" aria-label=\""));
        buf_html(w->out, name);
        put(w, STR("\""));
    }
    put(w, done ? STR(" checked=\"\" disabled=\"\" /> ") : STR(" disabled=\"\" /> "));
}

static void write_number(struct writer *w, int number) {
    put(w, STR(" value=\""));
    buf_int(w->out, number);
    put(w, STR("\""));
}

/* `counted` is the number that a reader's browser gives the item. */
static void write_item(struct writer *w, const struct node *n, int counted) {
    fresh_line(w);
    put(w, STR("<li"));
    if (n->start != counted)
        write_number(w, n->start);
    open_tag(w, STR(""), n);
    if (n->task != TASK_NONE)
        write_task(w, n->task == TASK_DONE);
    write_children(w, n);
    put(w, STR("</li>\n"));
}

static void write_items(struct writer *w, const struct node *list) {
    bool typed = list->ordered && w->hooks->numbers;
    int counted = list->start;
    for (const struct node *item = list->first; item; item = item->next) {
        write_item(w, item, typed ? counted : item->start);
        counted = item->start + 1;
    }
}

static void write_list(struct writer *w, const struct node *n) {
    fresh_line(w);
    put(w, n->ordered ? STR("<ol") : STR("<ul"));
    if (n->ordered && n->start != 1) {
        put(w, STR(" start=\""));
        buf_int(w->out, n->start);
        put(w, STR("\""));
    }
    put(w, STR(">\n"));
    write_items(w, n);
    put(w, n->ordered ? STR("</ol>\n") : STR("</ul>\n"));
}

static void write_code_block(struct writer *w, const struct node *n) {
    str language = n->info;
    for (isize i = 0; i < language.n; i++)
        if (is_space(language.p[i]))
            language.n = i;
    fresh_line(w);
    put(w, STR("<pre><code"));
    if (n->info.n) {
        put(w, STR(" class=\"language-"));
        buf_html(w->out, language);
        put(w, STR("\""));
    }
    put(w, STR(">"));
    buf_html(w->out, n->text);
    put(w, STR("</code></pre>\n"));
}

static void write_html_block(struct writer *w, const struct node *n) {
    str text = n->text;
    text.n -= str_ends(text, STR("\n"));
    fresh_line(w);
    put(w, STR("<pre class=\"raw\">"));
    buf_html(w->out, text);
    put(w, STR("</pre>\n"));
}

static bool is_tight(const struct node *paragraph) {
    const struct node *item = paragraph->parent;
    return item && item->kind == NODE_ITEM && item->parent && item->parent->tight;
}

/* Only an attribute block; an item takes the attributes of its first paragraph. */
static bool is_attributes_alone(const struct node *paragraph) {
    const struct node *parent = paragraph->parent;
    return !paragraph->first && (paragraph->attrs || (parent && parent->attrs));
}

/*
 * "Căn cứ Luật …;": a line naming a basis of the document. The last one does not end with
 * a semicolon and is recognised by the line before it.
 */
static bool is_basis(const struct writer *w, const struct node *n) {
    const struct node *first = n->first, *last = n->last;
    if (!w->hooks->mark_bases || n->parent->kind != NODE_DOCUMENT || !first ||
        first->kind != NODE_TEXT || last->kind != NODE_TEXT)
        return false;
    bool begins = str_starts(first->text, STR("Căn cứ ")) ||
                  str_starts(first->text, STR("Theo đề nghị "));
    bool ends = str_ends(last->text, STR(";"));
    bool ends_all = str_ends(last->text, STR(",")) || str_ends(last->text, STR("."));
    return begins && (ends || (ends_all && w->basis_due));
}

static void write_task_end(struct writer *w, const struct node *n) {
    if (n->ends && w->hooks->task_end)
        w->hooks->task_end(w->hooks->ctx, w->out, n);
}

static void write_paragraph(struct writer *w, const struct node *n) {
    if (is_attributes_alone(n))
        return;
    if (is_tight(n)) {
        write_children(w, n);
        write_task_end(w, n);
        return;
    }
    fresh_line(w);
    bool basis = is_basis(w, n);
    w->basis_due = basis && str_ends(n->last->text, STR(";"));
    open_tag(w, basis ? STR("<p class=\"can-cu\"") : STR("<p"), n);
    write_children(w, n);
    write_task_end(w, n);
    put(w, STR("</p>\n"));
}

static void write_heading(struct writer *w, const struct node *n) {
    int level = n->level < w->hooks->min_level ? w->hooks->min_level : n->level;
    char open[] = "<h0", close[] = "</h0>\n";
    open[2] = close[3] = (char)('0' + level);
    fresh_line(w);
    open_tag(w, (str){open, 3}, n);
    write_children(w, n);
    put(w, (str){close, 6});
}

static void write_cell(struct writer *w, const struct node *n, bool header) {
    fresh_line(w);
    put(w, header ? STR("<th") : STR("<td"));
    if (n->align == ALIGN_CENTER)
        put(w, STR(" class=\"c\""));
    else if (n->align == ALIGN_RIGHT)
        put(w, STR(" class=\"r\""));
    put(w, STR(">"));
    write_children(w, n);
    write_task_end(w, n);
    put(w, header ? STR("</th>") : STR("</td>"));
}

static void write_row(struct writer *w, const struct node *n, bool header) {
    fresh_line(w);
    open_tag(w, STR("<tr"), n);
    for (const struct node *cell = n->first; cell; cell = cell->next)
        write_cell(w, cell, header);
    put(w, STR("\n</tr>\n"));
}

/* A scrolling box must be reachable by keyboard, and so needs a name. */
static void open_box(struct writer *w) {
    put(w, STR("<div class=\"cuon\" role=\"region\" aria-label=\""));
    buf_html(w->out, w->hooks->table_name);
    put(w, STR(" "));
    buf_int(w->out, ++w->tables);
    put(w, STR("\" tabindex=\"0\">\n"));
}

static void write_table(struct writer *w, const struct node *n) {
    fresh_line(w);
    if (w->hooks->table_name.n)
        open_box(w);
    put(w, STR("<table>\n<thead>"));
    write_row(w, n->first, true);
    put(w, STR("</thead>\n"));
    if (n->first->next)
        put(w, STR("<tbody>"));
    for (const struct node *row = n->first->next; row; row = row->next)
        write_row(w, row, false);
    if (n->first->next)
        put(w, STR("</tbody>\n"));
    put(w, STR("</table>\n"));
    if (w->hooks->table_name.n)
        put(w, STR("</div>\n"));
}

static void write_rule(struct writer *w) {
    fresh_line(w);
    put(w, STR("<hr />\n"));
}

static void write_around(struct writer *w, str open, const struct node *n, str close) {
    put(w, open);
    buf_html(w->out, n->text);
    write_children(w, n);
    put(w, close);
}

static void write_cite(struct writer *w, const struct node *n) {
    put(w, STR("<a"));
    if (w->hooks->cite)
        w->hooks->cite(w->hooks->ctx, w->out, n);
    put(w, STR(">"));
    write_children(w, n);
    put(w, STR("</a>"));
}

static bool is_in_cell(const struct node *n) {
    while (n && node_is_inline(n))
        n = n->parent;
    return n && n->kind == NODE_CELL;
}

/* A cell has no other way to end a line than <br>. */
static void write_raw(struct writer *w, const struct node *n) {
    bool line_end = str_eq(n->text, STR("<br>")) || str_eq(n->text, STR("<br/>")) ||
                    str_eq(n->text, STR("<br />"));
    if (line_end && is_in_cell(n))
        put(w, STR("<br />\n"));
    else
        buf_html(w->out, n->text);
}

static void write_node(struct writer *w, const struct node *n) {
    switch (n->kind) {
    case NODE_DOCUMENT:
        write_children(w, n);
        break;
    case NODE_QUOTE:
        write_quote(w, n);
        break;
    case NODE_LIST:
        write_list(w, n);
        break;
    case NODE_ITEM:
        write_item(w, n, n->start);
        break;
    case NODE_CODE_BLOCK:
        write_code_block(w, n);
        break;
    case NODE_HTML_BLOCK:
        write_html_block(w, n);
        break;
    case NODE_PARAGRAPH:
        write_paragraph(w, n);
        break;
    case NODE_HEADING:
        write_heading(w, n);
        break;
    case NODE_RULE:
        write_rule(w);
        break;
    case NODE_TABLE:
        write_table(w, n);
        break;
    case NODE_ROW:
        write_row(w, n, false);
        break;
    case NODE_CELL:
        write_cell(w, n, false);
        break;
    case NODE_HTML:
        write_raw(w, n);
        break;
    case NODE_TEXT:
        buf_html(w->out, n->text);
        break;
    case NODE_SOFT_BREAK:
        put(w, STR("\n"));
        break;
    case NODE_LINE_BREAK:
        put(w, STR("<br />\n"));
        break;
    case NODE_CODE:
        write_around(w, STR("<code>"), n, STR("</code>"));
        break;
    case NODE_EMPH:
        write_around(w, STR("<em>"), n, STR("</em>"));
        break;
    case NODE_STRONG:
        write_around(w, STR("<strong>"), n, STR("</strong>"));
        break;
    case NODE_LINK:
        write_link(w, n);
        break;
    case NODE_IMAGE:
        write_image(w, n);
        break;
    case NODE_CITE:
        write_cite(w, n);
        break;
    }
}

void html_write(struct buf *out, const struct node *root,
                const struct html_hooks *hooks) {
    static const struct html_hooks none = {0};
    struct writer w = {out, hooks ? hooks : &none, 0, false};
    write_node(&w, root);
}
