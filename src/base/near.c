/*
 * The distance is Levenshtein's, in code points. Only distances up to two matter, so a
 * row of its table is five cells around the diagonal: a comparison takes five steps a
 * letter and allocates nothing. Words longer than LETTERS_MAX get no answer.
 */
#include "base/near.h"

#include "base/utf8.h"

#include <stdlib.h>

enum { LETTERS_MAX = 128, REACH = 2, BAND = 2 * REACH + 1, FAR = REACH + 1 };

/* Each letter that differs may make up to 4 bytes of difference in length. */
enum { BYTES_APART = 4 * REACH };

struct letters {
    uint32_t at[LETTERS_MAX];
    int n; /* -1: too long */
};

static void letters_of(str s, struct letters *out) {
    out->n = 0;
    for (isize at = 0; at < s.n;) {
        if (out->n == LETTERS_MAX) {
            out->n = -1;
            return;
        }
        out->at[out->n++] = utf8_next(s, &at);
    }
}

static int least(int a, int b) {
    return a < b ? a : b;
}

static int same_start(const struct letters *a, const struct letters *b) {
    int n = 0;
    while (n < a->n && n < b->n && a->at[n] == b->at[n])
        n++;
    return n;
}

/*
 * Distance of `a` and `b`, or FAR. Cell k of row i is column i + k - 1 - REACH. The rows
 * of the letters that both begin with are known; once all of a row is FAR, so is the end.
 */
static int distance(const struct letters *a, const struct letters *b) {
    if (b->n < 0 || a->n - b->n > REACH || b->n - a->n > REACH)
        return FAR;
    int same = same_start(a, b);
    int row[BAND + 2]; /* with a border of FAR on both sides */
    for (int k = 0; k < BAND + 2; k++)
        row[k] = k == 0 || k > BAND || same + k <= REACH ? FAR : abs(k - 1 - REACH);
    int nearest = 0;
    for (int i = same + 1; i <= a->n && nearest < FAR; i++) {
        nearest = FAR;
        for (int k = 1; k <= BAND; k++) {
            int j = i + k - 1 - REACH;
            if (j < 0 || j > b->n) {
                row[k] = FAR;
                continue;
            }
            int swapped = j > 0 ? row[k] + (a->at[i - 1] != b->at[j - 1]) : FAR;
            row[k] = least(swapped, least(row[k + 1] + 1, row[k - 1] + 1));
            nearest = least(nearest, row[k]);
        }
    }
    return nearest < FAR ? least(row[1 + REACH + b->n - a->n], FAR) : FAR;
}

str near_name(str word, const str *names, isize count) {
    struct letters wanted, candidate;
    letters_of(word, &wanted);
    if (wanted.n <= 0)
        return (str){0};
    int best = wanted.n <= 3 ? 2 : REACH + 1;
    str found = {0};
    for (isize i = 0; i < count; i++) {
        isize longer = names[i].n - word.n;
        if (longer > BYTES_APART || longer < -BYTES_APART)
            continue;
        letters_of(names[i], &candidate);
        int d = distance(&wanted, &candidate);
        if (d < best) {
            best = d;
            found = names[i];
        }
    }
    return found;
}

str near_name_within(isize *budget, str word, const str *names, isize count) {
    if (count > *budget)
        return (str){0};
    *budget -= count;
    return near_name(word, names, count);
}
