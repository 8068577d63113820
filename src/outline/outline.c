#include "outline/outline.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "outline/levels.h"

struct writer {
    struct arena *arena;
    str source;
    struct buf text;
    struct outline *out;
    const struct entries *entries;
    const struct place *places;
};

static void put_added(struct writer *w, str text) {
    buf_put(&w->text, text);
}

static void put_source(struct writer *w, isize from, isize n) {
    if (n <= 0)
        return;
    *vec_push(w->arena, &w->out->map) = (struct outline_stretch){w->text.n, from, n};
    buf_put(&w->text, str_sub(w->source, from, from + n));
}

/* The pieces of an entry from byte `skip` of its first on, as one line. */
static void put_pieces(struct writer *w, const struct entry *e, isize skip, isize drop) {
    for (isize i = 0; i < e->pieces.n; i++) {
        struct piece p = e->pieces.at[i];
        isize from = i == 0 ? skip : 0, n = p.n - from;
        if (i == e->pieces.n - 1)
            n -= drop;
        if (i)
            put_added(w, STR(" "));
        put_source(w, p.from + from, n);
    }
}

static void put_indent(struct writer *w, int indent) {
    while (indent-- > 0)
        buf_char(&w->text, ' ');
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
    return c == '#' || c == '>' || c == '=' ||
           ((c == '-' || c == '+' || c == '*' || c == '_') &&
            (is_space(next) || next == c));
}

static void write_paragraph(struct writer *w, const struct entry *e) {
    isize digits = 0;
    bool stars = str_starts(e->text, STR("**"));
    if (needs_escape(e->text) && !stars) {
        while (digits < e->text.n && is_digit(e->text.p[digits]))
            digits++;
        put_source(w, e->pieces.at[0].from, digits);
        put_added(w, STR("\\"));
    }
    put_pieces(w, e, digits, 0);
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
    if (e->marker.open)
        put_added(w, STR("**"));
    put_pieces(w, e, e->marker.end, 0);
}

/* The number as it was typed, with its stop and one blank. */
static void put_number(struct writer *w, const struct entry *e) {
    isize from = str_starts(e->text, STR("**")) ? 2 : 0;
    str typed = str_trim(str_sub(e->text, from, e->marker.stop));
    put_source(w, e->pieces.at[0].from + from, typed.n);
    if (e->marker.end < e->pieces.at[0].n)
        put_added(w, STR(" "));
}

static void write_heading(struct writer *w, const struct entry *e, int level) {
    while (level-- > 0)
        buf_char(&w->text, '#');
    buf_char(&w->text, ' ');
    put_number(w, e);
    put_text(w, e, true);
}

static void write_item(struct writer *w, const struct entry *e) {
    if (e->marker.kind == MARKER_NUMBER) {
        put_source(w, e->marker.label.p - w->source.p, e->marker.label.n);
        put_added(w, STR(". "));
    } else {
        put_added(w, STR("- "));
    }
    put_text(w, e, false);
}

/*** Rows ***/

/* A bar inside a cell would end it. */
static void put_cell_text(struct writer *w, str text) {
    while (text.n) {
        isize bar = str_find_byte(text, '|');
        isize plain = bar < 0 ? text.n : bar;
        put_source(w, text.p - w->source.p, plain);
        if (bar >= 0)
            put_added(w, STR("\\|"));
        text = str_skip(text, plain + (bar >= 0));
    }
}

/* The pieces of a cell are in the order of its text, but not beside one another. */
static void write_row(struct writer *w, const struct entry *e) {
    for (int cell = 0; cell < e->cells; cell++) {
        put_added(w, STR("|"));
        for (isize i = 0; i < e->pieces.n; i++) {
            struct piece p = e->pieces.at[i];
            if (p.cell != cell)
                continue;
            put_added(w, STR(" "));
            put_cell_text(w, str_sub(w->source, p.from, p.from + p.n));
        }
        put_added(w, STR(" "));
    }
    put_added(w, STR("|"));
}

static void write_delimiter(struct writer *w, int cells) {
    put_added(w, STR("\n|"));
    while (cells-- > 0)
        put_added(w, STR("---|"));
}

static void write_as_is(struct writer *w, const struct entry *e) {
    for (isize i = 0; i < e->pieces.n; i++) {
        if (i)
            buf_char(&w->text, '\n');
        put_source(w, e->pieces.at[i].from, e->pieces.at[i].n);
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
    buf_char(&w->text, '\n');
    if (!same_list(w, i) && (!row || first))
        buf_char(&w->text, '\n');
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

/* A line that Markdown takes for a heading: most plans have one, near their beginning. */
static bool is_hash_heading(str line) {
    isize n = 0;
    while (n < line.n && line.p[n] == '#')
        n++;
    return n && n <= 6 && n < line.n && is_space(line.p[n]);
}

static bool has_hashes(str text) {
    while (text.n)
        if (is_hash_heading(str_cut_line(&text)))
            return true;
    return false;
}

static bool has_headings(const struct writer *w) {
    for (isize i = 0; i < w->entries->n; i++)
        if (w->places[i].role == ROLE_HEADING)
            return true;
    return false;
}

struct outline outline_read(struct arena *a, str source, isize body) {
    struct outline out = {.text = source, .body = body};
    if (has_hashes(str_skip(source, body)))
        return out;
    struct entries entries = entries_read(a, source, body);
    struct writer w = {.arena = a, .source = source, .out = &out, .entries = &entries};
    w.places = levels_find(a, &entries);
    if (!has_headings(&w))
        return out;
    out.head = head_read(a, source, &entries);
    put_source(&w, 0, body);
    for (isize i = out.head.entries; i < entries.n; i++)
        write_entry(&w, i);
    buf_char(&w.text, '\n');
    out.text = buf_take(a, &w.text);
    out.changed = true;
    buf_release(&w.text);
    return out;
}

isize outline_source(const struct outline *outline, isize at) {
    isize low = 0, high = outline->map.n;
    if (!outline->changed)
        return at;
    while (high - low > 1) {
        isize middle = low + (high - low) / 2;
        if (outline->map.at[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    if (high == 0)
        return 0;
    const struct outline_stretch *s = &outline->map.at[low];
    isize inside = at - s->at;
    return s->source + (inside < s->n ? inside : s->n);
}
