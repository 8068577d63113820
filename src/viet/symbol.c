/*
 * An abbreviation is made of first letters: capitals, with the quality marks of Ư or Đ
 * but hardly ever a tone. A word of the language is small after its first letter or, in
 * a title, has a tone within its first syllables. That difference finds where a token
 * ends when the next word is glued to it ("VPĐOÀN", "CPcủa"), without a dictionary of
 * either.
 *
 * Digits at the end belong to the token (HĐND9, BCĐ389, PC02) or are a footnote (TW1).
 * Who has a digit in its name is a matter of fact: assemblies have their term, steering
 * boards two or three digits, police units two digits after one or two letters.
 */
#include "viet/symbol.h"

#include "base/utf8.h"
#include "viet/letter.h"

#include <string.h>

enum { GLYPHS = 32 };

/* The run of letters and digits at one place, decoded. */
struct run {
    str s;
    isize start;
    int n;                   /* glyphs */
    isize end[GLYPHS];       /* the offset behind each */
    struct letter l[GLYPHS]; /* rank 0: a digit */
    int letters;             /* glyphs before the first digit */
    int digits;              /* digits behind them */
};

#define S(text)                                                                          \
    { text, sizeof(text) - 1 }

enum { KNOWN = 1, TERM = 2, NUMBERED = 4, MIXED = 8, JOINED = 16 };

#define SYMBOL(text, is) {S(text), is},
static const struct {
    str text;
    unsigned is;
} symbols[] = {
#include "viet/vocabulary/symbols.def"
};

/* Whether the list has the text as one of those; it is in the order of bytes. */
static bool is_listed(str text, unsigned as) {
    isize low = 0, high = countof(symbols);
    while (low < high) {
        isize middle = (low + high) / 2;
        int order = str_cmp(symbols[middle].text, text);
        if (order == 0)
            return symbols[middle].is & as;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static bool is_invisible(uint32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

isize symbol_skip_blanks(str s, isize at) {
    isize limit = at + 40;
    int lines = 0;
    for (isize next = at; at < s.n && at < limit; at = next) {
        uint32_t c = utf8_next(s, &next);
        lines += c == '\n';
        if (lines > 1 || (!letter_is_blank(c) && !is_invisible(c)))
            break;
    }
    return at;
}

char symbol_separator(str s, isize *at) {
    if (*at >= s.n)
        return 0;
    isize next = *at;
    uint32_t c = utf8_next(s, &next);
    bool hyphen = c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ||
                  c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
    bool slash = c == '/' || c == 0x2044 || c == 0x2215 || c == 0xFF0F;
    if (!hyphen && !slash)
        return 0;
    *at = next;
    return hyphen ? '-' : '/';
}

/* The central committee as newspapers write it: T.Ư, T.W. 0 if it is not here. */
static isize dotted_centre(str s, isize at) {
    isize next = at;
    if (at + 2 >= s.n || (s.p[at] != 'T' && s.p[at] != 't') || s.p[at + 1] != '.')
        return 0;
    next = at + 2;
    uint32_t c = letter_upper(utf8_next(s, &next));
    bool ends = next >= s.n || !letter_of(utf8_next(s, &(isize){next})).rank;
    return ends && (c == 0x1AF || c == 'W') ? next : 0;
}

/* Letters of the scripts whose capitals look like ours. */
static bool is_of_other_script(uint32_t c) {
    return c >= 0x370 && c < 0x530;
}

/* Decodes the run; false when it is too long to be an abbreviation, or of words in
 * another script. */
static bool run_read(str s, isize at, struct run *run) {
    *run = (struct run){.s = s, .start = at};
    while (at < s.n) {
        isize next = at;
        uint32_t c = letter_latin(utf8_next(s, &next));
        struct letter l = letter_of(c);
        bool digit = c < 0x80 && is_digit((char)c);
        if (is_of_other_script(c))
            return false;
        if (!l.rank && !digit && !(is_invisible(c) && at > run->start))
            break;
        if (run->n == GLYPHS || next - run->start > SYMBOL_MAX)
            return false;
        if (!is_invisible(c)) {
            run->end[run->n] = next;
            run->l[run->n++] = l;
        }
        at = next;
    }
    while (run->letters < run->n && run->l[run->letters].rank)
        run->letters++;
    while (run->letters + run->digits < run->n &&
           !run->l[run->letters + run->digits].rank)
        run->digits++;
    return run->letters > 0;
}

/* The first `n` glyphs as written. */
static str run_text(const struct run *run, int n) {
    return str_sub(run->s, run->start, run->end[n - 1]);
}

static bool is_vowel(struct letter l) {
    return l.rank && str_find_byte(STR("aeiouy"), l.fold) >= 0;
}

/* Whether glyphs `from` and `from + 1` are one sound at the start of a syllable. */
static bool is_cluster(const struct run *run, int from) {
    static const str clusters[] = {S("ch"), S("gh"), S("gi"), S("kh"), S("ng"),
                                   S("nh"), S("ph"), S("qu"), S("th"), S("tr")};
    char pair[2] = {run->l[from].fold, run->l[from + 1].fold};
    for (isize i = 0; i < countof(clusters); i++)
        if (str_eq(clusters[i], (str){pair, 2}))
            return true;
    return false;
}

/* The glyph where the syllable around the vowel `i` begins. */
static int syllable_start(const struct run *run, int i) {
    while (i > 0 && is_vowel(run->l[i - 1]))
        i--;
    if (i > 1 && is_cluster(run, i - 2))
        return i - 2;
    return i > 0 ? i - 1 : 0;
}

static bool is_known_part(const struct run *run, int to) {
    return to > 0 && symbol_is_known(run_text(run, to));
}

/* The whole of the capitals, or what is before a glued word of a title. */
static int end_of_capitals(const struct run *run, int capitals) {
    for (int i = 0; i < capitals; i++)
        if (run->l[i].tone)
            return syllable_start(run, i);
    return capitals;
}

/* True when the two are the same letters in whatever case. */
static bool same_letters(str a, str b) {
    isize i = 0, j = 0;
    while (i < a.n && j < b.n)
        if (letter_lower(letter_latin(utf8_next(a, &i))) !=
            letter_lower(utf8_next(b, &j)))
            return false;
    return i == a.n && j == b.n;
}

/*
 * The mixed entry that the token spells in its own way ("Ctr"); -1 if there is none.
 * Of ThU only the proper spelling and small letters count: "Thu" is a word, THU may be a
 * body.
 */
static isize mixed_of(str token, bool lower) {
    for (isize i = 0; i < countof(symbols); i++) {
        str text = symbols[i].text;
        if (symbols[i].is & MIXED &&
            (str_eq(token, text) ||
             (same_letters(token, text) && (lower || !str_eq(text, STR("ThU"))))))
            return i;
    }
    return -1;
}

/* Glyphs of the run that are a mixed entry; a word may be glued to them. */
static int mixed_prefix(const struct run *run) {
    if (mixed_of(run_text(run, run->letters), false) >= 0)
        return run->letters;
    for (int to = run->letters - 1; to > 1; to--)
        if (is_listed(run_text(run, to), MIXED))
            return to;
    return 0;
}

/*
 * Two capitals and more, then small letters: an abbreviation of its own making (BNgV)
 * when capitals follow again or no vowel does, else one with a word glued to it.
 */
static int end_of_mixed(const struct run *run, int capitals) {
    bool vowel = false;
    for (int i = capitals; i < run->letters; i++) {
        if (run->l[i].upper)
            return run->letters;
        vowel |= is_vowel(run->l[i]);
    }
    if (!vowel)
        return run->letters;
    if (is_known_part(run, capitals))
        return capitals;
    if (is_known_part(run, capitals - 1) || is_vowel(run->l[capitals]))
        return capitals - 1;
    return capitals;
}

/* Glyphs of the abbreviation among the letters; 0 when they are a word. */
static int end_of_letters(const struct run *run) {
    int upper = 0, leading = 0;
    bool tone = false;
    for (int i = 0; i < run->letters; i++) {
        upper += run->l[i].upper;
        leading += upper == i + 1;
        tone |= run->l[i].tone != 0;
    }
    int capitals = end_of_capitals(run, leading);
    if (upper == run->letters || capitals < leading)
        return capitals;
    if (upper == 0)
        return tone ? 0 : run->letters;
    int listed = mixed_prefix(run);
    if (listed)
        return listed;
    return leading > 1 ? end_of_mixed(run, leading) : 0;
}

/*
 * How many of the digits after a whole abbreviation are part of it. A term has one or
 * two; a third is a footnote, and a year is none of it. The name of another body has two
 * to four (BCĐ389, PC02), or one after one or two letters (A1); else a digit is a
 * footnote. Names that are known without a number have none.
 */
static int digits_that_belong(const struct run *run) {
    char key[SYMBOL_MAX];
    str name = {key, symbol_put_key(key, run_text(run, run->letters))};
    if (is_listed(name, TERM))
        return run->digits > 3 ? 0 : run->digits < 2 ? run->digits : 2;
    bool named = is_listed(name, KNOWN) && !is_listed(name, NUMBERED);
    bool footnote = run->digits == 1 && run->letters > 2;
    return named || footnote || run->digits > 4 ? 0 : run->digits;
}

bool symbol_read(str s, isize *at, struct symbol *out) {
    isize dotted = dotted_centre(s, *at);
    if (dotted) {
        *out = (struct symbol){.text = str_sub(s, *at, dotted), .plain = true};
        *at = dotted;
        return true;
    }
    struct run run;
    if (!run_read(s, *at, &run))
        return false;
    int end = end_of_letters(&run);
    if (end < 1)
        return false;
    if (end == run.letters && run.digits)
        end += digits_that_belong(&run);
    bool upper = true, lower = true;
    for (int i = 0; i < end; i++) {
        upper &= !run.l[i].rank || run.l[i].upper;
        lower &= !run.l[i].upper;
    }
    *out = (struct symbol){.text = run_text(&run, end),
                           .lower = lower,
                           .plain = upper || lower,
                           .cut = end < run.n};
    *at = run.end[end - 1];
    return true;
}

bool symbol_begins_capital(str word) {
    isize at = 0;
    return at < word.n && letter_of(utf8_next(word, &at)).upper && at < word.n &&
           letter_of(utf8_next(word, &at)).upper;
}

/*
 * Scans read the ampersand of "BGD&ĐT" as a V, and some type one for "và". The V goes
 * where the name of the body has an "and", and stays anywhere else (BTGVTW).
 */
static bool drop_ampersand(char *name, isize n) {
    if (str_find_byte((str){name, n}, 'V') < 0)
        return false;
    for (isize i = 0; i < countof(symbols); i++) {
        str text = symbols[i].text;
        isize at = text.n == n ? str_find_byte(text, '&') : -1;
        if (at < 0 || name[at] != 'V' || !str_eq(str_sub(text, 0, at), (str){name, at}) ||
            !str_eq(str_skip(text, at + 1), (str){name + at + 1, n - at - 1}))
            continue;
        memmove(name + at, name + at + 1, (size_t)(n - at - 1));
        return true;
    }
    return false;
}

isize symbol_put_key(char *out, str token) {
    isize n = 0;
    for (isize at = 0; at < token.n;) {
        uint32_t c = letter_latin(utf8_next(token, &at));
        if (c != '.' && c != '&' && !is_invisible(c))
            n += utf8_encode(letter_upper(c), out + n);
    }
    if (str_eq((str){out, n}, STR("TƯ"))) {
        out[1] = 'W';
        n = 2;
    }
    if (drop_ampersand(out, n))
        n--;
    return n;
}

bool symbol_is_known(str token) {
    char key[SYMBOL_MAX];
    if (token.n > SYMBOL_MAX)
        return false;
    isize n = symbol_put_key(key, token);
    while (n && is_digit(key[n - 1]))
        n--;
    return is_listed((str){key, n}, KNOWN);
}

isize symbol_put_latin(char *out, str token) {
    isize n = 0;
    for (isize at = 0; at < token.n;) {
        uint32_t c = letter_latin(utf8_next(token, &at));
        if (!is_invisible(c))
            n += utf8_encode(c, out + n);
    }
    return n;
}

isize symbol_put(char *out, str token) {
    bool lower = true, upper = true;
    for (isize at = 0; at < token.n;) {
        struct letter l = letter_of(letter_latin(utf8_next(token, &at)));
        lower &= !l.upper;
        upper &= !l.rank || l.upper;
    }
    char key[SYMBOL_MAX];
    str name = {key, symbol_put_key(key, token)};
    if (str_eq(name, STR("TW")))
        return symbol_put_latin(out, name);
    isize listed = mixed_of(token, lower);
    if (listed >= 0)
        return symbol_put_latin(out, symbols[listed].text);
    if (lower || upper || symbol_is_known(token))
        return symbol_put_latin(out, name);
    return symbol_put_latin(out, token);
}
