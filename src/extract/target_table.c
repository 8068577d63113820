/*
 * Tables of targets come in two shapes. In one the column "Chỉ tiêu" holds names, and
 * what is to be reached stands in columns of their own, a year each, with the unit in
 * another. In the other that column holds the amounts themselves, beside what is to be
 * done. A cell with a quantity in it tells which.
 */
#include "extract/target_part.h"

#include "extract/text.h"
#include "viet/cue.h"

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
    int columns, name, unit, when;  /* -1: there is none */
};

static enum figure figure_of(str header) {
    static const char past[] = "kết quả|thực hiện|ước|hiện trạng|đã";
    static const char values[] = "giá trị|số lượng|kế hoạch|mục tiêu|phấn đấu|đến năm";
    if (cue_find(header, 0, STR("đơn vị tính|đvt")) >= 0)
        return FIGURE_UNIT;
    if (cue_find(header, 0, str_from_c(past)) >= 0)
        return FIGURE_OTHER;
    if (cue_find(header, 0, STR("thời gian|thời hạn|hoàn thành|tiến độ")) >= 0)
        return FIGURE_TIME;
    if (when_year(header) || cue_find(header, 0, str_from_c(values)) >= 0)
        return FIGURE_VALUE;
    if (cue_find(header, 0, STR("chỉ tiêu")) >= 0)
        return FIGURE_TARGET;
    if (cue_find(header, 0, STR("nội dung|nhiệm vụ|tiêu chí|tên|hoạt động")) >= 0)
        return FIGURE_NAME;
    return FIGURE_OTHER;
}

/* False if the table is about something else. */
static bool read_header(struct target_walk *w, const struct node *header,
                        struct figures *f) {
    bool found = false;
    f->name = f->unit = f->when = -1;
    for (const struct node *cell = header->first; cell && f->columns < COLUMNS_MAX;
         cell = cell->next) {
        int i = f->columns++;
        str text = target_words(w, cell);
        enum figure figure = f->column[i] = figure_of(text);
        int year = when_year(text);
        f->time[i].by = year ? date_of(year, 12, 31) : (struct date){0};
        f->share[i] = str_find(text, STR("%")) >= 0;
        found |= figure == FIGURE_TARGET;
        if (figure == FIGURE_UNIT)
            f->unit = i;
        if (figure == FIGURE_TIME)
            f->when = i;
        if (figure == FIGURE_NAME || (figure == FIGURE_TARGET && f->name < 0))
            f->name = i;
    }
    return found;
}

static const struct node *cell_at(const struct node *row, int column) {
    const struct node *cell = row->first;
    while (cell && column-- > 0)
        cell = cell->next;
    return cell;
}

static str cell_text(struct arena *a, const struct node *row, int column) {
    const struct node *cell = column < 0 ? NULL : cell_at(row, column);
    return cell ? str_fold_blanks(a, text_of(a, cell)) : (str){0};
}

/* Nothing but the amount stands in the cell. */
static bool is_whole(str text, const struct quantity *q) {
    return q->from == 0 && q->to >= text.n;
}

/* "95" beside "%", or below "Tỷ lệ (%)". */
static void read_value(struct target_walk *w, const struct node *row,
                       const struct figures *f, int column, struct spot *spot) {
    const struct node *cell = cell_at(row, column);
    str value = cell_text(w->scratch, row, column);
    str unit = f->share[column] ? STR("%") : cell_text(w->scratch, row, f->unit);
    str name = cell_text(&w->doc->arena, row, f->name);
    bool plain = value.n && str_find(value, STR("%")) < 0 && unit.n;
    str whole = plain ? str_concat(w->scratch, value, STR(" "), unit) : value;
    struct quantity q;
    isize at = 0;
    if (!value.n || !name.n || !quantity_next(whole, &at, &q) || q.from != 0 ||
        q.to < value.n)
        return;
    struct aimed time = target_has_time(f->time[column]) ? f->time[column] : spot->time;
    target_keep(w, spot, name, &q, str_sub(whole, 0, q.to), time, cell->span);
}

/* The amounts of a cell below "Chỉ tiêu". */
static void read_amounts(struct target_walk *w, const struct node *row,
                         const struct figures *f, int column, struct spot *spot) {
    const struct node *cell = cell_at(row, column);
    str text = str_trim(target_words(w, cell));
    struct quantity q;
    isize at = 0;
    if (!text.n || !quantity_next(text, &at, &q))
        return;
    str name = column == f->name ? (str){0} : cell_text(&w->doc->arena, row, f->name);
    if (name.n && is_whole(text, &q))
        target_keep(w, spot, name, &q, text, spot->time, cell->span);
    else
        target_read(w, cell, spot);
}

static void read_row(struct target_walk *w, const struct node *row,
                     const struct figures *f, const struct spot *outer) {
    struct spot spot = {.id = row->id, .aim = AIM_FIGURES, .time = outer->time};
    if (f->when >= 0 && cell_at(row, f->when)) {
        str when = target_words(w, cell_at(row, f->when));
        struct when time = {0};
        if (when_parse(w->scratch, str_trim(when), &w->context, &time) && time.end.year)
            spot.time = (struct aimed){.by = time.end, .recurs = time.recurs};
    }
    for (int i = 0; i < f->columns; i++) {
        if (f->column[i] == FIGURE_TARGET)
            read_amounts(w, row, f, i, &spot);
        else if (f->column[i] == FIGURE_VALUE)
            read_value(w, row, f, i, &spot);
    }
}

void target_read_table(struct target_walk *w, const struct node *table,
                       const struct spot *outer) {
    struct figures figures = {0};
    if (!table->first || !read_header(w, table->first, &figures))
        return;
    for (const struct node *row = table->first->next; row; row = row->next)
        if (row->id.n)
            read_row(w, row, &figures, outer);
}
