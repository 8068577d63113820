/*
 * One pass over the lines. Most of them are left alone and copied in long stretches;
 * tables are taken as a whole, because their first row says what the others must have.
 */
#include "outline/mend.h"

#include "base/utf8.h"
#include "outline/marker.h"
#include "outline/pipe.h"
#include "viet/letter.h"

enum { CODE_INDENT = 4, HEADING_MARKS = 6, PAGE_DIGITS = 3 };

/* What the line before was. */
enum before { BEFORE_BLANK, BEFORE_HEADING, BEFORE_ITEM, BEFORE_TEXT };

struct line {
    isize start, next; /* in the source, and where the next line begins */
    str text;          /* without blanks at both ends */
    int indent;
};

struct mender {
    struct rewrite out;
    struct mended *result;
    isize copied; /* the source is written up to here */
    isize at;
    enum before before;
    char last;  /* the last byte of the line before */
    int number; /* of the last item */
    bool in_list;
    str fence;      /* of the code that is open */
    int columns;    /* of the table before, with nothing but blank lines since; 0: none */
    str header;     /* its first row, */
    isize rows_end; /* and where its last one ends */
};

/*** Writing ***/

static void copy_to(struct mender *m, isize at) {
    rewrite_copy(&m->out, m->copied, at - m->copied);
    m->copied = at;
}

/* Leaves out the source up to `at`. */
static void drop_to(struct mender *m, isize at) {
    m->copied = at;
    m->result->changed = true;
}

static void add_at(struct mender *m, isize at, str text) {
    copy_to(m, at);
    rewrite_add(&m->out, text);
    m->result->changed = true;
}

/*** Lines ***/

static struct line line_at(const struct mender *m, isize at) {
    str source = m->out.source, rest = str_skip(source, at);
    struct line line = {.start = at};
    str text = str_cut_line(&rest);
    line.next = source.n - rest.n;
    isize i = 0;
    for (; i < text.n && (text.p[i] == ' ' || text.p[i] == '\t'); i++)
        line.indent += text.p[i] == '\t' ? CODE_INDENT : 1;
    line.text = str_trim(str_skip(text, i));
    return line;
}

static isize offset_of(const struct mender *m, str text) {
    return text.p - m->out.source.p;
}

static bool is_fence(str text) {
    return str_starts(text, STR("```")) || str_starts(text, STR("~~~"));
}

/* A line of code, or one that begins or ends some. */
static bool read_code(struct mender *m, const struct line *line) {
    bool fence = is_fence(line->text);
    if (m->fence.n) {
        if (fence && str_starts(line->text, m->fence))
            m->fence = (str){0};
        return true;
    }
    if (fence)
        m->fence = str_sub(line->text, 0, 3);
    return fence || (line->indent >= CODE_INDENT && !m->in_list);
}

/*** Headings, items ***/

/* "##I." and "##Mục đích": the blank after the marks is missing. */
static bool read_heading(struct mender *m, const struct line *line) {
    str text = line->text;
    isize marks = 0;
    while (marks < text.n && text.p[marks] == '#')
        marks++;
    if (!marks || marks > HEADING_MARKS || marks == text.n)
        return false;
    str title = str_skip(text, marks);
    struct marker marker = marker_read(title);
    bool numbered = marker.kind && !marker_is_bullet(marker.kind);
    isize first = 0;
    bool blank = is_space(title.p[0]);
    bool titled = marks > 1 && (letter_of(utf8_next(title, &first)).upper ||
                                str_starts(title, STR("**")));
    if (!blank && !numbered && !titled)
        return false;
    if (!blank)
        add_at(m, offset_of(m, title), STR(" "));
    m->before = BEFORE_HEADING;
    m->in_list = false;
    return true;
}

/* The bytes of a marker of Markdown with the blank after it; 0: there is none. */
static isize list_marker(str text) {
    isize n = 0;
    while (n < text.n && is_digit(text.p[n]))
        n++;
    bool stop =
        n < text.n && (n ? text.p[n] == '.' || text.p[n] == ')'
                         : text.p[n] == '-' || text.p[n] == '+' || text.p[n] == '*');
    return stop && (n + 1 == text.n || is_space(text.p[n + 1])) ? n + 2 : 0;
}

static void note_item(struct mender *m, str text) {
    isize n = 0;
    while (n < text.n && is_digit(text.p[n]))
        n++;
    int number = str_to_int(str_sub(text, 0, n));
    m->number = number > 0 ? number : m->number;
    m->before = BEFORE_ITEM;
    m->in_list = true;
}

/* A bullet begins an item also below a line that introduces it. */
static bool may_begin_item(const struct mender *m, const struct marker *marker) {
    if (m->before != BEFORE_TEXT)
        return true;
    return marker_is_bullet(marker->kind) &&
           (m->last == ':' || m->last == ';' || m->last == '.');
}

/* "1.Không cách", "1.", a number with an unbreakable blank, and bullets of Word. */
static bool read_item(struct mender *m, const struct line *line) {
    str text = line->text;
    unsigned char first = (unsigned char)text.p[0];
    if (list_marker(text)) {
        note_item(m, text);
        return true;
    }
    if (first < 0x80 && !is_digit((char)first) && first != '-' && first != '+')
        return false;
    struct marker marker = marker_read(text);
    bool bullet = marker_is_bullet(marker.kind);
    bool counted = marker.kind == MARKER_NUMBER &&
                   (marker.value == 1 || marker.value == m->number + 1) &&
                   (text.p[marker.stop - 1] == '.' || text.p[marker.stop - 1] == ')') &&
                   marker.stop == marker.label.n + 1;
    if ((!bullet && !counted) || !may_begin_item(m, &marker))
        return false;
    isize start = offset_of(m, text);
    add_at(m, bullet ? start : start + marker.stop, bullet ? STR("- ") : STR(" "));
    drop_to(m, start + marker.end);
    note_item(m, text);
    return true;
}

/*** Tables ***/

static void add_delimiter(struct mender *m, int columns) {
    rewrite_add(&m->out, STR("|"));
    while (columns-- > 0)
        rewrite_add(&m->out, STR("---|"));
    rewrite_add(&m->out, STR("\n"));
    m->result->changed = true;
}

static bool is_row(const struct line *line) {
    return line->text.n && pipe_is_row(line->text);
}

/* Rows without a delimiter row are a table where each begins with a bar, or all have the
 * same cells. */
static bool are_rows(const struct line *first, const struct line *second) {
    bool bars = first->text.p[0] == '|' && second->text.p[0] == '|';
    return bars || pipe_cells(first->text) == pipe_cells(second->text);
}

/* A cell more than the table has goes into the last one. */
static void join_cells(struct mender *m, const struct line *line) {
    str text = line->text;
    isize at = pipe_cells_end(text, m->columns);
    while (at < text.n - 1) {
        add_at(m, offset_of(m, text) + at, STR("\\"));
        at = pipe_cells_end(str_skip(text, at + 1), 1) + at + 1;
    }
}

static bool is_empty_after(str text, isize at) {
    for (; at < text.n; at++)
        if (text.p[at] != '|' && !is_space(text.p[at]))
            return false;
    return true;
}

/* Titles of rows have one cell, or two with their number. */
static bool is_short(const struct mender *m, int cells) {
    return cells < m->columns && cells > (m->columns > 3 ? 2 : 1);
}

static void read_row(struct mender *m, const struct line *line) {
    int cells = pipe_cells(line->text);
    bool more = cells > m->columns &&
                !is_empty_after(line->text, pipe_cells_end(line->text, m->columns));
    if (str_eq(line->text, m->header)) {
        copy_to(m, line->start);
        drop_to(m, line->next);
        return;
    }
    if (more)
        join_cells(m, line);
    if (more || is_short(m, cells)) {
        isize start = offset_of(m, line->text);
        *vec_push(m->out.arena, &m->result->uneven) =
            (struct uneven_row){span_of(start, start + line->text.n), cells, m->columns};
    }
}

static void read_rows(struct mender *m) {
    while (m->at < m->out.source.n) {
        struct line line = line_at(m, m->at);
        if (!is_row(&line))
            break;
        read_row(m, &line);
        m->at = m->rows_end = line.next;
    }
    m->before = BEFORE_TEXT;
    m->last = '|';
}

/* The rows after the end of a page: without a header, or with the same one again. */
static bool continue_table(struct mender *m, const struct line *first,
                           const struct line *second) {
    bool headed = pipe_is_delimiter(second->text);
    bool again = headed && str_eq(first->text, m->header);
    if (!m->columns || (headed && !again) || pipe_cells(first->text) != m->columns ||
        first->text.p[0] != '|')
        return false;
    copy_to(m, m->rows_end);
    drop_to(m, again ? second->next : first->start);
    m->at = again ? second->next : first->start;
    read_rows(m);
    return true;
}

static bool begin_table(struct mender *m, const struct line *first,
                        const struct line *second) {
    bool headed = pipe_is_delimiter(second->text);
    if (!headed && (!is_row(second) || !are_rows(first, second)))
        return false;
    m->columns = pipe_cells(first->text);
    m->header = first->text;
    m->at = first->next;
    if (!headed || pipe_cells(second->text) != m->columns) {
        copy_to(m, first->next);
        add_delimiter(m, m->columns);
    }
    if (headed) {
        if (pipe_cells(second->text) != m->columns)
            drop_to(m, second->next);
        m->at = second->next;
    }
    read_rows(m);
    return true;
}

static bool read_table(struct mender *m, const struct line *line) {
    if (!is_row(line))
        return false;
    struct line second = line_at(m, line->next);
    return continue_table(m, line, &second) || begin_table(m, line, &second);
}

/* Between two halves of a table: nothing, or the number of the page. */
static bool is_page_end(str text) {
    isize n = 0;
    while (n < text.n && is_digit(text.p[n]))
        n++;
    return n == text.n && n <= PAGE_DIGITS;
}

static void read_line(struct mender *m) {
    struct line line = line_at(m, m->at);
    m->at = line.next;
    if (read_code(m, &line))
        return;
    if (is_page_end(line.text)) {
        m->before = line.text.n ? BEFORE_TEXT : BEFORE_BLANK;
        return;
    }
    if (read_table(m, &line))
        return;
    m->columns = 0;
    if (read_heading(m, &line) || read_item(m, &line))
        return;
    m->in_list &= m->before != BEFORE_BLANK || line.indent > 0;
    m->before = BEFORE_TEXT;
    m->last = line.text.p[line.text.n - 1];
}

struct mended mend(struct arena *a, str source, isize body, isize from) {
    struct mended result = {.text = source, .changed = from > body};
    struct mender m = {.out = {.arena = a, .source = source}, .result = &result};
    m.at = from;
    rewrite_copy(&m.out, 0, body);
    m.copied = from;
    while (m.at < source.n)
        read_line(&m);
    copy_to(&m, source.n);
    str text = rewrite_take(&m.out);
    if (result.changed) {
        result.text = text;
        result.map = m.out.map;
    }
    return result;
}
