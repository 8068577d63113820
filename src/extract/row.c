#include "extract/row.h"

#include "base/utf8.h"
#include "extract/text.h"
#include "viet/fold.h"
#include "viet/letter.h"

str row_text(struct arena *a, const struct node *cell) {
    return cell ? str_fold_blanks(a, text_of(a, cell)) : (str){0};
}

const struct node *row_cell(const struct node *row, int column) {
    const struct node *cell = column < 0 ? NULL : row->first;
    while (cell && column-- > 0)
        cell = cell->next;
    return cell;
}

struct table_rows rows_of(struct arena *scratch, const struct node *table) {
    struct table_rows rows = {
        .scratch = scratch, .header = table->first, .number = -1, .task = -1};
    for (const struct node *cell = rows.header->first; cell; cell = cell->next)
        rows.count++;
    rows.columns = new (scratch, enum column, rows.count);
    int at = 0;
    for (const struct node *cell = rows.header->first; cell; cell = cell->next, at++) {
        enum column column = column_of(scratch, row_text(scratch, cell));
        rows.columns[at] = column;
        if (column == COLUMN_NUMBER && rows.number < 0)
            rows.number = at;
        if (column == COLUMN_TASK && rows.task < 0)
            rows.task = at;
    }
    return rows;
}

static bool same_words(struct arena *a, const struct node *one, const struct node *two) {
    return str_eq(viet_slug(a, text_of(a, one)), viet_slug(a, text_of(a, two)));
}

static bool repeats_header(const struct table_rows *rows, const struct node *row) {
    const struct node *head = rows->header->first;
    for (const struct node *cell = row->first; cell && head;
         cell = cell->next, head = head->next)
        if (!same_words(rows->scratch, cell, head))
            return false;
    return true;
}

/* "(1) | (2) | (3)": the numbers of the columns. */
static bool counts_columns(const struct table_rows *rows, const struct node *row) {
    int expected = 1;
    for (const struct node *cell = row->first; cell; cell = cell->next)
        if (str_to_int(viet_slug(rows->scratch, row_text(rows->scratch, cell))) !=
            expected++)
            return false;
    return expected > 2;
}

/* Whether all cells but the number and the task are empty. */
static bool stands_alone(const struct table_rows *rows, const struct node *row) {
    int column = 0, others = 0;
    for (const struct node *cell = row->first; cell; cell = cell->next, column++) {
        bool own = column == rows->number || column == rows->task;
        others += !own;
        if (!own && cell->first)
            return false;
    }
    return others > 0;
}

static bool is_roman(str number) {
    for (isize i = 0; i < number.n; i++)
        if (str_find_byte(STR("IVXL."), number.p[i]) < 0)
            return false;
    return number.n > 0;
}

/* "2.1" below "2". */
static bool is_below(str number, str title) {
    return str_starts(number, title) && number.n > title.n + 1 &&
           number.p[title.n] == '.' && is_digit(number.p[title.n + 1]);
}

/*
 * The number of a title is roman, or those behind it are below it; or there is none, and
 * the title stands in the first cell, as of joined cells.
 */
static bool is_title(const struct table_rows *rows, const struct node *row) {
    struct arena *a = rows->scratch;
    if (!stands_alone(rows, row))
        return false;
    str number = row_text(a, row_cell(row, rows->number));
    if (!row_text(a, row_cell(row, rows->task)).n)
        return number.n > 0;
    str next = row->next ? row_text(a, row_cell(row->next, rows->number)) : (str){0};
    str bare = number;
    while (str_ends(bare, STR(".")))
        bare.n--;
    return is_roman(number) || (bare.n && is_below(next, bare));
}

/* Whether it begins with a small letter. */
static bool begins_small(str text) {
    isize at = 0;
    struct letter letter = letter_of(text.n ? utf8_next(text, &at) : 0);
    return letter.rank && !letter.upper;
}

/* No number where the others have one, and words that go on in the middle of a sentence,
 * or no words at all. */
static bool is_torn(const struct table_rows *rows, const struct node *row) {
    struct arena *a = rows->scratch;
    if (!rows->data || rows->number < 0 || row_text(a, row_cell(row, rows->number)).n)
        return false;
    str task = row_text(a, row_cell(row, rows->task));
    return !task.n || begins_small(task);
}

enum row_kind rows_next(struct table_rows *rows, const struct node *row) {
    if (repeats_header(rows, row) || counts_columns(rows, row))
        return ROW_FURNITURE; /* a torn row may go on behind it */
    bool tasks = rows->task >= 0;
    enum row_kind kind = tasks && is_title(rows, row)  ? ROW_TITLE
                         : tasks && is_torn(rows, row) ? ROW_TORN
                                                       : ROW_DATA;
    rows->data = kind != ROW_TITLE;
    return kind;
}
