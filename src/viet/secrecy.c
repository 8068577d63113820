/*
 * The words are followed through the vocabulary one by one, whatever marks are between
 * them. Every line of every document comes here, and nearly none is a stamp: most are
 * done with after their first word, which begins no phrase.
 */
#include "viet/secrecy.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/nfc.h"
#include "viet/vocabulary.h"

/* What the phrase that ends at this node of the vocabulary says as a stamp. */
static struct stamp stamp_at(uint32_t node) {
    uint64_t marks = vocabulary_meanings[vocabulary_meaning(node)].marks[DOMAIN_STAMP];
    uint64_t circulation = marks >> STAMP_CIRCULATION_SHIFT & 7;
    return (struct stamp){.secrecy = (enum secrecy)(marks & 3),
                          .circulation = (enum circulation)circulation,
                          .urgency = (enum urgency)(marks >> STAMP_URGENCY_SHIFT)};
}

/*** Words ***/

/* The first word after the numbers of a list: "2.", "1)". */
static isize skip_numbers(const struct word_list *words) {
    isize at = 0;
    for (isize i = 0; i < words->n && words->at[i].kind != WORD_LETTERS; i++) {
        bool number = words->at[i].kind == WORD_DIGITS;
        const struct word *stop = &words->at[i + 1];
        if (number && stop->key != word_mark('.') && stop->key != word_mark(')'))
            return at;
        at = i + 1;
    }
    return at;
}

struct stamp viet_stamp(const struct word_list *words) {
    uint32_t node = 0;
    for (isize i = skip_numbers(words); i < words->n; i++) {
        const struct word *w = &words->at[i];
        if (w->kind == WORD_DIGITS)
            return (struct stamp){0};
        if (w->kind == WORD_LETTERS && !(node = vocabulary_step(node, w->key)))
            return (struct stamp){0};
    }
    return stamp_at(node);
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

/* True if the word has letters alone: no star and nothing invisible is in it. */
static bool is_plain(str line, const struct word *w) {
    isize at = w->from;
    for (isize next = at; at < (isize)w->to; at = next)
        if (!letter_of(viet_next(line, &next)).rank)
            return false;
    return true;
}

struct stamp viet_stamp_line(str line) {
    struct word w;
    uint32_t node = 0;
    for (isize at = skip_start(line); at < line.n; at = skip_noise(line, at))
        if (!word_next(line, &at, &w) || w.kind != WORD_LETTERS ||
            !(node = vocabulary_step(node, w.key)) || !is_plain(line, &w))
            return (struct stamp){0};
    return stamp_at(node);
}

str viet_urgency_name(enum urgency urgency) {
    static const char *const names[] = {"", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"};
    return str_from_c(names[urgency]);
}
