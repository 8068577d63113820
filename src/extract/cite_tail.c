/*
 * After a number come its date and its issuer, in either order, or neither. The date is
 * taken only where nothing but fixed words is before it: the next date of the sentence
 * may be of a meeting, or of the next document. A date after a comma is of the number
 * when the clause then goes on, and opens a new clause when its subject follows.
 */
#include "extract/cite_part.h"
#include "viet/unitword.h"

enum { HEAD_WINDOW = 600 }; /* bytes in which the head of a document has its date */

static bool is_raised_digit(const struct word *w) {
    uint64_t c = w->key & ~WORD_MARK_KEY;
    return w->kind == WORD_MARK &&
           (c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079));
}

/* Footnote signs glued to the number: digits, raised digits, "[1]". */
static const struct word *skip_footnote(const struct word *w) {
    while (w->gap == GAP_NONE && (w->kind == WORD_DIGITS || is_raised_digit(w)))
        w++;
    bool bracket = w->gap == GAP_NONE && cite_is(w, '[') && w[1].kind == WORD_DIGITS &&
                   w[1].letters == 1 && cite_is(&w[2], ']');
    return bracket ? w + 3 : w;
}

/* A word as written, or as a scan lost its marks. */
static bool is_bare(const struct word_list *words, const struct word *w, str bare) {
    return w->kind == WORD_LETTERS && word_bare(words->text, w) == word_key(bare);
}

static bool is_day(const struct word_list *words, const struct word *w) {
    return is_bare(words, w, STR("ngay"));
}

static bool is_number(const struct word *w, int digits) {
    return w->kind == WORD_DIGITS && w->letters <= digits;
}

/* Whether the word is glued to the one before it and is a mark within dates. */
static bool is_date_mark(const struct word *w) {
    return w->gap == GAP_NONE && (cite_is(w, '/') || cite_is(w, '.') || cite_is(w, '-'));
}

/*
 * What date_read does not read: words without their marks, and day and month alone; the
 * year is then the one printed in the number, if there is one. Its end; NULL if there is
 * no such date.
 */
static const struct word *read_loose_date(const struct word_list *words,
                                          const struct word *w, int year,
                                          struct date *date) {
    bool named = is_bare(words, &w[1], STR("thang"));
    if (!is_number(w, 2) || !(named || is_date_mark(&w[1])) || !is_number(&w[2], 2) ||
        !(named || w[2].gap == GAP_NONE))
        return NULL;
    int day = w[0].number, month = w[2].number;
    w += 3;
    if (named && is_bare(words, w, STR("nam")) && is_number(&w[1], 4) &&
        w[1].number >= 1000) {
        year = w[1].number;
        w += 2;
    }
    struct date d = date_of(year ? year : 2000, month, day);
    if (!d.year || (w->gap == GAP_NONE && cite_is(w, '/')))
        return NULL;
    *date = year ? d : (struct date){0};
    return w;
}

struct gap {
    bool comma, bracket; /* what is between the number and the date */
    bool cell, line;     /* the border of a cell, the end of a line */
    bool capitals;       /* "NGÀY": capitals say nothing about what follows */
    bool named;          /* the word "ngày" */
};

/* Reads what may be before a date; where the date must begin, NULL if none can. */
static const struct word *read_gap(const struct word_list *words, const struct word *w,
                                   struct gap *gap) {
    gap->line = w->gap == GAP_LINE;
    gap->comma = w->kind == WORD_COMMA;
    gap->bracket = cite_is(w, '(');
    gap->cell = w->kind == WORD_END && w->border;
    w += gap->comma || gap->bracket || gap->cell;
    int act = cite_phrase(w, CITE_DATED);
    w += act;
    if (!is_day(words, w))
        return act ? NULL : w;
    gap->named = true;
    gap->capitals = w->capitals;
    return w + 1;
}

/* A new clause begins with its subject: ", ngày 15/3/2021 Sở Nội vụ tổ chức". */
static bool subject_follows(const struct word *w, const struct gap *gap) {
    return gap->comma && !gap->capitals && w->gap != GAP_NONE && w->upper;
}

/* Moves the end of the tail, and of the words that are shown as the citation. */
static void end_at(struct cite_tail *tail, const struct word *w, bool shown) {
    tail->end = w[-1].to;
    if (shown)
        tail->date_end = tail->end;
}

/*
 * Reads the date at `*w` into the tail, and moves past it; false if there is none. A bare
 * 25/10/2021 counts on the same line, or as the whole of the next cell of a register.
 */
static bool read_date(const struct word_list *words, const struct word **w,
                      const struct docnum_scan *number, struct cite_tail *tail) {
    struct gap gap = {0};
    const struct word *start = read_gap(words, *w, &gap), *end = start;
    int length = 0;
    if (!start || start->kind != WORD_DIGITS)
        return false;
    struct date d = date_read(start, &length);
    end += length;
    if (!d.year && gap.named)
        end = read_loose_date(words, start, number->year, &d);
    if (!end || end == start ||
        (!gap.named && (gap.line || (gap.cell && !cite_ends_line(end)))) ||
        (number->form != DOCNUM_DG && subject_follows(end, &gap)))
        return false;
    end += gap.bracket && end->gap == GAP_NONE && cite_is(end, ')');
    tail->date = d;
    end_at(tail, end, !gap.cell);
    *w = end;
    return true;
}

/* "tháng 4/", "tháng 4" */
static const struct word *skip_month(const struct word *w) {
    int month = cite_phrase(w, CITE_MONTH);
    if (!month)
        return w;
    w += month;
    w += w->kind == WORD_DIGITS;
    return is_date_mark(w) && !cite_is(w, '.') && w[1].gap == GAP_NONE ? w + 1 : w;
}

/* "năm 2014", "tháng 4/2007", "2014": the year alone. */
static bool read_year(const struct word **w, struct cite_tail *tail) {
    const struct word *year = skip_month(*w), *after;
    year += cite_phrase(year, CITE_YEAR);
    after = year + 1;
    if (year->kind != WORD_DIGITS || year->letters != 4 || year->number < 1945 ||
        year->number > 2099 || after->kind == WORD_DASH || after->kind == WORD_SLASH ||
        (after->kind == WORD_LETTERS && after->gap == GAP_NONE) ||
        (year == *w && year->gap == GAP_LINE))
        return false;
    tail->year = year->number;
    end_at(tail, after, true);
    *w = after;
    return true;
}

/* "của X", "giữa X và Y". */
static void read_issuer(const struct word_list *words, const struct word **w,
                        struct cite_tail *tail) {
    const struct word *start = *w + ((*w)->kind == WORD_COMMA);
    int of = cite_phrase(start, CITE_OF | CITE_BETWEEN);
    start += of;
    const struct word *end = cite_issuer(words, start, words->at + words->n);
    if (!of || end == start)
        return;
    tail->issuer = cite_text(words, start, end);
    end_at(tail, end, false);
    *w = end;
}

/* The place that people write after the symbol of its committee: "12/QĐ-UBND tỉnh". */
static const struct word *skip_place(const struct word *w) {
    return w + word_phrase(w, DOMAIN_UNIT, UNITWORD_PLACE);
}

/*
 * Pages of tables break a row between "ngày" at the end of a line and the date itself,
 * with other cells and the head of the page between. A date in words that begins a line
 * without "ngày" before it is then the lost one.
 */
static void read_lost_date(const struct word_list *words, const struct word *w,
                           struct cite_tail *tail) {
    const struct word *end = words->at + words->n;
    isize window = (isize)w->to + HEAD_WINDOW;
    int length;
    if (!is_day(words, w) || w[1].gap != GAP_LINE)
        return;
    for (w++; w < end && (isize)w->from < window; w++)
        if (w->gap == GAP_LINE && is_number(w, 2) && !is_day(words, &w[-1]) &&
            cite_phrase(&w[1], CITE_MONTH)) {
            tail->date = date_read(w, &length);
            return;
        }
}

struct cite_tail cite_tail(const struct word_list *words, const struct word *w,
                           const struct docnum_scan *number) {
    struct cite_tail tail = {.date_end = number->end, .end = number->end};
    const struct word *after = skip_footnote(w);
    const struct word *term = cite_term(words, after); /* "khóa XII" */
    const struct word *start = term ? term : after;
    if (start > w)
        end_at(&tail, start, false);
    isize before = tail.end;
    w = start;
    if (!read_date(words, &w, number, &tail) && !read_year(&w, &tail)) {
        const struct word *place = skip_place(start);
        if (read_date(words, &place, number, &tail))
            w = place;
        else
            read_lost_date(words, start, &tail);
    }
    tail.partial = !tail.date.year && (term || tail.end > before);
    read_issuer(words, &w, &tail);
    if (tail.issuer.n && !tail.date.year)
        read_date(words, &w, number, &tail);
    return tail;
}

/*
 * "Hà Nội, ngày": true when a word with a capital, whole and no symbol, is with a comma
 * before the "ngày" at `w`. In a text of capitals any word may be the name.
 */
static bool is_after_place(const struct word *w) {
    const struct word *comma = &w[-1], *place = &w[-2];
    if (comma->kind != WORD_COMMA || comma->gap != GAP_NONE ||
        place->kind != WORD_LETTERS || place->gap == GAP_NONE)
        return false;
    return place->upper && (w->upper || !place->capitals);
}

/* Past a colon and the border of a cell. */
static const struct word *skip_border(const struct word *w) {
    while (w->kind == WORD_COLON || (w->kind == WORD_END && w->border))
        w++;
    return w;
}

/* The first date from `w` to byte `limit` that is placed as that of a document is. */
static struct date scan_head(const struct word_list *words, const struct word *w,
                             isize limit) {
    const struct word *end = words->at + words->n;
    int length;
    for (; w < end && (isize)w->to <= limit && !cite_phrase(w, CITE_BASIS); w++) {
        int label = cite_phrase(w, CITE_HEAD_DAY);
        struct date d = {0};
        if (label)
            d = date_read(skip_border(w + label), &length);
        else if (cite_phrase(w, CITE_DAY) && is_after_place(w))
            d = date_read(w, &length);
        if (d.year)
            return d;
    }
    return (struct date){0};
}

struct date cite_head_date(const struct word_list *words, const struct word *from,
                           const struct word *number, const struct word *w) {
    struct date d = scan_head(words, w, (isize)w->from + HEAD_WINDOW);
    const struct word *start = number;
    while (start > from && number->from - start[-1].from <= HEAD_WINDOW / 2)
        start--;
    return d.year ? d : scan_head(words, start, number->from);
}
