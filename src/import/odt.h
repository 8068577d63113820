/* odt: the styles of an .odt, for odt.c alone. */
#ifndef IMPORT_ODT_H
#define IMPORT_ODT_H

#include "base/map.h"
#include "import/number.h"
#include "import/xml.h"

struct odt_look {
    str font;
    int caps, hidden, centred; /* 1: yes, 0: no, -1: not said */
};

struct odt_styles {
    struct arena *arena;
    struct map names; /* "paragraph/P1", "list/L1": indices into nodes */
    struct {
        const struct xml **at;
        isize n, cap;
    } nodes;
    const struct xml *outline; /* numbers of headings; NULL: none */
};

void odt_styles_begin(struct odt_styles *s, struct arena *a);
/* Adds all styles below the node. */
void odt_styles_add(struct odt_styles *s, const struct xml *node);

struct odt_look odt_look_of(const struct odt_styles *s, str family, str name);

/* The levels of the list style; false: there is no such style. */
bool odt_list_levels(const struct odt_styles *s, str name, struct number_list *out);
void odt_outline_levels(const struct odt_styles *s, struct number_list *out);

/* The list style that a paragraph style names; empty: none. */
str odt_list_of(const struct odt_styles *s, str paragraph_style);

#endif
