#include "extract/section.h"

#include "base/map.h"
#include "base/utf8.h"
#include "extract/row.h"
#include "extract/text.h"
#include "viet/fold.h"

enum { LEVELS = 7, SLUG_MAX = 60 };

/* One open place that other ids are built upon. */
struct frame {
    str id;     /* "II.2"; empty before the first heading */
    str label;  /* its own part as written: "2" or "2.1" */
    int dashes; /* bullets and rows counted below it */
    bool open;
};

struct numbering {
    struct doc *doc;
    struct arena *arena;
    struct frame sections[LEVELS]; /* by heading level; [0] is the text before any */
    int level;                     /* of the innermost open section */
    struct map used;
    struct map repeated; /* index into `repeats` */
    VEC(int) repeats;    /* how many letters have been tried on an id */
};

static bool is_roman(char c) {
    return c == 'I' || c == 'V' || c == 'X' || c == 'L';
}

/* Digits with dots in between: "2", "2.1", "2.1.3". */
static isize decimal_length(str s) {
    isize n = 0;
    while (n < s.n &&
           (is_digit(s.p[n]) || (s.p[n] == '.' && n > 0 && n + 1 < s.n &&
                                 is_digit(s.p[n - 1]) && is_digit(s.p[n + 1]))))
        n++;
    return n;
}

static isize letter_length(str s) {
    if (str_starts(s, STR("đ")) || str_starts(s, STR("Đ")))
        return 2;
    return s.n && is_ascii_alpha(s.p[0]) ? 1 : 0;
}

/* What may follow a number: its stop, and then a blank or the end. */
static bool ends_label(str rest, bool needs_stop) {
    bool stop = rest.n && (rest.p[0] == '.' || rest.p[0] == ')' || rest.p[0] == '-' ||
                           rest.p[0] == ':' || rest.p[0] == '/');
    if (stop)
        rest = str_skip(rest, 1);
    return (stop || !needs_stop) && (rest.n == 0 || is_space(rest.p[0]));
}

/* "Phụ lục 1", "Chương II", "Điều 5": named divisions, told by their folded words. */
static str named_label(struct arena *a, str heading) {
    static const char *const names[] = {"phu-luc", "phan", "chuong", "muc", "dieu"};
    str slug = viet_slug(a, str_sub(heading, 0, 40));
    for (isize i = 0; i < countof(names); i++) {
        str name = str_from_c(names[i]);
        if (!str_starts(slug, name) || slug.n <= name.n || slug.p[name.n] != '-')
            continue;
        str rest = str_skip(slug, name.n + 1);
        str number = str_cut(&rest, '-');
        bool digits = str_to_int(number) >= 0, roman = number.n > 0;
        for (isize k = 0; k < number.n; k++)
            roman &= is_roman((char)(number.p[k] - 'a' + 'A'));
        if (digits || roman)
            return str_concat(a, name, STR("-"), number);
    }
    return (str){0};
}

/* "(1)" and "(a)": the number between the brackets. */
static str bracketed_label(str heading) {
    isize close = str_find_byte(str_sub(heading, 0, 8), ')');
    if (!str_starts(heading, STR("(")) || close < 2 ||
        !ends_label(str_skip(heading, close), true))
        return (str){0};
    str inner = str_sub(heading, 1, close);
    bool whole = decimal_length(inner) == inner.n || letter_length(inner) == inner.n;
    return whole ? inner : (str){0};
}

str section_label(struct arena *a, str heading) {
    str bracketed = bracketed_label(heading);
    if (bracketed.n)
        return bracketed;
    isize n = 0;
    while (n < heading.n && is_roman(heading.p[n]))
        n++;
    if (n && ends_label(str_skip(heading, n), true))
        return str_sub(heading, 0, n);
    n = decimal_length(heading);
    if (n &&
        ends_label(str_skip(heading, n), str_find_byte(str_sub(heading, 0, n), '.') < 0))
        return str_sub(heading, 0, n);
    n = letter_length(heading);
    if (n && ends_label(str_skip(heading, n), true))
        return str_sub(heading, 0, n);
    return named_label(a, heading);
}

/*
 * An id in ASCII: letters lose their marks, and what is not a letter, a digit, a dot or a
 * hyphen goes.
 */
static str ascii_id(struct arena *a, str id) {
    struct buf folded = {0}, out = {0};
    for (isize at = 0; at < id.n;) {
        isize start = at;
        if (utf8_next(id, &at) < 0x80) /* II of "II.đ" stays as it is */
            buf_char(&folded, id.p[start]);
        else
            viet_fold(&folded, str_sub(id, start, at));
    }
    for (isize i = 0; i < folded.n; i++) {
        char c = folded.p[i];
        if (is_digit(c) || is_ascii_alpha(c) || c == '.' || c == '-')
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

static const struct frame *parent_section(const struct numbering *n, int level) {
    while (level > 0 && !n->sections[level - 1].open)
        level--;
    return &n->sections[level > 0 ? level - 1 : 0];
}

static str short_slug(struct arena *a, str text) {
    str slug = viet_slug(a, text);
    if (slug.n <= SLUG_MAX)
        return slug;
    slug.n = SLUG_MAX;
    isize cut = str_rfind_byte(slug, '-');
    return cut > 0 ? str_sub(slug, 0, cut) : slug;
}

static void number_heading(struct numbering *n, struct node *node) {
    int level = node->level;
    str text = text_of(&n->doc->arena, node);
    str label = section_label(n->arena, text);
    const struct frame *parent = parent_section(n, level);
    bool stands_alone =
        str_starts(label, STR("phu-luc-")) || str_starts(label, STR("dieu-"));
    str own = !label.n       ? short_slug(n->arena, text)
              : stands_alone ? label
                             : join_labels(n->arena, parent, label);
    str id = give_id(n, node, own);
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

static void number_list(struct numbering *n, struct node *list, struct frame *parent) {
    int number = list->start;
    for (struct node *item = list->first; item; item = item->next, number++) {
        str label = str_number(n->arena, number);
        str own =
            list->ordered ? join_labels(n->arena, parent, label) : dashed(n, parent);
        struct frame inside = {.id = give_id(n, item, own)};
        for (struct node *block = item->first; block; block = block->next)
            number_block(n, block, &inside);
    }
}

static void number_rows(struct numbering *n, struct node *table, struct frame *parent) {
    if (!table->first)
        return;
    struct table_rows rows = rows_of(n->arena, table);
    for (struct node *row = table->first->next; row; row = row->next)
        if (rows_next(&rows, row) == ROW_DATA)
            give_id(n, row, dashed(n, parent));
}

/*
 * The number of a paragraph that is an item to its readers, but not to Markdown: a)
 * (1) 2.1. Other labels of headings would take the initials of a name for a number.
 */
static str paragraph_label(struct numbering *n, const struct node *node) {
    const struct node *leaf = node->first;
    if (!leaf || leaf->kind != NODE_TEXT)
        return (str){0};
    str text = leaf->text, label = section_label(n->arena, text);
    bool bracket =
        str_starts(text, STR("(")) || (label.n < text.n && text.p[label.n] == ')');
    bool decimal = str_find_byte(label, '.') > 0;
    return bracket || decimal ? label : (str){0};
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
    struct numbering n = {.doc = reading->doc, .arena = reading->scratch};
    for (struct node *node = reading->root->first; node; node = node->next)
        number_block(&n, node, &n.sections[n.level]);
}
