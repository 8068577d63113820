#include "import/import.h"

#include "base/buf.h"
#include "import/program.h"
#include "import/reader.h"
#include "viet/fold.h"

enum { START = 512 };

/* The paragraph without the marks that set all of it in bold: the form of a line says
 * what it is. */
static void put_paragraph(struct buf *out, str text) {
    str inside = str_trim(text);
    bool bold = inside.n > 4 && str_starts(inside, STR("**")) &&
                str_ends(inside, STR("**")) && inside.p[2] != '*';
    inside = bold ? str_sub(inside, 2, inside.n - 2) : text;
    bool whole = bold && str_find(inside, STR("**")) < 0;
    buf_put(out, whole ? str_trim(inside) : text);
    buf_put(out, whole ? STR("\n") : STR(""));
}

static str without_bold(struct arena *a, str text) {
    struct buf out = {0};
    while (text.n) {
        isize blank = str_find(text, STR("\n\n"));
        isize end = blank < 0 ? text.n : blank + 1;
        put_paragraph(&out, str_sub(text, 0, end));
        for (; end < text.n && text.p[end] == '\n'; end++)
            buf_char(&out, '\n');
        text = str_skip(text, end);
    }
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

static enum import_result read_text(struct arena *a, str bytes, struct import_text *out) {
    enum import_result result = decode_text(a, bytes, out);
    out->text = without_bold(a, out->text);
    str rest = out->text;
    str first = str_cut_line(&rest);
    if (str_eq(str_trim(first), STR("---")) && str_find(rest, STR("\n---")) >= 0)
        return IMPORT_IS_PLAN;
    return result;
}

static enum import_result read_through_docx(struct arena *a, str bytes, str ending,
                                            struct import_text *out) {
    str docx;
    enum import_result result = program_to_docx(a, bytes, ending, &docx);
    return result == IMPORT_DONE ? docx_read(a, docx, out) : result;
}

static enum import_result read_pdf(struct arena *a, str bytes, struct import_text *out) {
    str text;
    enum import_result result = program_pdf_text(a, bytes, &text);
    if (result != IMPORT_DONE)
        return result;
    *vec_push(a, &out->notes) = (struct import_note){.doubt = DOUBT_PAGES};
    return pages_read(a, text, out);
}

/* Word packs a document with a password into a file of its old format. */
static bool is_locked(str bytes) {
    return str_find(bytes, STR("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k")) >= 0;
}

/* As text, because the clipboard gives it in UTF-16, too. */
static bool begins_html(struct arena *a, str bytes) {
    static const char *const tags[] = {"<!doctype html",
                                       "<html",
                                       "<head",
                                       "<body",
                                       "<meta",
                                       "<p>",
                                       "<p ",
                                       "<table",
                                       "<div",
                                       "<span",
                                       "<h1",
                                       "<ol",
                                       "<ul",
                                       "<!--",
                                       "<b>",
                                       "<b ",
                                       "<i>",
                                       "<font",
                                       "<a ",
                                       "version:0.9",
                                       "version:1.0"};
    bool raw;
    str start;
    if (!decode_bytes(a, str_sub(bytes, 0, START), &start, &raw))
        return false;
    start = str_trim(start);
    for (isize i = 0; i < countof(tags); i++)
        if (viet_match(start, 0, str_from_c(tags[i])) >= 0)
            return true;
    return false;
}

static enum import_result read_format(struct arena *a, str bytes,
                                      struct import_text *out) {
    str start = str_sub(bytes, 0, START);
    if (str_starts(bytes, STR("PK\x03\x04")))
        /* OpenDocument stores its type first, uncompressed. */
        return str_find(start, STR("opendocument.text")) >= 0 ? odt_read(a, bytes, out)
                                                              : docx_read(a, bytes, out);
    if (str_find(start, STR("<office:document ")) >= 0)
        return fodt_read(a, bytes, out);
    if (str_starts(bytes, STR("%PDF-")))
        return read_pdf(a, bytes, out);
    if (str_starts(bytes, STR("{\\rtf")))
        return read_through_docx(a, bytes, STR("rtf"), out);
    if (str_starts(bytes, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")))
        return is_locked(bytes) ? IMPORT_LOCKED
                                : read_through_docx(a, bytes, STR("doc"), out);
    if (begins_html(a, bytes))
        return html_read(a, bytes, out);
    return read_text(a, bytes, out);
}

enum import_result import_read(struct arena *a, str bytes, struct import_text *out) {
    *out = (struct import_text){0};
    enum import_result result = read_format(a, bytes, out);
    if (result == IMPORT_DONE && !str_trim(out->text).n)
        return IMPORT_EMPTY;
    if (result == IMPORT_DONE && out->text.n > IMPORT_TEXT_MAX)
        return IMPORT_TOO_LARGE;
    return result;
}

/*** Stamps ***/

static struct stamp graver(struct stamp a, struct stamp b) {
    return (struct stamp){.secrecy = a.secrecy > b.secrecy ? a.secrecy : b.secrecy,
                          .circulation = a.circulation > b.circulation ? a.circulation
                                                                       : b.circulation,
                          .urgency = a.urgency > b.urgency ? a.urgency : b.urgency};
}

/* How many bytes end a cell, or a line of a cell, here. */
static isize cell_end(str line, isize at) {
    if (at == line.n || line.p[at] == '|' || line.p[at] == '\t')
        return 1;
    return str_starts(str_skip(line, at), STR("<br>")) ? 4 : 0;
}

/* The line, each of its cells, and each line of a cell. */
static struct stamp stamp_of_line(str line) {
    struct stamp stamp = viet_stamp_line(line);
    for (isize from = 0, at = 0; at <= line.n; at++) {
        isize end = cell_end(line, at);
        if (!end)
            continue;
        stamp = graver(stamp, viet_stamp_line(str_sub(line, from, at)));
        from = at + end;
    }
    return stamp;
}

static struct stamp stamp_of(str text) {
    struct stamp stamp = {0};
    while (text.n)
        stamp = graver(stamp, stamp_of_line(str_cut_line(&text)));
    return stamp;
}

struct stamp import_stamp(const struct import_text *text) {
    return graver(graver(stamp_of(text->text), stamp_of(text->aside)),
                  stamp_of(text->notes_text));
}
