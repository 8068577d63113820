/*
 * Texts are looked at leaf by leaf. A number that emphasis cuts in two is missed; joining
 * the leaves of a block would find it and could not mask it, because its parts lie in
 * different places of the tree.
 */
#include "extract/personal.h"

#include "model/input.h"

struct search {
    struct doc *doc;
    struct arena *scratch;
    str source;
    bool mask;    /* what is private */
    bool changed; /* the tree: something was masked */
    isize cursor; /* in a code block: past the last one found in the source */
};

static bool is_private(enum personal_kind kind) {
    return kind == PERSONAL_MOBILE || kind == PERSONAL_EMAIL_OTHER;
}

static void report(struct diags *diags, enum personal_kind kind, struct span span,
                   str text) {
    if (kind == PERSONAL_IDENTITY)
        diag(diags, DIAG_identity_number, span);
    if (is_private(kind))
        diag(diags, DIAG_personal_data, span, personal_mask(diags->arena, kind, text));
}

static void keep(struct search *s, enum personal_kind kind, struct span span, str text) {
    *vec_push(s->scratch, &s->doc->personal) = (struct personal){kind, span};
    report(&s->doc->diags, kind, span, text);
}

/* The place of a part of the node's text, of the whole node if that is not known. */
static struct span place_of(struct search *s, const struct node *node, str part) {
    isize at = part.p - node->text.p;
    if ((isize)(node->span.end - node->span.start) == node->text.n)
        return span_of((isize)node->span.start + at,
                       (isize)node->span.start + at + part.n);
    if (node_is_inline(node))
        return node->span;
    isize found = str_find(str_sub(s->source, s->cursor, (isize)node->span.end), part);
    if (found < 0)
        return node->span;
    s->cursor += found + part.n;
    return span_of(s->cursor - part.n, s->cursor);
}

/* The text with what is private in it masked; itself if there is nothing. */
static str mask_text(struct arena *a, str text) {
    struct buf out = {0};
    isize at = 0, from = 0, copied = 0;
    enum personal_kind kind;
    while ((kind = personal_next(text, &at, &from)) != PERSONAL_NONE) {
        if (!is_private(kind))
            continue;
        buf_put(&out, str_sub(text, copied, from));
        buf_put(&out, personal_mask(a, kind, str_sub(text, from, at)));
        copied = at;
    }
    if (copied) {
        buf_put(&out, str_skip(text, copied));
        text = buf_take(a, &out);
    }
    buf_release(&out);
    return text;
}

static void read_node(struct search *s, struct node *node) {
    isize at = 0, from = 0;
    enum personal_kind kind;
    bool changes = false;
    s->cursor = (isize)node->span.start;
    while ((kind = personal_next(node->text, &at, &from)) != PERSONAL_NONE) {
        str part = str_sub(node->text, from, at);
        keep(s, kind, place_of(s, node, part), part);
        changes = changes || is_private(kind);
    }
    if (s->mask && changes) {
        node->text = mask_text(s->scratch, node->text);
        s->changed = true;
    }
}

/* The kind of what an address leads to, "mailto:…"; relative ones lead to files. */
static enum personal_kind kind_of_url(str url, str *part) {
    isize at = 0, from = 0;
    if (str_find_byte(url, ':') < 0)
        return PERSONAL_NONE;
    enum personal_kind kind = personal_next(url, &at, &from);
    *part = str_sub(url, from, at);
    return kind;
}

/* Replaces `link`, which follows `before`, with its children. */
static void unwrap(struct node *parent, struct node *before, struct node *link) {
    struct node *first = link->first ? link->first : link->next;
    for (struct node *child = link->first; child; child = child->next)
        child->parent = parent;
    if (link->last)
        link->last->next = link->next;
    if (before)
        before->next = first;
    else
        parent->first = first;
    if (parent->last == link)
        parent->last = link->last ? link->last : before;
}

static void read_children(struct search *s, struct node *parent);

/* True when the link must go. Its words often are the address itself: one finding. */
static bool read_link(struct search *s, struct node *link) {
    isize before = s->doc->personal.n;
    str part;
    enum personal_kind kind = kind_of_url(link->url, &part);
    read_children(s, link);
    bool said = false;
    for (isize i = before; i < s->doc->personal.n; i++)
        said = said || s->doc->personal.at[i].kind == kind;
    if (kind && !said)
        keep(s, kind, link->span, part);
    return s->mask && is_private(kind);
}

static void read_children(struct search *s, struct node *parent) {
    struct node *before = NULL;
    for (struct node *node = parent->first, *next; node; node = next) {
        next = node->next;
        bool goes = false;
        if (node->text.n)
            read_node(s, node);
        if (node->kind == NODE_LINK)
            goes = read_link(s, node);
        else
            read_children(s, node);
        if (goes) {
            unwrap(parent, before, node);
            s->changed = true;
        }
        before = !goes ? node : node->last ? node->last : before;
    }
}

static void mask_written(struct search *s, struct written *w) {
    w->text = mask_text(&s->doc->arena, w->text);
}

/* What pages show of the front matter. */
static void mask_given(struct search *s, struct given_task *task) {
    mask_written(s, &task->text);
    mask_written(s, &task->product);
}

static void mask_front(struct search *s, struct plan *plan) {
    mask_written(s, &plan->title);
    for (isize i = 0; i < plan->recipients.n; i++)
        mask_written(s, &plan->recipients.at[i]);
    for (isize i = 0; i < plan->signers.n; i++) {
        mask_written(s, &plan->signers.at[i].name);
        mask_written(s, &plan->signers.at[i].role);
    }
    for (isize i = 0; i < plan->tasks.n; i++)
        mask_given(s, &plan->tasks.at[i]);
}

void personal_find(struct reading *reading, bool mask) {
    struct search s = {.doc = reading->doc,
                       .scratch = reading->scratch,
                       .source = reading->source,
                       .mask = mask};
    isize at = 0, from = 0;
    enum personal_kind kind;
    str front = str_sub(reading->source, 0, reading->body);
    while ((kind = personal_next(front, &at, &from)) != PERSONAL_NONE)
        keep(&s, kind, span_of(from, at), str_sub(front, from, at));
    if (mask)
        mask_front(&s, &s.doc->front);
    read_children(&s, reading->root);
    if (s.changed)
        reading->prose = prose_read(reading->scratch, reading->root);
}

void personal_find_notes(struct doc *doc, bool mask) {
    for (isize i = 0; i < doc->progress.n; i++) {
        struct written *note = &doc->progress.at[i].note;
        isize at = 0, from = 0;
        enum personal_kind kind;
        while ((kind = personal_next(note->text, &at, &from)) != PERSONAL_NONE)
            report(&doc->progress_file->diags, kind, note->span,
                   str_sub(note->text, from, at));
        if (mask)
            note->text = mask_text(&doc->arena, note->text);
    }
}
