/*
 * The alphabet is written once, in the order of dictionaries, as a macro: a vowel with
 * its six tones, a consonant with its one shape. Expanded three times it gives the ranks,
 * the table from code points to letters, and the way back. Only capitals are written,
 * because the small letter follows from them: 32 further on in ASCII and Latin-1, the
 * next code point elsewhere.
 *
 * A table built at start-up from a shorter description was rejected: it would be a
 * mutable global, and the program has none.
 */
#include "viet/letter.h"

/* clang-format off */
#define ALPHABET(VOWEL, CONSONANT)                                                       \
    VOWEL(A,  'a', u'A', u'À', u'Ả', u'Ã', u'Á', u'Ạ')                                   \
    VOWEL(AW, 'a', u'Ă', u'Ằ', u'Ẳ', u'Ẵ', u'Ắ', u'Ặ')                                   \
    VOWEL(AA, 'a', u'Â', u'Ầ', u'Ẩ', u'Ẫ', u'Ấ', u'Ậ')                                   \
    CONSONANT(B, 'b', u'B') CONSONANT(C, 'c', u'C')                                      \
    CONSONANT(D, 'd', u'D') CONSONANT(DD, 'd', u'Đ')                                     \
    VOWEL(E,  'e', u'E', u'È', u'Ẻ', u'Ẽ', u'É', u'Ẹ')                                   \
    VOWEL(EE, 'e', u'Ê', u'Ề', u'Ể', u'Ễ', u'Ế', u'Ệ')                                   \
    CONSONANT(F, 'f', u'F') CONSONANT(G, 'g', u'G') CONSONANT(H, 'h', u'H')              \
    VOWEL(I,  'i', u'I', u'Ì', u'Ỉ', u'Ĩ', u'Í', u'Ị')                                   \
    CONSONANT(J, 'j', u'J') CONSONANT(K, 'k', u'K') CONSONANT(L, 'l', u'L')              \
    CONSONANT(M, 'm', u'M') CONSONANT(N, 'n', u'N')                                      \
    VOWEL(O,  'o', u'O', u'Ò', u'Ỏ', u'Õ', u'Ó', u'Ọ')                                   \
    VOWEL(OO, 'o', u'Ô', u'Ồ', u'Ổ', u'Ỗ', u'Ố', u'Ộ')                                   \
    VOWEL(OW, 'o', u'Ơ', u'Ờ', u'Ở', u'Ỡ', u'Ớ', u'Ợ')                                   \
    CONSONANT(P, 'p', u'P') CONSONANT(Q, 'q', u'Q') CONSONANT(R, 'r', u'R')              \
    CONSONANT(S, 's', u'S') CONSONANT(T, 't', u'T')                                      \
    VOWEL(U,  'u', u'U', u'Ù', u'Ủ', u'Ũ', u'Ú', u'Ụ')                                   \
    VOWEL(UW, 'u', u'Ư', u'Ừ', u'Ử', u'Ữ', u'Ứ', u'Ự')                                   \
    CONSONANT(V, 'v', u'V') CONSONANT(W, 'w', u'W') CONSONANT(X, 'x', u'X')              \
    VOWEL(Y,  'y', u'Y', u'Ỳ', u'Ỷ', u'Ỹ', u'Ý', u'Ỵ')                                   \
    CONSONANT(Z, 'z', u'Z')

#define RANK_VOWEL(name, fold, c0, c1, c2, c3, c4, c5) RANK_##name,
#define RANK_CONSONANT(name, fold, c) RANK_##name,
enum { RANK_NONE, ALPHABET(RANK_VOWEL, RANK_CONSONANT) RANK_COUNT };

#define SMALL(c) ((c) < 0x100 ? (c) + 0x20 : (c) + 1)
#define SLOT(c)  ((c) < LETTER_LOW_END ? (c) : (c) - LETTER_HIGH + LETTER_LOW_END)

#define PAIR(name, fold, tone, c)                                                        \
    [SLOT(c)] = {RANK_##name, tone, true, fold},                                         \
    [SLOT(SMALL(c))] = {RANK_##name, tone, false, fold},
#define PAIR_VOWEL(name, fold, c0, c1, c2, c3, c4, c5)                                   \
    PAIR(name, fold, TONE_NGANG, c0) PAIR(name, fold, TONE_HUYEN, c1)                    \
    PAIR(name, fold, TONE_HOI, c2) PAIR(name, fold, TONE_NGA, c3)                        \
    PAIR(name, fold, TONE_SAC, c4) PAIR(name, fold, TONE_NANG, c5)
#define PAIR_CONSONANT(name, fold, c) PAIR(name, fold, TONE_NGANG, c)

#define SHAPE_VOWEL(name, fold, ...) [RANK_##name] = {__VA_ARGS__},
#define SHAPE_CONSONANT(name, fold, c) [RANK_##name] = {c},
/* clang-format on */

const struct letter letter_table[LETTER_SLOTS] = {ALPHABET(PAIR_VOWEL, PAIR_CONSONANT)};

static const uint16_t shapes[RANK_COUNT][TONE_NANG + 1] = {
    ALPHABET(SHAPE_VOWEL, SHAPE_CONSONANT)};

uint32_t letter_shape(uint8_t rank, uint8_t tone, bool upper) {
    if (rank >= RANK_COUNT || tone > TONE_NANG)
        return 0;
    uint32_t c = shapes[rank][tone];
    return upper || !c ? c : SMALL(c);
}

uint32_t letter_lower(uint32_t c) {
    return letter_of(c).upper ? SMALL(c) : c;
}

uint32_t letter_upper(uint32_t c) {
    struct letter l = letter_of(c);
    return l.rank && !l.upper ? letter_shape(l.rank, l.tone, true) : c;
}

uint32_t letter_mend(uint32_t c) {
    switch (c) {
    case 0xD0:
    case 0x189:
        return 0x110;
    case 0xF0:
    case 0x256:
        return 0x111;
    default:
        return c;
    }
}

enum { MARK_CIRCUMFLEX = 0x302, MARK_BREVE = 0x306, MARK_HORN = 0x31B };

static enum tone tone_of_mark(uint32_t mark) {
    switch (mark) {
    case 0x300:
    case 0x340:
        return TONE_HUYEN;
    case 0x309:
        return TONE_HOI;
    case 0x303:
        return TONE_NGA;
    case 0x301:
    case 0x341:
        return TONE_SAC;
    case 0x323:
        return TONE_NANG;
    default:
        return TONE_NGANG;
    }
}

uint32_t letter_latin(uint32_t c) {
    static const struct {
        uint16_t alike;
        char latin;
    } letters[] = {
        {0x391, 'A'}, {0x392, 'B'}, {0x395, 'E'}, {0x396, 'Z'}, {0x397, 'H'},
        {0x399, 'I'}, {0x39A, 'K'}, {0x39C, 'M'}, {0x39D, 'N'}, {0x39F, 'O'},
        {0x3A1, 'P'}, {0x3A4, 'T'}, {0x3A5, 'Y'}, {0x3A7, 'X'}, {0x3BF, 'o'},
        {0x405, 'S'}, {0x406, 'I'}, {0x408, 'J'}, {0x410, 'A'}, {0x412, 'B'},
        {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'}, {0x41E, 'O'},
        {0x420, 'P'}, {0x421, 'C'}, {0x422, 'T'}, {0x423, 'Y'}, {0x425, 'X'},
        {0x430, 'a'}, {0x435, 'e'}, {0x43E, 'o'}, {0x440, 'p'}, {0x441, 'c'},
        {0x443, 'y'}, {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'},
    };
    if (c >= 0xFF21 && c <= 0xFF5A && is_ascii_alpha((char)(c - 0xFEE0)))
        return c - 0xFEE0;
    if (c < letters[0].alike || c > letters[countof(letters) - 1].alike)
        return c;
    for (isize i = 0; i < countof(letters); i++)
        if (letters[i].alike == c)
            return (uint32_t)letters[i].latin;
    return c;
}

bool letter_is_mark(uint32_t c) {
    return tone_of_mark(c) != TONE_NGANG || c == MARK_CIRCUMFLEX || c == MARK_BREVE ||
           c == MARK_HORN;
}

/* The rank of a plain vowel under a mark of quality, RANK_NONE where there is no such. */
static uint8_t rank_with_mark(uint8_t rank, uint32_t mark) {
    switch (rank) {
    case RANK_A:
        return mark == MARK_CIRCUMFLEX ? RANK_AA
               : mark == MARK_BREVE    ? RANK_AW
                                       : RANK_NONE;
    case RANK_E:
        return mark == MARK_CIRCUMFLEX ? RANK_EE : RANK_NONE;
    case RANK_O:
        return mark == MARK_CIRCUMFLEX ? RANK_OO
               : mark == MARK_HORN     ? RANK_OW
                                       : RANK_NONE;
    case RANK_U:
        return mark == MARK_HORN ? RANK_UW : RANK_NONE;
    default:
        return RANK_NONE;
    }
}

uint32_t letter_with_mark(uint32_t c, uint32_t mark) {
    struct letter l = letter_of(c);
    enum tone tone = tone_of_mark(mark);
    if (tone == TONE_NGANG)
        return letter_shape(rank_with_mark(l.rank, mark), l.tone, l.upper);
    if (l.tone != TONE_NGANG)
        return 0;
    return letter_shape(l.rank, (uint8_t)tone, l.upper);
}

static bool is_ascii_separator(uint32_t c) {
    return !is_digit((char)c) && !is_ascii_alpha((char)c);
}

bool letter_is_separator(uint32_t c) {
    if (c < 0x80)
        return is_ascii_separator(c);
    if (c >= 0xFF01 && c <= 0xFF5E) /* the wide copies of ASCII */
        return is_ascii_separator(c - 0xFEE0);
    return c < 0xC0 || c == 0xD7 || c == 0xF7 || c == 0xFFFC ||
           (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) ||
           (c >= 0xFE00 && c < 0xFE70) || c == 0xFEFF || (c >= 0x1F000 && c < 0x1FB00);
}

bool letter_is_blank(uint32_t c) {
    if (c < 0x80)
        return is_space((char)c);
    return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}
