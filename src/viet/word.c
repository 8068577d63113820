/*
 * A word is decoded once: its letters go into the key as they are read, six bits each, so
 * no folded copy of the text is made. What the fast path does not know (combining marks,
 * letters of other alphabets, more than ten letters) is read again by a slower one.
 */
#include "viet/word.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/nfc.h"
#include "viet/vocabulary.h"

/* Bytes of a text for each of its words, blank included; few texts have more words. */
enum { WORD_BYTES = 4 };

enum { PACKED_LETTERS = 10, LETTER_BITS = 6, TONE_BITS = 3, DIGITS_PACKED = 15 };

#define KEY_HASHED ((uint64_t)1 << 63)
#define KEY_DIGITS ((uint64_t)5 << 61)

/* What the key of a word of letters is made from. */
struct letters {
    uint64_t packed, hash;
    uint8_t tone;
    int n, small;
    bool hashed; /* the letters do not fit, or one is none of ours */
    bool first_upper;
};

/* FNV-1a. */
static uint64_t mix(uint64_t hash, uint64_t value) {
    return (hash ^ value) * 0x100000001B3u;
}

static void add_letter(struct letters *word, struct letter letter) {
    if (word->n == 0)
        word->first_upper = letter.upper;
    word->small += !letter.upper;
    word->hashed |= word->n >= PACKED_LETTERS || (letter.tone && word->tone);
    word->packed = word->packed << LETTER_BITS | letter.rank;
    word->hash = mix(word->hash, (uint64_t)letter.rank << TONE_BITS | letter.tone);
    if (letter.tone)
        word->tone = letter.tone;
    word->n++;
}

static void add_foreign(struct letters *word, uint32_t c) {
    word->small++;
    word->hashed = true;
    word->hash = mix(word->hash, (uint64_t)c << 16);
    word->n++;
}

enum { LETTER_MASK = (1 << LETTER_BITS) - 1 };

/* "kĩ" is "kỹ": after these letters alone an i at the end may be written as y. */
static bool may_end_in_y(uint64_t onset) {
    static const char onsets[] = "hklmstv";
    for (isize i = 0; i < countof(onsets) - 1; i++)
        if (onset == letter_of((unsigned char)onsets[i]).rank)
            return true;
    return false;
}

/* Good spellings of one syllable have one key: kĩ is kỹ, quí is quý. */
static inline uint64_t one_spelling(uint64_t packed, int letters) {
    const uint64_t i = letter_of('i').rank, y = letter_of('y').rank;
    const uint64_t q = letter_of('q').rank, u = letter_of('u').rank;
    if (letters < 3)
        return letters == 2 && (packed & LETTER_MASK) == y &&
                       may_end_in_y(packed >> LETTER_BITS)
                   ? packed - y + i
                   : packed;
    int third = (letters - 3) * LETTER_BITS;
    return packed >> third == ((q << LETTER_BITS | u) << LETTER_BITS | i)
               ? packed + ((y - i) << third)
               : packed;
}

static uint64_t letters_key(const struct letters *word) {
    if (word->hashed)
        return KEY_HASHED | (word->hash >> 3);
    return one_spelling(word->packed, word->n) << TONE_BITS | word->tone;
}

/* What cannot be seen; stars are the markup that bold text keeps. */
static bool is_nothing(uint32_t c) {
    return c == '*' || c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 ||
           c == 0xFEFF;
}

static bool is_other_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

static void set_letters(struct word *w, const struct letters *letters) {
    w->kind = WORD_LETTERS;
    w->key = letters_key(letters);
    w->upper = letters->first_upper;
    w->capitals = letters->small == 0 && letters->n > 1;
    w->letters = (uint8_t)(letters->n < 255 ? letters->n : 255);
}

/* Any letters, also decomposed ones, ones of other alphabets, and with soft hyphens. */
static isize read_odd_letters(str text, isize at, struct word *w) {
    struct letters letters = {0};
    while (at < text.n) {
        isize next = at;
        uint32_t c = viet_next(text, &next);
        struct letter letter = letter_of(c);
        if (letter.rank)
            add_letter(&letters, letter);
        else if (is_other_digit(c) || c == '*' || letter_is_blank(c) ||
                 (letter_is_separator(c) && !letter_is_mark(c) && !is_nothing(c)))
            break;
        else if (!is_nothing(c))
            add_foreign(&letters, c);
        at = next;
    }
    set_letters(w, &letters);
    return at;
}

/* Whether a word goes on at `at` that so far had only letters of ours. */
static bool goes_on(str text, isize at) {
    if (at >= text.n || (unsigned char)text.p[at] < 0x80)
        return false;
    uint32_t c = utf8_next(text, &at);
    return !letter_is_separator(c) || letter_is_mark(c) || is_nothing(c);
}

/* The fast path: at most ten letters of ours, one of them with a tone. */
static isize read_letters(str text, isize from, struct word *w) {
    uint64_t packed = 0;
    unsigned tones = 0, capitals = 0, n = 0;
    uint8_t tone = 0;
    isize at = from;
    for (isize bytes; at < text.n; at += bytes, n++) {
        struct letter letter = letter_read(text.p + at, text.n - at, &bytes);
        if (!letter.rank)
            break;
        packed = packed << LETTER_BITS | letter.rank;
        tone |= letter.tone;
        tones += letter.tone != 0;
        capitals += letter.upper;
    }
    if (n > PACKED_LETTERS || tones > 1 || goes_on(text, at))
        return read_odd_letters(text, from, w);
    w->kind = WORD_LETTERS;
    w->key = one_spelling(packed, (int)n) << TONE_BITS | tone;
    w->letters = (uint8_t)n;
    if (capitals) {
        w->upper = letter_of(utf8_next(text, &from)).upper;
        w->capitals = capitals == n && n > 1;
    }
    return at;
}

static isize read_digits(str text, isize at, struct word *w) {
    isize from = at;
    uint64_t value = 0, hash = 0;
    while (at < text.n && is_digit(text.p[at])) {
        value = value * 10 + (uint64_t)(text.p[at] - '0');
        hash = mix(hash, (uint64_t)text.p[at++]);
    }
    isize n = at - from;
    w->kind = WORD_DIGITS;
    w->letters = (uint8_t)(n < 255 ? n : 255);
    w->number = n <= 9 ? (int)value : -1;
    w->key = n <= DIGITS_PACKED ? KEY_DIGITS | (uint64_t)n << 52 | value
                                : KEY_HASHED | hash >> 3;
    return at;
}

static enum word_kind mark_kind(uint32_t c) {
    switch (c) {
    case ',':
        return WORD_COMMA;
    case ';':
        return WORD_SEMICOLON;
    case ':':
        return WORD_COLON;
    case '.':
    case '!':
    case '?':
    case 0x2026: /* … */
        return WORD_FULL_STOP;
    case '/':
    case 0x2044:
    case 0x2215:
    case 0xFF0F:
        return WORD_SLASH;
    case '(':
    case '[':
    case '{':
        return WORD_OPEN;
    case ')':
    case ']':
    case '}':
        return WORD_CLOSE;
    case 0x201C: /* “ */
    case 0xAB:   /* « */
        return WORD_QUOTE_OPEN;
    case 0x201D: /* ” */
    case 0xBB:   /* » */
        return WORD_QUOTE_CLOSE;
    case '"':
        return WORD_QUOTE;
    case 0xFFFC:
        return WORD_OBJECT;
    default:
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? WORD_DASH
                                                                       : WORD_MARK;
    }
}

/* The length of a <br> at `at`, in any of its spellings; 0 when none is there. */
static isize hard_break(str text, isize at) {
    static const str spellings[] = {{"<br>", 4}, {"<br/>", 5}, {"<br />", 6}};
    str rest = str_skip(text, at);
    for (isize i = 0; i < countof(spellings); i++) {
        str s = spellings[i];
        isize k = 0;
        while (k < s.n && k < rest.n &&
               (is_ascii_alpha(rest.p[k]) ? rest.p[k] | 0x20 : rest.p[k]) == s.p[k])
            k++;
        if (k == s.n)
            return k;
    }
    return 0;
}

static isize read_mark(str text, isize at, struct word *w) {
    isize length = text.p[at] == '<' ? hard_break(text, at) : 0;
    if (length) {
        w->kind = WORD_LINE;
        w->key = word_mark('\n');
        return at + length;
    }
    uint32_t c = utf8_next(text, &at);
    w->kind = (uint8_t)mark_kind(c);
    w->key = word_mark(w->kind == WORD_DASH ? '-' : w->kind == WORD_SLASH ? '/' : c);
    return at;
}

/* Whether the character, which is not ASCII, is of a word of letters. */
static bool is_of_letters(str text, isize at) {
    uint32_t c = utf8_next(text, &at);
    return !letter_is_separator(c) || letter_is_mark(c);
}

static inline isize read_word(str text, isize at, struct word *w) {
    char c = text.p[at];
    if (is_digit(c))
        return read_digits(text, at, w);
    if (is_ascii_alpha(c) || ((unsigned char)c >= 0x80 && is_of_letters(text, at)))
        return read_letters(text, at, w);
    return read_mark(text, at, w);
}

/* Passes blanks and what cannot be seen; says what was there. */
static isize read_gap(str text, isize at, enum word_gap *gap) {
    if (at < text.n && text.p[at] == ' ') {
        *gap = GAP_BLANK;
        at++;
    }
    if (at < text.n && is_ascii_alpha(text.p[at]))
        return at;
    while (at < text.n) {
        unsigned char c = (unsigned char)text.p[at];
        isize next = at + 1;
        uint32_t code = c;
        if (c >= 0x80) {
            if (c != 0xC2 && c != 0xE1 && c != 0xE2 && c != 0xE3 && c != 0xEF)
                break;
            next = at;
            code = utf8_next(text, &next);
        }
        if (c == '\n')
            *gap = GAP_LINE;
        else if (letter_is_blank(code))
            *gap = *gap == GAP_LINE ? GAP_LINE : GAP_BLANK;
        else if (!is_nothing(code))
            break;
        at = next;
    }
    return at;
}

bool word_next(str text, isize *at, struct word *w) {
    enum word_gap gap = GAP_NONE;
    *at = read_gap(text, *at, &gap);
    if (*at >= text.n)
        return false;
    *w = (struct word){.from = (uint32_t)*at, .number = -1, .gap = (uint8_t)gap};
    char c = text.p[*at];
    if (c == WORD_BLOCK_END || c == WORD_CELL_END) {
        w->border = c == WORD_CELL_END;
        ++*at;
    } else {
        *at = read_word(text, *at, w);
    }
    w->to = (uint32_t)*at;
    return true;
}

struct word_list word_cut(struct arena *a, str text) {
    VEC(struct word) list = {.cap = text.n / WORD_BYTES + 8};
    const struct word end = {.number = -1};
    list.at = new (a, struct word, list.cap);
    *vec_push(a, &list) = end;
    for (isize at = 0; word_next(text, &at, vec_push(a, &list));) {
    }
    list.at[list.n - 1] = end;
    list.at[list.n - 1].from = list.at[list.n - 1].to = (uint32_t)text.n;
    struct word_list words = {text, list.at + 1, list.n - 2};
    vocabulary_find(a, &words);
    return words;
}

uint64_t word_key(str text) {
    struct word first, second;
    isize at = 0;
    return word_next(text, &at, &first) && !word_next(text, &at, &second) ? first.key : 0;
}

/* How far a letter with a mark of quality is from its plain one in the alphabet. */
static uint8_t rank_of_plain(uint8_t rank) {
    static const uint8_t distance[] = {
        [2] = 1 /* ă */,  [3] = 2 /* â */,  [7] = 1 /* đ */, [9] = 1 /* ê */,
        [20] = 1 /* ô */, [21] = 2 /* ơ */, [28] = 1 /* ư */};
    return rank < sizeof distance ? (uint8_t)(rank - distance[rank]) : rank;
}

uint64_t word_unmarked(uint64_t key) {
    uint64_t plain = 0;
    if (key & KEY_HASHED) /* as keys of digits and marks have it, too */
        return key;
    for (int at = TONE_BITS; at < 64 && key >> at; at += LETTER_BITS)
        plain |= (uint64_t)rank_of_plain((uint8_t)(key >> at & LETTER_MASK)) << at;
    return plain;
}

/* Of a word with two tones, which only scans have. */
static uint64_t bare_of_text(str written, uint64_t key) {
    uint64_t packed = 0;
    int n = 0;
    for (isize at = 0; at < written.n; n++) {
        struct letter letter = letter_of(utf8_next(written, &at));
        if (!letter.rank || n == PACKED_LETTERS)
            return key;
        packed = packed << LETTER_BITS | rank_of_plain(letter.rank);
    }
    return one_spelling(packed, n) << TONE_BITS;
}

uint64_t word_bare(str text, const struct word *w) {
    if (w->kind == WORD_LETTERS && w->key & KEY_HASHED)
        return bare_of_text(str_sub(text, w->from, w->to), w->key);
    return word_unmarked(w->key);
}

bool word_has_tone(const struct word *w) {
    return w->kind == WORD_LETTERS && !(w->key & KEY_HASHED) &&
           w->key & (((uint64_t)1 << TONE_BITS) - 1);
}

struct word_list word_split(struct arena *a, const struct word_list *words,
                            const struct word *w, isize at, isize most) {
    isize rest = words->at + words->n - w; /* of the words, `w` among them */
    isize n = rest < most ? rest : most;
    struct word *list = new (a, struct word, n + 2);
    list[0] = list[n + 1] =
        (struct word){.number = -1, .from = w[n].from, .to = w[n].from};
    for (isize i = 0; i < n; i++) {
        list[i + 1] = w[i];
        list[i + 1].ended = 0;
    }
    list[1] = (struct word){.from = (uint32_t)at, .number = -1, .closed = w->closed};
    list[1].to = (uint32_t)read_word(str_sub(words->text, 0, w->to), at, &list[1]);
    struct word_list split = {words->text, list + 1, n};
    vocabulary_find(a, &split);
    return split;
}

int word_phrase_before(const struct word *w, enum domain domain, uint64_t marks) {
    enum { FAR = 8 };
    int longest = 0;
    if (!(w->ended >> domain & 1))
        return 0;
    for (int n = 1; n <= FAR && w[-n].kind != WORD_END; n++) {
        if (!word_begins(&w[-n], domain))
            continue;
        for (int i = 0; i < w[-n].hit_count; i++)
            if (w[-n].hits[i].words == n &&
                vocabulary_meanings[w[-n].hits[i].meaning].marks[domain] & marks)
                longest = n;
    }
    return longest;
}

isize word_find(const struct word_list *words, isize from, isize to, enum domain domain,
                uint64_t marks) {
    for (isize i = from; i < to; i++) {
        int length = word_phrase(&words->at[i], domain, marks);
        if (length && i + length <= to)
            return i;
    }
    return -1;
}

isize text_phrase(str text, enum domain domain, uint64_t marks) {
    struct word w;
    isize longest = 0;
    uint32_t node = 0;
    for (isize at = 0; word_next(text, &at, &w) &&
                       (node = vocabulary_step(node, w.key)) &&
                       vocabulary_leads(node, domain);) {
        const struct meaning *m = &vocabulary_meanings[vocabulary_meaning(node)];
        longest = m->marks[domain] & marks ? at : longest;
    }
    return longest;
}
