/*
 * Up to ten letters fit in the code itself, six bits each, and no Vietnamese syllable has
 * more than seven; longer words are hashed, with the highest bit set. Two words with the
 * same hash would be one word to the index: with 63 bits that does not happen by chance,
 * and forcing it only yields a result too many.
 */
#include "index/token.h"

#include "base/utf8.h"
#include "viet/fold.h"
#include "viet/letter.h"
#include "viet/nfc.h"

enum { CODE_DIGIT = 48, CODE_LETTERS = 10 };

struct word_code {
    uint64_t code;
    int letters;
    uint8_t tone;
    bool hashed;
};

static uint64_t mix(uint64_t h, uint64_t value) {
    h = (h ^ value) * 0x9E3779B97F4A7C15u;
    return h ^ h >> 29;
}

static inline void code_add(struct word_code *w, uint32_t value) {
    if (!w->hashed && (w->letters == CODE_LETTERS || value >= 64)) {
        w->hashed = true;
        w->code = mix(0, w->code);
    }
    w->code = w->hashed ? mix(w->code, value) : w->code << 6 | value;
    w->letters++;
}

static uint64_t code_end(const struct word_code *w) {
    uint64_t code = w->code | (uint64_t)w->tone << 60;
    return w->hashed ? mix(w->code, w->tone) | (uint64_t)1 << 63 : code;
}

struct reader {
    struct arena *arena;
    struct token_list *out;
    str text;
    isize at;
    int weight;
    bool html;
    bool apart;
    int gap;    /* characters since the last word */
    bool joint; /* the last of them may be part of a number */
};

static bool is_joint(uint32_t c) {
    return c == '-' || c == '/' || c == '.' || c == '&' || c == 0x2010 || c == 0x2011 ||
           c == 0x2013 || c == 0x2215;
}

/* Ends a sentence or a part of it, if a blank follows. */
static bool is_stop(uint32_t c) {
    return c == '.' || c == ';' || c == '?' || c == '!';
}

static bool is_zero_before_digit(const struct reader *r, isize start) {
    return r->at == start && r->at + 1 < r->text.n && r->text.p[r->at] == '0' &&
           is_digit(r->text.p[r->at + 1]);
}

static void read_word(struct reader *r) {
    struct word_code w = {0};
    struct token t = {.weight = (uint8_t)r->weight, .apart = r->apart};
    isize start = r->at;
    t.digit = is_digit(r->text.p[start]);
    while (t.digit && is_zero_before_digit(r, start))
        start = ++r->at;
    while (r->at < r->text.n) {
        isize next = r->at;
        uint32_t c = letter_mend(utf8_next(r->text, &next));
        struct letter l = letter_of(c);
        if (l.rank) {
            code_add(&w, l.rank);
            t.letter = true;
            if (l.tone)
                w.tone = l.tone;
        } else if (c < 0x80 && is_digit((char)c)) {
            code_add(&w, CODE_DIGIT + (c - '0'));
        } else if (letter_is_separator(c)) {
            break;
        } else {
            code_add(&w, 64 + c);
            t.letter = true;
        }
        r->at = next;
    }
    t.code = code_end(&w);
    t.p = r->text.p + start;
    t.n = (uint32_t)(r->at - start);
    t.glued = !r->apart && r->gap == 1 && r->joint;
    *vec_push(r->arena, r->out) = t;
    r->apart = false;
    r->gap = 0;
}

static void read_separator(struct reader *r) {
    uint32_t c = utf8_next(r->text, &r->at);
    r->gap++;
    r->joint = is_joint(c);
    if (is_stop(c) && (r->at >= r->text.n || is_space(r->text.p[r->at])))
        r->apart = true;
}

/* Inline tags; all others end a phrase. */
static bool is_inline_tag(str name) {
    static const char *const names[] = {"a", "em", "strong", "code", "br", "span"};
    for (isize i = 0; i < countof(names); i++)
        if (str_eq(name, str_from_c(names[i])))
            return true;
    return false;
}

static void read_tag(struct reader *r) {
    str rest = str_skip(r->text, r->at + 1);
    bool closing = rest.n && rest.p[0] == '/';
    str name = str_skip(rest, closing);
    isize n = 0;
    while (n < name.n && (is_ascii_alpha(name.p[n]) || is_digit(name.p[n])))
        n++;
    name.n = n;
    isize end = str_find_byte(rest, '>');
    r->at = end < 0 ? r->text.n : r->at + end + 2;
    if (is_inline_tag(name)) {
        r->gap += str_eq(name, STR("br"));
        return;
    }
    r->apart = true;
    if (n == 2 && name.p[0] == 'h' && is_digit(name.p[1]))
        r->weight = closing ? WEIGHT_TEXT : WEIGHT_HEADING;
}

/* An entity like "&amp;" is one separator. */
static void read_entity(struct reader *r) {
    isize end = str_find_byte(str_sub(r->text, r->at, r->at + 8), ';');
    r->joint = str_starts(str_skip(r->text, r->at), STR("&amp;"));
    r->at += end < 0 ? 1 : end + 1;
    r->gap++;
}

static void read_all(struct reader *r) {
    while (r->at < r->text.n) {
        unsigned char c = (unsigned char)r->text.p[r->at];
        isize next = r->at;
        if (r->html && c == '<')
            read_tag(r);
        else if (r->html && c == '&')
            read_entity(r);
        else if (c < 0x80 ? is_ascii_alpha((char)c) || is_digit((char)c)
                          : !letter_is_separator(letter_mend(utf8_next(r->text, &next))))
            read_word(r);
        else
            read_separator(r);
    }
}

void token_read(struct arena *a, str text, int weight, struct token_list *out) {
    struct reader r = {
        .arena = a, .out = out, .text = text, .weight = weight, .apart = true};
    read_all(&r);
}

void token_read_html(struct arena *a, str html, struct token_list *out) {
    struct reader r = {.arena = a, .out = out, .text = html, .html = true, .apart = true};
    read_all(&r);
}

isize token_number(const struct token_list *tokens, isize at) {
    const struct token *t = tokens->at;
    if (!t[at].digit || (t[at].glued && !t[at].apart))
        return 0;
    bool letter = t[at].letter;
    isize end = at + 1;
    for (; end < tokens->n && t[end].glued; end++)
        letter |= t[end].letter;
    bool date = !letter && end - at == 3;
    return (letter && end > at + 1) || date ? end - at : 0;
}

bool token_is_date(const struct token *first, isize count) {
    for (isize i = 0; i < count; i++)
        if (first[i].letter)
            return false;
    return true;
}

uint64_t token_number_code(const struct token *first, isize count) {
    uint64_t code = 0;
    for (isize i = 0; i < count; i++) /* digits have no marks, in keys or codes */
        code = mix(code, first[i].code);
    return code | (uint64_t)1 << 63;
}

static str run(struct arena *a, void (*fn)(struct buf *, str), str word) {
    struct buf out = {0};
    fn(&out, word);
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

static str without_zeros(str word) {
    while (word.n > 1 && word.p[0] == '0' && is_digit(word.p[1]))
        word = str_skip(word, 1);
    return word;
}

str token_key(struct arena *a, str word) {
    if (str_has_digit(word))
        return str_concat(a, STR("#"), run(a, viet_fold, without_zeros(word)));
    return run(a, viet_tonekey, word);
}

str token_fold(struct arena *a, str word) {
    if (str_has_digit(word))
        return token_key(a, word);
    str variant = run(a, viet_varkey, word);
    variant.n -= variant.n && is_digit(variant.p[variant.n - 1]);
    return run(a, viet_fold, variant);
}

str token_number_key(struct arena *a, const struct token *first, isize count) {
    struct buf key = {0};
    buf_char(&key, '#');
    for (isize i = 0; i < count; i++) {
        if (i)
            buf_char(&key, '-');
        viet_fold(&key, without_zeros((str){first[i].p, first[i].n}));
    }
    str result = buf_take(a, &key);
    buf_release(&key);
    return result;
}
