/*
 * A table of Markdown has one header row and cells of one width: joined cells are taken
 * apart. A header of several rows becomes one, "Đơn vị" over "Chủ trì" being "Đơn vị Chủ
 * trì". What a cell over several rows says of units or times holds for each of them; any
 * other text is in its first row only.
 */
#include "import/typed.h"

#include "viet/fold.h"
#include "viet/plan_word.h"

enum { HEADER_MAX = 3, ROW_COST = 4 };

/*** Building ***/

void typed_table_begin(struct typed *t) {
    struct typed_table *table = new (t->arena, struct typed_table, 1);
    table->outer = t->table;
    table->paragraph = t->paragraph;
    t->paragraph = (struct buf){0};
    t->table = table;
    t->depth++;
}

void typed_row_begin(struct typed *t) {
    struct typed_table *table = t->table;
    *vec_push(t->arena, &table->rows) = new (t->arena, struct typed_row, 1);
    table->column = 0;
    t->cells += ROW_COST;
    t->full |= t->cells > TYPED_CELLS_MAX;
}

/* Sets so many places of the last row; what is beyond the widest table is dropped. */
static void fill(struct typed *t, struct slot slot, int span) {
    struct typed_table *table = t->table;
    if (!table->rows.n)
        typed_row_begin(t);
    struct typed_row *row = table->rows.at[table->rows.n - 1];
    for (; span > 0 && table->column < TYPED_COLUMNS_MAX; span--) {
        row->slots[table->column++] = slot;
        slot.kind = slot.kind == SLOT_OWN ? SLOT_RIGHT : slot.kind;
    }
    row->columns = table->column;
    table->columns = row->columns > table->columns ? row->columns : table->columns;
    t->full |= ++t->cells > TYPED_CELLS_MAX;
}

static str above(const struct typed_table *table) {
    if (table->rows.n < 2 || table->column >= TYPED_COLUMNS_MAX)
        return (str){0};
    return table->rows.at[table->rows.n - 2]->slots[table->column].text;
}

void typed_cell_below(struct typed *t, int span) {
    fill(t, (struct slot){SLOT_BELOW, above(t->table)}, span);
}

void typed_cell_skip(struct typed *t, int span) {
    fill(t, (struct slot){0}, span);
}

/* Places that cells above still cover come before the next cell. */
static void pass_covered(struct typed *t) {
    struct typed_table *table = t->table;
    while (table->column < TYPED_COLUMNS_MAX && table->left[table->column] > 0) {
        table->left[table->column]--;
        typed_cell_below(t, 1);
    }
}

void typed_row_end(struct typed *t) {
    if (t->table->rows.n)
        pass_covered(t);
}

void typed_cell_begin(struct typed *t, int span, int height) {
    if (!t->table->rows.n)
        typed_row_begin(t);
    pass_covered(t);
    t->table->span = span < 1 ? 1 : span;
    t->table->height = height;
}

void typed_cell_end(struct typed *t) {
    struct typed_table *table = t->table;
    typed_end(t, (struct typed_look){0});
    int from = table->column;
    fill(t, (struct slot){SLOT_OWN, buf_take(t->arena, &table->cell)}, table->span);
    for (int i = from; i < table->column; i++)
        table->left[i] = table->height - 1;
}

/*** What it is ***/

static int rows_below(const struct typed_table *table, isize row, int column) {
    int n = 0;
    while (row + n + 1 < table->rows.n &&
           table->rows.at[row + n + 1]->slots[column].kind == SLOT_BELOW)
        n++;
    return n;
}

static bool begins(str line, str word) {
    return viet_match(line, 0, word) >= 0;
}

/* A line of the head block or of the end that stands beside another. */
static bool is_frame_line(str line) {
    return begins(line, STR("cộng hòa xã hội")) || begins(line, STR("đảng cộng sản")) ||
           begins(line, STR("nơi nhận")) ||
           (begins(line, STR("số")) && str_find_byte(line, '/') >= 0 && line.n < 60);
}

static bool has_frame_line(str text) {
    while (text.n)
        if (is_frame_line(str_trim(str_cut_line(&text))))
            return true;
    return false;
}

/* The first row from which on the table only places lines; rows.n: none does. */
static isize frame_from(const struct typed_table *table) {
    for (isize i = 0; i < table->rows.n; i++)
        for (int k = 0; k < table->rows.at[i]->columns; k++)
            if (has_frame_line(table->rows.at[i]->slots[k].text))
                return i;
    return table->rows.n;
}

/*** Writing ***/

static void write_lines(struct typed *t, str text) {
    while (text.n)
        typed_line(t, str_cut_line(&text));
}

static void write_frame(struct typed *t, const struct typed_table *table, isize from,
                        isize end) {
    for (isize i = from; i < end; i++)
        for (int k = 0; k < table->rows.at[i]->columns; k++)
            if (table->rows.at[i]->slots[k].kind == SLOT_OWN)
                write_lines(t, table->rows.at[i]->slots[k].text);
}

static void put_cell(struct buf *out, str text) {
    buf_char(out, ' ');
    for (bool first = true; text.n; first = false) {
        buf_put(out, first ? STR("") : STR("<br>"));
        buf_put(out, str_cut_line(&text));
    }
    buf_put(out, STR(" |"));
}

/* Above the header: a row that is one cell. */
static bool is_title(const struct typed_table *table, isize row) {
    const struct typed_row *r = table->rows.at[row];
    for (int i = 1; i < table->columns; i++)
        if (i < r->columns && r->slots[i].kind != SLOT_RIGHT)
            return false;
    return r->columns == table->columns && table->columns > 1;
}

/* How many rows the header takes: cells over cells are named by both. */
static isize header_rows(const struct typed_table *table, isize from) {
    const struct typed_row *r = table->rows.at[from];
    bool wide = false;
    int most = 0;
    for (int i = 0; i < r->columns; i++) {
        int below = rows_below(table, from, i);
        wide |= r->slots[i].kind == SLOT_RIGHT;
        most = below > most ? below : most;
    }
    return wide && most < HEADER_MAX ? 1 + most : 1;
}

static str header_of(struct typed *t, const struct typed_table *table, isize from,
                     isize rows, int column) {
    str text = {0}, last = {0};
    for (isize i = from; i < from + rows; i++) {
        const struct slot *slot = &table->rows.at[i]->slots[column];
        if (slot->kind == SLOT_BELOW || !slot->text.n || str_eq(slot->text, last))
            continue;
        text = text.n ? str_concat(t->arena, text, STR(" "), slot->text) : slot->text;
        last = slot->text;
    }
    return text;
}

/* Columns whose joined cells hold for each row. */
static bool is_repeated(struct typed *t, str header) {
    const uint64_t repeated =
        PLAN_LEAD | PLAN_SUPPORT | PLAN_ASSIGNED | PLAN_TIME | PLAN_PRODUCT;
    str words = str_fold_blanks(t->arena, header);
    return plan_word_anywhere(word_cut(t->arena, words), repeated) & repeated;
}

static str body_text(const struct slot *slot, bool repeated) {
    return slot->kind == SLOT_OWN || (slot->kind == SLOT_BELOW && repeated) ? slot->text
                                                                            : (str){0};
}

static bool is_joined(const struct typed_table *table, isize from) {
    for (isize i = from; i < table->rows.n; i++)
        for (int k = 0; k < table->rows.at[i]->columns; k++)
            if (table->rows.at[i]->slots[k].kind == SLOT_BELOW)
                return true;
    return false;
}

/* A column that no row has a cell for: other rows of the file are wider there. */
static bool is_needless(const struct typed_table *table, isize from, int column) {
    for (isize i = from; i < table->rows.n; i++) {
        const struct slot *slot = &table->rows.at[i]->slots[column];
        bool covered =
            slot->kind == SLOT_RIGHT ||
            (slot->kind == SLOT_BELOW && slot->text.n && slot->text.p == slot[-1].text.p);
        if (column < table->rows.at[i]->columns && !covered)
            return false;
    }
    return true;
}

static void drop_columns(struct typed_table *table, isize from) {
    for (int k = table->columns - 1; k > 0; k--) {
        if (!is_needless(table, from, k))
            continue;
        table->columns--;
        for (isize i = from; i < table->rows.n; i++) {
            struct typed_row *row = table->rows.at[i];
            isize after = TYPED_COLUMNS_MAX - k - 1;
            memmove(&row->slots[k], &row->slots[k + 1],
                    (size_t)after * sizeof *row->slots);
            row->columns -= row->columns > k;
        }
    }
}

static void write_rows(struct typed *t, const struct typed_table *table, isize from) {
    isize header = header_rows(table, from);
    bool repeated[TYPED_COLUMNS_MAX];
    struct buf out = {0};
    buf_char(&out, '|');
    for (int k = 0; k < table->columns; k++) {
        str text = header_of(t, table, from, header, k);
        repeated[k] = is_repeated(t, text);
        put_cell(&out, text);
    }
    buf_put(&out, STR("\n|"));
    for (int k = 0; k < table->columns; k++)
        buf_put(&out, STR("---|"));
    for (isize i = from + header; i < table->rows.n; i++) {
        buf_put(&out, STR("\n|"));
        for (int k = 0; k < table->columns; k++)
            put_cell(&out, body_text(&table->rows.at[i]->slots[k], repeated[k]));
    }
    typed_line(t, buf_take(t->arena, &out));
    t->line += 1 + (int)(table->rows.n - from - header);
    buf_release(&out);
}

/* The words of the header tell the table; it begins after an empty line. */
static void note_joined(struct typed *t, const struct typed_table *table, isize from) {
    struct buf words = {0};
    for (int k = 0; k < table->columns; k++) {
        buf_put(&words, table->rows.at[from]->slots[k].text);
        buf_char(&words, ' ');
    }
    typed_note(t, DOUBT_JOINED, buf_take(t->arena, &words));
    buf_release(&words);
}

/* One row, or one column, is no table. */
static void table_write(struct typed *t, struct typed_table *table) {
    isize from = 0, all = table->rows.n, end = frame_from(table);
    while (from + 1 < end && is_title(table, from))
        write_lines(t, table->rows.at[from++]->slots[0].text);
    table->rows.n = end;
    drop_columns(table, from);
    if (end - from < 2 || table->columns < 2) {
        write_frame(t, table, from, end);
    } else {
        if (is_joined(table, from + header_rows(table, from)))
            note_joined(t, table, from);
        write_rows(t, table, from);
    }
    table->rows.n = all;
    write_frame(t, table, end, all);
}

/* A table in a cell: a line of it for each row. */
static void write_nested(struct typed *t, const struct typed_table *table) {
    struct buf *cell = &t->table->cell;
    for (isize i = 0; i < table->rows.n; i++) {
        bool first = true;
        for (int k = 0; k < table->rows.at[i]->columns; k++) {
            const struct slot *slot = &table->rows.at[i]->slots[k];
            if (slot->kind != SLOT_OWN || !slot->text.n)
                continue;
            buf_put(cell, !first ? STR(" – ") : cell->n ? STR("\n") : STR(""));
            buf_put(cell, str_fold_blanks(t->arena, slot->text));
            first = false;
        }
    }
    typed_note(t, DOUBT_NESTED, (str){0});
}

void typed_table_end(struct typed *t) {
    struct typed_table *table = t->table;
    buf_release(&t->paragraph);
    buf_release(&table->cell);
    t->paragraph = table->paragraph;
    t->table = table->outer;
    t->depth--;
    if (!table->rows.n || !table->columns)
        return;
    if (t->table)
        write_nested(t, table);
    else
        table_write(t, table);
}
