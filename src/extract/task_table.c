/*
 * The rows of a table as tasks. The header says which column is about what; a table
 * without a column for tasks has none, and one outside the sections that hold tasks must
 * also say who or when.
 */
#include "extract/task_part.h"

#include "base/buf.h"
#include "extract/row.h"
#include "viet/plan_word.h"
#include "viet/unitword.h"

#define LINE_END "<br>" /* as words know it */

struct table {
    struct task_walk *walk;
    const struct scope *scope; /* of the place of the table */
    struct scope title;        /* of the last title row; its outer is `scope` */
    struct table_rows rows;
    int starts, ends; /* the columns of when work begins and ends; -1 */
    int receiver;     /* the column of those who are sent something; -1 */
    isize last;       /* index into doc->tasks of the last row's; -1: none */
    const struct node *node;
    const struct node **filled; /* by column: the last cell with words since a title */
    enum { REPEATS_UNKNOWN, REPEATS_NEVER, REPEATS } repeats;
};

/* The first column whose header begins with such a phrase, and only that. */
static int find_column(const struct table *t, uint64_t marks) {
    const struct node *cell = t->rows.header->first;
    for (int i = 0; cell && i < t->rows.count; i++, cell = cell->next) {
        struct word_list header = row_words(t->walk->prose, cell);
        isize length = 0;
        if (plan_word_loosely(header, marks, &length) &&
            !passage_has_words(passage_part(header, length, header.n)))
            return i;
    }
    return -1;
}

static int find_receiver(const struct table *t) {
    const struct node *cell = t->rows.header->first;
    for (int i = 0; cell && i < t->rows.count; i++, cell = cell->next)
        if (t->rows.columns[i] == COLUMN_OTHER &&
            plan_word_loosely(row_words(t->walk->prose, cell), PLAN_RECEIVER, NULL))
            return i;
    return -1;
}

/* "Bắt đầu | Kết thúc": the two are read as one time. */
static bool find_ends(struct table *t) {
    t->starts = find_column(t, PLAN_STARTS);
    t->ends = find_column(t, PLAN_ENDS);
    bool both = t->starts >= 0 && t->ends >= 0;
    if (both)
        t->rows.columns[t->starts] = t->rows.columns[t->ends] = COLUMN_OTHER;
    return both;
}

/* Whether the table has tasks at all. Who carries out the work beside supporting units
 * leads it. */
static bool read_header(struct table *t) {
    struct table_rows *rows = &t->rows;
    bool tells = find_ends(t), support = false, lead = false;
    for (int i = 0; i < rows->count; i++) {
        support |= rows->columns[i] == COLUMN_SUPPORT;
        lead |= rows->columns[i] == COLUMN_LEAD;
        tells |= rows->columns[i] >= COLUMN_LEAD && rows->columns[i] <= COLUMN_TIME;
    }
    for (int i = 0; i < rows->count; i++)
        if (rows->columns[i] == COLUMN_ASSIGNED && support && !lead)
            rows->columns[i] = COLUMN_LEAD;
    t->receiver = find_receiver(t);
    return rows->task >= 0 &&
           ((tells && !rows->guessed) || t->scope->holds == HOLDS_TASKS);
}

static void forget_filled(struct table *t) {
    for (int i = 0; i < t->rows.count; i++)
        t->filled[i] = NULL;
}

static void open_title(struct table *t, const struct node *row) {
    const struct prose *prose = t->walk->prose;
    struct word_list words = row_words(prose, row_cell(row, t->rows.task));
    if (!words.n)
        words = row_words(prose, row_cell(row, t->rows.number));
    t->title = task_scope_of(t->walk, t->scope, words);
    t->title.span = row->span;
    t->last = -1;
    forget_filled(t);
}

/* A body, or the number or dash of an item. A place goes on with the body before it:
 * "UBND<br>Thành phố Hải Phòng". */
static bool begins_name(const struct word *w) {
    const uint64_t begins =
        UNITWORD_HEAD | UNITWORD_POST | UNITWORD_PERSON | UNITWORD_VERB;
    uint64_t marks = word_marks(w, DOMAIN_UNIT, NULL);
    return w->kind != WORD_LETTERS || marks & UNITWORD_PLURAL ||
           (w->upper && marks & begins && !(marks & UNITWORD_PLACE));
}

/* The cell's text with those of its line ends after which a name begins: they part two
 * names, the others only wrap one. */
static str text_of_units(struct task_walk *w, struct word_list words) {
    struct buf out = {0};
    for (isize from = 0, to; from < words.n; from = to) {
        for (to = from + 1; to < words.n; to++)
            if (words.at[to].gap == GAP_LINE && begins_name(&words.at[to]))
                break;
        buf_put(&out, passage_text(w->scratch, passage_part(words, from, to)));
        buf_put(&out, to < words.n ? STR(LINE_END) : STR(""));
    }
    str text = str_dup(&w->doc->arena, buf_str(&out));
    buf_release(&out);
    return text;
}

static void claim_cell(struct table *t, struct task *task, enum column column,
                       const struct node *cell) {
    static const enum task_role roles[COLUMNS] = {[COLUMN_LEAD] = ROLE_LEAD,
                                                  [COLUMN_SUPPORT] = ROLE_SUPPORT,
                                                  [COLUMN_ASSIGNED] = ROLE_ASSIGNED};
    task_claim(t->walk, task, CLAIM_COLUMN, roles[column],
               text_of_units(t->walk, row_words(t->walk->prose, cell)), cell->span);
}

static bool names_units(enum column column) {
    return column == COLUMN_LEAD || column == COLUMN_SUPPORT || column == COLUMN_ASSIGNED;
}

/* Of a cell that a row has too few there is nothing, not even blanks. */
static bool is_missing(const struct node *cell) {
    return cell->span.start == cell->parent->span.end;
}

/* Units that only support are often none; those of a joined cell go with the leading. */
static bool may_be_joined(const struct table *t, int i, bool lead_joined) {
    enum column column = t->rows.columns[i];
    return column == COLUMN_LEAD || column == COLUMN_ASSIGNED || column == COLUMN_TIME ||
           (column == COLUMN_SUPPORT && lead_joined);
}

static bool repeats_cell(const struct table *t, const struct node *row) {
    const struct prose *prose = t->walk->prose;
    const struct node *cell = row->first, *next = row->next->first;
    for (int i = 0; cell && next && i < t->rows.count; i++) {
        enum column column = t->rows.columns[i];
        bool told = names_units(column) || column == COLUMN_TIME;
        struct word_list words = row_words(prose, cell), below = row_words(prose, next);
        if (told && words.n && words.n == below.n &&
            str_eq(passage_text(t->walk->scratch, words),
                   passage_text(t->walk->scratch, below)))
            return true;
        cell = cell->next, next = next->next;
    }
    return false;
}

/* Who says a unit or a time again in the next row joins no cells. */
static bool repeats_cells(struct table *t) {
    const struct node *row = t->node->first->next;
    if (t->repeats != REPEATS_UNKNOWN)
        return t->repeats == REPEATS;
    t->repeats = REPEATS_NEVER;
    for (; row && row->next && t->repeats == REPEATS_NEVER; row = row->next)
        if (repeats_cell(t, row))
            t->repeats = REPEATS;
    return t->repeats == REPEATS;
}

/*
 * The cell that a cell's content is in: on paper, cells of several rows are joined, and
 * what is copied from there has the words in the first row only.
 */
static const struct node *filled_cell(struct table *t, int i, const struct node *cell,
                                      bool lead_joined) {
    struct task_walk *w = t->walk;
    const struct node *above = t->filled[i];
    if (row_words(w->prose, cell).n) {
        t->filled[i] = cell;
        return cell;
    }
    if (!above || is_missing(cell) || !may_be_joined(t, i, lead_joined) ||
        repeats_cells(t))
        return cell;
    diag(&w->doc->diags, DIAG_cell_joined, cell->span,
         passage_text(&w->doc->arena, row_words(w->prose, above)));
    return above;
}

/* The time of both cells; with an end alone, it begins nowhere. */
static void read_ends(struct table *t, struct task *task, const struct node *row) {
    struct task_walk *w = t->walk;
    if (t->starts < 0 || t->ends < 0)
        return;
    struct word_list start = row_words(w->prose, row_cell(row, t->starts));
    struct word_list end = row_words(w->prose, row_cell(row, t->ends));
    str text = passage_text(w->scratch, start.n ? start : end);
    if (start.n && end.n)
        text = str_concat(w->scratch, text, STR(" - "), passage_text(w->scratch, end));
    task_set_time(w, task, &t->title, word_cut(w->scratch, text), WHEN_FROM_COLUMN);
    if (!start.n)
        task->when.start = (struct date){0};
    else if (!end.n)
        task->when.end = (struct date){0};
}

/* Below "Hoàn thành trước ngày" a mere day is not the last, but the one after it. */
static struct word_list time_of_cell(struct table *t, int i, struct word_list words) {
    struct task_walk *w = t->walk;
    struct word_list header = row_words(w->prose, row_cell(t->rows.header, i));
    struct when when;
    if (!plan_word_anywhere(header, PLAN_BEFORE) ||
        !task_read_time(w, &t->title, words, &when) || when.recurs || !when.start.year ||
        date_cmp(when.start, when.end))
        return words;
    str text = passage_text(w->scratch, words);
    return word_cut(w->scratch, str_concat(w->scratch, STR("trước "), text));
}

static void read_cells(struct table *t, struct task *task, const struct node *row) {
    struct task_walk *w = t->walk;
    const struct node *own = row->first, *cell;
    bool lead_joined = false;
    for (int i = 0; own && i < t->rows.count; i++, own = own->next) {
        enum column column = t->rows.columns[i];
        cell = filled_cell(t, i, own, lead_joined);
        lead_joined |= cell != own && column == COLUMN_LEAD;
        struct word_list words = row_words(w->prose, cell);
        if (names_units(column))
            claim_cell(t, task, column, cell);
        else if (column == COLUMN_TIME)
            task_set_time(w, task, &t->title, time_of_cell(t, i, words),
                          WHEN_FROM_COLUMN);
        else if (column == COLUMN_PRODUCT && !task->product.n)
            task->product = passage_text(&w->doc->arena, words);
        else if (i == t->receiver)
            task->receiver = passage_text(&w->doc->arena, words);
    }
    read_ends(t, task, row);
}

/* "II.2-10" is the tenth row of II.2. */
static int position_of(const struct node *row, const struct scope *scope) {
    str digits = str_skip(row->id, str_rfind_byte(row->id, '-') + 1);
    while (digits.n && !is_digit(digits.p[digits.n - 1]))
        digits.n--;
    int n = str_starts(row->id, scope->id) ? str_to_int(digits) : -1;
    return n > 0 ? n : 0;
}

static struct task task_of_row(const struct table *t, const struct node *row) {
    return (struct task){.id = row->id,
                         .section = t->scope->id,
                         .item = position_of(row, t->scope),
                         .heading = t->scope->heading,
                         .form = TASK_FROM_ROW,
                         .span = row->span};
}

/* The words of the cell are the task. */
static void keep_cell(struct table *t, struct task *task, struct node *cell,
                      const struct scope *scope) {
    struct task_walk *w = t->walk;
    task_keep(w, task, passage_of(w->scratch, w->prose, cell), cell, scope);
    cell->ends = (int)w->doc->tasks.n;
}

static void read_row(struct table *t, struct node *row) {
    struct task_walk *w = t->walk;
    struct node *cell = row->first;
    for (int i = 0; cell && i < t->rows.task; i++)
        cell = cell->next;
    t->last = -1;
    if (!passage_has_words(row_words(w->prose, cell)))
        return; /* empty, or dots to be filled in */
    struct task task = task_of_row(t, row);
    read_cells(t, &task, row);
    keep_cell(t, &task, cell, &t->title);
    t->last = w->doc->tasks.n - 1;
}

/* What a torn row adds to the claims of its first half. */
static void add_to_claims(struct table *t, struct task *task, enum task_role role,
                          str words) {
    for (isize i = 0; i < task->claims.n; i++) {
        struct claim *claim = &task->claims.at[i];
        if (claim->form == CLAIM_COLUMN && claim->role == role)
            claim->text = str_concat(&t->walk->doc->arena, claim->text, STR(" "), words);
    }
}

/* The task goes on in a cell. */
static void add_to_words(struct table *t, struct task *task, const struct node *cell,
                         str words) {
    struct task_walk *w = t->walk;
    struct word_list *list = &w->reading->tasks.at[t->last];
    struct passage both = {.arena = w->scratch, .prose = w->prose, .words = *list};
    passage_add(&both, cell);
    *list = both.words;
    task->text = str_concat(&w->doc->arena, task->text, STR(" "), words);
}

static void continue_row(struct table *t, const struct node *row) {
    struct task_walk *w = t->walk;
    if (t->last < 0)
        return;
    struct task *task = &w->doc->tasks.at[t->last];
    const struct node *cell = row->first;
    for (int i = 0; cell && i < t->rows.count; i++, cell = cell->next) {
        str words = passage_text(w->scratch, row_words(w->prose, cell));
        if (i == t->rows.task && words.n)
            add_to_words(t, task, cell, words);
        else if (t->rows.columns[i] == COLUMN_LEAD && words.n)
            add_to_claims(t, task, ROLE_LEAD, words);
        else if (t->rows.columns[i] == COLUMN_SUPPORT && words.n)
            add_to_claims(t, task, ROLE_SUPPORT, words);
    }
}

/* A cell that its attributes make a task, in a table that has none by its header. */
static void read_given_cells(struct table *t, struct node *row) {
    for (struct node *cell = row->first; cell; cell = cell->next) {
        if (!task_is_given(cell) || !cell->first)
            continue;
        struct task task = task_of_row(t, row);
        keep_cell(t, &task, cell, t->scope);
        return;
    }
}

void task_find_rows(struct task_walk *w, struct node *table, const struct scope *scope) {
    if (!table->first)
        return;
    struct table t = {.walk = w,
                      .node = table,
                      .scope = scope,
                      .title = *scope,
                      .rows = rows_of(w->scratch, w->prose, table),
                      .last = -1};
    t.title.own = NULL;
    t.filled = new (w->scratch, const struct node *, t.rows.count);
    bool tasks = read_header(&t) && scope->holds < HOLDS_DUTIES;
    for (struct node *row = table->first->next; row; row = row->next) {
        enum row_kind kind = rows_next(&t.rows, row);
        if (!tasks && row->id.n)
            read_given_cells(&t, row);
        if (!tasks)
            continue;
        if (kind == ROW_TITLE)
            open_title(&t, row);
        else if (kind == ROW_TORN)
            continue_row(&t, row);
        else if (kind == ROW_DATA && !task_has_class(row, STR("no-tasks")))
            read_row(&t, row);
    }
}
