/*
 * Which tasks the lines with labels are for.
 *
 * Such a line, a paragraph or a bullet of its own, is for the piece of text before it and
 * for the pieces before that since the last such lines: bullets share what is below them.
 * An item with a number has lines of its own where others of its list have; lines below a
 * whole list that has none are the list's. Lines before all pieces are for all of them.
 *
 * Each piece is looked at twice, when the lines after it are looked for and when it is
 * read, so long lists stay linear.
 */
#include "extract/task_part.h"

#include "extract/section.h"
#include "viet/unitword.h"
#include "viet/when_word.h"

enum {
    STRANGE_WORDS = 4,
    VALUE_WORDS = 40,
    NAME_WORDS = 8,
    SHARED_MAX = 32,
    SHARED_BYTES = 4000
};

static struct piece piece_at(struct node *block, const struct node *end) {
    while (block && block != end && block->kind == NODE_LIST && !block->first)
        block = block->next;
    if (!block || block == end)
        return (struct piece){0};
    return (struct piece){block, block->kind == NODE_LIST ? block->first : NULL};
}

static struct piece piece_after(struct piece p, const struct node *end) {
    if (p.item && p.item->next)
        return (struct piece){p.block, p.item->next};
    return piece_at(p.block->next, end);
}

static bool is_piece(struct piece p, struct piece q) {
    return p.block == q.block && p.item == q.item;
}

static const struct node *node_of(struct piece p) {
    return p.item ? p.item : p.block;
}

/* The words that a piece begins with. */
static struct word_list opening_of(const struct task_walk *w, struct piece p) {
    const struct node *block = p.item ? p.item->first : p.block;
    if (!block || block->kind != NODE_PARAGRAPH)
        return passage_part(w->prose->words, 0, 0);
    return prose_words(w->prose, block);
}

static bool is_label(const struct task_walk *w, struct piece p, struct label *label) {
    struct word_list words = opening_of(w, p);
    return words.n && task_label(words, label);
}

/* "Thành phần: …": a label that we don't know, among others. */
static bool is_strange(const struct task_walk *w, struct piece p) {
    const uint64_t units = UNITWORD_HEAD | UNITWORD_POST | UNITWORD_PLURAL;
    struct word_list words = section_title(opening_of(w, p));
    isize n = 0;
    while (n < words.n && n <= STRANGE_WORDS && words.at[n].kind == WORD_LETTERS)
        n++;
    return n && n <= STRANGE_WORDS && n < words.n && words.at[n].kind == WORD_COLON &&
           !word_phrase(words.at, DOMAIN_UNIT, units);
}

static bool is_time(struct word_list words) {
    for (isize i = 0; i < words.n; i++)
        if (words.at[i].kind == WORD_DIGITS ||
            word_marks(&words.at[i], DOMAIN_TIME, NULL) ||
            word_marks(&words.at[i], DOMAIN_RECUR, NULL))
            return true;
    return false;
}

/* "a) Cơ quan chủ trì" in a section about who and when: a label needs no colon there. */
static bool is_bare_label(struct word_list words, enum column *column) {
    enum column named;
    if (!words.n || passage_ends(words, '.') ||
        word_phrase(words.at, DOMAIN_UNIT, UNITWORD_PLURAL) ||
        !task_label_words(words, &named) || named == COLUMN_TASK)
        return false;
    *column = named;
    return true;
}

/* "Nhà máy nước Suối Lội": a few words, and nothing that is done. */
static bool is_short_name(struct word_list words) {
    for (isize i = 0; i < words.n; i++)
        if (!words.at[i].upper && word_phrase(&words.at[i], DOMAIN_UNIT, UNITWORD_VERB))
            return false;
    return words.n <= NAME_WORDS && words.at[0].upper;
}

/* Whether the piece may be what an empty label before it is about. */
static bool is_value(const struct task_walk *w, struct piece p, enum column column) {
    const uint64_t units = UNITWORD_HEAD | UNITWORD_POST | UNITWORD_PLURAL;
    struct word_list words = section_title(opening_of(w, p));
    if (!words.n || words.n > VALUE_WORDS)
        return false;
    if (column == COLUMN_TIME)
        return is_time(words);
    for (isize i = 0; i < words.n; i++)
        if (words.at[i].kind == WORD_COLON)
            return false;
    return column != COLUMN_PRODUCT && column != COLUMN_OTHER &&
           !is_bare_label(words, &column) &&
           (word_phrase(words.at, DOMAIN_UNIT, units) || is_short_name(words));
}

static bool is_bare(struct piece p, const struct label *label) {
    return label->value.n == 0 && !(p.item && p.item->first->next);
}

/* Adds what the lines of a piece say. */
static void gather(struct task_walk *w, struct piece p, struct label_list *out) {
    task_labels_in(w->scratch, passage_of(w->scratch, w->prose, node_of(p)), false, out);
}

/* The values below an empty label; returns the piece after them. */
static struct piece gather_values(struct task_walk *w, struct piece p,
                                  const struct node *end, enum column column,
                                  struct label_list *out) {
    struct label next;
    for (; p.block && !is_label(w, p, &next) && is_value(w, p, column);
         p = piece_after(p, end))
        *vec_push(w->scratch, out) = (struct label){
            .column = column,
            .value = section_title(passage_of(w->scratch, w->prose, node_of(p)))};
    return p;
}

/* The piece after the lines that begin at `p`. A line about the content of a task belongs
 * to them only if `content`, because it begins the next task. */
static struct piece gather_lines(struct task_walk *w, struct piece p,
                                 const struct node *end, bool content,
                                 struct label_list *out) {
    while (p.block) {
        struct label label, next;
        struct piece after = piece_after(p, end);
        if (!is_label(w, p, &label)) {
            if (!is_strange(w, p) || !after.block || !is_label(w, after, &next) ||
                next.column == COLUMN_TASK)
                break;
        } else if (label.column == COLUMN_TASK && !content) {
            break;
        } else if (label.column != COLUMN_OTHER) {
            isize before = out->n;
            gather(w, p, out);
            if (is_bare(p, &label)) {
                out->n = before;
                after = gather_values(w, after, end, label.column, out);
            }
        }
        p = after;
    }
    return p;
}

static bool is_remark(const struct task_walk *w, struct piece p) {
    struct word_list words = opening_of(w, p);
    return words.n && words.at[0].kind == WORD_OPEN && !section_number_of(words).n;
}

bool task_labels_of_section(struct task_walk *w, struct node *first,
                            const struct node *end, enum column column,
                            struct label_list *out) {
    for (struct piece p = piece_at(first, end); p.block;) {
        struct label label;
        struct piece after = piece_after(p, end);
        if (is_label(w, p, &label)) {
            after = gather_lines(w, p, end, false, out);
            if (is_piece(after, p))
                return false;
        } else if (is_bare_label(section_title(opening_of(w, p)), &column)) {
            if (p.item &&
                !task_labels_of_section(w, p.item->first->next, NULL, column, out))
                return false;
        } else if (is_value(w, p, column)) {
            after = gather_values(w, p, end, column, out);
        } else if (!is_remark(w, p)) {
            return false;
        }
        p = after;
    }
    return true;
}

bool task_are_lines(struct task_walk *w, struct node *first, const struct node *end) {
    struct piece p = piece_at(first, end);
    struct label label;
    struct label_list labels = {0};
    bool content = p.block && is_label(w, p, &label) && label.column == COLUMN_TASK;
    return p.block && !gather_lines(w, p, end, true, &labels).block &&
           (content || labels.n);
}

bool task_is_lines(struct task_walk *w, const struct node *list) {
    if (list->kind != NODE_LIST)
        return false;
    struct arena_mark mark = arena_mark(w->scratch);
    bool lines = task_are_lines(w, (struct node *)list, list->next);
    arena_rewind(w->scratch, mark);
    return lines;
}

bool task_titles_lines(struct task_walk *w, const struct node *paragraph) {
    enum column column;
    struct word_list title = section_title(passage_of(w->scratch, w->prose, paragraph));
    return task_is_lines(w, paragraph->next) && !task_label_words(title, &column);
}

static bool is_unit_column(enum column column) {
    return column == COLUMN_LEAD || column == COLUMN_SUPPORT || column == COLUMN_ASSIGNED;
}

static struct word_list trimmed(struct word_list value) {
    while (passage_ends(value, '.') || passage_ends(value, ';'))
        value.n--;
    return value;
}

/* Texts that many tasks will share are written once, and none is long. */
void task_labels_write(struct task_walk *w, struct label_list *labels) {
    if (labels->n > SHARED_MAX)
        labels->n = SHARED_MAX;
    for (isize i = 0; i < labels->n; i++) {
        struct label *label = &labels->at[i];
        label->value = trimmed(label->value);
        if (!label->value.n || !is_unit_column(label->column))
            continue;
        label->text = passage_text(&w->doc->arena, label->value);
        label->span =
            prose_span(w->prose, label->value.at, &label->value.at[label->value.n - 1]);
        if (label->text.n > SHARED_BYTES)
            label->text = (str){0};
    }
}

static bool names_units(const struct label_list *labels) {
    for (isize i = 0; i < labels->n; i++)
        if (labels->at[i].text.n)
            return true;
    return false;
}

void task_scope_label(struct task_walk *w, struct scope *scope,
                      const struct label_list *labels) {
    if (names_units(labels))
        scope->shared = labels;
    for (isize i = 0; i < labels->n; i++) {
        struct word_list words = labels->at[i].value;
        struct when when;
        if (labels->at[i].column != COLUMN_TIME ||
            !task_read_time(w, scope, words, &when))
            continue;
        task_take_value(w, words);
        scope->timed = true;
        scope->when = when;
        scope->when_text = passage_text(&w->doc->arena, words);
        scope->when_source = WHEN_FROM_LINE;
        return;
    }
}

/* Lines within an item, after its own words; they are its own, and may be for bullets
 * before it, unless they go on with its line. */
static bool has_lines_inside(struct task_walk *w, struct piece p,
                             struct label_list *out) {
    bool apart = true;
    if (!p.item || !p.item->first || p.item->first->kind != NODE_PARAGRAPH)
        return false;
    for (const struct node *block = p.item->first; block; block = block->next) {
        struct word_list words = passage_part(w->prose->words, 0, 0);
        if (block->kind == NODE_PARAGRAPH)
            words = prose_words(w->prose, block);
        if (words.n) {
            bool text = block == p.item->first;
            isize proper = task_labels_in(w->scratch, words, text, out);
            apart &= proper == words.n || !text || words.at[proper].gap == GAP_LINE;
        } else if (task_is_lines(w, block)) {
            task_labels_in(w->scratch, passage_of(w->scratch, w->prose, block), false,
                           out);
        }
    }
    bool inside = out->n > 0;
    out->n = apart ? out->n : 0;
    return inside;
}

/* The next lines at or after `p`, and what they give. */
static struct piece_group find_group(struct task_walk *w, struct piece p,
                                     const struct node *end, const struct scope *outer) {
    struct piece_group group = {.first = p, .scope = *outer};
    group.labels = new (w->scratch, struct label_list, 1);
    struct label label;
    for (; p.block; group.last = p, p = piece_after(p, end)) {
        if (is_label(w, p, &label) && label.column != COLUMN_TASK) {
            group.from = p;
            group.to = gather_lines(w, p, end, false, group.labels);
            break;
        }
        if (has_lines_inside(w, p, group.labels)) {
            group.inside = true;
            group.from = group.to = piece_after(p, end);
            group.last = p;
            break;
        }
    }
    task_labels_write(w, group.labels);
    task_scope_label(w, &group.scope, group.labels);
    group.units = names_units(group.labels);
    group.timed = group.scope.when_text.p != outer->when_text.p;
    return group;
}

/* Whether the lines are for a piece that is not just before them: one of the same list,
 * or a paragraph like the last one. */
static bool is_shared(const struct task_walk *w, const struct piece_group *group,
                      struct piece p) {
    struct piece last = group->last;
    struct label label;
    if (!last.block || (is_label(w, last, &label) && label.column == COLUMN_TASK))
        return false; /* the content of one task */
    if (!last.item)
        return !group->inside && p.block->kind == NODE_PARAGRAPH &&
               (p.block->id.n > 0) == (last.block->id.n > 0);
    bool part = group->first.block == p.block && group->first.item != p.block->first;
    bool whole = !group->inside && group->from.block != p.block && !part;
    return p.block == last.block && (!p.block->ordered || whole);
}

/* What the lines give to the piece. */
static void set_scope(struct pieces *pieces) {
    struct piece_group *group = &pieces->group;
    bool own = is_piece(pieces->at, group->last);
    bool led = pieces->led && pieces->at.block == pieces->led;
    pieces->scope = led ? pieces->lead : *pieces->outer;
    pieces->scope.own = NULL;
    if (!group->labels->n || (own && group->inside))
        return; /* its own words have them */
    if (own)
        pieces->scope.own = group->labels;
    if (!own && !is_shared(pieces->walk, group, pieces->at))
        return;
    struct scope *scope = &pieces->scope;
    if (group->units)
        scope->shared = group->scope.shared;
    if (group->timed) {
        scope->timed = true;
        scope->when = group->scope.when;
        scope->when_text = group->scope.when_text;
        scope->when_source = group->scope.when_source;
    }
}

/* Lines before all pieces are for all of them. */
static void take_first_lines(struct pieces *pieces) {
    struct task_walk *w = pieces->walk;
    struct label_list *labels = new (w->scratch, struct label_list, 1);
    struct piece after = gather_lines(w, pieces->at, pieces->end, false, labels);
    if (!labels->n)
        return;
    task_labels_write(w, labels);
    struct scope *outer = new (w->scratch, struct scope, 1);
    *outer = *pieces->outer;
    task_scope_label(w, outer, labels);
    pieces->outer = outer;
    pieces->at = after;
}

bool task_pieces_next(struct pieces *pieces, struct node *first) {
    struct piece *at = &pieces->at;
    if (!pieces->started) {
        *at = piece_at(first, pieces->end);
        pieces->started = true;
        if (at->block)
            take_first_lines(pieces);
    } else {
        *at = piece_after(*at, pieces->end);
    }
    if (pieces->grouped && at->block && is_piece(*at, pieces->group.from)) {
        *at = pieces->group.to;
        pieces->grouped = false;
    }
    if (!at->block)
        return false;
    if (!pieces->grouped)
        pieces->group = find_group(pieces->walk, *at, pieces->end, pieces->outer);
    pieces->grouped = true;
    set_scope(pieces);
    return true;
}

void task_scope_beside(struct task_walk *w, struct scope *scope, const struct node *first,
                       const struct node *end) {
    for (const struct node *block = first; block != end; block = block->next) {
        struct label label;
        bool line = block->kind == NODE_PARAGRAPH && block->id.n &&
                    task_label(passage_of(w->scratch, w->prose, block), &label);
        if (!line || label.column != COLUMN_TIME)
            continue;
        struct label_list labels = {.at = &label, .n = 1};
        task_labels_write(w, &labels);
        task_scope_label(w, scope, &labels);
    }
}
