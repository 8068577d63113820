#include "export/statistics_words.h"

#include "base/buf.h"

/* The first view is on the first page, and its file has a special name. */
static const struct {
    str stem, csv, title, name, none; /* the last three: interface text keys */
} tables[STATISTICS] = {
    [BY_YEAR] = {{"thong-ke/index", 14},
                 {"thong-ke/nam", 12},
                 {"stat_by_year", 12},
                 {"due", 3},
                 {"stat_no_day", 11}},
    [BY_MONTH] = {{"thong-ke/thang", 14},
                  {"thong-ke/thang", 14},
                  {"stat_by_month", 13},
                  {"due", 3},
                  {"stat_no_day", 11}},
    [BY_UNIT] = {{"thong-ke/don-vi", 15},
                 {"thong-ke/don-vi", 15},
                 {"stat_by_unit", 12},
                 {"task_units", 10},
                 {"unassigned", 10}},
    [BY_ISSUER] = {{"thong-ke/co-quan", 16},
                   {"thong-ke/co-quan", 16},
                   {"by_issuer", 9},
                   {"issuer", 6},
                   {"stat_no_issuer", 14}},
    [BY_PLAN] = {{"thong-ke/ke-hoach", 17},
                 {"thong-ke/ke-hoach", 17},
                 {"stat_by_plan", 12},
                 {"plans", 5},
                 {0}},
    [BY_DIRECTIVE] = {{"thong-ke/van-ban", 16},
                      {"thong-ke/van-ban", 16},
                      {"stat_by_directive", 17},
                      {"directives", 10},
                      {"stat_no_directive", 17}},
};

bool statistics_has(const struct derived *d, enum statistics_by by) {
    const struct statistics_table *table = &d->statistics[by];
    return table->n > 1 || (table->n == 1 && (table->at[0].of >= 0 || by == BY_YEAR));
}

str statistics_stem(enum statistics_by by) {
    return tables[by].stem;
}

str statistics_csv(struct arena *a, enum statistics_by by) {
    return str_concat(a, tables[by].csv, STR(".csv"));
}

str statistics_title_key(enum statistics_by by) {
    return tables[by].title;
}

str statistics_name_key(enum statistics_by by) {
    return tables[by].name;
}

/* 2024-03, so that months sort as text. */
static str month_name(struct arena *a, int month) {
    struct buf out = {0};
    buf_int_padded(&out, month / 12, 4);
    buf_char(&out, '-');
    buf_int_padded(&out, month % 12 + 1, 2);
    str name = buf_take(a, &out);
    buf_release(&out);
    return name;
}

static struct row_words plan_words(const struct site_doc *doc) {
    const struct plan *plan = &doc->read->front;
    if (plan->number.text.n)
        return (struct row_words){plan->number.text, plan->title.text, false};
    return (struct row_words){plan->title.text, {0}, false};
}

static struct row_words directive_words(struct arena *a, const struct directive *d) {
    if (!d->number.n)
        return (struct row_words){d->title, {0}, false};
    str name = d->kind.n ? str_concat(a, d->kind, STR(" "), d->number) : d->number;
    return (struct row_words){name, d->title, false};
}

static struct row_words unit_words(const struct site *site, int unit) {
    const struct unit *u = &site->units.at[unit];
    bool part = u->parent_index >= 0;
    return (struct row_words){
        u->name.text, part ? site->units.at[u->parent_index].name.text : (str){0}, false};
}

struct row_words statistics_row_words(struct arena *a, const struct site *site,
                                      enum statistics_by by,
                                      const struct statistics_row *row) {
    struct row_words words = {.name = tables[by].none, .is_key = true};
    if (row->of < 0)
        return words;
    switch (by) {
    case BY_UNIT:
        return unit_words(site, row->of);
    case BY_ISSUER:
        return (struct row_words){site->issuers.at[row->of].name, {0}, false};
    case BY_PLAN:
        return plan_words(&site->docs.at[row->of]);
    case BY_DIRECTIVE:
        return directive_words(a, &site->directives.at[row->of]);
    case BY_MONTH:
        return (struct row_words){month_name(a, row->of), {0}, false};
    case BY_YEAR:
    case STATISTICS:
        break;
    }
    return (struct row_words){str_number(a, row->of), {0}, false};
}

str statistics_rate(struct arena *a, const struct site *site, int tenths) {
    if (tenths < 0)
        return (str){0};
    return str_concat(a, str_number(a, tenths / 10),
                      site->input->language == LANG_VI ? STR(",") : STR("."),
                      str_number(a, tenths % 10));
}
