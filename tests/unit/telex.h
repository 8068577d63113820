/*
 * telex: what was typed as if an input method were at work, and none was.
 *
 * "vaanj" (Telex) and "va65n" (VNI) both mean vận. Marks may be typed late, where the
 * input methods allow it: truongwf, nghiepej. A reading counts only if it is a syllable,
 * and is an offer beside the word as typed, because "has" may be meant as it stands.
 *
 * Each key is applied to the letters so far, as the input methods do it: a mark goes to
 * the last vowel that can bear it. Only "uo" is ambiguous (thuở, thương): both readings
 * are tried, and the grammar of the syllable chooses.
 *
 * Only the browser needs this. layouts/search.js does the same; a test runs both.
 */
#ifndef TESTS_TELEX_H
#define TESTS_TELEX_H

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/syllable.h"

enum { LETTERS_MAX = 12, CIRCUMFLEX = 0x302, BREVE = 0x306, HORN = 0x31B };

struct typed {
    uint32_t letter[LETTERS_MAX]; /* small, without tone */
    int n;
    uint8_t tone;
    bool both; /* "uo" takes the horn on both */
};

static bool is_vowel(uint32_t c) {
    char fold = letter_of(c).fold;
    return fold && str_find_byte(STR("aeiouy"), fold) >= 0;
}

static bool has_vowel(const struct typed *t) {
    for (int i = 0; i < t->n; i++)
        if (is_vowel(t->letter[i]))
            return true;
    return false;
}

/* Puts the mark on the last letter that is `base`; false if there is none. */
static bool mark_last(struct typed *t, uint32_t base, uint32_t mark) {
    for (int i = t->n - 1; i >= 0; i--) {
        if (t->letter[i] == base) {
            t->letter[i] = letter_with_mark(base, mark);
            return true;
        }
    }
    return false;
}

static int find_pair(const struct typed *t, uint32_t first, uint32_t second) {
    for (int i = 0; i + 1 < t->n; i++)
        if (t->letter[i] == first && t->letter[i + 1] == second &&
            (i == 0 || t->letter[i - 1] != 'q'))
            return i;
    return -1;
}

/* The horn of ơ and ư. */
static bool mark_horn(struct typed *t) {
    int uo = find_pair(t, 'u', 'o'), ua = find_pair(t, 'u', 'a');
    if (uo >= 0) {
        t->letter[uo] = t->both ? letter_with_mark('u', HORN) : 'u';
        t->letter[uo + 1] = letter_with_mark('o', HORN);
        return true;
    }
    if (ua >= 0) {
        t->letter[ua] = letter_with_mark('u', HORN);
        return true;
    }
    return mark_last(t, 'o', HORN) || mark_last(t, 'u', HORN);
}

static bool mark_bar(struct typed *t) {
    bool can = t->n > 0 && t->letter[0] == 'd';
    if (can)
        t->letter[0] = 0x111;
    return can;
}

static void add(struct typed *t, uint32_t c) {
    if (t->n < LETTERS_MAX)
        t->letter[t->n] = c;
    t->n++;
}

/* "ua" takes the horn on u, "oa" the breve on a; w alone is ư. */
static void telex_w(struct typed *t) {
    bool horn = find_pair(t, 'u', 'a') >= 0;
    if (!horn && mark_last(t, 'a', BREVE))
        return;
    if (!mark_horn(t))
        add(t, letter_with_mark('u', HORN));
}

static void telex_key(struct typed *t, char c) {
    isize tone = str_find_byte(STR("zfrxsj"), c);
    if (tone >= 0 && has_vowel(t))
        t->tone = (uint8_t)tone;
    else if (c == 'w')
        telex_w(t);
    else if (c == 'd' && mark_bar(t))
        return;
    else if (str_find_byte(STR("aeo"), c) < 0 ||
             !mark_last(t, (unsigned char)c, CIRCUMFLEX))
        add(t, (unsigned char)c);
}

static void vni_key(struct typed *t, char c) {
    static const uint8_t tones[] = {TONE_NGANG, TONE_SAC, TONE_HUYEN,
                                    TONE_HOI,   TONE_NGA, TONE_NANG};
    bool done = false;
    if (c >= '0' && c <= '5') {
        t->tone = tones[c - '0'];
        done = has_vowel(t);
    } else if (c == '6') {
        done = mark_last(t, 'a', CIRCUMFLEX) || mark_last(t, 'e', CIRCUMFLEX) ||
               mark_last(t, 'o', CIRCUMFLEX);
    } else if (c == '7') {
        done = mark_horn(t);
    } else if (c == '8') {
        done = mark_last(t, 'a', BREVE);
    } else if (c == '9') {
        done = mark_bar(t);
    }
    if (!done)
        add(t, (unsigned char)c);
}

/* The first letter of the vowels, past the u of "qu" and the i of "gi". */
static int first_vowel(const struct typed *t) {
    int i = 0;
    while (i < t->n && !is_vowel(t->letter[i]))
        i++;
    bool onset = i == 1 && i + 1 < t->n && is_vowel(t->letter[i + 1]) &&
                 ((t->letter[0] == 'q' && t->letter[1] == 'u') ||
                  (t->letter[0] == 'g' && t->letter[1] == 'i'));
    return i + onset;
}

static bool has_quality(uint32_t c) {
    return is_vowel(c) && c > 0x7F;
}

/* Which letter bears the tone. */
static int tone_place(const struct typed *t) {
    int from = first_vowel(t), to = from, marked = -1;
    while (to < t->n && is_vowel(t->letter[to])) {
        if (has_quality(t->letter[to]))
            marked = to;
        to++;
    }
    if (marked >= 0)
        return marked;
    if (to - from >= 3 || (to - from == 2 && to < t->n))
        return from + 1;
    return from;
}

static str spell(struct arena *a, const struct typed *t) {
    char *out = new (a, char, t->n * 4);
    isize n = 0;
    int place = tone_place(t);
    for (int i = 0; i < t->n; i++) {
        struct letter l = letter_of(t->letter[i]);
        uint32_t shaped = i == place ? letter_shape(l.rank, t->tone, false) : 0;
        n += utf8_encode(shaped ? shaped : t->letter[i], out + n);
    }
    return (str){out, n};
}

static str read_keys(struct arena *a, str word, void (*key)(struct typed *, char),
                     bool both) {
    struct typed t = {.both = both};
    for (isize i = 0; i < word.n; i++) {
        char c = word.p[i];
        key(&t, is_ascii_alpha(c) ? (char)(c | 0x20) : c);
    }
    str syllable = t.n <= LETTERS_MAX ? spell(a, &t) : (str){0};
    bool same = syllable.n == word.n;
    for (isize i = 0; same && i < word.n; i++)
        same = syllable.p[i] == word.p[i] || syllable.p[i] == (word.p[i] | 0x20);
    return !same && syllable_is_valid(syllable) ? syllable : (str){0};
}

static bool is_ascii_word(str word) {
    for (isize i = 0; i < word.n; i++)
        if (!is_ascii_alpha(word.p[i]) && !is_digit(word.p[i]))
            return false;
    return word.n > 0 && is_ascii_alpha(word.p[0]);
}

static str read_either(struct arena *a, str word, void (*key)(struct typed *, char)) {
    if (!is_ascii_word(word))
        return (str){0};
    str syllable = read_keys(a, word, key, true);
    return syllable.n ? syllable : read_keys(a, word, key, false);
}

/*
 * The syllable in small letters, its tone in the old style (thủy), in `a`; empty if the
 * word gives none or is one already as it stands. ASCII words only.
 */
static str telex_read(struct arena *a, str word) {
    return read_either(a, word, telex_key);
}

static str vni_read(struct arena *a, str word) {
    return read_either(a, word, vni_key);
}

#endif
