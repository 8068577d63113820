#include "index/record.h"

#include "base/json.h"
#include "viet/fold.h"

static void add(struct arena *a, struct record_list *out, enum record_kind kind,
                isize index) {
    *vec_push(a, out) = (struct record){kind, (int)index};
}

/* Of units that nobody registered and that share a name, the one with the most work. */
static void add_units(struct arena *a, const struct site *site, struct record_list *out) {
    struct map known = {0};
    int *best = new (a, int, site->units.n + 1);
    for (int i = 0; i < site->units.n; i++) {
        const struct unit *u = &site->units.at[i];
        int first = map_put(a, &known, u->name.text, i);
        if (first == i || u->totals.all > site->units.at[best[first]].totals.all)
            best[first] = i;
    }
    for (int i = 0; i < site->units.n; i++) {
        const struct unit *u = &site->units.at[i];
        if (u->address.n && (u->registered || best[map_get(&known, u->name.text)] == i))
            add(a, out, RECORD_UNIT, i);
    }
}

void record_list_all(struct arena *a, const struct site *site, struct record_list *out) {
    for (isize i = 0; i < site->plans.n; i++)
        add(a, out, RECORD_PLAN, site->plans.at[i]);
    out->first[RECORD_PAGE] = out->n;
    for (isize i = 0; i < site->pages.n; i++)
        add(a, out, RECORD_PAGE, site->pages.at[i]);
    out->first[RECORD_DIRECTIVE] = out->n;
    for (isize i = 0; i < site->directives.n; i++)
        if (site->directives.at[i].source != DIRECTIVE_PLAN &&
            site->directives.at[i].address.n)
            add(a, out, RECORD_DIRECTIVE, i);
    out->first[RECORD_UNIT] = out->n;
    add_units(a, site, out);
    out->first[RECORD_KINDS] = out->n;
}

/* Numbers that are mended are not in the text as they are searched for. */
static void read_citations(struct arena *a, const struct doc *doc,
                           struct token_list *out) {
    for (isize i = 0; i < doc->citations.n; i++) {
        const struct citation *c = &doc->citations.at[i];
        if (str_find(c->text, c->number) < 0)
            token_read(a, c->number, WEIGHT_TEXT, out);
    }
}

static void read_document(struct arena *a, const struct doc *doc,
                          struct token_list *out) {
    const struct plan *plan = &doc->front;
    token_read(a, plan->title.text, WEIGHT_TITLE, out);
    token_read(a, plan->number.text, WEIGHT_TITLE, out);
    token_read(a, plan->symbol.text, WEIGHT_HEADING, out);
    token_read(a, plan->issuer.text, WEIGHT_HEADING, out);
    for (isize i = 0; i < plan->signers.n; i++) {
        token_read(a, plan->signers.at[i].role.text, WEIGHT_TEXT, out);
        token_read(a, plan->signers.at[i].name.text, WEIGHT_TEXT, out);
    }
    for (isize i = 0; i < plan->recipients.n; i++)
        token_read(a, plan->recipients.at[i].text, WEIGHT_TEXT, out);
    token_read_html(a, doc->body, out);
    read_citations(a, doc, out);
}

static void read_directive(struct arena *a, const struct directive *d,
                           struct token_list *out) {
    token_read(a, d->number, WEIGHT_TITLE, out);
    token_read(a, d->kind, WEIGHT_TITLE, out);
    token_read(a, d->title, WEIGHT_TITLE, out);
    token_read(a, d->issuer, WEIGHT_HEADING, out);
}

static void read_unit(struct arena *a, const struct unit *u, struct token_list *out) {
    token_read(a, u->name.text, WEIGHT_TITLE, out);
    token_read(a, u->short_name.text, WEIGHT_TITLE, out);
    for (isize i = 0; i < u->aliases.n; i++)
        token_read(a, u->aliases.at[i].text, WEIGHT_TITLE, out);
    for (isize i = 0; i < u->names.n; i++)
        token_read(a, u->names.at[i].name.text, WEIGHT_HEADING, out);
}

void record_read(struct arena *a, const struct site *site, const struct record *record,
                 struct token_list *out) {
    switch (record->kind) {
    case RECORD_PLAN:
    case RECORD_PAGE:
        read_document(a, &site->docs.at[record->index], out);
        break;
    case RECORD_DIRECTIVE:
        read_directive(a, &site->directives.at[record->index], out);
        break;
    case RECORD_UNIT:
        read_unit(a, &site->units.at[record->index], out);
        break;
    case RECORD_KINDS:
        break;
    }
}

/* The address, if it is not the one that number and year give. */
static void put_address(struct buf *out, str number, struct date date, str folder,
                        str address) {
    struct arena scratch = {0};
    str slug = viet_slug(&scratch, number), year = str_number(&scratch, date.year);
    str usual = str_concat(&scratch, folder, slug, STR("-"), year, STR(".html"));
    json_text(out, str_eq(usual, address) ? (str){0} : address);
    arena_release(&scratch);
}

static void put_card(struct buf *out, str number, str title, struct date date) {
    json_text(out, number);
    buf_char(out, ',');
    json_text(out, title);
    buf_char(out, ',');
    buf_int(out, date.year ? date_to_days(date) : 0);
    buf_char(out, ',');
}

static void card_of_document(struct buf *out, const struct doc *doc) {
    const struct plan *plan = &doc->front;
    put_card(out, plan->number.text, plan->title.text, plan->date);
    put_address(out, plan->number.text, plan->date, STR("ke-hoach/"), doc->address);
    buf_char(out, ',');
    if (doc->kind == DOC_PLAN)
        buf_int(out, doc->issuer);
    else
        json_text(out, (str){0});
}

static void card_of_directive(struct buf *out, const struct directive *d) {
    bool title = d->title.n > 0;
    put_card(out, d->number, title ? d->title : d->kind, d->date);
    json_text(out, d->address);
    buf_char(out, ',');
    json_text(out, d->issuer);
}

static void card_of_unit(struct buf *out, const struct site *site, const struct unit *u) {
    put_card(out, u->short_name.text, u->name.text, (struct date){0});
    json_text(out, u->address);
    buf_char(out, ',');
    json_text(out,
              u->parent_index < 0 ? (str){0} : site->units.at[u->parent_index].name.text);
}

void record_card(struct buf *out, const struct site *site, const struct record *record) {
    switch (record->kind) {
    case RECORD_PLAN:
    case RECORD_PAGE:
        card_of_document(out, &site->docs.at[record->index]);
        break;
    case RECORD_DIRECTIVE:
        card_of_directive(out, &site->directives.at[record->index]);
        break;
    case RECORD_UNIT:
        card_of_unit(out, site, &site->units.at[record->index]);
        break;
    case RECORD_KINDS:
        break;
    }
}
