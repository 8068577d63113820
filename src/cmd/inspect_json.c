/*
 * What was read out of a document, for programs. Every member is always there: what the
 * text does not say is null, and what is not read at all is an empty array.
 */
#include "cmd/inspect.h"

#include "base/json.h"

enum { LONG = 1 << 16 };

/* After a brace stands the first member of an object. */
static void put_key(struct buf *out, str key) {
    if (out->n && out->p[out->n - 1] != '{')
        buf_put(out, STR(", "));
    json_key(out, key);
}

static void put_text(struct buf *out, str key, str text) {
    put_key(out, key);
    if (text.n)
        json_text(out, text);
    else
        buf_put(out, STR("null"));
}

static void put_number(struct buf *out, str key, int number) {
    put_key(out, key);
    if (number)
        buf_int(out, number);
    else
        buf_put(out, STR("null"));
}

static void put_date(struct buf *out, str key, struct date date) {
    put_key(out, key);
    if (!date.year) {
        buf_put(out, STR("null"));
        return;
    }
    buf_char(out, '"');
    date_put_iso(out, date);
    buf_char(out, '"');
}

static void put_period(struct buf *out, struct period period) {
    put_key(out, STR("period"));
    if (!period.start.year) {
        buf_put(out, STR("null"));
        return;
    }
    buf_char(out, '{');
    put_date(out, STR("start"), period.start);
    put_date(out, STR("end"), period.end);
    buf_char(out, '}');
}

/* An array on lines of its own, item by item. */
static void put_array(struct buf *out, str key) {
    buf_put(out, STR(",\n "));
    json_key(out, key);
    buf_char(out, '[');
}

static void put_item(struct buf *out, isize i) {
    buf_put(out, i ? STR(",\n  ") : STR("\n  "));
}

static void put_empty(struct buf *out, str key) {
    put_array(out, key);
    buf_char(out, ']');
}

static void put_facts(struct buf *out, const struct doc *doc, const struct plan *front) {
    put_text(out, STR("url"), doc->address);
    put_text(out, STR("number"), front->number.text);
    put_text(out, STR("symbol"), front->symbol.text);
    put_text(out, STR("kind"), front->kind.text);
    put_text(out, STR("title"), front->title.text);
    put_text(out, STR("issuer"), front->issuer.text);
    put_text(out, STR("place"), front->place.text);
    put_date(out, STR("date"), front->date);
    put_period(out, front->period.period);
}

static void put_citation(struct buf *out, const struct inspected *i, isize index) {
    const struct citation *c = &i->doc->citations.at[index];
    const struct place *place = &i->citations[index];
    buf_char(out, '{');
    put_text(out, STR("text"), c->text);
    put_text(out, STR("number"), c->number);
    put_text(out, STR("kind"), c->kind);
    put_date(out, STR("date"), c->date);
    put_number(out, STR("year"), c->year);
    put_text(out, STR("issuer"), c->issuer);
    put_number(out, STR("line"), place->line);
    put_number(out, STR("column"), place->column);
    put_text(out, STR("status"), inspect_status(i->doc, c));
    put_text(out, STR("target"), inspect_target(i->site, c));
    put_text(out, STR("rule"), c->rule);
    buf_char(out, '}');
}

static void put_citations(struct buf *out, const struct inspected *i) {
    isize count = i->doc->secret ? 0 : i->doc->citations.n;
    put_array(out, STR("citations"));
    for (isize k = 0; k < count; k++) {
        put_item(out, k);
        put_citation(out, i, k);
        if (out->n > LONG)
            cmd_print(out);
    }
    buf_char(out, ']');
}

static void put_recipients(struct buf *out, const struct plan *front) {
    put_array(out, STR("recipients"));
    for (isize i = 0; i < front->recipients.n; i++) {
        put_item(out, i);
        json_text(out, front->recipients.at[i].text);
    }
    buf_char(out, ']');
}

static void put_signers(struct buf *out, const struct plan *front) {
    put_array(out, STR("signers"));
    for (isize i = 0; i < front->signers.n; i++) {
        put_item(out, i);
        buf_char(out, '{');
        put_text(out, STR("name"), front->signers.at[i].name.text);
        put_text(out, STR("role"), front->signers.at[i].role.text);
        buf_char(out, '}');
    }
    buf_char(out, ']');
}

static void put_diagnostics(struct buf *out, const struct inspected *i, enum lang lang) {
    struct arena scratch = {0};
    put_array(out, STR("diagnostics"));
    for (isize k = 0; k < i->findings.n; k++) {
        struct finding finding = i->findings.at[k];
        finding.path = (str){0}; /* the document's, said already */
        put_item(out, k);
        finding_object(out, &finding, lang, &scratch);
    }
    buf_char(out, ']');
    arena_release(&scratch);
}

void inspect_json(struct buf *out, const struct inspected *i, const struct options *o) {
    static const struct plan nothing;
    const struct plan *front = i->doc->secret ? &nothing : &i->doc->front;
    buf_put(out, STR("\n {"));
    put_text(out, STR("file"), i->doc->path);
    put_facts(out, i->doc, front);
    put_citations(out, i);
    put_empty(out, STR("tasks"));
    put_empty(out, STR("targets"));
    put_empty(out, STR("reports"));
    put_recipients(out, front);
    put_signers(out, front);
    put_empty(out, STR("personal_data"));
    put_diagnostics(out, i, o->lang);
    buf_char(out, '}');
}
