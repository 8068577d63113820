/*
 * Behind a number stand its date and its issuer, in either order, or neither. The date is
 * taken only where nothing but fixed words stands before it: the next date of the
 * sentence may be of a meeting, or of the next document. A date behind a comma is of the
 * number when the clause then goes on, and opens a new clause when its subject follows.
 */
#include "extract/cite_part.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/symbol.h"

enum { HEAD_WINDOW = 600 }; /* bytes in which the head of a document has its date */

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

/* Footnote signs glued to the number: digits, raised digits, "[1]". */
static isize skip_footnote(str s, isize at) {
    while (at < s.n) {
        isize next = at;
        uint32_t c = utf8_next(s, &next);
        bool raised = c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
        if (!raised && (c >= 0x80 || !is_digit((char)c)))
            break;
        at = next;
    }
    if (at + 2 < s.n && s.p[at] == '[' && is_digit(s.p[at + 1]) && s.p[at + 2] == ']')
        at += 3;
    return at;
}

/* A word as written, or as a scan lost its marks; behind it, or -1. */
static isize bare_word(str s, isize at, const char *letters) {
    for (; *letters; letters++)
        if (at >= s.n || letter_of(utf8_next(s, &at)).fold != *letters)
            return -1;
    return cite_is_letter(s, at) ? -1 : at;
}

static isize day_word(str s, isize at) {
    return bare_word(s, at, "ngay");
}

/* Up to `most` digits as a number, -1 without any. */
static int scan_digits(str s, isize *at, isize most) {
    isize start = *at;
    while (*at < s.n && *at < start + most && is_digit(s.p[*at]))
        ++*at;
    return str_to_int(str_sub(s, start, *at));
}

/* The year behind an unmarked "nam", if it is there. */
static int scan_bare_year(str s, isize *at) {
    isize word = bare_word(s, cite_blanks(s, *at), "nam");
    isize end = word < 0 ? s.n : cite_blanks(s, word);
    int year = scan_digits(s, &end, 4);
    if (year < 1000)
        return 0;
    *at = end;
    return year;
}

/*
 * What date_scan does not read: words without their marks, and day and month alone; the
 * year is then the one printed in the number, if one is.
 */
static struct date scan_loose_date(str s, isize *at, int year) {
    isize end = *at;
    int day = scan_digits(s, &end, 2);
    isize word = bare_word(s, cite_blanks(s, end), "thang");
    if (word >= 0)
        end = cite_blanks(s, word);
    else if (end < s.n && (s.p[end] == '/' || s.p[end] == '.' || s.p[end] == '-'))
        end++;
    int month = scan_digits(s, &end, 2);
    int own = word >= 0 ? scan_bare_year(s, &end) : 0;
    bool more = end < s.n && (is_digit(s.p[end]) || s.p[end] == '/');
    year = own ? own : year;
    struct date d = date_of(year ? year : 2000, month, day);
    if (more || !d.year)
        return (struct date){0};
    *at = end;
    return year ? d : (struct date){0};
}

struct gap {
    bool comma, bracket; /* what stands between the number and the date */
    bool cell, line;     /* the border of a cell, the end of a line */
    bool capitals;       /* "NGÀY": capitals say nothing about what follows */
    bool named;          /* the word "ngày" */
};

/* Reads what may stand before a date; where the date must begin. */
static isize read_gap(str s, isize at, struct gap *gap) {
    static const str acts[] = {
        S("được ban hành"), S("ban hành"), S("ký ban hành"), S("ký"), S("đề"), S("cùng")};
    isize start = cite_blanks(s, at);
    gap->line = str_find_byte(str_sub(s, at, start), '\n') >= 0;
    if (start < s.n && str_find_byte(STR(",(|"), s.p[start]) >= 0) {
        gap->comma = s.p[start] == ',';
        gap->bracket = s.p[start] == '(';
        gap->cell = s.p[start] == '|';
        start = cite_blanks(s, start + 1);
    }
    isize act = cite_any(s, start, acts, countof(acts));
    isize word = act < 0 ? start : cite_blanks(s, act);
    isize day = day_word(s, word);
    if (day < 0)
        return act < 0 ? start : s.n;
    gap->named = true;
    isize second = word;
    utf8_next(s, &second);
    gap->capitals = cite_is_upper(s, second);
    return cite_blanks(s, day);
}

/* A new clause begins with its subject: ", ngày 15/3/2021 Sở Nội vụ tổ chức". */
static bool subject_follows(str s, isize at, const struct gap *gap) {
    isize next = cite_blanks(s, at);
    return gap->comma && !gap->capitals && next > at && cite_is_upper(s, next);
}

static bool cell_ends(str s, isize at) {
    at = cite_line_blanks(s, at);
    return at >= s.n || s.p[at] == '|' || s.p[at] == '\n';
}

/*
 * Reads the date behind `at` into the tail; false if there is none. A bare 25/10/2021
 * counts on the same line, or as the whole of the next cell of a register.
 */
static bool read_date(str s, isize at, const struct docnum_scan *number,
                      struct cite_tail *tail) {
    struct gap gap = {0};
    isize start = read_gap(s, at, &gap), end = start;
    if (start >= s.n || !is_digit(s.p[start]))
        return false;
    struct date d = date_scan(s, &end);
    if (!d.year && gap.named)
        d = scan_loose_date(s, &end, number->year);
    if (end == start || (!gap.named && (gap.line || (gap.cell && !cell_ends(s, end)))))
        return false;
    if (number->form != DOCNUM_DG && subject_follows(s, end, &gap))
        return false;
    if (gap.bracket && end < s.n && s.p[end] == ')')
        end++;
    tail->date = d;
    tail->end = end;
    if (!gap.cell)
        tail->date_end = end;
    return true;
}

/* "năm 2014", "tháng 4/2007", "2014": the year alone. */
static bool read_year(str s, isize at, struct cite_tail *tail) {
    isize p = cite_blanks(s, at);
    isize month = cite_phrase(s, p, STR("tháng"));
    if (month >= 0) {
        p = cite_blanks(s, month);
        while (p < s.n && is_digit(s.p[p]))
            p++;
        p = p < s.n && (s.p[p] == '/' || s.p[p] == '-') ? p + 1 : cite_blanks(s, p);
    }
    isize word = cite_phrase(s, p, STR("năm"));
    if (word >= 0)
        p = cite_blanks(s, word);
    isize end = p;
    while (end < s.n && is_digit(s.p[end]))
        end++;
    int year = end - p == 4 ? str_to_int(str_sub(s, p, end)) : 0;
    isize after = cite_blanks(s, end);
    bool bare = p == cite_blanks(s, at);
    bool line = str_find_byte(str_sub(s, at, p), '\n') >= 0;
    bool more = symbol_separator(s, &after) || cite_is_letter(s, end);
    if (year < 1945 || year > 2099 || more || (bare && line))
        return false;
    tail->year = year;
    tail->date_end = tail->end = end;
    return true;
}

/* "của X", "giữa X và Y". */
static void read_issuer(str s, struct cite_tail *tail) {
    static const str ofs[] = {S("của"), S("giữa")};
    isize p = cite_blanks(s, tail->end);
    if (p < s.n && s.p[p] == ',')
        p = cite_blanks(s, p + 1);
    isize of = cite_any(s, p, ofs, countof(ofs));
    if (of < 0)
        return;
    of = cite_blanks(s, of);
    isize end = cite_issuer(s, of);
    if (end <= of)
        return;
    tail->issuer = str_sub(s, of, end);
    tail->end = end;
}

/* The place that people write behind the symbol of its committee: "12/QĐ-UBND tỉnh". */
static isize skip_place(str s, isize at) {
    static const str places[] = {S("tỉnh"), S("thành phố"), S("huyện"), S("quận"),
                                 S("xã"),   S("phường"),    S("thị xã")};
    isize end = cite_any(s, cite_blanks(s, at), places, countof(places));
    return end < 0 ? at : end;
}

/*
 * Pages of tables break a row between "ngày" at the end of a line and the date itself,
 * with other cells and the head of the page between. A date in words that begins a line
 * without "ngày" before it is then the lost one.
 */
static bool read_lost_date(str s, isize at, struct cite_tail *tail) {
    isize word = day_word(s, cite_blanks(s, at));
    isize end = word < 0 ? s.n : cite_line_blanks(s, word);
    if (end >= s.n || s.p[end] != '\n')
        return false;
    s = str_sub(s, 0, end + HEAD_WINDOW);
    for (; end + 1 < s.n; end++) {
        isize date = end + 1, month = date;
        if (s.p[end] != '\n' || !is_digit(s.p[date]))
            continue;
        str before = cite_word_back(s, cite_blanks_back(s, date));
        if (before.n && day_word(before, 0) == before.n)
            continue;
        scan_digits(s, &month, 2);
        if (cite_phrase(s, cite_blanks(s, month), STR("tháng")) < 0)
            continue;
        tail->date = date_scan(s, &date);
        return tail->date.year;
    }
    return false;
}

struct cite_tail cite_tail(str s, const struct docnum_scan *number) {
    struct cite_tail tail = {.date_end = number->end};
    isize at = skip_footnote(s, number->end);
    isize term = cite_term(s, cite_blanks(s, at)); /* "khóa XII" */
    at = tail.end = term < 0 ? at : term;
    if (!read_date(s, at, number, &tail) && !read_year(s, at, &tail) &&
        !read_date(s, skip_place(s, at), number, &tail))
        read_lost_date(s, at, &tail);
    tail.partial = !tail.date.year && (term >= 0 || tail.end > at);
    read_issuer(s, &tail);
    if (tail.issuer.n && !tail.date.year)
        read_date(s, tail.end, number, &tail);
    return tail;
}

/*
 * "Hà Nội, ngày": true when a word with a capital, whole and no symbol, stands with a
 * comma before the "ngày" at `at`. In a text of capitals any word may be the name.
 */
static bool behind_place(str s, isize at) {
    isize comma = cite_blanks_back(s, at) - 1;
    if (comma < 1 || s.p[comma] != ',')
        return false;
    str place = cite_word_back(s, comma);
    isize start = comma - place.n, second = 0, letter = at;
    if (!place.n || cite_blanks_back(s, start) == start)
        return false;
    utf8_next(place, &second);
    utf8_next(s, &letter);
    return cite_is_upper(place, 0) &&
           (cite_is_upper(s, letter) || !cite_is_upper(place, second));
}

/* Behind blanks, a colon and the border of a cell. */
static isize skip_border(str s, isize at) {
    at = cite_blanks(s, at);
    while (at < s.n && (s.p[at] == ':' || s.p[at] == '|'))
        at = cite_blanks(s, at + 1);
    return at;
}

/* The first date between `at` and `end` that stands as the date of a document does. */
static struct date scan_head(str s, isize at, isize end) {
    static const str labels[] = {S("ngày ban hành"), S("ngày ký ban hành"),
                                 S("ngày ký xác thực"), S("ngày ký")};
    for (s = str_sub(s, 0, end); at < s.n; at++) {
        if ((s.p[at] | 0x20) != 'n' && (s.p[at] | 0x20) != 'c')
            continue;
        if (cite_phrase(s, at, STR("căn cứ")) >= 0)
            break;
        isize day = cite_any(s, at, labels, countof(labels));
        if (day >= 0)
            day = skip_border(s, day);
        else if (behind_place(s, at))
            day = at;
        struct date d = day >= 0 ? date_scan(s, &day) : (struct date){0};
        if (d.year)
            return d;
    }
    return (struct date){0};
}

struct date cite_head_date(str s, isize from, isize number, isize behind) {
    struct date d = scan_head(s, behind, behind + HEAD_WINDOW);
    if (d.year)
        return d;
    isize before = number - HEAD_WINDOW / 2;
    return scan_head(s, before > from ? before : from, number);
}
