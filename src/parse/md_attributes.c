/*
 * Attribute blocks: {lead="Văn phòng Sở" due=30/6/2023 .tasks} at the end of a heading, a
 * paragraph, an item's first paragraph or a cell.
 *
 *     block = "{" blank* [ pair { blank+ pair } blank* ] "}"
 *     pair  = "." word | word "=" value
 *     value = '"' … '"' | “ … ” | anything up to a blank or "}"
 *
 * They are read from the source and not from the tree, because to cmark a value may be
 * emphasis or a link. A brace opens a block only at the start of the text or after a
 * blank, and only if `.word` or `word=` follows: other braces are text, without a diag.
 */
#include "parse/md.h"

#include "base/near.h"

struct reader {
    struct arena *arena;
    str source;
    struct diags *diags;
    isize at, end; /* the unread part; source[end] is the last brace */
};

static char peek(const struct reader *r) {
    return r->source.p[r->at]; /* at most the brace */
}

/* Letters of any language, so that a mistyped key is reported as unknown. */
static bool is_word_byte(char c) {
    return is_ascii_alpha(c) || is_digit(c) || c == '-' || c == '_' || (c & 0x80);
}

static isize word_end(str s, isize at) {
    while (at < s.n && is_word_byte(s.p[at]))
        at++;
    return at;
}

/* Whether the brace at `at` opens a block. */
static bool opens(str source, isize start, isize at) {
    isize class = at + 1 < source.n && source.p[at + 1] == '.';
    isize word = at + 1 + class, end = word_end(source, word);
    return (at == start || is_space(source.p[at - 1])) && end > word &&
           (class || (end < source.n && source.p[end] == '='));
}

/* The brace that may open the block that ends at `end`, or -1. */
static isize find_open(str source, isize start, isize end) {
    for (isize at = end; at >= start; at--)
        if (source.p[at] == '{' && opens(source, start, at))
            return at;
    return -1;
}

/* Blanks, and line ends with the quote marks after them. */
static void skip_blanks(struct reader *r) {
    bool line_start = false;
    while (r->at < r->end && (is_space(peek(r)) || (line_start && peek(r) == '>'))) {
        line_start |= peek(r) == '\n' || peek(r) == '\r';
        r->at++;
    }
}

/* The text of a value: escapes are removed, and a line end is a blank. */
static str value_text(struct reader *r, struct span span) {
    str raw = span_text(r->source, span);
    if (str_find_byte(raw, '\\') < 0 && str_find_byte(raw, '\n') < 0)
        return raw;
    char *text = new (r->arena, char, raw.n);
    struct reader in = {.source = raw, .end = raw.n};
    isize n = 0;
    while (in.at < in.end) {
        if (peek(&in) == '\n' || peek(&in) == '\r') {
            skip_blanks(&in);
            text[n++] = ' ';
            continue;
        }
        if (peek(&in) == '\\' && in.at + 1 < in.end && !is_word_byte(raw.p[in.at + 1]))
            in.at++;
        text[n++] = raw.p[in.at++];
    }
    return (str){text, n};
}

/* Skips a value between `open` and `close`; false if it is not closed. */
static bool read_quoted(struct reader *r, str open, str close, struct span *value) {
    isize start = r->at += open.n;
    for (; r->at + close.n <= r->end; r->at++) {
        if (peek(r) == '\\') {
            r->at++;
        } else if (str_starts(str_skip(r->source, r->at), close)) {
            *value = span_of(start, r->at);
            r->at += close.n;
            return true;
        }
    }
    return false;
}

static bool read_value(struct reader *r, struct span *value) {
    str rest = str_skip(r->source, r->at);
    if (str_starts(rest, STR("\"")))
        return read_quoted(r, STR("\""), STR("\""), value);
    if (str_starts(rest, STR("“")))
        return read_quoted(r, STR("“"), STR("”"), value);
    isize start = r->at;
    while (r->at < r->end && !is_space(peek(r)) && peek(r) != '}')
        r->at++;
    *value = span_of(start, r->at);
    return r->at > start;
}

static bool is_one_of(str word, const str *names, isize n) {
    for (isize i = 0; i < n; i++)
        if (str_eq(word, names[i]))
            return true;
    return false;
}

/* Keeps the pair unless its key is unknown or already present. */
static void keep(struct reader *r, struct node_attr **first, bool class, struct span key,
                 struct span value) {
    const str keys[] = {STR("lead"), STR("support"), STR("due"), STR("id"),
                        STR("product")};
    const str classes[] = {STR("tasks"), STR("no-tasks")};
    const str *names = class ? classes : keys;
    isize n = class ? countof(classes) : countof(keys);
    str word = span_text(r->source, key);
    if (!is_one_of(word, names, n)) {
        diag(r->diags, DIAG_attribute_unknown, key, str_dup(r->diags->arena, word),
             near_name(word, names, n));
        return;
    }
    for (; *first; first = &(*first)->next) {
        if (str_eq((*first)->key, word)) {
            diag(r->diags, DIAG_key_duplicate, key, str_dup(r->diags->arena, word));
            return;
        }
    }
    *first = new (r->arena, struct node_attr, 1);
    **first = (struct node_attr){word, value_text(r, value), value, NULL};
    if (class)
        **first = (struct node_attr){word, {0}, key, NULL};
}

static bool read_pair(struct reader *r, struct node_attr **first) {
    bool class = peek(r) == '.';
    r->at += class;
    struct span key = span_of(r->at, word_end(r->source, r->at)), value = {0};
    r->at = key.end;
    if (key.start == key.end || r->at > r->end)
        return false;
    if (!class) {
        if (peek(r) != '=')
            return false;
        r->at++;
        if (!read_value(r, &value))
            return false;
    }
    if (r->at < r->end && !is_space(peek(r)) && peek(r) != '}')
        return false;
    keep(r, first, class, key, value);
    return true;
}

enum result { NOT_A_BLOCK, UNREADABLE, READ };

/*
 * Reads the pairs between the braces. If a brace closes before the last one, it is no
 * block.
 */
static enum result read_pairs(struct reader *r, struct node_attr **first) {
    skip_blanks(r);
    while (r->at < r->end) {
        if (peek(r) == '}')
            return NOT_A_BLOCK;
        if (!read_pair(r, first))
            return UNREADABLE;
        skip_blanks(r);
    }
    return READ;
}

static bool is_plain(str source, const struct node *n) {
    return n->kind == NODE_TEXT && str_eq(span_text(source, n->span), n->text);
}

/* The child that holds source byte `at`, if it can be cut there. */
static struct node *child_at(str source, const struct node *block, isize at) {
    struct node *child = block->first;
    while (child && (isize)child->span.end <= at)
        child = child->next;
    bool fits = child && ((isize)child->span.start == at || is_plain(source, child));
    return fits ? child : NULL;
}

static void shorten(struct node *text, isize end) {
    isize n = end - text->span.start;
    while (n > 0 && is_space(text->text.p[n - 1]))
        n--;
    text->text.n = n;
    text->span.end = text->span.start + (uint32_t)n;
}

/* Removes the block's content from source byte `at` on, and the blanks before it. */
static void cut(str source, struct node *block, isize at) {
    struct node *last = NULL;
    for (struct node *n = block->first; n && (isize)n->span.start < at; n = n->next) {
        bool plain = is_plain(source, n);
        isize end = (isize)n->span.end < at ? n->span.end : at;
        bool blank = n->kind == NODE_SOFT_BREAK || n->kind == NODE_LINE_BREAK ||
                     (plain && str_trim(str_sub(source, n->span.start, end)).n == 0);
        if (!blank)
            last = n;
    }
    block->last = last;
    if (!last) {
        block->first = NULL;
        return;
    }
    last->next = NULL;
    if (is_plain(source, last))
        shorten(last, (isize)last->span.end < at ? last->span.end : at);
}

static void take_block(struct reader *r, struct node *block, struct node *owner) {
    str source = r->source;
    const struct node *last = block->last;
    if (!last || !is_plain(source, last) || source.p[last->span.end - 1] != '}')
        return;
    r->end = last->span.end - 1;
    isize open = find_open(source, block->first->span.start, r->end);
    if (open < 0)
        return;
    struct node_attr *first = NULL;
    isize diags = r->diags->n;
    r->at = open + 1;
    enum result result =
        child_at(source, block, open) ? read_pairs(r, &first) : UNREADABLE;
    if (result != READ)
        r->diags->n = diags; /* the earlier pairs are text, too */
    if (result == UNREADABLE)
        diag(r->diags, DIAG_attribute_syntax, span_of(open, r->end + 1));
    if (result != READ)
        return;
    cut(source, block, open);
    owner->attrs = first;
}

static void walk(struct reader *r, struct node *n) {
    bool has_text =
        n->kind == NODE_HEADING || n->kind == NODE_PARAGRAPH || n->kind == NODE_CELL;
    bool in_item = n->parent && n->parent->kind == NODE_ITEM && n->parent->first == n;
    if (has_text) {
        take_block(r, n, n->kind == NODE_PARAGRAPH && in_item ? n->parent : n);
        return;
    }
    for (struct node *child = n->first; child && !node_is_inline(child);
         child = child->next)
        walk(r, child);
}

void md_attributes(struct arena *a, struct node *root, str source, struct diags *diags) {
    struct reader r = {.arena = a, .source = source, .diags = diags};
    walk(&r, root);
}
