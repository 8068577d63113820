/*
 * All stamps are collected first, each with the group it is part of: degrees that differ
 * within a list, a column or a row are a list of degrees, and none of them is a mark.
 */
#include "extract/marks.h"

#include "base/map.h"

/*** Words of the tree ***/

/* A stamp in the text, and its place among others. */
struct mark {
    const struct node *node;
    struct word_list words; /* of its block */
    isize from, end;
    struct stamp stamp;
    int column; /* of a cell */
    int group;  /* index into `groups`: its list, column or block */
    int across; /* the same: its row; -1: none */
};

/* Marks that would be a list of degrees if they differ. */
struct group {
    enum secrecy first;
    bool differs;
};

struct group_key {
    const void *of;
    isize column;
};

struct marks {
    const struct reading *reading;
    VEC(struct mark) at;
    VEC(struct group) groups;
    struct map group_by_key;
    bool begun; /* the head of the document is over */
};

static struct word_list words_of(const struct marks *m, const struct node *node) {
    return prose_words(&m->reading->prose, node);
}

static bool is_whole(const struct mark *mark) {
    return mark->from == 0 && mark->end == mark->words.n;
}

static bool begins_with_capital(const struct mark *mark) {
    isize i = mark->from;
    while (i + 1 < mark->end && mark->words.at[i].kind != WORD_LETTERS)
        i++;
    return mark->words.at[i].upper || word_is_odd(&mark->words.at[i]);
}

static bool is_capitals(const struct mark *mark) {
    for (isize i = mark->from; i < mark->end; i++) {
        const struct word *w = &mark->words.at[i];
        if (w->kind == WORD_LETTERS && !w->capitals && !(w->letters == 1 && w->upper) &&
            !word_is_odd(w))
            return false;
    }
    return true;
}

static bool is_in_brackets(const struct mark *mark) {
    return mark->words.at[mark->from].kind == WORD_OPEN;
}

/*** A line within a paragraph ***/

/* True if the paragraph has a break before word `at` that the editor asked for. */
static bool is_hard_break(const struct marks *m, const struct mark *mark, isize at) {
    const struct prose *prose = &m->reading->prose;
    const struct prose_block *block = &prose->blocks.at[mark->node->block];
    for (isize i = block->segment; i < block->segment + block->count; i++) {
        const struct prose_segment *s = &prose->segments.at[i];
        if (s->node->kind == NODE_LINE_BREAK &&
            s->at >= (isize)mark->words.at[at - 1].to &&
            s->at < (isize)mark->words.at[at].from)
            return true;
    }
    return mark->words.at[at].kind == WORD_LINE ||
           mark->words.at[at - 1].kind == WORD_LINE;
}

static bool begins_anew(const struct marks *m, const struct mark *mark) {
    enum word_kind before = mark->from ? mark->words.at[mark->from - 1].kind : WORD_END;
    return before == WORD_END || before == WORD_FULL_STOP || before == WORD_COLON ||
           before == WORD_SEMICOLON || is_hard_break(m, mark, mark->from);
}

static bool ends_there(const struct marks *m, const struct mark *mark) {
    return mark->end == mark->words.n || mark->words.at[mark->end].upper ||
           is_hard_break(m, mark, mark->end);
}

/* A line of soft-wrapped prose may happen to hold the words and nothing else. */
static bool line_counts(const struct marks *m, const struct mark *mark) {
    bool alone = mark->stamp.framed || begins_anew(m, mark);
    return is_capitals(mark) ||
           (alone && begins_with_capital(mark) && ends_there(m, mark));
}

/*** A cell ***/

static const struct node *cell_at(const struct node *row, int column) {
    const struct node *cell = row->first;
    for (int i = 0; cell && i < column; i++)
        cell = cell->next;
    return cell;
}

/* "12", "20 lít"; not "12/KH-UBND". */
static bool is_amount(struct word_list words) {
    return words.n && words.at[0].kind == WORD_DIGITS &&
           (words.n == 1 || words.at[1].kind == WORD_LETTERS);
}

static bool is_alone_in_row(const struct marks *m, const struct mark *mark) {
    for (const struct node *c = mark->node->parent->first; c; c = c->next)
        if (c != mark->node && words_of(m, c).n)
            return false;
    return true;
}

/* "Độ mật" to the left or above. */
static bool has_label(const struct marks *m, const struct mark *mark) {
    const struct node *row = mark->node->parent, *head = row->parent->first;
    const struct node *left = mark->column ? cell_at(row, mark->column - 1) : NULL;
    const struct node *above = head == row ? NULL : cell_at(head, mark->column);
    struct word_list beside = left ? words_of(m, left) : (struct word_list){0};
    struct word_list over = above ? words_of(m, above) : (struct word_list){0};
    return viet_is_stamp_label(&beside) || viet_is_stamp_label(&over);
}

/* What else is in the row and the column; the first rows tell. */
struct company {
    bool amounts, others;
};

static void meet(const struct marks *m, struct company *all, const struct node *cell) {
    struct word_list words = cell ? words_of(m, cell) : (struct word_list){0};
    all->amounts |= is_amount(words);
    all->others |= words.n && !is_amount(words) && !stamp_is_any(viet_stamp(&words));
}

static struct company company_of(const struct marks *m, const struct mark *mark) {
    enum { ROWS = 40 };
    const struct node *own = mark->node->parent;
    struct company along = {0}, down = {0};
    for (const struct node *c = own->first->next; c; c = c->next)
        if (c != mark->node)
            meet(m, &along, c);
    const struct node *row = own->parent->first;
    for (int i = 0; row && i < ROWS; i++, row = row->next)
        if (row != own)
            meet(m, &down, cell_at(row, mark->column));
    return (struct company){along.amounts || down.amounts, down.others};
}

static bool cell_counts(const struct marks *m, const struct mark *mark) {
    if (is_alone_in_row(m, mark) || has_label(m, mark))
        return true;
    struct company company = company_of(m, mark);
    return !company.amounts &&
           (!m->begun || is_capitals(mark) || mark->stamp.framed || !company.others);
}

/*** Which stamps count ***/

static bool counts(const struct marks *m, const struct mark *mark) {
    bool title = stamp_may_be_title(mark->stamp) && !is_in_brackets(mark);
    switch (mark->node->kind) {
    case NODE_HEADING:
        return is_whole(mark) && !title;
    case NODE_CELL:
        return (!title || is_capitals(mark)) &&
               (is_whole(mark) ? cell_counts(m, mark) : line_counts(m, mark));
    default:
        if (title && mark->node->parent->kind == NODE_ITEM && !is_capitals(mark))
            return false;
        return is_whole(mark) || line_counts(m, mark);
    }
}

static int group_of(struct marks *m, const void *of, isize column) {
    struct arena *a = m->reading->scratch;
    struct group_key *key = new (a, struct group_key, 1);
    *key = (struct group_key){of, column};
    int index =
        map_put(a, &m->group_by_key, (str){(char *)key, sizeof *key}, (int)m->groups.n);
    if (index == (int)m->groups.n)
        *vec_push(a, &m->groups) = (struct group){SECRECY_NONE, false};
    return index;
}

static void join_group(struct marks *m, int index, enum secrecy secrecy) {
    struct group *group = &m->groups.at[index];
    group->differs |= group->first && group->first != secrecy;
    group->first = secrecy;
}

/* Paragraphs that follow one another are one group. */
static int group_of_paragraph(struct marks *m, const struct mark *mark) {
    const struct mark *last = m->at.n ? &m->at.at[m->at.n - 1] : NULL;
    if (last && (last->node == mark->node || last->node->next == mark->node))
        return last->group;
    return group_of(m, mark->node, 0);
}

static void find_groups(struct marks *m, struct mark *mark) {
    const struct node *node = mark->node;
    mark->across = -1;
    if (node->kind == NODE_CELL) {
        mark->group = group_of(m, node->parent->parent, mark->column);
        mark->across = group_of(m, node->parent, 0);
        join_group(m, mark->across, mark->stamp.secrecy);
    } else {
        mark->group = node->parent->kind == NODE_ITEM
                          ? group_of(m, node->parent->parent, 0)
                          : group_of_paragraph(m, mark);
    }
    join_group(m, mark->group, mark->stamp.secrecy);
}

static bool is_of_list(const struct marks *m, const struct mark *mark) {
    return mark->stamp.secrecy &&
           (m->groups.at[mark->group].differs ||
            (mark->across >= 0 && m->groups.at[mark->across].differs));
}

static int column_of_cell(const struct node *node) {
    int column = 0;
    if (node->kind == NODE_CELL)
        for (const struct node *c = node->parent->first; c != node; c = c->next)
            column++;
    return column;
}

static void add_mark(struct marks *m, struct mark mark) {
    mark.column = column_of_cell(mark.node);
    if (!counts(m, &mark))
        return;
    find_groups(m, &mark);
    *vec_push(m->reading->scratch, &m->at) = mark;
}

/*** Walking ***/

static bool begins_line(const struct word_list *words, isize at) {
    return at == 0 || words->at[at].gap == GAP_LINE ||
           words->at[at - 1].kind == WORD_LINE;
}

static void look_at_block(struct marks *m, const struct node *node) {
    struct word_list words = words_of(m, node);
    for (isize i = 0; i < words.n; i++) {
        isize end = i;
        struct stamp stamp = {0};
        if (begins_line(&words, i))
            stamp = viet_stamp_at(&words, i, &end);
        if (end == i)
            continue;
        add_mark(m, (struct mark){node, words, i, end, stamp, 0, -1, -1});
        i = end - 1;
    }
}

static void look_at_raw(const struct node *node, str source, struct stamps *found) {
    for (; node; node = node->next) {
        if (node->kind == NODE_CODE_BLOCK || node->kind == NODE_HTML_BLOCK)
            stamps_of_lines(source, (isize)node->span.start, (isize)node->span.end, false,
                            found);
        else if (node->kind < NODE_PARAGRAPH)
            look_at_raw(node->first, source, found);
    }
}

void marks_find(const struct reading *reading, struct stamps *found) {
    struct marks m = {.reading = reading};
    const struct prose *prose = &reading->prose;
    for (isize i = 0; i < prose->blocks.n; i++) {
        const struct node *node = prose->blocks.at[i].node;
        m.begun |= node->parent->kind == NODE_ITEM ||
                   (node->kind == NODE_HEADING && node->level > 1);
        if (node->kind != NODE_ROW)
            look_at_block(&m, node);
    }
    for (isize i = 0; i < m.at.n; i++) {
        const struct mark *mark = &m.at.at[i];
        const struct word *w = mark->words.at;
        if (!is_of_list(&m, mark))
            stamps_add(found, mark->stamp,
                       prose_span(prose, &w[mark->from], &w[mark->end - 1]));
    }
    look_at_raw(reading->root->first, reading->source, found);
}
