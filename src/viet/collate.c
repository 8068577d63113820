/*
 * Both texts are cut into words and numbers in step and compared pair by pair; the first
 * pair that differs decides. A word is compared twice, by its letters and then by its
 * tone, which is cheaper than building a key: most pairs differ within a few letters.
 */
#include "viet/collate.h"

#include "viet/letter.h"
#include "viet/nfc.h"

enum token_kind { TOKEN_END, TOKEN_NUMBER, TOKEN_WORD };

struct token {
    enum token_kind kind;
    str text;
};

static int order(isize a, isize b) {
    return (a > b) - (a < b);
}

static enum token_kind kind_of(uint32_t c) {
    if (c < 0x80 && is_digit((char)c))
        return TOKEN_NUMBER;
    return letter_is_separator(c) ? TOKEN_END : TOKEN_WORD;
}

/* Takes the next word or number off `*rest`; TOKEN_END when there is none. */
static struct token token_next(str *rest) {
    isize at = 0, start = 0;
    enum token_kind kind = TOKEN_END;
    while (at < rest->n) {
        isize before = at;
        enum token_kind next = kind_of(viet_next(*rest, &at));
        if (kind == TOKEN_END) {
            kind = next;
            start = before;
        } else if (next != kind) {
            at = before;
            break;
        }
    }
    struct token token = {kind, str_sub(*rest, start, at)};
    *rest = str_skip(*rest, at);
    return token;
}

static int compare_numbers(str a, str b) {
    while (a.n && a.p[0] == '0')
        a = str_skip(a, 1);
    while (b.n && b.p[0] == '0')
        b = str_skip(b, 1);
    return a.n != b.n ? order(a.n, b.n) : str_cmp(a, b);
}

/* Letters of other scripts follow ours, in the order of their code points. */
static uint32_t letter_weight(uint32_t c, uint8_t *tone) {
    struct letter l = letter_of(c);
    if (l.tone)
        *tone = l.tone;
    return l.rank ? l.rank : 0x100 + c;
}

static int compare_words(str a, str b) {
    isize i = 0, j = 0;
    uint8_t tone_a = TONE_NGANG, tone_b = TONE_NGANG;
    while (i < a.n && j < b.n) {
        uint32_t left = letter_weight(viet_next(a, &i), &tone_a);
        uint32_t right = letter_weight(viet_next(b, &j), &tone_b);
        if (left != right)
            return order(left, right);
    }
    if (i < a.n || j < b.n)
        return i < a.n ? 1 : -1;
    return order(tone_a, tone_b);
}

/* The case of the next letter of ours in `s`; false at the end. */
static bool next_case(str s, isize *at) {
    while (*at < s.n) {
        struct letter l = letter_of(viet_next(s, at));
        if (l.rank)
            return l.upper;
    }
    return false;
}

/* For texts with the same letters. */
static int compare_case(str a, str b) {
    isize i = 0, j = 0;
    while (i < a.n && j < b.n) {
        bool left = next_case(a, &i), right = next_case(b, &j);
        if (left != right)
            return left ? 1 : -1;
    }
    return 0;
}

int viet_compare(str a, str b) {
    str left = a, right = b;
    for (;;) {
        struct token x = token_next(&left), y = token_next(&right);
        if (x.kind != y.kind)
            return order(x.kind, y.kind);
        if (x.kind == TOKEN_END)
            break;
        int result = x.kind == TOKEN_NUMBER ? compare_numbers(x.text, y.text)
                                            : compare_words(x.text, y.text);
        if (result)
            return result;
    }
    int result = compare_case(a, b);
    return result ? result : str_cmp(a, b);
}
