/*
 * Numbers are looked for in the words of a block, where a reader sees one number even if
 * emphasis, an entity or a line end is inside it. To be masked it is traced back to the
 * leaves of the tree: the first of them gets what the public sees, the others lose their
 * part. Code blocks and the values of the front matter are no part of the prose; each is
 * cut by itself.
 */
#include "extract/personal.h"

#include "model/input.h"

struct found_list {
    struct personal_found *at;
    isize n, cap;
};

struct search {
    struct reading *reading;
    struct doc *doc;
    struct arena *scratch;
    bool mask;               /* what is private */
    bool changed;            /* the tree: something was masked */
    struct found_list found; /* in the block or text being read, places of `text` */
    struct {
        struct span *at; /* the same in the source */
        isize n, cap;
    } places;
    str text;
    isize kept; /* how many of them are in doc->personal */
    struct {
        uint64_t *at; /* personal_column of each column of the table */
        isize n, cap;
    } columns;
};

static str found_text(str text, const struct personal_found *f) {
    return str_sub(text, f->from, f->to);
}

static void report(struct diags *diags, enum personal_kind kind, struct span span,
                   str text) {
    if (kind == PERSONAL_IDENTITY)
        diag(diags, DIAG_identity_number, span);
    if (personal_is_private(kind))
        diag(diags, DIAG_personal_data, span, personal_mask(diags->arena, kind, text));
}

static void keep(struct search *s, enum personal_kind kind, struct span span, str text) {
    *vec_push(s->scratch, &s->doc->personal) = (struct personal){kind, span};
    report(&s->doc->diags, kind, span, text);
}

/* Keeps those that begin before `place` and are not kept yet. */
static void keep_until(struct search *s, uint32_t place) {
    for (; s->kept < s->found.n && s->places.at[s->kept].start < place; s->kept++)
        keep(s, s->found.at[s->kept].kind, s->places.at[s->kept],
             found_text(s->text, &s->found.at[s->kept]));
}

static bool any_private(const struct found_list *found) {
    for (isize i = 0; i < found->n; i++)
        if (personal_is_private(found->at[i].kind))
            return true;
    return false;
}

static struct found_list find(struct arena *scratch, const struct word_list *words,
                              uint64_t column) {
    struct found_list list = {0};
    struct personal_found found;
    for (isize at = 0; personal_next(words, column, &at, &found);)
        *vec_push(scratch, &list) = found;
    return list;
}

/* Whether it has an @, or as many digits without a letter as the shortest number. */
static bool may_hold(str text) {
    int digits = 0;
    for (isize i = 0; i < text.n && digits < PERSONAL_SHORTEST; i++) {
        if (text.p[i] == '@')
            return true;
        digits = is_ascii_alpha(text.p[i]) ? 0 : digits + is_digit(text.p[i]);
    }
    return digits == PERSONAL_SHORTEST;
}

static struct found_list find_in_text(struct arena *scratch, str text) {
    if (!may_hold(text))
        return (struct found_list){0};
    struct word_list words = word_cut(scratch, text);
    return find(scratch, &words, 0);
}

/*
 * The bytes [from, to) of `text` with what is private in them masked. A mask is where its
 * number begins; what is left of a number that began before is gone.
 */
static str masked_part(struct arena *a, str text, isize from, isize to,
                       const struct found_list *found, isize *next) {
    struct buf out = {0};
    isize at = from;
    for (; *next < found->n && found->at[*next].from < to; ++*next) {
        const struct personal_found *f = &found->at[*next];
        if (personal_is_private(f->kind) && f->to > at) {
            buf_put(&out, str_sub(text, at, f->from > at ? f->from : at));
            if (f->from >= from)
                buf_put(&out, personal_mask(a, f->kind, found_text(text, f)));
            at = f->to < to ? f->to : to;
        }
        if (f->to > to)
            break;
    }
    buf_put(&out, str_sub(text, at, to));
    str part = buf_take(a, &out);
    buf_release(&out);
    return part;
}

static str masked(struct arena *a, str text, const struct found_list *found) {
    isize next = 0;
    return masked_part(a, text, 0, text.n, found, &next);
}

/* Masks the leaves of the block. A line end within a number goes with it. */
static void mask_block(struct search *s, const struct prose_block *block) {
    const struct prose_segment *segment = &s->reading->prose.segments.at[block->segment];
    isize next = 0;
    for (isize i = 0; i < block->count; i++, segment++) {
        isize end = segment->at + segment->n;
        while (next < s->found.n && s->found.at[next].to <= segment->at)
            next++;
        if (next == s->found.n)
            break;
        if (s->found.at[next].from >= end)
            continue;
        str part = masked_part(s->scratch, s->text, segment->at, end, &s->found, &next);
        if (str_eq(part, str_sub(s->text, segment->at, end)))
            continue;
        if (segment->node->kind != NODE_CODE && segment->node->kind != NODE_HTML)
            segment->node->kind = NODE_TEXT;
        segment->node->text = part;
    }
    s->changed = true;
}

/* A value beside the text: a title, an attribute. */
static void read_value(struct search *s, str *value, struct span span) {
    struct found_list found = find_in_text(s->scratch, *value);
    for (isize i = 0; i < found.n; i++)
        keep(s, found.at[i].kind, span, found_text(*value, &found.at[i]));
    if (s->mask && any_private(&found)) {
        *value = masked(s->scratch, *value, &found);
        s->changed = true;
    }
}

/* The kind of what an address leads to, "mailto:…"; relative ones lead to files. */
static enum personal_kind kind_of_url(struct search *s, str url, str *part) {
    if (str_find_byte(url, ':') < 0)
        return PERSONAL_NONE;
    struct found_list found = find_in_text(s->scratch, url);
    *part = found.n ? found_text(url, found.at) : (str){0};
    return found.n ? found.at[0].kind : PERSONAL_NONE;
}

/* Replaces `node`, which follows `before`, with its children. */
static void unwrap(struct node *parent, struct node *before, struct node *node) {
    struct node *first = node->first ? node->first : node->next;
    for (struct node *child = node->first; child; child = child->next)
        child->parent = parent;
    if (node->last)
        node->last->next = node->next;
    if (before)
        before->next = first;
    else
        parent->first = first;
    if (parent->last == node)
        parent->last = node->last ? node->last : before;
}

static void read_inline(struct search *s, struct node *parent);

/* True when the link must go. Its words often are the address itself: one finding. */
static bool read_link(struct search *s, struct node *link) {
    str part;
    enum personal_kind kind = kind_of_url(s, link->url, &part);
    keep_until(s, link->span.start);
    isize before = s->doc->personal.n;
    read_inline(s, link);
    keep_until(s, link->span.end);
    bool said = false;
    for (isize i = before; i < s->doc->personal.n; i++)
        said = said || s->doc->personal.at[i].kind == kind;
    if (kind && !said)
        keep(s, kind, link->span, part);
    return s->mask && personal_is_private(kind);
}

/* A leaf whose text went into a mask before it, and what held nothing else. */
static bool is_emptied(const struct node *node) {
    return !node->first && !node->text.n &&
           (node->kind == NODE_TEXT || node->kind == NODE_CODE ||
            node->kind == NODE_HTML || node->kind == NODE_EMPH ||
            node->kind == NODE_STRONG);
}

static void read_inline(struct search *s, struct node *parent) {
    struct node *before = NULL;
    for (struct node *node = parent->first, *next; node; node = next) {
        next = node->next;
        bool goes = false;
        if (node->kind == NODE_LINK || node->kind == NODE_IMAGE)
            read_value(s, &node->title, node->span);
        if (node->kind == NODE_LINK)
            goes = read_link(s, node);
        else
            read_inline(s, node);
        if (goes || is_emptied(node)) {
            unwrap(parent, before, node);
            s->changed = true;
            before = node->last ? node->last : before;
        } else {
            before = node;
        }
    }
}

/* A paragraph, heading or cell. */
static void read_block(struct search *s, struct node *node, uint64_t column) {
    const struct prose *prose = &s->reading->prose;
    struct word_list words = prose_words(prose, node);
    s->text = prose->words.text;
    s->found = find(s->scratch, &words, column);
    s->places.n = s->kept = 0;
    for (isize i = 0; i < s->found.n; i++)
        *vec_push(s->scratch, &s->places) =
            span_of(prose_source(prose, s->found.at[i].from, false),
                    prose_source(prose, s->found.at[i].to, true));
    if (s->mask && any_private(&s->found))
        mask_block(s, &prose->blocks.at[node->block]);
    read_inline(s, node);
    keep_until(s, UINT32_MAX);
}

static void read_row(struct search *s, struct node *row, bool header) {
    isize i = 0;
    for (struct node *cell = row->first; cell; cell = cell->next, i++) {
        if (header) {
            struct word_list words = prose_words(&s->reading->prose, cell);
            *vec_push(s->scratch, &s->columns) = personal_column(&words);
        }
        read_block(s, cell, header || i >= s->columns.n ? 0 : s->columns.at[i]);
    }
}

static void read_table(struct search *s, struct node *table) {
    s->columns.n = 0;
    for (struct node *row = table->first; row; row = row->next)
        read_row(s, row, row == table->first);
}

/* A part of the text of a code block, whose lines may have marks before them. */
static struct span place_in_code(struct search *s, const struct node *node, str part,
                                 isize *cursor) {
    str source = s->reading->source;
    isize found = str_find(str_sub(source, *cursor, (isize)node->span.end), part);
    if (found < 0)
        return node->span;
    *cursor += found + part.n;
    return span_of(*cursor - part.n, *cursor);
}

static void read_code_block(struct search *s, struct node *node) {
    struct found_list found = find_in_text(s->scratch, node->text);
    isize cursor = (isize)node->span.start;
    for (isize i = 0; i < found.n; i++) {
        str part = found_text(node->text, &found.at[i]);
        keep(s, found.at[i].kind, place_in_code(s, node, part, &cursor), part);
    }
    if (s->mask && any_private(&found))
        node->text = masked(s->scratch, node->text, &found);
}

static void read_blocks(struct search *s, struct node *parent) {
    for (struct node *node = parent->first; node; node = node->next) {
        if (node->kind == NODE_PARAGRAPH || node->kind == NODE_HEADING)
            read_block(s, node, 0);
        else if (node->kind == NODE_TABLE)
            read_table(s, node);
        else if (node->text.n)
            read_code_block(s, node);
        else
            read_blocks(s, node);
        for (struct node_attr *attr = node->attrs; attr; attr = attr->next)
            read_value(s, &attr->value, attr->span);
    }
}

static bool is_kept_within(const struct doc *doc, struct span span) {
    for (isize i = 0; i < doc->personal.n; i++)
        if (doc->personal.at[i].span.start >= span.start &&
            doc->personal.at[i].span.end <= span.end)
            return true;
    return false;
}

/* Escapes can hide a number from those who read the lines of the front matter. */
static void read_written(struct search *s, struct written *w) {
    struct found_list found = find_in_text(s->scratch, w->text);
    if (found.n && !is_kept_within(s->doc, w->span))
        for (isize i = 0; i < found.n; i++)
            keep(s, found.at[i].kind, w->span, found_text(w->text, &found.at[i]));
    if (s->mask && any_private(&found))
        w->text = masked(&s->doc->arena, w->text, &found);
}

static void read_list(struct search *s, struct written_list *list) {
    for (isize i = 0; i < list->n; i++)
        read_written(s, &list->at[i]);
}

static void read_given_task(struct search *s, struct given_task *task) {
    read_written(s, &task->text);
    read_written(s, &task->lead);
    read_list(s, &task->support);
    read_written(s, &task->due);
    read_written(s, &task->product);
}

/* What pages show of the front matter. */
static void read_plan(struct search *s, struct plan *plan) {
    read_written(s, &plan->title);
    read_written(s, &plan->kind);
    read_written(s, &plan->issuer);
    read_written(s, &plan->place);
    read_list(s, &plan->recipients);
    for (isize i = 0; i < plan->signers.n; i++) {
        read_written(s, &plan->signers.at[i].name);
        read_written(s, &plan->signers.at[i].role);
    }
    for (isize i = 0; i < plan->tasks.n; i++)
        read_given_task(s, &plan->tasks.at[i]);
}

/* The lines as they are written, comments and unknown keys among them. */
static void read_front(struct search *s) {
    str front = str_sub(s->reading->source, 0, s->reading->body);
    struct found_list found = find_in_text(s->scratch, front);
    for (isize i = 0; i < found.n; i++)
        keep(s, found.at[i].kind, span_of(found.at[i].from, found.at[i].to),
             found_text(front, &found.at[i]));
    read_plan(s, &s->doc->front);
}

void personal_find(struct reading *reading, bool mask) {
    struct search s = {.reading = reading,
                       .doc = reading->doc,
                       .scratch = reading->scratch,
                       .mask = mask};
    read_front(&s);
    read_blocks(&s, reading->root);
    if (s.changed)
        reading->prose = prose_read(reading->scratch, reading->root);
}

static void read_note(struct doc *doc, struct arena *scratch, struct written *note,
                      bool mask) {
    struct found_list found = find_in_text(scratch, note->text);
    for (isize i = 0; i < found.n; i++)
        report(&doc->progress_file->diags, found.at[i].kind, note->span,
               found_text(note->text, &found.at[i]));
    if (mask && any_private(&found))
        note->text = masked(&doc->arena, note->text, &found);
}

void personal_find_notes(struct doc *doc, struct arena *scratch, bool mask) {
    for (isize i = 0; i < doc->progress.n; i++) {
        struct progress *p = &doc->progress.at[i];
        read_note(doc, scratch, &p->note, mask);
        read_note(doc, scratch, &p->evidence, mask);
        read_note(doc, scratch, &p->basis, mask);
    }
}
