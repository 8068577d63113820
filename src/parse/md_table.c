/*
 * The rows of pipe tables (GFM 0.29, section 4.10, and cmark-gfm where that is silent).
 *
 * Cells are split at pipes before anything else: a pipe in code splits, too. Only a
 * backslash right before it protects a pipe, even a backslash that is itself escaped.
 */
#include "parse/md_parts.h"

static isize skip_space(str s, isize at) {
    while (at < s.n && is_space(s.p[at]))
        at++;
    return at;
}

/* The pipe that ends the cell at `at`, or the end of the row. */
static isize cell_end(str row, isize at) {
    isize start = at;
    for (;; at++) {
        isize pipe = str_find_byte(str_skip(row, at), '|');
        if (pipe < 0)
            return row.n;
        at += pipe;
        if (at == start || row.p[at - 1] != '\\')
            return at;
    }
}

static struct md_cell trimmed(str row, isize start, isize end) {
    start = skip_space(row, start);
    while (end > start && is_space(row.p[end - 1]))
        end--;
    return (struct md_cell){start < end ? start : end, end};
}

isize md_row(str row, struct md_cell *cells) {
    isize n = 0;
    isize at = row.n && row.p[0] == '|' ? skip_space(row, 1) : 0;
    while (at < row.n) {
        isize end = cell_end(row, at);
        if (n < MD_COLUMNS_MAX)
            cells[n] = trimmed(row, at, end);
        n++;
        at = end < row.n ? skip_space(row, end + 1) : row.n;
    }
    return n;
}

/* Just past [blanks] [:] dashes [:] [blanks], or -1. */
static isize delimiter_end(str row, isize at) {
    at = skip_space(row, at);
    at += at < row.n && row.p[at] == ':';
    isize dashes = at;
    while (at < row.n && row.p[at] == '-')
        at++;
    if (at == dashes)
        return -1;
    at += at < row.n && row.p[at] == ':';
    return skip_space(row, at);
}

bool md_is_delimiter_row(str row) {
    isize at = row.n && row.p[0] == '|';
    while ((at = delimiter_end(row, at)) >= 0 && at < row.n) {
        if (row.p[at] != '|')
            return false;
        at++;
        if (skip_space(row, at) == row.n)
            return true;
    }
    return at == row.n;
}

enum node_align md_alignment(str delimiter) {
    bool left = delimiter.p[0] == ':', right = delimiter.p[delimiter.n - 1] == ':';
    return left && right ? ALIGN_CENTER
           : left        ? ALIGN_LEFT
           : right       ? ALIGN_RIGHT
                         : ALIGN_NONE;
}
