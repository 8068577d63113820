/*
 * Lines are told by what they are and not by where they stand, because scans and columns
 * change their order. The block ends with the subject, or before the first line that is
 * none of it.
 */
#include "outline/head.h"

#include "base/utf8.h"
#include "outline/look.h"
#include "viet/fold.h"
#include "viet/kind.h"
#include "viet/letter.h"
#include "viet/outline_word.h"
#include "viet/secrecy.h"
#include "viet/unitword.h"
#include "viet/vocabulary.h"

enum { HEAD_LINES = 24, SENTENCE = 160, PLACE_WIDTH = 40 };

struct line {
    struct head_field field;
    isize entry;
    int marks;     /* of a heading of Markdown */
    bool capitals; /* no small letter in it */
};

struct reader {
    struct arena *arena;
    str source;
    const struct head_known *known;
    struct line lines[HEAD_LINES];
    int n;
    bool sure; /* a line that no other text has: the motto, the number, the kind alone */
};

static str without_stars(struct arena *a, str text) {
    char *out = new (a, char, text.n + 1);
    isize n = 0;
    for (isize i = 0; i < text.n; i++)
        if (text.p[i] != '*')
            out[n++] = text.p[i];
    return str_trim((str){out, n});
}

static str folded(struct arena *a, str text) {
    struct buf out = {0};
    viet_fold(&out, text);
    str s = buf_take(a, &out);
    buf_release(&out);
    return s;
}

static void add_line(struct reader *r, isize entry, int marks, str text,
                     struct span span) {
    str plain = without_stars(r->arena, text);
    if (r->n < HEAD_LINES)
        r->lines[r->n++] =
            (struct line){{plain, span}, entry, marks, look_is_capitals(plain)};
}

static struct span piece_span(struct piece p) {
    return span_of(p.from, p.from + p.n);
}

static struct span entry_span(const struct entry *e) {
    struct piece last = e->pieces.at[e->pieces.n - 1];
    return span_of(e->pieces.at[0].from, last.from + last.n);
}

/* Lines up to the first heading; the cells of a row are lines of their own. */
static void gather(struct reader *r, const struct entries *entries) {
    for (isize i = 0; i < entries->n && r->n < HEAD_LINES; i++) {
        const struct entry *e = &entries->at[i];
        if (e->form == ENTRY_VERBATIM ||
            (e->marker.kind && !marker_is_bullet(e->marker.kind)))
            return;
        if (e->form == ENTRY_TEXT) {
            add_line(r, i, e->marks, e->text, entry_span(e));
            continue;
        }
        for (isize k = 0; k < e->pieces.n; k++)
            add_line(r, i, 0, span_text(r->source, piece_span(e->pieces.at[k])),
                     piece_span(e->pieces.at[k]));
    }
}

/* The line of dashes or stars below a name. */
static bool is_rule(str text) {
    for (isize at = 0; at < text.n;) {
        uint32_t c = utf8_next(text, &at);
        if (letter_of(c).rank || (c < 0x80 && is_digit((char)c)))
            return false;
    }
    return true;
}

static bool is_motto(str text) {
    return outline_word_loosely(text, OUTLINE_MOTTO) ||
           outline_word_loosely(text, OUTLINE_PARTY) == text.n;
}

/* "Số: 12/KH-SYT", "Số 08 -KH/ĐU", "Số: /KH-SGDĐT". */
static bool read_number(const struct line *line, struct head *head) {
    str text = line->field.text;
    isize n = viet_match(text, 0, STR("số"));
    if (n < 0 || head->number.text.n || str_find_byte(text, '/') < 0)
        return false;
    str number = str_trim(str_skip(text, n));
    if (str_starts(number, STR(":")))
        number = str_trim(str_skip(number, 1));
    head->number = (struct head_field){number, line->field.span};
    return true;
}

/* The number after a word such as "tháng" in the folded text; 0: still open. */
static int number_after(str fold, str word) {
    isize at = str_find(fold, word);
    str rest = at < 0 ? (str){0} : str_trim(str_skip(fold, at + word.n));
    isize n = 0;
    while (n < rest.n && is_digit(rest.p[n]))
        n++;
    int value = str_to_int(str_sub(rest, 0, n));
    return value > 0 ? value : 0;
}

/* "Hải Phòng, ngày … tháng … năm 2023". */
static bool read_day(struct arena *a, const struct line *line, struct head *head) {
    str text = line->field.text, fold = folded(a, text);
    isize comma = str_find_byte(text, ',');
    if (comma < 1 || head->year || str_find(fold, STR(" nam ")) < 0 ||
        str_find(fold, STR("thang")) < 0 ||
        utf8_count(str_sub(text, 0, comma)) > PLACE_WIDTH)
        return false;
    str day = str_trim(str_skip(text, comma + 1));
    if (viet_match(day, 0, STR("ngày")) < 0)
        return false;
    int year = number_after(fold, STR(" nam "));
    if (year < 1900 || year > 2199)
        return false;
    head->year = year;
    head->date = date_of(year, number_after(fold, STR("thang ")),
                         number_after(fold, STR("ngay ")));
    head->place = (struct head_field){str_sub(text, 0, comma), line->field.span};
    head->day = (struct head_field){day, line->field.span};
    return true;
}

/* The kind in capitals, alone or with the subject behind it. */
static bool read_kind(const struct line *line, struct head *head) {
    isize end = 0;
    str text = line->field.text;
    const struct kind *kind = kind_scan(text, &end);
    if (!kind || head->kind.text.n || !look_is_capitals(str_sub(text, 0, end)))
        return false;
    str rest = str_trim(str_skip(text, end));
    if (line->capitals && rest.n && utf8_count(text) > PLACE_WIDTH)
        return false; /* a title in capitals that begins with a kind */
    head->kind = (struct head_field){kind->name, line->field.span};
    if (rest.n)
        head->title = (struct head_field){rest, line->field.span};
    return true;
}

/* What a plan rests on begins its text, never its subject. */
static bool begins_text(str fold, isize width) {
    return str_starts(fold, STR("can cu ")) || str_starts(fold, STR("kinh gui")) ||
           width > 2 * SENTENCE;
}

static bool read_subject(struct arena *a, const struct line *line, struct head *head) {
    str text = line->field.text;
    if (!head->kind.text.n || head->title.text.n || text.n < 2 || line->marks > 1 ||
        begins_text(folded(a, text), utf8_count(text)))
        return false;
    head->title = line->field;
    return true;
}

/* "ỦY BAN NHÂN DÂN" over "XÃ ĐỒI" is one name, broken before the place. */
static bool goes_on_with_place(struct arena *a, str name, str line) {
    struct word_list before = word_cut(a, name), words = word_cut(a, line);
    int length = 0;
    const uint64_t place = UNITWORD_PLACE | UNITWORD_PROVINCE;
    bool council =
        before.n && word_marks(before.at, DOMAIN_UNIT, &length) & UNITWORD_COUNCIL;
    return council && length == before.n && words.n &&
           word_marks(words.at, DOMAIN_UNIT, NULL) & place;
}

/* The last name in capitals before the number is who issues it. */
static bool read_issuer(struct arena *a, const struct line *line, struct head *head) {
    if (!line->capitals || head->number.text.n || head->kind.text.n)
        return false;
    if (goes_on_with_place(a, head->issuer.text, line->field.text))
        head->issuer.text = str_concat(a, head->issuer.text, STR(" "), line->field.text);
    else
        head->issuer = line->field;
    return true;
}

/* Stamps are read from the whole text, wherever they are. */
static bool is_stamp(str text) {
    struct stamp stamp = viet_stamp_line(text);
    return stamp.secrecy || stamp.circulation || stamp.urgency;
}

static bool is_same(struct arena *a, str one, str other) {
    return one.n && other.n && str_eq(viet_slug(a, one), viet_slug(a, other));
}

/* A heading that says the kind, the title, or both, as the front matter does. */
static bool repeats_known(struct reader *r, const struct line *line) {
    const struct head_known *known = r->known;
    str text = line->field.text;
    isize end = 0;
    bool kind = kind_scan(text, &end) != NULL;
    str rest = str_trim(str_skip(text, end));
    return is_same(r->arena, text, known->title) ||
           is_same(r->arena, text, known->kind) ||
           (kind && (!rest.n || is_same(r->arena, rest, known->title)));
}

static bool read_heading(struct reader *r, const struct line *line, struct head *head) {
    if (!line->marks || !repeats_known(r, line))
        return false;
    r->sure = true;
    isize end = 0;
    const struct kind *kind = kind_scan(line->field.text, &end);
    if (kind && !head->kind.text.n)
        head->kind = (struct head_field){kind->name, line->field.span};
    if (!kind || str_trim(str_skip(line->field.text, end)).n)
        head->title = (struct head_field){r->known->title, line->field.span};
    return true;
}

static void note_heading(const struct line *line, struct head *head) {
    if (line->marks && head->heading_count < HEAD_HEADINGS)
        head->headings[head->heading_count++] = line->field.text;
}

/* One line of the block; false when it is none of it. */
static bool read_line(struct reader *r, const struct line *line, struct head *head) {
    str text = line->field.text;
    if (is_rule(text) || is_stamp(text))
        return true;
    if (read_heading(r, line, head))
        return true;
    if (is_motto(text) || read_number(line, head)) {
        r->sure = true;
        return true;
    }
    if (read_day(r->arena, line, head))
        return true;
    if (read_kind(line, head)) {
        r->sure = true;
        return true;
    }
    return read_subject(r->arena, line, head) || read_issuer(r->arena, line, head);
}

/* The subject is the last line, but for lines drawn below it and headings that say it
 * again. */
static bool ends_head(struct reader *r, const struct line *line,
                      const struct head *head) {
    bool whole = head->kind.text.n && head->title.text.n;
    return whole && !is_rule(line->field.text) &&
           !(line->marks && repeats_known(r, line));
}

struct head head_read(struct arena *a, str source, const struct entries *entries,
                      const struct head_known *known) {
    struct reader r = {.arena = a, .source = source, .known = known};
    struct head head = {0};
    int i = 0;
    gather(&r, entries);
    while (i < r.n && !ends_head(&r, &r.lines[i], &head) &&
           read_line(&r, &r.lines[i], &head))
        note_heading(&r.lines[i++], &head);
    if (!r.sure)
        return (struct head){0};
    head.entries = i < r.n ? r.lines[i].entry : r.n ? r.lines[r.n - 1].entry + 1 : 0;
    if (head.entries)
        head.end = (isize)entry_span(&entries->at[head.entries - 1]).end;
    return head;
}
