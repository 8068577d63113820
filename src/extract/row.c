#include "extract/row.h"

#include "extract/passage.h"
#include "viet/plan_word.h"

enum { SENTENCE_WORDS = 5 }; /* in a cell, on an average */

struct word_list row_words(const struct prose *prose, const struct node *cell) {
    const struct word_list *all = &prose->words;
    return cell ? prose_words(prose, cell) : passage_part(*all, all->n, all->n);
}

const struct node *row_cell(const struct node *row, int column) {
    const struct node *cell = column < 0 ? NULL : row->first;
    while (cell && column-- > 0)
        cell = cell->next;
    return cell;
}

/* "Hoàn thành" alone is a time in a header; in a line, what is to be done may follow. */
static enum column column_of_header(struct word_list header) {
    isize length = 0;
    enum column column = column_of(header);
    bool time = column == COLUMN_OTHER &&
                plan_word_loosely(header, PLAN_TIME_HEADER, &length) &&
                !passage_has_words(passage_part(header, length, header.n));
    return time ? COLUMN_TIME : column;
}

static bool is_roman(str number) {
    for (isize i = 0; i < number.n; i++)
        if (str_find_byte(STR("IVXL."), number.p[i]) < 0)
            return false;
    return number.n > 0;
}

/* "I.1", "3", "B": at least one number, and no word. */
static bool is_code(struct word_list words) {
    bool counted = false;
    for (isize i = 0; i < words.n; i++) {
        const struct word *w = &words.at[i];
        str text = word_text(&words, w);
        if (w->kind == WORD_LETTERS && text.n > 1 && !is_roman(text))
            return false;
        counted |= w->kind == WORD_LETTERS || w->kind == WORD_DIGITS;
    }
    return counted;
}

/* Whether the first cells count the rows, whatever their header is. */
static bool counts_rows(const struct table_rows *rows) {
    int counted = 0;
    for (const struct node *row = rows->header->next; row; row = row->next) {
        struct word_list words = row_words(rows->prose, row->first);
        if (words.n && !is_code(words))
            return false;
        counted += words.n > 0;
    }
    return counted > 1;
}

/* Sentences are longer than names, on the whole. */
static bool holds_sentences(const struct table_rows *rows, int column) {
    isize words = 0, cells = 0;
    for (const struct node *row = rows->header->next; row; row = row->next) {
        isize n = row_words(rows->prose, row_cell(row, column)).n;
        words += n;
        cells += n > 0;
    }
    return cells && words >= SENTENCE_WORDS * cells;
}

static int column_with(const struct table_rows *rows, enum column from, enum column to) {
    for (int i = 0; i < rows->count; i++)
        if (rows->columns[i] >= from && rows->columns[i] <= to)
            return i;
    return -1;
}

/* Beside columns that say who and when, sentences under any other header are what is
 * done: "Chuyên đề". */
static int guess_task(const struct table_rows *rows) {
    int first = rows->number + 1;
    bool told = column_with(rows, COLUMN_LEAD, COLUMN_ASSIGNED) >= 0 &&
                column_with(rows, COLUMN_TIME, COLUMN_TIME) >= 0;
    return told && first < rows->count && rows->columns[first] == COLUMN_OTHER &&
                   holds_sentences(rows, first)
               ? first
               : -1;
}

struct table_rows rows_of(struct arena *scratch, const struct prose *prose,
                          const struct node *table) {
    struct table_rows rows = {
        .prose = prose, .header = table->first, .number = -1, .task = -1};
    for (const struct node *cell = rows.header->first; cell; cell = cell->next)
        rows.count++;
    rows.columns = new (scratch, enum column, rows.count);
    int at = 0;
    for (const struct node *cell = rows.header->first; cell; cell = cell->next, at++) {
        enum column column = column_of_header(row_words(prose, cell));
        rows.columns[at] = column;
        if (column == COLUMN_NUMBER && rows.number < 0)
            rows.number = at;
        if (column == COLUMN_TASK && rows.task < 0)
            rows.task = at;
    }
    if (rows.number < 0 && rows.count && rows.columns[0] == COLUMN_OTHER &&
        counts_rows(&rows))
        rows.number = 0;
    rows.guessed = rows.task < 0;
    if (rows.guessed)
        rows.task = guess_task(&rows);
    return rows;
}

/* The next letters or digits from `at`; WORD_END for no more. */
static struct word next_word(struct word_list words, isize *at) {
    while (*at < words.n) {
        const struct word *w = &words.at[(*at)++];
        if (w->kind == WORD_LETTERS || w->kind == WORD_DIGITS)
            return *w;
    }
    return (struct word){.kind = WORD_END};
}

static bool same_words(struct word_list one, struct word_list two) {
    for (isize i = 0, k = 0;;) {
        struct word a = next_word(one, &i), b = next_word(two, &k);
        if (a.kind != b.kind || word_unmarked(a.key) != word_unmarked(b.key))
            return false;
        if (a.kind == WORD_END)
            return true;
    }
}

static bool repeats_header(const struct table_rows *rows, const struct node *row) {
    const struct node *head = rows->header->first;
    for (const struct node *cell = row->first; cell && head;
         cell = cell->next, head = head->next)
        if (!same_words(row_words(rows->prose, cell), row_words(rows->prose, head)))
            return false;
    return true;
}

/* The number that the words are, with marks beside it; -1 if they are none. */
static int whole_number(struct word_list words) {
    isize at = 0;
    struct word number = next_word(words, &at);
    bool more = next_word(words, &at).kind != WORD_END;
    return number.kind == WORD_DIGITS && !more ? number.number : -1;
}

/* "(1) | (2) | (3)": the numbers of the columns. */
static bool counts_columns(const struct table_rows *rows, const struct node *row) {
    int expected = 1;
    for (const struct node *cell = row->first; cell; cell = cell->next)
        if (whole_number(row_words(rows->prose, cell)) != expected++)
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

/* The number of a row as it is written. */
static str number_of(const struct table_rows *rows, const struct node *row) {
    struct word_list words = row_words(rows->prose, row_cell(row, rows->number));
    return words.n ? str_sub(words.text, (isize)words.at[0].from,
                             (isize)words.at[words.n - 1].to)
                   : (str){0};
}

/* "2.1" below "2". */
static bool is_below(str number, str title) {
    return str_starts(number, title) && number.n > title.n + 1 &&
           number.p[title.n] == '.' && is_digit(number.p[title.n + 1]);
}

/* "II" and "B" are above what 1, 2, 3 count. */
static bool is_above(str number) {
    return is_roman(number) ||
           (number.n == 1 && number.p[0] >= 'A' && number.p[0] <= 'Z');
}

/* "DỮ LIỆU SỐ", "B. Dữ liệu số": a title by its letters alone. */
static bool reads_as_title(struct word_list words) {
    bool counted = words.n > 2 && words.at[1].gap == GAP_NONE &&
                   words.at[1].key == word_mark('.') &&
                   is_above(word_text(&words, &words.at[0]));
    return counted || passage_is_capitals(words);
}

/*
 * The number of a title is roman or a capital, or those after it are below it; or there
 * is none, and the title is in the first cell, as of joined cells, or reads as one.
 */
static bool is_title(const struct table_rows *rows, const struct node *row) {
    if (!stands_alone(rows, row))
        return false;
    str number = number_of(rows, row);
    struct word_list title = row_words(rows->prose, row_cell(row, rows->task));
    if (!title.n)
        return number.n > 0;
    str next = row->next ? number_of(rows, row->next) : (str){0};
    str bare = number;
    while (str_ends(bare, STR(".")))
        bare.n--;
    return is_above(bare) || (bare.n && is_below(next, bare)) ||
           (!bare.n && reads_as_title(title));
}

/* No number where the others have one, and words that go on in the middle of a sentence,
 * or no words at all. */
static bool is_torn(const struct table_rows *rows, const struct node *row) {
    if (!rows->data || rows->number < 0 || number_of(rows, row).n)
        return false;
    struct word_list task = row_words(rows->prose, row_cell(row, rows->task));
    return !task.n || (task.at[0].kind == WORD_LETTERS && !task.at[0].upper);
}

enum row_kind rows_next(struct table_rows *rows, const struct node *row) {
    if (repeats_header(rows, row) || counts_columns(rows, row))
        return ROW_FURNITURE; /* a torn row may go on after it */
    bool tasks = rows->task >= 0;
    enum row_kind kind = tasks && is_title(rows, row)  ? ROW_TITLE
                         : tasks && is_torn(rows, row) ? ROW_TORN
                                                       : ROW_DATA;
    rows->data = kind != ROW_TITLE;
    return kind;
}
