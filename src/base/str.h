/*
 * str: a string is a pointer and a length, passed by value.
 *
 * It views bytes owned elsewhere (a source file, an arena, a literal), is not
 * NUL-terminated, and may be empty with p == NULL. Every function here is pure. C strings
 * live only at library calls, in base/ and parse/.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef ptrdiff_t isize;

typedef struct str {
    const char *p; /* first byte; NULL only when n is 0 */
    isize n;       /* bytes, never negative */
} str;

#define STR(literal)   ((str){("" literal), (isize)sizeof(literal) - 1})
#define countof(array) ((isize)(sizeof(array) / sizeof((array)[0])))

/* Views the C string `c`; an empty str for NULL. */
str str_from_c(const char *c);

static inline bool str_eq(str a, str b);
/* Bytewise order, a shorter prefix first: <0, 0 or >0. */
int str_cmp(str a, str b);
bool str_starts(str s, str prefix);
bool str_ends(str s, str suffix);

/* Offset of the first `byte` or `needle` in `s`, or -1. */
isize str_find_byte(str s, char byte);
isize str_rfind_byte(str s, char byte);
isize str_find(str s, str needle);

/* Offset of the first of the four bytes in `s` from `from` on, or s.n. */
isize str_find_any(str s, isize from, const char four[4]);

/* s[from, to), with both clamped into the string. */
str str_sub(str s, isize from, isize to);
/* s without its first `n` bytes (all of it at most). */
str str_skip(str s, isize n);
/* s without ASCII blanks and line ends at both ends. */
str str_trim(str s);

/*
 * Splits `*rest` at the first `byte`: returns the part before it and leaves the part
 * after it. Without that byte, returns all of it, and `*rest` becomes empty with p ==
 * NULL.
 */
str str_cut(str *rest, char byte);
/* str_cut at line ends: LF, CRLF or CR. */
str str_cut_line(str *rest);

static inline bool str_eq(str a, str b) {
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, (size_t)a.n) == 0);
}

static inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static inline bool is_ascii_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

static inline bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Decimal digits only, at most 9 of them; -1 for anything else. */
int str_to_int(str s);

/* Whether it contains an ASCII digit. */
bool str_has_digit(str s);

#endif
