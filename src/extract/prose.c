/*
 * The text is written first and cut in one go, so that a document costs one list of words
 * and not one for each of its blocks. Blocks are separated by bytes that no text has: a
 * text that holds them loses them here.
 */
#include "extract/prose.h"

#include "base/buf.h"

struct writer {
    struct arena *arena;
    struct prose *prose;
    struct buf text;
    VEC(isize) ends; /* of each block's text */
};

/* Bytes that separate blocks may not come from the text itself. */
static void put_text(struct buf *out, str text) {
    static const char ends[] = {WORD_BLOCK_END, WORD_CELL_END, WORD_BLOCK_END,
                                WORD_CELL_END};
    for (isize from = 0; from < text.n;) {
        isize at = str_find_any(text, from, ends);
        buf_put(out, (str){text.p + from, at - from});
        if (at < text.n)
            buf_char(out, ' ');
        from = at + 1;
    }
}

static void write_leaf(struct writer *w, struct node *node, bool closed) {
    isize at = w->text.n;
    if (node->kind == NODE_SOFT_BREAK || node->kind == NODE_LINE_BREAK)
        buf_char(&w->text, '\n');
    else
        put_text(&w->text, closed && !node->text.n ? STR("\xEF\xBF\xBC") : node->text);
    *vec_push(w->arena, &w->prose->segments) =
        (struct prose_segment){at, w->text.n - at, node, closed};
}

static void write_inline(struct writer *w, struct node *parent, bool closed) {
    for (struct node *node = parent->first; node; node = node->next) {
        bool inside = closed || node_is_closed(node);
        if (node->first)
            write_inline(w, node, inside);
        else
            write_leaf(w, node, inside);
    }
}

static void write_block(struct writer *w, struct node *node, char end) {
    struct prose *prose = w->prose;
    node->block = (int)prose->blocks.n;
    isize segment = prose->segments.n;
    write_inline(w, node, false);
    *vec_push(w->arena, &prose->blocks) = (struct prose_block){
        .node = node, .segment = segment, .count = prose->segments.n - segment};
    buf_char(&w->text, end);
    *vec_push(w->arena, &w->ends) = w->text.n;
}

static void write_row(struct writer *w, struct node *row) {
    struct prose *prose = w->prose;
    isize segment = prose->segments.n;
    row->block = (int)prose->blocks.n;
    *vec_push(w->arena, &prose->blocks) = (struct prose_block){.node = row};
    *vec_push(w->arena, &w->ends) = w->text.n;
    for (struct node *cell = row->first; cell; cell = cell->next)
        write_block(w, cell, cell->next ? WORD_CELL_END : WORD_BLOCK_END);
    struct prose_block *block = &prose->blocks.at[row->block];
    block->segment = segment;
    block->count = prose->segments.n - segment;
    w->ends.at[row->block] = w->text.n;
}

static void write_blocks(struct writer *w, struct node *parent) {
    for (struct node *node = parent->first; node; node = node->next) {
        if (node->kind == NODE_PARAGRAPH || node->kind == NODE_HEADING)
            write_block(w, node, WORD_BLOCK_END);
        else if (node->kind == NODE_ROW)
            write_row(w, node);
        else
            write_blocks(w, node);
    }
}

/* Blocks are in the order of the text, and a row before its cells, which it begins with.
 */
static void place_blocks(struct writer *w) {
    struct prose *prose = w->prose;
    isize at = 0;
    for (isize i = 0; i < prose->blocks.n; i++) {
        struct prose_block *block = &prose->blocks.at[i];
        isize end = at;
        while (end < prose->words.n && (isize)prose->words.at[end].to < w->ends.at[i])
            end++;
        block->first = at;
        block->n = end - at;
        if (block->node->kind != NODE_ROW)
            at = end + 1;
    }
}

/* Marks the words of code, links and images. */
static void close_words(struct prose *prose) {
    isize k = 0;
    for (isize i = 0; i < prose->segments.n; i++) {
        const struct prose_segment *s = &prose->segments.at[i];
        while (k < prose->words.n && (isize)prose->words.at[k].to <= s->at)
            k++;
        for (isize j = k; s->closed && j < prose->words.n &&
                          (isize)prose->words.at[j].from < s->at + s->n;
             j++)
            prose->words.at[j].closed = true;
    }
}

struct prose prose_read(struct arena *scratch, struct node *root) {
    struct prose prose = {0};
    struct writer w = {.arena = scratch, .prose = &prose};
    write_blocks(&w, root);
    prose.words = word_cut(scratch, buf_take(scratch, &w.text));
    buf_release(&w.text);
    place_blocks(&w);
    close_words(&prose);
    return prose;
}

struct word_list prose_words(const struct prose *prose, const struct node *node) {
    const struct prose_block *block = &prose->blocks.at[node->block];
    return (struct word_list){prose->words.text, prose->words.at + block->first,
                              block->n};
}

isize prose_source(const struct prose *prose, isize at, bool end) {
    isize low = 0, high = prose->segments.n;
    while (high - low > 1) {
        isize middle = low + (high - low) / 2;
        if (prose->segments.at[middle].at <= at - end)
            low = middle;
        else
            high = middle;
    }
    const struct prose_segment *s = &prose->segments.at[low];
    struct span span = s->node->span;
    if (s->node->kind == NODE_TEXT && (isize)(span.end - span.start) == s->n)
        return (isize)span.start + (at - s->at);
    return end ? (isize)span.end : (isize)span.start;
}

struct span prose_span(const struct prose *prose, const struct word *first,
                       const struct word *last) {
    return span_of(prose_source(prose, first->from, false),
                   prose_source(prose, last->to, true));
}
