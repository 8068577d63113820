/*
 * Turns cmark's inlines into ours, each with its bytes of the source.
 *
 * cmark's columns do not suffice: they are wrong after several kinds of line end, and one
 * cmark text may join plain words, escapes and entities. So the content of the block is
 * read again, guided by the tree: a text must be where the walk is, emphasis must begin
 * with its mark, a code span with its backticks. Nothing is searched for or guessed, so a
 * wrong step is a bug. Should one happen, the rest of the block keeps its texts and gets
 * empty spans where the walk got lost.
 *
 * A text is one node while its bytes are those of the source. An escape, an entity, an
 * escaped pipe or a NUL is a separate node.
 */
#include "parse/md_parts.h"

#include "base/utf8.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <string.h>

struct walk {
    struct md *md;
    const struct md_content *content;
    isize at;    /* everything before it is read */
    isize piece; /* an index into the pieces, near `at` */
    int depth;
    bool in_cell;
    bool in_autolink; /* where a backslash is plain text */
    bool lost;
};

static void walk_children(struct walk *w, cmark_node *from, struct node *to);

static str rest(const struct walk *w) {
    return str_skip(w->content->text, w->at);
}

static char here(const struct walk *w) {
    return w->at < w->content->text.n ? w->content->text.p[w->at] : '\0';
}

/* The piece with the content byte `at`. */
static const struct md_piece *piece_at(struct walk *w, isize at) {
    const struct md_piece *pieces = w->content->pieces;
    while (w->piece + 1 < w->content->n && pieces[w->piece + 1].at <= at)
        w->piece++;
    while (pieces[w->piece].at > at)
        w->piece--;
    return &pieces[w->piece];
}

/* Where content byte `at` is in the source. */
static isize place(struct walk *w, isize at) {
    const struct md_piece *p = piece_at(w, at);
    return p->width ? p->source : p->source + (at - p->at);
}

/* The end in the source of what comes before content byte `at`. */
static isize place_end(struct walk *w, isize at) {
    if (at == 0)
        return place(w, 0);
    const struct md_piece *p = piece_at(w, at - 1);
    return p->source + (p->width ? p->width : at - p->at);
}

static struct node *add(struct walk *w, struct node *to, enum node_kind kind, isize end) {
    isize start = w->at;
    w->at = end;
    return md_node(w->md->arena, to, kind, place(w, start), place_end(w, end));
}

static bool expect(struct walk *w, bool condition) {
    w->lost |= !condition;
    return !w->lost;
}

/* Skips `mark` if it comes next. */
static void take(struct walk *w, str mark) {
    if (expect(w, str_starts(rest(w), mark)))
        w->at += mark.n;
}

/* Adds the content up to `end`, whose bytes are those of the source. */
static void add_plain(struct walk *w, struct node *to, isize end) {
    if (end == w->at)
        return;
    struct node *n = add(w, to, NODE_TEXT, end);
    n->text = span_text(w->md->source, n->span);
}

static void add_replaced(struct walk *w, struct node *to, isize end, str text) {
    struct node *n = add(w, to, NODE_TEXT, end);
    n->text = str_dup(w->md->arena, text);
}

/* Length of what cmark makes of an entity; cmark is asked once per name. */
static isize entity_length(struct walk *w, str entity) {
    int known = map_get(&w->md->entities, entity);
    if (known >= 0)
        return known;
    cmark_node *paragraph = cmark_node_first_child(md_probe(entity));
    cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : NULL;
    int n = text ? (int)strlen(cmark_node_get_literal(text)) : 0;
    return map_put(w->md->arena, &w->md->entities, entity, n);
}

/* The same for &#10; and &#xA;: a code point, or U+FFFD for an invalid one. */
static isize number_length(str entity) {
    bool hex = (entity.p[2] | 0x20) == 'x';
    uint32_t c = 0;
    for (isize i = 2 + hex; i < entity.n - 1; i++) {
        char digit = entity.p[i];
        c = c * (hex ? 16 : 10) +
            (uint32_t)(is_digit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
    }
    bool none = c == 0 || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF;
    char bytes[4];
    return utf8_encode(none ? 0xFFFD : c, bytes);
}

/*
 * How many bytes of `text` the entity at content byte `at` makes; 0: it is only an
 * ampersand. Only amp and AMP make an ampersand, so any other name where the text has one
 * was no name to cmark.
 */
static isize decoded(struct walk *w, isize at, isize end, str text) {
    str entity = str_sub(w->content->text, at, end);
    bool number = entity.n > 1 && entity.p[1] == '#';
    if (entity.n == 0)
        return 0;
    if (str_eq(entity, STR("&amp;")) || str_eq(entity, STR("&AMP;")))
        return 1;
    if (!number && text.n && text.p[0] == '&')
        return 0;
    isize n = number ? number_length(entity) : entity_length(w, entity);
    return n <= text.n ? n : 0;
}

/*
 * The end of the escape, entity or other special at content byte `at` and, in `n`, how
 * many bytes of the text it makes; `at` if the byte there is plain.
 */
static isize special_end(struct walk *w, isize at, str text, isize *n) {
    str s = w->content->text;
    const struct md_piece *p = piece_at(w, at);
    if (s.p[at] == '\\' && !w->in_autolink && at + 1 < s.n && md_is_punct(s.p[at + 1])) {
        *n = 1;
        return at + 2;
    }
    if (p->width) {
        *n = (p + 1)->at - p->at;
        return at + *n;
    }
    if (s.p[at] == '&') {
        isize end = md_entity_end(s, at);
        *n = decoded(w, at, end, text);
        return *n ? end : at;
    }
    return at;
}

static void walk_mixed_text(struct walk *w, struct node *to, str text) {
    str s = w->content->text;
    isize at = w->at, n = 0;
    while (text.n && expect(w, at < s.n)) {
        isize end = special_end(w, at, text, &n);
        if (end > at) {
            add_plain(w, to, at);
            add_replaced(w, to, end, str_sub(text, 0, n));
            text = str_skip(text, n);
            at = end;
        } else if (expect(w, s.p[at] == text.p[0])) {
            text = str_skip(text, 1);
            at++;
        } else {
            break;
        }
    }
    add_plain(w, to, at);
    if (w->lost && text.n)
        add_replaced(w, to, w->at, text);
}

static void walk_text(struct walk *w, struct node *to, cmark_node *from) {
    str text = str_from_c(cmark_node_get_literal(from));
    str here_on = str_sub(rest(w), 0, text.n);
    const struct md_piece *p = piece_at(w, w->at);
    if (!p->width && w->at + text.n <= (p + 1)->at && str_eq(here_on, text) &&
        str_find_byte(text, '&') < 0 && str_find_byte(text, '\\') < 0)
        add_plain(w, to, w->at + text.n);
    else
        walk_mixed_text(w, to, text);
}

/*
 * A line end up to where the text continues: blanks before it, after it the marks of
 * containers and, unless a backslash ended the line, blanks.
 */
static void walk_break(struct walk *w, struct node *to, enum node_kind kind) {
    str s = w->content->text;
    isize end = w->at;
    bool backslash = here(w) == '\\';
    if (backslash)
        end++;
    while (!backslash && end < s.n && is_space(s.p[end]) && s.p[end] != '\n')
        end++;
    if (!expect(w, end < s.n && s.p[end] == '\n'))
        end = w->at;
    else
        end++;
    while (!backslash && end < s.n && is_blank(s.p[end]))
        end++;
    struct node *n = add(w, to, kind, end);
    n->span.end = (uint32_t)place(w, end);
}

static isize ticks_at(str s, isize at) {
    isize end = at;
    while (end < s.n && s.p[end] == '`')
        end++;
    return end - at;
}

/* The end of the code span that begins at `at`, or -1. */
static isize code_end(str s, isize at) {
    isize open = ticks_at(s, at), close = 0;
    for (at += open; open; at += close) {
        isize next = str_find_byte(str_skip(s, at), '`');
        if (next < 0)
            return -1;
        at += next;
        close = ticks_at(s, at);
        if (close == open)
            return at + close;
    }
    return -1;
}

static void walk_code(struct walk *w, struct node *to, cmark_node *from) {
    isize end = code_end(w->content->text, w->at);
    if (!expect(w, end >= 0))
        end = w->at;
    struct node *n = add(w, to, NODE_CODE, end);
    n->text = md_copy(w->md->arena, cmark_node_get_literal(from));
}

static bool is_line_break(str html) {
    html = str_sub(html, 1, html.n - 1);
    if (html.n && html.p[html.n - 1] == '/')
        html.n--;
    html = str_trim(html);
    return html.n == 2 && (html.p[0] | 0x20) == 'b' && (html.p[1] | 0x20) == 'r';
}

static void walk_html(struct walk *w, struct node *to, cmark_node *from) {
    str html = str_from_c(cmark_node_get_literal(from));
    isize end = w->at;
    if (expect(w, str_starts(rest(w), html)))
        end += html.n;
    if (w->in_cell && is_line_break(html)) {
        add(w, to, NODE_LINE_BREAK, end);
        return;
    }
    struct node *n = add(w, to, NODE_HTML, end);
    n->text = str_dup(w->md->arena, html);
}

/* The node extends up to where the walk is after its children. */
static void close_node(struct walk *w, struct node *n) {
    n->span.end = (uint32_t)place_end(w, w->at);
}

static void walk_emphasis(struct walk *w, struct node *to, cmark_node *from,
                          enum node_kind kind) {
    struct node *n = add(w, to, kind, w->at);
    bool strong = kind == NODE_STRONG;
    str mark = here(w) == '_' ? (strong ? STR("__") : STR("_"))
                              : (strong ? STR("**") : STR("*"));
    take(w, mark);
    walk_children(w, from, n);
    take(w, mark);
    close_node(w, n);
}

static void walk_link(struct walk *w, struct node *to, cmark_node *from,
                      enum node_kind kind) {
    struct node *n = add(w, to, kind, w->at);
    n->url = md_copy(w->md->arena, cmark_node_get_url(from));
    n->title = md_copy(w->md->arena, cmark_node_get_title(from));
    bool autolink = kind == NODE_LINK && here(w) == '<';
    take(w, autolink ? STR("<") : kind == NODE_IMAGE ? STR("![") : STR("["));
    w->in_autolink = autolink;
    walk_children(w, from, n);
    w->in_autolink = false;
    take(w, autolink ? STR(">") : STR("]"));
    if (!autolink && !w->lost)
        w->at = md_link_end(w->content->text, w->at);
    close_node(w, n);
}

static void walk_node(struct walk *w, cmark_node *from, struct node *to) {
    switch (cmark_node_get_type(from)) {
    case CMARK_NODE_TEXT:
        walk_text(w, to, from);
        break;
    case CMARK_NODE_SOFTBREAK:
        walk_break(w, to, NODE_SOFT_BREAK);
        break;
    case CMARK_NODE_LINEBREAK:
        walk_break(w, to, NODE_LINE_BREAK);
        break;
    case CMARK_NODE_CODE:
        walk_code(w, to, from);
        break;
    case CMARK_NODE_HTML_INLINE:
        walk_html(w, to, from);
        break;
    case CMARK_NODE_EMPH:
        walk_emphasis(w, to, from, NODE_EMPH);
        break;
    case CMARK_NODE_STRONG:
        walk_emphasis(w, to, from, NODE_STRONG);
        break;
    case CMARK_NODE_LINK:
        walk_link(w, to, from, NODE_LINK);
        break;
    case CMARK_NODE_IMAGE:
        walk_link(w, to, from, NODE_IMAGE);
        break;
    default:
        break; /* cmark makes no other inlines */
    }
}

static void walk_children(struct walk *w, cmark_node *from, struct node *to) {
    if (w->depth++ > MD_DEPTH_MAX)
        md_refuse_depth(w->md, place(w, w->at), place(w, w->at));
    cmark_node *child = w->md->refused ? NULL : cmark_node_first_child(from);
    for (; child; child = cmark_node_next(child))
        walk_node(w, child, to);
    w->depth--;
}

void md_inline(struct md *md, cmark_node *from, struct node *to,
               const struct md_content *content) {
    struct walk w = {.md = md, .content = content, .in_cell = to->kind == NODE_CELL};
    walk_children(&w, from, to);
}
