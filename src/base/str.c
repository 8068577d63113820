#include "base/str.h"

str str_from_c(const char *c) {
    return c ? (str){c, (isize)strlen(c)} : (str){0};
}

int str_cmp(str a, str b) {
    isize n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, (size_t)n) : 0;
    if (order)
        return order;
    return (a.n > b.n) - (a.n < b.n);
}

bool str_starts(str s, str prefix) {
    return s.n >= prefix.n && str_eq((str){s.p, prefix.n}, prefix);
}

bool str_ends(str s, str suffix) {
    return s.n >= suffix.n && str_eq(str_skip(s, s.n - suffix.n), suffix);
}

isize str_find_byte(str s, char byte) {
    const char *hit = s.n ? memchr(s.p, byte, (size_t)s.n) : NULL;
    return hit ? hit - s.p : -1;
}

isize str_rfind_byte(str s, char byte) {
    for (isize i = s.n - 1; i >= 0; i--)
        if (s.p[i] == byte)
            return i;
    return -1;
}

isize str_find(str s, str needle) {
    if (needle.n == 0)
        return 0;
    if (s.n < needle.n)
        return -1;
    const char *hit = memmem(s.p, (size_t)s.n, needle.p, (size_t)needle.n);
    return hit ? hit - s.p : -1;
}

/* Long stretches without any are the rule, so sixteen bytes are tested without a branch,
 * in a form that compilers turn into vector instructions. */
enum { BLOCK = 16 };

static bool block_has(const char *p, const char four[4]) {
    char found = 0;
    for (int i = 0; i < BLOCK; i++)
        found |=
            (p[i] == four[0]) | (p[i] == four[1]) | (p[i] == four[2]) | (p[i] == four[3]);
    return found;
}

isize str_find_any(str s, isize from, const char four[4]) {
    isize at = from;
    while (at + BLOCK <= s.n && !block_has(s.p + at, four))
        at += BLOCK;
    while (at < s.n && s.p[at] != four[0] && s.p[at] != four[1] && s.p[at] != four[2] &&
           s.p[at] != four[3])
        at++;
    return at;
}

static isize clamp(isize i, isize max) {
    return i < 0 ? 0 : i > max ? max : i;
}

str str_sub(str s, isize from, isize to) {
    from = clamp(from, s.n);
    to = clamp(to, s.n);
    if (from >= to)
        return (str){0};
    return (str){s.p + from, to - from};
}

str str_skip(str s, isize n) {
    return str_sub(s, n, s.n);
}

str str_trim(str s) {
    while (s.n && is_space(s.p[0]))
        s = (str){s.p + 1, s.n - 1};
    while (s.n && is_space(s.p[s.n - 1]))
        s.n--;
    return s;
}

str str_cut(str *rest, char byte) {
    isize at = str_find_byte(*rest, byte);
    str head = at < 0 ? *rest : str_sub(*rest, 0, at);
    *rest = at < 0 ? (str){0} : (str){rest->p + at + 1, rest->n - at - 1};
    return head;
}

/* Growing windows: in a text with CR alone, not every line scans the rest for LF. */
static isize line_length(str s) {
    for (isize from = 0, window = 256; from < s.n; from += window, window *= 2) {
        str part = str_sub(s, from, from + window);
        isize lf = str_find_byte(part, '\n');
        isize cr = str_find_byte(lf < 0 ? part : str_sub(part, 0, lf), '\r');
        if (cr >= 0 || lf >= 0)
            return from + (cr >= 0 ? cr : lf);
    }
    return s.n;
}

str str_cut_line(str *rest) {
    isize at = line_length(*rest);
    str line = {rest->p, at};
    if (at == rest->n) {
        *rest = (str){0};
        return line;
    }
    bool pair = rest->p[at] == '\r' && at + 1 < rest->n && rest->p[at + 1] == '\n';
    isize next = at + (pair ? 2 : 1);
    *rest = (str){rest->p + next, rest->n - next};
    return line;
}

int str_to_int(str s) {
    if (s.n == 0 || s.n > 9)
        return -1;
    int value = 0;
    for (isize i = 0; i < s.n; i++) {
        if (!is_digit(s.p[i]))
            return -1;
        value = value * 10 + (s.p[i] - '0');
    }
    return value;
}

bool str_has_digit(str s) {
    for (isize i = 0; i < s.n; i++)
        if (is_digit(s.p[i]))
            return true;
    return false;
}
