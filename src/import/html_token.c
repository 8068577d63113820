#include "import/html_token.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "import/entity.h"
#include "viet/fold.h"

static str small(struct arena *a, str text) {
    char *out = new (a, char, text.n + 1);
    for (isize i = 0; i < text.n; i++)
        out[i] =
            text.p[i] >= 'A' && text.p[i] <= 'Z' ? (char)(text.p[i] + 32) : text.p[i];
    return (str){out, text.n};
}

static bool is_name(char c) {
    return is_ascii_alpha(c) || is_digit(c) || c == ':' || c == '-' || c == '_';
}

/* Past the '>' that ends a tag; those in quotes do not. */
static isize tag_end(str s) {
    char quote = 0;
    for (isize i = 0; i < s.n; i++) {
        char c = s.p[i];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if ((c == '"' || c == '\'') && i && s.p[i - 1] == '=')
            quote = c;
        else if (c == '>')
            return i;
    }
    return s.n;
}

/* Comments, <!doctype>, <![if …]>, <?xml …>. */
static isize declaration_end(str s) {
    if (str_starts(s, STR("<!--"))) {
        isize end = str_find(str_skip(s, 4), STR("-->"));
        return end < 0 ? s.n : end + 7;
    }
    isize end = str_find_byte(s, '>');
    return end < 0 ? s.n : end + 1;
}

static void read_tag(struct arena *a, str s, isize end, struct html_token *out) {
    isize at = s.p[1] == '/' ? 2 : 1, from = at;
    while (at < end && is_name(s.p[at]))
        at++;
    *out = (struct html_token){.kind = from == 2 ? HTML_END : HTML_START,
                               .name = small(a, str_sub(s, from, at)),
                               .text = str_sub(s, at, end)};
    out->empty_tag = str_ends(out->text, STR("/"));
}

bool html_next(struct arena *a, str *rest, struct html_token *out) {
    while (rest->n) {
        char next = rest->n > 1 ? rest->p[1] : ' ';
        bool open = rest->p[0] == '<';
        if (open && (next == '!' || next == '?')) {
            *rest = str_skip(*rest, declaration_end(*rest));
            continue;
        }
        bool tag = open && (is_ascii_alpha(next) ||
                            (next == '/' && rest->n > 2 && is_ascii_alpha(rest->p[2])));
        if (tag) {
            isize end = tag_end(*rest);
            read_tag(a, *rest, end, out);
            *rest = str_skip(*rest, end + 1);
            return true;
        }
        isize end = str_find_byte(str_skip(*rest, 1), '<');
        *out = (struct html_token){.text = end < 0 ? *rest : str_sub(*rest, 0, end + 1)};
        *rest = str_skip(*rest, out->text.n);
        return true;
    }
    return false;
}

/* The value at the start of the text, in quotes or without; `*rest` moves past it. */
static str cut_value(str *rest) {
    char quote = rest->n ? rest->p[0] : 0;
    isize end;
    if (quote == '"' || quote == '\'') {
        *rest = str_skip(*rest, 1);
        end = str_find_byte(*rest, quote);
        end = end < 0 ? rest->n : end;
        str value = str_sub(*rest, 0, end);
        *rest = str_skip(*rest, end + 1);
        return value;
    }
    for (end = 0; end < rest->n && !is_space(rest->p[end]); end++)
        continue;
    str value = str_sub(*rest, 0, end);
    *rest = str_skip(*rest, end);
    return value;
}

str html_attr(struct arena *a, const struct html_token *tag, str name) {
    str rest = str_trim(tag->text);
    while (rest.n) {
        isize n = 0;
        while (n < rest.n && is_name(rest.p[n]))
            n++;
        str found = str_sub(rest, 0, n);
        rest = str_trim(str_skip(rest, n ? n : 1));
        str value = {0};
        if (str_starts(rest, STR("="))) {
            rest = str_trim(str_skip(rest, 1));
            value = cut_value(&rest);
        }
        rest = str_trim(rest);
        if (found.n == name.n && viet_match(found, 0, name) == name.n)
            return html_text(a, value);
    }
    return (str){0};
}

/*** Entities ***/

/* Numbers of Windows' own characters are meant as such. */
static uint32_t numbered(str digits) {
    static const uint16_t windows[32] = {
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
        0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    bool hex = digits.n && (digits.p[0] | 32) == 'x';
    uint32_t value = 0;
    for (isize i = hex; i < digits.n && value < 0x110000; i++) {
        char c = digits.p[i], letter = (char)(c | 32);
        if (is_digit(c))
            value = value * (hex ? 16 : 10) + (uint32_t)(c - '0');
        else if (hex && letter >= 'a' && letter <= 'f')
            value = value * 16 + (uint32_t)(letter - 'a' + 10);
        else
            return 0;
    }
    bool valid = value && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
    return value >= 0x80 && value < 0xA0 ? windows[value - 0x80] : valid ? value : 0xFFFD;
}

/* The character of the entity at the start of the text; *n becomes its length. */
static uint32_t entity_at(str s, isize *n) {
    isize end = 1;
    while (end < s.n && end < 12 &&
           (is_ascii_alpha(s.p[end]) || is_digit(s.p[end]) || s.p[end] == '#'))
        end++;
    str name = str_sub(s, 1, end);
    *n = end + (end < s.n && s.p[end] == ';');
    if (str_starts(name, STR("#")))
        return numbered(str_skip(name, 1));
    return entity_char(name);
}

str html_text(struct arena *a, str raw) {
    struct buf out = {0};
    if (str_find_byte(raw, '&') < 0)
        return raw;
    for (isize i = 0; i < raw.n;) {
        isize n = 1;
        uint32_t c = raw.p[i] == '&' ? entity_at(str_skip(raw, i), &n) : 0;
        if (c)
            buf_utf8(&out, c);
        else
            buf_char(&out, raw.p[i]);
        i += c ? n : 1;
    }
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}
