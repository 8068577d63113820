/*
 * Names are compared by the keys of their words: case, the place of a tone (Hoà Bình),
 * dashes and commas do not matter, accents do. The table is searched from its beginning
 * for every step of a chain; it is short, and only names of units are asked for, never
 * words of a text.
 */
#include "viet/succession.h"

#include "viet/word.h"

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

/* The key of the next word or number at *at; 0 at the end. */
static uint64_t next_key(str name, isize *at) {
    struct word w;
    while (word_next(name, at, &w))
        if (w.kind == WORD_LETTERS || w.kind == WORD_DIGITS)
            return w.key;
    return 0;
}

static bool same_name(str a, str b) {
    uint64_t left, right;
    isize i = 0, k = 0;
    do {
        left = next_key(a, &i);
        right = next_key(b, &k);
    } while (left == right && left);
    return left == right;
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
