/*
 * The word is reduced to its letters without tone, and the tone is kept apart. Then every
 * onset that it begins with is tried, because "gi" is an onset in "gian" and half a rime
 * in "gì", "u" belongs to the onset in "quen" and to the rime in "huyền". The rimes are a
 * sorted table: a rule that builds them out of glides, vowels and finals would need as
 * many exceptions as the table has rows.
 */
#include "viet/syllable.h"

#include "base/utf8.h"
#include "viet/letter.h"

#define WORD(literal)                                                                    \
    { literal, (isize)sizeof(literal) - 1 }

const str syllable_onsets[] = {
    WORD("b"),  WORD("c"),  WORD("ch"),  WORD("d"),  WORD("đ"),  WORD("g"),  WORD("gh"),
    WORD("gi"), WORD("h"),  WORD("k"),   WORD("kh"), WORD("l"),  WORD("m"),  WORD("n"),
    WORD("ng"), WORD("nh"), WORD("ngh"), WORD("p"),  WORD("ph"), WORD("qu"), WORD("r"),
    WORD("s"),  WORD("t"),  WORD("th"),  WORD("tr"), WORD("v"),  WORD("x"),
};

/* In the order of their bytes. */
const str syllable_rimes[] = {
    WORD("a"),    WORD("ac"),   WORD("ach"),  WORD("ai"),   WORD("am"),   WORD("an"),
    WORD("ang"),  WORD("anh"),  WORD("ao"),   WORD("ap"),   WORD("at"),   WORD("au"),
    WORD("ay"),   WORD("e"),    WORD("ec"),   WORD("em"),   WORD("en"),   WORD("eng"),
    WORD("eo"),   WORD("ep"),   WORD("et"),   WORD("i"),    WORD("ia"),   WORD("ich"),
    WORD("im"),   WORD("in"),   WORD("inh"),  WORD("ip"),   WORD("it"),   WORD("iu"),
    WORD("iêc"),  WORD("iêm"),  WORD("iên"),  WORD("iêng"), WORD("iêp"),  WORD("iêt"),
    WORD("iêu"),  WORD("o"),    WORD("oa"),   WORD("oac"),  WORD("oach"), WORD("oai"),
    WORD("oam"),  WORD("oan"),  WORD("oang"), WORD("oanh"), WORD("oao"),  WORD("oap"),
    WORD("oat"),  WORD("oay"),  WORD("oc"),   WORD("oe"),   WORD("oen"),  WORD("oeo"),
    WORD("oet"),  WORD("oi"),   WORD("om"),   WORD("on"),   WORD("ong"),  WORD("ooc"),
    WORD("oong"), WORD("op"),   WORD("ot"),   WORD("oăc"),  WORD("oăm"),  WORD("oăn"),
    WORD("oăng"), WORD("oăt"),  WORD("u"),    WORD("ua"),   WORD("uc"),   WORD("ui"),
    WORD("um"),   WORD("un"),   WORD("ung"),  WORD("up"),   WORD("ut"),   WORD("uy"),
    WORD("uya"),  WORD("uych"), WORD("uynh"), WORD("uyp"),  WORD("uyt"),  WORD("uyu"),
    WORD("uyên"), WORD("uyêt"), WORD("uân"),  WORD("uâng"), WORD("uât"),  WORD("uây"),
    WORD("uê"),   WORD("uêch"), WORD("uênh"), WORD("uôc"),  WORD("uôi"),  WORD("uôm"),
    WORD("uôn"),  WORD("uông"), WORD("uôt"),  WORD("uơ"),   WORD("y"),    WORD("ych"),
    WORD("ynh"),  WORD("yt"),   WORD("yêm"),  WORD("yên"),  WORD("yêng"), WORD("yêt"),
    WORD("yêu"),  WORD("âc"),   WORD("âm"),   WORD("ân"),   WORD("âng"),  WORD("âp"),
    WORD("ât"),   WORD("âu"),   WORD("ây"),   WORD("ê"),    WORD("êch"),  WORD("êm"),
    WORD("ên"),   WORD("ênh"),  WORD("êp"),   WORD("êt"),   WORD("êu"),   WORD("ô"),
    WORD("ôc"),   WORD("ôi"),   WORD("ôm"),   WORD("ôn"),   WORD("ông"),  WORD("ôp"),
    WORD("ôt"),   WORD("ăc"),   WORD("ăm"),   WORD("ăn"),   WORD("ăng"),  WORD("ăp"),
    WORD("ăt"),   WORD("ơ"),    WORD("ơi"),   WORD("ơm"),   WORD("ơn"),   WORD("ơp"),
    WORD("ơt"),   WORD("ư"),    WORD("ưa"),   WORD("ưc"),   WORD("ưi"),   WORD("ưng"),
    WORD("ưt"),   WORD("ưu"),   WORD("ươc"),  WORD("ươi"),  WORD("ươm"),  WORD("ươn"),
    WORD("ương"), WORD("ươp"),  WORD("ươt"),  WORD("ươu"),
};

const isize syllable_onset_count = countof(syllable_onsets);
const isize syllable_rime_count = countof(syllable_rimes);

enum { LETTERS_MAX = 7, BYTES_MAX = 2 * LETTERS_MAX }; /* without tone: two bytes each */

/* The word without its tone; false if it cannot be a syllable. */
struct toneless {
    char bytes[BYTES_MAX];
    isize n;
    enum tone tone;
};

static bool read_letters(str word, struct toneless *out) {
    isize letters = 0;
    for (isize at = 0; at < word.n; letters++) {
        struct letter l = letter_of(utf8_next(word, &at));
        if (!l.rank || letters == LETTERS_MAX || (l.tone && out->tone))
            return false;
        if (l.tone)
            out->tone = (enum tone)l.tone;
        uint32_t c = letter_shape(l.rank, TONE_NGANG, false);
        out->n += utf8_encode(c, out->bytes + out->n);
    }
    return letters > 0;
}

static bool is_rime(str s) {
    isize low = 0, high = syllable_rime_count;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        int order = str_cmp(s, syllable_rimes[middle]);
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

/* A syllable that ends in a stop bears one of two tones, always written. */
static bool tone_fits(str rime, enum tone tone) {
    char last = rime.p[rime.n - 1];
    bool stop = last == 'c' || last == 'p' || last == 't' || str_ends(rime, STR("ch"));
    return !stop || tone == TONE_SAC || tone == TONE_NANG;
}

static bool has_rime(str s, isize onset, enum tone tone) {
    str rime = str_skip(s, onset);
    return is_rime(rime) && tone_fits(rime, tone);
}

bool syllable_is_valid(str word) {
    struct toneless t = {.n = 0};
    if (!read_letters(word, &t))
        return false;
    str s = {t.bytes, t.n};
    bool valid = has_rime(s, 0, t.tone);
    for (isize i = 0; i < syllable_onset_count && !valid; i++)
        valid = str_starts(s, syllable_onsets[i]) &&
                has_rime(s, syllable_onsets[i].n, t.tone);
    return valid;
}
