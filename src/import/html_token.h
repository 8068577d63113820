/*
 * html_token: HTML as tags and stretches of text, for html.c alone.
 *
 * As browsers do, it takes whatever comes: a tag that is not closed ends with the text,
 * comments and declarations are passed over, unknown entities stay as they are.
 */
#ifndef IMPORT_HTML_TOKEN_H
#define IMPORT_HTML_TOKEN_H

#include "base/arena.h"

enum html_kind { HTML_TEXT, HTML_START, HTML_END };

struct html_token {
    enum html_kind kind;
    str name;       /* of a tag, in small letters */
    str text;       /* with entities still in it; of a tag, its attributes */
    bool empty_tag; /* <br/> */
};

/* The next token of `*rest`, which moves past it; false at the end. */
bool html_next(struct arena *a, str *rest, struct html_token *out);

/* The value of an attribute, entities resolved, in `a`; empty if it is not there. */
str html_attr(struct arena *a, const struct html_token *tag, str name);

/* The text with its entities resolved, in `a`. */
str html_text(struct arena *a, str raw);

#endif
