/*
 * word: a text cut into words, once, for everything that reads it.
 *
 * A word is a run of letters, a run of digits or one mark; "6tháng" and "quý1" are two
 * words each. Its key is the same for every spelling of one word: any case, composed or
 * not, "hoà" as "hòa", "kĩ" as "kỹ", any dash as any other. Keys of up to ten letters
 * hold the letters themselves, so that equal keys mean equal words without a table of
 * words, across documents and threads; longer words are hashed.
 *
 * Cutting also finds, in the same pass, every phrase of the vocabulary that begins at a
 * word (viet/vocabulary.h). Rules are written over words and these hits. A text is
 * between two words of the kind WORD_END, so looking one word back or ahead is safe.
 */
#ifndef VIET_WORD_H
#define VIET_WORD_H

#include "base/arena.h"

enum word_kind {
    WORD_END, /* of the text, of a block or of a cell */
    WORD_LETTERS,
    WORD_DIGITS,
    WORD_COMMA,
    WORD_SEMICOLON,
    WORD_COLON,
    WORD_FULL_STOP, /* . ! ? … */
    WORD_DASH,
    WORD_SLASH,
    WORD_OPEN,  /* ( [ { */
    WORD_CLOSE, /* ) ] } */
    WORD_QUOTE_OPEN,
    WORD_QUOTE_CLOSE,
    WORD_QUOTE,  /* straight: opens or closes */
    WORD_LINE,   /* <br> */
    WORD_OBJECT, /* U+FFFC: code, a link, an image */
    WORD_MARK,   /* any other */
};

enum word_gap {
    GAP_NONE, /* glued to the word before */
    GAP_BLANK,
    GAP_LINE, /* the word begins a line of the source */
};

struct hit;

struct word {
    uint64_t key;
    const struct hit *hits; /* phrases that begin here, shorter ones first */
    uint32_t from, to;      /* bytes of the text */
    int number;             /* of up to nine digits; else -1 */
    uint16_t domains;       /* of the phrases that begin here, a bit for each */
    uint16_t ended;         /* the same of those that end just before it */
    uint8_t kind;           /* enum word_kind */
    uint8_t gap;            /* enum word_gap: what is before it */
    uint8_t hit_count;
    uint8_t letters;   /* or digits; 255 for more */
    bool upper : 1;    /* begins with a capital */
    bool capitals : 1; /* at least two letters, all of them capitals */
    bool border : 1;   /* WORD_END: of a cell, the row goes on after it */
    bool closed : 1;   /* of code, raw HTML, a link or an image */
    bool cited : 1;    /* part of the mention of a document */
    bool foreign : 1;  /* part of a citation or a quotation: nothing of the text's own */
};

struct word_list {
    str text;
    struct word *at; /* at[-1] and at[n] are WORD_END */
    isize n;
};

/* Bytes that a maker of texts puts between blocks and between the cells of a row. */
#define WORD_BLOCK_END '\x1D'
#define WORD_CELL_END  '\x1E'

/* The words of the text; they live in `a` and point into `text`. */
struct word_list word_cut(struct arena *a, str text);

/* The word at or after byte *at, which moves past it; false at the end of the text. For
 * texts that no rule reads: phrases of the vocabulary are not looked for. */
bool word_next(str text, isize *at, struct word *w);

/* The key of a text that is one word; 0 when it is none, or more than one. */
uint64_t word_key(str text);

/* The key of the same word without marks on its letters: of "han" for that of "hạn". */
uint64_t word_unmarked(uint64_t key);

/* The same for a word that may have two tones, as scans have them: "LỦẬN" is "luan". The
 * text is that of the list. */
uint64_t word_bare(str text, const struct word *w);

/* Whether a word of letters has a tone mark; those of foreign words are not looked for.
 */
bool word_has_tone(const struct word *w);

/*
 * The words from byte `at` on, which lies within the word `w`, at most so many: first
 * what is left of it, as a word in its own right, then copies of those that follow.
 */
struct word_list word_split(struct arena *a, const struct word_list *words,
                            const struct word *w, isize at, isize most);

/* True for letters that no table has: of other alphabets, or more than ten. */
static inline bool word_is_odd(const struct word *w) {
    return w->kind == WORD_LETTERS && w->key >> 63;
}

/* The key of a mark, to compare words with: word_mark('&'). */
#define WORD_MARK_KEY ((uint64_t)3 << 62)
static inline uint64_t word_mark(uint32_t c) {
    return WORD_MARK_KEY | c;
}

/* The value of a number of up to fifteen digits. */
static inline long long word_value(const struct word *w) {
    return (long long)(w->key & (((uint64_t)1 << 52) - 1));
}

static inline str word_text(const struct word_list *words, const struct word *w) {
    return (str){words->text.p + w->from, (isize)(w->to - w->from)};
}

#endif
