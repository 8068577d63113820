#include "import/odt.h"

#include "base/buf.h"

enum { CHAIN = 16 };

static str key_of(struct arena *a, str family, str name) {
    return str_concat(a, family, STR("/"), name);
}

void odt_styles_begin(struct odt_styles *s, struct arena *a) {
    *s = (struct odt_styles){.arena = a};
}

static void add_style(struct odt_styles *s, str family, const struct xml *node) {
    str key = key_of(s->arena, family, xml_attr(node, STR("style:name")));
    map_put(s->arena, &s->names, key, (int)s->nodes.n);
    *vec_push(s->arena, &s->nodes) = node;
}

void odt_styles_add(struct odt_styles *s, const struct xml *node) {
    for (node = node ? node->first : NULL; node; node = node->next) {
        if (xml_is(node, STR("style:style")))
            add_style(s, xml_attr(node, STR("style:family")), node);
        else if (xml_is(node, STR("text:list-style")))
            add_style(s, STR("list"), node);
        else if (xml_is(node, STR("text:outline-style")))
            s->outline = node;
        else if (xml_is(node, STR("style:default-style")) &&
                 str_eq(xml_attr(node, STR("style:family")), STR("paragraph")))
            add_style(s, STR("default"), node);
    }
}

static const struct xml *find(const struct odt_styles *s, str family, str name) {
    int i = map_get(&s->names, key_of(s->arena, family, name));
    return i >= 0 ? s->nodes.at[i] : NULL;
}

static void complete(struct odt_look *look, const struct xml *style) {
    const struct xml *text = xml_child(style, STR("style:text-properties"));
    str align = xml_value(style, STR("style:paragraph-properties"), STR("fo:text-align"));
    str transform = xml_attr(text, STR("fo:text-transform"));
    str display = xml_attr(text, STR("text:display"));
    if (!look->font.n)
        look->font = xml_attr(text, STR("style:font-name"));
    if (!look->font.n)
        look->font = xml_attr(text, STR("fo:font-family"));
    if (look->caps < 0 && transform.n)
        look->caps = str_eq(transform, STR("uppercase"));
    if (look->hidden < 0 && display.n)
        look->hidden = str_eq(display, STR("none"));
    if (look->centred < 0 && align.n)
        look->centred = str_eq(align, STR("center"));
}

struct odt_look odt_look_of(const struct odt_styles *s, str family, str name) {
    struct odt_look look = {.caps = -1, .hidden = -1, .centred = -1};
    const struct xml *style = find(s, family, name);
    for (int i = 0; style && i < CHAIN; i++) {
        complete(&look, style);
        str parent = xml_attr(style, STR("style:parent-style-name"));
        style = parent.n ? find(s, family, parent) : NULL;
    }
    if (str_eq(family, STR("paragraph")))
        complete(&look, find(s, STR("default"), (str){0}));
    return look;
}

str odt_list_of(const struct odt_styles *s, str paragraph_style) {
    const struct xml *style = find(s, STR("paragraph"), paragraph_style);
    for (int i = 0; style && i < CHAIN; i++) {
        str list = xml_attr(style, STR("style:list-style-name"));
        if (list.n)
            return list;
        str parent = xml_attr(style, STR("style:parent-style-name"));
        style = parent.n ? find(s, STR("paragraph"), parent) : NULL;
    }
    return (str){0};
}

/*** Numbers ***/

static enum number_form form_of(str format) {
    static const struct {
        char letter;
        enum number_form form;
    } forms[] = {{'1', NUMBER_DECIMAL},
                 {'I', NUMBER_UPPER_ROMAN},
                 {'i', NUMBER_LOWER_ROMAN},
                 {'A', NUMBER_UPPER_LETTER},
                 {'a', NUMBER_LOWER_LETTER}};
    for (isize i = 0; format.n && i < countof(forms); i++)
        if (format.p[0] == forms[i].letter)
            return forms[i].form;
    if (str_starts(format, STR("0")))
        return NUMBER_ZERO;
    return format.n ? NUMBER_DECIMAL : NUMBER_NONE;
}

static int level_index(const struct xml *node) {
    int level = str_to_int(xml_attr(node, STR("text:level")));
    return level >= 1 && level <= NUMBER_LEVELS ? level - 1 : -1;
}

/* "%1%.%2%." of LibreOffice, with one percent sign for each number. */
static str own_pattern(struct arena *a, str format) {
    char *out = new (a, char, format.n + 1);
    isize n = 0;
    for (isize i = 0; i < format.n; i++) {
        bool after = i >= 2 && is_digit(format.p[i - 1]) && format.p[i - 2] == '%';
        if (format.p[i] != '%' || !after)
            out[n++] = format.p[i];
    }
    return (str){out, n};
}

/* Prefix, the numbers of as many levels as are shown, suffix. */
static str pattern_of(const struct odt_styles *s, const struct xml *node, int index,
                      const struct number_list *list) {
    struct arena *a = s->arena;
    str own = xml_attr(node, STR("loext:num-list-format"));
    if (own.n)
        return own_pattern(a, own);
    int shown = str_to_int(xml_attr(node, STR("text:display-levels")));
    str text = xml_attr(node, STR("style:num-prefix"));
    bool first = true;
    if (list->levels[index].form == NUMBER_NONE)
        return str_concat(a, text, xml_attr(node, STR("style:num-suffix")));
    for (int i = index + 1 - (shown > 0 ? shown : 1); i <= index; i++) {
        if (i < 0 || list->levels[i].form == NUMBER_NONE ||
            list->levels[i].form == NUMBER_BULLET)
            continue;
        text = str_concat(a, text, first ? STR("%") : STR(".%"), str_number(a, i + 1));
        first = false;
    }
    return str_concat(a, text, xml_attr(node, STR("style:num-suffix")));
}

static void read_level(const struct odt_styles *s, const struct xml *node,
                       struct number_list *out) {
    int index = level_index(node);
    if (index < 0)
        return;
    struct number_level *level = &out->levels[index];
    int start = str_to_int(xml_attr(node, STR("text:start-value")));
    *level = (struct number_level){.start = start >= 0 ? start : 1, .restart = -1};
    if (xml_is(node, STR("text:list-level-style-number")) ||
        xml_is(node, STR("text:outline-level-style"))) {
        level->form = form_of(xml_attr(node, STR("style:num-format")));
        level->pattern = pattern_of(s, node, index, out);
    } else {
        level->form = NUMBER_BULLET;
        level->pattern = xml_attr(node, STR("text:bullet-char"));
    }
}

static void read_levels(const struct odt_styles *s, const struct xml *style,
                        struct number_list *out) {
    *out = (struct number_list){0};
    for (const struct xml *node = style ? style->first : NULL; node; node = node->next)
        if (node->name.n)
            read_level(s, node, out);
}

bool odt_list_levels(const struct odt_styles *s, str name, struct number_list *out) {
    const struct xml *style = find(s, STR("list"), name);
    read_levels(s, style, out);
    return style;
}

void odt_outline_levels(const struct odt_styles *s, struct number_list *out) {
    read_levels(s, s->outline, out);
}
