#include "import/docx.h"

#include "viet/fold.h"

enum { HEADINGS = 9 };

int docx_switch(const struct xml *properties, str name) {
    const struct xml *node = xml_child(properties, name);
    str value = xml_attr(node, STR("w:val"));
    if (!node)
        return -1;
    return !str_eq(value, STR("0")) && !str_eq(value, STR("false")) &&
           !str_eq(value, STR("off"));
}

static struct docx_look look_of(const struct xml *rpr, const struct xml *ppr) {
    struct docx_look look = {.caps = docx_switch(rpr, STR("w:caps")),
                             .hidden = docx_switch(rpr, STR("w:vanish")),
                             .centred = -1};
    str align = xml_value(ppr, STR("w:jc"), STR("w:val"));
    look.font = xml_value(rpr, STR("w:rFonts"), STR("w:ascii"));
    if (!look.font.n)
        look.font = xml_value(rpr, STR("w:rFonts"), STR("w:hAnsi"));
    if (align.n)
        look.centred = str_eq(align, STR("center"));
    return look;
}

static void complete(struct docx_look *look, struct docx_look base) {
    if (!look->font.n)
        look->font = base.font;
    if (look->caps < 0)
        look->caps = base.caps;
    if (look->hidden < 0)
        look->hidden = base.hidden;
    if (look->centred < 0)
        look->centred = base.centred;
}

static void add_style(struct docx_styles *s, const struct xml *node) {
    str id = xml_attr(node, STR("w:styleId"));
    int index = (int)s->list.n;
    *vec_push(s->arena, &s->list) =
        (struct docx_style){node, -1, xml_value(node, STR("w:name"), STR("w:val"))};
    map_put(s->arena, &s->names, id, index);
    str standard = xml_attr(node, STR("w:default"));
    bool paragraph = str_eq(xml_attr(node, STR("w:type")), STR("paragraph"));
    if (paragraph && (str_eq(standard, STR("1")) || str_eq(standard, STR("true"))))
        s->paragraph = index;
}

void docx_styles_read(struct docx_styles *s, struct arena *a, const struct xml *root) {
    *s = (struct docx_styles){.arena = a, .paragraph = -1};
    const struct xml *defaults = xml_child(root, STR("w:docDefaults"));
    const struct xml *run = xml_child(defaults, STR("w:rPrDefault"));
    s->defaults = look_of(xml_child(run, STR("w:rPr")), NULL);
    for (const struct xml *node = root ? root->first : NULL; node; node = node->next)
        if (xml_is(node, STR("w:style")))
            add_style(s, node);
    for (isize i = 0; i < s->list.n; i++) {
        str base = xml_value(s->list.at[i].node, STR("w:basedOn"), STR("w:val"));
        s->list.at[i].based_on = base.n ? map_get(&s->names, base) : -1;
    }
}

int docx_style_of(const struct docx_styles *s, str id) {
    int found = id.n ? map_get(&s->names, id) : -1;
    return found >= 0 ? found : s->paragraph;
}

struct docx_look docx_look_of(const struct docx_styles *s, int style,
                              const struct xml *rpr, const struct xml *ppr) {
    struct docx_look look = look_of(rpr, ppr);
    str character = xml_value(rpr, STR("w:rStyle"), STR("w:val"));
    int chain[2] = {character.n ? map_get(&s->names, character) : -1, style};
    for (int k = 0; k < 2; k++)
        for (int i = 0, at = chain[k]; at >= 0 && i < STYLE_CHAIN; i++) {
            const struct xml *node = s->list.at[at].node;
            complete(&look, look_of(xml_child(node, STR("w:rPr")),
                                    xml_child(node, STR("w:pPr"))));
            at = s->list.at[at].based_on;
        }
    complete(&look, s->defaults);
    return look;
}

const struct xml *docx_style_property(const struct docx_styles *s, int style, str name,
                                      int *owner) {
    for (int i = 0, at = style; at >= 0 && i < STYLE_CHAIN; i++) {
        const struct xml *found =
            xml_child(xml_child(s->list.at[at].node, STR("w:pPr")), name);
        *owner = at;
        if (found)
            return found;
        at = s->list.at[at].based_on;
    }
    return NULL;
}

/* Some programs leave the level of "Heading 1" to its name; -1: none. */
static int level_of_name(const struct docx_styles *s, int style) {
    const str prefix = STR("heading ");
    for (int i = 0, at = style; at >= 0 && i < STYLE_CHAIN; i++) {
        str name = s->list.at[at].name;
        if (viet_match(name, 0, prefix) >= 0)
            return str_to_int(str_skip(name, prefix.n)) - 1;
        at = s->list.at[at].based_on;
    }
    return -1;
}

int docx_heading_level(const struct docx_styles *s, int style, const struct xml *ppr) {
    int owner;
    const struct xml *node = xml_child(ppr, STR("w:outlineLvl"));
    if (!node)
        node = docx_style_property(s, style, STR("w:outlineLvl"), &owner);
    int level = node ? str_to_int(xml_attr(node, STR("w:val"))) : level_of_name(s, style);
    return level >= 0 && level < HEADINGS ? level + 1 : 0;
}

bool docx_is_contents(const struct docx_styles *s, int style) {
    return style >= 0 && viet_match(s->list.at[style].name, 0, STR("toc ")) >= 0;
}
