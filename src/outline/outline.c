#include "outline/outline.h"

#include "outline/typed.h"

enum { HEAD_BYTES = 6000 }; /* no head block is longer */

isize outline_source(const struct outline *outline, isize at) {
    for (int i = outline->steps - 1; i >= 0; i--)
        at = rewrite_source(&outline->maps[i], at);
    return at;
}

isize outline_source_begin(const struct outline *outline, isize at) {
    for (int i = outline->steps - 1; i >= 0; i--)
        at = rewrite_source_begin(&outline->maps[i], at);
    return at;
}

isize outline_place(const struct outline *outline, isize source) {
    isize at = source;
    for (int i = 0; i < outline->steps && at >= 0; i++)
        at = rewrite_place(&outline->maps[i], at);
    return at < 0 ? outline->text.n : at;
}

static void add_step(struct outline *out, str text, struct rewrite_map map) {
    out->text = text;
    out->maps[out->steps++] = map;
    out->changed = true;
}

/* How many # the line begins with; 0: too many, or nothing is after them. */
static isize count_hashes(str line) {
    isize n = 0;
    while (n < line.n && line.p[n] == '#')
        n++;
    return n > 6 || n == line.n ? 0 : n;
}

static bool is_numbered(str title) {
    struct marker marker = marker_read(title);
    return marker.kind && !marker_is_bullet(marker.kind);
}

/* A line that Markdown takes for a heading, or is to: most plans have one, near their
 * beginning. */
static bool is_hash_heading(str line) {
    isize n = count_hashes(line);
    return n && (is_space(line.p[n]) || is_numbered(str_skip(line, n)));
}

static bool has_hashes(str text) {
    while (text.n)
        if (is_hash_heading(str_cut_line(&text)))
            return true;
    return false;
}

static bool has_headings(const struct entries *entries, const struct place *places) {
    for (isize i = 0; i < entries->n; i++)
        if (places[i].role == ROLE_HEADING)
            return true;
    return false;
}

static void write_typed(struct arena *a, str source, struct outline *out,
                        const struct head_known *known, struct typed typed) {
    struct rewrite_map map;
    out->head = head_read(a, source, typed.entries, known);
    typed.first = out->head.entries;
    str text = typed_write(a, source, out->body, &typed, &map);
    add_step(out, text, map);
}

/* False where nothing is numbered: then it is no typed plan. */
static bool read_typed(struct arena *a, str source, struct outline *out,
                       const struct head_known *known) {
    struct entries entries = entries_read(a, source, out->body, source.n);
    struct typed typed = {.entries = &entries, .places = levels_find(a, &entries)};
    if (!has_headings(&entries, typed.places))
        return false;
    write_typed(a, source, out, known, typed);
    return true;
}

static void mend_text(struct arena *a, struct outline *out, isize from) {
    struct mended mended = mend(a, out->text, out->body, from);
    out->uneven = mended.uneven;
    for (isize i = 0; i < mended.uneven.n; i++) {
        struct span *span = &mended.uneven.at[i].span;
        *span = span_of(outline_source(out, span->start), outline_source(out, span->end));
    }
    if (mended.changed)
        add_step(out, mended.text, mended.map);
}

/* Where a head block must have ended: before the first heading with a number. */
static isize head_limit(str source, isize body) {
    str rest = str_skip(source, body);
    while (rest.n && source.n - rest.n < body + HEAD_BYTES) {
        isize at = source.n - rest.n;
        str line = str_cut_line(&rest);
        isize n = count_hashes(line);
        if (n && is_numbered(str_trim(str_skip(line, n))))
            return at;
    }
    return source.n - rest.n;
}

/* The head block of a text in Markdown; the byte that it ends before. */
static isize read_marked_head(struct arena *a, str source, struct outline *out,
                              const struct head_known *known) {
    isize limit = head_limit(source, out->body);
    struct entries entries = entries_read(a, source, out->body, limit);
    out->head = head_read(a, source, &entries, known);
    return out->head.entries ? (isize)out->head.end : out->body;
}

struct outline outline_of_plan(struct arena *a, str source, isize body,
                               struct head_known known) {
    struct outline out = {.text = source, .body = body};
    isize from = body;
    bool marked = has_hashes(str_skip(source, body));
    if (marked) {
        from = read_marked_head(a, source, &out, &known);
        marked = from == body || has_hashes(str_skip(source, from));
    }
    if (!marked && read_typed(a, source, &out, &known))
        from = body;
    mend_text(a, &out, from);
    return out;
}

struct outline outline_read(struct arena *a, str source, isize body) {
    return outline_of_plan(a, source, body, (struct head_known){{0}});
}

/* Both lists are in the order of the text. */
static void mark_styled(struct entries *entries, const struct outline_heading *headings,
                        isize n) {
    for (isize i = 0, k = 0; i < entries->n; i++) {
        isize at = entries->at[i].pieces.at[0].from;
        while (k < n && headings[k].at < at)
            k++;
        if (k < n && headings[k].at == at)
            entries->at[i].styled = headings[k].level;
    }
}

struct outline outline_of_paragraphs(struct arena *a, str source,
                                     const struct outline_heading *headings, isize n) {
    struct outline out = {.text = source};
    struct head_known known = {{0}};
    struct entries entries = entries_read(a, source, 0, source.n);
    mark_styled(&entries, headings, n);
    struct typed typed = {.entries = &entries, .places = levels_find(a, &entries)};
    write_typed(a, source, &out, &known, typed);
    return out;
}
