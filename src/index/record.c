#include "index/record.h"

#include "base/json.h"
#include "viet/fold.h"

static void add(struct arena *a, struct record_list *out, enum record_kind kind,
                isize index) {
    *vec_push(a, out) = (struct record){kind, (int)index};
}

/* Adds units; of unregistered ones that share a name, the one with the most tasks. */
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

static void begin_kind(struct arena *a, struct record_list *out, enum record_kind kind) {
    while (out->n % CARDS)
        add(a, out, RECORD_KINDS, 0);
    out->first[kind] = out->n;
}

/*
 * More than n, by an eighth at most; in steps, so that a slightly larger n rarely moves
 * it.
 */
static isize range_for(isize n) {
    isize step = 1;
    while (step * 16 <= n)
        step *= 2;
    return (n / step + 1) * step;
}

static void add_directives(struct arena *a, const struct site *site,
                           struct record_list *out) {
    for (isize i = 0; i < site->directives.n; i++) {
        const struct directive *d = &site->directives.at[i];
        if (d->source != DIRECTIVE_PLAN && d->address.n)
            add(a, out, RECORD_DIRECTIVE, i);
    }
}

void record_list_all(struct arena *a, const struct site *site, struct record_list *out) {
    begin_kind(a, out, RECORD_UNIT);
    add_units(a, site, out);
    out->end[RECORD_UNIT] = out->n;
    begin_kind(a, out, RECORD_DIRECTIVE);
    add_directives(a, site, out);
    out->end[RECORD_DIRECTIVE] = out->n;
    begin_kind(a, out, RECORD_PAGE);
    for (isize i = 0; i < site->pages.n; i++)
        add(a, out, RECORD_PAGE, site->pages.at[i]);
    out->end[RECORD_PAGE] = out->n;
    begin_kind(a, out, RECORD_PLAN);
    for (isize i = site->plans.n - 1; i >= 0; i--)
        add(a, out, RECORD_PLAN, site->plans.at[i]);
    out->end[RECORD_PLAN] = out->n;
    for (isize range = range_for(out->n); out->n < range;)
        add(a, out, RECORD_KINDS, 0);
}

/* A corrected number is not in the text as a reader would search for it. */
static void read_citations(struct arena *a, const struct site_doc *doc,
                           struct token_list *out) {
    for (isize i = 0; i < doc->citations.n; i++) {
        const struct site_citation *c = &doc->citations.at[i];
        if (str_find(c->read->text, c->read->number) < 0)
            token_read(a, c->read->number, WEIGHT_TEXT, out);
    }
}

/* Numbers in a title are of other documents: its own precedes it and weighs more. */
static void read_title(struct arena *a, str title, struct token_list *out) {
    isize from = out->n;
    token_read(a, title, WEIGHT_TITLE, out);
    for (isize i = from; i < out->n; i++)
        if (out->at[i].digit)
            out->at[i].weight = WEIGHT_HEADING;
}

static void read_document(struct arena *a, const struct site_doc *doc,
                          struct token_list *out) {
    const struct plan *plan = &doc->read->front;
    read_title(a, plan->title.text, out);
    token_read(a, plan->number.text, WEIGHT_TITLE, out);
    token_read(a, plan->symbol.text, WEIGHT_HEADING, out);
    token_read(a, plan->issuer.text, WEIGHT_HEADING, out);
    for (isize i = 0; i < plan->signers.n; i++) {
        token_read(a, plan->signers.at[i].role.text, WEIGHT_TEXT, out);
        token_read(a, plan->signers.at[i].name.text, WEIGHT_TEXT, out);
    }
    for (isize i = 0; i < plan->recipients.n; i++)
        token_read(a, plan->recipients.at[i].text, WEIGHT_TEXT, out);
    token_read_html(a, doc->read->body, out);
    read_citations(a, doc, out);
}

static void read_directive(struct arena *a, const struct directive *d,
                           struct token_list *out) {
    token_read(a, d->number, WEIGHT_TITLE, out);
    token_read(a, d->kind, WEIGHT_TITLE, out);
    read_title(a, d->title, out);
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

/* The address, unless it follows from number and year. */
static void put_address(struct buf *out, const struct site_doc *doc) {
    struct arena scratch = {0};
    str slug = viet_slug(&scratch, doc->read->front.number.text);
    str year = str_number(&scratch, doc->read->front.date.year);
    str usual =
        str_concat(&scratch, STR("ke-hoach/"), slug, STR("-"), year, STR(".html"));
    json_text(out, str_eq(usual, doc->address) ? (str){0} : doc->address);
    arena_release(&scratch);
}

static void put_day(struct buf *out, struct date date) {
    buf_int(out, date.year ? date_to_days(date) : 0);
}

static void card_of_document(struct buf *out, const struct site_doc *doc,
                             enum card_column column) {
    const struct plan *plan = &doc->read->front;
    if (column == CARD_NUMBER)
        json_text(out, plan->number.text);
    else if (column == CARD_TITLE)
        json_text(out, plan->title.text);
    else if (column == CARD_DAY)
        put_day(out, plan->date);
    else if (column == CARD_ADDRESS)
        put_address(out, doc);
    else if (doc->read->kind == DOC_PLAN)
        buf_int(out, doc->issuer);
    else
        json_text(out, (str){0});
}

static void card_of_directive(struct buf *out, const struct directive *d,
                              enum card_column column) {
    if (column == CARD_NUMBER)
        json_text(out, d->number);
    else if (column == CARD_TITLE)
        json_text(out, d->title.n ? d->title : d->kind);
    else if (column == CARD_DAY)
        put_day(out, d->date);
    else
        json_text(out, column == CARD_ADDRESS ? d->address : d->issuer);
}

static void card_of_unit(struct buf *out, const struct site *site, const struct unit *u,
                         enum card_column column) {
    if (column == CARD_NUMBER)
        json_text(out, u->short_name.text);
    else if (column == CARD_TITLE)
        json_text(out, u->name.text);
    else if (column == CARD_DAY)
        put_day(out, (struct date){0});
    else if (column == CARD_ADDRESS)
        json_text(out, u->address);
    else
        json_text(out, u->parent_index < 0 ? (str){0}
                                           : site->units.at[u->parent_index].name.text);
}

void record_card(struct buf *out, const struct site *site, const struct record *record,
                 enum card_column column) {
    switch (record->kind) {
    case RECORD_PLAN:
    case RECORD_PAGE:
        card_of_document(out, &site->docs.at[record->index], column);
        break;
    case RECORD_DIRECTIVE:
        card_of_directive(out, &site->directives.at[record->index], column);
        break;
    case RECORD_UNIT:
        card_of_unit(out, site, &site->units.at[record->index], column);
        break;
    case RECORD_KINDS:
        break;
    }
}
