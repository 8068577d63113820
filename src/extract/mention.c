#include "extract/mention.h"

#include "base/utf8.h"
#include "extract/cite.h"

/* The marking of one block. */
struct marker {
    struct arena *arena; /* scratch */
    const struct prose_segment *segment;
    const struct cite *at, *end; /* mentions not passed yet, by place */
    int index;                   /* of *at in doc->citations */
};

static bool is_leaf(const struct node *node) {
    return node->kind == NODE_TEXT || node->kind == NODE_SOFT_BREAK ||
           node->kind == NODE_LINE_BREAK;
}

/*
 * Of old the symbol was the issuer's alone: Nghị định 12/CP, Quyết định 769/TTg, Thông tư
 * 24/LB-TT. The rules of 2005 on the form of documents gave each its kind.
 */
static bool is_of_old(const struct cite *c) {
    enum { KIND_IN_SYMBOL = 2006 };
    static const char *const issuers[] = {"CP", "TTG", "LB", "HĐBT", "CTN"};
    if (c->num.form != DOCNUM_CV)
        return false;
    if (c->year)
        return c->year < KIND_IN_SYMBOL;
    str issuer = c->num.issuer, first = str_cut(&issuer, '-');
    for (isize i = 0; i < countof(issuers); i++)
        if (str_eq(first, str_from_c(issuers[i])))
            return true;
    return false;
}

/*
 * "Kết luận số 43-KH/TW". A small letter leaves open whether the word is the name of a
 * kind at all.
 */
static bool is_odd(str text, const struct cite *c) {
    const struct kind *kind = kind_of_name(c->kind);
    isize at = 0, same = 0;
    return kind && c->num.kind.n && text.n && !is_of_old(c) &&
           utf8_next(text, &at) == utf8_next(kind->name, &same) &&
           !kind_may_bear(kind, c->num.kind);
}

static void keep(const struct reading *r, const struct cite *c) {
    struct arena *a = &r->doc->arena;
    str text = span_text(r->prose.words.text, c->mention);
    *vec_push(r->scratch, &r->doc->citations) = (struct citation){
        .span = span_of(prose_source(&r->prose, (isize)c->mention.start, false),
                        prose_source(&r->prose, (isize)c->mention.end, true)),
        .text = str_fold_blanks(a, text),
        .number = str_dup(a, c->num.text),
        .key = str_dup(a, docnum_identity(r->scratch, &c->num)),
        .symbol = str_dup(a, c->num.kind),
        .kind = c->kind, /* of the table */
        .issuer = str_dup(a, c->issuer),
        .rule = c->rule,
        .date = c->date,
        .year = c->year,
        .antecedent = c->antecedent,
        .odd = is_odd(text, c),
        .form = (uint8_t)c->num.form,
        .hole = -1,
    };
}

static void append(struct node *parent, struct node *child) {
    child->parent = parent;
    child->next = NULL;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

/* Puts a piece of text under its parent, into the mention's node if it belongs to one. */
static void append_piece(struct marker *m, struct node *parent, struct node *piece,
                         int citation) {
    struct node *last = parent->last;
    if (citation < 0) {
        append(parent, piece);
        return;
    }
    if (!last || last->kind != NODE_CITE || last->citation != citation) {
        last = new (m->arena, struct node, 1);
        *last =
            (struct node){.kind = NODE_CITE, .citation = citation, .span = piece->span};
        append(parent, last);
    }
    append(last, piece);
    last->span.end = piece->span.end;
}

/* The part [from, to) of a leaf, the leaf itself if that is all of it. */
static struct node *piece_of(struct arena *a, const struct prose_segment *s, isize from,
                             isize to) {
    struct node *node = s->node;
    if (node->kind != NODE_TEXT || (from == 0 && to == s->n))
        return node;
    struct node *piece = new (a, struct node, 1);
    *piece = *node;
    piece->text = str_sub(node->text, from, to);
    if ((isize)(node->span.end - node->span.start) == s->n)
        piece->span =
            span_of((isize)node->span.start + from, (isize)node->span.start + to);
    return piece;
}

/* The mention that ends after byte `at`; NULL if that was the last. */
static const struct cite *mention_after(struct marker *m, isize at) {
    for (; m->at < m->end && (isize)m->at->mention.end <= at; m->at++)
        m->index++;
    return m->at < m->end ? m->at : NULL;
}

static void mark_leaf(struct marker *m, struct node *parent, const struct node *leaf) {
    while (m->segment->node != leaf)
        m->segment++;
    const struct prose_segment *s = m->segment;
    isize at = s->at, end = s->at + s->n;
    while (at < end) {
        const struct cite *c = mention_after(m, at);
        isize start = c ? (isize)c->mention.start : end;
        bool inside = start <= at;
        isize stop = inside ? (isize)c->mention.end : start;
        if (stop > end || leaf->kind != NODE_TEXT)
            stop = end;
        append_piece(m, parent, piece_of(m->arena, s, at - s->at, stop - s->at),
                     inside ? m->index : -1);
        at = stop;
    }
}

/* The children are taken off and put back one by one, some of them in pieces. */
static void mark(struct marker *m, struct node *parent) {
    struct node *child = parent->first;
    parent->first = parent->last = NULL;
    while (child) {
        struct node *next = child->next;
        if (is_leaf(child)) {
            mark_leaf(m, parent, child);
        } else {
            if (!node_is_closed(child))
                mark(m, child);
            append(parent, child);
        }
        child = next;
    }
}

/* Marks the words of the mentions as words of no other rule. */
static void mark_words(struct word_list words, const struct cite *c,
                       const struct cite *end) {
    for (isize i = 0; i < words.n && c < end; i++) {
        struct word *w = &words.at[i];
        while (c < end && c->mention.end <= w->from)
            c++;
        w->cited = c < end && w->to > c->mention.start && w->kind != WORD_END;
    }
}

/* The citations of a paragraph, heading or row. */
static void find_in_block(const struct reading *r, const struct prose_block *block,
                          struct cite_list *list) {
    struct node *node = block->node;
    struct word_list words = prose_words(&r->prose, node);
    isize before = list->n;
    cite_scan(r->scratch, words, list);
    if (list->n == before)
        return;
    struct marker m = {.arena = r->scratch,
                       .segment = &r->prose.segments.at[block->segment],
                       .at = list->at + before,
                       .end = list->at + list->n,
                       .index = (int)before};
    for (isize i = before; i < list->n; i++)
        keep(r, &list->at[i]);
    mark_words(words, m.at, m.end);
    if (node->kind != NODE_ROW)
        mark(&m, node);
    else
        for (struct node *cell = node->first; cell; cell = cell->next)
            mark(&m, cell);
}

/* How many citations come before the first heading: what the plan says it rests on. */
static int count_preamble(const struct doc *doc, const struct node *root) {
    const struct node *node = root->first;
    while (node && node->kind != NODE_HEADING)
        node = node->next;
    int count = 0;
    while (count < doc->citations.n &&
           (!node || doc->citations.at[count].span.start < node->span.start))
        count++;
    return node ? count : 0;
}

void mention_find(const struct reading *reading) {
    struct cite_list list = {0};
    for (isize i = 0; i < reading->prose.blocks.n; i++) {
        const struct prose_block *block = &reading->prose.blocks.at[i];
        if (block->node->kind != NODE_CELL)
            find_in_block(reading, block, &list);
    }
    reading->doc->preamble = count_preamble(reading->doc, reading->root);
}
