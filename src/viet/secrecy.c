/*
 * A stamp is read word by word along the phrases of the vocabulary, whatever marks are
 * between the words. Nearly no text is a stamp, and most are done with after their first
 * word, which begins no phrase.
 */
#include "viet/secrecy.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/word.h"
#include "viet/vocabulary.h"

/*** The words of a stamp ***/

/* A stamp so far. */
struct stamping {
    struct stamp stamp;
    uint32_t node; /* of the vocabulary: the phrase so far; 0: none is open */
    bool label, tail;
    bool list; /* of degrees, not a stamp */
};

static void add_degree(struct stamping *s, enum secrecy secrecy) {
    s->list |= s->stamp.secrecy && s->stamp.secrecy != secrecy;
    s->stamp.secrecy = secrecy;
}

/* Takes in the phrase that ends here; false if none does. */
static bool close_phrase(struct stamping *s) {
    uint64_t marks = vocabulary_meanings[vocabulary_meaning(s->node)].marks[DOMAIN_STAMP];
    uint64_t circulation = marks >> STAMP_CIRCULATION_SHIFT & 7;
    uint64_t urgency = marks >> STAMP_URGENCY_SHIFT & 3;
    s->node = 0;
    s->label |= (marks & STAMP_LABEL) != 0;
    s->tail |= (marks & STAMP_TAIL) != 0;
    if (marks & 3)
        add_degree(s, (enum secrecy)(marks & 3));
    if (circulation)
        s->stamp.circulation = (enum circulation)circulation;
    if (urgency)
        s->stamp.urgency = (enum urgency)urgency;
    return marks != 0;
}

/* The next word of letters goes on with the open phrase or begins another. False, and
 * nothing is taken, if it does neither. */
static bool take_letters(struct stamping *s, uint64_t key) {
    struct stamping with = *s;
    uint32_t next = s->node ? vocabulary_step(s->node, key) : 0;
    if (!next && s->node && !close_phrase(&with))
        return false;
    with.node = next ? next : vocabulary_step(0, key);
    if (with.node)
        *s = with;
    return with.node != 0;
}

/* A number can only be that of a copy, or of a day. */
static bool take_digits(struct stamping *s) {
    return (!s->node || close_phrase(s)) && s->tail;
}

/* What was read if the text ended here. */
static struct stamping finished(struct stamping s) {
    bool whole = !s.node || close_phrase(&s);
    if (!whole || s.list)
        s.stamp = (struct stamp){0};
    s.stamp.framed = stamp_is_any(s.stamp) && (s.label || s.tail);
    s.label &= whole && !stamp_is_any(s.stamp);
    return s;
}

/*** What a word looks like ***/

enum { ALIKE_BYTES = 64 };

/* The key of the word as it looks: its letters of other alphabets as Latin ones. */
static uint64_t key_of_look(str written) {
    char latin[ALIKE_BYTES + 4];
    isize n = 0;
    if (written.n > ALIKE_BYTES / 2)
        return 0;
    for (isize at = 0; at < written.n;)
        n += utf8_encode(letter_latin(utf8_next(written, &at)), latin + n);
    return word_key((str){latin, n});
}

static bool is_set_apart(const struct word *w) {
    return w->kind == WORD_LETTERS && w->letters == 1;
}

/* "M Ậ T": the key of the letters at w[0..n) as one word. */
static uint64_t key_of_letters(str text, const struct word *w, isize n) {
    char letters[ALIKE_BYTES];
    isize size = 0;
    for (isize i = 0; i < n; i++) {
        str one = str_sub(text, w[i].from, w[i].to);
        if (size + one.n > ALIKE_BYTES)
            return 0;
        for (isize k = 0; k < one.n; k++)
            letters[size++] = one.p[k];
    }
    return word_key((str){letters, size});
}

/* Takes letters set apart as the words that they make: "T Ố I M Ậ T". Returns how many
 * letters were taken; 0: they make none. */
static isize take_set_apart(struct stamping *s, str text, const struct word *w,
                            isize most) {
    enum { LONGEST = 6 };
    for (isize n = most < LONGEST ? most : LONGEST; n > 1; n--) {
        struct stamping with = *s;
        bool alone = true;
        for (isize i = 0; i < n; i++)
            alone &= is_set_apart(&w[i]);
        if (alone && take_letters(&with, key_of_letters(text, w, n))) {
            *s = with;
            return n;
        }
    }
    return 0;
}

/*** Words ***/

/* Past a tag, which is all ASCII and holds no word of a stamp; `at` if there is none. */
static isize skip_tag(const struct word_list *words, isize at) {
    enum { TAG_MAX = 60 };
    if (words->at[at].key != word_mark('<'))
        return at;
    for (isize i = at + 1; i < words->n && i < at + TAG_MAX; i++) {
        if (words->at[i].key == word_mark('>'))
            return i + 1;
        if (words->at[i].hit_count && word_marks(&words->at[i], DOMAIN_STAMP, NULL))
            return at;
    }
    return at;
}

/* Takes the word at `at`; returns the one after it, or -1 when no stamp has such. */
static isize take_word(struct stamping *s, const struct word_list *words, isize at) {
    const struct word *w = &words->at[at];
    if (w->kind == WORD_DIGITS)
        return take_digits(s) ? at + 1 : -1;
    isize tag = skip_tag(words, at);
    if (tag > at)
        return tag;
    if (w->kind != WORD_LETTERS || take_letters(s, w->key))
        return at + 1;
    isize apart = is_set_apart(w) ? take_set_apart(s, words->text, w, words->n - at) : 0;
    if (apart)
        return at + apart;
    return word_is_odd(w) && take_letters(s, key_of_look(word_text(words, w))) ? at + 1
                                                                               : -1;
}

/* Past a task box, "[x]". */
static isize skip_box(const struct word_list *words, isize at) {
    const struct word *w = &words->at[at];
    bool box = at + 2 < words->n && w[0].key == word_mark('[') && is_set_apart(&w[1]) &&
               w[2].key == word_mark(']');
    return box ? at + 3 : at;
}

/* The first word after the numbers of a list: "2.", "1)". */
static isize skip_numbers(const struct word_list *words, isize from) {
    isize at = skip_box(words, from);
    for (isize i = at; i < words->n && words->at[i].kind != WORD_LETTERS &&
                       words->at[i].key != word_mark('<');
         i++) {
        bool number = words->at[i].kind == WORD_DIGITS;
        const struct word *stop = &words->at[i + 1];
        if (number && stop->key != word_mark('.') && stop->key != word_mark(')'))
            return at;
        at = i + 1;
    }
    return skip_box(words, at);
}

static bool line_ends(const struct word_list *words, isize at) {
    return at >= words->n || words->at[at].gap == GAP_LINE ||
           words->at[at].kind == WORD_LINE;
}

/* No stamp is longer: a text that goes on and on like one stays linear. */
enum { STAMP_WORDS = 40 };

struct stamp viet_stamp_at(const struct word_list *words, isize from, isize *end) {
    struct stamping s = {0};
    struct stamp found = {0};
    *end = from;
    for (isize at = skip_numbers(words, from);
         at >= 0 && at < words->n && at < from + STAMP_WORDS;) {
        at = take_word(&s, words, at);
        struct stamping here = finished(s);
        if (at < 0 || !line_ends(words, at) || !stamp_is_any(here.stamp))
            continue;
        found = here.stamp;
        *end = at;
    }
    return found;
}

/* All words; nothing when one of them is of no stamp. */
static struct stamping read_all(const struct word_list *words) {
    struct stamping s = {0};
    isize at = skip_numbers(words, 0);
    while (at >= 0 && at < words->n)
        at = take_word(&s, words, at);
    return at < 0 ? (struct stamping){0} : finished(s);
}

struct stamp viet_stamp(const struct word_list *words) {
    return read_all(words).stamp;
}

bool viet_is_stamp_label(const struct word_list *words) {
    return read_all(words).label;
}

/*** Lines ***/

enum { MARKUP_MAX = 200 };

/*
 * Past the tag, entity or attribute block that begins at `at`, else past one byte. These
 * are all ASCII: <MẬT> is a word in brackets. Bounded, so that a line of opening brackets
 * stays linear.
 */
static isize skip_markup(str line, isize at, char close) {
    isize end = at + MARKUP_MAX < line.n ? at + MARKUP_MAX : line.n;
    for (isize i = at + 1; i < end && !((unsigned char)line.p[i] & 0x80); i++)
        if (line.p[i] == close)
            return i + 1;
    return at + 1;
}

static char markup_close(char open) {
    return open == '<' ? '>' : open == '{' ? '}' : open == '&' ? ';' : 0;
}

/* The first letter or digit at or after `at`, or line.n. */
static isize skip_noise(str line, isize at) {
    while (at < line.n) {
        char c = line.p[at], close = markup_close(c);
        isize next = at;
        if (close)
            next = skip_markup(line, at, close);
        else if (is_ascii_alpha(c) || is_digit(c))
            return at;
        else if (!((unsigned char)c & 0x80))
            next = at + 1;
        else if (!letter_is_separator(utf8_next(line, &next)))
            return at;
        at = next;
    }
    return at;
}

/* Past the noise and the list numbers ("2.", "1)") at the start of the line. */
static isize skip_start(str line) {
    isize at = skip_noise(line, 0), end = at;
    while (end < line.n && is_digit(line.p[end])) {
        while (end < line.n && is_digit(line.p[end]))
            end++;
        if (end == line.n || (line.p[end] != '.' && line.p[end] != ')'))
            break;
        at = end = skip_noise(line, end);
    }
    return at;
}

/* False for nearly every word that a line begins with. */
static bool may_begin(const struct word *w) {
    return w->kind != WORD_LETTERS || is_set_apart(w) || word_is_odd(w) ||
           vocabulary_leads(vocabulary_step(0, w->key), DOMAIN_STAMP);
}

struct stamp viet_stamp_line(str line) {
    struct word words[STAMP_WORDS + 2] = {{.kind = WORD_END}};
    struct word_list list = {line, words + 1, 0};
    bool letters = false;
    for (isize at = skip_start(line); at < line.n; at = skip_noise(line, at)) {
        struct word *w = &words[list.n + 1];
        if (list.n == STAMP_WORDS || !word_next(line, &at, w) ||
            (!letters && !may_begin(w)))
            return (struct stamp){0};
        letters |= w->kind == WORD_LETTERS;
        list.n++;
    }
    words[list.n + 1] = (struct word){.kind = WORD_END};
    return viet_stamp(&list);
}

str viet_urgency_name(enum urgency urgency) {
    static const char *const names[] = {"", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"};
    return str_from_c(names[urgency]);
}
