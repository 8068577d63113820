/*
 * The parts of a paragraph that leave nothing in cmark's tree, so that only their length
 * shows where the next text is: the tail of a link, link definitions, entities.
 *
 * cmark has already decided that there is a link or a definition; these functions find
 * where it ends, in exactly the steps of cmark 0.30, odd ones included. (CommonMark 0.30,
 * sections 4.7 and 6.3.) Lines of a text end in '\n'; the end of the text counts as one.
 */
#include "parse/md_parts.h"

enum { LABEL_MAX = 1000, PARENTHESES_MAX = 32, ENTITY_MAX = 31 };

static char peek(str s, isize at) {
    return at < s.n ? s.p[at] : '\0';
}

static isize skip_blanks(str s, isize at) {
    while (is_blank(peek(s, at)))
        at++;
    return at;
}

static isize skip_spaces(str s, isize at) {
    while (is_space(peek(s, at)))
        at++;
    return at;
}

/* Just past the `]` of the label that begins at `at`, or -1. */
static isize label_end(str s, isize at) {
    if (peek(s, at) != '[')
        return -1;
    isize start = ++at;
    for (; at < s.n && s.p[at] != '[' && s.p[at] != ']'; at++) {
        at += s.p[at] == '\\' && md_is_punct(peek(s, at + 1));
        if (at + 1 - start > LABEL_MAX)
            return -1;
    }
    return peek(s, at) == ']' ? at + 1 : -1;
}

static isize pointy_target_end(str s, isize at) {
    for (at++; at < s.n; at++) {
        if (s.p[at] == '>')
            return at + 1;
        if (s.p[at] == '\n' || s.p[at] == '<')
            return -1;
        at += s.p[at] == '\\';
    }
    return -1;
}

/* Just past the target that begins at `at`, or -1. */
static isize target_end(str s, isize at) {
    if (peek(s, at) == '<')
        return pointy_target_end(s, at);
    isize start = at;
    int open = 0;
    for (; at < s.n && !is_space(s.p[at]); at++) {
        if (s.p[at] == '\\' && md_is_punct(peek(s, at + 1)))
            at++;
        else if (s.p[at] == '(' && ++open > PARENTHESES_MAX)
            return -1;
        else if (s.p[at] == ')' && open-- == 0)
            break;
    }
    bool missing = at == start && (at == s.n || is_space(s.p[at]));
    return open > 0 || missing ? -1 : at;
}

/*
 * Just past the title that begins at `at`, or `at`. A closing mark after a backslash
 * closes only if no later one does.
 */
static isize title_end(str s, isize at) {
    char open = peek(s, at), close = open == '(' ? ')' : open;
    isize end = at;
    if (open != '"' && open != '\'' && open != '(')
        return at;
    for (isize i = at + 1; i < s.n; i++) {
        bool escaped = i > at + 1 && s.p[i - 1] == '\\';
        if (s.p[i] == close)
            end = i + 1;
        if ((s.p[i] == close || s.p[i] == open) && !escaped)
            break;
    }
    return end;
}

isize md_link_end(str text, isize at) {
    if (peek(text, at) == '(') {
        isize end = target_end(text, skip_spaces(text, at + 1));
        if (end >= 0) {
            isize title = skip_spaces(text, end);
            if (title > end)
                title = title_end(text, title);
            title = skip_spaces(text, title);
            if (peek(text, title) == ')')
                return title + 1;
        }
    }
    isize label = label_end(text, at);
    return label < 0 ? at : label;
}

static isize skip_one_line_end(str s, isize at) {
    at = skip_blanks(s, at);
    return peek(s, at) == '\n' ? skip_blanks(s, at + 1) : at;
}

/* Just past the line that ends at `at` but for blanks, or -1. */
static isize line_end(str s, isize at) {
    at = skip_blanks(s, at);
    return at == s.n ? at : s.p[at] == '\n' ? at + 1 : -1;
}

/* Just past the definition that begins at `at`, or -1. */
static isize definition_end(str s, isize at) {
    isize label = label_end(s, at);
    if (label < 0 || str_trim(str_sub(s, at + 1, label - 1)).n == 0 ||
        peek(s, label) != ':')
        return -1;
    isize target = target_end(s, skip_one_line_end(s, label + 1));
    if (target < 0)
        return -1;
    isize title = skip_one_line_end(s, target);
    isize end = title > target ? title_end(s, title) : title;
    isize line = end > title ? line_end(s, end) : -1;
    return line >= 0 ? line : line_end(s, target);
}

isize md_definitions_end(str text) {
    isize at = 0, end;
    while (peek(text, at) == '[' && (end = definition_end(text, at)) >= 0)
        at = end;
    return at;
}

static bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static isize number_end(str s, isize at) {
    bool hex = (peek(s, at) | 0x20) == 'x';
    isize start = at += hex;
    while (hex ? is_hex(peek(s, at)) : is_digit(peek(s, at)))
        at++;
    return at > start && at - start <= (hex ? 6 : 7) ? at : -1;
}

static isize name_end(str s, isize at) {
    isize start = at;
    while (is_ascii_alpha(peek(s, at)) || is_digit(peek(s, at)))
        at++;
    return at - start <= ENTITY_MAX ? at : -1;
}

isize md_entity_end(str text, isize at) {
    isize end =
        peek(text, at + 1) == '#' ? number_end(text, at + 2) : name_end(text, at + 1);
    return end > at + 1 && peek(text, end) == ';' ? end + 1 : at;
}
