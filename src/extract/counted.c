#include "extract/counted.h"

#include "base/buf.h"
#include "viet/roman.h"

static struct counted number_of(str label, isize at) {
    isize dot = str_rfind_byte(label, '.');
    struct counted number = {
        .label = label, .before = str_sub(label, 0, dot + 1), .at = at};
    str own = str_skip(label, dot + 1);
    number.value = str_to_int(own);
    number.roman = number.value < 1 && dot < 0;
    if (number.roman)
        number.value = roman_value(own);
    return number;
}

static bool is_same_series(const struct counted *a, const struct counted *b) {
    return a->value > 0 && b->value > 0 && a->roman == b->roman &&
           str_eq(a->before, b->before);
}

static void read_lines(struct line_index *lines) {
    for (isize at = 0; at < lines->source.n; at++) {
        isize end = str_find_byte(str_skip(lines->source, at), '\n');
        at = end < 0 ? lines->source.n : at + end;
        *vec_push(lines->arena, &lines->ends) = at;
    }
}

/* The number of the line, from 1, that a byte of the source is in. */
static int line_of(struct line_index *lines, isize at) {
    isize low = 0;
    if (!lines->ends.n)
        read_lines(lines);
    for (isize high = lines->ends.n; low < high;) {
        isize middle = low + (high - low) / 2;
        if (lines->ends.at[middle] < at)
            low = middle + 1;
        else
            high = middle;
    }
    return (int)low + 1;
}

void counted_next(struct counted *last, str label, struct span span,
                  struct line_index *lines, struct diags *diags) {
    struct counted next = number_of(label, span.start);
    if (is_same_series(last, &next) && next.value != last->value + 1)
        diag(diags, DIAG_number_order, span, str_dup(diags->arena, label),
             str_dup(diags->arena, last->label),
             str_number(diags->arena, line_of(lines, last->at)));
    *last = next;
}
