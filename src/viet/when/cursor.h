/*
 * cursor: reads the words of a text for the rules of times (viet/when/).
 *
 * A rule asks for marks of the vocabulary, never for letters, and of the phrases at a
 * word the longest one with such a mark is meant. Foreign words, of a citation or a
 * quotation, and what stands for code or an image are opaque: nothing is read in them,
 * and no phrase crosses them.
 */
#ifndef VIET_WHEN_CURSOR_H
#define VIET_WHEN_CURSOR_H

#include "viet/vocabulary.h"
#include "viet/when.h"
#include "viet/when_word.h"

struct cursor {
    const struct word *at;
};

/* Sets of word kinds, as rules ask for them. */
enum {
    IS_END = 1 << WORD_END,
    IS_LETTERS = 1 << WORD_LETTERS,
    IS_DIGITS = 1 << WORD_DIGITS,
    IS_COMMA = 1 << WORD_COMMA,
    IS_SEMICOLON = 1 << WORD_SEMICOLON,
    IS_COLON = 1 << WORD_COLON,
    IS_FULL_STOP = 1 << WORD_FULL_STOP,
    IS_DASH = 1 << WORD_DASH,
    IS_SLASH = 1 << WORD_SLASH,
    IS_OPEN = 1 << WORD_OPEN,
    IS_CLOSE = 1 << WORD_CLOSE,
    IS_OPENING_QUOTE = 1 << WORD_QUOTE_OPEN | 1 << WORD_QUOTE,
    IS_OPAQUE = 1 << WORD_OBJECT,
};

static inline enum word_kind kind_at(struct cursor c) {
    return c.at->foreign ? WORD_OBJECT : (enum word_kind)c.at->kind;
}

static inline bool at_kind(struct cursor c, unsigned kinds) {
    return 1u << kind_at(c) & kinds;
}

static inline bool take_kind(struct cursor *c, unsigned kinds) {
    if (!at_kind(*c, kinds))
        return false;
    c->at++;
    return true;
}

/* One mark of punctuation, where its kind has others: '.', '+'. */
static inline bool at_mark(struct cursor c, uint32_t mark) {
    return c.at->key == word_mark(mark) && !c.at->foreign;
}

static inline bool take_mark(struct cursor *c, uint32_t mark) {
    if (!at_mark(*c, mark))
        return false;
    c->at++;
    return true;
}

/* The longest phrase at the cursor with any of the marks; no words if there is none. */
struct phrase_found {
    uint64_t marks;
    int words;
};
struct phrase_found when_phrase_here(struct cursor c, enum domain domain, uint64_t marks);
static inline struct phrase_found when_phrase(struct cursor c, enum domain domain,
                                              uint64_t marks) {
    return word_begins(c.at, domain) ? when_phrase_here(c, domain, marks)
                                     : (struct phrase_found){0};
}

/* The marks of all phrases at the cursor. */
uint64_t when_meaning(struct cursor c, enum domain domain);

/* The longest one that ends just before the cursor. */
struct phrase_found when_phrase_before(struct cursor c, enum domain domain,
                                       uint64_t marks);

static inline bool take_phrase(struct cursor *c, enum domain domain, uint64_t marks) {
    int words = when_phrase(*c, domain, marks).words;
    c->at += words;
    return words;
}

static inline bool take_time(struct cursor *c, uint64_t marks) {
    return take_phrase(c, DOMAIN_TIME, marks);
}
static inline bool take_recur(struct cursor *c, uint64_t marks) {
    return take_phrase(c, DOMAIN_RECUR, marks);
}
static inline bool take_beside(struct cursor *c, uint64_t marks) {
    return take_phrase(c, DOMAIN_BESIDE, marks);
}

/* The same without moving. */
static inline bool at_time(struct cursor c, uint64_t marks) {
    return take_time(&c, marks);
}
static inline bool at_recur(struct cursor c, uint64_t marks) {
    return take_recur(&c, marks);
}
static inline bool at_beside(struct cursor c, uint64_t marks) {
    return take_beside(&c, marks);
}

/* The value of the number, or of the part, that is taken; -1, and nothing, if none. */
int when_value(struct cursor *c, uint64_t marks);

/* Moves past a number of `least` to `most` digits and returns it; else -1. */
int when_number(struct cursor *c, int least, int most);

/* So many words back, but not past the beginning; what is opaque counts as one. */
struct cursor when_back(struct cursor c, int words);

/*
 * A list may be part of a longer one. While it is read, the words around it are set to
 * WORD_END, so that no rule and no phrase goes beyond it; then they are set back.
 */
struct bounded_words {
    struct word *before, *after;
    uint8_t kind_before, kind_after;
};
struct bounded_words when_bound_words(struct word_list words);
void when_unbound_words(const struct bounded_words *bounded);

/* Whether a phrase of the domain with one of the marks ends just before the cursor. */
static inline bool when_follows(struct cursor c, enum domain domain, uint64_t marks) {
    return c.at[-1].foreign ? false : word_phrase_before(c.at, domain, marks) > 0;
}

#endif
