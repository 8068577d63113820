/*
 * HTML of any origin: saved pages, and what Word puts on the clipboard.
 *
 * Elements only matter for what they show: blocks end paragraphs, lists count, tables are
 * tables. Word writes its lists as paragraphs, with the number as text in a span that is
 * marked to be ignored by Word itself; the rest of its own markup is in comments.
 */
#include "import/font.h"
#include "import/html_token.h"
#include "import/number.h"
#include "import/reader.h"
#include "import/typed.h"
#include "viet/fold.h"

enum { OPEN_MAX = 400, LISTS_MAX = 30, ROWS_MAX = 1000 };

/* An element that is open; what it says of the text in it holds below it, too. */
struct element {
    str name, font;
    bool centred, hidden, deleted, caps, kept_lines;
    bool marker; /* the number that Word shows */
    bool note;   /* the text of a footnote */
    bool margin; /* a header or footer */
    bool number; /* of a footnote, without brackets */
    bool silent; /* style, script: nothing of it is text */
    bool table;  /* whether typed.h has been told of the table, row or cell */
    int heading;
};

struct counted {
    enum number_form form;
    int value;
};

struct reader {
    struct arena *arena;
    struct typed typed;
    struct element open[OPEN_MAX];
    int depth;
    struct counted lists[LISTS_MAX];
    int list_depth;
    int item;          /* the item whose label has not been shown: depth of its list */
    int level;         /* of Word's list */
    struct buf marker; /* Word's own number */
    struct buf notes;
    bool changed;
};

static const struct element *top(const struct reader *r) {
    return &r->open[r->depth];
}

static bool is_one_of(str name, const char *const *names, isize n) {
    for (isize i = 0; i < n; i++)
        if (str_eq(name, str_from_c(names[i])))
            return true;
    return false;
}

static bool is_void(str name) {
    static const char *const names[] = {"br",    "hr",     "img",  "input", "meta",
                                        "link",  "col",    "area", "base",  "wbr",
                                        "embed", "source", "param"};
    return is_one_of(name, names, countof(names));
}

static bool is_block(str name) {
    static const char *const names[] = {
        "p",      "div",  "h1",         "h2",     "h3",     "h4",      "h5",
        "h6",     "li",   "ul",         "ol",     "table",  "thead",   "tbody",
        "tfoot",  "tr",   "td",         "th",     "pre",    "caption", "section",
        "center", "body", "blockquote", "header", "footer", "main",    "article",
        "hr",     "html", "dl",         "dt",     "dd",     "form",    "address"};
    return is_one_of(name, names, countof(names));
}

static bool is_silent(str name) {
    static const char *const names[] = {"head",   "title", "style",   "script",
                                        "nav",    "xml",   "select",  "button",
                                        "object", "svg",   "template"};
    return is_one_of(name, names, countof(names));
}

/*** Paragraphs ***/

static bool is_bullet_font(str label) {
    return label.n && (label.n == 1 ? !is_digit(label.p[0]) : label.n < 4);
}

/* Blanks that do not break are blanks. */
static str plain_blanks(struct arena *a, str text) {
    str out = {0};
    for (isize at; (at = str_find(text, STR("\xC2\xA0"))) >= 0;) {
        out = str_concat(a, out, str_sub(text, 0, at), STR(" "));
        text = str_skip(text, at + 2);
    }
    return str_concat(a, out, text);
}

/* Dots of picture fonts are letters; a number has a stop after it. */
static str label_of_marker(struct reader *r) {
    str label = str_trim(plain_blanks(r->arena, buf_take(r->arena, &r->marker)));
    static const char *const dashes[] = {"-", "–", "—", "+"};
    if (is_one_of(label, dashes, countof(dashes)))
        return str_eq(label, STR("+")) ? label : STR("-");
    bool number =
        str_ends(label, STR(".")) || str_ends(label, STR(")")) || str_has_digit(label);
    return number || !is_bullet_font(label) ? label : STR("•");
}

static str label_of_item(struct reader *r) {
    struct counted *list = &r->lists[r->item - 1];
    if (list->form == NUMBER_NONE)
        return (str){0};
    if (list->form == NUMBER_BULLET)
        return STR("-");
    return str_concat(r->arena, number_text(r->arena, list->form, list->value), STR("."));
}

static void put_label(struct reader *r) {
    if (r->marker.n)
        typed_label(&r->typed, label_of_marker(r), r->level);
    else if (r->item)
        typed_label(&r->typed, label_of_item(r), r->item - 1);
    r->item = 0;
}

static void end_note(struct reader *r) {
    str text = str_fold_blanks(r->arena, buf_take(r->arena, &r->typed.paragraph));
    buf_put(&r->notes, text);
    buf_put(&r->notes, STR("\n\n"));
    if (!r->typed.noted[DOUBT_NOTES])
        typed_note(&r->typed, DOUBT_NOTES, text);
}

static void end_margin(struct reader *r) {
    str text = str_fold_blanks(r->arena, buf_take(r->arena, &r->typed.paragraph));
    typed_aside(&r->typed, text);
    if (!r->typed.noted[DOUBT_MARGIN])
        typed_note_all(&r->typed, DOUBT_MARGIN, text);
}

static void end_paragraph(struct reader *r) {
    const struct element *e = top(r);
    str text = buf_str(&r->typed.paragraph);
    bool words = false;
    for (isize i = 0; i < text.n; i++)
        words |= !is_space(text.p[i]);
    if (!words) {
        buf_clear(&r->typed.paragraph);
        return;
    }
    if (e->note) {
        end_note(r);
        return;
    }
    if (e->margin) {
        end_margin(r);
        return;
    }
    put_label(r);
    if (r->changed)
        typed_note(&r->typed, DOUBT_CHANGES, str_dup(r->arena, text));
    r->changed = false;
    typed_end(&r->typed, (struct typed_look){e->centred, e->heading});
}

/*** Text ***/

static str without_line_ends(struct arena *a, str text) {
    char *out = new (a, char, text.n + 1);
    for (isize i = 0; i < text.n; i++)
        out[i] = is_space(text.p[i]) ? ' ' : text.p[i];
    return (str){out, text.n};
}

static void put_text(struct reader *r, str raw) {
    const struct element *e = top(r);
    str encoding, text = html_text(r->arena, raw);
    if (!e->kept_lines)
        text = without_line_ends(r->arena, text);
    if (e->silent)
        return;
    if (e->deleted || e->hidden) {
        typed_aside(&r->typed, text);
        if (e->hidden && str_trim(text).n)
            typed_note(&r->typed, DOUBT_HIDDEN, text);
        return;
    }
    text = font_text(r->arena, e->font, text, &encoding);
    if (encoding.n && !r->typed.noted[DOUBT_ENCODING])
        typed_note(&r->typed, DOUBT_ENCODING, encoding);
    text = e->caps ? viet_upper(r->arena, text) : text;
    if (e->number && str_trim(text).n)
        text = str_concat(r->arena, STR("["), str_trim(text), STR("]"));
    if (e->marker)
        buf_put(&r->marker, text);
    else
        typed_put(&r->typed, text);
}

/*** Tables ***/

static bool in_table(const struct reader *r) {
    for (int i = r->depth; i > 0; i--)
        if (str_eq(r->open[i].name, STR("table")))
            return r->open[i].table;
    return false;
}

static int number_attr(struct reader *r, const struct html_token *tag, str name) {
    int value = str_to_int(str_trim(html_attr(r->arena, tag, name)));
    return value < 1 ? 1 : value > ROWS_MAX ? ROWS_MAX : value;
}

static void open_part(struct reader *r, const struct html_token *tag, struct element *e) {
    if (str_eq(e->name, STR("table"))) {
        e->table = r->typed.depth < TYPED_DEPTH_MAX && !r->typed.full;
        if (e->table)
            typed_table_begin(&r->typed);
    } else if (!in_table(r) || r->typed.full) {
        return;
    } else if (str_eq(e->name, STR("tr"))) {
        e->table = true;
        typed_row_begin(&r->typed);
    } else if (str_eq(e->name, STR("td")) || str_eq(e->name, STR("th"))) {
        e->table = true;
        typed_cell_begin(&r->typed, number_attr(r, tag, STR("colspan")),
                         number_attr(r, tag, STR("rowspan")));
    }
}

static void close_part(struct reader *r, const struct element *e) {
    if (!e->table)
        return;
    if (str_eq(e->name, STR("table")))
        typed_table_end(&r->typed);
    else if (str_eq(e->name, STR("tr")))
        typed_row_end(&r->typed);
    else
        typed_cell_end(&r->typed);
}

/*** Elements ***/

static void close_top(struct reader *r) {
    struct element *e = &r->open[r->depth];
    if (is_block(e->name))
        end_paragraph(r);
    close_part(r, e);
    bool list = str_eq(e->name, STR("ol")) || str_eq(e->name, STR("ul"));
    if (list && r->list_depth)
        r->list_depth--;
    r->depth--;
}

/* Closes the element and those in it that were left open; but nothing beyond `border`. */
static void close_to(struct reader *r, str name, const char *const *border, isize n) {
    int at = r->depth;
    while (at > 0 && !str_eq(r->open[at].name, name)) {
        if (is_one_of(r->open[at].name, border, n))
            return;
        at--;
    }
    if (at > 0)
        while (r->depth >= at)
            close_top(r);
}

/* Tags that many leave out: the end of a paragraph, item, cell or row before the next. */
static void close_implied(struct reader *r, str name) {
    static const char *const table[] = {"table"}, *const row[] = {"table", "tr"},
                             *const list[] = {"ul", "ol", "table"},
                             *const cell[] = {"td", "th", "table"};
    if (is_block(name))
        close_to(r, STR("p"), cell, countof(cell));
    if (str_eq(name, STR("li")))
        close_to(r, name, list, countof(list));
    if (str_eq(name, STR("td")) || str_eq(name, STR("th"))) {
        close_to(r, STR("td"), row, countof(row));
        close_to(r, STR("th"), row, countof(row));
    }
    if (str_eq(name, STR("tr")))
        close_to(r, name, table, countof(table));
}

static bool has(str style, str property, str value) {
    isize at = str_find(style, property);
    str rest = at < 0 ? (str){0} : str_trim(str_skip(style, at + property.n));
    return str_starts(rest, STR(":")) &&
           viet_match(str_trim(str_skip(rest, 1)), 0, value) >= 0;
}

static str font_of(struct reader *r, const struct html_token *tag, str style) {
    isize at = str_find(style, STR("font-family:"));
    str value = at < 0 ? html_attr(r->arena, tag, STR("face")) : str_skip(style, at + 12);
    value = str_trim(str_cut(&value, ','));
    value = str_trim(str_cut(&value, ';'));
    while (value.n && (value.p[0] == '"' || value.p[0] == '\''))
        value = str_skip(value, 1);
    while (value.n && (value.p[value.n - 1] == '"' || value.p[value.n - 1] == '\''))
        value.n--;
    return value;
}

static void read_style(struct reader *r, const struct html_token *tag,
                       struct element *e) {
    str style = html_attr(r->arena, tag, STR("style"));
    str align = html_attr(r->arena, tag, STR("align"));
    str font = font_of(r, tag, style);
    if (font.n)
        e->font = font;
    if (align.n || str_find(style, STR("text-align")) >= 0)
        e->centred = viet_match(align, 0, STR("center")) >= 0 ||
                     has(style, STR("text-align"), STR("center"));
    e->hidden |= has(style, STR("display"), STR("none")) ||
                 has(style, STR("mso-hide"), STR("all"));
    e->caps |= has(style, STR("text-transform"), STR("uppercase"));
    e->marker |= has(style, STR("mso-list"), STR("ignore"));
    e->note |= has(style, STR("mso-element"), STR("footnote")) ||
               has(style, STR("mso-element"), STR("endnote")) ||
               str_starts(html_attr(r->arena, tag, STR("id")), STR("sdfootnote"));
    str title = html_attr(r->arena, tag, STR("title"));
    e->margin |= str_eq(e->name, STR("div")) &&
                 (str_eq(title, STR("header")) || str_eq(title, STR("footer")));
    e->number |= str_starts(html_attr(r->arena, tag, STR("class")), STR("sdfootnote")) &&
                 str_eq(e->name, STR("a"));
    isize list = str_find(style, STR("mso-list:"));
    isize level = list < 0 ? -1 : str_find(str_skip(style, list), STR("level"));
    if (level >= 0)
        r->level = str_to_int(str_sub(style, list + level + 5, list + level + 6)) - 1;
    r->level = r->level < 0 ? 0 : r->level;
}

static enum number_form form_of(str type, bool ordered) {
    static const struct {
        const char *type;
        enum number_form form;
    } forms[] = {{"none", NUMBER_NONE},
                 {"lower-alpha", NUMBER_LOWER_LETTER},
                 {"lower-latin", NUMBER_LOWER_LETTER},
                 {"upper-alpha", NUMBER_UPPER_LETTER},
                 {"upper-latin", NUMBER_UPPER_LETTER},
                 {"lower-roman", NUMBER_LOWER_ROMAN},
                 {"upper-roman", NUMBER_UPPER_ROMAN},
                 {"a", NUMBER_LOWER_LETTER},
                 {"A", NUMBER_UPPER_LETTER},
                 {"i", NUMBER_LOWER_ROMAN},
                 {"I", NUMBER_UPPER_ROMAN}};
    for (isize i = 0; i < countof(forms); i++)
        if (str_eq(type, str_from_c(forms[i].type)))
            return ordered || forms[i].form == NUMBER_NONE ? forms[i].form
                                                           : NUMBER_BULLET;
    return ordered ? NUMBER_DECIMAL : NUMBER_BULLET;
}

static void open_list(struct reader *r, const struct html_token *tag, bool ordered) {
    str style = html_attr(r->arena, tag, STR("style"));
    str type = html_attr(r->arena, tag, STR("type"));
    str start = html_attr(r->arena, tag, STR("start"));
    isize at = str_find(style, STR("list-style-type:"));
    if (at >= 0) {
        type = str_skip(style, at + 16);
        type = str_trim(str_cut(&type, ';'));
    }
    int first = str_to_int(str_trim(start));
    if (r->list_depth < LISTS_MAX)
        r->lists[r->list_depth++] =
            (struct counted){form_of(type, ordered), first >= 0 ? first - 1 : 0};
}

static void open_item(struct reader *r, const struct html_token *tag) {
    if (!r->list_depth)
        return;
    struct counted *list = &r->lists[r->list_depth - 1];
    int value = str_to_int(str_trim(html_attr(r->arena, tag, STR("value"))));
    list->value = value >= 0 ? value : list->value + 1;
    r->item = r->list_depth;
}

static void read_void(struct reader *r, const struct html_token *tag) {
    if (top(r)->silent)
        return;
    if (str_eq(tag->name, STR("br")))
        typed_put(&r->typed, STR("\n"));
    else if (str_eq(tag->name, STR("hr")))
        end_paragraph(r);
    else if (str_eq(tag->name, STR("img")))
        typed_note(&r->typed, DOUBT_PICTURE, html_attr(r->arena, tag, STR("alt")));
}

static struct element element_of(struct reader *r, const struct html_token *tag) {
    struct element e = *top(r);
    e.name = tag->name;
    e.table = false;
    bool heading = tag->name.n == 2 && tag->name.p[0] == 'h' && is_digit(tag->name.p[1]);
    if (heading)
        e.heading = tag->name.p[1] - '0';
    e.silent |= is_silent(tag->name);
    e.centred |= str_eq(tag->name, STR("center"));
    e.kept_lines |= str_eq(tag->name, STR("pre"));
    if (str_eq(tag->name, STR("del"))) {
        e.deleted = true;
        r->changed = true;
    }
    r->changed |= str_eq(tag->name, STR("ins"));
    return e;
}

static void read_start(struct reader *r, const struct html_token *tag) {
    if (is_void(tag->name)) {
        read_void(r, tag);
        return;
    }
    if (!top(r)->silent)
        close_implied(r, tag->name);
    if (is_block(tag->name))
        end_paragraph(r);
    if (r->depth + 1 == OPEN_MAX || (tag->empty_tag && !is_block(tag->name)))
        return;
    struct element e = element_of(r, tag);
    read_style(r, tag, &e);
    open_part(r, tag, &e);
    if (str_eq(tag->name, STR("ol")) || str_eq(tag->name, STR("ul")))
        open_list(r, tag, str_eq(tag->name, STR("ol")));
    if (str_eq(tag->name, STR("li")))
        open_item(r, tag);
    r->open[++r->depth] = e;
}

static void read_end(struct reader *r, const struct html_token *tag) {
    static const char *const border[] = {"td", "th", "table"};
    if (str_eq(tag->name, STR("table")))
        close_to(r, tag->name, NULL, 0);
    else if (str_eq(tag->name, STR("tr")))
        close_to(r, tag->name, border + 2, 1);
    else
        close_to(r, tag->name, border, countof(border));
}

enum import_result html_read(struct arena *a, str bytes, struct import_text *out) {
    str rest;
    struct html_token token;
    struct reader *r = new (a, struct reader, 1);
    bool raw;
    if (!decode_bytes(a, bytes, &rest, &raw))
        return IMPORT_NO_TEXT;
    if (viet_match(rest, 0, STR("version:")) == 8) /* the head of Windows' clipboard */
        rest = str_skip(rest, str_find_byte(rest, '<'));
    r->arena = a;
    typed_begin(&r->typed, a, out);
    while (!r->typed.full && html_next(a, &rest, &token)) {
        if (token.kind == HTML_TEXT)
            put_text(r, token.text);
        else if (token.kind == HTML_START)
            read_start(r, &token);
        else
            read_end(r, &token);
    }
    while (r->depth)
        close_top(r);
    end_paragraph(r);
    typed_finish(&r->typed);
    out->notes_text = buf_take(a, &r->notes);
    buf_release(&r->notes);
    buf_release(&r->marker);
    if (raw)
        decode_lines(a, out);
    return r->typed.full ? IMPORT_TOO_LARGE : IMPORT_DONE;
}
