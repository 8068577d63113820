/*
 * html: a Markdown tree as HTML, byte for byte as cmark writes it, except:
 *
 *   - Raw HTML is shown as text, but for <br> in cells, and links to javascript:,
 * vbscript:, file: and data: lead nowhere: no content can put code into a page.
 *   - Tables and task boxes are written as cmark-gfm does. Alignment is a class ("c",
 *     "r"), because the pages' content security policy forbids inline styles.
 *   - Headings, items, rows and paragraphs have anchors (node->id).
 */
#ifndef BODY_HTML_H
#define BODY_HTML_H

#include "base/buf.h"
#include "model/node.h"

/* What a page changes. Every member may be zero. */
struct html_hooks {
    void *ctx;
    /*
     * Writes the address of a link or image: the whole attribute with the blank before
     * it (` href="…"`, ` src="…"`), or nothing.
     */
    void (*address)(void *ctx, struct buf *out, const struct node *node);
    /* Writes the attributes of the link around the words of a citation. */
    void (*cite)(void *ctx, struct buf *out, const struct node *node);
    /* Adds to the end of a paragraph or cell that ends a task. */
    void (*task_end)(void *ctx, struct buf *out, const struct node *node);
    int min_level;   /* headings of a higher level are written at this level */
    str table_name;  /* "Bảng": name of the sideways scrolling boxes around tables */
    bool numbers;    /* items have the numbers they were typed with, not a list's count */
    bool mark_bases; /* class "can-cu" on top-level paragraphs "Căn cứ …;" */
    str done_name, open_name; /* task boxes, for screen readers */
};

/* Writes the tree; `hooks` may be NULL. */
void html_write(struct buf *out, const struct node *root, const struct html_hooks *hooks);

/* An address for an attribute in quotes: escaped for URLs and for HTML. */
void html_write_url(struct buf *out, str url);

#endif
