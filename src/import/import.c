#include "import/import.h"

#include "base/buf.h"
#include "import/reader.h"

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

enum import_result import_read(struct arena *a, str bytes, struct import_text *out) {
    *out = (struct import_text){0};
    enum import_result result = read_text(a, bytes, out);
    if (result == IMPORT_DONE && !str_trim(out->text).n)
        return IMPORT_EMPTY;
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
