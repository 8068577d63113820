/*
 * numbering.xml: <w:num> refers to <w:abstractNum>, which has the levels and which alone
 * counts: paragraphs of two nums of one abstract go on with each other, unless a num
 * overrides a start, which then holds from its first paragraph on.
 */
#include "import/docx.h"

static const struct {
    const char *name;
    enum number_form form;
} forms[] = {
    {"none", NUMBER_NONE},
    {"bullet", NUMBER_BULLET},
    {"decimalZero", NUMBER_ZERO},
    {"upperRoman", NUMBER_UPPER_ROMAN},
    {"lowerRoman", NUMBER_LOWER_ROMAN},
    {"upperLetter", NUMBER_UPPER_LETTER},
    {"lowerLetter", NUMBER_LOWER_LETTER},
};

static enum number_form form_of(str name) {
    for (isize i = 0; i < countof(forms); i++)
        if (str_eq(name, str_from_c(forms[i].name)))
            return forms[i].form;
    return NUMBER_DECIMAL;
}

static int number_of(str text, int otherwise) {
    int value = str_to_int(text);
    return value >= 0 ? value : otherwise;
}

static int level_index(const struct xml *node) {
    int level = str_to_int(xml_attr(node, STR("w:ilvl")));
    return level >= 0 && level < NUMBER_LEVELS - 1 ? level : -1;
}

static struct number_level read_level(const struct xml *node) {
    struct number_level level = {
        .form = form_of(xml_value(node, STR("w:numFmt"), STR("w:val"))),
        .start = number_of(xml_value(node, STR("w:start"), STR("w:val")), 0),
        .pattern = xml_value(node, STR("w:lvlText"), STR("w:val")),
        .restart = number_of(xml_value(node, STR("w:lvlRestart"), STR("w:val")), -1),
        .decimal = docx_switch(node, STR("w:isLgl")) == 1};
    return level;
}

static void read_levels(struct number_list *list, const struct xml *abstract) {
    for (const struct xml *node = abstract->first; node; node = node->next)
        if (xml_is(node, STR("w:lvl")) && level_index(node) >= 0)
            list->levels[level_index(node)] = read_level(node);
}

static struct docx_num *find_num(const struct docx_numbering *n, str id) {
    int i = id.n ? map_get(&n->num_ids, id) : -1;
    return i >= 0 ? &n->nums.at[i] : NULL;
}

static void add_abstract(struct docx_numbering *n, const struct xml *node) {
    str id = xml_attr(node, STR("w:abstractNumId"));
    map_put(n->arena, &n->abstract_ids, id, (int)n->abstracts.n);
    *vec_push(n->arena, &n->abstracts) = (struct docx_abstract){.node = node};
}

static void add_num(struct docx_numbering *n, const struct xml *node) {
    str abstract = xml_value(node, STR("w:abstractNumId"), STR("w:val"));
    map_put(n->arena, &n->num_ids, xml_attr(node, STR("w:numId")), (int)n->nums.n);
    *vec_push(n->arena, &n->nums) =
        (struct docx_num){map_get(&n->abstract_ids, abstract), node, false};
}

void docx_numbering_read(struct docx_numbering *n, const struct docx_styles *styles,
                         const struct xml *root) {
    *n = (struct docx_numbering){.arena = styles->arena, .styles = styles};
    for (const struct xml *node = root ? root->first : NULL; node; node = node->next)
        if (xml_is(node, STR("w:abstractNum")))
            add_abstract(n, node);
    for (const struct xml *node = root ? root->first : NULL; node; node = node->next)
        if (xml_is(node, STR("w:num")))
            add_num(n, node);
}

/* An abstract may only name a style, whose num has the levels. */
static int follow_style(const struct docx_numbering *n, int abstract) {
    int owner;
    str link =
        xml_value(n->abstracts.at[abstract].node, STR("w:numStyleLink"), STR("w:val"));
    if (!link.n)
        return abstract;
    const struct xml *property = docx_style_property(
        n->styles, docx_style_of(n->styles, link), STR("w:numPr"), &owner);
    const struct docx_num *num =
        find_num(n, xml_value(property, STR("w:numId"), STR("w:val")));
    return num && num->abstract >= 0 ? num->abstract : abstract;
}

/* What a num changes of its abstract holds from its first paragraph on. */
static void begin_num(struct number_list *list, struct docx_num *num) {
    if (num->used)
        return;
    num->used = true;
    for (const struct xml *node = num->node->first; node; node = node->next) {
        int level = xml_is(node, STR("w:lvlOverride")) ? level_index(node) : -1;
        if (level < 0)
            continue;
        const struct xml *changed = xml_child(node, STR("w:lvl"));
        if (changed)
            list->levels[level] = read_level(changed);
        int start = str_to_int(xml_value(node, STR("w:startOverride"), STR("w:val")));
        if (start >= 0) {
            list->levels[level].start = start;
            list->begun[level] = false;
        }
    }
}

/* The level that names the style as its own. */
static int level_of_style(const struct docx_numbering *n, int abstract, int style) {
    const struct xml *node = n->abstracts.at[abstract].node;
    str id = xml_attr(n->styles->list.at[style].node, STR("w:styleId"));
    for (node = node->first; node; node = node->next)
        if (xml_is(node, STR("w:lvl")) &&
            str_eq(xml_value(node, STR("w:pStyle"), STR("w:val")), id))
            return level_index(node);
    return -1;
}

/* The properties that number a paragraph: its own, else those of its style. */
struct numbered {
    str num, level;
    int style; /* that says so; -1: the paragraph itself */
};

static struct numbered numbered_of(const struct docx_numbering *n, int style,
                                   const struct xml *ppr) {
    int owner = -1;
    const struct xml *own = xml_child(ppr, STR("w:numPr"));
    const struct xml *styled =
        docx_style_property(n->styles, style, STR("w:numPr"), &owner);
    struct numbered numbered = {.num = xml_value(own, STR("w:numId"), STR("w:val")),
                                .level = xml_value(own, STR("w:ilvl"), STR("w:val")),
                                .style = -1};
    if (!numbered.num.n) {
        numbered.num = xml_value(styled, STR("w:numId"), STR("w:val"));
        numbered.style = styled ? owner : -1;
    }
    if (!numbered.level.n)
        numbered.level = xml_value(styled, STR("w:ilvl"), STR("w:val"));
    return numbered;
}

static int level_of(const struct docx_numbering *n, const struct numbered *numbered,
                    int abstract) {
    int level = numbered->style >= 0 ? level_of_style(n, abstract, numbered->style) : -1;
    if (level < 0)
        level = number_of(numbered->level, 0);
    return level < NUMBER_LEVELS - 1 ? level : NUMBER_LEVELS - 2;
}

str docx_label(struct docx_numbering *n, int style, const struct xml *ppr, int *level,
               bool *broken) {
    struct numbered numbered = numbered_of(n, style, ppr);
    struct docx_num *num = find_num(n, numbered.num);
    *level = 0;
    *broken = false;
    if (!numbered.num.n || str_eq(numbered.num, STR("0")))
        return (str){0};
    *broken = !num || num->abstract < 0;
    if (*broken)
        return (str){0};
    int index = follow_style(n, num->abstract);
    struct docx_abstract *abstract = &n->abstracts.at[index];
    if (!abstract->read)
        read_levels(&abstract->list, abstract->node);
    abstract->read = true;
    begin_num(&abstract->list, num);
    *level = level_of(n, &numbered, index);
    number_next(&abstract->list, *level);
    return number_label(n->arena, &abstract->list, *level);
}
