/*
 * Reading the truth of a document, and the ways in which its words are compared with
 * ours.
 *
 * A member that is not there says nothing; one that is null says that the text has none.
 */
#ifndef TESTS_GOLD_TRUTH_H
#define TESTS_GOLD_TRUTH_H

#include "../spec/json.h"

#include "viet/fold.h"
#include "viet/when.h"

/* A text, blanks folded, or a number as written; empty for null and for nothing. */
static str truth_text(struct arena *a, const struct json *object, str key) {
    const struct json *value = json_get(object, key);
    return value ? str_fold_blanks(a, value->text) : (str){0};
}

static bool truth_has(const struct json *object, str key) {
    return json_get(object, key) != NULL;
}

/* The first item of an array, or NULL. */
static const struct json *truth_items(const struct json *object, str key) {
    const struct json *array = json_get(object, key);
    return array && array->kind == JSON_ARRAY ? array->first : NULL;
}

/* "III.2-4", or "III.2" for the section itself. */
static str truth_place(struct arena *a, str section, str item) {
    return item.n ? str_concat(a, section, STR("-"), item) : section;
}

/*
 * "half-yearly+yearly" as the program says it: "half-year+year". A word that neither
 * knows is left alone, and so agrees with nothing.
 */
static str truth_recurs(struct arena *a, str text) {
    static const char *const names[][2] = {
        {"week", "weekly"},       {"month", "monthly"},
        {"quarter", "quarterly"}, {"half-year", "half-yearly"},
        {"year", "yearly"},       {"school-year", "school-yearly"},
        {"ongoing", "ongoing"},   {"periodic", "periodically"},
    }; /* in the order of enum recurrence */
    unsigned bits = 0;
    for (str rest = text; rest.n;) {
        str part = str_trim(str_cut(&rest, '+'));
        isize i = 0;
        while (i < countof(names) && !str_eq(part, str_from_c(names[i][0])) &&
               !str_eq(part, str_from_c(names[i][1])))
            i++;
        if (i == countof(names))
            return text;
        bits |= 1u << i;
    }
    return when_recurs_name(a, bits);
}

/* Letters and digits only, in lower case: what is left of a text whatever its dress. */
static str letters_of(struct arena *a, str text) {
    struct buf out = {0};
    str lower = viet_lower(a, text);
    for (isize at = 0; at < lower.n;) {
        isize from = at;
        uint32_t c = utf8_next(lower, &at);
        bool letter = c < 0x80 ? is_digit((char)c) || is_ascii_alpha((char)c)
                               : c >= 0xC0 && (c < 0x2000 || c > 0x206F);
        if (letter)
            buf_put(&out, str_sub(lower, from, at));
    }
    str letters = buf_take(a, &out);
    buf_release(&out);
    return letters;
}

/* The same but for marks around them: "(2025 - 2026)", "Hằng năm." */
static bool same_letters(struct arena *a, str x, str y) {
    return str_eq(letters_of(a, x), letters_of(a, y));
}

/* One of the two is how the other begins. */
static bool begin_alike(struct arena *a, str x, str y) {
    str one = letters_of(a, x), other = letters_of(a, y);
    return one.n && other.n && (str_starts(one, other) || str_starts(other, one));
}

/* One of the two is in the other. */
static bool hold_alike(struct arena *a, str x, str y) {
    str one = letters_of(a, x), other = letters_of(a, y);
    return one.n && other.n && (str_find(one, other) >= 0 || str_find(other, one) >= 0);
}

#endif
