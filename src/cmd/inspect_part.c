#include "cmd/inspect_part.h"

#include "base/json.h"

str inspect_status(const struct site_doc *doc, const struct site_citation *c) {
    static const char *const names[] = {
        [CITATION_UNLISTED] = "unlisted", [CITATION_PLAN] = "plan",
        [CITATION_LISTED] = "listed",     [CITATION_AMBIGUOUS] = "ambiguous",
        [CITATION_MISMATCH] = "mismatch",
    };
    return doc->publication == PUBLISHED ? str_from_c(names[c->status]) : (str){0};
}

str inspect_target(const struct site *site, const struct site_citation *c) {
    return c->directive < 0 ? (str){0} : site->directives.at[c->directive].address;
}

bool inspect_has_days(const struct when *when) {
    bool window = when->start.year && date_cmp(when->start, when->end) != 0;
    return when->dates.n && (when->recurs || !window);
}

void inspect_put_number(struct buf *out, str key, int number) {
    json_member(out, key);
    if (number)
        buf_int(out, number);
    else
        buf_put(out, STR("null"));
}

void inspect_put_date(struct buf *out, str key, struct date date) {
    json_member(out, key);
    if (!date.year) {
        buf_put(out, STR("null"));
        return;
    }
    buf_char(out, '"');
    date_put_iso(out, date);
    buf_char(out, '"');
}

void inspect_put_period(struct buf *out, struct period period) {
    json_member(out, STR("period"));
    if (!period.start.year) {
        buf_put(out, STR("null"));
        return;
    }
    buf_char(out, '{');
    inspect_put_date(out, STR("start"), period.start);
    inspect_put_date(out, STR("end"), period.end);
    buf_char(out, '}');
}

/* An array, one item a line. */
void inspect_put_array(struct buf *out, str key) {
    buf_put(out, STR(",\n "));
    json_key(out, key);
    buf_char(out, '[');
}

void inspect_put_item(struct buf *out, isize i) {
    buf_put(out, i ? STR(",\n  ") : STR("\n  "));
}

void inspect_put_empty(struct buf *out, str key) {
    inspect_put_array(out, key);
    buf_char(out, ']');
}
