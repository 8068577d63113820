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

enum { LEVELS = 7, FORMER_MAX = 1000 };

/* One open place that other ids are built upon. */
struct frame {
    str id;     /* "II.2"; empty before the first heading */
    str was;    /* what that was by the rules of old; empty: the same */
    str label;  /* its own part as written: "2" or "2.1" */
    int dashes; /* bullets and rows counted below it */
    bool open;
    struct frame *item; /* the numbered one that "a)" after it is below; if `open`, */
                        /* bullets are so, too */
    struct counted headings, items; /* the last of them directly below it */
};

struct numbering {
    struct doc *doc;
    struct arena *arena;
    const struct prose *prose;
    struct frame sections[LEVELS]; /* by heading level; [0] is the text before any */
    int level;                     /* of the innermost open section */
    struct map used;
    struct map former;   /* ids that places had once */
    struct map repeated; /* index into `repeats` */
    VEC(int) repeats;    /* how many letters have been tried on an id */
    struct line_index lines;
};

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

/* Notes what the id of the place was once, so that progress and links find it; enough for
 * any plan that people wrote. */
static str note_former(struct numbering *n, str was, str now) {
    if (n->doc->former_ids.n == FORMER_MAX)
        return was;
    str candidate = was = ascii_id(n->arena, was);
    for (int nth = 0; map_get(&n->former, candidate) >= 0; nth++)
        candidate = str_concat(n->arena, was, repeat_letters(n->arena, nth));
    map_put(n->arena, &n->former, candidate, 0);
    struct arena *kept = &n->doc->arena;
    *vec_push(kept, &n->doc->former_ids) =
        (struct former_id){.was = str_dup(kept, candidate), .now = now};
    return candidate;
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

/* Reports a number that does not follow the last one. Pages count as they like. */
static void check_order(struct numbering *n, struct counted *last, str label,
                        struct span span) {
    if (n->doc->kind == DOC_PLAN)
        counted_next(last, label, span, &n->lines, &n->doc->diags);
}

static struct frame as_it_was(const struct frame *frame) {
    struct frame before = *frame;
    before.id = frame->was.n ? frame->was : frame->id;
    return before;
}

static str heading_id(struct numbering *n, const struct frame *parent, str label,
                      str text) {
    bool alone = label.n && outline_word_loosely(text, OUTLINE_THROUGH);
    return !label.n ? section_slug(n->arena, text)
           : alone  ? label
                    : join_labels(n->arena, parent, label);
}

/* The same when parts kept their name and phases had no label. */
static str former_heading_id(struct numbering *n, const struct frame *parent,
                             struct word_list words, str text) {
    struct frame before = as_it_was(parent);
    return heading_id(n, &before,
                      section_number_of(words).n ? section_label(n->arena, words)
                                                 : section_former_label(n->arena, words),
                      text);
}

static void number_heading(struct numbering *n, struct node *node) {
    int level = node->level;
    str text = text_of(&n->doc->arena, node);
    struct word_list words = prose_words(n->prose, node);
    str label = section_label(n->arena, words);
    struct frame *parent = parent_section(n, level);
    str own = heading_id(n, parent, label, text);
    str former = former_heading_id(n, parent, words, text);
    str id = give_id(n, node, own);
    str was = str_eq(former, own) ? (str){0} : note_former(n, former, id);
    check_order(n, &parent->headings, label, node->span);
    for (int deeper = level; deeper < LEVELS; deeper++)
        n->sections[deeper] = (struct frame){0};
    n->sections[level] =
        (struct frame){.id = id, .was = was, .label = label, .open = true};
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

/* What comes after the item in the same section, and is no item beside it, is below it.
 */
static void follow_item(struct numbering *n, struct frame *place, str id, bool title) {
    if (!place->item)
        place->item = new (n->arena, struct frame, 1);
    *place->item = (struct frame){.id = id, .open = title};
}

/* The bullets below a numbered title in bold letters, which were once the section's. */
static void number_bullets(struct numbering *n, struct node *list, struct frame *parent) {
    for (struct node *item = list->first; item; item = item->next) {
        str was = dashed(n, parent);
        struct frame inside = {.id = give_id(n, item, dashed(n, parent->item))};
        note_former(n, was, inside.id);
        for (struct node *block = item->first; block; block = block->next)
            number_block(n, block, &inside);
    }
}

static void number_list(struct numbering *n, struct node *list, struct frame *parent) {
    struct frame *place = parent;
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
        if (list->ordered && !item->next)
            follow_item(n, place, inside.id, false);
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

static bool is_bold(const struct node *node) {
    return node->first && node->first->kind == NODE_STRONG;
}

/*
 * The number of a paragraph that is an item to its readers, but not to Markdown: a) a.
 * (1) 2.1., and "1." before a name in bold letters. Other labels of headings would take
 * the initials of a name for a number.
 */
static str paragraph_label(struct numbering *n, const struct node *node) {
    bool bold = is_bold(node);
    if (!node->first || (node->first->kind != NODE_TEXT && !bold))
        return (str){0};
    struct word_list words = first_leaf(n->prose, node);
    struct word_list number = section_number_of(words);
    struct word_list rest = passage_part(words, number.n, words.n);
    bool bracket =
        number.n && !bold && (passage_begins(words, '(') || passage_begins(rest, ')'));
    bool small = number.n && !bold && number.at[0].kind == WORD_LETTERS &&
                 !number.at[0].upper && passage_begins(rest, '.');
    bool counts = bold && number.n && number.at[0].kind == WORD_DIGITS && rest.n > 1;
    return bracket || small || counts || (number.n > 1 && !bold)
               ? passage_text(n->arena, number)
               : (str){0};
}

/* "a" is below the item before it, "(1)" and "2.1" say themselves what they are below. */
static bool is_below_item(str label) {
    return label.n && !is_digit(label.p[0]);
}

static void number_paragraph(struct numbering *n, struct node *node,
                             struct frame *parent) {
    str label = paragraph_label(n, node);
    if (!label.n)
        return;
    str beside = join_labels(n->arena, parent, label);
    if (parent->item && is_below_item(label) && !is_bold(node)) {
        str id = give_id(n, node, join_labels(n->arena, parent->item, label));
        note_former(n, beside, id);
    } else {
        str id = give_id(n, node, beside);
        if (is_bold(node))
            follow_item(n, parent, id, true);
    }
}

static void number_block(struct numbering *n, struct node *node, struct frame *parent) {
    if (node->kind == NODE_HEADING)
        number_heading(n, node);
    else if (node->kind == NODE_PARAGRAPH)
        number_paragraph(n, node, parent);
    else if (node->kind == NODE_LIST && !node->ordered && parent->item &&
             parent->item->open)
        number_bullets(n, node, parent);
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
