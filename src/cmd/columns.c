#include "cmd/columns.h"

#include "base/log.h"
#include "base/utf8.h"

enum { WIDEST = 44, GAP = 2 };

uint32_t columns_char(uint32_t c) {
    return c == '\t' ? ' ' : c < 0x20 || (c >= 0x7F && c < 0xA0) ? 0xFFFD : c;
}

int columns_width(str text) {
    int width = 0;
    for (isize at = 0; at < text.n;)
        width += utf8_width(columns_char(utf8_next(text, &at)));
    return width;
}

void columns_put(struct buf *out, str text) {
    for (isize at = 0; at < text.n;)
        buf_utf8(out, columns_char(utf8_next(text, &at)));
}

void columns_blanks(struct buf *out, int count) {
    for (int i = 0; i < count; i++)
        buf_char(out, ' ');
}

void columns_add_row(struct columns *c, const str *cells, int count) {
    struct columns_row row = {.n = count};
    if (count > COLUMNS_CELLS)
        BUG("a row of more cells than there are");
    for (int i = 0; i < count; i++)
        row.cell[i] = cells[i];
    *vec_push(c->arena, c) = row;
}

void columns_fact(struct columns *c, str label, str value) {
    if (value.n)
        columns_add(c, label, value);
}

static void print_row(struct buf *out, const struct columns_row *row, const int *widths) {
    int last = row->n - 1;
    while (last > 0 && !row->cell[last].n)
        last--;
    columns_blanks(out, COLUMNS_INDENT);
    for (int i = 0; i <= last; i++) {
        int rest = widths[i] - columns_width(row->cell[i]);
        columns_put(out, row->cell[i]);
        if (i < last)
            columns_blanks(out, GAP + (rest > 0 ? rest : 0));
    }
    buf_char(out, '\n');
}

void columns_print(struct buf *out, struct columns *c) {
    int widths[COLUMNS_CELLS] = {0};
    for (isize i = 0; i < c->n; i++)
        for (int k = 0; k < c->at[i].n - 1; k++) {
            int width = columns_width(c->at[i].cell[k]);
            if (width <= WIDEST && width > widths[k])
                widths[k] = width;
        }
    for (isize i = 0; i < c->n; i++)
        print_row(out, &c->at[i], widths);
    c->n = 0;
}
