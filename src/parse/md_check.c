/*
 * Texts that cmark must not be given, although the file is not too large.
 *
 * Two things are unbounded in cmark 0.30.2. Memory: each mark and each line becomes nodes
 * of several hundred bytes, in its tree and in ours, so a text of nothing but marks takes
 * two hundred times its size. Time: each link walks over all images still open before it,
 * as in `![` × n and `[](a)` × n. (Other quadratic cases of older versions are gone, as
 * tests/patho shows; nesting is bounded while feeding.) So memory is estimated and, in
 * each stretch of text that may be one paragraph, opened images and closed brackets are
 * counted. Escaped marks and marks in code count, too: the bounds are far from what
 * people write.
 */
#include "parse/md_parts.h"

enum {
    MEMORY_MAX = 190 << 20, /* on top of about five times the text */
    STEPS_MAX = 50000000,   /* over open images, up to 20 ns each */
    TIME_SIZE = 20000,      /* bytes of text needed for so many steps */
    MEMORY_SIZE = 300000,   /* or for so much memory */
};

/* Bytes of memory, measured; of a run of marks like ** only the first counts. */
enum { LINE = 750, BLANK_LINE = 60, ITEM = 410, QUOTE = 280 };
static const int16_t mark_cost[256] = {
    ['*'] = 540, ['_'] = 540, ['`'] = 300,  ['['] = 620,  [']'] = 200,
    ['<'] = 620, ['&'] = 530, ['\\'] = 260, ['\0'] = 330,
};

struct load {
    int64_t memory, steps;
    int64_t images, closed; /* since the last line that surely began a block */
};

static int64_t cost_of_prefix(str line) {
    int64_t cost = 0;
    for (isize at = 0; at < line.n;) {
        isize marker = md_marker(line, at);
        if (marker)
            cost += ITEM;
        else if (line.p[at] == '>')
            cost += QUOTE;
        else if (!is_blank(line.p[at]))
            break;
        at += marker ? marker : 1;
    }
    return cost;
}

static void add_mark(struct load *load, char c, char before) {
    bool run = c == before && (c == '*' || c == '_' || c == '`');
    load->memory += run ? 0 : mark_cost[(unsigned char)c];
    load->images += c == '[' && before == '!';
    load->closed += c == ']';
}

static void add_line(struct load *load, str line) {
    load->memory += line.n ? LINE + cost_of_prefix(line) : BLANK_LINE;
    for (isize i = 0; i < line.n; i++)
        if (mark_cost[(unsigned char)line.p[i]])
            add_mark(load, line.p[i], i ? line.p[i - 1] : '\n');
}

/* Whether this line cannot continue a paragraph. */
static bool is_break(str line) {
    if (line.n == 0 || line.p[0] == '#')
        return line.n == 0 || md_starts_block(line);
    return !is_digit(line.p[0]) && md_marker(line, 0) > 0 && str_trim(line).n > 1;
}

/* Most texts are too small to be bombs; only images make them take long. */
static bool is_harmless(str text) {
    return text.n <= TIME_SIZE ||
           (text.n <= MEMORY_SIZE && str_find(text, STR("![")) < 0);
}

bool md_check(struct md *md, isize body) {
    str rest = str_skip(md->source, body);
    struct load load = {0};
    if (is_harmless(rest))
        return true;
    while (rest.p) {
        str line = str_cut_line(&rest);
        if (is_break(line))
            load.images = load.closed = 0;
        load.steps -= load.images * load.closed;
        add_line(&load, line);
        load.steps += load.images * load.closed;
        if (load.memory <= MEMORY_MAX && load.steps <= STEPS_MAX)
            continue;
        isize start = line.p - md->source.p;
        diag(md->diags, DIAG_text_too_heavy, span_of(start, start + line.n));
        md->refused = true;
        return false;
    }
    return true;
}
