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

/* The line itself, a value of the front matter, or any cell of a table. */
static bool is_secret_line(str line, bool in_front) {
    if (viet_secret_line(line) || (in_front && viet_secret_line(value_of_line(line))))
        return true;
    bool secret = false;
    if (str_find_byte(line, '|') >= 0)
        while (line.n && !secret)
            secret = viet_secret_line(str_cut(&line, '|'));
    return secret;
}

bool marks_find(struct doc *doc, str source, isize body) {
    struct span refused = {0};
    for (str rest = source; rest.n;) {
        bool in_front = rest.p - source.p < body;
        str line = str_cut_line(&rest);
        if (is_secret_line(line, in_front)) {
            make_secret(doc, line_span(source, line));
            return true;
        }
        int urgency = (int)viet_urgency_line(line);
        if (urgency > doc->front.urgency)
            doc->front.urgency = urgency;
        switch (viet_circulation_line(line)) {
        case CIRCULATION_FREE:
            break;
        case CIRCULATION_INTERNAL:
            doc->front.circulation = CIRCULATION_INTERNAL;
            break;
        default:
            refused = line_span(source, line);
            break;
        }
    }
    if (refused.end)
        diag(&doc->diags, DIAG_circulation_refused, refused);
    return refused.end > 0;
}
