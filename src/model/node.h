/*
 * node: the read-only tree of one Markdown text.
 *
 * Made by parse/md and by nothing else; lives in the arena it was parsed into, usually a
 * worker's scratch, because everything kept of a document is read out of the tree at
 * once. Every node knows its place in the source: for a block its lines without the
 * containers' prefix of the first, for inline text exactly the bytes that were written
 * (so that escapes and entities are inside the span, while `text` holds what they
 * mean).
 */
#ifndef MODEL_NODE_H
#define MODEL_NODE_H

#include "model/span.h"

enum node_kind {
    NODE_DOCUMENT,
    NODE_QUOTE,
    NODE_LIST,
    NODE_ITEM,
    NODE_CODE_BLOCK, /* text, info */
    NODE_HTML_BLOCK, /* text: shown as text */
    NODE_PARAGRAPH,
    NODE_HEADING, /* level */
    NODE_RULE,
    NODE_TABLE, /* children: rows, the first is the header */
    NODE_ROW,
    NODE_CELL, /* align; children are inline */
    NODE_TEXT, /* text */
    NODE_SOFT_BREAK,
    NODE_LINE_BREAK,
    NODE_CODE, /* text */
    NODE_HTML, /* text: shown as text */
    NODE_EMPH,
    NODE_STRONG,
    NODE_LINK,  /* url, title */
    NODE_IMAGE, /* url, title; children are the alternative text */
    NODE_CITE,  /* citation; the words of a mention, or a part of them */
};

enum node_align { ALIGN_NONE, ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT };
enum node_task { TASK_NONE, TASK_OPEN, TASK_DONE };

/* One pair of an attribute block: {lead="Văn phòng Sở" .tasks}; a class has an empty
 * value. */
struct node_attr {
    str key, value;
    struct span span; /* of the value, without quotes; of a class: its name */
    struct node_attr *next;
};

/* 128 bytes: a long text has some hundred thousand of them. */
struct node {
    enum node_kind kind;
    struct span span;
    union {
        int start;    /* of an ordered list: its first number; of its items: their own */
        int citation; /* of NODE_CITE: index into the document's citations */
        int ends;     /* a paragraph, cell or heading that ends a task: its index + 1 */
    };
    struct node *parent, *first, *last, *next;
    str text; /* literal of text, code and raw HTML */
    union {
        str url;   /* of links and images */
        int block; /* of text: its place in extract/prose */
    };
    union {
        str title; /* of links and images */
        str info;  /* info string of a code block */
    };
    struct node_attr *attrs; /* of the attribute block, which is not in the text */
    str id;                  /* anchor, given by extract/section */
    uint8_t level;           /* of a heading, 1 to 6 */
    uint8_t align;           /* enum node_align, of a cell */
    uint8_t task;            /* enum node_task, of an item */
    bool ordered;            /* list */
    bool tight;              /* list: its paragraphs are shown without <p> */
    bool ending;             /* is among recipients and signatures */
};

/* Text of code, raw HTML, links and images is no part of what a sentence says. */
static inline bool node_is_closed(const struct node *n) {
    return n->kind == NODE_CODE || n->kind == NODE_HTML || n->kind == NODE_LINK ||
           n->kind == NODE_IMAGE;
}

static inline bool node_is_inline(const struct node *n) {
    return n->kind >= NODE_TEXT;
}

#endif
