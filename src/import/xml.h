/*
 * xml: a file of XML as a tree. Only xml.c knows expat.
 *
 * Names keep their prefixes, which all programs write alike: "w:p", "text:p". Entities
 * may not be declared, and depth and size are bounded.
 */
#ifndef IMPORT_XML_H
#define IMPORT_XML_H

#include "import/import.h"

struct xml_attr {
    str name, value;
    struct xml_attr *next;
};

struct xml {
    str name; /* empty: this is text */
    str text;
    struct xml_attr *attrs;
    struct xml *first, *last, *next;
};

/* The root of the tree, in `a`; NULL with a reason if there is none. */
struct xml *xml_parse(struct arena *a, str text, enum import_result *why);

/* The value of an attribute; empty if it is not there. */
str xml_attr(const struct xml *node, str name);

bool xml_is(const struct xml *node, str name);

/* The first child of that name; NULL for none, or without a node. */
struct xml *xml_child(const struct xml *node, str name);

/* The attribute of that child: "w:val" of "w:pStyle". */
str xml_value(const struct xml *node, str child, str attr);

/* All text below the node, in `a`. */
str xml_text(struct arena *a, const struct xml *node);

#endif
