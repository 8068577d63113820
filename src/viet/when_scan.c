/*
 * Times are a grammar of few words with many blanks, dashes and capitals between them.
 * Cutting the text into words once makes each rule one comparison of short texts, and
 * looking ahead costs nothing; matching letters at every place of a sentence, as the
 * fixed forms of viet/period do, would decode each of them some fifty times. A word ends
 * where digits begin: "quý1" and "6tháng" are two.
 */
#include "viet/when_scan.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/nfc.h"
#include "viet/symbol.h"

/* Bold and italic text keeps its stars; and what cannot be seen. */
static bool is_nothing(uint32_t c) {
    return letter_is_blank(c) || c == '*' || c == 0xAD || (c >= 0x200B && c <= 0x200D) ||
           c == 0x2060 || c == 0xFEFF;
}

static bool is_letter(uint32_t c) {
    return !letter_is_separator(c) && !(c >= '0' && c <= '9') && c != 0xFFFD;
}

/* An ASCII letter that no mark follows, in lower case; 0 for anything else. */
static char plain_letter(str text, isize at) {
    if (!is_ascii_alpha(text.p[at]) ||
        (at + 1 < text.n && ((unsigned char)text.p[at + 1] & 0xFE) == 0xCC))
        return 0;
    return (char)(text.p[at] | 0x20);
}

/* `small` has room for all that is left of the text. */
static void read_letters(str text, isize *at, char *small, struct word *w) {
    isize n = 0;
    w->capital = letter_of(viet_next(text, &(isize){*at})).upper;
    while (*at < text.n) {
        isize next = *at;
        char plain = plain_letter(text, next);
        if (plain) {
            small[n++] = plain;
            ++*at;
            continue;
        }
        uint32_t c = viet_next(text, &next);
        if (!is_letter(c))
            break;
        n += utf8_encode(letter_lower(c), small + n);
        *at = next;
    }
    w->kind = WORD_LETTERS;
    w->text = (str){small, n};
}

static void read_digits(str text, isize *at, struct word *w) {
    while (*at < text.n && is_digit(text.p[*at]))
        ++*at;
    w->kind = WORD_DIGITS;
    w->text = str_sub(text, w->from, *at);
    w->digits = *at - w->from;
    w->number = str_to_int(w->text);
}

static void read_mark(str text, isize *at, struct word *w) {
    char separator = symbol_separator(text, at);
    if (!separator)
        utf8_next(text, at);
    w->kind = WORD_MARK;
    w->text = separator == '-'   ? STR("-")
              : separator == '/' ? STR("/")
                                 : str_sub(text, w->from, *at);
}

/* What stands at `*at`; false where it is a blank. */
static bool read_word(str text, isize *at, char *small, struct word *w) {
    isize next = *at;
    if (text.p[next] == ' ') {
        ++*at;
        return false;
    }
    uint32_t c = viet_next(text, &next);
    if (is_nothing(c)) {
        *at = next;
        return false;
    }
    *w = (struct word){.from = *at, .number = -1};
    if (c >= '0' && c <= '9')
        read_digits(text, at, w);
    else if (is_letter(c))
        read_letters(text, at, small, w);
    else
        read_mark(text, at, w);
    w->to = *at;
    return true;
}

struct cursor when_scan(struct arena *a, str text, const struct when_range *skip,
                        isize skips) {
    VEC(struct word) list = {0};
    char *small = new (a, char, text.n + 1);
    *vec_push(a, &list) = (struct word){.kind = WORD_END, .number = -1};
    for (isize at = 0; at < text.n;) {
        while (skips > 0 && skip->to <= at)
            skip++, skips--;
        struct word w;
        if (skips > 0 && skip->from <= at) {
            isize to = skip->to < text.n ? skip->to : text.n;
            *vec_push(a, &list) =
                (struct word){.from = at, .to = to, .number = -1, .kind = WORD_FOREIGN};
            at = to;
        } else if (read_word(text, &at, small, &w)) {
            *vec_push(a, &list) = w;
            small += w.kind == WORD_LETTERS ? w.text.n : 0;
        }
    }
    *vec_push(a, &list) =
        (struct word){.from = text.n, .to = text.n, .number = -1, .kind = WORD_END};
    return (struct cursor){list.at + 1};
}

/*
 * Behind the words of the phrase, which '|' may end; NULL if others stand here. Byte by
 * byte, because most phrases differ from the text in their first.
 */
static const struct word *match(const struct word *w, str phrase) {
    for (isize at = 0, i = 0;; at++) {
        bool ends = at == phrase.n || phrase.p[at] == '|';
        if (!ends && phrase.p[at] != ' ') {
            if (i == w->text.n || w->text.p[i++] != phrase.p[at])
                return NULL;
            continue;
        }
        if (i != w->text.n)
            return NULL;
        w++;
        i = 0;
        if (ends)
            return w;
    }
}

bool when_take(struct cursor *c, str phrases) {
    while (phrases.n) {
        const struct word *behind = match(c->at, phrases);
        if (behind) {
            c->at = behind;
            return true;
        }
        isize next = str_find_byte(phrases, '|');
        phrases = next < 0 ? (str){0} : str_skip(phrases, next + 1);
    }
    return false;
}

bool when_stands(struct cursor c, str phrases) {
    return when_take(&c, phrases);
}

int when_number(struct cursor *c, isize least, isize most) {
    const struct word *w = c->at;
    if (w->kind != WORD_DIGITS || w->digits < least || w->digits > most)
        return -1;
    c->at++;
    return w->number;
}
