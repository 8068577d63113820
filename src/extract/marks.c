#include "extract/marks.h"

#include "viet/secrecy.h"

static struct span line_span(str source, str line) {
    isize start = line.p - source.p;
    return span_of(start, start + line.n);
}

/* Everything said so far may quote the document; only the mark may be spoken of. */
static void make_secret(struct doc *doc, struct span span) {
    doc->secret = true;
    doc->diags.n = 0;
    diag(&doc->diags, DIAG_secret_mark, span);
}

/* In the front matter a mark is the value of any key, or an item of a list. */
static str value_of_line(str line) {
    isize colon = str_find_byte(line, ':');
    return colon < 0 ? line : str_skip(line, colon + 1);
}

/* True if a cell of the table row is one. */
static bool has_secret_cell(str line) {
    bool secret = false;
    if (str_find_byte(line, '|') >= 0)
        while (line.n && !secret)
            secret = viet_stamp_line(str_cut(&line, '|')).secrecy;
    return secret;
}

/* The line itself, a value of the front matter, or any cell of a table. */
static bool is_secret_line(str line, struct stamp stamp, bool in_front) {
    return stamp.secrecy || (in_front && viet_stamp_line(value_of_line(line)).secrecy) ||
           has_secret_cell(line);
}

bool marks_find(struct doc *doc, str source, isize body) {
    struct span refused = {0};
    for (str rest = source; rest.n;) {
        bool in_front = rest.p - source.p < body;
        str line = str_cut_line(&rest);
        struct stamp stamp = viet_stamp_line(line);
        if (is_secret_line(line, stamp, in_front)) {
            make_secret(doc, line_span(source, line));
            return true;
        }
        if ((int)stamp.urgency > doc->front.urgency)
            doc->front.urgency = (int)stamp.urgency;
        if (stamp.circulation == CIRCULATION_INTERNAL)
            doc->front.circulation = CIRCULATION_INTERNAL;
        else if (stamp.circulation)
            refused = line_span(source, line);
    }
    if (refused.end)
        diag(&doc->diags, DIAG_circulation_refused, refused);
    return refused.end > 0;
}
