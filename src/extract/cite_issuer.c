/*
 * Vietnamese does not mark where the name of an organisation ends: "của Ủy ban nhân dân
 * tỉnh ban hành Kế hoạch". A name is read word by word. Words with a capital belong to
 * it, and so does the one small syllable after a capital, because names are made of such
 * pairs (Chính phủ, Dân vận). Further small words belong only when the vocabulary has
 * them as words of names. Everything else ends the name: too short a name is still the
 * right one, too long a name is none.
 *
 * In titles written in capitals, and in registers without any, only the vocabulary
 * counts.
 */
#include "extract/cite_part.h"
#include "viet/unitword.h"

enum { WORDS_MAX = 30 };

struct name {
    const struct word_list *words;
    const struct word *w, *end; /* where it is read on, and where the name so far ends */
    const struct word *limit;
    const struct word *last; /* its last word; NULL: none yet */
    bool plain;              /* no case to go by: all of it in capitals, or none */
    bool capital; /* the last word had a capital and small letters: one more may follow */
};

static bool is_roman(str s) {
    for (isize i = 0; i < s.n; i++)
        if (str_find_byte(STR("IVXL"), s.p[i]) < 0)
            return false;
    return s.n > 0;
}

const struct word *cite_term(const struct word_list *words, const struct word *w) {
    bool bracket = cite_is(w, '(');
    int term = cite_phrase(w + bracket, CITE_TERM);
    const struct word *number = w + bracket + term;
    if (!term || number->kind != WORD_LETTERS || !is_roman(word_text(words, number)) ||
        (bracket && !cite_is(number + 1, ')')))
        return NULL;
    return number + 1 + bracket;
}

static void take(struct name *n, int length) {
    n->capital = length == 1 && n->w->upper && !n->w->capitals;
    n->last = n->w;
    n->w = n->end = n->w + length;
}

static bool starts_document(const struct name *n) {
    int length;
    return kind_at(n->words->text, n->w, &length) &&
           !(n->last && cite_phrase(n->last, CITE_MINISTRY) == 1);
}

static bool is_letters(const struct name *n) {
    return n->w < n->limit && n->w->kind == WORD_LETTERS;
}

/* "ban hành", whose first word is a body elsewhere. */
static bool is_issuing(const struct word *w) {
    return cite_phrase(w, CITE_ISSUED) > 1;
}

static bool take_capital(struct name *n) {
    if (n->plain || !is_letters(n) || !n->w->upper || starts_document(n) ||
        is_issuing(n->w) || (n->w->capitals && cite_phrase(n->w, CITE_CLAUSE)))
        return false;
    take(n, 1);
    return true;
}

/*
 * A small syllable after a capital. After a capital that is a place or a whole body
 * ("Đảng", "Sở") a clause may begin at once, so its words are excluded.
 */
static bool take_second(struct name *n) {
    if (!n->capital || !is_letters(n) || cite_phrase(n->w, CITE_CLAUSE))
        return false;
    take(n, 1);
    return true;
}

/*
 * The longest phrase of names at the word, in words. "Thành ủy ban hành" has no "ủy ban",
 * and what means several bodies ("đơn vị") begins no name.
 */
static int name_phrase(const struct name *n) {
    enum {
        BODIES = UNITWORD_HEAD | UNITWORD_PLACE | UNITWORD_NATIONAL | UNITWORD_POST,
    };
    int word = cite_phrase(n->w, CITE_NAME), length = 0;
    int body = word_phrase(n->w, DOMAIN_UNIT, BODIES);
    if (!n->last && word_phrase(n->w, DOMAIN_UNIT, UNITWORD_MANY) == body)
        body = 0;
    while ((length < word || length < body) && !is_issuing(n->w + length))
        length++;
    return length;
}

static bool take_vocabulary(struct name *n) {
    int length = is_letters(n) ? name_phrase(n) : 0;
    if (!length || n->w + length > n->limit)
        return false;
    take(n, length);
    return true;
}

/* "và", "của", a dash or a comma, when the name surely goes on after it. */
static bool take_joint(struct name *n) {
    int word = is_letters(n) ? cite_phrase(n->w, CITE_NAME_AND) : 0;
    bool comma = n->w->kind == WORD_COMMA;
    bool dash = n->w->kind == WORD_DASH && n->w->gap != GAP_NONE;
    if (n->w >= n->limit || !(word || comma || dash))
        return false;
    struct name rest = *n;
    rest.w += word ? word : 1;
    rest.capital = false;
    if (comma && !cite_phrase(rest.w, CITE_FIELD))
        return false;
    bool goes_on = take_capital(&rest) ||
                   (word && !cite_phrase(rest.w, CITE_CLAUSE) && take_vocabulary(&rest));
    if (goes_on)
        *n = rest;
    return goes_on;
}

static bool take_term(struct name *n) {
    const struct word *end = cite_term(n->words, n->w);
    if (!end || end > n->limit)
        return false;
    n->w = n->end = end;
    n->capital = false;
    return true;
}

const struct word *cite_issuer(const struct word_list *words, const struct word *w,
                               const struct word *limit) {
    struct name n = {.words = words, .w = w, .end = w, .limit = limit};
    const struct word *first = w + cite_phrase(w, CITE_JOINED);
    n.plain = !first->upper || (first->capitals && word_has_tone(first));
    for (int i = 0; i < WORDS_MAX; i++)
        if (!take_capital(&n) && !take_term(&n) && !(n.end > w && take_joint(&n)) &&
            !take_vocabulary(&n) && !take_second(&n))
            break;
    return n.end;
}
