/*
 * The head block fills the front matter, and outline/ makes Markdown of the text below
 * it. The lines of notes are first those of the reader's text; once the front matter is
 * as long as it will be, they become those of the file.
 */
#include "import/import.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "import/doubt.h"
#include "import/issuer.h"
#include "outline/outline.h"
#include "viet/docnum.h"
#include "viet/fold.h"

enum {
    SLUG_MAX = 100,
    TITLE_MAX = 300,
    NOTES_MAX = 200, /* front matter is at most 64 KiB */
};

struct maker {
    struct arena *arena;
    const struct import_text *read;
    const struct import_context *context;
    struct head head;
    str number;          /* as it is written to the file; empty: none */
    struct outline body; /* of the reader's text */
    isize body_at;       /* where in body.text what is written begins */
    struct import_notes notes;
    struct buf front;
    int lines; /* of the front matter so far */
};

static void note_line(struct maker *m, enum import_doubt doubt, str detail) {
    *vec_push(m->arena, &m->notes) = (struct import_note){doubt, m->lines, detail};
}

/*** Front matter ***/

/* Readers escape what Markdown would take for marks; a key has plain words. */
static str plain(struct arena *a, str text) {
    char *out = new (a, char, text.n + 1);
    isize n = 0;
    for (isize i = 0; i < text.n; i++) {
        bool escape = text.p[i] == '\\' && i + 1 < text.n && text.p[i + 1] > ' ' &&
                      !is_digit(text.p[i + 1]) && !is_ascii_alpha(text.p[i + 1]) &&
                      !((unsigned char)text.p[i + 1] & 0x80);
        if (!escape)
            out[n++] = text.p[i];
        else
            out[n++] = text.p[++i];
    }
    return str_trim((str){out, n});
}

/* A value that YAML reads as it is written; quotes only where it needs them. */
static void put_quoted(struct buf *out, str value) {
    buf_char(out, '"');
    for (isize i = 0; i < value.n; i++) {
        if (value.p[i] == '"' || value.p[i] == '\\')
            buf_char(out, '\\');
        buf_char(out, (unsigned char)value.p[i] < ' ' ? ' ' : value.p[i]);
    }
    buf_char(out, '"');
}

static bool needs_quotes(str value) {
    bool starts = is_digit(value.p[0]) || is_ascii_alpha(value.p[0]) ||
                  (unsigned char)value.p[0] & 0x80;
    static const char *const words[] = {"true", "false", "null", "yes",
                                        "no",   "on",    "off"};
    for (isize i = 0; i < countof(words); i++)
        if (viet_match(value, 0, str_from_c(words[i])) == value.n)
            return true;
    for (isize i = 0; i < value.n; i++)
        if ((unsigned char)value.p[i] < ' ' || value.p[i] == '\\')
            return true;
    return !starts || str_find(value, STR(": ")) >= 0 ||
           str_find(value, STR(" #")) >= 0 || str_ends(value, STR(":"));
}

static void put_line(struct maker *m, const char *key, str value) {
    buf_put(&m->front, str_from_c(key));
    buf_put(&m->front, STR(": "));
    if (needs_quotes(value))
        put_quoted(&m->front, value);
    else
        buf_put(&m->front, value);
    buf_char(&m->front, '\n');
    m->lines++;
}

static void put_key(struct maker *m, const char *key, str value) {
    str words = plain(m->arena, str_fold_blanks(m->arena, value));
    if (words.n)
        put_line(m, key, words);
}

/* "/KH-SGDĐT", whose digits are filled in when it is signed, is a symbol. */
static void put_number(struct maker *m) {
    str written = plain(m->arena, m->head.number.text);
    isize slash = str_find_byte(written, '/');
    if (slash >= 0 && !str_has_digit(str_sub(written, 0, slash))) {
        put_key(m, "symbol", str_skip(written, slash + 1));
        note_line(m, DOUBT_NUMBER, written);
        return;
    }
    struct docnum number = docnum_parse(m->arena, written);
    m->number = number.text;
    put_key(m, "number", number.text);
    if (!number.text.n)
        note_line(m, DOUBT_NUMBER, written);
}

static str first_line(str text) {
    str line = {0};
    while (text.n && !line.n)
        line = str_trim(str_cut_line(&text));
    return line;
}

/* A plan has a title: without a subject, its first line if that is short. */
static str title_of(struct maker *m) {
    if (m->head.title.text.n)
        return m->head.title.text;
    str line = first_line(str_skip(m->body.text, m->body_at));
    while (line.n && (line.p[0] == '#' || is_space(line.p[0])))
        line = str_skip(line, 1);
    bool short_text = line.n && line.n <= TITLE_MAX && line.p[0] != '|';
    return short_text ? line : m->context->name;
}

static void put_title(struct maker *m) {
    put_key(m, "title", title_of(m));
    if (!m->head.title.text.n)
        note_line(m, DOUBT_TITLE, (str){0});
}

static void put_date(struct maker *m) {
    if (m->head.date.year)
        put_line(m, "date", date_iso(m->arena, m->head.date));
    else
        note_line(m, DOUBT_DATE, plain(m->arena, m->head.day.text));
}

static void put_issuer(struct maker *m) {
    str body = str_skip(m->body.text, m->body_at);
    str found = m->head.issuer.text.n ? (str){0} : issuer_in_text(m->arena, body);
    put_key(m, "issuer", found.n ? found : m->head.issuer.text);
    if (found.n)
        note_line(m, DOUBT_ISSUER, found);
}

static void put_circulation(struct maker *m) {
    struct import_text beside = {.text = m->read->aside};
    struct import_text kept = {.text = str_skip(m->body.text, m->body_at)};
    if (import_stamp(m->read).circulation != CIRCULATION_INTERNAL)
        return;
    put_line(m, "circulation", STR("internal"));
    if (import_stamp(&beside).circulation && !import_stamp(&kept).circulation)
        note_line(m, DOUBT_CIRCULATION, (str){0});
}

static void put_keys(struct maker *m) {
    m->lines = 1;
    buf_put(&m->front, STR("---\n"));
    put_number(m);
    put_key(m, "kind", m->head.kind.text);
    if (!m->head.kind.text.n)
        note_line(m, DOUBT_KIND, (str){0});
    put_title(m);
    put_issuer(m);
    put_key(m, "place", m->head.place.text);
    put_date(m);
    put_circulation(m);
}

/*** Body ***/

static isize after_line(str text, isize at) {
    isize end = str_find_byte(str_skip(text, at), '\n');
    return end < 0 ? text.n : at + end + 1;
}

/* The outline of the reader's text. */
static struct outline outline_of(struct maker *m) {
    const struct import_text *read = m->read;
    struct outline_heading *headings =
        new (m->arena, struct outline_heading, read->headings.n);
    if (!read->paragraphs)
        return outline_read(m->arena, read->text, 0);
    isize at = 0;
    int line = 1;
    for (isize i = 0; i < read->headings.n; i++) {
        for (; line < read->headings.at[i].line; line++)
            at = after_line(read->text, at);
        headings[i] = (struct outline_heading){at, read->headings.at[i].level};
    }
    return outline_of_paragraphs(m->arena, read->text, headings, read->headings.n);
}

/* Text in which nothing is numbered is left as it is, with its head block. */
static void find_head(struct maker *m) {
    str text = m->read->text;
    struct head_known known = {{0}};
    m->head = m->body.head;
    if (m->head.entries || m->body.steps)
        return;
    struct entries entries = entries_read(m->arena, text, 0, text.n);
    m->head = head_read(m->arena, text, &entries, &known);
    if (m->head.entries && m->head.entries < entries.n)
        m->body_at = entries.at[m->head.entries].pieces.at[0].from;
    else if (m->head.entries)
        m->body_at = text.n;
}

static isize start_of_line(str text, int line) {
    str rest = text;
    while (--line > 0 && rest.n)
        str_cut_line(&rest);
    return rest.p ? rest.p - text.p : text.n;
}

/* The first byte of the line that is no blank: blanks are not kept. */
static isize text_of_line(str text, int line) {
    isize at = start_of_line(text, line);
    while (at < text.n && is_space(text.p[at]))
        at++;
    return at;
}

/* The number of the line of `text` that byte `at` is in, from 1. */
static int line_at(str text, isize at) {
    int line = 1;
    for (isize i = 0; i < at && i < text.n; i++)
        line += text.p[i] == '\n';
    return line;
}

/*** Tables whose rows do not fit ***/

/* `from`: the byte of the new text that the body begins at. */
static void check_rows(struct maker *m, str body, isize from) {
    for (isize i = 0; i < m->body.uneven.n && m->notes.n < NOTES_MAX; i++) {
        struct span span = m->body.uneven.at[i].span;
        int line = line_at(body, outline_place(&m->body, span.start) - from);
        str row = plain(m->arena, span_text(m->read->text, span));
        *vec_push(m->arena, &m->notes) = (struct import_note){DOUBT_ROW, line, row};
    }
}

/*** The whole ***/

/* The notes of the reader, with the lines of the body instead of its own. */
static struct import_notes notes_of_body(struct maker *m, str body, isize from) {
    struct import_notes notes = {0};
    for (isize i = 0; i < m->read->notes.n; i++) {
        struct import_note note = m->read->notes.at[i];
        isize at = outline_place(&m->body, text_of_line(m->read->text, note.line)) - from;
        note.line = note.line ? line_at(body, at) : 0;
        *vec_push(m->arena, &notes) = note;
    }
    return notes;
}

static void put_notes(struct maker *m) {
    if (!m->notes.n)
        return;
    buf_put(&m->front, STR("import:\n"));
    for (isize i = 0; i < m->notes.n; i++) {
        const struct import_note *note = &m->notes.at[i];
        buf_put(&m->front, STR("  - {line: "));
        buf_int(&m->front, note->line ? note->line : 1);
        buf_put(&m->front, STR(", what: "));
        put_quoted(&m->front, doubt_words(m->arena, note, m->context->lang));
        buf_put(&m->front, STR("}\n"));
    }
}

static enum urgency urgency_of(str text) {
    return import_stamp(&(struct import_text){.text = text}).urgency;
}

/* The body; what is before byte `from` of it was not in the text that was read. */
static str body_of(struct maker *m, isize *from) {
    str text = str_skip(m->body.text, m->body_at);
    str body = str_trim(text);
    enum urgency urgency = import_stamp(m->read).urgency;
    *from = m->body_at + (body.p ? body.p - text.p : 0);
    if (urgency > urgency_of(body)) {
        str stamp = str_concat(m->arena, viet_urgency_name(urgency), STR("\n\n"));
        *from -= stamp.n;
        body = str_concat(m->arena, stamp, body);
    }
    if (!m->read->notes_text.n)
        return body;
    str title = m->context->lang == LANG_VI ? STR("CHÚ THÍCH") : STR("NOTES");
    return str_concat(m->arena, body, STR("\n\n## "), title, STR("\n\n"),
                      str_trim(m->read->notes_text));
}

static int year_of(const struct maker *m) {
    str title = m->head.title.text;
    if (m->head.year)
        return m->head.year;
    for (isize i = title.n - 4; i >= 0; i--) {
        int year = str_to_int(str_sub(title, i, i + 4));
        if (year >= 1945 && year < 2100)
            return year;
    }
    return m->context->year;
}

/* Whole words of a slug, as many as fit. */
static str short_slug(struct arena *a, str text) {
    str slug = viet_slug(a, text);
    if (slug.n <= SLUG_MAX)
        return slug;
    str part = str_sub(slug, 0, SLUG_MAX + 1);
    isize hyphen = str_rfind_byte(part, '-');
    return str_sub(part, 0, hyphen > 0 ? hyphen : SLUG_MAX);
}

static str path_of(struct maker *m) {
    struct arena *a = m->arena;
    str issuer = plain(a, m->head.issuer.text);
    str name =
        m->number.n ? str_concat(a, m->number, STR(" "), issuer) : plain(a, title_of(m));
    str slug = short_slug(a, name);
    return str_concat(a, str_number(a, year_of(m)), STR("/"),
                      slug.n ? slug : STR("khong-ten"), STR(".md"));
}

struct imported import_plan(struct arena *a, const struct import_text *text,
                            const struct import_context *context) {
    struct maker m = {.arena = a, .read = text, .context = context};
    isize from;
    m.body = outline_of(&m);
    find_head(&m);
    put_keys(&m);
    str body = body_of(&m, &from);
    struct import_notes notes = notes_of_body(&m, body, from);
    isize rows = m.notes.n;
    check_rows(&m, body, from);
    for (isize i = 0; i < notes.n && m.notes.n < NOTES_MAX; i++)
        *vec_push(a, &m.notes) = notes.at[i];
    int above = m.lines + (m.notes.n ? 1 + (int)m.notes.n : 0) + 2;
    for (isize i = rows; i < m.notes.n; i++)
        m.notes.at[i].line += m.notes.at[i].line ? above : 0;
    put_notes(&m);
    buf_put(&m.front, STR("---\n\n"));
    struct imported plan = {.path = path_of(&m), .doubts = m.notes.n};
    plan.text = str_concat(a, buf_take(a, &m.front), body, STR("\n"));
    buf_release(&m.front);
    return plan;
}
