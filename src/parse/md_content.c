/*
 * The inline content of a block, as cmark had it before it made inlines of it.
 *
 * Usually it is one line, a part of the source. Otherwise it is rebuilt: lines without
 * the marks of their containers and ended by '\n', cells with \| as |, U+FFFD for NUL.
 * The pieces say where each byte came from.
 */
#include "parse/md_parts.h"

#include <string.h>

enum { TAB = 4 };

struct builder {
    struct md *md;
    VEC(char) text;
    VEC(struct md_piece) pieces;
};

static void begin_piece(struct builder *b, isize source, isize width) {
    struct md_piece *last = b->pieces.n ? &b->pieces.at[b->pieces.n - 1] : NULL;
    if (last && last->at == b->text.n) /* it is empty */
        b->pieces.n--;
    *vec_push(b->md->arena, &b->pieces) = (struct md_piece){b->text.n, source, width};
}

static void append(struct builder *b, str s) {
    while (b->text.cap - b->text.n < s.n)
        vec_grow(b->md->arena, &b->text, 1);
    if (s.n)
        memcpy(b->text.at + b->text.n, s.p, (size_t)s.n);
    b->text.n += s.n;
}

/* Puts `text` for source[at, at + width). */
static void replace(struct builder *b, isize at, isize width, str text) {
    begin_piece(b, at, width);
    append(b, text);
    begin_piece(b, at + width, 0);
}

/* Whether cmark replaces the byte at `at`. */
static bool is_replaced(str source, isize at, isize end, bool pipes) {
    char c = source.p[at];
    return c == '\0' || (pipes && c == '\\' && at + 1 < end && source.p[at + 1] == '|');
}

/* Whether any byte of source[start, end) may be replaced. */
static bool has_replaced(const struct md *md, isize start, isize end, bool pipes) {
    return md->has_nul ||
           (pipes && str_find_byte(str_sub(md->source, start, end), '\\') >= 0);
}

static void append_line(struct builder *b, isize at, isize end, bool pipes) {
    str source = b->md->source;
    bool plain = !has_replaced(b->md, at, end, pipes);
    begin_piece(b, at, 0);
    while (at < end) {
        isize next = plain ? end : at;
        while (next < end && !is_replaced(source, next, end, pipes))
            next++;
        append(b, str_sub(source, at, next));
        at = next;
        if (at == end)
            break;
        isize width = source.p[at] ? 2 : 1;
        replace(b, at, width, width == 2 ? STR("|") : STR("\xEF\xBF\xBD"));
        at += width;
    }
}

/* Ends the content; its first `skip` bytes, whole lines, are dropped. */
static struct md_content finish(struct builder *b, isize skip) {
    begin_piece(b, 0, 0);
    isize first = 0;
    while (b->pieces.at[first].at < skip)
        first++;
    for (isize i = first; i < b->pieces.n; i++)
        b->pieces.at[i].at -= skip;
    return (struct md_content){str_skip((str){b->text.at, b->text.n}, skip),
                               b->pieces.at + first, b->pieces.n - 1 - first};
}

static struct md_content whole(struct md *md, isize start, isize end) {
    struct md_piece *pieces = new (md->arena, struct md_piece, 2);
    pieces[0].source = start;
    pieces[1] = (struct md_piece){end - start, end, 0};
    return (struct md_content){str_sub(md->source, start, end), pieces, 1};
}

struct md_content md_content_line(struct md *md, isize start, isize end, bool pipes) {
    struct builder b = {.md = md};
    if (!has_replaced(md, start, end, pipes))
        return whole(md, start, end);
    append_line(&b, start, end, pipes);
    return finish(&b, 0);
}

isize md_content_start(struct md *md, struct md_cursor *c, struct cmark_node *container,
                       int number) {
    const struct md_line *line = &md->lines.at[number - 1];
    *c = (struct md_cursor){.line = str_sub(md->source, line->start, line->end)};
    if (line->kind != LINE_COPY && md_enter(md, c, container, number)) {
        c->at = md_indent_of(c).at;
        c->in_tab = false;
    }
    return line->start + c->at;
}

struct md_content md_content_lines(struct md *md, struct cmark_node *container,
                                   int column, int first, int last) {
    const struct md_line *line = &md->lines.at[first - 1];
    isize start = line->start + (line->kind == LINE_COPY ? 0 : column - 1);
    if (first == last)
        return md_content_line(md, start, line->end, false);
    struct builder b = {.md = md};
    append_line(&b, start, line->end, false);
    for (int number = first + 1; number <= last; number++) {
        struct md_cursor c;
        append(&b, STR("\n"));
        start = md_content_start(md, &c, container, number);
        if (c.in_tab)
            replace(&b, start++, 1, str_sub(STR("    "), 0, TAB - c.column % TAB));
        append_line(&b, start, md->lines.at[number - 1].end, false);
    }
    str text = {b.text.at, b.text.n};
    return finish(&b, md_definitions_end(text));
}
