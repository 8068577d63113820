/*
 * Where lines were broken by a machine, a break is one only if the next word would still
 * have fit on the line: whoever breaks lines to a width breaks them as late as possible.
 * Where every paragraph is one line, a line goes on only if it stops in the middle of a
 * sentence and the next one begins with a small letter: a page ended there.
 */
#include "outline/entry.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "outline/look.h"
#include "viet/outline_word.h"
#include "viet/plan_word.h"
#include "viet/roman.h"

enum {
    WRAP_MAX = 130,  /* longer lines were not broken by anybody */
    WRAP_SHARE = 10, /* per cent of lines that must go on in the next one */
    WRAP_LINES = 5,
    FLOWED_LINES = 3,
    SLACK = 8,      /* columns: letters of print are not equally wide */
    TITLE_MIN = 40, /* a shorter line is no torn paragraph */
    ROW_NUMBER = 6, /* letters */
    LABEL_MAX = 60, /* bytes */
    FIRST_PAGE = 3, /* the first ones are often without a number */
};

struct line {
    isize from, n;    /* without blanks at both ends */
    isize start, end; /* with them */
    int indent, width;
    int marks; /* # before it */
    bool apart;
};

struct reader {
    struct arena *arena;
    str source;
    VEC(struct line) lines;
    int wrap;                 /* the width that lines were broken at; 0: they were not */
    bool flowed;              /* a blank ends each line that goes on in the next */
    bool single;              /* most paragraphs are one sentence */
    int columns;              /* of the table that is being read; 0: none */
    bool numbered;            /* the first cells of its rows are numbers */
    int title;                /* the Roman number of its last title; 0: none had one */
    int last[MARKER_DOT + 1]; /* the last number of each kind */
    struct entries out;
};

static str text_at(const struct reader *r, const struct line *line) {
    return str_sub(r->source, line->from, line->from + line->n);
}

/* Blanks of any kind at both ends go. */
static void trim(const struct reader *r, struct line *line) {
    isize at = line->from, end = line->from + line->n;
    while (at < end) {
        isize next = at;
        if (!letter_is_blank(utf8_next(r->source, &next)))
            break;
        line->indent = r->source.p[at] == '\t' ? line->indent + 4 : line->indent + 1;
        at = next;
    }
    while (end > at) {
        isize before = end - 1;
        while (!utf8_is_boundary(r->source, before))
            before--;
        if (!letter_is_blank(utf8_next(r->source, &(isize){before})))
            break;
        end = before;
    }
    line->from = at;
    line->n = end - at;
}

/* Marks of a heading stand before its text, wherever Markdown begins in a typed text. */
static void skip_marks(const struct reader *r, struct line *line) {
    str text = text_at(r, line);
    int marks = 0;
    while (marks < text.n && text.p[marks] == '#')
        marks++;
    if (marks == 0 || marks > 6 || marks == text.n)
        return;
    line->marks = marks;
    line->from += marks;
    line->n -= marks;
    trim(r, line);
}

static void split_lines(struct reader *r, isize body, isize end) {
    bool apart = true;
    for (str rest = str_sub(r->source, body, end); rest.n;) {
        str text = str_cut_line(&rest);
        isize from = text.p - r->source.p;
        struct line line = {from, text.n, from, from + text.n, .apart = apart};
        trim(r, &line);
        apart = line.n == 0;
        if (apart)
            continue;
        skip_marks(r, &line);
        line.width = (int)utf8_count(text_at(r, &line));
        *vec_push(r->arena, &r->lines) = line;
    }
}

/* The number of a page, alone on its line: 3, - 3 -; -1: it is none. */
static int page_number(str text) {
    while (text.n && (text.p[0] == '-' || text.p[0] == ' '))
        text = str_skip(text, 1);
    while (text.n && (text.p[text.n - 1] == '-' || text.p[text.n - 1] == ' '))
        text.n--;
    return text.n <= 3 ? str_to_int(text) : -1;
}

/* Numbers of pages that follow one another, between blank lines, are no text. */
static void drop_page_numbers(struct reader *r) {
    isize kept = 0;
    int last = 0;
    for (isize i = 0; i < r->lines.n; i++) {
        struct line *line = &r->lines.at[i];
        int page = line->apart ? page_number(text_at(r, line)) : -1;
        bool alone = i + 1 == r->lines.n || line[1].apart;
        if (page > 0 && alone && (page == last + 1 || (!last && page <= FIRST_PAGE)))
            last = page;
        else
            r->lines.at[kept++] = *line;
    }
    r->lines.n = kept;
}

/* A sentence has not ended: a letter, a digit or a comma is last. */
static bool is_torn(str text) {
    uint32_t c = look_last(text);
    return letter_of(c).rank || c == ',' || (c < 0x80 && is_digit((char)c));
}

static bool begins_small(str text) {
    struct letter l = look_first(text);
    return l.rank && !l.upper;
}

/* "… khoản 3 Điều" and, after the end of the page, "63 của Bộ luật …". */
static bool lacks_number(str before, str text) {
    str word = str_skip(before, str_rfind_byte(before, ' ') + 1);
    return text.n && is_digit(text.p[0]) && word.n &&
           text_phrase(word, DOMAIN_OUTLINE, OUTLINE_COUNTED) == word.n;
}

static bool has_tab(const struct reader *r, const struct line *line) {
    return str_find_byte(text_at(r, line), '\t') >= 0;
}

static int first_word_width(str text) {
    isize at = 0;
    int width = 0;
    while (at < text.n && !letter_is_blank(utf8_next(text, &at)))
        width++;
    return width;
}

/* The widest line that is no row of a table. */
static int widest_line(const struct reader *r) {
    int widest = 0;
    for (isize i = 0; i < r->lines.n; i++)
        if (!has_tab(r, &r->lines.at[i]) && r->lines.at[i].width > widest)
            widest = r->lines.at[i].width;
    return widest;
}

static bool ends_with_blank(const struct line *line) {
    return line->end > line->from + line->n;
}

/* Mail and some programs leave the blank that they break a line at: then it tells. */
static bool is_flowed(const struct reader *r) {
    int torn = 0, blank = 0, ended = 0;
    for (isize i = 0; i + 1 < r->lines.n; i++) {
        const struct line *line = &r->lines.at[i];
        str text = text_at(r, line), next = text_at(r, line + 1);
        bool goes_on = is_torn(text) && begins_small(next) && !line[1].apart;
        torn += goes_on;
        blank += goes_on && ends_with_blank(line);
        ended += ends_with_blank(line) && (line[1].apart || marker_read(next).kind);
    }
    return torn >= FLOWED_LINES && blank * 10 >= torn * 9 && ended * 10 <= blank;
}

/* The width that lines were broken at, if they were. Few torn lines tell as much as many
 * if each of them is full. */
static int wrap_width(const struct reader *r) {
    int widest = widest_line(r), plain = 0, torn = 0, full = 0;
    for (isize i = 0; i < r->lines.n; i++) {
        const struct line *line = &r->lines.at[i];
        if (has_tab(r, line))
            continue;
        plain++;
        const struct line *next = line + 1;
        if (i + 1 == r->lines.n || next->apart || !is_torn(text_at(r, line)) ||
            !begins_small(text_at(r, next)))
            continue;
        torn++;
        full += line->width + 1 + first_word_width(text_at(r, next)) > widest;
    }
    bool broken = torn * 100 >= plain * WRAP_SHARE || (torn > 0 && full == torn);
    return plain >= WRAP_LINES && widest <= WRAP_MAX && broken ? widest : 0;
}

/* Sentences that begin within the line. */
static int inner_sentences(str text) {
    int n = 0;
    str rest = str_skip(text, marker_read(text).end);
    for (isize at; (at = str_find(rest, STR(". "))) >= 0;) {
        bool word = at > 0 && !is_digit(rest.p[at - 1]);
        rest = str_skip(rest, at + 2);
        n += word && look_first(rest).upper;
    }
    return n;
}

/* A full line that ends a sentence ends its paragraph where that is more likely. */
static bool has_single_sentences(const struct reader *r) {
    int inner = 0, paragraphs = 0;
    for (isize i = 0; i + 1 < r->lines.n; i++) {
        const struct line *line = &r->lines.at[i];
        str text = text_at(r, line);
        bool ended =
            line[1].apart ||
            line->width + 1 + first_word_width(text_at(r, line + 1)) <= r->wrap - SLACK;
        inner += inner_sentences(text);
        paragraphs += ended && look_is_ended(text);
    }
    return paragraphs > inner;
}

/* "Đơn vị thực hiện: …" is a line of its own. */
static bool is_label(const struct reader *r, str text) {
    isize end = look_label(r->arena, text, PLAN_COLUMN);
    isize colon = str_find_byte(text, ':');
    return end > 0 && colon >= end && colon <= LABEL_MAX;
}

/* Whether the number goes on with what was counted before it. A dash does not tell. */
static bool is_expected(const struct reader *r, const struct marker *m) {
    return !marker_is_bullet(m->kind) &&
           (m->value == 1 || m->parts > 1 || m->value == r->last[m->kind] + 1 ||
            (m->kind == MARKER_LETTER && m->value == r->last[m->kind] + 2));
}

/* How much of its line the last one filled, as the next one shows. */
enum fill { FILL_SHORT, FILL_NEARLY, FILL_FULL };

static enum fill fill_of(const struct reader *r, const struct line *last, str next) {
    int needed = last->width + 1 + first_word_width(next);
    return needed > r->wrap           ? FILL_FULL
           : needed > r->wrap - SLACK ? FILL_NEARLY
                                      : FILL_SHORT;
}

/* Whether the line goes on with the paragraph of the one before it. */
static bool goes_on(const struct reader *r, const struct line *line,
                    const struct marker *m) {
    const struct entry *entry = &r->out.at[r->out.n - 1];
    const struct line *last = line - 1;
    str text = text_at(r, line), before = text_at(r, last);
    if (entry->form != ENTRY_TEXT || line->marks || entry->marks)
        return false;
    if (r->flowed && !line->apart)
        return ends_with_blank(last);
    bool torn = is_torn(before) && entry->width >= TITLE_MIN;
    if (line->apart || !r->wrap)
        return !m->kind && torn && (begins_small(text) || lacks_number(before, text));
    enum fill fill = fill_of(r, last, text);
    if (look_is_ended(before) && (look_is_capitals(text) || is_label(r, text)))
        return false; /* who signs, a title */
    if (m->kind)
        return fill == FILL_FULL && torn && !is_expected(r, m);
    if (begins_small(text))
        return true;
    if (fill == FILL_FULL)
        return !(r->single && look_last(before) == '.' && look_first(text).upper);
    return fill == FILL_NEARLY && !look_is_ended(before);
}

static void add_piece(struct reader *r, struct entry *entry, const struct line *line) {
    *vec_push(r->arena, &entry->pieces) = (struct piece){line->from, line->n, 0};
    entry->width += line->width + (entry->pieces.n > 1);
}

static struct entry *start_entry(struct reader *r, const struct line *line,
                                 enum entry_form form, struct marker marker) {
    struct entry *entry = vec_push(r->arena, &r->out);
    *entry = (struct entry){.form = form,
                            .marker = marker,
                            .marks = line->marks,
                            .indent = line->indent,
                            .apart = line->apart};
    if (marker.kind)
        r->last[marker.kind] = marker.value;
    return entry;
}

/*** Rows: cells between tabs ***/

static str whole_line(const struct reader *r, const struct line *line) {
    return str_sub(r->source, line->start, line->end);
}

/* In flowed text a tab at the end of a line begins a cell in the next one. */
static str flowing_line(const struct reader *r, const struct line *line) {
    return r->flowed ? str_sub(r->source, line->from, line->end) : text_at(r, line);
}

static int count_tabs(str text) {
    int tabs = 0;
    for (isize i = 0; i < text.n; i++)
        tabs += text.p[i] == '\t';
    return tabs;
}

/* Adds the cells of a text, the first of which is number `cell` of the row. */
static void add_cells(struct reader *r, struct entry *row, str text, int cell) {
    for (;; cell++) {
        isize tab = str_find_byte(text, '\t');
        str part = str_trim(tab < 0 ? text : str_sub(text, 0, tab));
        if (part.n)
            *vec_push(r->arena, &row->pieces) =
                (struct piece){part.p - r->source.p, part.n, cell};
        if (cell >= row->cells)
            row->cells = cell + 1;
        if (tab < 0)
            return;
        text = str_skip(text, tab + 1);
    }
}

/* What a cell of the row holds so far: its last piece. */
static str cell_text(const struct reader *r, const struct entry *row, int cell) {
    for (isize i = row->pieces.n - 1; i >= 0; i--) {
        struct piece p = row->pieces.at[i];
        if (p.cell == cell)
            return str_sub(r->source, p.from, p.from + p.n);
    }
    return (str){0};
}

static struct entry *last_row(const struct reader *r) {
    struct entry *last = r->out.n ? &r->out.at[r->out.n - 1] : NULL;
    return last && last->form == ENTRY_ROW ? last : NULL;
}

/* "1⇥": a row of a numbered table begins. */
static bool begins_numbered_row(str text) {
    isize n = 0;
    while (n < text.n && is_digit(text.p[n]))
        n++;
    isize stop = n < text.n && text.p[n] == '.' ? n + 1 : n;
    return n && stop < text.n && text.p[stop] == '\t';
}

/* "Stt", "TT", "Số TT": the header of the column that numbers the rows. */
static bool is_number_header(const struct reader *r, str cell) {
    return cell.n && look_label(r->arena, cell, PLAN_NUMBER) == cell.n;
}

/* A row that lines were broken in goes on until it has its cells; where rows are
 * numbered, until the next number. */
static bool row_is_broken(const struct reader *r, const struct line *line,
                          const struct marker *m) {
    const struct entry *row = last_row(r);
    if (row && r->flowed && !line->apart)
        return ends_with_blank(line - 1);
    if (!row || line->apart || !r->wrap || line[-1].width > r->wrap)
        return false;
    str text = text_at(r, line);
    bool full = fill_of(r, line - 1, text) != FILL_SHORT;
    if (r->numbered && (full || has_tab(r, line)))
        return !begins_numbered_row(text) && !(m->kind && !has_tab(r, line));
    return row->cells < r->columns || (full && !has_tab(r, line) && !m->kind);
}

/*
 * The rest of a row that a page ended in: no number of its own, and each of its cells
 * goes on with a sentence of the cell above.
 */
static bool is_rest_of_row(const struct reader *r, const struct line *line) {
    const struct entry *row = last_row(r);
    str text = whole_line(r, line);
    if (!row || count_tabs(text) + 1 != row->cells || !str_starts(text, STR("\t")))
        return false;
    bool any = false;
    for (int cell = 0; cell < row->cells; cell++) {
        str part = str_trim(str_cut(&text, '\t'));
        str above = cell_text(r, row, cell);
        if (!part.n)
            continue;
        any = true;
        if (!above.n || !is_torn(above) || look_first(part).upper)
            return false;
    }
    return any;
}

/* A heading that goes on with those before the table, with a tab after its number. */
static bool is_heading_after_rows(const struct reader *r, const struct line *line,
                                  const struct marker *m) {
    bool division = m->kind && m->kind < MARKER_NUMBER;
    return division && m->value > 1 && m->value == r->last[m->kind] + 1 &&
           m->value != r->title + 1 &&
           str_find_byte(str_skip(text_at(r, line), m->end), '\t') < 0;
}

/* Tabs after a number are blanks; a row has one elsewhere. */
static bool is_row(const struct reader *r, const struct line *line,
                   const struct marker *m) {
    if (last_row(r))
        return count_tabs(whole_line(r, line)) > 0 && !is_heading_after_rows(r, line, m);
    return str_find_byte(str_skip(text_at(r, line), m->end), '\t') >= 0;
}

/* "1", "2.1", "IV", "a)": what numbers a row. */
static bool is_row_number(str cell) {
    bool stop = str_ends(cell, STR(".")) || str_ends(cell, STR(")"));
    str number = str_sub(cell, 0, cell.n - stop);
    return utf8_count(cell) <= ROW_NUMBER &&
           (utf8_count(number) == 1 || roman_value(number) ||
            (number.n && is_digit(number.p[0])));
}

/* A row without its number has lost the empty cell at its beginning, and perhaps others
 * at its end. */
static bool lost_first_cell(const struct reader *r, str text) {
    int cells = count_tabs(text) + 1;
    return r->numbered && cells < r->columns &&
           !is_row_number(str_trim(str_cut(&text, '\t')));
}

static void begin_table(struct reader *r, const struct line *line) {
    str text = flowing_line(r, line);
    struct entry *row = start_entry(r, line, ENTRY_ROW, (struct marker){0});
    add_cells(r, row, text, 0);
    r->columns = row->cells;
    r->title = 0;
    r->numbered = is_number_header(r, str_cut(&text, '\t'));
}

/* A row of a table whose width is known may begin with an empty cell. */
static void add_row(struct reader *r, const struct line *line) {
    if (!last_row(r)) {
        begin_table(r, line);
        return;
    }
    struct entry *row = start_entry(r, line, ENTRY_ROW, (struct marker){0});
    str text = whole_line(r, line);
    struct marker m = marker_read(text_at(r, line));
    if (m.kind == MARKER_ROMAN)
        r->title = m.value;
    if (count_tabs(text) + 1 > r->columns)
        text = text_at(r, line);
    add_cells(r, row, text, lost_first_cell(r, text));
}

/* A line of the row that is being read; the header tells the width of the table. */
static void continue_row(struct reader *r, const struct line *line) {
    struct entry *row = last_row(r);
    bool header = r->out.n < 2 || row[-1].form != ENTRY_ROW;
    add_cells(r, row, flowing_line(r, line), row->cells - 1);
    if (header)
        r->columns = row->cells;
}

static void read_line(struct reader *r, const struct line *line) {
    struct marker m = marker_read(text_at(r, line));
    if (row_is_broken(r, line, &m))
        continue_row(r, line);
    else if (is_rest_of_row(r, line))
        add_cells(r, last_row(r), whole_line(r, line), 0);
    else if (is_row(r, line, &m))
        add_row(r, line);
    else if (r->out.n && goes_on(r, line, &m))
        add_piece(r, &r->out.at[r->out.n - 1], line);
    else
        add_piece(r, start_entry(r, line, ENTRY_TEXT, m), line);
}

/* The last line of what is Markdown already and begins at line i; i - 1: nothing does. */
static isize verbatim_end(const struct reader *r, isize i) {
    str text = text_at(r, &r->lines.at[i]);
    isize end = i;
    if (str_starts(text, STR("```")) || str_starts(text, STR("~~~"))) {
        str fence = str_sub(text, 0, 3);
        while (++end < r->lines.n && !str_starts(text_at(r, &r->lines.at[end]), fence))
            continue;
        return end < r->lines.n ? end : r->lines.n - 1;
    }
    if (str_starts(text, STR("|"))) {
        while (end + 1 < r->lines.n && !r->lines.at[end + 1].apart &&
               str_starts(text_at(r, &r->lines.at[end + 1]), STR("|")))
            end++;
        return end;
    }
    return i - 1;
}

static str last_text(const struct reader *r, const struct entry *e) {
    struct piece last = e->pieces.at[e->pieces.n - 1];
    return str_sub(r->source, last.from, last.from + last.n);
}

/* "Phần thứ nhất" and its title on the next line are one heading. */
static void join_division(struct reader *r, isize i) {
    struct entry *e = &r->out.at[i], *next = e + 1;
    bool division = e->marker.kind == MARKER_PART || e->marker.kind == MARKER_CHAPTER;
    isize first = e->pieces.at[0].n;
    if (!division || e->pieces.n > 1 || e->marker.end < first || i + 1 == r->out.n ||
        next->form != ENTRY_TEXT || next->marker.kind || next->width > WRAP_MAX * 2 ||
        look_is_ended(last_text(r, next)))
        return;
    for (isize k = 0; k < next->pieces.n; k++)
        *vec_push(r->arena, &e->pieces) = next->pieces.at[k];
    e->width += next->width + 1;
    r->out.n--;
    memmove(next, next + 1, (size_t)(r->out.n - i - 1) * sizeof *next);
}

static void join_texts(struct reader *r) {
    for (isize i = 0; i < r->out.n; i++) {
        join_division(r, i);
        struct entry *entry = &r->out.at[i];
        VEC(str) parts = {0};
        for (isize k = 0; k < entry->pieces.n; k++) {
            struct piece p = entry->pieces.at[k];
            if (k)
                *vec_push(r->arena, &parts) = STR(" ");
            *vec_push(r->arena, &parts) = str_sub(r->source, p.from, p.from + p.n);
        }
        entry->text = parts.n == 1 ? parts.at[0] : str_join(r->arena, parts.at, parts.n);
    }
}

struct entries entries_read(struct arena *a, str source, isize body, isize end) {
    struct reader r = {.arena = a, .source = source};
    split_lines(&r, body, end);
    drop_page_numbers(&r);
    r.wrap = wrap_width(&r);
    r.flowed = is_flowed(&r);
    r.single = r.wrap && has_single_sentences(&r);
    for (isize i = 0; i < r.lines.n; i++) {
        isize last = verbatim_end(&r, i);
        if (last < i) {
            read_line(&r, &r.lines.at[i]);
            continue;
        }
        struct entry *entry =
            start_entry(&r, &r.lines.at[i], ENTRY_VERBATIM, (struct marker){0});
        for (; i <= last; i++)
            add_piece(&r, entry, &r.lines.at[i]);
        i = last;
    }
    join_texts(&r);
    return r.out;
}
