/*
 * The grammar is the table `shapes`: each row spells what follows the digits, one
 * character an element, and the first row that fits is taken. Position decides what a
 * token means: only the one directly after the digits is tried as a kind, so that
 * 05/KH-TTr is a plan of the inspectorate. Regular expressions were rejected: they cannot
 * look a token up in the table of kinds, and every blank, look-alike and glued word would
 * have to be allowed for in each.
 *
 * Every element reads a bounded number of bytes, so a failed attempt costs a constant.
 */
#include "viet/docnum.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/symbol.h"

struct shape {
    const char *follows; /* the elements after the digits */
    enum docnum_form form;
    enum docnum_trust trust;
};

/*
 * / -  that separator, blanks around it     :  either of them
 * _    a blank                              Y  a year of four digits
 * Q    an assembly with its term            K  a kind by its state symbol
 * P    a kind by its Party symbol           I  issuers
 * G    a kind and issuers whose hyphen was lost: NĐCP
 */
static const struct shape shapes[] = {
    {"/Y/Q", DOCNUM_QH, DOCNUM_SURE},   /* 72/2025/QH15 */
    {"/Y/K:I", DOCNUM_QP, DOCNUM_SURE}, /* 30/2020/NĐ-CP, 10/2018/TTLT/BTP-BCA */
    {"/Y/G", DOCNUM_QP, DOCNUM_LED},    /* 30/2020/NĐCP */
    {"/Y/I", DOCNUM_CV, DOCNUM_LED},    /* 12/2015/UBND-NC */
    {"-P/I", DOCNUM_DG, DOCNUM_SURE},   /* 57-NQ/TW */
    {"-P-I", DOCNUM_DG, DOCNUM_LED},    /* 29-NQ-TW */
    {"_P/I", DOCNUM_DG, DOCNUM_LED},    /* 84 QĐ/TWĐTN */
    {"P/I", DOCNUM_DG, DOCNUM_SURE},    /* 22HD/TWĐTN */
    {"/K:I", DOCNUM_HC, DOCNUM_SURE},   /* 19/KH-UBND, 01/QCPH/UBND-UBMTTQ */
    {"_K-I", DOCNUM_HC, DOCNUM_LED},    /* 1830 QĐ-UBND */
    {"/G", DOCNUM_HC, DOCNUM_LED},      /* 19/KHUBND */
    {"/I", DOCNUM_CV, DOCNUM_LED},      /* 123/SGDĐT-VP */
    {"-I", DOCNUM_CV, DOCNUM_LED},      /* 251-BCĐ */
    {"/K", DOCNUM_HC, DOCNUM_LED},      /* 12/QĐ: the issuer left out */
    {"-P", DOCNUM_DG, DOCNUM_LED},      /* 12-QĐ */
};

struct reader {
    str s;
    isize at;
    bool cell;   /* a table cell began with the number */
    bool spaced; /* whoever typed it puts blanks around hyphens */
    struct docnum_scan *out;
};

static bool digit_at(str s, isize at) {
    return at >= 0 && at < s.n && is_digit(s.p[at]);
}

static bool letter_at(str s, isize at) {
    return at < s.n && letter_of(letter_latin(utf8_next(s, &at))).rank;
}

static isize digits_end(str s, isize at) {
    while (digit_at(s, at))
        at++;
    return at;
}

/* One to six digits, perhaps a dot with up to three more, perhaps a letter of its own. */
static bool read_number(struct reader *r) {
    isize start = r->at, end = digits_end(r->s, start);
    if (end == start || end - start > 6)
        return false;
    if (end < r->s.n && r->s.p[end] == '.' && digit_at(r->s, end + 1)) {
        isize dotted = digits_end(r->s, end + 1);
        if (dotted - end > 4 || (dotted < r->s.n && r->s.p[dotted] == '.'))
            return false;
        end = dotted;
    }
    isize letter = end;
    if (letter_at(r->s, end)) {
        utf8_next(r->s, &letter);
        if (!letter_at(r->s, letter) && !digit_at(r->s, letter))
            end = letter;
    }
    r->out->number = str_sub(r->s, start, end);
    r->at = end;
    return true;
}

static bool read_separator(struct reader *r, char wanted, char *found) {
    isize blank = symbol_skip_blanks(r->s, r->at), at = blank;
    char c = symbol_separator(r->s, &at);
    if (!c || (wanted != ':' && c != wanted))
        return false;
    isize start = symbol_skip_blanks(r->s, at);
    r->spaced = c == '-' && blank > r->at && start > at;
    r->at = start;
    *found = c;
    return true;
}

static bool read_year(struct reader *r) {
    isize end = digits_end(r->s, r->at);
    int year = str_to_int(str_sub(r->s, r->at, end));
    if (end - r->at != 4 || year < 1900 || year > 2099)
        return false;
    r->out->year = year;
    r->at = end;
    return true;
}

static bool add_token(struct reader *r, str token, char before) {
    if (r->out->tokens == DOCNUM_TOKENS)
        return false;
    r->out->token[r->out->tokens] = token;
    r->out->before[r->out->tokens++] = before;
    return true;
}

/* QH or UBTVQH with the number of its term. */
static bool read_assembly(struct reader *r) {
    struct symbol symbol;
    isize at = r->at;
    if (!symbol_read(r->s, &at, &symbol) || !is_digit(symbol.text.p[symbol.text.n - 1]))
        return false;
    char key[SYMBOL_MAX];
    str name = {key, symbol_put_key(key, symbol.text)};
    while (name.n && is_digit(name.p[name.n - 1]))
        name.n--;
    if (!str_eq(name, STR("QH")) && !str_eq(name, STR("UBTVQH")))
        return false;
    r->at = at;
    return add_token(r, symbol.text, 0);
}

static bool read_kind(struct reader *r, bool party) {
    struct symbol symbol;
    isize at = r->at;
    if (!symbol_read(r->s, &at, &symbol) || symbol.cut)
        return false;
    char latin[SYMBOL_MAX];
    str plain = {latin, symbol_put_latin(latin, symbol.text)};
    r->out->kinds = kind_of_symbol(plain, party);
    if (!r->out->kinds.n)
        return false;
    r->out->kind = symbol.text;
    r->out->party = party;
    r->at = at;
    return true;
}

/*
 * Files lose hyphens that were typed as soft ones: "61/2018/NĐCP". The token is split
 * where a kind ends and a well-known issuer begins, unless it is well known as a whole
 * (TTCP).
 */
static bool read_glued(struct reader *r) {
    struct symbol symbol;
    isize at = r->at;
    if (!symbol_read(r->s, &at, &symbol) || symbol_is_known(symbol.text))
        return false;
    isize split = 0;
    for (utf8_next(symbol.text, &split); split < symbol.text.n;) {
        utf8_next(symbol.text, &split);
        str kind = str_sub(symbol.text, 0, split);
        struct kind_set kinds = kind_of_symbol(kind, false);
        if (!kinds.n || !symbol_is_known(str_skip(symbol.text, split)))
            continue;
        r->out->kind = kind;
        r->out->kinds = kinds;
        r->out->second = '-';
        r->at += split;
        return true;
    }
    return false;
}

/* "ngày" in any case: the date follows. */
static bool is_day(str s, isize at) {
    static const char day[] = "ngay";
    for (int i = 0; i < 4; i++)
        if (at >= s.n || letter_of(utf8_next(s, &at)).fold != day[i])
            return false;
    return true;
}

/* True where the name of a title goes on in capitals: "… 12/QĐ-UBND- BAN HÀNH". */
static bool prose_follows(str s, isize at) {
    isize next = symbol_skip_blanks(s, at);
    if (next == at || is_day(s, next))
        return false;
    for (at = next; letter_at(s, at);) {
        struct letter l = letter_of(utf8_next(s, &at));
        if (l.tone)
            return l.upper;
    }
    return false;
}

/*
 * The separator and token that may follow the tokens read so far; the reader stays where
 * it is when none do. Blanks around the hyphen are a typing habit inside a number and a
 * dash between clauses outside: blanks on both sides are believed only where a unit must
 * follow.
 */
static bool read_next_token(struct reader *r, bool lower, struct symbol *symbol) {
    isize blank = symbol_skip_blanks(r->s, r->at), at = blank;
    char mark = symbol_separator(r->s, &at);
    if (!mark && at < r->s.n && (r->s.p[at] == '&' || r->s.p[at] == '.'))
        mark = r->s.p[at++];
    if (!mark && (!r->cell || blank == r->at))
        return false;
    isize start = symbol_skip_blanks(r->s, at), end = start;
    bool before = blank > r->at, after = start > at, letter = !r->out->kind.n;
    if (!symbol_read(r->s, &end, symbol) || symbol->lower != lower)
        return false;
    if (mark == '/' && (before || after || !letter || r->out->tokens != 1))
        return false;
    if (mark == '.' && (before || after || symbol->cut || !symbol->plain))
        return false;
    bool expected = r->cell || r->spaced || (letter && r->out->tokens == 1);
    if (before && after && !expected)
        return false;
    if ((before || after) && (prose_follows(r->s, end) || symbol->cut))
        return false;
    r->at = end;
    return add_token(r, symbol->text, mark ? mark : ' ');
}

/* "(CAT-PC02)" glued to the last token; of steering boards, after a blank too. */
static void read_bracket(struct reader *r) {
    isize open = symbol_skip_blanks(r->s, r->at);
    if (open >= r->s.n || r->s.p[open] != '(')
        return;
    char key[SYMBOL_MAX];
    str last = {key, symbol_put_key(key, r->out->token[r->out->tokens - 1])};
    if (open > r->at && !str_starts(last, STR("BCĐ")))
        return;
    isize close = open + 1;
    int glyphs = 0;
    while (close < r->s.n && r->s.p[close] != ')' && glyphs <= 12) {
        uint32_t c = utf8_next(r->s, &close);
        if (!letter_of(c).upper && c != '-' && (c >= 0x80 || !is_digit((char)c)))
            return;
        glyphs++;
    }
    if (glyphs < 2 || close >= r->s.n || r->s.p[close] != ')')
        return;
    if (add_token(r, str_sub(r->s, open + 1, close), '('))
        r->at = close + 1;
}

static bool is_roman(str s) {
    for (isize i = 0; i < s.n; i++)
        if (str_find_byte(STR("IVXLCivxlc"), s.p[i]) < 0)
            return false;
    return true;
}

static bool cell_ends(struct reader *r) {
    isize at = symbol_skip_blanks(r->s, r->at);
    return at == r->s.n || r->s.p[at] == '|';
}

/* One letter alone is no issuer, nor is a Roman numeral without a kind: "kỳ 3/III". */
static bool is_issuer(const struct reader *r, str token) {
    isize second = 0;
    utf8_next(token, &second);
    return second < token.n && (r->out->kind.n || !is_roman(token));
}

static bool read_issuers(struct reader *r, bool cell) {
    struct reader first = *r;
    struct docnum_scan before = *r->out;
    struct symbol symbol;
    r->cell = cell;
    if (!symbol_read(r->s, &r->at, &symbol) || !is_issuer(r, symbol.text) ||
        !add_token(r, symbol.text, 0))
        return false;
    bool lower = symbol.lower;
    while (!symbol.cut && read_next_token(r, lower, &symbol))
        continue;
    if (!symbol.cut)
        read_bracket(r);
    if (!cell || cell_ends(r))
        return true;
    *r = first;
    *r->out = before;
    return read_issuers(r, false);
}

static bool read_element(struct reader *r, char element) {
    char *separator = r->out->kind.n ? &r->out->second : &r->out->first;
    isize blank;
    switch (element) {
    case '/':
    case '-':
    case ':':
        return read_separator(r, element, separator);
    case '_':
        blank = symbol_skip_blanks(r->s, r->at);
        if (blank == r->at)
            return false;
        r->at = blank;
        return true;
    case 'Y':
        return read_year(r);
    case 'Q':
        return read_assembly(r);
    case 'K':
        return read_kind(r, false);
    case 'P':
        return read_kind(r, true);
    case 'G':
        return read_glued(r) && read_issuers(r, false);
    default:
        return read_issuers(r, r->cell);
    }
}

/*
 * What the tokens add to the doubt of a shape. A letter's number is believed anywhere
 * only with a well-known issuer and a unit after it; small letters are believed where
 * they hold a kind or a known issuer; an old decree ("87-CP") only with a known issuer.
 */
static bool trust_tokens(struct docnum_scan *n) {
    for (int i = 0; i < n->tokens; i++)
        if (n->before[i] == ' ')
            n->trust = DOCNUM_CELL;
    if (n->form != DOCNUM_CV)
        return true;
    bool known = symbol_is_known(n->token[0]);
    uint32_t first = letter_latin(utf8_next(n->token[0], &(isize){0}));
    bool lower = !letter_of(first).upper;
    if (!known && (lower || n->first == '-'))
        return false;
    if (n->first == '-' && n->tokens > 1)
        return false;
    if (n->tokens == 1 && kind_of_symbol(n->token[0], false).n)
        return false;
    if (n->trust == DOCNUM_LED && known && n->tokens > 1 && n->before[1] == '-' &&
        !n->year)
        n->trust = DOCNUM_SURE;
    return true;
}

/* What may not follow: more of an address, or an issuer that could not be read. */
static bool ends_well(str s, const struct docnum_scan *n) {
    isize at = n->end;
    if (at < s.n && str_find_byte(STR("%_@="), s.p[at]) >= 0)
        return false;
    return n->tokens || !symbol_separator(s, &at);
}

static bool fits(struct reader *r, const struct shape *shape) {
    for (const char *element = shape->follows; *element; element++)
        if (!read_element(r, *element))
            return false;
    struct docnum_scan *n = r->out;
    n->form = shape->form;
    n->trust = shape->trust;
    n->end = r->at;
    if (n->form == DOCNUM_HC && str_eq(kind_symbol(&n->kinds, false), STR("CV")))
        n->form = DOCNUM_CV;
    bool letter = !n->kind.n || n->form != DOCNUM_CV;
    return ends_well(r->s, n) && (!letter || trust_tokens(n));
}

/* The dot belongs to resolutions with a year, or is one between thousands. */
static bool number_fits(const struct docnum_scan *n) {
    isize dot = str_find_byte(n->number, '.');
    return dot < 0 || n->year || n->number.n - dot == 4;
}

/* A short run of letters and a separator: a kind without one before it looks so. */
static bool kind_follows(str s, isize at) {
    for (int letters = 0; letter_at(s, at); letters++) {
        if (letters == 8)
            return false;
        utf8_next(s, &at);
    }
    at = symbol_skip_blanks(s, at);
    return symbol_separator(s, &at);
}

/* A letter must come soon, perhaps after a year: this turns most digits away. */
static bool letter_follows(str s, isize at) {
    for (int part = 0; part < 2; part++) {
        at = symbol_skip_blanks(s, at);
        if (letter_at(s, at))
            return kind_follows(s, at);
        if (!symbol_separator(s, &at))
            return false;
        at = symbol_skip_blanks(s, at);
        if (letter_at(s, at))
            return true;
        isize end = digits_end(s, at);
        if (end - at != 4)
            return false;
        at = end;
    }
    return false;
}

/* Whether a shape begins with this separator, or with none where there is none. */
static bool begins_with(const struct shape *shape, char separator) {
    char first = shape->follows[0];
    return first == '/' || first == '-' ? first == separator : !separator;
}

bool docnum_scan(str s, isize at, bool cell, struct docnum_scan *out) {
    *out = (struct docnum_scan){0};
    struct reader r = {.s = s, .at = at, .cell = cell, .out = out};
    if (!read_number(&r) || !letter_follows(s, r.at))
        return false;
    struct docnum_scan number = *out;
    struct reader after = r;
    isize next = symbol_skip_blanks(s, r.at);
    char separator = symbol_separator(s, &next);
    for (isize i = 0; i < countof(shapes); i++) {
        if (!begins_with(&shapes[i], separator))
            continue;
        *out = number;
        r = after;
        if (fits(&r, &shapes[i]) && number_fits(out))
            return true;
    }
    return false;
}

/* Text under construction, in memory that is long enough. */
struct writer {
    char *p;
    isize n;
};

static void write_char(struct writer *w, char c) {
    if (c)
        w->p[w->n++] = c;
}

static void write_str(struct writer *w, str s) {
    for (isize i = 0; i < s.n; i++)
        w->p[w->n++] = s.p[i];
}

static void write_year(struct writer *w, int year) {
    for (int unit = 1000; unit; unit /= 10)
        write_char(w, (char)('0' + year / unit % 10));
}

/* Bytes that any form of the number needs at most. */
static isize room_for(const struct docnum_scan *n) {
    isize room = 32 + n->number.n + n->kind.n;
    for (int i = 0; i < n->tokens; i++)
        room += n->token[i].n + 4;
    return room;
}

/* True when the two differ in case and in the bar of Đ at most. */
static bool same_bare(str a, str b) {
    isize i = 0, j = 0;
    while (i < a.n && j < b.n)
        if (letter_of(utf8_next(a, &i)).fold != letter_of(utf8_next(b, &j)).fold)
            return false;
    return i == a.n && j == b.n;
}

static void write_kind(struct writer *w, const struct docnum_scan *n) {
    str proper = kind_symbol(&n->kinds, n->party);
    if (same_bare(n->kind, proper))
        write_str(w, proper);
    else
        w->n += symbol_put(w->p + w->n, n->kind);
}

/*
 * The separator after the kind, as the form has it. Joint documents of old were written
 * with a slash there, and the Youth Union still does: those stay.
 */
static char kind_separator(const struct docnum_scan *n) {
    if (n->form == DOCNUM_DG)
        return '/';
    bool joint = str_eq(kind_symbol(&n->kinds, n->party), STR("NQLT"));
    return n->form == DOCNUM_QP && !joint ? '-' : n->second;
}

static void write_token(struct writer *w, str token, char before) {
    write_char(w, before == ' ' ? 0 : before);
    w->n += symbol_put(w->p + w->n, token);
    if (before == '(')
        write_char(w, ')');
}

static str written_form(struct arena *a, const struct docnum_scan *n) {
    struct writer w = {.p = new (a, char, room_for(n))};
    w.n += symbol_put_latin(w.p, n->number);
    if (n->year) {
        write_char(&w, '/');
        write_year(&w, n->year);
    }
    write_char(&w, n->first ? n->first : n->form == DOCNUM_DG ? '-' : '/');
    if (n->kind.n)
        write_kind(&w, n);
    if (n->kind.n && n->tokens)
        write_char(&w, kind_separator(n));
    for (int i = 0; i < n->tokens; i++)
        write_token(&w, n->token[i], n->before[i]);
    return (str){w.p, w.n};
}

static str issuer_key(struct arena *a, const struct docnum_scan *n) {
    struct writer w = {.p = new (a, char, room_for(n))};
    for (int i = 0; i < n->tokens; i++) {
        char before = n->before[i];
        bool glue = before == '&' || before == '.' || before == ' ';
        write_char(&w, glue ? 0 : before == '/' ? '-' : before);
        w.n += symbol_put_key(w.p + w.n, n->token[i]);
        if (before == '(')
            write_char(&w, ')');
    }
    return (str){w.p, w.n};
}

static str plain_number(struct arena *a, str number) {
    isize zeros = 0;
    while (zeros + 1 < number.n && number.p[zeros] == '0' &&
           is_digit(number.p[zeros + 1]))
        zeros++;
    char *p = new (a, char, number.n);
    isize n = 0;
    for (isize at = zeros; at < number.n;)
        n += utf8_encode(letter_lower(letter_latin(utf8_next(number, &at))), p + n);
    return (str){p, n};
}

struct docnum docnum_make(struct arena *a, const struct docnum_scan *scan) {
    struct kind_set kinds = scan->kinds;
    if (scan->form == DOCNUM_CV)
        kinds = kind_of_symbol(STR("CV"), false);
    return (struct docnum){
        .form = scan->form,
        .text = written_form(a, scan),
        .kind = kind_symbol(&kinds, scan->party),
        .issuer = issuer_key(a, scan),
        .number = plain_number(a, scan->number),
        .year = scan->year,
        .kinds = kinds,
    };
}

/* The offset past "Số", "Số:" and blanks at the start. */
static isize skip_lead(str s) {
    isize at = symbol_skip_blanks(s, 0), next = at;
    uint32_t c = next < s.n ? letter_lower(utf8_next(s, &next)) : 0;
    uint32_t o = next < s.n ? letter_lower(utf8_next(s, &next)) : 0;
    if (c == 's' && letter_of(o).fold == 'o')
        at = symbol_skip_blanks(s, next);
    if (at > 0 && at < s.n && s.p[at] == ':')
        at = symbol_skip_blanks(s, at + 1);
    return at;
}

struct docnum docnum_parse(struct arena *a, str s) {
    struct docnum_scan scan;
    isize at = skip_lead(s);
    if (!digit_at(s, at) || !docnum_scan(s, at, true, &scan) || !scan.tokens ||
        symbol_skip_blanks(s, scan.end) != s.n)
        return (struct docnum){0};
    return docnum_make(a, &scan);
}

str docnum_identity(struct arena *a, const struct docnum *n) {
    struct writer year = {.p = new (a, char, 4)};
    if (n->year)
        write_year(&year, n->year);
    str none = STR("-"), bar = STR("|");
    return str_concat(a, n->kind.n ? n->kind : none, bar, n->issuer.n ? n->issuer : none,
                      bar, n->number, bar, n->year ? (str){year.p, year.n} : none);
}
