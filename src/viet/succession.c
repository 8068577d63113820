/*
 * Names are compared word by word, each by its letters and its tone: so the case, the
 * side on which a tone is put (Hoà Bình) and the dashes do not matter, and the marks do.
 * The table is searched from its beginning for every step of a chain; it is short, and
 * only names of units are asked for, never words of a text.
 */
#include "viet/succession.h"

#include "viet/letter.h"
#include "viet/nfc.h"

enum change { RENAMED, MERGED };
enum moment { ON, BY };

struct row {
    str from, to;
    enum change change;
    enum moment moment;
    struct date date;
    str basis;
};

#define TEXT(literal)                                                                    \
    { literal, (isize)sizeof(literal) - 1 }
#define SUCCESSION(from, to, change, moment, year, month, day, basis)                    \
    {TEXT(from), TEXT(to), change, moment, {year, month, day}, TEXT(basis)},

static const struct row rows[] = {
#include "viet/succession.def"
};

enum { WORD_LETTERS = 7, NO_WORD = -1 };

struct word {
    uint8_t letters[WORD_LETTERS];
    uint8_t tone;
    int n; /* NO_WORD: longer than any, or not of our letters */
};

/* The next word at `*at`, which moves past it; n is 0 at the end. */
static struct word next_word(str s, isize *at) {
    struct word w = {.n = 0};
    while (*at < s.n) {
        isize next = *at;
        uint32_t c = viet_next(s, &next);
        struct letter l = letter_of(c);
        bool between = letter_is_separator(c);
        if (between && w.n != 0)
            break;
        *at = next;
        if (between)
            continue;
        if (!l.rank || w.n == NO_WORD || w.n == WORD_LETTERS) {
            w.n = NO_WORD;
            continue;
        }
        w.letters[w.n++] = l.rank;
        if (l.tone)
            w.tone = l.tone;
    }
    return w;
}

static bool same_word(const struct word *a, const struct word *b) {
    if (a->n != b->n || a->n == NO_WORD || a->tone != b->tone)
        return false;
    for (int i = 0; i < a->n; i++)
        if (a->letters[i] != b->letters[i])
            return false;
    return true;
}

static bool same_name(str a, str b) {
    isize i = 0, k = 0;
    for (;;) {
        struct word left = next_word(a, &i), right = next_word(b, &k);
        if (!same_word(&left, &right))
            return false;
        if (left.n == 0)
            return true;
    }
}

static const struct row *row_of(str name) {
    for (isize i = 0; i < countof(rows); i++)
        if (same_name(name, rows[i].from))
            return &rows[i];
    return NULL;
}

struct succession succession_of(str name, struct date day) {
    struct succession result = {.same = true};
    const struct row *row = row_of(name);
    /* A step leads to a later day, so the chain ends. */
    for (struct date last = {0};
         row && date_cmp(row->date, day) <= 0 && date_cmp(last, row->date) < 0;
         row = row_of(row->to)) {
        if (!result.name.n) {
            result.date = row->moment == ON ? row->date : (struct date){0};
            result.basis = row->basis;
        }
        result.name = row->to;
        result.same = result.same && row->change == RENAMED;
        last = row->date;
    }
    return result;
}
