/*
 * run_targets DIR: holds what else is read out of a plan to DIR/targets.txt, where its
 * rules are written down.
 *
 * Each example is the text of a plan for 2024, and what is expected of it, one a line:
 *
 *     target id | quantity | least..most unit | by when
 *     report task | what | to whom | days
 *     receives whom
 *     signs role: name
 *
 * with "-" for what is missing, and "none" for nothing at all.
 */
#include "hold.h"

#include "extract/ending.h"
#include "extract/foreign.h"
#include "extract/mention.h"
#include "extract/reporting.h"
#include "extract/section.h"
#include "extract/target.h"
#include "model/input.h"
#include "extract/task.h"
#include "parse/md.h"
#include "viet/nfc.h"

static void put(struct buf *out, str text) {
    buf_put(out, text.n ? text : STR("-"));
}

static void put_amount(struct buf *out, bool has, long long thousandths) {
    if (!has)
        return;
    buf_int(out, (long)(thousandths / 1000));
    if (thousandths % 1000) {
        buf_char(out, '.');
        buf_int_padded(out, (long)(thousandths % 1000), 3);
    }
}

static void put_target(struct arena *a, struct buf *out, const struct target *t) {
    buf_put(out, STR("target "));
    buf_put(out, t->id);
    buf_put(out, STR(" | "));
    buf_put(out, t->quantity);
    buf_put(out, STR(" | "));
    put_amount(out, t->has_min, t->min);
    buf_put(out, STR(".."));
    put_amount(out, t->has_max, t->max);
    buf_char(out, ' ');
    put(out, t->unit);
    buf_put(out, STR(" | "));
    str recurs = when_recurs_name(a, t->recurs), by = date_iso(a, t->by);
    put(out, str_concat(a, by, by.n && recurs.n ? STR(" ") : STR(""), recurs));
    buf_char(out, '\n');
}

static void put_report(struct buf *out, const struct doc *doc,
                       const struct reporting *r) {
    buf_put(out, STR("report "));
    buf_put(out, doc->tasks.at[r->task].id);
    buf_put(out, STR(" | "));
    put(out, r->what);
    buf_put(out, STR(" | "));
    put(out, r->to);
    buf_put(out, r->when.dates.n ? STR(" |") : STR(" | -"));
    for (isize i = 0; i < r->when.dates.n; i++) {
        buf_char(out, ' ');
        date_put_iso(out, r->when.dates.at[i]);
    }
    buf_char(out, '\n');
}

static void put_ending(struct buf *out, const struct doc *doc) {
    for (isize i = 0; i < doc->recipients.n; i++) {
        buf_put(out, STR("receives "));
        buf_put(out, doc->recipients.at[i].text);
        buf_char(out, '\n');
    }
    for (isize i = 0; i < doc->signers.n; i++) {
        buf_put(out, STR("signs "));
        put(out, doc->signers.at[i].role.text);
        buf_put(out, STR(": "));
        put(out, doc->signers.at[i].name.text);
        buf_char(out, '\n');
    }
}

static str read_example(struct arena *a, const struct example *e) {
    static const struct input input;
    struct doc doc = {.path = STR("plans/a.md"), .diags.arena = a};
    struct buf out = {0};
    str text = viet_nfc(a, e->markdown);
    doc.front.period.period = (struct period){date_of(2024, 1, 1), date_of(2024, 12, 31)};
    struct node *root = md_parse(a, text, 0, &doc.diags);
    md_attributes(a, root, text, &doc.diags);
    struct reading reading = {.doc = &doc,
                              .input = &input,
                              .scratch = a,
                              .source = text,
                              .root = root,
                              .prose = prose_read(a, root)};
    section_number(&reading);
    mention_find(&reading);
    foreign_mark(&reading);
    ending_find(&reading);
    task_find(&reading);
    reporting_find(&reading);
    target_find(&reading);
    for (isize i = 0; i < doc.targets.n; i++)
        put_target(a, &out, &doc.targets.at[i]);
    for (isize i = 0; i < doc.reports.n; i++)
        put_report(&out, &doc, &doc.reports.at[i]);
    put_ending(&out, &doc);
    str found = out.n ? buf_take(a, &out) : STR("none\n");
    buf_release(&out);
    arena_release(&doc.arena);
    return found;
}

int main(int argc, char **argv) {
    return hold_examples(argc, argv, "targets.txt", read_example);
}
