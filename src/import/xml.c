#include "import/xml.h"

#include "base/buf.h"

enum { DEPTH_MAX = 200, NODES_MAX = 3000000 };

bool xml_is(const struct xml *node, str name) {
    return str_eq(node->name, name);
}

str xml_attr(const struct xml *node, str name) {
    for (const struct xml_attr *attr = node ? node->attrs : NULL; attr; attr = attr->next)
        if (str_eq(attr->name, name))
            return attr->value;
    return (str){0};
}

struct xml *xml_child(const struct xml *node, str name) {
    for (struct xml *child = node ? node->first : NULL; child; child = child->next)
        if (str_eq(child->name, name))
            return child;
    return NULL;
}

str xml_value(const struct xml *node, str child, str attr) {
    return xml_attr(xml_child(node, child), attr);
}

static void put_text(struct buf *out, const struct xml *node) {
    buf_put(out, node->text);
    for (const struct xml *child = node->first; child; child = child->next)
        put_text(out, child);
}

str xml_text(struct arena *a, const struct xml *node) {
    struct buf out = {0};
    if (node)
        put_text(&out, node);
    str text = buf_take(a, &out);
    buf_release(&out);
    return text;
}

#ifdef KEHOACH_OFFICE

#include <expat.h>

struct builder {
    struct arena *arena;
    XML_Parser parser;
    struct xml *open[DEPTH_MAX];
    int depth, nodes;
    struct xml top;
    struct buf text; /* since the last tag */
    enum import_result why;
};

static void stop(struct builder *b, enum import_result why) {
    b->why = why;
    XML_StopParser(b->parser, XML_FALSE);
}

static struct xml *add_node(struct builder *b) {
    struct xml *parent = b->depth ? b->open[b->depth - 1] : &b->top;
    struct xml *node = new (b->arena, struct xml, 1);
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
    if (++b->nodes > NODES_MAX)
        stop(b, IMPORT_TOO_LARGE);
    return node;
}

static void flush_text(struct builder *b) {
    if (b->text.n)
        add_node(b)->text = buf_take(b->arena, &b->text);
}

static void on_start(void *data, const XML_Char *name, const XML_Char **attrs) {
    struct builder *b = data;
    flush_text(b);
    struct xml *node = add_node(b);
    node->name = str_dup(b->arena, str_from_c(name));
    for (; attrs[0]; attrs += 2) {
        struct xml_attr *attr = new (b->arena, struct xml_attr, 1);
        *attr = (struct xml_attr){str_dup(b->arena, str_from_c(attrs[0])),
                                  str_dup(b->arena, str_from_c(attrs[1])), node->attrs};
        node->attrs = attr;
        b->nodes++;
    }
    if (b->depth == DEPTH_MAX)
        stop(b, IMPORT_TOO_LARGE);
    else
        b->open[b->depth++] = node;
}

static void on_end(void *data, const XML_Char *name) {
    struct builder *b = data;
    (void)name;
    flush_text(b);
    if (b->depth)
        b->depth--;
}

static void on_text(void *data, const XML_Char *text, int n) {
    struct builder *b = data;
    buf_put(&b->text, (str){text, n});
}

static void on_entity(void *data, const XML_Char *name, int is_parameter,
                      const XML_Char *value, int n, const XML_Char *base,
                      const XML_Char *system, const XML_Char *public,
                      const XML_Char *notation) {
    (void)name, (void)is_parameter, (void)value, (void)n, (void)base, (void)system;
    (void)public, (void)notation;
    stop(data, IMPORT_BROKEN);
}

struct xml *xml_parse(struct arena *a, str text, enum import_result *why) {
    struct builder b = {.arena = a, .why = IMPORT_BROKEN};
    b.parser = XML_ParserCreate(NULL);
    *why = IMPORT_BROKEN;
    if (!b.parser)
        return NULL;
    XML_SetUserData(b.parser, &b);
    XML_SetElementHandler(b.parser, on_start, on_end);
    XML_SetCharacterDataHandler(b.parser, on_text);
    XML_SetEntityDeclHandler(b.parser, on_entity);
    bool whole = XML_Parse(b.parser, text.p, (int)text.n, 1) == XML_STATUS_OK;
    XML_ParserFree(b.parser);
    buf_release(&b.text);
    *why = whole ? IMPORT_DONE : b.why;
    return whole ? b.top.first : NULL;
}

#else

struct xml *xml_parse(struct arena *a, str text, enum import_result *why) {
    (void)a;
    (void)text;
    *why = IMPORT_NO_OFFICE;
    return NULL;
}

#endif
