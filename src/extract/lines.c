#include "extract/lines.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "viet/letter.h"

/* The line that is being put together. */
struct typed {
    struct arena *arena;
    struct line_list *list;
    struct buf text;
    struct span span;
    bool item, fresh;
};

/* Dashes and dots that people set before an item where Markdown sees none. */
static bool is_dash(uint32_t c) {
    return c == '-' || c == '+' || c == '*' || c == 0xB7 || c == 0x2022 || c == 0x2212 ||
           (c >= 0x2010 && c <= 0x2015);
}

static str without_dash(str text) {
    isize at = 0;
    bool dash = text.n && is_dash(utf8_next(text, &at));
    return dash ? str_trim(str_skip(text, at)) : text;
}

static void end_line(struct typed *t) {
    str whole = str_fold_blanks(t->arena, buf_str(&t->text));
    str text = without_dash(str_trim(whole));
    if (text.n) {
        *vec_push(t->arena, t->list) = (struct line){
            .text = text,
            .span = t->span,
            .item = t->item || text.p != whole.p,
            .fresh = t->fresh,
        };
        t->item = false;
    }
    t->fresh = text.n == 0;
    t->span = (struct span){0};
    buf_clear(&t->text);
}

static void put_text(struct typed *t, const struct node *node) {
    for (isize at = 0; at < node->text.n;) {
        isize from = at;
        bool blank = letter_is_blank(utf8_next(node->text, &at));
        buf_put(&t->text, blank ? STR(" ") : str_sub(node->text, from, at));
    }
    if (!t->span.end)
        t->span.start = node->span.start;
    t->span.end = node->span.end;
}

static void add_inline(struct typed *t, const struct node *parent) {
    for (const struct node *node = parent->first; node; node = node->next) {
        switch (node->kind) {
        case NODE_TEXT:
        case NODE_CODE:
        case NODE_HTML:
            put_text(t, node);
            break;
        case NODE_SOFT_BREAK:
        case NODE_LINE_BREAK:
            end_line(t);
            break;
        default:
            add_inline(t, node);
        }
    }
}

static void add_leaf(struct typed *t, const struct node *block) {
    t->fresh = true;
    add_inline(t, block);
    end_line(t);
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
    if (block->kind == NODE_PARAGRAPH || block->kind == NODE_HEADING) {
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

void lines_add(struct arena *a, struct line_list *list, const struct node *block) {
    struct typed t = {.arena = a, .list = list};
    add(&t, block);
    buf_release(&t.text);
}
