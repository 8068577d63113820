/*
 * What was found in a document, for programs. Every member is always present: what the
 * text does not say is null, and what is not read at all is an empty array.
 */
#include "cmd/inspect_part.h"

#include "base/json.h"

static void put_facts(struct buf *out, const struct site_doc *doc,
                      const struct plan *front) {
    json_member_text(out, STR("url"), doc->address);
    json_member_text(out, STR("number"), front->number.text);
    json_member_text(out, STR("symbol"), front->symbol.text);
    json_member_text(out, STR("kind"), front->kind.text);
    json_member_text(out, STR("title"), front->title.text);
    json_member_text(out, STR("issuer"), front->issuer.text);
    json_member_text(out, STR("place"), front->place.text);
    inspect_put_date(out, STR("date"), front->date);
    inspect_put_period(out, front->period.period);
}

static void put_citation(struct buf *out, const struct inspected *i, isize index) {
    const struct site_citation *c = &i->doc->citations.at[index];
    const struct place *place = &i->citations[index];
    buf_char(out, '{');
    json_member_text(out, STR("text"), c->read->text);
    json_member_text(out, STR("number"), c->read->number);
    json_member_text(out, STR("kind"), c->read->kind);
    inspect_put_date(out, STR("date"), c->read->date);
    inspect_put_number(out, STR("year"), c->read->year);
    json_member_text(out, STR("issuer"), c->read->issuer);
    inspect_put_number(out, STR("line"), place->line);
    inspect_put_number(out, STR("column"), place->column);
    json_member_text(out, STR("status"), inspect_status(i->doc, c));
    json_member_text(out, STR("target"), inspect_target(i->site, c));
    json_member_text(out, STR("rule"), c->read->rule);
    buf_char(out, '}');
}

static void put_citations(struct buf *out, const struct inspected *i) {
    isize count = i->doc->read->secret ? 0 : i->doc->citations.n;
    inspect_put_array(out, STR("citations"));
    for (isize k = 0; k < count; k++) {
        inspect_put_item(out, k);
        put_citation(out, i, k);
        cmd_print_long(out);
    }
    buf_char(out, ']');
}

static void put_recipients(struct buf *out, const struct site_doc *doc) {
    isize count = doc->read->secret ? 0 : doc->read->recipients.n;
    inspect_put_array(out, STR("recipients"));
    for (isize i = 0; i < count; i++) {
        inspect_put_item(out, i);
        json_text(out, doc->read->recipients.at[i].text);
    }
    buf_char(out, ']');
}

static void put_signers(struct buf *out, const struct site_doc *doc) {
    isize count = doc->read->secret ? 0 : doc->read->signers.n;
    inspect_put_array(out, STR("signers"));
    for (isize i = 0; i < count; i++) {
        inspect_put_item(out, i);
        buf_char(out, '{');
        json_member_text(out, STR("name"), doc->read->signers.at[i].name.text);
        json_member_text(out, STR("role"), doc->read->signers.at[i].role.text);
        buf_char(out, '}');
    }
    buf_char(out, ']');
}

static void put_personal(struct buf *out, const struct inspected *i) {
    isize count = i->doc->read->secret ? 0 : i->doc->read->personal.n;
    inspect_put_array(out, STR("personal_data"));
    for (isize k = 0; k < count; k++) {
        inspect_put_item(out, k);
        buf_char(out, '{');
        json_member_text(out, STR("kind"),
                         personal_name(i->doc->read->personal.at[k].kind));
        inspect_put_number(out, STR("line"), i->personal[k].line);
        buf_char(out, '}');
        cmd_print_long(out);
    }
    buf_char(out, ']');
}

static void put_diagnostics(struct buf *out, const struct inspected *i, enum lang lang) {
    struct arena scratch = {0};
    inspect_put_array(out, STR("diagnostics"));
    for (isize k = 0; k < i->findings.n; k++) {
        struct finding finding = i->findings.at[k];
        finding.path = (str){0}; /* the document's, already written */
        inspect_put_item(out, k);
        finding_object(out, &finding, lang, &scratch);
    }
    buf_char(out, ']');
    arena_release(&scratch);
}

void inspect_json(struct buf *out, const struct inspected *i, const struct options *o) {
    static const struct plan nothing;
    const struct plan *front = i->doc->read->secret ? &nothing : &i->doc->read->front;
    buf_put(out, STR("\n {"));
    json_member_text(out, STR("file"), i->doc->read->path);
    put_facts(out, i->doc, front);
    put_citations(out, i);
    if (i->doc->read->secret)
        inspect_put_empty(out, STR("tasks"));
    else
        inspect_put_tasks(out, i);
    inspect_put_targets(out, i);
    inspect_put_reports(out, i);
    put_recipients(out, i->doc);
    put_signers(out, i->doc);
    put_personal(out, i);
    put_diagnostics(out, i, o->lang);
    buf_char(out, '}');
}
