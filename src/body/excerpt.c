#include "body/excerpt.h"

enum { REACH = 260 }; /* bytes on either side of the citation's first word */

/* True for a tag that ends a sentence: any but the inline ones. */
static bool is_block_tag(str s) {
    static const char *const inline_tags[] = {
        "<a", "</a", "<em", "</em", "<strong", "</strong", "<code", "</code", "<br"};
    for (isize i = 0; i < countof(inline_tags); i++) {
        str tag = str_from_c(inline_tags[i]);
        if (str_starts(s, tag) && s.n > tag.n && !is_ascii_alpha(s.p[tag.n]))
            return false;
    }
    return true;
}

static bool ends_sentence(str body, isize at) {
    return (body.p[at] == '.' || body.p[at] == ';') && at + 1 < body.n &&
           is_space(body.p[at + 1]) && at > 0 && !is_digit(body.p[at - 1]);
}

/* Where the sentence begins; `*cut` is set if words before it were left out. */
static isize sentence_start(str body, isize at, bool *cut) {
    isize blank = at;
    for (isize i = at - 1; i >= 0; i--) {
        if (body.p[i] == '<' && is_block_tag(str_skip(body, i)))
            return i + str_find_byte(str_skip(body, i), '>') + 1;
        if (ends_sentence(body, i))
            return i + 2;
        if (body.p[i] == ' ')
            blank = i;
        if (at - i > REACH) {
            *cut = true;
            return blank;
        }
    }
    return 0;
}

static isize sentence_end(str body, isize at, bool *cut) {
    isize blank = at;
    for (isize i = at; i < body.n; i++) {
        if (body.p[i] == '<' && is_block_tag(str_skip(body, i)))
            return i;
        if (ends_sentence(body, i))
            return i + 1;
        if (body.p[i] == ' ')
            blank = i;
        if (i - at > REACH) {
            *cut = true;
            return blank;
        }
    }
    return body.n;
}

/* The tag with a citation's hole begins at the last '<' before it. */
static isize tag_start(str body, isize hole) {
    return str_rfind_byte(str_sub(body, 0, hole), '<');
}

/* Text between tags; an incomplete tag at the end is dropped. */
static void put_text(struct buf *out, str html) {
    while (html.n) {
        buf_put(out, str_cut(&html, '<'));
        if (html.n)
            str_cut(&html, '>');
    }
}

void excerpt_write(struct buf *out, const struct doc *doc, int citation) {
    str body = doc->body;
    isize hole = doc->citations.at[citation].hole;
    if (hole < 0)
        return;
    bool cut_before = false, cut_after = false;
    isize tag = tag_start(body, hole);
    isize words = hole + str_find_byte(str_skip(body, hole), '>') + 1;
    isize close = words + str_find(str_skip(body, words), STR("</a>"));
    isize start = sentence_start(body, tag, &cut_before);
    isize end = sentence_end(body, close, &cut_after);
    if (cut_before)
        buf_put(out, STR("…"));
    put_text(out, str_sub(body, start, tag));
    buf_put(out, STR("<mark>"));
    put_text(out, str_sub(body, words, close));
    buf_put(out, STR("</mark>"));
    put_text(out, str_sub(body, close, end));
    if (cut_after)
        buf_put(out, STR("…"));
}
