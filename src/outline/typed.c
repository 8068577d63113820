#include "outline/typed.h"

#include "base/utf8.h"

struct writer {
    struct rewrite out;
    const struct entries *entries;
    const struct place *places;
};

/* Marks that are drawn and not meant: the line to write on, and "(*)". */
static isize drawn_marks(str text, isize at) {
    isize end = at;
    while (end < text.n && text.p[end] == text.p[at])
        end++;
    char before = at ? text.p[at - 1] : ' ', after = end < text.n ? text.p[end] : ' ';
    if (text.p[at] == '*')
        return before == '(' && after == ')' ? end - at : 0;
    bool around = (before & 0x80) || is_ascii_alpha(before) || (after & 0x80) ||
                  is_ascii_alpha(after);
    return end - at > 1 && (end - at > 2 || !around) ? end - at : 0;
}

/* source[from, from + n), in which drawn marks do not become emphasis. */
static void put_text_of(struct writer *w, isize from, isize n) {
    str text = str_sub(w->out.source, from, from + n);
    isize done = 0;
    for (isize at = 0; at < n; at++) {
        bool mark = text.p[at] == '_' || text.p[at] == '*';
        bool first = mark && (at == 0 || text.p[at - 1] != text.p[at]);
        isize drawn = first ? drawn_marks(text, at) : 0;
        for (; drawn > 0; drawn--, at += drawn > 0) {
            rewrite_copy(&w->out, from + done, at - done);
            rewrite_add(&w->out, STR("\\"));
            done = at;
        }
    }
    rewrite_copy(&w->out, from + done, n - done);
}

/* The pieces of an entry from byte `skip` of its first on, as one line. */
static void put_pieces(struct writer *w, const struct entry *e, isize skip, isize drop) {
    for (isize i = 0; i < e->pieces.n; i++) {
        struct piece p = e->pieces.at[i];
        isize from = i == 0 ? skip : 0, n = p.n - from;
        if (i == e->pieces.n - 1)
            n -= drop;
        if (i)
            rewrite_add(&w->out, STR(" "));
        put_text_of(w, p.from + from, n);
    }
}

static void put_indent(struct writer *w, int indent) {
    while (indent-- > 0)
        buf_char(&w->out.text, ' ');
}

/* What Markdown would take for a mark of its own at the start of a paragraph. */
static bool needs_escape(str text) {
    isize digits = 0;
    while (digits < text.n && is_digit(text.p[digits]))
        digits++;
    if (digits)
        return digits < text.n && (text.p[digits] == '.' || text.p[digits] == ')') &&
               (digits + 1 == text.n || is_space(text.p[digits + 1]));
    char c = text.n ? text.p[0] : '\0';
    char next = text.n > 1 ? text.p[1] : ' ';
    return c == '#' || c == '>' || c == '=' || (c == '_' && is_space(next)) ||
           ((c == '-' || c == '+' || c == '*') && (is_space(next) || next == c));
}

/* A backslash before what Markdown would take for a mark; the digits before it. */
static isize put_escape(struct writer *w, const struct entry *e, isize from) {
    str text = str_skip(e->text, from);
    isize digits = 0;
    if (str_starts(text, STR("**")) || !needs_escape(text))
        return 0;
    while (digits < text.n && is_digit(text.p[digits]))
        digits++;
    rewrite_copy(&w->out, e->pieces.at[0].from + from, digits);
    rewrite_add(&w->out, STR("\\"));
    return digits;
}

static bool has_odd_stars(str text) {
    bool odd = false;
    for (isize at; (at = str_find(text, STR("**"))) >= 0; text = str_skip(text, at + 2))
        odd = !odd;
    return odd;
}

/* Bold text that goes on in the next paragraph is two of Markdown, none of them bold. */
static void write_paragraph(struct writer *w, const struct entry *e) {
    isize digits = put_escape(w, e, 0);
    bool odd = has_odd_stars(e->text);
    bool opens = odd && str_starts(e->text, STR("**"));
    bool closes = odd && !opens && str_ends(e->text, STR("**"));
    put_pieces(w, e, opens ? 2 : digits, closes ? 2 : 0);
}

/* Bold text that begins before the number goes on after it; a title is bold anyway. */
static void put_text(struct writer *w, const struct entry *e, bool title) {
    str text = str_skip(e->text, e->marker.end);
    bool closes = str_ends(text, STR("**")) && text.n > 4;
    bool opens = closes && str_starts(text, STR("**"));
    if (title && closes && (opens || e->marker.open)) {
        put_pieces(w, e, e->marker.end + (opens ? 2 : 0), 2);
        return;
    }
    isize from = e->marker.end;
    if (e->marker.open)
        rewrite_add(&w->out, STR("**"));
    else if (!title && from < e->pieces.at[0].n)
        from += put_escape(w, e, from);
    put_pieces(w, e, from, 0);
}

/* The number as it was typed, with its stop and one blank. */
static void put_number(struct writer *w, const struct entry *e) {
    isize from = str_starts(e->text, STR("**")) ? 2 : 0;
    str typed = str_trim(str_sub(e->text, from, e->marker.stop));
    rewrite_copy(&w->out, e->pieces.at[0].from + from, typed.n);
    if (e->marker.end < e->pieces.at[0].n)
        rewrite_add(&w->out, STR(" "));
}

static void write_heading(struct writer *w, const struct entry *e, int level) {
    while (level-- > 0)
        buf_char(&w->out.text, '#');
    buf_char(&w->out.text, ' ');
    if (!e->marker.kind) {
        put_pieces(w, e, 0, 0);
        return;
    }
    put_number(w, e);
    put_text(w, e, true);
}

static void write_item(struct writer *w, const struct entry *e) {
    if (e->marker.kind == MARKER_NUMBER) {
        rewrite_copy(&w->out, e->marker.label.p - w->out.source.p, e->marker.label.n);
        rewrite_add(&w->out, STR(". "));
    } else {
        rewrite_add(&w->out, STR("- "));
    }
    put_text(w, e, false);
}

/*** Rows ***/

/* A bar inside a cell would end it. */
static void put_cell_text(struct writer *w, str text) {
    while (text.n) {
        isize bar = str_find_byte(text, '|');
        isize plain = bar < 0 ? text.n : bar;
        put_text_of(w, text.p - w->out.source.p, plain);
        if (bar >= 0)
            rewrite_add(&w->out, STR("\\|"));
        text = str_skip(text, plain + (bar >= 0));
    }
}

/* The pieces of a cell are in the order of its text, but not beside one another. */
static void write_row(struct writer *w, const struct entry *e) {
    for (int cell = 0; cell < e->cells; cell++) {
        rewrite_add(&w->out, STR("|"));
        for (isize i = 0; i < e->pieces.n; i++) {
            struct piece p = e->pieces.at[i];
            if (p.cell != cell)
                continue;
            rewrite_add(&w->out, STR(" "));
            put_cell_text(w, str_sub(w->out.source, p.from, p.from + p.n));
        }
        rewrite_add(&w->out, STR(" "));
    }
    rewrite_add(&w->out, STR("|"));
}

static void write_delimiter(struct writer *w, int cells) {
    rewrite_add(&w->out, STR("\n|"));
    while (cells-- > 0)
        rewrite_add(&w->out, STR("---|"));
}

static void write_as_is(struct writer *w, const struct entry *e) {
    for (isize i = 0; i < e->pieces.n; i++) {
        if (i)
            buf_char(&w->out.text, '\n');
        rewrite_copy(&w->out, e->pieces.at[i].from, e->pieces.at[i].n);
    }
}

/*** The whole ***/

static bool same_list(const struct writer *w, isize i) {
    return i && w->places[i].role == ROLE_ITEM && w->places[i - 1].role == ROLE_ITEM &&
           !w->entries->at[i].apart;
}

static void write_entry(struct writer *w, isize i) {
    const struct entry *e = &w->entries->at[i];
    const struct place *place = &w->places[i];
    bool row = place->role == ROLE_ROW;
    bool first = row && (i == 0 || w->places[i - 1].role != ROLE_ROW);
    buf_char(&w->out.text, '\n');
    if (!same_list(w, i) && (!row || first))
        buf_char(&w->out.text, '\n');
    put_indent(w, place->indent);
    switch (place->role) {
    case ROLE_HEADING:
        write_heading(w, e, place->level);
        break;
    case ROLE_ITEM:
        write_item(w, e);
        break;
    case ROLE_LABELED:
        put_number(w, e);
        put_text(w, e, false);
        break;
    case ROLE_ROW:
        write_row(w, e);
        if (first)
            write_delimiter(w, e->cells);
        break;
    case ROLE_AS_IS:
        write_as_is(w, e);
        break;
    case ROLE_PARAGRAPH:
        write_paragraph(w, e);
        break;
    }
}

str typed_write(struct arena *a, str source, isize body, const struct typed *typed,
                struct rewrite_map *map) {
    struct writer w = {{.arena = a, .source = source}, typed->entries, typed->places};
    rewrite_copy(&w.out, 0, body);
    for (isize i = typed->first; i < typed->entries->n; i++)
        write_entry(&w, i);
    buf_char(&w.out.text, '\n');
    *map = w.out.map;
    return rewrite_take(&w.out);
}
