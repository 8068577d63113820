#include "index/facet.h"

#include "base/json.h"
#include "index/coding.h"

str facet_name(enum facet_kind kind) {
    static const char *const names[] = {
        [FACET_RESULT] = "muc",       [FACET_KIND] = "loai",
        [FACET_YEAR] = "nam",         [FACET_ISSUER] = "co-quan",
        [FACET_STATE] = "tinh-trang", [FACET_UNIT] = "don-vi"};
    return (isize)kind < countof(names) ? str_from_c(names[kind]) : (str){0};
}

struct value {
    str name;
    struct {
        uint32_t *at;
        isize n, cap;
    } records;
};

struct values {
    struct arena *arena;
    struct map known;
    struct {
        struct value *at; /* by first record */
        isize n, cap;
    } list;
};

static void add(struct values *v, str name, uint32_t record) {
    if (!name.n)
        return;
    int next = (int)v->list.n, i = map_put(v->arena, &v->known, name, next);
    if (i == next)
        *vec_push(v->arena, &v->list) = (struct value){.name = name};
    struct value *value = &v->list.at[i];
    if (!value->records.n || value->records.at[value->records.n - 1] != record)
        *vec_push(v->arena, &value->records) = record;
}

static void add_year(struct values *v, int year, uint32_t record) {
    if (year)
        add(v, str_number(v->arena, year), record);
}

static str state_name(enum task_state state) {
    static const char *const names[STATES] = {
        [STATE_OVERDUE] = "qua-han",        [STATE_SOON] = "sap-den-han",
        [STATE_WITHIN] = "trong-han",       [STATE_ONGOING] = "thuong-xuyen",
        [STATE_NO_DEADLINE] = "khong-han",  [STATE_DONE_ON_TIME] = "xong-dung-han",
        [STATE_DONE_LATE] = "xong-qua-han", [STATE_DONE] = "xong",
        [STATE_CANCELLED] = "da-huy"};
    return str_from_c(names[state]);
}

static void add_units(struct values *v, const struct site *site,
                      const struct site_doc *doc, uint32_t record) {
    for (isize i = 0; i < doc->tasks.n; i++) {
        const struct site_task *t = &doc->tasks.at[i];
        for (isize k = 0; k < t->assignees.n; k++)
            if (t->assignees.at[k].unit >= 0)
                add(v, site->units.at[t->assignees.at[k].unit].name.text, record);
    }
}

static void add_document(struct values *v, const struct site *site,
                         const struct site_doc *doc, uint32_t record,
                         enum facet_kind kind) {
    switch (kind) {
    case FACET_RESULT:
        break;
    case FACET_KIND:
        add(v, doc->read->front.kind.text, record);
        break;
    case FACET_YEAR:
        add_year(v, doc->year, record);
        break;
    case FACET_ISSUER:
        if (doc->issuer >= 0)
            add(v, site->issuers.at[doc->issuer].name, record);
        break;
    case FACET_STATE:
        for (isize i = 0; i < doc->tasks.n; i++)
            add(v, state_name(doc->tasks.at[i].state), record);
        break;
    case FACET_UNIT:
        add_units(v, site, doc, record);
        break;
    case FACETS:
        break;
    }
}

static void add_directive(struct values *v, const struct directive *d, uint32_t record,
                          enum facet_kind kind) {
    if (kind == FACET_KIND)
        add(v, d->kind, record);
    else if (kind == FACET_YEAR)
        add_year(v, d->date.year, record);
    else if (kind == FACET_ISSUER)
        add(v, d->issuer, record);
}

static void add_record(struct values *v, const struct site *site,
                       const struct record *record, uint32_t number,
                       enum facet_kind kind) {
    if (record->kind == RECORD_KINDS)
        return;
    if (kind == FACET_RESULT)
        add(v, str_number(v->arena, (long)record->kind), number);
    else if (record->kind == RECORD_PLAN)
        add_document(v, site, &site->docs.at[record->index], number, kind);
    else if (record->kind == RECORD_DIRECTIVE)
        add_directive(v, &site->directives.at[record->index], number, kind);
    else if (record->kind == RECORD_UNIT && kind == FACET_UNIT)
        add(v, site->units.at[record->index].name.text, number);
}

void facet_write(struct buf *out, struct arena *scratch, const struct site *site,
                 const struct record_list *records, enum facet_kind kind) {
    struct values v = {.arena = scratch};
    struct buf bytes = {0};
    struct bits_writer w = {.out = &bytes};
    for (isize i = 0; i < records->n; i++)
        add_record(&v, site, &records->at[i], (uint32_t)i, kind);
    json_text(out, facet_name(kind));
    buf_put(out, STR(",["));
    for (isize i = 0; i < v.list.n; i++) {
        if (i)
            buf_char(out, ',');
        json_text(out, v.list.at[i].name);
        bits_put_count(&w, (uint32_t)v.list.at[i].records.n);
        bits_put_list(&w, v.list.at[i].records.at, v.list.at[i].records.n,
                      (uint32_t)records->n);
    }
    bits_end(&w);
    buf_put(out, STR("],\""));
    base64_put(out, buf_str(&bytes));
    buf_char(out, '"');
    buf_release(&bytes);
}
