/*
 * A word is numbered when a phrase with it is added, and a step is the pair of a node and
 * such a number in one map. So a text costs one look-up for each of its words, and one
 * more for each step of a walk, whatever the number of phrases. A list of child nodes
 * would be scanned at every step, and thousands of names begin with the same word.
 */
#include "viet/phrase.h"

#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/letter.h"
#include "viet/nfc.h"

static bool is_word_part(uint32_t c) {
    return !letter_is_separator(c) || letter_is_mark(c);
}

static enum token_kind mark_kind(uint32_t c) {
    switch (c) {
    case ',':
        return TOKEN_COMMA;
    case ';':
        return TOKEN_SEMICOLON;
    case ':':
        return TOKEN_COLON;
    case '.':
    case '!':
    case '?':
    case 0x2026: /* … */
        return TOKEN_FULL_STOP;
    case '(':
    case '[':
    case '{':
        return TOKEN_OPEN;
    case ')':
    case ']':
    case '}':
        return TOKEN_CLOSE;
    case 0x201C: /* “ */
    case 0xAB:   /* « */
        return TOKEN_QUOTE_OPEN;
    case 0x201D: /* ” */
    case 0xBB:   /* » */
        return TOKEN_QUOTE_CLOSE;
    case '"':
        return TOKEN_QUOTE;
    default:
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? TOKEN_DASH
                                                                       : TOKEN_OTHER;
    }
}

/* All dashes are one; so are blanks, which no token is made of. */
static str mark_key(str text, const struct token *token) {
    return token->kind == TOKEN_DASH ? STR("-") : str_sub(text, token->from, token->to);
}

static void read_word(str text, isize *at, struct token *token) {
    bool digit = false, capitals = true;
    isize letters = 0;
    token->upper = letter_of(viet_next(text, &(isize){*at})).upper;
    while (*at < text.n) {
        isize next = *at;
        uint32_t c = viet_next(text, &next);
        if (!is_word_part(c))
            break;
        struct letter letter = letter_of(c);
        digit = digit || (c >= '0' && c <= '9');
        capitals = capitals && (letter.upper || !letter.rank);
        letters += letter.rank > 0;
        *at = next;
    }
    token->kind = digit ? TOKEN_NUMBER : TOKEN_WORD;
    token->capitals = capitals && letters > 1;
}

static bool is_line_end(str text, isize at) {
    return text.p[at] == '\n' || viet_match(text, at, STR("<br>")) >= 0 ||
           viet_match(text, at, STR("<br/>")) >= 0 ||
           viet_match(text, at, STR("<br />")) >= 0;
}

static void read_mark(str text, isize *at, struct token *token) {
    if ((text.p[*at] == '<' || text.p[*at] == '\n') && is_line_end(text, *at)) {
        token->kind = TOKEN_LINE;
        *at = text.p[*at] == '\n' ? *at + 1
                                  : str_find_byte(str_skip(text, *at), '>') + *at + 1;
        return;
    }
    token->kind = (uint8_t)mark_kind(utf8_next(text, at));
}

/* What stands at `*at`, blanks before it left out; its word is not looked up. */
static struct token read_token(str text, isize *at) {
    while (*at < text.n) {
        isize next = *at;
        uint32_t c = utf8_next(text, &next);
        if (!letter_is_blank(c) || c == '\n')
            break;
        *at = next;
    }
    struct token token = {.from = *at, .word = -1};
    if (*at < text.n && is_word_part(viet_next(text, &(isize){*at})))
        read_word(text, at, &token);
    else if (*at < text.n)
        read_mark(text, at, &token);
    token.to = *at;
    return token;
}

static void put_key(struct buf *key, str text, const struct token *token) {
    buf_clear(key);
    if (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER)
        viet_tonekey(key, str_sub(text, token->from, token->to));
    else
        buf_put(key, mark_key(text, token));
}

struct token token_next(const struct phrase_book *book, struct buf *key, str text,
                        isize *at) {
    struct token token = read_token(text, at);
    if (token.kind != TOKEN_END) {
        put_key(key, text, &token);
        token.word = map_get(&book->words, buf_str(key));
    }
    return token;
}

struct step {
    int node, word;
};

static str step_key(const struct step *step) {
    return (str){(const char *)step, (isize)sizeof *step};
}

int phrase_step(const struct phrase_book *book, int node, const struct token *token) {
    const struct step step = {node, token->word};
    return token->word < 0 ? -1 : map_get(&book->steps, step_key(&step));
}

static int add_word(struct arena *a, struct phrase_book *book, const struct buf *key) {
    int word = map_get(&book->words, buf_str(key));
    return word >= 0
               ? word
               : map_put(a, &book->words, str_dup(a, buf_str(key)), (int)book->words.n);
}

static int add_step(struct arena *a, struct phrase_book *book, int node, int word) {
    const struct step step = {node, word};
    int next = map_get(&book->steps, step_key(&step));
    if (next >= 0)
        return next;
    next = (int)book->nodes.n;
    map_put(a, &book->steps, str_dup(a, step_key(&step)), next);
    *vec_push(a, &book->nodes) = (struct phrase_node){.first = -1};
    return next;
}

int phrase_add(struct arena *a, struct phrase_book *book, str text) {
    struct buf key = {0};
    int node = 0, words = 0;
    if (!book->nodes.n)
        *vec_push(a, &book->nodes) = (struct phrase_node){.first = -1};
    for (isize at = 0; words <= PHRASE_MAX;) {
        struct token token = read_token(text, &at);
        if (token.kind == TOKEN_END)
            break;
        put_key(&key, text, &token);
        node = add_step(a, book, node, add_word(a, book, &key));
        words++;
    }
    buf_release(&key);
    return words > PHRASE_MAX ? 0 : node;
}

int phrase_find(const struct phrase_book *book, str text) {
    struct buf key = {0};
    int node = 0;
    for (isize at = 0; node >= 0;) {
        struct token token = token_next(book, &key, text, &at);
        if (token.kind == TOKEN_END)
            break;
        node = phrase_step(book, node, &token);
    }
    buf_release(&key);
    return node < 0 ? 0 : node;
}

unsigned phrase_marks(const struct phrase_book *book, str text, isize *length) {
    struct buf key = {0};
    unsigned marks = 0;
    isize end = 0;
    int node = 0;
    for (isize at = 0; at < text.n;) {
        struct token token = token_next(book, &key, text, &at);
        node = phrase_step(book, node, &token);
        if (node < 0)
            break;
        if (book->nodes.at[node].marks) {
            marks = book->nodes.at[node].marks;
            end = at;
        }
    }
    buf_release(&key);
    if (length)
        *length = end;
    return marks;
}
