#include "extract/lines.h"

#include "extract/passage.h"

struct typed {
    struct arena *arena;
    struct line_list *list;
    const struct prose *prose;
    bool item, fresh; /* of the next line */
};

/* Dashes and dots that people set before an item where Markdown sees none. */
static bool is_dash(const struct word *w) {
    return w->kind == WORD_DASH || w->key == word_mark('+') ||
           w->key == word_mark(0xB7) || w->key == word_mark(0x2022);
}

static void add_line(struct typed *t, struct word_list words) {
    bool dash = is_dash(words.at);
    struct word_list own = passage_part(words, dash, words.n);
    if (own.n) {
        *vec_push(t->arena, t->list) = (struct line){
            .words = own,
            .span = prose_span(t->prose, words.at, &words.at[words.n - 1]),
            .item = t->item || dash || passage_after_star(words),
            .fresh = t->fresh,
        };
        t->item = false;
    }
    t->fresh = own.n == 0;
}

/* Whether an empty line is before the word. */
static bool is_below_empty(const struct word_list *words, const struct word *w) {
    int lines = 0;
    for (isize at = w[-1].to; at < (isize)w->from; at++)
        lines += words->text.p[at] == '\n';
    return lines > 1;
}

static void add_leaf(struct typed *t, const struct node *block) {
    struct word_list words = prose_words(t->prose, block);
    t->fresh = true;
    for (isize from = 0, to; from < words.n; from = to) {
        for (to = from + 1; to < words.n && words.at[to].gap != GAP_LINE;)
            to++;
        t->fresh |= from > 0 && is_below_empty(&words, &words.at[from]);
        add_line(t, passage_part(words, from, to));
    }
}

static const struct node *cell_of(const struct node *row, int column) {
    const struct node *cell = row->first;
    while (cell && column-- > 0)
        cell = cell->next;
    return cell;
}

/* Every row has as many cells as the header. */
static void add_table(struct typed *t, const struct node *table) {
    int column = 0;
    for (const struct node *head = table->first->first; head; head = head->next) {
        for (const struct node *row = table->first; row; row = row->next) {
            const struct node *cell = cell_of(row, column);
            if (cell)
                add_leaf(t, cell);
        }
        column++;
    }
}

static void add(struct typed *t, const struct node *block) {
    if (block->kind == NODE_PARAGRAPH || block->kind == NODE_HEADING ||
        block->kind == NODE_CELL) {
        add_leaf(t, block);
    } else if (block->kind == NODE_TABLE) {
        add_table(t, block);
    } else {
        for (const struct node *child = block->first; child; child = child->next) {
            t->item = child->kind == NODE_ITEM || (t->item && child == block->first);
            add(t, child);
        }
    }
}

void lines_add(struct arena *a, struct line_list *list, const struct prose *prose,
               const struct node *block) {
    struct typed t = {.arena = a, .list = list, .prose = prose};
    add(&t, block);
}
