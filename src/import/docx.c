/*
 * .docx: word/document.xml, with styles.xml and numbering.xml beside it.
 *
 * What Word shows is what is read: accepted changes, results of fields, numbers that it
 * counts. A text box is anchored in a paragraph and follows it here. The same box is
 * there twice, for old programs in mc:Fallback, which is passed over.
 */
#include "import/docx.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "import/font.h"
#include "import/package.h"
#include "import/reader.h"
#include "import/typed.h"
#include "viet/fold.h"

enum { BOXES_MAX = 1000 };

struct docx {
    struct arena *arena;
    struct package package;
    struct typed typed;
    struct docx_styles styles;
    struct docx_numbering numbering;
    const struct xml *footnotes, *endnotes;
    VEC(const struct xml *) boxes; /* of the paragraph */
    struct buf notes;              /* text of footnotes */
    int note_count;
    int style; /* of the paragraph */
    const struct xml *ppr;
    bool changed; /* the paragraph has tracked changes */
    bool in_notes;
};

static void walk_blocks(struct docx *d, const struct xml *node);
static void walk_inline(struct docx *d, const struct xml *node);

/*** Runs ***/

static void leave_out(struct docx *d, enum import_doubt doubt, const struct xml *node) {
    str text = xml_text(d->arena, node);
    typed_aside(&d->typed, text);
    if (str_trim(text).n)
        typed_note(&d->typed, doubt, text);
}

static void put_run_text(struct docx *d, const struct docx_look *look, str text) {
    str encoding;
    text = font_text(d->arena, look->font, text, &encoding);
    if (encoding.n && !d->typed.noted[DOUBT_ENCODING])
        typed_note(&d->typed, DOUBT_ENCODING, encoding);
    typed_put(&d->typed, look->caps == 1 ? viet_upper(d->arena, text) : text);
}

/* Letters of picture fonts: dots and arrows mean no more than a dot. */
static void put_symbol(struct docx *d, const struct xml *node) {
    str code = xml_attr(node, STR("w:char"));
    uint32_t c = 0;
    for (isize i = 0; i < code.n && i < 6; i++) {
        char digit = code.p[i];
        int value = is_digit(digit) ? digit - '0' : ((digit | 32) - 'a') % 6 + 10;
        c = c * 16 + (uint32_t)value;
    }
    bool symbol = font_is_symbol(xml_attr(node, STR("w:font")));
    char bytes[4];
    int n = utf8_encode(c >= ' ' && c < 0xD800 && !symbol ? c : 0x2022, bytes);
    typed_put(&d->typed, (str){bytes, n});
}

/* The number of the note in brackets; its text goes to the end. */
static void put_note(struct docx *d, const struct xml *notes, const struct xml *node) {
    str id = xml_attr(node, STR("w:id"));
    if (d->in_notes)
        return;
    for (const struct xml *note = notes ? notes->first : NULL; note; note = note->next) {
        if (!str_eq(xml_attr(note, STR("w:id")), id) || !note->name.n)
            continue;
        str mark = str_concat(d->arena, STR("["), str_number(d->arena, ++d->note_count),
                              STR("]"));
        typed_put(&d->typed, mark);
        str text = str_fold_blanks(d->arena, xml_text(d->arena, note));
        buf_put(&d->notes, str_concat(d->arena, mark, STR(" "), text, STR("\n\n")));
        typed_note(&d->typed, DOUBT_NOTES, text);
        return;
    }
}

static bool has_picture(const struct xml *node) {
    if (xml_is(node, STR("pic:pic")) || xml_is(node, STR("v:imagedata")) ||
        xml_is(node, STR("c:chart")) || xml_is(node, STR("dgm:relIds")))
        return true;
    for (const struct xml *child = node->first; child; child = child->next)
        if (has_picture(child))
            return true;
    return false;
}

/* Text boxes below a drawing wait for the end of the paragraph. */
static void find_boxes(struct docx *d, const struct xml *node) {
    if (xml_is(node, STR("w:txbxContent"))) {
        if (d->boxes.n < BOXES_MAX)
            *vec_push(d->arena, &d->boxes) = node;
        return;
    }
    const struct xml *choice = xml_child(node, STR("mc:Choice"));
    if (xml_is(node, STR("mc:AlternateContent")) && choice) {
        find_boxes(d, choice);
        return;
    }
    for (const struct xml *child = node->first; child; child = child->next)
        find_boxes(d, child);
}

static void put_drawing(struct docx *d, const struct xml *node) {
    if (has_picture(node))
        typed_note(&d->typed, DOUBT_PICTURE, (str){0});
    find_boxes(d, node);
}

static void put_break(struct docx *d, const struct xml *node) {
    str type = xml_attr(node, STR("w:type"));
    if (!type.n || str_eq(type, STR("textWrapping")))
        typed_put(&d->typed, STR("\n"));
}

static void put_run_part(struct docx *d, const struct docx_look *look,
                         const struct xml *node) {
    if (xml_is(node, STR("w:t")))
        put_run_text(d, look, xml_text(d->arena, node));
    else if (xml_is(node, STR("w:tab")) || xml_is(node, STR("w:ptab")))
        typed_put(&d->typed, STR("\t"));
    else if (xml_is(node, STR("w:br")) || xml_is(node, STR("w:cr")))
        put_break(d, node);
    else if (xml_is(node, STR("w:noBreakHyphen")))
        typed_put(&d->typed, STR("-"));
    else if (xml_is(node, STR("w:sym")))
        put_symbol(d, node);
    else if (xml_is(node, STR("w:footnoteReference")))
        put_note(d, d->footnotes, node);
    else if (xml_is(node, STR("w:endnoteReference")))
        put_note(d, d->endnotes, node);
    else if (xml_is(node, STR("w:drawing")) || xml_is(node, STR("w:pict")) ||
             xml_is(node, STR("w:object")) || xml_is(node, STR("mc:AlternateContent")))
        put_drawing(d, node);
}

static void walk_run(struct docx *d, const struct xml *run) {
    const struct xml *rpr = xml_child(run, STR("w:rPr"));
    struct docx_look look = docx_look_of(&d->styles, d->style, rpr, NULL);
    if (look.hidden == 1) {
        leave_out(d, DOUBT_HIDDEN, run);
        return;
    }
    for (const struct xml *node = run->first; node; node = node->next)
        put_run_part(d, &look, node);
}

/*** Paragraphs ***/

static void drop_change(struct docx *d, const struct xml *node) {
    d->changed = true;
    typed_aside(&d->typed, xml_text(d->arena, node));
}

static void walk_inline_part(struct docx *d, const struct xml *node) {
    static const char *const through[] = {"w:hyperlink", "w:smartTag", "w:fldSimple",
                                          "w:customXml", "w:dir",      "w:bdo"};
    if (xml_is(node, STR("w:r")))
        walk_run(d, node);
    else if (xml_is(node, STR("w:del")) || xml_is(node, STR("w:moveFrom")))
        drop_change(d, node);
    else if (xml_is(node, STR("w:ins")) || xml_is(node, STR("w:moveTo"))) {
        d->changed = true;
        walk_inline(d, node);
    } else if (xml_is(node, STR("w:sdt"))) {
        const struct xml *content = xml_child(node, STR("w:sdtContent"));
        if (content)
            walk_inline(d, content);
    } else if (xml_is(node, STR("m:oMath")) || xml_is(node, STR("m:oMathPara"))) {
        typed_put(&d->typed, xml_text(d->arena, node));
        typed_note(&d->typed, DOUBT_FORMULA, xml_text(d->arena, node));
    } else if (xml_is(node, STR("mc:AlternateContent")))
        put_drawing(d, node);
    for (isize i = 0; i < countof(through); i++)
        if (xml_is(node, str_from_c(through[i])))
            walk_inline(d, node);
}

static void walk_inline(struct docx *d, const struct xml *node) {
    for (const struct xml *child = node->first; child; child = child->next)
        walk_inline_part(d, child);
}

/* Its mark was deleted: the paragraph goes on in the next one. */
static bool is_joined(const struct xml *ppr) {
    const struct xml *rpr = xml_child(ppr, STR("w:rPr"));
    return xml_child(rpr, STR("w:del")) || xml_child(rpr, STR("w:moveFrom"));
}

static void write_boxes(struct docx *d) {
    struct xml const *boxes[BOXES_MAX];
    isize n = d->boxes.n;
    for (isize i = 0; i < n; i++)
        boxes[i] = d->boxes.at[i];
    d->boxes.n = 0;
    for (isize i = 0; i < n; i++) {
        typed_note(&d->typed, DOUBT_BOX, xml_text(d->arena, boxes[i]));
        walk_blocks(d, boxes[i]);
    }
}

static void put_label(struct docx *d) {
    int level;
    bool broken;
    str label = docx_label(&d->numbering, d->style, d->ppr, &level, &broken);
    if (broken)
        typed_note(&d->typed, DOUBT_NUMBERING, (str){0});
    if (label.n)
        typed_label(&d->typed, label, level);
}

static void end_paragraph(struct docx *d) {
    struct docx_look look = docx_look_of(&d->styles, d->style, NULL, d->ppr);
    int heading = docx_heading_level(&d->styles, d->style, d->ppr);
    if (d->changed)
        typed_note(&d->typed, DOUBT_CHANGES,
                   str_dup(d->arena, buf_str(&d->typed.paragraph)));
    d->changed = false;
    typed_end(&d->typed, (struct typed_look){look.centred == 1, heading});
}

static void walk_paragraph(struct docx *d, const struct xml *node) {
    const struct xml *ppr = xml_child(node, STR("w:pPr"));
    int style = docx_style_of(&d->styles, xml_value(ppr, STR("w:pStyle"), STR("w:val")));
    if (docx_is_contents(&d->styles, style)) {
        typed_aside(&d->typed, xml_text(d->arena, node));
        return;
    }
    bool begins = !d->typed.paragraph.n;
    if (begins) {
        d->style = style;
        d->ppr = ppr;
    }
    walk_inline(d, node);
    if (is_joined(ppr)) {
        d->changed = true;
        return;
    }
    if (d->typed.paragraph.n || d->typed.table)
        put_label(d);
    end_paragraph(d);
    if (d->boxes.n)
        write_boxes(d);
}

/*** Tables ***/

static int count_of(const struct xml *properties, str name, int otherwise) {
    int value = str_to_int(xml_value(properties, name, STR("w:val")));
    return value >= 0 ? value : otherwise;
}

static void walk_cell(struct docx *d, const struct xml *node) {
    const struct xml *tcpr = xml_child(node, STR("w:tcPr"));
    const struct xml *merge = xml_child(tcpr, STR("w:vMerge"));
    int span = count_of(tcpr, STR("w:gridSpan"), 1);
    span = span < 1 ? 1 : span;
    if (merge && !str_eq(xml_attr(merge, STR("w:val")), STR("restart"))) {
        typed_cell_below(&d->typed, span);
        return;
    }
    typed_cell_begin(&d->typed, span, 1);
    walk_blocks(d, node);
    typed_cell_end(&d->typed);
}

static void walk_cells(struct docx *d, const struct xml *row) {
    for (const struct xml *node = row->first; node && !d->typed.full; node = node->next) {
        if (xml_is(node, STR("w:tc")))
            walk_cell(d, node);
        else if (xml_is(node, STR("w:sdt")) || xml_is(node, STR("w:sdtContent")) ||
                 xml_is(node, STR("w:customXml")))
            walk_cells(d, node);
    }
}

static void walk_row(struct docx *d, const struct xml *row) {
    const struct xml *trpr = xml_child(row, STR("w:trPr"));
    if (xml_child(trpr, STR("w:del"))) {
        typed_note(&d->typed, DOUBT_CHANGES, xml_text(d->arena, row));
        drop_change(d, row);
        d->changed = false;
        return;
    }
    typed_row_begin(&d->typed);
    typed_cell_skip(&d->typed, count_of(trpr, STR("w:gridBefore"), 0));
    walk_cells(d, row);
    typed_cell_skip(&d->typed, count_of(trpr, STR("w:gridAfter"), 0));
}

static void walk_rows(struct docx *d, const struct xml *table) {
    for (const struct xml *node = table->first; node && !d->typed.full;
         node = node->next) {
        if (xml_is(node, STR("w:tr")))
            walk_row(d, node);
        else if (xml_is(node, STR("w:sdt")) || xml_is(node, STR("w:sdtContent")) ||
                 xml_is(node, STR("w:customXml")))
            walk_rows(d, node);
    }
}

static void walk_table(struct docx *d, const struct xml *table) {
    if (d->typed.depth >= TYPED_DEPTH_MAX)
        return;
    typed_table_begin(&d->typed);
    walk_rows(d, table);
    typed_table_end(&d->typed);
}

static void walk_blocks(struct docx *d, const struct xml *node) {
    static const char *const through[] = {
        "w:sdt",    "w:sdtContent",        "w:customXml", "w:ins",
        "w:moveTo", "mc:AlternateContent", "mc:Choice"};
    for (const struct xml *child = node->first; child && !d->typed.full;
         child = child->next) {
        if (xml_is(child, STR("w:p")))
            walk_paragraph(d, child);
        else if (xml_is(child, STR("w:tbl")))
            walk_table(d, child);
        for (isize i = 0; i < countof(through); i++)
            if (xml_is(child, str_from_c(through[i])))
                walk_blocks(d, child);
    }
}

/*** The package ***/

/* A part of the package as a tree; no part gives NULL and IMPORT_DONE. */
static enum import_result read_part(struct docx *d, str name, const struct xml **root) {
    str text;
    *root = NULL;
    enum import_result result = package_read(&d->package, name, &text);
    if (result == IMPORT_DONE && text.n)
        *root = xml_parse(d->arena, text, &result);
    return result;
}

static void leave_out_lines(struct docx *d, const struct xml *node) {
    if (xml_is(node, STR("w:p")))
        typed_aside(&d->typed, xml_text(d->arena, node));
    for (const struct xml *child = node->first; child; child = child->next)
        leave_out_lines(d, child);
}

/* Page numbers are no loss. */
static bool has_words(str text) {
    for (isize i = 0; i < text.n; i++)
        if (is_ascii_alpha(text.p[i]) || (unsigned char)text.p[i] & 0x80)
            return true;
    return false;
}

static enum import_result read_beside(struct docx *d, str beginning,
                                      enum import_doubt doubt) {
    struct package_names names = package_list(&d->package, beginning);
    for (isize i = 0; i < names.n; i++) {
        const struct xml *root;
        if (!str_ends(names.at[i], STR(".xml")))
            continue;
        enum import_result result = read_part(d, names.at[i], &root);
        if (result != IMPORT_DONE)
            return result;
        if (!root || !has_words(xml_text(d->arena, root)))
            continue;
        leave_out_lines(d, root);
        if (!d->typed.noted[doubt])
            typed_note_all(&d->typed, doubt,
                           str_fold_blanks(d->arena, xml_text(d->arena, root)));
    }
    return IMPORT_DONE;
}

static str document_name(struct docx *d) {
    struct package_names names = package_list(&d->package, STR("word/document"));
    for (isize i = 0; i < names.n; i++)
        if (str_ends(names.at[i], STR(".xml")))
            return names.at[i];
    return STR("word/document.xml");
}

static enum import_result read_parts(struct docx *d, const struct xml **document) {
    const struct xml *styles, *numbering;
    const struct {
        str name;
        const struct xml **root;
    } parts[] = {{document_name(d), document},
                 {STR("word/styles.xml"), &styles},
                 {STR("word/numbering.xml"), &numbering},
                 {STR("word/footnotes.xml"), &d->footnotes},
                 {STR("word/endnotes.xml"), &d->endnotes}};
    for (isize i = 0; i < countof(parts); i++) {
        enum import_result result = read_part(d, parts[i].name, parts[i].root);
        if (result != IMPORT_DONE)
            return result;
    }
    docx_styles_read(&d->styles, d->arena, styles);
    docx_numbering_read(&d->numbering, &d->styles, numbering);
    return *document ? IMPORT_DONE : IMPORT_BROKEN;
}

static enum import_result read_document(struct docx *d) {
    const struct xml *document;
    enum import_result result = read_parts(d, &document);
    if (result != IMPORT_DONE)
        return result;
    result = read_beside(d, STR("word/header"), DOUBT_MARGIN);
    if (result == IMPORT_DONE)
        result = read_beside(d, STR("word/footer"), DOUBT_MARGIN);
    if (result == IMPORT_DONE)
        result = read_beside(d, STR("word/comments"), DOUBT_COMMENTS);
    if (result != IMPORT_DONE)
        return result;
    d->style = d->styles.paragraph;
    const struct xml *body = xml_child(document, STR("w:body"));
    if (!body)
        return IMPORT_BROKEN;
    walk_blocks(d, body);
    end_paragraph(d);
    return d->typed.full ? IMPORT_TOO_LARGE : IMPORT_DONE;
}

enum import_result docx_read(struct arena *a, str bytes, struct import_text *out) {
    struct docx d = {.arena = a};
    typed_begin(&d.typed, a, out);
    enum import_result result = package_open(a, bytes, &d.package);
    if (result == IMPORT_DONE)
        result = read_document(&d);
    package_close(&d.package);
    typed_finish(&d.typed);
    out->notes_text = buf_take(a, &d.notes);
    buf_release(&d.notes);
    return result;
}
