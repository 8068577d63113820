#include "outline/pipe.h"

/* The next bar that is no part of the text; -1: none. */
static isize next_bar(str row, isize at) {
    for (; at < row.n; at++) {
        isize bar = str_find_byte(str_skip(row, at), '|');
        if (bar < 0)
            return -1;
        at += bar;
        if (at == 0 || row.p[at - 1] != '\\')
            return at;
    }
    return -1;
}

static bool is_empty_from(str row, isize at) {
    while (at < row.n && is_space(row.p[at]))
        at++;
    return at == row.n;
}

isize pipe_cells_end(str row, int count) {
    isize at = str_starts(row, STR("|")) ? 1 : 0;
    while (count-- > 0) {
        isize bar = next_bar(row, at);
        if (bar < 0)
            return row.n;
        if (!count)
            return bar;
        at = bar + 1;
    }
    return at;
}

int pipe_cells(str row) {
    isize at = str_starts(row, STR("|")) ? 1 : 0;
    int cells = 0;
    while (!is_empty_from(row, at)) {
        isize bar = next_bar(row, at);
        cells++;
        if (bar < 0)
            break;
        at = bar + 1;
    }
    return cells;
}

bool pipe_is_row(str line) {
    isize first = next_bar(line, 0), second = first < 0 ? -1 : next_bar(line, first + 1);
    return second >= 0;
}

bool pipe_is_delimiter(str line) {
    bool dash = false, bar = false;
    for (isize i = 0; i < line.n; i++) {
        char c = line.p[i];
        dash |= c == '-';
        bar |= c == '|' || c == ':';
        if (c != '-' && c != '|' && c != ':' && !is_space(c))
            return false;
    }
    return dash && bar;
}
