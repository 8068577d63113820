/*
 * Tables of targets come in two shapes. In one the column "Chỉ tiêu" holds names, and
 * what is to be reached is in other columns, a year each, with the unit in another. In
 * the other that column holds the amounts themselves, beside what is to be done. A cell
 * with a quantity in it shows which.
 */
#include "extract/target_part.h"

#include "extract/row.h"

enum { COLUMNS_MAX = 100 };

enum figure {
    FIGURE_OTHER,
    FIGURE_TARGET, /* "Chỉ tiêu": names or amounts */
    FIGURE_NAME,   /* "Nội dung": what an amount is about */
    FIGURE_UNIT,   /* "Đơn vị tính" */
    FIGURE_VALUE,  /* "Năm 2025", "Giá trị": amounts */
    FIGURE_TIME,   /* "Thời hạn" */
};

struct figures {
    enum figure column[COLUMNS_MAX];
    struct aimed time[COLUMNS_MAX]; /* of the header's own year */
    bool share[COLUMNS_MAX];        /* "(%)" in the header */
    int columns, name, unit, when;  /* -1: no such column */
};

static enum figure figure_of(const struct word_list *header) {
    static const struct {
        uint64_t words;
        enum figure figure;
    } columns[] = {
        {TARGET_UNIT_COLUMN, FIGURE_UNIT}, {TARGET_PAST_COLUMN, FIGURE_OTHER},
        {TARGET_TIME_COLUMN, FIGURE_TIME}, {TARGET_VALUE_COLUMN, FIGURE_VALUE},
        {TARGET_INDICATOR, FIGURE_TARGET}, {TARGET_NAME_COLUMN, FIGURE_NAME},
    };
    for (isize i = 0; i < countof(columns); i++)
        if (target_find_phrase(header, 0, columns[i].words) >= 0 ||
            (columns[i].figure == FIGURE_VALUE && when_year_words(*header)))
            return columns[i].figure;
    return FIGURE_OTHER;
}

static bool has_percent(const struct word_list *words) {
    isize i = 0;
    while (i < words->n && words->at[i].key != word_mark('%'))
        i++;
    return i < words->n;
}

static void read_column(struct target_walk *w, struct figures *f) {
    int i = f->columns++;
    enum figure figure = f->column[i] = figure_of(&w->words);
    int year = when_year_words(w->words);
    f->time[i].by = year ? date_of(year, 12, 31) : (struct date){0};
    f->share[i] = has_percent(&w->words);
    if (figure == FIGURE_UNIT)
        f->unit = i;
    if (figure == FIGURE_TIME)
        f->when = i;
    if (figure == FIGURE_NAME || (figure == FIGURE_TARGET && f->name < 0))
        f->name = i;
}

/* False if the table is about something else. */
static bool read_header(struct target_walk *w, const struct node *header,
                        struct figures *f) {
    bool found = false;
    f->name = f->unit = f->when = -1;
    for (const struct node *cell = header->first; cell && f->columns < COLUMNS_MAX;
         cell = cell->next) {
        target_words(w, cell);
        read_column(w, f);
        enum figure figure = f->column[f->columns - 1];
        found |= figure == FIGURE_TARGET ||
                 (figure == FIGURE_VALUE &&
                  target_find_phrase(&w->words, 0, TARGET_INDICATOR) >= 0);
    }
    return found;
}

static const struct node *cell_at(const struct node *row, int column) {
    const struct node *cell = row->first;
    while (cell && column-- > 0)
        cell = cell->next;
    return cell;
}

static str cell_text(struct target_walk *w, struct arena *a, const struct node *row,
                     int column) {
    const struct node *cell = column < 0 ? NULL : cell_at(row, column);
    return cell ? passage_text(a, prose_words(w->prose, cell)) : (str){0};
}

/* The amount begins the words and reaches to byte `end` of their text. */
static bool reaches(const struct word_list *words, const struct quantity *q, isize end) {
    return q->from == 0 && (isize)words->at[q->to - 1].to >= end;
}

/* "95" beside "%", or below "Tỷ lệ (%)". */
static void read_value(struct target_walk *w, const struct node *row,
                       const struct figures *f, int column, struct spot *spot) {
    const struct node *cell = cell_at(row, column);
    str value = cell_text(w, w->scratch, row, column);
    str unit = f->share[column] ? STR("%") : cell_text(w, w->scratch, row, f->unit);
    str name = cell_text(w, &w->doc->arena, row, f->name);
    bool plain = value.n && str_find(value, STR("%")) < 0 && unit.n;
    str whole = plain ? str_concat(w->scratch, value, STR(" "), unit) : value;
    struct word_list words = word_cut(w->scratch, whole);
    struct quantity q;
    isize at = 0;
    if (!value.n || !name.n || !quantity_next(&words, &at, &q) ||
        !reaches(&words, &q, value.n))
        return;
    struct aimed time = target_has_time(f->time[column]) ? f->time[column] : spot->time;
    target_keep(w, spot, name, &words, &q, time, cell->span);
}

/* The amounts of a cell below "Chỉ tiêu". */
static void read_amounts(struct target_walk *w, const struct node *row,
                         const struct figures *f, int column, struct spot *spot) {
    const struct node *cell = cell_at(row, column);
    struct quantity q;
    isize at = 0;
    target_words(w, cell);
    if (!quantity_next(&w->words, &at, &q))
        return;
    str name = column == f->name ? (str){0} : cell_text(w, &w->doc->arena, row, f->name);
    struct aimed time = target_has_time(f->time[column]) ? f->time[column] : spot->time;
    if (name.n && q.from == 0 && q.to == w->words.n)
        target_keep(w, spot, name, &w->words, &q, time, cell->span);
    else
        target_read(w, cell, spot);
}

/* The time of a row that has a column for it. */
static struct aimed time_of_row(struct target_walk *w, const struct node *cell,
                                struct aimed outer) {
    struct when when = {0};
    target_words(w, cell);
    bool read = when_parse_words(w->scratch, w->words, &w->context, &when);
    return read && when.end.year ? (struct aimed){.by = when.end, .recurs = when.recurs}
                                 : outer;
}

static void read_row(struct target_walk *w, const struct node *row,
                     const struct figures *f, const struct spot *outer) {
    struct spot spot = {.id = row->id, .aim = AIM_FIGURES, .time = outer->time};
    const struct node *when = f->when < 0 ? NULL : cell_at(row, f->when);
    if (when)
        spot.time = time_of_row(w, when, outer->time);
    for (int i = 0; i < f->columns; i++) {
        if (f->column[i] == FIGURE_TARGET)
            read_amounts(w, row, f, i, &spot);
        else if (f->column[i] == FIGURE_VALUE)
            read_value(w, row, f, i, &spot);
    }
}

/* What a row of work demands: in its words, and as what comes of it. */
static void read_task_row(struct target_walk *w, const struct node *row,
                          const struct table_rows *rows, const struct spot *outer) {
    struct spot spot = {.id = row->id, .time = outer->time};
    const struct node *cell = row->first;
    for (int i = 0; cell && i < rows->count; i++, cell = cell->next)
        if (rows->columns[i] == COLUMN_TIME)
            spot.time = time_of_row(w, cell, spot.time);
    cell = row->first;
    for (int i = 0; cell && i < rows->count; i++, cell = cell->next) {
        if (rows->columns[i] != COLUMN_TASK && rows->columns[i] != COLUMN_PRODUCT)
            continue;
        spot.aim = rows->columns[i] == COLUMN_TASK ? AIM_NONE : AIM_PRODUCTS;
        target_words(w, cell);
        target_read(w, cell, &spot);
    }
}

static void read_task_table(struct target_walk *w, const struct node *table,
                            const struct spot *outer) {
    struct table_rows rows = rows_of(w->scratch, w->prose, table);
    if (rows.task < 0 || outer->aim == AIM_PAST)
        return;
    for (const struct node *row = table->first->next; row; row = row->next)
        if (row->id.n)
            read_task_row(w, row, &rows, outer);
}

void target_read_table(struct target_walk *w, const struct node *table,
                       const struct spot *outer) {
    struct figures figures = {0};
    if (!table->first)
        return;
    if (!read_header(w, table->first, &figures)) {
        read_task_table(w, table, outer);
        return;
    }
    for (const struct node *row = table->first->next; row; row = row->next)
        if (row->id.n)
            read_row(w, row, &figures, outer);
}
