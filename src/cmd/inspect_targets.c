/* The targets and reports of a document, as JSON. */
#include "cmd/inspect_part.h"

#include "base/json.h"

static void put_target(struct buf *out, struct arena *scratch, const struct target *t,
                       int line) {
    buf_char(out, '{');
    json_member_text(out, STR("id"), t->id);
    json_member_text(out, STR("text"), t->text);
    json_member_text(out, STR("quantity"), t->quantity);
    json_member_thousandths(out, STR("min"), t->has_min, t->min);
    json_member_thousandths(out, STR("max"), t->has_max, t->max);
    json_member_text(out, STR("unit"), t->unit);
    inspect_put_date(out, STR("by"), t->by);
    json_member_text(out, STR("recurs"), when_recurs_name(scratch, t->recurs));
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
    json_member_text(out, STR("task"), i->doc->tasks.at[r->read->task].read->id);
    json_member_text(out, STR("what"), r->read->what);
    json_member_text(out, STR("to"), r->read->to);
    json_member(out, STR("dates"));
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
