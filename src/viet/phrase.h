/*
 * phrase: texts as words and marks, and the longest known phrase at a place of a text.
 *
 * A book of phrases is a tree: each step is a word or a mark, so that the longest phrase
 * that begins at a place is found in one walk over it. Words are compared by their tone
 * keys: in any case, "Hòa" as "Hoà", but never "Khôi" as "Khối"; dashes of all kinds and
 * any blanks between words are one. A book is filled by one thread, then const.
 */
#ifndef VIET_PHRASE_H
#define VIET_PHRASE_H

#include "base/buf.h"
#include "base/map.h"

enum token_kind {
    TOKEN_END, /* of the text */
    TOKEN_WORD,
    TOKEN_NUMBER, /* a word with a digit in it */
    TOKEN_COMMA,
    TOKEN_SEMICOLON,
    TOKEN_COLON,
    TOKEN_DASH,
    TOKEN_FULL_STOP,
    TOKEN_OPEN,  /* ( [ { */
    TOKEN_CLOSE, /* ) ] } */
    TOKEN_QUOTE_OPEN,
    TOKEN_QUOTE_CLOSE,
    TOKEN_QUOTE, /* straight: opens or closes */
    TOKEN_LINE,  /* the end of a line, and <br> */
    TOKEN_OTHER,
};

struct token {
    isize from, to; /* bytes of the text */
    int word;       /* in the book; -1: no phrase has it */
    uint8_t kind;   /* enum token_kind */
    bool upper;     /* a word that begins with a capital */
    bool capitals;  /* a word of at least two letters, all of them capitals */
};

struct phrase_node {
    unsigned marks; /* of the phrase that ends here; 0: none does, or nothing is said */
    int first;      /* for those who keep lists of phrases; -1: empty */
};

struct phrase_book {
    struct map words, steps;
    struct {
        struct phrase_node *at; /* [0] is where all phrases begin */
        isize n, cap;
    } nodes;
};

/* Words of a phrase at most; more cannot be told apart by a reader either. */
enum { PHRASE_MAX = 48 };

/* The token at `*at`, which moves past it; `key` is a buffer that is used again. */
struct token token_next(const struct phrase_book *book, struct buf *key, str text,
                        isize *at);

/* The node of the phrase, added to the book, in `a`, if it is new. 0 when the text has no
 * word or too many of them. */
int phrase_add(struct arena *a, struct phrase_book *book, str text);

/* The node one token on from `node`; -1 when no phrase goes on so. */
int phrase_step(const struct phrase_book *book, int node, const struct token *token);

/* The node of the whole text; 0 when it is no phrase, nor the beginning of one. */
int phrase_find(const struct phrase_book *book, str text);

/* The marks of the longest phrase with any at the beginning of the text; *length, if it
 * is wanted, in bytes of the text. 0 when there is none. */
unsigned phrase_marks(const struct phrase_book *book, str text, isize *length);

#endif
