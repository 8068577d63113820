#include "model/stamps.h"

#include "viet/word.h"

void stamps_add(struct stamps *all, struct stamp stamp, struct span span) {
    bool internal = stamp.circulation == CIRCULATION_INTERNAL;
    if (stamp.secrecy && !all->secret.end)
        all->secret = span;
    if (stamp.circulation && !internal && !all->refused.end)
        all->refused = span;
    all->internal |= internal;
    if (stamp.urgency > all->urgency)
        all->urgency = stamp.urgency;
}

bool stamps_forbid(const struct stamps *all, struct diags *diags) {
    if (all->secret.end) {
        diags->n = 0;
        diag(diags, DIAG_secret_mark, all->secret);
    } else if (all->refused.end) {
        diag(diags, DIAG_circulation_refused, all->refused);
    }
    return all->secret.end || all->refused.end;
}

static bool goes_on(str line) {
    isize at = 0;
    struct word w;
    return word_next(line, &at, &w) && w.kind == WORD_LETTERS && !w.upper &&
           !word_is_odd(&w);
}

static struct stamp stamp_of_cells(str line) {
    struct stamp stamp = {0};
    while (line.n && !stamp_is_any(stamp))
        stamp = viet_stamp_line(str_cut(&line, '|'));
    return stamp;
}

/* The line as a whole, a cell of it, or what is after its colon. */
static struct stamp stamp_of_line(str line, bool values) {
    struct stamp stamp = viet_stamp_line(line);
    isize colon = values ? str_find_byte(line, ':') : -1;
    if (!stamp_is_any(stamp) && str_find_byte(line, '|') >= 0)
        stamp = stamp_of_cells(line);
    if (!stamp_is_any(stamp) && colon >= 0)
        stamp = viet_stamp_line(str_skip(line, colon + 1));
    return stamp;
}

void stamps_of_lines(str source, isize from, isize to, bool values, struct stamps *all) {
    bool in_text = false;
    for (str rest = str_sub(source, from, to); rest.n;) {
        str line = str_cut_line(&rest);
        isize at = line.p - source.p;
        if (values || !in_text || !goes_on(line))
            stamps_add(all, stamp_of_line(line, values), span_of(at, at + line.n));
        in_text = str_trim(line).n > 0;
    }
}
