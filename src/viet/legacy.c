/*
 * Every text of every site comes through here, and nearly none is in a legacy encoding.
 * So a line is first looked over for a letter that no such text can hold (ạ, ế, ơ: those
 * beyond Latin-1), which a line of proper Vietnamese has within its first few words. What
 * is left is judged by a sample of its words.
 *
 * The letters Đ and đ prove nothing, because the cleaning of text makes them out of Ð and
 * ð, which those encodings use. The choice between tables is by the share of syllables
 * alone: the bytes of one encoding decoded by another give few of them. Statistics of
 * letters would need a model of each, and more text than a heading has.
 */
#include "viet/legacy.h"

#include "base/utf8.h"
#include "viet/letter.h"
#include "viet/syllable.h"

#include <uchar.h>

enum { SAMPLE_BYTES = 512, WORDS_LEAST = 3 };

enum {
    GRAVE = 0x300,
    ACUTE,
    CIRCUMFLEX,
    TILDE,
    BREVE = 0x306,
    HOOK = 0x309,
    DOT = 0x323
};

/* The upper halves of the tables; a middle dot where there is nothing. */
static const char16_t tcvn3[128 + 1] = u"································"
                                       u"·ĂÂÊÔƠƯĐăâêôơưđ·"
                                       u"·····àảãáạ·ằẳẵắ·"
                                       u"······ặầẩẫấậè·ẻẽ"
                                       u"éẹềểễếệìỉ···ĩíịò"
                                       u"·ỏõóọồổỗốộờởỡớợù"
                                       u"·ủũúụừửữứựỳỷỹýỵ·";
static const char16_t viscii[128 + 1] = u"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
                                        u"Õắằặấầẩậẽẹếềểễệố"
                                        u"ồổỗỠƠộờởịỰỨỪỬơớƯ"
                                        u"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
                                        u"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
                                        u"àáâãảăữẫèéêẻìíĩỉ"
                                        u"đựòóôõỏọụùúũủýợỮ";
/* 0x80 to 0x9F of Windows-1252. */
static const char16_t windows[32 + 1] = u"€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ";

static uint32_t of_cp1258(uint32_t byte) {
    switch (byte) {
    case 0xC3:
        return u'Ă';
    case 0xD5:
        return u'Ơ';
    case 0xDD:
        return u'Ư';
    case 0xE3:
        return u'ă';
    case 0xF5:
        return u'ơ';
    case 0xFD:
        return u'ư';
    case 0xD0:
        return u'Đ';
    case 0xF0:
        return u'đ';
    case 0xCC:
        return GRAVE;
    case 0xEC:
        return ACUTE;
    case 0xD2:
        return HOOK;
    case 0xDE:
        return TILDE;
    case 0xF2:
        return DOT;
    default:
        return 0;
    }
}

/* The byte that Windows-1252 shows as this character; -1 if none. */
static int byte_of(uint32_t c) {
    if (c < 0x100)
        return (int)c;
    if (c == u'Đ')
        return 0xD0;
    if (c == u'đ')
        return 0xF0;
    for (int i = 0; i < 32; i++)
        if (windows[i] == c)
            return 0x80 + i;
    return -1;
}

struct output {
    char *p;
    isize n;
    uint32_t last; /* the character that marks may be put on */
};

static void put(struct output *out, uint32_t c) {
    uint32_t marked = out->last ? letter_with_mark(out->last, c) : 0;
    char gone[4];
    if (marked)
        out->n -= utf8_encode(out->last, gone);
    out->last = marked ? marked : c;
    out->n += utf8_encode(out->last, out->p + out->n);
}

/* A letter of VNI that stands for marks on the vowel before it. */
struct vni_mark {
    char16_t letter;
    char16_t quality, tone; /* 0: none */
};

static const struct vni_mark vni_marks[] = {
    {u'ø', 0, GRAVE},
    {u'ù', 0, ACUTE},
    {u'û', 0, HOOK},
    {u'õ', 0, TILDE},
    {u'ï', 0, DOT},
    {u'â', CIRCUMFLEX, 0},
    {u'à', CIRCUMFLEX, GRAVE},
    {u'á', CIRCUMFLEX, ACUTE},
    {u'å', CIRCUMFLEX, HOOK},
    {u'ã', CIRCUMFLEX, TILDE},
    {u'ä', CIRCUMFLEX, DOT},
    {u'ê', BREVE, 0},
    {u'è', BREVE, GRAVE},
    {u'é', BREVE, ACUTE},
    {u'ú', BREVE, HOOK},
    {u'ü', BREVE, TILDE},
    {u'ë', BREVE, DOT},
};

/* The letters of VNI that stand for another one. */
static uint32_t of_vni(uint32_t letter) {
    static const char16_t pairs[][2] = {{u'ñ', u'đ'}, {u'ö', u'ư'}, {u'ô', u'ơ'},
                                        {u'æ', u'ỉ'}, {u'ó', u'ĩ'}, {u'ò', u'ị'},
                                        {u'î', u'ỵ'}};
    for (isize i = 0; i < countof(pairs); i++)
        if (pairs[i][0] == letter)
            return pairs[i][1];
    return 0;
}

/* The letter before with these marks; 0 if it cannot bear them. */
static uint32_t with_marks(uint32_t c, const struct vni_mark *m) {
    if (m->quality)
        c = letter_with_mark(c, m->quality);
    return c && m->tone ? letter_with_mark(c, m->tone) : c;
}

static void put_vni(struct output *out, uint32_t c) {
    bool upper = c >= 0xC0 && c < 0xDF;
    uint32_t small = upper ? c + 0x20 : c, single = of_vni(small);
    for (isize i = 0; i < countof(vni_marks); i++) {
        if (vni_marks[i].letter != small || !out->last ||
            !with_marks(out->last, &vni_marks[i]))
            continue;
        if (vni_marks[i].quality)
            put(out, vni_marks[i].quality);
        if (vni_marks[i].tone)
            put(out, vni_marks[i].tone);
        return;
    }
    put(out, !single ? c : upper ? letter_upper(single) : single);
}

static void put_mapped(struct output *out, enum legacy legacy, uint32_t c) {
    int byte = byte_of(c);
    uint32_t mapped = 0;
    if (legacy == LEGACY_VNI) {
        put_vni(out, c == u'Đ' ? 0xD0 : c == u'đ' ? 0xF0 : c);
        return;
    }
    if (byte >= 0x80 && legacy == LEGACY_TCVN3)
        mapped = tcvn3[byte - 0x80];
    else if (byte >= 0x80 && legacy == LEGACY_VISCII)
        mapped = viscii[byte - 0x80];
    else if (byte >= 0x80)
        mapped = of_cp1258((uint32_t)byte);
    put(out, mapped && mapped != u'·' ? mapped : c);
}

/* Writes at most DECODED_GROWTH bytes for each byte of `text`; false if it cannot be. */
enum { DECODED_GROWTH = 2 };
static bool decode(struct output *out, enum legacy legacy, str text) {
    for (isize at = 0; at < text.n;) {
        uint32_t c = utf8_next(text, &at);
        int byte = byte_of(c);
        if (legacy != LEGACY_UTF8)
            put_mapped(out, legacy, c);
        else if (byte >= 0)
            out->p[out->n++] = (char)byte;
        else
            return false;
    }
    isize valid = utf8_valid((str){out->p, out->n}), rest = out->n - valid;
    out->n = valid;
    return rest < 4; /* `text` may end within a character */
}

/* How many words with letters that are not ASCII there are, and how many are syllables.
 */
struct share {
    int words, valid;
};

static bool is_quote(uint32_t c) {
    return c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x2027);
}

static bool is_latin(uint32_t c) {
    return (c >= 0x80 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

static void count_word(struct share *share, str word) {
    isize from = word.n, to = 0;
    bool wide = false;
    for (isize at = 0; at < word.n;) {
        isize start = at;
        uint32_t c = utf8_next(word, &at);
        if (c < 0x80 && is_digit((char)c))
            return;
        if (is_quote(c))
            continue;
        if (from > start)
            from = start;
        to = at;
        wide = wide || is_latin(c);
    }
    if (!wide)
        return;
    share->words++;
    share->valid += syllable_is_valid(str_sub(word, from, to));
}

static bool is_word_byte(char c) {
    return (c & 0x80) || is_ascii_alpha(c) || is_digit(c);
}

static struct share count_words(str text) {
    struct share share = {0, 0};
    for (isize at = 0; at < text.n;) {
        isize start = at;
        while (at < text.n && is_word_byte(text.p[at]))
            at++;
        if (at > start)
            count_word(&share, str_sub(text, start, at));
        else
            at++;
    }
    return share;
}

static bool is_vietnamese(struct share s) {
    return s.valid * 10 >= s.words * 7;
}

/* True when `s` is better by a fifth of all words at least, and good. */
static bool is_better(struct share s, struct share than) {
    return s.words && is_vietnamese(s) &&
           s.valid * than.words * 5 - than.valid * s.words * 5 >= s.words * than.words;
}

static enum legacy best_of(str sample, struct share as_is) {
    char decoded[SAMPLE_BYTES * DECODED_GROWTH];
    enum legacy best = LEGACY_UNKNOWN;
    struct share most = {0, 0};
    for (enum legacy i = LEGACY_UTF8; i < LEGACY_COUNT; i++) {
        struct output out = {.p = decoded};
        if (!decode(&out, i, sample))
            continue;
        struct share s = count_words((str){decoded, out.n});
        bool more = !most.words || s.valid * most.words > most.valid * s.words;
        if (more && is_better(s, as_is)) {
            best = i;
            most = s;
        }
    }
    return best;
}

enum legacy legacy_of_line(str line) {
    isize n = line.n < SAMPLE_BYTES ? line.n : SAMPLE_BYTES;
    while (!utf8_is_boundary(line, n))
        n--;
    str sample = str_sub(line, 0, n);
    struct share share = count_words(sample);
    if (share.words >= WORDS_LEAST)
        return is_vietnamese(share) ? LEGACY_NONE : best_of(sample, share);
    bool ascii = utf8_count(sample) == sample.n;
    return ascii || (share.words && share.valid == share.words) ? LEGACY_NONE
                                                                : LEGACY_UNKNOWN;
}

/* A letter that no legacy text holds; `p` has a byte behind it. */
static bool is_proof(const unsigned char *p) {
    switch (p[0]) {
    case 0xC4: /* ă ĩ */
        return p[1] == 0x82 || p[1] == 0x83 || p[1] == 0xA8 || p[1] == 0xA9;
    case 0xC5: /* ũ */
        return p[1] == 0xA8 || p[1] == 0xA9;
    case 0xC6: /* ơ ư */
        return p[1] == 0xA0 || p[1] == 0xA1 || p[1] == 0xAF || p[1] == 0xB0;
    case 0xE1: /* ạ to ỹ */
        return p[1] >= 0xBA;
    default:
        return false;
    }
}

static bool is_suspect(str line) {
    const unsigned char *p = (const unsigned char *)line.p;
    isize wide = 0;
    for (isize i = 0; i + 1 < line.n; i++) {
        if (p[i] < 0xC2)
            continue;
        if (is_proof(p + i))
            return false;
        wide++;
    }
    return wide >= WORDS_LEAST;
}

enum legacy legacy_find(str text, str *line) {
    while (text.n) {
        *line = str_cut(&text, '\n');
        enum legacy legacy = is_suspect(*line) ? legacy_of_line(*line) : LEGACY_NONE;
        if (legacy > LEGACY_UNKNOWN)
            return legacy;
    }
    return LEGACY_NONE;
}

str legacy_decode(struct arena *a, enum legacy legacy, str text) {
    struct output out = {.p = new (a, char, text.n *DECODED_GROWTH)};
    return decode(&out, legacy, text) ? (str){out.p, out.n} : (str){0};
}

str legacy_name(enum legacy legacy) {
    static const char *const names[] = {
        [LEGACY_NONE] = "Unicode",
        [LEGACY_UNKNOWN] = "",
        [LEGACY_UTF8] = "UTF-8 → Windows-1252",
        [LEGACY_TCVN3] = "TCVN3",
        [LEGACY_VNI] = "VNI",
        [LEGACY_VISCII] = "VISCII",
        [LEGACY_CP1258] = "Windows-1258",
    };
    return str_from_c(names[legacy]);
}
