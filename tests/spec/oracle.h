/*
 * oracle: what cmark itself writes, with raw HTML shown as our writer shows it.
 */
#ifndef TESTS_ORACLE_H
#define TESTS_ORACLE_H

#include "base/buf.h"

#define CMARK_NO_SHORT_NAMES
#include <cmark.h>
#include <stdlib.h>
#include <strings.h>

static void show_block(cmark_node *node) {
    struct buf text = {0};
    str html = str_from_c(cmark_node_get_literal(node));
    html.n -= str_ends(html, STR("\n"));
    buf_put(&text, STR("<pre class=\"raw\">"));
    buf_html(&text, html);
    buf_put(&text, STR("</pre>"));
    buf_char(&text, '\0');
    cmark_node *shown = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
    cmark_node_set_on_enter(shown, text.p);
    cmark_node_replace(node, shown);
    cmark_node_free(node);
    buf_release(&text);
}

static void show_inline(cmark_node *node) {
    cmark_node *shown = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(shown, cmark_node_get_literal(node));
    cmark_node_replace(node, shown);
    cmark_node_free(node);
}

/* Raw HTML as text; addresses of any data as none; titles that are there but empty as
 * none. */
static void map_node(cmark_node *node) {
    cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HTML_BLOCK) {
        show_block(node);
    } else if (type == CMARK_NODE_HTML_INLINE) {
        show_inline(node);
    } else if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) {
        if (!*cmark_node_get_title(node))
            cmark_node_set_title(node, NULL);
        const char *url = cmark_node_get_url(node);
        if (strncasecmp(url, "data:", 5) == 0)
            cmark_node_set_url(node, "");
    }
}

static str oracle_html(struct arena *a, str markdown) {
    cmark_node *root =
        cmark_parse_document(markdown.p, (size_t)markdown.n, CMARK_OPT_DEFAULT);
    cmark_iter *iter = cmark_iter_new(root);
    for (cmark_event_type event; (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (event == CMARK_EVENT_ENTER)
            map_node(node);
    }
    cmark_iter_free(iter);
    char *html = cmark_render_html(root, CMARK_OPT_DEFAULT);
    str result = str_dup(a, str_from_c(html));
    free(html);
    cmark_node_free(root);
    return result;
}

#endif
