/*
 * What a title or an item is called by: its number, or the name and number of a division.
 */
#include "extract/section.h"

#include "extract/passage.h"
#include "viet/cite_word.h"
#include "viet/fold.h"
#include "viet/outline_word.h"
#include "viet/plan_word.h"

enum {
    SLUG_MAX = 60,
    YEARS_FROM = 1900,
    ORDINALS = (OUTLINE_ORDINAL << OUTLINE_ORDINALS) - OUTLINE_ORDINAL,
};

/* Whether all bytes of the word are among those of the set. */
static bool is_of(str word, str set) {
    for (isize i = 0; i < word.n; i++)
        if (str_find_byte(set, word.p[i]) < 0)
            return false;
    return word.n > 0;
}

static bool is_glued(struct word_list words, isize at) {
    return at < words.n && words.at[at].gap == GAP_NONE;
}

/* Words of a number such as "2", "2.1" or "2.1.3". */
static isize decimal_words(struct word_list words, isize from) {
    isize n = from;
    if (n >= words.n || words.at[n].kind != WORD_DIGITS)
        return 0;
    for (n++; is_glued(words, n) && words.at[n].key == word_mark('.') &&
              is_glued(words, n + 1) && words.at[n + 1].kind == WORD_DIGITS;)
        n += 2;
    return n - from;
}

/* 1 where the word is one letter of the alphabet that items are counted by. */
static isize letter_words(struct word_list words, isize at) {
    if (at >= words.n || words.at[at].kind != WORD_LETTERS)
        return 0;
    str text = word_text(&words, &words.at[at]);
    return text.n == 1 || str_eq(text, STR("đ")) || str_eq(text, STR("Đ"));
}

static isize roman_words(struct word_list words) {
    return words.n && is_of(word_text(&words, words.at), STR("IVXL"));
}

/* What may follow a number: its stop, and then a blank or the end. */
static bool ends_number(struct word_list words, isize at, bool needs_stop) {
    bool stop =
        is_glued(words, at) && is_of(word_text(&words, &words.at[at]), STR(".)-:/"));
    return (stop || !needs_stop) && !is_glued(words, at + stop);
}

/* "(1)" and "(a)": the number between the brackets. */
static isize bracketed_words(struct word_list words) {
    isize decimal = decimal_words(words, 1);
    isize n = decimal ? decimal : letter_words(words, 1);
    bool closed = passage_begins(words, '(') && n && is_glued(words, 1) &&
                  is_glued(words, n + 1) && words.at[n + 1].key == word_mark(')');
    return closed && ends_number(words, n + 1, true) ? n : 0;
}

/* Most texts begin with a word that is no number in any of these forms. */
static bool may_be_number(const struct word *w) {
    return w->kind != WORD_LETTERS || w->letters == 1 || w->capitals;
}

struct word_list section_number_of(struct word_list words) {
    if (!words.n || !may_be_number(words.at))
        return passage_part(words, 0, 0);
    isize n = bracketed_words(words);
    if (n)
        return passage_part(words, 1, n + 1);
    isize roman = roman_words(words), decimal = decimal_words(words, 0);
    isize letter = letter_words(words, 0);
    if (roman && ends_number(words, roman, true))
        n = roman;
    else if (decimal && ends_number(words, decimal, decimal == 1))
        n = decimal;
    else if (letter && ends_number(words, letter, true))
        n = letter;
    return passage_part(words, 0, n);
}

static bool is_letters_or_digits(const struct word *w) {
    return w->kind == WORD_LETTERS || w->kind == WORD_DIGITS;
}

static bool is_numeral(const struct word_list *words, const struct word *w) {
    return w->number >= 0 || is_of(word_text(words, w), STR("IVXLivxl"));
}

/* "thứ nhất" */
static isize ordinal_words(const struct word *w) {
    return word_phrase(w, DOMAIN_OUTLINE, ORDINALS);
}

/* 1 of "thứ nhất" */
static int ordinal_of(const struct word *w) {
    uint64_t marks = word_marks(w, DOMAIN_OUTLINE, NULL) & ORDINALS;
    int n = 1;
    while (marks && !(marks & OUTLINE_ORDINAL << (n - 1)))
        n++;
    return marks ? n : 0;
}

/* What a division is counted by, from `at`: 3, IV, C or "thứ nhất"; 0 for nothing. */
static isize counting_words(struct word_list words, isize at) {
    isize ordinal = at < words.n ? ordinal_words(&words.at[at]) : 0;
    if (ordinal)
        return ordinal;
    if (at == words.n ||
        (is_glued(words, at + 1) && is_letters_or_digits(&words.at[at + 1])))
        return 0;
    return is_numeral(&words, &words.at[at]) ||
           (word_text(&words, &words.at[at]).n == 1 && words.at[at].upper);
}

/* The words after the name of a division that are no part of its number: "số", marks. */
static isize before_number(struct word_list words, isize at) {
    while (at < words.n && !is_letters_or_digits(&words.at[at]))
        at++;
    return at + (at < words.n && word_phrase(&words.at[at], DOMAIN_CITE, CITE_NUMBER));
}

/*
 * "Phụ lục 1", "Chương II", "Bước 3": divisions that have a name. Parts are counted as if
 * their name were not there, unless by digits or words; an annex needs no number.
 */
static str named_label(struct arena *a, struct word_list words) {
    isize name = 0;
    uint64_t marks = plan_word_loosely(words, PLAN_DIVISION, &name);
    if (!marks)
        return (str){0};
    isize at = before_number(words, name), n = counting_words(words, at);
    str own = viet_slug(a, passage_text(a, passage_part(words, 0, name)));
    if (!n)
        return marks & PLAN_ANNEX ? own : (str){0};
    int ordinal = ordinal_of(&words.at[at]);
    str number = ordinal ? str_number(a, ordinal)
                         : passage_text(a, passage_part(words, at, at + n));
    return marks & PLAN_PART && words.at[at].upper && !ordinal
               ? number
               : str_concat(a, own, STR("-"), viet_slug(a, number));
}

str section_label(struct arena *a, struct word_list words) {
    struct word_list number = section_number_of(words);
    return number.n ? passage_text(a, number) : named_label(a, words);
}

str section_former_label(struct arena *a, struct word_list words) {
    isize name = 0;
    uint64_t marks = plan_word_loosely(words, PLAN_DIVISION, &name);
    isize at = before_number(words, name);
    bool counted = marks && !(marks & PLAN_PHASE) && counting_words(words, at) == 1 &&
                   is_numeral(&words, &words.at[at]);
    return counted ? viet_slug(a, passage_text(a, passage_part(words, 0, at + 1)))
                   : (str){0};
}

/* A mark that is left between a number and its title. */
static bool begins_with_stop(struct word_list words) {
    return words.n && words.at->kind != WORD_LETTERS &&
           (passage_begins(words, '.') || passage_begins(words, ')') ||
            passage_begins(words, '/') || passage_begins(words, '-'));
}

struct word_list section_title(struct word_list words) {
    struct word_list number = section_number_of(words);
    bool bracketed = number.at != words.at; /* "(1)" is left to the title */
    words = passage_part(words, bracketed ? 0 : number.n, words.n);
    while (begins_with_stop(words))
        words = passage_part(words, 1, words.n);
    while (passage_ends(words, ':'))
        words.n--;
    return words;
}

bool section_is_phase(struct word_list title) {
    isize name = 0;
    if (!(plan_word_loosely(title, PLAN_DIVISION, &name) & PLAN_PHASE))
        return false;
    isize at = before_number(title, name);
    return counting_words(title, at) &&
           (ordinal_words(&title.at[at]) ||
            (is_numeral(&title, &title.at[at]) && title.at[at].number < YEARS_FROM));
}

str section_slug(struct arena *a, str text) {
    str slug = viet_slug(a, text);
    if (slug.n <= SLUG_MAX)
        return slug;
    slug.n = SLUG_MAX;
    isize cut = str_rfind_byte(slug, '-');
    return cut > 0 ? str_sub(slug, 0, cut) : slug;
}
