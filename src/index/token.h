/*
 * token: the words of a text as the index counts them.
 *
 * A word is a syllable, a number, or a foreign word: letters and digits without a gap.
 * The 64-bit code of a word is equal for all spellings of one tone key (hòa, hoà, HOÀ)
 * and is computed while reading, so the common case allocates nothing; the texts of a
 * word are made once, when it first appears. There is no dictionary of longer words:
 * which syllables belong together is a guess, and a reader who knows types them side by
 * side.
 */
#ifndef INDEX_TOKEN_H
#define INDEX_TOKEN_H

#include "base/buf.h"

enum { WEIGHT_TEXT, WEIGHT_HEADING, WEIGHT_TITLE };

struct token {
    uint64_t code;
    const char *p; /* as written */
    uint32_t n;
    uint8_t weight;
    bool apart; /* starts a new phrase */
    bool glued; /* exactly one joint between this and the word before */
    bool digit; /* begins with a digit */
    bool letter;
};

struct token_list {
    struct token *at;
    isize n, cap;
};

/*
 * Adds the words of plain text; the first starts a new phrase. Tokens view the text; the
 * list grows in `a`.
 */
void token_read(struct arena *a, str text, int weight, struct token_list *out);

/* The same for HTML as body/html writes it; words of headings get a heading's weight. */
void token_read_html(struct arena *a, str html, struct token_list *out);

/*
 * The length in words of the number at `at`, 0 if there is none: that of a document,
 * another run of glued words that begins with a digit and contains a letter, or a date.
 */
isize token_number(const struct token_list *tokens, isize at);
/* True for a date: digits only. */
bool token_is_date(const struct token *first, isize count);
uint64_t token_number_code(const struct token *first, isize count);

/*
 * The texts of a word: its tone key ("vân5"; "#25" and "#4a" with digits, without leading
 * zeros), and the letters that it is filed under ("van"), which are its variant key
 * without marks.
 */
str token_key(struct arena *a, str word);
str token_fold(struct arena *a, str word);

/* "#25-nq-tw" for "25-NQ/TW": key and fold of a number are the same. */
str token_number_key(struct arena *a, const struct token *first, isize count);

#endif
