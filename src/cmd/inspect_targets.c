/* The targets and reports of a document, as JSON. */
#include "cmd/inspect_part.h"

#include "base/json.h"

/* Writes 93500 thousandths as 93.5. */
static void put_amount(struct buf *out, str key, bool has, long long thousandths) {
    inspect_put_key(out, key);
    if (!has) {
        buf_put(out, STR("null"));
        return;
    }
    int rest = (int)(thousandths % 1000), width = 3;
    buf_int(out, (long)(thousandths / 1000));
    for (; rest && rest % 10 == 0; rest /= 10)
        width--;
    if (rest) {
        buf_char(out, '.');
        buf_int_padded(out, rest, width);
    }
}

static void put_target(struct buf *out, struct arena *scratch, const struct target *t,
                       int line) {
    buf_char(out, '{');
    inspect_put_text(out, STR("id"), t->id);
    inspect_put_text(out, STR("text"), t->text);
    inspect_put_text(out, STR("quantity"), t->quantity);
    put_amount(out, STR("min"), t->has_min, t->min);
    put_amount(out, STR("max"), t->has_max, t->max);
    inspect_put_text(out, STR("unit"), t->unit);
    inspect_put_date(out, STR("by"), t->by);
    inspect_put_text(out, STR("recurs"), when_recurs_name(scratch, t->recurs));
    inspect_put_number(out, STR("line"), line);
    buf_char(out, '}');
}

void inspect_put_targets(struct buf *out, const struct inspected *i) {
    struct arena scratch = {0};
    isize count = i->doc->read->secret ? 0 : i->doc->read->targets.n;
    inspect_put_array(out, STR("targets"));
    for (isize k = 0; k < count; k++) {
        inspect_put_item(out, k);
        put_target(out, &scratch, &i->doc->read->targets.at[k], i->targets[k].line);
        cmd_print_long(out);
    }
    buf_char(out, ']');
    arena_release(&scratch);
}

static void put_report(struct buf *out, const struct inspected *i, isize index) {
    const struct site_reporting *r = &i->doc->reports.at[index];
    buf_char(out, '{');
    inspect_put_text(out, STR("task"), i->doc->tasks.at[r->read->task].read->id);
    inspect_put_text(out, STR("what"), r->read->what);
    inspect_put_text(out, STR("to"), r->read->to);
    inspect_put_key(out, STR("dates"));
    buf_char(out, '[');
    for (isize k = 0; inspect_has_days(&r->when) && k < r->when.dates.n; k++) {
        buf_put(out, k ? STR(", \"") : STR("\""));
        date_put_iso(out, r->when.dates.at[k]);
        buf_char(out, '"');
    }
    buf_char(out, ']');
    inspect_put_number(out, STR("line"), i->reports[index].line);
    buf_char(out, '}');
}

void inspect_put_reports(struct buf *out, const struct inspected *i) {
    isize count = i->doc->read->secret ? 0 : i->doc->reports.n;
    inspect_put_array(out, STR("reports"));
    for (isize k = 0; k < count; k++) {
        inspect_put_item(out, k);
        put_report(out, i, k);
        cmd_print_long(out);
    }
    buf_char(out, ']');
}
