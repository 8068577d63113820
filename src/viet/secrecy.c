/*
 * The line is reduced to its words, each a tone key, and compared with the known phrases.
 * Tone keys make case, composition and a tone set on the wrong vowel irrelevant, but keep
 * the marks, without which MAT would be a secret.
 *
 * Every line of every document comes here, and nearly none is a stamp. So the first
 * letter decides most of them before anything is decoded, and the first word most of the
 * rest: the words read so far must always begin some phrase.
 */
#include "viet/secrecy.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/nfc.h"

struct phrase {
    str words; /* tone keys with one blank between them */
    int meaning;
};

#define WORDS(literal)                                                                   \
    { literal, (isize)sizeof(literal) - 1 }

/* No phrase begins another of its stamp. */
static const struct phrase secret_phrases[] = {
    {WORDS("mât5"), SECRECY_MAT},
    {WORDS("tôi4 mât5"), SECRECY_TOI_MAT},
    {WORDS("tuyêt5 mât5"), SECRECY_TUYET_MAT},
    {WORDS("đô5 mât5 mât5"), SECRECY_MAT},
    {WORDS("đô5 mât5 tôi4 mât5"), SECRECY_TOI_MAT},
    {WORDS("đô5 mât5 tuyêt5 mât5"), SECRECY_TUYET_MAT},
};

static const struct phrase circulation_phrases[] = {
    {WORDS("lưu hanh1 nôi5 bô5"), CIRCULATION_INTERNAL},
    {WORDS("tai1 liêu5 lưu hanh1 nôi5 bô5"), CIRCULATION_INTERNAL},
    {WORDS("xem xong tra2 lai5"), CIRCULATION_RETURN},
    {WORDS("không phô2 biên4"), CIRCULATION_WITHHELD},
    {WORDS("tai1 liêu5 thu hôi1"), CIRCULATION_RECALLED},
    {WORDS("tai1 liêu5 hôi5 nghi5"), CIRCULATION_CONFERENCE},
};

static const struct phrase urgency_phrases[] = {
    {WORDS("hoa2 tôc4"), URGENCY_HOA_TOC},
    {WORDS("thương5 khân2"), URGENCY_THUONG_KHAN},
    {WORDS("khân2"), URGENCY_KHAN},
};

struct stamp {
    str initials; /* of the phrases, folded */
    const struct phrase *phrases;
    isize count;
};

static const struct stamp secret_stamp = {WORDS("mtd"), secret_phrases,
                                          countof(secret_phrases)};
static const struct stamp circulation_stamp = {WORDS("ltxk"), circulation_phrases,
                                               countof(circulation_phrases)};

static const struct stamp urgency_stamp = {WORDS("htk"), urgency_phrases,
                                           countof(urgency_phrases)};

enum { MARKUP_MAX = 200, KEY_MAX = 64 };

/*
 * Behind a tag, an entity or an attribute block that begins at `at`, else behind its
 * first byte. They are ASCII throughout: <MẬT> is a word in brackets. Bounded, so that a
 * line of opening brackets stays linear.
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

/* Behind the noise and the list numbers ("2.", "1)") at the start of the line. */
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

struct words {
    char key[KEY_MAX];
    isize n;
};

/* Appends the word at `at` and returns its end: `at` if there is none that could fit. */
static isize add_word(struct words *w, str line, isize at) {
    isize start = at;
    uint8_t tone = TONE_NGANG;
    if (w->n)
        w->key[w->n++] = ' ';
    while (at < line.n) {
        isize next = at;
        struct letter l = letter_of(viet_next(line, &next));
        if (!l.rank)
            break;
        if (w->n > KEY_MAX - 6) /* a letter, a tone and a blank */
            return start;
        w->n += utf8_encode(letter_shape(l.rank, TONE_NGANG, false), w->key + w->n);
        if (l.tone)
            tone = l.tone;
        at = next;
    }
    if (tone)
        w->key[w->n++] = (char)('0' + tone);
    return at;
}

static const struct phrase *begun_phrase(const struct stamp *stamp, str words) {
    for (isize i = 0; i < stamp->count; i++) {
        str phrase = stamp->phrases[i].words;
        if (phrase.p[0] != words.p[0]) /* spares most of the calls */
            continue;
        if (str_starts(phrase, words) &&
            (phrase.n == words.n || phrase.p[words.n] == ' '))
            return &stamp->phrases[i];
    }
    return NULL;
}

/* The meaning of the phrase that is the whole line, 0 if none is. */
static int stamp_line(const struct stamp *stamp, str line) {
    isize at = skip_start(line);
    if (at == line.n)
        return 0;
    isize peek = at;
    char initial = letter_of(viet_next(line, &peek)).fold;
    if (str_find_byte(stamp->initials, initial) < 0)
        return 0;
    struct words w = {.n = 0};
    const struct phrase *phrase = NULL;
    while (at < line.n) {
        isize end = add_word(&w, line, at);
        phrase = begun_phrase(stamp, (str){w.key, w.n});
        if (end == at || !phrase)
            return 0;
        at = skip_noise(line, end);
    }
    return phrase && phrase->words.n == w.n ? phrase->meaning : 0;
}

enum secrecy viet_secret_line(str line) {
    return (enum secrecy)stamp_line(&secret_stamp, line);
}

enum circulation viet_circulation_line(str line) {
    return (enum circulation)stamp_line(&circulation_stamp, line);
}

enum urgency viet_urgency_line(str line) {
    return (enum urgency)stamp_line(&urgency_stamp, line);
}

str viet_urgency_name(enum urgency urgency) {
    static const char *const names[] = {"", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"};
    return str_from_c(names[urgency]);
}
