/*
 * A reader of JSON for tests: text in, a tree of nodes in an arena out.
 *
 * Strict about structure and lenient about numbers, which stay the text that was written.
 * The program itself only writes JSON; files of test cases, and what the program wrote,
 * are read with this. Nesting is bounded.
 */
#ifndef TESTS_JSON_H
#define TESTS_JSON_H

#include "base/utf8.h"

enum json_kind {
    JSON_NULL,
    JSON_BOOL,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT,
};

struct json {
    enum json_kind kind;
    bool truth;         /* of JSON_BOOL */
    str text;           /* of a string, decoded; of a number, as written */
    str key;            /* in an object */
    struct json *first; /* of an array or object */
    struct json *next;  /* in its array or object */
};

enum { JSON_DEPTH = 100 };

struct json_reader {
    struct arena *arena;
    str source;
    isize at;
    int depth;
    struct buf text; /* the string that is being decoded */
};

static struct json *json_value(struct json_reader *r);

static char json_peek(struct json_reader *r) {
    while (r->at < r->source.n && is_space(r->source.p[r->at]))
        r->at++;
    return r->at < r->source.n ? r->source.p[r->at] : '\0';
}

static bool json_skip(struct json_reader *r, str token) {
    json_peek(r);
    if (!str_starts(str_skip(r->source, r->at), token))
        return false;
    r->at += token.n;
    return true;
}

/* The number in the four hexadecimal digits at `at`, or -1. */
static int json_hex(str s, isize at) {
    int value = 0;
    for (isize i = at; i < at + 4; i++) {
        isize digit = i < s.n ? str_find_byte(STR("0123456789abcdef"), s.p[i]) : -1;
        if (digit < 0 && i < s.n)
            digit = str_find_byte(STR("0123456789ABCDEF"), s.p[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + (int)digit;
    }
    return value;
}

/* Decodes the escape whose letter is at `at`, and moves past it. */
static bool json_escape(struct json_reader *r) {
    char letter = r->at < r->source.n ? r->source.p[r->at++] : '\0';
    isize plain = str_find_byte(STR("\"\\/bfnrt"), letter);
    if (plain >= 0) {
        buf_char(&r->text, "\"\\/\b\f\n\r\t"[plain]);
        return true;
    }
    int high = letter == 'u' ? json_hex(r->source, r->at) : -1;
    if (high < 0)
        return false;
    r->at += 4;
    int low = -1;
    if (high >= 0xD800 && high < 0xDC00 && json_skip(r, STR("\\u"))) {
        low = json_hex(r->source, r->at);
        r->at += 4;
    }
    bool pair = low >= 0xDC00 && low < 0xE000;
    int c = pair ? 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) : high;
    buf_utf8(&r->text, (uint32_t)c);
    return pair || high < 0xD800 || high >= 0xE000;
}

static bool json_string(struct json_reader *r, str *out) {
    if (!json_skip(r, STR("\"")))
        return false;
    while (r->at < r->source.n) {
        char c = r->source.p[r->at++];
        if (c == '"') {
            *out = buf_take(r->arena, &r->text);
            return true;
        }
        if (c != '\\')
            buf_char(&r->text, c);
        else if (!json_escape(r))
            return false;
    }
    return false;
}

/* The items up to the closing bracket, with keys in an object. */
static bool json_items(struct json_reader *r, struct json *into, str bracket) {
    struct json **end = &into->first;
    if (json_skip(r, bracket))
        return true;
    do {
        str key = {0};
        if (into->kind == JSON_OBJECT &&
            !(json_string(r, &key) && json_skip(r, STR(":"))))
            return false;
        struct json *item = json_value(r);
        if (!item)
            return false;
        item->key = key;
        *end = item;
        end = &item->next;
    } while (json_skip(r, STR(",")));
    return json_skip(r, bracket);
}

static bool json_number(struct json_reader *r, str *out) {
    isize start = r->at;
    while (r->at < r->source.n && (is_digit(r->source.p[r->at]) ||
                                   str_find_byte(STR("+-.eE"), r->source.p[r->at]) >= 0))
        r->at++;
    *out = str_sub(r->source, start, r->at);
    return out->n > 0;
}

static bool json_fill(struct json_reader *r, struct json *value) {
    switch (json_peek(r)) {
    case '{':
        value->kind = JSON_OBJECT;
        return json_skip(r, STR("{")) && json_items(r, value, STR("}"));
    case '[':
        value->kind = JSON_ARRAY;
        return json_skip(r, STR("[")) && json_items(r, value, STR("]"));
    case '"':
        value->kind = JSON_STRING;
        return json_string(r, &value->text);
    case 't':
    case 'f':
        value->kind = JSON_BOOL;
        value->truth = json_skip(r, STR("true"));
        return value->truth || json_skip(r, STR("false"));
    case 'n':
        return json_skip(r, STR("null"));
    default:
        value->kind = JSON_NUMBER;
        return json_number(r, &value->text);
    }
}

static struct json *json_value(struct json_reader *r) {
    struct json *value = new (r->arena, struct json, 1);
    if (r->depth == JSON_DEPTH)
        return NULL;
    r->depth++;
    bool good = json_fill(r, value);
    r->depth--;
    return good ? value : NULL;
}

/* The tree of a whole text, in `a`; NULL if it is not JSON. */
static struct json *json_parse(struct arena *a, str source) {
    struct json_reader r = {.arena = a, .source = source};
    struct json *value = json_value(&r);
    if (json_peek(&r) != '\0' || r.at < source.n)
        value = NULL;
    buf_release(&r.text);
    return value;
}

/* The value under `key` of an object, or NULL. */
static struct json *json_get(const struct json *object, str key) {
    struct json *item = object && object->kind == JSON_OBJECT ? object->first : NULL;
    while (item && !str_eq(item->key, key))
        item = item->next;
    return item;
}

#endif
