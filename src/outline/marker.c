/*
 * Each form is tried in turn at the same place; the first that fits is it. Digits and
 * capitals begin many lines that are no headings, so a marker needs its stop, and after a
 * lone stop a blank or a letter: "1.5 triệu", "10.000 người", "05/CT-TTg", "I/2023" and
 * "24/11/2023" are text.
 */
#include "outline/marker.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/nfc.h"
#include "viet/outline_word.h"

enum { NUMBER_DIGITS = 3, PART_DIGITS = 2, ROMAN_LETTERS = 6 };

struct cursor {
    str s;
    isize at;
};

static bool skip(struct cursor *c, str text) {
    if (!str_starts(str_skip(c->s, c->at), text))
        return false;
    c->at += text.n;
    return true;
}

static void skip_blanks(struct cursor *c) {
    while (c->at < c->s.n) {
        isize next = c->at;
        if (!letter_is_blank(utf8_next(c->s, &next)))
            return;
        c->at = next;
    }
}

static struct letter letter_at(const struct cursor *c) {
    isize at = c->at;
    return at < c->s.n ? letter_of(utf8_next(c->s, &at)) : letter_of(0);
}

static char byte_at(const struct cursor *c) {
    return c->at < c->s.n ? c->s.p[c->at] : '\0';
}

/* A stop that ends a number: . ) / : or \. as Markdown editors escape it. */
static bool take_stop(struct cursor *c) {
    struct cursor at = *c;
    skip(&at, STR("\\"));
    char stop = byte_at(&at);
    if (stop != '.' && stop != ')' && stop != '/' && stop != ':' && stop != '-')
        return false;
    at.at++;
    bool weak = stop == '/' || stop == '-' || stop == ':';
    bool blank = at.at == at.s.n || is_space(at.s.p[at.at]) ||
                 str_starts(str_skip(at.s, at.at), STR("\xC2\xA0")) ||
                 byte_at(&at) == '*';
    if (!blank && (weak || !letter_at(&at).rank))
        return false;
    *c = at;
    return true;
}

static int take_digits(struct cursor *c, int most) {
    int value = 0, n = 0;
    while (is_digit(byte_at(c)) && n <= most) {
        value = value * 10 + (c->s.p[c->at++] - '0');
        n++;
    }
    return n > 0 && n <= most ? value : -1;
}

/* I to XXXIX, all in capitals or all in small letters; 0 for anything else. */
static int take_roman(struct cursor *c, bool capital) {
    static const struct {
        const char *text;
        int value;
    } digits[] = {{"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}};
    struct cursor at = *c;
    char upper[ROMAN_LETTERS];
    isize n = 0, used = 0;
    int value = 0;
    while (n < ROMAN_LETTERS && is_ascii_alpha(byte_at(&at))) {
        char letter = at.s.p[at.at++];
        if ((letter < 'a') != capital)
            return 0;
        upper[n++] = capital ? letter : (char)(letter - 'a' + 'A');
    }
    for (isize i = 0; i < countof(digits); i++) {
        str digit = str_from_c(digits[i].text);
        int most = digits[i].value == 10 || digits[i].value == 1 ? 3 : 1;
        while (most-- > 0 && str_starts(str_sub((str){upper, n}, used, n), digit)) {
            used += digit.n;
            value += digits[i].value;
        }
    }
    if (!n || used != n || letter_at(&at).rank)
        return 0;
    *c = at;
    return value;
}

static bool read_roman(struct cursor *c, struct marker *m) {
    struct cursor at = *c;
    int value = take_roman(&at, true);
    m->label = str_sub(at.s, c->at, at.at);
    struct cursor blank = at;
    skip_blanks(&blank);
    if (!value || (!take_stop(&at) && !(byte_at(&blank) == '-' && take_stop(&blank))))
        return false;
    *c = blank.at > at.at ? blank : at;
    m->kind = MARKER_ROMAN;
    m->value = value;
    return true;
}

/* The alphabet that documents count with: đ comes after d; f j w z are left out by some
 * and used by others. */
static int letter_value(struct cursor *c, bool upper) {
    static const char order[] = "abcd\x01"
                                "efghijklmnopqrstuvwxyz";
    isize next = c->at;
    if (next >= c->s.n)
        return 0;
    uint32_t code = viet_next(c->s, &next);
    struct letter l = letter_of(code);
    bool dd = letter_lower(code) == 0x111;
    if (!l.rank || l.tone || l.upper != upper ||
        (!dd && (code >= 0x80 || letter_lower(code) != (uint32_t)l.fold)))
        return 0;
    for (int i = 0; order[i]; i++)
        if (dd ? order[i] == '\x01' : order[i] == l.fold) {
            c->at = next;
            return i + 1;
        }
    return 0;
}

static bool read_letter(struct cursor *c, struct marker *m, bool upper) {
    struct cursor at = *c;
    int value = letter_value(&at, upper);
    m->label = str_sub(at.s, c->at, at.at);
    bool bracket = byte_at(&at) == ')';
    struct cursor stop = at;
    if (!value || !take_stop(&stop) || byte_at(&at) == ':' || byte_at(&at) == '-')
        return false;
    /* "A. Nguyễn" is a name as often as a heading: levels.c looks at the sequence. */
    m->kind = upper && !bracket ? MARKER_CAPITAL : MARKER_LETTER;
    m->value = value;
    *c = stop;
    return true;
}

static bool read_small_roman(struct cursor *c, struct marker *m) {
    struct cursor at = *c;
    int value = take_roman(&at, false);
    m->label = str_sub(at.s, c->at, at.at);
    if (!value || !take_stop(&at))
        return false;
    m->kind = MARKER_SMALL_ROMAN;
    m->value = value;
    m->letter_or_roman = m->label.n == 1;
    *c = at;
    return true;
}

/* "1.", "1)", "1/", and "1.2." with any number of parts. */
static bool read_number(struct cursor *c, struct marker *m) {
    struct cursor at = *c;
    int value = take_digits(&at, NUMBER_DIGITS), parts = 1;
    if (value < 1)
        return false;
    while (byte_at(&at) == '.') {
        struct cursor next = {at.s, at.at + 1};
        int part = take_digits(&next, PART_DIGITS);
        if (part < 1)
            break;
        at = next;
        value = part;
        parts++;
    }
    m->label = str_sub(at.s, c->at, at.at);
    struct cursor stop = at;
    bool stopped = take_stop(&stop);
    bool blank = at.at < at.s.n && (is_space(byte_at(&at)) || at.s.p[at.at] == '*');
    struct cursor text = at;
    skip_blanks(&text);
    if (!stopped && !(parts > 1 && blank && letter_at(&text).upper))
        return false;
    *c = stopped ? stop : at;
    m->kind = parts > 1 ? MARKER_DOTTED : MARKER_NUMBER;
    m->value = value;
    m->parts = parts;
    return true;
}

static bool read_bracket(struct cursor *c, struct marker *m) {
    struct cursor at = *c;
    if (!skip(&at, STR("(")))
        return false;
    isize from = at.at;
    int value = take_digits(&at, PART_DIGITS);
    m->kind = MARKER_BRACKET;
    if (value < 1 && (value = take_roman(&at, false)) > 0)
        m->kind = MARKER_SMALL_ROMAN;
    m->label = str_sub(at.s, from, at.at);
    if (value < 1 || !skip(&at, STR(")")) ||
        (at.at < at.s.n && !is_space(byte_at(&at)) && !letter_at(&at).upper))
        return false;
    m->value = value;
    *c = at;
    return true;
}

static bool read_bullet(struct cursor *c, struct marker *m) {
    struct cursor at = *c;
    if (at.at >= at.s.n)
        return false;
    uint32_t code = utf8_next(at.s, &at.at);
    struct cursor text = at;
    skip_blanks(&text);
    bool blank = text.at > at.at;
    if (code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212)
        m->kind = MARKER_DASH;
    else if (code == '+')
        m->kind = MARKER_PLUS;
    else if (code == 0x2022 || code == 0xB7 || code == 0x25CF || code == 0x25AA ||
             code == 0x25E6 || code == 0x25CB || code == 0x25A0 || code == 0x2023 ||
             code == 0x2756 || code == 0x27A2 || (code >= 0xF000 && code <= 0xF0FF) ||
             (code == '*' && blank))
        m->kind = MARKER_DOT;
    else
        return false;
    if (text.at == text.s.n ||
        (!blank && !letter_at(&text).rank && byte_at(&text) != '*'))
        return false;
    *c = text;
    return true;
}

/* "thứ nhất" to "thứ mười": how parts are counted in words. */
static int take_ordinal(struct cursor *c) {
    str rest = str_skip(c->s, c->at);
    for (int i = 0; i < OUTLINE_ORDINALS; i++) {
        isize length = text_phrase(rest, DOMAIN_OUTLINE, OUTLINE_ORDINAL << i);
        if (!length)
            continue;
        c->at += length;
        return i + 1;
    }
    return 0;
}

static bool take_word(struct cursor *c, uint64_t mark) {
    isize length = text_phrase(str_skip(c->s, c->at), DOMAIN_OUTLINE, mark);
    c->at += length;
    return length > 0;
}

/* What a division is counted by: "thứ nhất", "II", "1". */
static int take_count(struct cursor *c) {
    int value = take_ordinal(c);
    if (!value)
        value = take_roman(c, true);
    return value ? value : take_digits(c, NUMBER_DIGITS);
}

/* "Phần thứ nhất", "CHƯƠNG II", "Điều 1.": a division by its name. */
static bool read_named(struct cursor *c, struct marker *m, enum marker_kind kind) {
    struct cursor at = *c;
    skip_blanks(&at);
    if (at.at == c->at)
        return false;
    isize from = at.at;
    int value = take_count(&at);
    m->label = str_sub(at.s, from, at.at);
    if (value < 1 || letter_at(&at).rank)
        return false;
    struct cursor stop = at;
    if (!take_stop(&stop) && at.at < at.s.n && kind == MARKER_ARTICLE)
        return false; /* "Điều 5 Nghị định số …" is running text */
    *c = stop.at > at.at ? stop : at;
    m->kind = kind;
    m->value = value;
    return true;
}

static bool read_division(struct cursor *c, struct marker *m) {
    static const struct {
        uint64_t word;
        enum marker_kind kind;
    } names[] = {{OUTLINE_PART, MARKER_PART},
                 {OUTLINE_CHAPTER, MARKER_CHAPTER},
                 {OUTLINE_ARTICLE, MARKER_ARTICLE}};
    for (isize i = 0; i < countof(names) && letter_at(c).upper; i++) {
        struct cursor at = *c;
        if (!take_word(&at, names[i].word))
            continue;
        bool read = read_named(&at, m, names[i].kind);
        *c = read ? at : *c;
        return read;
    }
    return false;
}

/* "PHỤ LỤC", with a number or without, as a line of its own. */
static bool read_annex(struct cursor *c, struct marker *m) {
    struct cursor at = *c;
    if (!letter_at(&at).upper || !take_word(&at, OUTLINE_ANNEX))
        return false;
    isize end = at.at;
    skip_blanks(&at);
    isize from = at.at;
    int value = take_roman(&at, true);
    if (!value)
        value = take_digits(&at, PART_DIGITS);
    m->label = value > 0 ? str_sub(at.s, from, at.at) : (str){0};
    if (value < 1)
        at.at = end;
    take_stop(&at);
    skip_blanks(&at);
    if (at.at < at.s.n && byte_at(&at) != '*' && byte_at(&at) != '(')
        return false; /* "Phụ lục I kèm theo Nghị định …" is running text */
    m->kind = MARKER_ANNEX;
    m->value = value > 0 ? value : 1;
    *c = at;
    return true;
}

static bool read_any(struct cursor *c, struct marker *m) {
    return read_annex(c, m) || read_division(c, m) || read_roman(c, m) ||
           read_number(c, m) || read_bracket(c, m) || read_small_roman(c, m) ||
           read_letter(c, m, false) || read_letter(c, m, true) || read_bullet(c, m);
}

struct marker marker_read(str line) {
    struct marker m = {0};
    struct cursor c = {line, 0};
    bool stars = str_starts(line, STR("**")) && !str_starts(line, STR("***"));
    if (stars)
        c.at = 2;
    isize from = c.at;
    if (!read_any(&c, &m) || c.at == from)
        return (struct marker){0};
    m.stop = c.at;
    if (stars) {
        m.bold = skip(&c, STR("**"));
        m.open = !m.bold;
    }
    skip_blanks(&c);
    m.end = c.at;
    return m;
}

struct marker marker_as_letter(struct marker m) {
    struct cursor c = {m.label, 0};
    m.kind = MARKER_LETTER;
    m.value = letter_value(&c, false);
    return m;
}
