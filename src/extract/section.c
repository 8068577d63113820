#include "extract/section.h"

#include "base/map.h"
#include "base/utf8.h"
#include "extract/counted.h"
#include "extract/passage.h"
#include "extract/row.h"
#include "extract/text.h"
#include "viet/fold.h"
#include "viet/outline_word.h"
#include "viet/plan_word.h"

enum { LEVELS = 7, SLUG_MAX = 60 };

/* One open place that other ids are built upon. */
struct frame {
    str id;     /* "II.2"; empty before the first heading */
    str label;  /* its own part as written: "2" or "2.1" */
    int dashes; /* bullets and rows counted below it */
    bool open;
    struct counted headings, items; /* the last of them directly below it */
};

struct numbering {
    struct doc *doc;
    struct arena *arena;
    const struct prose *prose;
    struct frame sections[LEVELS]; /* by heading level; [0] is the text before any */
    int level;                     /* of the innermost open section */
    struct map used;
    struct map repeated; /* index into `repeats` */
    VEC(int) repeats;    /* how many letters have been tried on an id */
    struct line_index lines;
};

/* Whether all bytes of the word are among those of the set. */
static bool is_of(str word, str set) {
    for (isize i = 0; i < word.n; i++)
        if (str_find_byte(set, word.p[i]) < 0)
            return false;
    return word.n > 0;
}

static bool is_glued(struct word_list words, isize at) {
    return at < words.n && words.at[at].gap == GAP_NONE;
}

/* Words of a number such as "2", "2.1" or "2.1.3". */
static isize decimal_words(struct word_list words, isize from) {
    isize n = from;
    if (n >= words.n || words.at[n].kind != WORD_DIGITS)
        return 0;
    for (n++; is_glued(words, n) && words.at[n].key == word_mark('.') &&
              is_glued(words, n + 1) && words.at[n + 1].kind == WORD_DIGITS;)
        n += 2;
    return n - from;
}

/* 1 where the word is one letter of the alphabet that items are counted by. */
static isize letter_words(struct word_list words, isize at) {
    if (at >= words.n || words.at[at].kind != WORD_LETTERS)
        return 0;
    str text = word_text(&words, &words.at[at]);
    return text.n == 1 || str_eq(text, STR("đ")) || str_eq(text, STR("Đ"));
}

static isize roman_words(struct word_list words) {
    return words.n && is_of(word_text(&words, words.at), STR("IVXL"));
}

/* What may follow a number: its stop, and then a blank or the end. */
static bool ends_number(struct word_list words, isize at, bool needs_stop) {
    bool stop =
        is_glued(words, at) && is_of(word_text(&words, &words.at[at]), STR(".)-:/"));
    return (stop || !needs_stop) && !is_glued(words, at + stop);
}

/* "(1)" and "(a)": the number between the brackets. */
static isize bracketed_words(struct word_list words) {
    isize decimal = decimal_words(words, 1);
    isize n = decimal ? decimal : letter_words(words, 1);
    bool closed = passage_begins(words, '(') && n && is_glued(words, 1) &&
                  is_glued(words, n + 1) && words.at[n + 1].key == word_mark(')');
    return closed && ends_number(words, n + 1, true) ? n : 0;
}

/* Most texts begin with a word that is no number in any of these forms. */
static bool may_be_number(const struct word *w) {
    return w->kind != WORD_LETTERS || w->letters == 1 || w->capitals;
}

struct word_list section_number_of(struct word_list words) {
    if (!words.n || !may_be_number(words.at))
        return passage_part(words, 0, 0);
    isize n = bracketed_words(words);
    if (n)
        return passage_part(words, 1, n + 1);
    isize roman = roman_words(words), decimal = decimal_words(words, 0);
    isize letter = letter_words(words, 0);
    if (roman && ends_number(words, roman, true))
        n = roman;
    else if (decimal && ends_number(words, decimal, decimal == 1))
        n = decimal;
    else if (letter && ends_number(words, letter, true))
        n = letter;
    return passage_part(words, 0, n);
}

/* "Phụ lục 1", "Chương II", "Điều 5": divisions that have a name. */
static str named_label(struct arena *a, struct word_list words) {
    isize name = 0;
    if (!plan_word_loosely(words, PLAN_DIVISION, &name))
        return (str){0};
    isize at = name;
    while (at < words.n && words.at[at].kind != WORD_LETTERS &&
           words.at[at].kind != WORD_DIGITS)
        at++;
    if (at == words.n)
        return (str){0};
    bool goes_on = is_glued(words, at + 1) && (words.at[at + 1].kind == WORD_LETTERS ||
                                               words.at[at + 1].kind == WORD_DIGITS);
    bool number = words.at[at].number >= 0 ||
                  is_of(word_text(&words, &words.at[at]), STR("IVXLivxl"));
    return number && !goes_on
               ? viet_slug(a, passage_text(a, passage_part(words, 0, at + 1)))
               : (str){0};
}

str section_label(struct arena *a, struct word_list words) {
    struct word_list number = section_number_of(words);
    return number.n ? passage_text(a, number) : named_label(a, words);
}

/* A mark that is left between a number and its title. */
static bool begins_with_stop(struct word_list words) {
    return words.n && words.at->kind != WORD_LETTERS &&
           (passage_begins(words, '.') || passage_begins(words, ')') ||
            passage_begins(words, '/') || passage_begins(words, '-'));
}

struct word_list section_title(struct word_list words) {
    struct word_list number = section_number_of(words);
    bool bracketed = number.at != words.at; /* "(1)" is left to the title */
    words = passage_part(words, bracketed ? 0 : number.n, words.n);
    while (begins_with_stop(words))
        words = passage_part(words, 1, words.n);
    while (passage_ends(words, ':'))
        words.n--;
    return words;
}

static bool is_id_byte(char c) {
    return is_digit(c) || is_ascii_alpha(c) || c == '.' || c == '-';
}

static bool is_ascii_id(str id) {
    for (isize i = 0; i < id.n; i++)
        if (!is_id_byte(id.p[i]))
            return false;
    return true;
}

/*
 * An id in ASCII: letters lose their marks, and what is not a letter, a digit, a dot or a
 * hyphen goes.
 */
static str ascii_id(struct arena *a, str id) {
    struct buf folded = {0}, out = {0};
    if (is_ascii_id(id))
        return id;
    for (isize at = 0; at < id.n;) {
        isize start = at;
        if (utf8_next(id, &at) < 0x80) /* II of "II.đ" stays as it is */
            buf_char(&folded, id.p[start]);
        else
            viet_fold(&folded, str_sub(id, start, at));
    }
    for (isize i = 0; i < folded.n; i++) {
        char c = folded.p[i];
        if (is_id_byte(c))
            buf_char(&out, c);
        else if (out.n && out.p[out.n - 1] != '-')
            buf_char(&out, '-');
    }
    buf_release(&folded);
    str result = buf_take(a, &out);
    buf_release(&out);
    return result;
}

/* a, b … z, za, zb … zz, zaa: what tells the nth repetition, from 0. */
static str repeat_letters(struct arena *a, int nth) {
    char letters[16];
    isize at = countof(letters);
    bool long_form = nth >= 26;
    for (int rest = long_form ? nth - 26 : nth; rest >= 0; rest = rest / 26 - 1)
        letters[--at] = (char)('a' + rest % 26);
    if (long_form)
        letters[--at] = 'z';
    return str_dup(a, (str){letters + at, countof(letters) - at});
}

/* Letters once tried are not tried again: a text of equal headings stays linear. */
static int *repeats_of(struct numbering *n, str id) {
    int index = map_put(n->arena, &n->repeated, id, (int)n->repeats.n);
    if (index == n->repeats.n)
        *vec_push(n->arena, &n->repeats) = 0;
    return &n->repeats.at[index];
}

/* The id itself, or with the first letters that make it new. */
static str unique_id(struct numbering *n, str id) {
    id = ascii_id(n->arena, id.n ? id : STR("0"));
    /* The templates' own ids, and those of citations. */
    if (str_starts(id, STR("k-")) || str_starts(id, STR("vd-")))
        id = str_concat(n->arena, STR("muc-"), id);
    str candidate = id;
    while (map_get(&n->used, candidate) >= 0)
        candidate =
            str_concat(n->arena, id, repeat_letters(n->arena, (*repeats_of(n, id))++));
    map_put(n->arena, &n->used, candidate, 0);
    return candidate;
}

/* {id=…} of the editor: it must be new, and it is not bent into shape silently. */
static str given_id(struct numbering *n, const struct node *node) {
    for (const struct node_attr *attr = node->attrs; attr; attr = attr->next) {
        if (!str_eq(attr->key, STR("id")) || !attr->value.n)
            continue;
        str id = ascii_id(n->arena, attr->value);
        if (map_get(&n->used, id) < 0)
            return id;
        diag(&n->doc->diags, DIAG_id_taken, attr->span,
             str_dup(&n->doc->arena, attr->value));
    }
    return (str){0};
}

static str give_id(struct numbering *n, struct node *node, str own) {
    str id = given_id(n, node);
    node->id = str_dup(&n->doc->arena, unique_id(n, id.n ? id : own));
    *vec_push(n->arena, &n->doc->anchors) = (struct anchor){node->id, node->span};
    return node->id;
}

/* "2.1" below "II.2" is "II.2.1": what repeats the parent's own number is left out. */
static str join_labels(struct arena *a, const struct frame *parent, str label) {
    if (parent->label.n && str_starts(label, parent->label) &&
        label.n > parent->label.n && label.p[parent->label.n] == '.')
        label = str_skip(label, parent->label.n + 1);
    return parent->id.n ? str_concat(a, parent->id, STR("."), label) : label;
}

static struct frame *parent_section(struct numbering *n, int level) {
    while (level > 0 && !n->sections[level - 1].open)
        level--;
    return &n->sections[level > 0 ? level - 1 : 0];
}

str section_slug(struct arena *a, str text) {
    str slug = viet_slug(a, text);
    if (slug.n <= SLUG_MAX)
        return slug;
    slug.n = SLUG_MAX;
    isize cut = str_rfind_byte(slug, '-');
    return cut > 0 ? str_sub(slug, 0, cut) : slug;
}

/* Reports a number that does not follow the last one. Pages count as they like. */
static void check_order(struct numbering *n, struct counted *last, str label,
                        struct span span) {
    if (n->doc->kind == DOC_PLAN)
        counted_next(last, label, span, &n->lines, &n->doc->diags);
}

static void number_heading(struct numbering *n, struct node *node) {
    int level = node->level;
    str text = text_of(&n->doc->arena, node);
    str label = section_label(n->arena, prose_words(n->prose, node));
    struct frame *parent = parent_section(n, level);
    bool stands_alone = label.n && outline_word_loosely(text, OUTLINE_THROUGH);
    str own = !label.n       ? section_slug(n->arena, text)
              : stands_alone ? label
                             : join_labels(n->arena, parent, label);
    str id = give_id(n, node, own);
    check_order(n, &parent->headings, label, node->span);
    for (int deeper = level; deeper < LEVELS; deeper++)
        n->sections[deeper] = (struct frame){0};
    n->sections[level] = (struct frame){.id = id, .label = label, .open = true};
    n->level = level;
    *vec_push(n->arena, &n->doc->headings) = (struct heading){id, text, level};
}

static str dashed(struct numbering *n, struct frame *parent) {
    str prefix = parent->id.n ? parent->id : STR("0");
    return str_concat(n->arena, prefix, STR("-"), str_number(n->arena, ++parent->dashes));
}

static void number_block(struct numbering *n, struct node *node, struct frame *parent);

/* "4." below "3. …" does not begin a list there, but goes on with the headings. */
static bool goes_on_with_headings(const struct numbering *n, const struct node *list,
                                  const struct frame *parent) {
    return parent == &n->sections[n->level] && n->level > 0 && list->ordered &&
           list->start > 1 && !parent->items.value &&
           str_eq(parent->label, str_number(n->arena, list->start - 1));
}

static int item_number(const struct numbering *n, const struct node *item, int counted) {
    return n->doc->kind == DOC_PLAN ? item->start : counted;
}

static void number_list(struct numbering *n, struct node *list, struct frame *parent) {
    struct counted *last = &parent->items;
    int counted = list->start;
    if (goes_on_with_headings(n, list, parent)) {
        parent = parent_section(n, n->level);
        last = &parent->headings;
    } else if (counted == 1) {
        *last = (struct counted){0};
    }
    for (struct node *item = list->first; item; item = item->next, counted++) {
        str label = str_number(n->arena, item_number(n, item, counted));
        str own =
            list->ordered ? join_labels(n->arena, parent, label) : dashed(n, parent);
        if (list->ordered)
            check_order(n, last, label,
                        span_of(item->span.start, item->span.start + label.n));
        struct frame inside = {.id = give_id(n, item, own)};
        for (struct node *block = item->first; block; block = block->next)
            number_block(n, block, &inside);
    }
}

static void number_rows(struct numbering *n, struct node *table, struct frame *parent) {
    if (!table->first)
        return;
    struct table_rows rows = rows_of(n->arena, n->prose, table);
    for (struct node *row = table->first->next; row; row = row->next)
        if (rows_next(&rows, row) == ROW_DATA)
            give_id(n, row, dashed(n, parent));
}

/* The words of the first leaf of a block: where bold text begins, a number ends. */
static struct word_list first_leaf(const struct prose *prose, const struct node *node) {
    struct word_list words = prose_words(prose, node);
    const struct prose_block *block = &prose->blocks.at[node->block];
    const struct prose_segment *leaf = &prose->segments.at[block->segment];
    isize n = 0;
    while (n < words.n && (isize)words.at[n].to <= leaf->at + leaf->n)
        n++;
    return passage_part(words, 0, n);
}

/*
 * The number of a paragraph that is an item to its readers, but not to Markdown: a)
 * (1) 2.1. Other labels of headings would take the initials of a name for a number.
 */
static str paragraph_label(struct numbering *n, const struct node *node) {
    if (!node->first || node->first->kind != NODE_TEXT)
        return (str){0};
    struct word_list words = first_leaf(n->prose, node);
    struct word_list number = section_number_of(words);
    bool bracket =
        number.n && (passage_begins(words, '(') ||
                     passage_begins(passage_part(words, number.n, words.n), ')'));
    return bracket || number.n > 1 ? passage_text(n->arena, number) : (str){0};
}

static void number_paragraph(struct numbering *n, struct node *node,
                             const struct frame *parent) {
    str label = paragraph_label(n, node);
    if (label.n)
        give_id(n, node, join_labels(n->arena, parent, label));
}

static void number_block(struct numbering *n, struct node *node, struct frame *parent) {
    if (node->kind == NODE_HEADING)
        number_heading(n, node);
    else if (node->kind == NODE_PARAGRAPH)
        number_paragraph(n, node, parent);
    else if (node->kind == NODE_LIST)
        number_list(n, node, parent);
    else if (node->kind == NODE_TABLE)
        number_rows(n, node, parent);
    else if (node->kind == NODE_QUOTE)
        for (struct node *block = node->first; block; block = block->next)
            number_block(n, block, parent);
}

void section_number(const struct reading *reading) {
    struct numbering n = {
        .doc = reading->doc,
        .arena = reading->scratch,
        .prose = &reading->prose,
        .lines = {.arena = reading->scratch, .source = reading->source}};
    for (struct node *node = reading->root->first; node; node = node->next)
        number_block(&n, node, &n.sections[n.level]);
}
