/*
 * pdftotext -layout keeps the lines of the page, with blanks where columns are. Blanks at
 * the left edge, page numbers and the gaps of justified lines are of the page and not of
 * the text. Lines that have wide gaps at the same columns are rows of a table.
 */
#include "import/reader.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/nfc.h"

enum { GAP = 3, PAGE_DIGITS = 4, NUMBER_MAX = 7, TABLE_GAP = 8 };

static bool is_page_number(str line) {
    str text = str_trim(line);
    isize word = viet_match(text, 0, STR("trang"));
    text = word > 0 ? str_trim(str_skip(text, word)) : text;
    while (text.n && (text.p[0] == '-' || text.p[0] == ' '))
        text = str_skip(text, 1);
    isize n = 0;
    while (n < text.n && is_digit(text.p[n]))
        n++;
    str rest = str_trim(str_skip(text, n));
    return n && n <= PAGE_DIGITS &&
           (!rest.n || str_eq(rest, STR("-")) || str_starts(rest, STR("/")));
}

/* Bytes of the next run of at least GAP blanks, from `at` on; s.n if there is none. */
static isize gap_at(str s, isize at, isize *end) {
    for (; at < s.n; at++) {
        isize n = 0;
        while (at + n < s.n && s.p[at + n] == ' ')
            n++;
        *end = at + n;
        if (n >= GAP)
            return at;
        at += n;
    }
    *end = s.n;
    return s.n;
}

static int count_gaps(str line) {
    int gaps = 0;
    isize end;
    for (isize at = gap_at(line, 0, &end); at < line.n; at = gap_at(line, end, &end))
        gaps++;
    return gaps;
}

/* A number or bullet that blanks part from its text. */
static bool is_number(str part) {
    char last = part.n ? part.p[part.n - 1] : ' ';
    bool bullet = str_eq(part, STR("-")) || str_eq(part, STR("+")) ||
                  str_eq(part, STR("–")) || str_eq(part, STR("•"));
    return bullet || (part.n <= NUMBER_MAX && (last == '.' || last == ')'));
}

/* Two columns of the head block or the signatures become lines; more are cells. */
static void put_line(struct buf *out, str line, bool row) {
    isize end, from = 0;
    for (isize at = gap_at(line, 0, &end); from < line.n;
         from = end, at = gap_at(line, from, &end)) {
        str part = str_sub(line, from, at);
        bool number = !from && !row && is_number(part);
        buf_put(out, part);
        if (at < line.n)
            buf_char(out, row ? '\t' : number ? ' ' : '\n');
    }
    buf_char(out, '\n');
}

/* More than two columns are cells; a bullet is no column. */
static bool is_row(str line) {
    isize end;
    isize first = gap_at(line, 0, &end);
    str part = str_sub(line, 0, first);
    bool bullet = is_number(part) && !is_digit(part.p[0]);
    return count_gaps(line) - bullet > 1;
}

struct pages {
    struct arena *arena;
    struct import_text *out;
    struct buf text;
    int line; /* of the next one */
    int row;  /* the line of the last row; 0: none */
};

/* Rows are told by their gaps, and lines of a cell hardly at all: each table is noted. */
static void note_row(struct pages *p, str row) {
    if (!p->row || p->line - p->row > TABLE_GAP)
        *vec_push(p->arena, &p->out->notes) =
            (struct import_note){DOUBT_TABLE, p->line, row};
    p->row = p->line;
}

static void add_line(struct pages *p, str line) {
    bool row = is_row(line);
    isize from = p->text.n;
    if (row)
        note_row(p, line);
    put_line(&p->text, line, row);
    for (; from < p->text.n; from++)
        p->line += p->text.p[from] == '\n';
}

/* A page ends with \f; its number is its first or last line. */
static void put_page(struct pages *p, str page) {
    bool first = true;
    while (page.n) {
        str line = str_trim(str_cut_line(&page));
        bool edge = first || !str_trim(page).n;
        if (!line.n || !(edge && is_page_number(line)))
            add_line(p, line);
        first = first && !line.n;
    }
}

enum import_result pages_read(struct arena *a, str text, struct import_text *out) {
    struct pages p = {.arena = a, .out = out, .line = 1};
    bool raw;
    if (!decode_bytes(a, text, &text, &raw))
        return IMPORT_NO_TEXT;
    while (text.n)
        put_page(&p, str_cut(&text, '\f'));
    out->text = viet_nfc(a, buf_take(a, &p.text));
    buf_release(&p.text);
    return IMPORT_DONE;
}
