#include "cmd/finding.h"

#include "base/utf8.h"

int finding_compare(const struct finding *a, const struct finding *b) {
    const struct diag *d = a->diag, *e = b->diag;
    int order = str_cmp(a->path, b->path);
    if (order)
        return order;
    if (d->detail.span.start != e->detail.span.start)
        return d->detail.span.start < e->detail.span.start ? -1 : 1;
    order = (int)d->id - (int)e->id;
    if (!order)
        order = str_cmp(d->detail.arg0, e->detail.arg0);
    return order ? order : str_cmp(d->detail.arg1, e->detail.arg1);
}

/* For a mark of secrecy only the place is given: none of that text is shown. */
static bool hides_line(enum diag_id id) {
    return id == DIAG_secret_mark || id == DIAG_more_messages;
}

void finding_locate(struct finding *f, struct place_finder *finder, str source) {
    struct span span = f->diag->detail.span;
    f->place = place_find(finder, source, span);
    str covered = str_sub(source, (isize)span.start, (isize)span.end);
    covered = str_cut_line(&covered);
    f->width = covered.n ? (int)utf8_count(covered) : 1;
    if (!source.n || (!span.start && !span.end) || hides_line(f->diag->id))
        f->place.text = (str){0};
}
