/* docx: the parts of a .docx that say how paragraphs look, for docx.c alone. */
#ifndef IMPORT_DOCX_H
#define IMPORT_DOCX_H

#include "base/map.h"
#include "import/number.h"
#include "import/xml.h"

enum { STYLE_CHAIN = 16 };

/* What a style, or a run itself, says; what it does not say is left to what it is based
 * on. */
struct docx_look {
    str font;
    int caps, hidden, centred; /* 1: yes, 0: no, -1: not said */
};

struct docx_style {
    const struct xml *node;
    int based_on; /* index into styles; -1: none */
    str name;
};

struct docx_styles {
    struct arena *arena;
    struct map names; /* of ids, to indices */
    struct {
        struct docx_style *at;
        isize n, cap;
    } list;
    struct docx_look defaults;
    int paragraph; /* the default style; -1: none */
};

void docx_styles_read(struct docx_styles *s, struct arena *a, const struct xml *root);

/* The style of that id, or the default one; -1: none. */
int docx_style_of(const struct docx_styles *s, str id);

/* What <w:rPr> and <w:pPr> say, over what the style says. */
struct docx_look docx_look_of(const struct docx_styles *s, int style,
                              const struct xml *rpr, const struct xml *ppr);

/* The first of the style and those it is based on that has the node below <w:pPr>. */
const struct xml *docx_style_property(const struct docx_styles *s, int style, str name,
                                      int *owner);

/* "Heading 2" is 2; 0: no heading. */
int docx_heading_level(const struct docx_styles *s, int style, const struct xml *ppr);

/* A table of contents repeats headings. */
bool docx_is_contents(const struct docx_styles *s, int style);

/*** Numbering ***/

struct docx_abstract {
    const struct xml *node;
    struct number_list list;
    bool read;
};

struct docx_num {
    int abstract; /* index; -1: none */
    const struct xml *node;
    bool used;
};

struct docx_numbering {
    struct arena *arena;
    const struct docx_styles *styles;
    struct map abstract_ids, num_ids;
    struct {
        struct docx_abstract *at;
        isize n, cap;
    } abstracts;
    struct {
        struct docx_num *at;
        isize n, cap;
    } nums;
};

void docx_numbering_read(struct docx_numbering *n, const struct docx_styles *styles,
                         const struct xml *root);

/* The label of a paragraph, counted; *level is how deep it is. Empty: it has none.
 * *broken: it should have one, whose definition is missing. */
str docx_label(struct docx_numbering *n, int style, const struct xml *ppr, int *level,
               bool *broken);

/* Whether <w:b/> and the like are on: 1 or 0; -1 without a node. */
int docx_switch(const struct xml *properties, str name);

#endif
