#include "extract/mention.h"

#include "base/utf8.h"
#include "extract/cite.h"

/* A stretch of a block's text that comes from one leaf of the tree. */
struct segment {
    isize at, n;       /* in the block's text */
    struct node *node; /* NODE_TEXT or a break */
};

struct block {
    struct arena *arena; /* scratch */
    struct buf text;
    VEC(struct segment) segments;
    const struct cite *mentions; /* of this block, by place */
    isize mention_count;
    int first;              /* index of mentions[0] in doc->citations */
    isize segment, mention; /* cursors while nodes are marked */
};

static bool is_closed(const struct node *node) {
    return node->kind == NODE_CODE || node->kind == NODE_HTML ||
           node->kind == NODE_LINK || node->kind == NODE_IMAGE;
}

static bool is_leaf(const struct node *node) {
    return node->kind == NODE_TEXT || node->kind == NODE_SOFT_BREAK ||
           node->kind == NODE_LINE_BREAK;
}

static void gather(struct block *b, struct node *parent) {
    for (struct node *node = parent->first; node; node = node->next) {
        isize at = b->text.n;
        if (is_closed(node))
            buf_put(&b->text, STR("\xEF\xBF\xBC")); /* U+FFFC: something stands here */
        else if (is_leaf(node)) {
            if (node->kind == NODE_TEXT)
                buf_put(&b->text, node->text);
            else
                buf_char(&b->text, '\n');
            *vec_push(b->arena, &b->segments) =
                (struct segment){at, b->text.n - at, node};
        } else
            gather(b, node);
    }
}

/* The source offset of a place in the block's text; escapes and entities count as a
 * whole. */
static isize source_of(const struct block *b, isize at, bool end) {
    isize low = 0, high = b->segments.n;
    while (high - low > 1) {
        isize middle = low + (high - low) / 2;
        if (b->segments.at[middle].at <= at - end)
            low = middle;
        else
            high = middle;
    }
    const struct segment *s = &b->segments.at[low];
    struct span span = s->node->span;
    if (s->node->kind == NODE_TEXT && (isize)(span.end - span.start) == s->n)
        return (isize)span.start + (at - s->at);
    return end ? (isize)span.end : (isize)span.start;
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

static void keep(struct doc *doc, const struct block *b, const struct cite *c) {
    struct arena *a = &doc->arena;
    str text = str_sub(buf_str(&b->text), (isize)c->mention.start, (isize)c->mention.end);
    *vec_push(b->arena, &doc->citations) = (struct citation){
        .span = span_of(source_of(b, (isize)c->mention.start, false),
                        source_of(b, (isize)c->mention.end, true)),
        .text = str_fold_blanks(a, text),
        .number = str_dup(a, c->num.text),
        .key = str_dup(a, docnum_identity(b->arena, &c->num)),
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
        .directive = -1,
        .rival = -1,
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
static void append_piece(struct block *b, struct node *parent, struct node *piece,
                         int citation) {
    struct node *last = parent->last;
    if (citation < 0) {
        append(parent, piece);
        return;
    }
    if (!last || last->kind != NODE_CITE || last->citation != citation) {
        last = new (b->arena, struct node, 1);
        *last =
            (struct node){.kind = NODE_CITE, .citation = citation, .span = piece->span};
        append(parent, last);
    }
    append(last, piece);
    last->span.end = piece->span.end;
}

/* The part [from, to) of a leaf, the leaf itself if that is all of it. */
static struct node *piece_of(struct block *b, const struct segment *s, isize from,
                             isize to) {
    struct node *node = s->node;
    if (node->kind != NODE_TEXT || (from == 0 && to == s->n))
        return node;
    struct node *piece = new (b->arena, struct node, 1);
    *piece = *node;
    piece->text = str_sub(node->text, from, to);
    if ((isize)(node->span.end - node->span.start) == s->n)
        piece->span =
            span_of((isize)node->span.start + from, (isize)node->span.start + to);
    return piece;
}

static void mark_leaf(struct block *b, struct node *parent) {
    const struct segment *s = &b->segments.at[b->segment++];
    isize at = s->at, end = s->at + s->n;
    while (at < end) {
        while (b->mention < b->mention_count &&
               (isize)b->mentions[b->mention].mention.end <= at)
            b->mention++;
        const struct cite *c =
            b->mention < b->mention_count ? &b->mentions[b->mention] : NULL;
        isize start = c ? (isize)c->mention.start : end;
        bool inside = start <= at;
        isize stop = inside ? (isize)c->mention.end : start;
        if (stop > end || s->node->kind != NODE_TEXT)
            stop = end;
        append_piece(b, parent, piece_of(b, s, at - s->at, stop - s->at),
                     inside ? b->first + (int)b->mention : -1);
        at = stop;
    }
}

/* The children are taken off and put back one by one, some of them in pieces. */
static void mark(struct block *b, struct node *parent) {
    struct node *child = parent->first;
    parent->first = parent->last = NULL;
    while (child) {
        struct node *next = child->next;
        if (is_leaf(child)) {
            mark_leaf(b, parent);
        } else {
            if (!is_closed(child))
                mark(b, child);
            append(parent, child);
        }
        child = next;
    }
}

struct finder {
    struct doc *doc;
    struct arena *scratch;
    struct cite_list list;
    struct block block;
};

static void start_block(struct finder *f) {
    buf_clear(&f->block.text);
    f->block.segments.n = f->block.segment = f->block.mention = 0;
    f->block.arena = f->scratch;
}

/* True when the gathered text holds citations, which then are in the document's list. */
static bool scan_block(struct finder *f) {
    struct block *b = &f->block;
    isize before = f->list.n;
    cite_scan(f->scratch, buf_str(&b->text), &f->list);
    b->mention_count = f->list.n - before;
    b->mentions = b->mention_count ? f->list.at + before : NULL; /* no list yet */
    b->first = (int)before;
    for (isize i = 0; i < b->mention_count; i++)
        keep(f->doc, b, &b->mentions[i]);
    return b->mention_count > 0;
}

static void find_in_row(struct finder *f, struct node *row) {
    start_block(f);
    for (struct node *cell = row->first; cell; cell = cell->next) {
        gather(&f->block, cell);
        buf_put(&f->block.text, STR(" | "));
    }
    if (scan_block(f))
        for (struct node *cell = row->first; cell; cell = cell->next)
            mark(&f->block, cell);
}

static void find(struct finder *f, struct node *parent) {
    for (struct node *node = parent->first; node; node = node->next) {
        if (node->kind == NODE_ROW) {
            find_in_row(f, node);
        } else if (node->kind == NODE_PARAGRAPH || node->kind == NODE_HEADING) {
            start_block(f);
            gather(&f->block, node);
            if (scan_block(f))
                mark(&f->block, node);
        } else if (!node_is_inline(node)) {
            find(f, node);
        }
    }
}

/* How many citations stand before the first heading: what the plan says it rests on. */
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
    struct finder f = {.doc = reading->doc, .scratch = reading->scratch};
    find(&f, reading->root);
    f.doc->preamble = count_preamble(f.doc, reading->root);
    buf_release(&f.block.text);
}
