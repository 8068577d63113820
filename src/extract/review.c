/*
 * A line of prose may begin with a number ("ngày / 15. Sau đó"), and a wrapped line is no
 * new item. So the line before must have ended, and a number must go on with the one
 * before it; a heading is known by its capitals.
 */
#include "extract/review.h"

#include "extract/passage.h"
#include "extract/section.h"
#include "viet/fold.h"

enum { SHOWN_MAX = 70 }; /* bytes of a line that a hint repeats */

struct review {
    const struct reading *reading;
    int number; /* the last one that a block or line began with */
    char letter;
    unsigned seen; /* elements that were reported: a bit for each of `elements` */
};

/*** Lines ***/

static bool is_dash(const struct word *w) {
    return w->kind == WORD_DASH || w->key == word_mark('+') ||
           w->key == word_mark(0xB7) || w->key == word_mark(0x2022);
}

static bool is_stop(const struct word *w) {
    return w->kind == WORD_FULL_STOP || w->kind == WORD_SEMICOLON ||
           w->kind == WORD_COLON;
}

static bool is_title(struct word_list words) {
    isize n = 0;
    while (n < words.n && words.at[n].capitals)
        n++;
    return n > 1;
}

static bool has_bracket(struct word_list line, struct word_list number) {
    struct word_list rest = passage_part(line, number.at + number.n - line.at, line.n);
    return passage_begins(rest, ')');
}

/* "c" after "b", "3" after "2", any number like "2.1"; remembers it. */
static bool goes_on(struct review *r, struct word_list line, struct word_list number) {
    str text = word_text(&number, number.at);
    if (number.n > 1)
        return true;
    if (number.at->kind == WORD_DIGITS) {
        bool next = number.at->number == r->number + 1;
        r->number = number.at->number;
        return next;
    }
    char letter = text.n == 1 ? text.p[0] : 'd'; /* đ is between d and e */
    bool next = letter == 'a' || letter == r->letter || letter == r->letter + 1;
    r->letter = letter;
    return next && has_bracket(line, number);
}

static bool is_roman(struct word_list number) {
    str text = word_text(&number, number.at);
    for (isize i = 0; i < text.n; i++)
        if (str_find_byte(STR("IVXL"), text.p[i]) < 0)
            return false;
    return text.n > 0;
}

enum glued { GLUED_NOTHING, GLUED_HEADING, GLUED_DASH, GLUED_NUMBER };

static enum glued glued_kind(struct review *r, struct word_list line, bool after_stop) {
    if (is_dash(line.at) && line.n > 1 && line.at[1].gap != GAP_NONE)
        return after_stop ? GLUED_DASH : GLUED_NOTHING;
    struct word_list number = section_number_of(line);
    struct word_list title = section_title(line);
    if (!number.n || !title.n || line.at->closed)
        return GLUED_NOTHING;
    if (is_roman(number) && is_title(title))
        return GLUED_HEADING;
    bool next = goes_on(r, line, number);
    return next && after_stop && title.at->upper ? GLUED_NUMBER : GLUED_NOTHING;
}

static str shortened(struct arena *a, str text) {
    if (text.n <= SHOWN_MAX)
        return text;
    isize end = str_rfind_byte(str_sub(text, 0, SHOWN_MAX), ' ');
    return str_concat(a, str_sub(text, 0, end), STR(" …"));
}

static str line_to_write(struct arena *a, struct word_list line, enum glued kind) {
    str mark = kind == GLUED_HEADING ? STR("## ")
               : kind == GLUED_DASH  ? STR("- ")
                                     : STR("");
    struct word_list words = passage_part(line, kind == GLUED_DASH, line.n);
    return str_concat(a, mark, shortened(a, passage_text(a, words)));
}

/* Whether the line before the word ends by a break that no reader sees. */
static bool is_soft(const struct prose *prose, const struct prose_block *block,
                    const struct word *w) {
    for (isize i = block->segment; i < block->segment + block->count; i++) {
        const struct prose_segment *s = &prose->segments.at[i];
        if (s->at >= (isize)w->from)
            break;
        if (s->at >= (isize)w[-1].to && s->node->kind == NODE_LINE_BREAK)
            return false;
    }
    return true;
}

static isize line_end(struct word_list words, isize from) {
    isize to = from + 1;
    while (to < words.n && words.at[to].gap != GAP_LINE)
        to++;
    return to;
}

/* Remembers the number that a block begins with. */
static void pass_number(struct review *r, struct word_list words,
                        const struct node *block) {
    const struct node *item = block->parent;
    struct word_list number = section_number_of(words);
    if (item && item->kind == NODE_ITEM && item->parent->ordered && item->first == block)
        r->number = item->start;
    else if (number.n == 1)
        goes_on(r, words, number);
}

/* The first line of a paragraph is where it belongs; of the others one is enough. */
static void review_paragraph(struct review *r, const struct prose_block *block) {
    const struct prose *prose = &r->reading->prose;
    struct word_list words = prose_words(prose, block->node);
    struct diags *diags = &r->reading->doc->diags;
    if (!words.n)
        return;
    pass_number(r, words, block->node);
    for (isize from = line_end(words, 0), to; from < words.n; from = to) {
        to = line_end(words, from);
        struct word_list line = passage_part(words, from, to);
        enum glued kind = glued_kind(r, line, is_stop(&words.at[from - 1]));
        if (kind == GLUED_NOTHING || !is_soft(prose, block, &words.at[from]))
            continue;
        diag(diags, DIAG_line_glued, prose_span(prose, line.at, &line.at[line.n - 1]),
             line_to_write(diags->arena, line, kind));
        return;
    }
}

static void review_lines(struct review *r) {
    const struct prose *prose = &r->reading->prose;
    for (isize i = 0; i < prose->blocks.n; i++) {
        const struct prose_block *block = &prose->blocks.at[i];
        const struct node *node = block->node;
        if (node->kind == NODE_PARAGRAPH && !node->ending)
            review_paragraph(r, block);
        else if (node->kind == NODE_HEADING)
            pass_number(r, prose_words(prose, node), node);
    }
}

/*** Raw HTML ***/

enum instead { TEXT_ALONE, BOLD, ITALIC, BREAK, TABLE, ADDRESS, IMAGE, NOTHING };

static const struct {
    const char *name;
    enum instead instead;
} elements[] = {
    {"div", TEXT_ALONE},   {"font", TEXT_ALONE},   {"span", TEXT_ALONE},
    {"p", TEXT_ALONE},     {"center", TEXT_ALONE}, {"u", TEXT_ALONE},
    {"o:p", TEXT_ALONE},   {"sup", TEXT_ALONE},    {"sub", TEXT_ALONE},
    {"style", TEXT_ALONE}, {"script", TEXT_ALONE}, {"b", BOLD},
    {"strong", BOLD},      {"i", ITALIC},          {"em", ITALIC},
    {"br", BREAK},         {"table", TABLE},       {"tr", TABLE},
    {"td", TABLE},         {"th", TABLE},          {"a", ADDRESS},
    {"img", IMAGE},        {"ul", TEXT_ALONE},     {"ol", TEXT_ALONE},
    {"li", TEXT_ALONE},    {"h1", TEXT_ALONE},     {"h2", TEXT_ALONE},
    {"h3", TEXT_ALONE},    {"!--", NOTHING},
};

/* What Markdown has for it, in both languages: arguments of DIAG_html_shown. */
static const struct {
    const char *en, *vi;
} instead[] = {
    [TEXT_ALONE] = {"the text alone, with marks of Markdown where it needs any",
                    "riêng phần chữ, dùng dấu của Markdown nếu cần"},
    [BOLD] = {"**words**", "**chữ đậm**"},
    [ITALIC] = {"*words*", "*chữ nghiêng*"},
    [BREAK] = {"a backslash at the end of the line, or an empty line",
               "dấu \\ ở cuối dòng, hoặc một dòng trống"},
    [TABLE] = {"rows of cells between bars: | a | b |",
               "từng dòng ô giữa các vạch: | a | b |"},
    [ADDRESS] = {"[words](address)", "[chữ](địa chỉ)"},
    [IMAGE] = {"![words](file)", "![chữ](tệp)"},
    [NOTHING] = {"nothing here: comments are shown, too",
                 "lại mà không có chú thích: chú thích cũng hiện ra"},
};

/* The index of the element that a tag opens; -1: none that is known, or it closes one. */
static int element_of(struct arena *scratch, str html) {
    str name = viet_lower(scratch, str_skip(str_trim(html), 1));
    for (int i = 0; i < countof(elements); i++) {
        str known = str_from_c(elements[i].name);
        char next = name.n > known.n ? name.p[known.n] : '\0';
        bool ends = elements[i].instead == NOTHING ||
                    (next != ':' && !is_ascii_alpha(next) && !is_digit(next));
        if (str_starts(name, known) && ends)
            return i;
    }
    return -1;
}

/* The tag, or the first line of a block of HTML. Of each element the first is enough. */
static void review_html(struct review *r, const struct node *node) {
    int element = element_of(r->reading->scratch, node->text);
    if (element < 0 || r->seen & 1u << element)
        return;
    r->seen |= 1u << element;
    struct diags *diags = &r->reading->doc->diags;
    str text = str_trim(node->text);
    isize end = str_find_byte(text, '>');
    text = shortened(diags->arena, str_sub(text, 0, end < 0 ? text.n : end + 1));
    diag(diags, DIAG_html_shown, node->span, str_dup(diags->arena, text),
         str_from_c(instead[elements[element].instead].en),
         str_from_c(instead[elements[element].instead].vi));
}

static void review_tree(struct review *r, const struct node *node) {
    if (node->kind == NODE_HTML || node->kind == NODE_HTML_BLOCK)
        review_html(r, node);
    for (const struct node *child = node->first; child; child = child->next)
        review_tree(r, child);
}

void review_find(const struct reading *reading) {
    struct review r = {.reading = reading};
    if (reading->doc->kind == DOC_PLAN)
        review_lines(&r);
    review_tree(&r, reading->root);
}
