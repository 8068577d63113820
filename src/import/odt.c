/*
 * .odt: content.xml, with the named styles in styles.xml beside it; or both in one file
 * of XML (.fodt).
 *
 * Lists are nested as they are shown. A list counts from its start, unless it says which
 * one it goes on with; parts of one list, between which other text is, are many lists.
 * Deletions are kept apart from the text, so what is in the text is what is shown.
 */
#include "import/odt.h"

#include "base/buf.h"
#include "import/font.h"
#include "import/package.h"
#include "import/reader.h"
#include "import/typed.h"
#include "viet/fold.h"

enum { BOXES_MAX = 1000, REPEAT_MAX = 64 };

/* A list and those that go on with it. */
struct counted {
    str style;
    struct number_list list;
};

struct odt {
    struct arena *arena;
    struct typed typed;
    struct odt_styles styles;
    struct number_list outline; /* of headings outside of lists */
    VEC(struct counted) lists;
    struct map list_ids;
    VEC(const struct xml *) boxes;
    struct buf notes;
    int note_count;
    int list;  /* index of the list we are in; -1: none */
    int level; /* in it, from 0 */
    bool item; /* the next paragraph has the number of its item */
    bool changed, in_note;
};

static void walk_blocks(struct odt *d, const struct xml *node);
static void walk_inline(struct odt *d, const struct xml *node,
                        const struct odt_look *look);

static int count_of(const struct xml *node, str name, int otherwise) {
    int value = str_to_int(xml_attr(node, name));
    return value >= 0 ? value : otherwise;
}

/*** Inline ***/

/* Line ends of the file are blanks. */
static str one_line(struct arena *a, str text) {
    char *out = new (a, char, text.n + 1);
    for (isize i = 0; i < text.n; i++)
        out[i] = is_space(text.p[i]) ? ' ' : text.p[i];
    return (str){out, text.n};
}

static void put_text(struct odt *d, const struct odt_look *look, str raw) {
    str encoding, text = one_line(d->arena, raw);
    if (look->hidden == 1) {
        typed_aside(&d->typed, text);
        typed_note(&d->typed, DOUBT_HIDDEN, text);
        return;
    }
    text = font_text(d->arena, look->font, text, &encoding);
    if (encoding.n && !d->typed.noted[DOUBT_ENCODING])
        typed_note(&d->typed, DOUBT_ENCODING, encoding);
    typed_put(&d->typed, look->caps == 1 ? viet_upper(d->arena, text) : text);
}

static void put_blanks(struct odt *d) {
    typed_put(&d->typed, STR(" "));
}

static void put_note(struct odt *d, const struct xml *node) {
    const struct xml *body = xml_child(node, STR("text:note-body"));
    str mark =
        str_concat(d->arena, STR("["), str_number(d->arena, ++d->note_count), STR("]"));
    str text = str_fold_blanks(d->arena, xml_text(d->arena, body));
    typed_put(&d->typed, mark);
    buf_put(&d->notes, str_concat(d->arena, mark, STR(" "), text, STR("\n\n")));
    typed_note(&d->typed, DOUBT_NOTES, text);
}

static void leave_out(struct odt *d, enum import_doubt doubt, const struct xml *node) {
    str text = one_line(d->arena, xml_text(d->arena, node));
    typed_aside(&d->typed, text);
    typed_note(&d->typed, doubt, text);
}

/* Boxes and other shapes with text wait for the end of the paragraph. */
static void put_drawing(struct odt *d, const struct xml *node) {
    bool box = xml_is(node, STR("draw:text-box")) || xml_child(node, STR("text:p"));
    if (xml_is(node, STR("draw:image")) || xml_is(node, STR("draw:object-ole"))) {
        typed_note(&d->typed, DOUBT_PICTURE, (str){0});
        return;
    }
    if (xml_is(node, STR("draw:object"))) {
        leave_out(d, DOUBT_FORMULA, node);
        return;
    }
    if (box && d->boxes.n < BOXES_MAX) {
        *vec_push(d->arena, &d->boxes) = node;
        return;
    }
    for (const struct xml *child = node->first; child; child = child->next)
        if (str_starts(child->name, STR("draw:"))) {
            put_drawing(d, child);
            if (xml_is(child, STR("draw:object")))
                return; /* the picture beside it shows the same */
        }
}

static void walk_span(struct odt *d, const struct xml *node,
                      const struct odt_look *look) {
    struct odt_look own =
        odt_look_of(&d->styles, STR("text"), xml_attr(node, STR("text:style-name")));
    if (!own.font.n)
        own.font = look->font;
    if (own.caps < 0)
        own.caps = look->caps;
    if (own.hidden < 0)
        own.hidden = look->hidden;
    walk_inline(d, node, &own);
}

static void put_inline(struct odt *d, const struct xml *node,
                       const struct odt_look *look) {
    if (!node->name.n)
        put_text(d, look, node->text);
    else if (xml_is(node, STR("text:span")))
        walk_span(d, node, look);
    else if (xml_is(node, STR("text:s")))
        put_blanks(d);
    else if (xml_is(node, STR("text:tab")))
        typed_put(&d->typed, STR("\t"));
    else if (xml_is(node, STR("text:line-break")))
        typed_put(&d->typed, STR("\n"));
    else if (xml_is(node, STR("text:note")))
        put_note(d, node);
    else if (xml_is(node, STR("office:annotation")))
        leave_out(d, DOUBT_COMMENTS, node);
    else if (xml_is(node, STR("text:hidden-text")))
        leave_out(d, DOUBT_HIDDEN, node);
    else if (str_starts(node->name, STR("text:change")))
        d->changed = true;
    else if (str_starts(node->name, STR("draw:")))
        put_drawing(d, node);
    else if (str_starts(node->name, STR("text:")))
        walk_inline(d, node, look);
}

static void walk_inline(struct odt *d, const struct xml *node,
                        const struct odt_look *look) {
    for (const struct xml *child = node->first; child; child = child->next)
        put_inline(d, child, look);
}

/*** Paragraphs and lists ***/

static void write_boxes(struct odt *d) {
    const struct xml *boxes[BOXES_MAX];
    isize n = d->boxes.n;
    int list = d->list;
    for (isize i = 0; i < n; i++)
        boxes[i] = d->boxes.at[i];
    d->boxes.n = 0;
    d->list = -1;
    for (isize i = 0; i < n; i++) {
        typed_note(&d->typed, DOUBT_BOX,
                   one_line(d->arena, xml_text(d->arena, boxes[i])));
        walk_blocks(d, boxes[i]);
    }
    d->list = list;
}

static void count_item(struct odt *d, const struct xml *node) {
    struct number_list *list = &d->lists.at[d->list].list;
    int start = str_to_int(xml_attr(node, STR("text:start-value")));
    number_next(list, d->level);
    if (start >= 0)
        list->count[d->level] = start;
}

/* A heading outside of a list is numbered by its level. */
static void label_heading(struct odt *d, const struct xml *node, int level) {
    bool unnumbered = str_eq(xml_attr(node, STR("text:is-list-header")), STR("true")) ||
                      level < 1 || level > NUMBER_LEVELS ||
                      d->outline.levels[level - 1].form == NUMBER_NONE;
    if (unnumbered || d->list >= 0)
        return;
    number_next(&d->outline, level - 1);
    typed_label(&d->typed, number_label(d->arena, &d->outline, level - 1), level - 1);
}

static void walk_paragraph(struct odt *d, const struct xml *node) {
    str style = xml_attr(node, STR("text:style-name"));
    struct odt_look look = odt_look_of(&d->styles, STR("paragraph"), style);
    int level =
        xml_is(node, STR("text:h")) ? count_of(node, STR("text:outline-level"), 1) : 0;
    walk_inline(d, node, &look);
    if (d->item && d->list >= 0)
        typed_label(&d->typed,
                    number_label(d->arena, &d->lists.at[d->list].list, d->level),
                    d->level);
    d->item = false;
    if (level)
        label_heading(d, node, level);
    if (d->changed)
        typed_note(&d->typed, DOUBT_CHANGES,
                   str_dup(d->arena, buf_str(&d->typed.paragraph)));
    d->changed = false;
    typed_end(&d->typed, (struct typed_look){look.centred == 1, level});
    if (d->boxes.n)
        write_boxes(d);
}

/* The last list of that style. */
static int last_of_style(const struct odt *d, str style) {
    for (isize i = d->lists.n - 1; i >= 0; i--)
        if (str_eq(d->lists.at[i].style, style))
            return (int)i;
    return -1;
}

static str first_paragraph_style(const struct xml *list) {
    const struct xml *item = xml_child(list, STR("text:list-item"));
    const struct xml *p = xml_child(item, STR("text:p"));
    return xml_attr(p ? p : xml_child(item, STR("text:h")), STR("text:style-name"));
}

/* The list that the node begins, or goes on with. */
static int open_list(struct odt *d, const struct xml *node) {
    str style = xml_attr(node, STR("text:style-name"));
    str other = xml_attr(node, STR("text:continue-list"));
    str on = xml_attr(node, STR("text:continue-numbering"));
    if (!style.n)
        style = odt_list_of(&d->styles, first_paragraph_style(node));
    int found = other.n                   ? map_get(&d->list_ids, other)
                : str_eq(on, STR("true")) ? last_of_style(d, style)
                                          : -1;
    if (found < 0) {
        found = (int)d->lists.n;
        struct counted *counted = vec_push(d->arena, &d->lists);
        *counted = (struct counted){.style = style};
        if (!odt_list_levels(&d->styles, style, &counted->list))
            typed_note(&d->typed, DOUBT_NUMBERING, (str){0});
    }
    str id = xml_attr(node, STR("xml:id"));
    if (id.n)
        map_put(d->arena, &d->list_ids, id, found);
    return found;
}

static void walk_item(struct odt *d, const struct xml *item) {
    d->item = false;
    for (const struct xml *node = item->first; node; node = node->next)
        if (xml_is(node, STR("text:p")) || xml_is(node, STR("text:h"))) {
            count_item(d, item);
            d->item = true;
            break;
        } else if (node->name.n) {
            break;
        }
    walk_blocks(d, item);
    d->item = false;
}

static void walk_list(struct odt *d, const struct xml *node) {
    int outer = d->list, level = d->level;
    if (outer < 0) {
        d->list = open_list(d, node);
        d->level = 0;
    } else if (level + 1 < NUMBER_LEVELS) {
        d->level++;
    }
    for (const struct xml *item = node->first; item && !d->typed.full;
         item = item->next) {
        if (xml_is(item, STR("text:list-item")))
            walk_item(d, item);
        else if (xml_is(item, STR("text:list-header")))
            walk_blocks(d, item);
    }
    d->list = outer;
    d->level = level;
}

/*** Tables ***/

static int repeats(const struct xml *node, str name) {
    int n = count_of(node, name, 1);
    return n < 1 ? 1 : n > REPEAT_MAX ? REPEAT_MAX : n;
}

static void walk_cell(struct odt *d, const struct xml *node) {
    int list = d->list;
    d->list = -1;
    for (int i = repeats(node, STR("table:number-columns-repeated")); i > 0; i--) {
        typed_cell_begin(&d->typed,
                         count_of(node, STR("table:number-columns-spanned"), 1),
                         count_of(node, STR("table:number-rows-spanned"), 1));
        walk_blocks(d, node);
        typed_cell_end(&d->typed);
    }
    d->list = list;
}

static void walk_rows(struct odt *d, const struct xml *table) {
    for (const struct xml *node = table->first; node && !d->typed.full;
         node = node->next) {
        if (!xml_is(node, STR("table:table-row"))) {
            if (str_starts(node->name, STR("table:table-")))
                walk_rows(d, node);
            continue;
        }
        typed_row_begin(&d->typed);
        for (const struct xml *cell = node->first; cell; cell = cell->next)
            if (xml_is(cell, STR("table:table-cell")))
                walk_cell(d, cell);
        typed_row_end(&d->typed);
    }
}

static void walk_table(struct odt *d, const struct xml *table) {
    if (d->typed.depth >= TYPED_DEPTH_MAX)
        return;
    typed_table_begin(&d->typed);
    walk_rows(d, table);
    typed_table_end(&d->typed);
}

/*** The text ***/

static void leave_out_lines(struct odt *d, const struct xml *node) {
    if (xml_is(node, STR("text:p")) || xml_is(node, STR("text:h")))
        typed_aside(&d->typed, one_line(d->arena, xml_text(d->arena, node)));
    for (const struct xml *child = node->first; child; child = child->next)
        leave_out_lines(d, child);
}

static void walk_block(struct odt *d, const struct xml *node) {
    if (xml_is(node, STR("text:p")) || xml_is(node, STR("text:h")))
        walk_paragraph(d, node);
    else if (xml_is(node, STR("text:list")))
        walk_list(d, node);
    else if (xml_is(node, STR("table:table")))
        walk_table(d, node);
    else if (xml_is(node, STR("text:section")) || xml_is(node, STR("draw:text-box")))
        walk_blocks(d, node);
    else if (xml_is(node, STR("text:tracked-changes")) ||
             xml_is(node, STR("text:table-of-content")))
        leave_out_lines(d, node);
    else if (str_starts(node->name, STR("draw:"))) {
        put_drawing(d, node);
        write_boxes(d);
    }
}

static void walk_blocks(struct odt *d, const struct xml *node) {
    for (const struct xml *child = node->first; child && !d->typed.full;
         child = child->next)
        walk_block(d, child);
}

/*** The package ***/

static bool has_words(str text) {
    for (isize i = 0; i < text.n; i++)
        if (is_ascii_alpha(text.p[i]) || (unsigned char)text.p[i] & 0x80)
            return true;
    return false;
}

/* Headers and footers are in the master pages. */
static void read_margins(struct odt *d, const struct xml *styles) {
    const struct xml *masters = xml_child(styles, STR("office:master-styles"));
    isize before = d->typed.aside.n;
    if (masters)
        leave_out_lines(d, masters);
    str text = str_skip(buf_str(&d->typed.aside), before);
    if (has_words(text))
        typed_note_all(&d->typed, DOUBT_MARGIN, str_dup(d->arena, text));
}

static enum import_result read_trees(struct odt *d, const struct xml *content,
                                     const struct xml *styles) {
    static const char *const parts[] = {"office:styles", "office:automatic-styles"};
    const struct xml *body =
        xml_child(xml_child(content, STR("office:body")), STR("office:text"));
    if (!body)
        return IMPORT_BROKEN;
    odt_styles_begin(&d->styles, d->arena);
    /* The first of a name wins: those of the content come before. */
    for (isize i = 0; i < countof(parts); i++)
        odt_styles_add(&d->styles, xml_child(content, str_from_c(parts[i])));
    for (isize i = 0; i < countof(parts) && styles != content; i++)
        odt_styles_add(&d->styles, xml_child(styles, str_from_c(parts[i])));
    odt_outline_levels(&d->styles, &d->outline);
    read_margins(d, styles);
    walk_blocks(d, body);
    return d->typed.full ? IMPORT_TOO_LARGE : IMPORT_DONE;
}

static enum import_result read_package(struct odt *d, struct package *p) {
    static const char *const names[] = {"META-INF/manifest.xml", "content.xml",
                                        "styles.xml"};
    str text[3];
    enum import_result result = IMPORT_DONE;
    const struct xml *content, *styles = NULL;
    for (int i = 0; i < 3 && result == IMPORT_DONE; i++)
        result = package_read(p, str_from_c(names[i]), &text[i]);
    if (result != IMPORT_DONE)
        return result;
    if (str_find(text[0], STR("encryption-data")) >= 0)
        return IMPORT_LOCKED;
    content = xml_parse(d->arena, text[1], &result);
    if (content && text[2].n)
        styles = xml_parse(d->arena, text[2], &result);
    return result == IMPORT_DONE ? read_trees(d, content, styles) : result;
}

static void begin(struct odt *d, struct arena *a, struct import_text *out) {
    *d = (struct odt){.arena = a, .list = -1};
    typed_begin(&d->typed, a, out);
}

static void finish(struct odt *d, struct import_text *out) {
    typed_finish(&d->typed);
    out->notes_text = buf_take(d->arena, &d->notes);
    buf_release(&d->notes);
}

enum import_result odt_read(struct arena *a, str bytes, struct import_text *out) {
    struct odt d;
    struct package package;
    begin(&d, a, out);
    enum import_result result = package_open(a, bytes, &package);
    if (result == IMPORT_DONE)
        result = read_package(&d, &package);
    package_close(&package);
    finish(&d, out);
    return result;
}

enum import_result fodt_read(struct arena *a, str bytes, struct import_text *out) {
    struct odt d;
    enum import_result result;
    begin(&d, a, out);
    const struct xml *root = xml_parse(a, bytes, &result);
    if (root)
        result = read_trees(&d, root, root);
    finish(&d, out);
    return result;
}
