/*
 * html: a tree of Markdown as HTML, byte for byte what cmark would write, but for these:
 *
 *   - Raw HTML is shown as text, and links to javascript:, vbscript:, file: and data:
 *     lead nowhere: no content can put code into a page.
 *   - Tables and task boxes are written like cmark-gfm does it. Alignment is a class
 *     ("c", "r"), because the pages' content security policy allows no styles in them.
 *   - Anchors (node->id) stand on headings, items, rows and paragraphs.
 */
#ifndef BODY_HTML_H
#define BODY_HTML_H

#include "base/buf.h"
#include "model/node.h"

/* What a page wants otherwise. All of it may be left zero. */
struct html_hooks {
    void *ctx;
    /*
     * Writes the address of a link or image instead of us: the whole attribute with the
     * blank before it (` href="…"`, ` src="…"`), or nothing.
     */
    void (*address)(void *ctx, struct buf *out, const struct node *node);
    /* Writes the attributes of the words of a citation, which are put into a link. */
    void (*cite)(void *ctx, struct buf *out, const struct node *node);
    /* Adds what is to be shown at the end of a paragraph or cell that ends a task. */
    void (*task_end)(void *ctx, struct buf *out, const struct node *node);
    int min_level;  /* headings of a higher level are written as ones of this level */
    str table_name; /* "Bảng": tables in boxes that scroll sideways, and are so called */
    bool mark_bases; /* the class "can-cu" on paragraphs "Căn cứ …;" of the top level */
    str done_name, open_name; /* for those who do not see the boxes of tasks */
};

/* Writes the tree; `hooks` may be NULL. */
void html_write(struct buf *out, const struct node *root, const struct html_hooks *hooks);

/* An address for an attribute in quotes: escaped for URLs and for HTML. */
void html_write_url(struct buf *out, str url);

#endif
