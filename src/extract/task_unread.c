/*
 * What a plan says about its tasks and nothing has taken up: lines with a label of which
 * no task is known, headings of tasks without any.
 */
#include "extract/task_part.h"

#include <stdlib.h>

void task_take_value(struct task_walk *w, struct word_list value) {
    if (value.n)
        *vec_push(w->scratch, &w->reading->taken) = value.at[0].from;
}

static void add_label(struct task_walk *w, struct word_list line) {
    struct label label = {0};
    if (task_label(line, &label) && label.value.n && label.column > COLUMN_TASK)
        *vec_push(w->scratch, &w->labels) = (struct unread_label){label, line};
}

static void find_in_paragraph(struct task_walk *w, const struct node *paragraph) {
    struct word_list words = prose_words(w->prose, paragraph);
    for (isize from = 0, to; from < words.n; from = to) {
        for (to = from + 1; to < words.n && words.at[to].gap != GAP_LINE;)
            to++;
        add_label(w, passage_part(words, from, to));
    }
}

void task_find_labels(struct task_walk *w, const struct node *first,
                      const struct node *end) {
    for (const struct node *block = first; block && block != end; block = block->next) {
        if (block->kind == NODE_PARAGRAPH)
            find_in_paragraph(w, block);
        else if (block->kind == NODE_LIST || block->kind == NODE_ITEM)
            task_find_labels(w, block->first, NULL);
    }
}

static int by_offset(const void *x, const void *y) {
    isize a = *(const isize *)x, b = *(const isize *)y;
    return (a > b) - (a < b);
}

/* What to write at the end of the task instead: {lead="Sở Nội vụ"}. */
static str attribute_for(struct arena *a, const struct label *label) {
    static const char *const keys[COLUMNS] = {[COLUMN_LEAD] = "lead",
                                              [COLUMN_SUPPORT] = "support",
                                              [COLUMN_ASSIGNED] = "lead",
                                              [COLUMN_TIME] = "due",
                                              [COLUMN_PRODUCT] = "product"};
    struct word_list value = label->value;
    while (passage_ends(value, '.') || passage_ends(value, ';'))
        value.n--;
    return str_concat(a, STR("{"), str_from_c(keys[label->column]), STR("=\""),
                      passage_text(a, value), STR("\"}"));
}

static void report_label(struct task_walk *w, const struct unread_label *unread) {
    struct arena *a = &w->doc->arena;
    struct word_list line = unread->line;
    isize n = unread->label.value.at - line.at - 1;
    diag(&w->doc->diags, DIAG_label_unread,
         prose_span(w->prose, line.at, &line.at[line.n - 1]),
         passage_text(a, passage_part(line, 0, n > 0 ? n : line.n)),
         attribute_for(a, &unread->label));
}

static void report_labels(struct task_walk *w) {
    struct reading *r = w->reading;
    if (r->taken.n)
        qsort(r->taken.at, (size_t)r->taken.n, sizeof *r->taken.at, by_offset);
    for (isize i = 0; i < w->labels.n; i++) {
        isize at = w->labels.at[i].label.value.at[0].from;
        if (!r->taken.n || !bsearch(&at, r->taken.at, (size_t)r->taken.n,
                                    sizeof *r->taken.at, by_offset))
            report_label(w, &w->labels.at[i]);
    }
}

void task_report_unread(struct task_walk *w) {
    report_labels(w);
    if (!w->doc->tasks.n && w->promising)
        diag(&w->doc->diags, DIAG_plan_without_tasks, w->promising->span,
             passage_text(&w->doc->arena, prose_words(w->prose, w->promising)));
}
