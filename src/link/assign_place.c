/*
 * Names of places within names of bodies.
 *
 * After a word for a kind of place ("quận", "thành phố", "Huyện ủy") capitals are the
 * place's name, whatever they would mean elsewhere: Ngô Quyền is no person there, Hải
 * Phòng begins no department. A name is short, so a run of capitals that goes on after
 * that is something else.
 */
#include "link/assign_part.h"

enum { PLACE_WORDS = 4 };

bool is_person(const struct reader *r, isize i) {
    isize n, length = 0;
    uint64_t marks = reader_marks(r, i, &n);
    if (marks & UNITWORD_PERSON)
        return true;
    if (!(marks & UNITWORD_SURNAME) || n != 1)
        return false;
    const struct word *w = reader_word(r, i);
    while (w->kind == WORD_LETTERS && w->upper && !w->capitals)
        w = reader_word(r, i + ++length);
    return length >= 2 && length <= 5;
}

/* "TP.", "P.": a dot that shortens the word before it. */
static isize skip_dot(const struct reader *r, isize i) {
    const struct word *word = reader_word(r, i - 1), *dot = word + 1;
    bool shortens = word->letters <= 2 && dot->key == word_mark('.');
    return shortens && dot->gap == GAP_NONE ? i + 1 : i;
}

/* The number of a ward or district, and not of the next item of a list. */
static bool is_number(const struct reader *r, isize i) {
    const struct word *next = reader_word(r, i + 1), *after = reader_word(r, i + 2);
    bool mark = next->kind == WORD_FULL_STOP || next->kind == WORD_CLOSE;
    return reader_word(r, i)->kind == WORD_DIGITS && !(mark && after->upper);
}

/* Another name begins at word i, which is the `at`-th after the kind of place. */
static bool begins_another(const struct reader *r, isize first, isize i, isize at) {
    isize n;
    const struct word *word = reader_word(r, i), *next = reader_word(r, i + 1);
    uint64_t marks = reader_marks(r, i, &n);
    if (at >= 2)
        return marks & UNITWORD_HEAD || is_person(r, i);
    return at == 1 && word->key == reader_word(r, first)->key && next->upper &&
           !(reader_marks(r, i + 1, &n) & UNITWORD_HEAD);
}

static bool may_name_place(const struct reader *r, isize i) {
    isize n;
    const struct word *word = reader_word(r, i);
    return word->kind == WORD_LETTERS && word->upper &&
           !(word->capitals && reader_marks(r, i, &n));
}

isize place_end(const struct reader *r, isize first, isize i, bool post) {
    isize from = skip_dot(r, i), end = from, n;
    if (r->shouting)
        return i;
    if (is_number(r, from))
        return from + 1;
    while (end - from < PLACE_WORDS && may_name_place(r, end) &&
           !begins_another(r, first, end, end - from))
        end++;
    bool person = post && end - from > 2 && is_person(r, from) &&
                  !(reader_marks(r, from, &n) & UNITWORD_PLACE);
    return end == from || person ? i : end;
}
