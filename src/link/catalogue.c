#include "link/catalogue.h"

#include "link/address.h"
#include "viet/collate.h"

#include <stdlib.h>

/* The list with this name, made when it is first met. */
static struct directive_list *list_of(struct arena *a, struct catalogue *c,
                                      struct map *known, enum list_by by, str name) {
    int next = (int)c->n;
    int index = map_put(a, known, name, next);
    if (index == next)
        *vec_push(a, c) = (struct directive_list){.by = by, .name = name};
    return &c->at[index];
}

static void put(struct arena *a, struct catalogue *c, struct map *known, enum list_by by,
                str name, int directive) {
    if (!name.n)
        return;
    struct directive_list *list = list_of(a, c, known, by, name);
    *vec_push(a, &list->items) = directive;
}

static int lists_in_order(const void *x, const void *y) {
    const struct directive_list *a = x, *b = y;
    if (a->by != b->by)
        return (int)a->by - (int)b->by;
    int order = viet_compare(a->name, b->name);
    order = order ? order : str_cmp(a->name, b->name);
    return a->by == LIST_BY_YEAR ? -order : order;
}

struct ranked {
    const struct directive *d;
    int index;
};

static int newest_first(const void *x, const void *y) {
    const struct directive *a = ((const struct ranked *)x)->d;
    const struct directive *b = ((const struct ranked *)y)->d;
    int order = date_cmp(b->date, a->date);
    order = order ? order : viet_compare(a->number, b->number);
    order = order ? order : str_cmp(a->number, b->number);
    order = order ? order : str_cmp(a->issuer, b->issuer);
    return order ? order
                 : ((const struct ranked *)x)->index - ((const struct ranked *)y)->index;
}

static int most_cited_first(const void *x, const void *y) {
    const struct directive *a = ((const struct ranked *)x)->d;
    const struct directive *b = ((const struct ranked *)y)->d;
    return a->citing_docs != b->citing_docs ? b->citing_docs - a->citing_docs
                                            : newest_first(x, y);
}

static void sort_items(const struct site *site, struct directive_list *list) {
    struct arena scratch = {0};
    struct ranked *ranked = new (&scratch, struct ranked, list->items.n);
    for (isize i = 0; i < list->items.n; i++)
        ranked[i] =
            (struct ranked){&site->directives.at[list->items.at[i]], list->items.at[i]};
    qsort(ranked, (size_t)list->items.n, sizeof *ranked,
          list->by == LIST_UNLISTED ? most_cited_first : newest_first);
    for (isize i = 0; i < list->items.n; i++)
        list->items.at[i] = ranked[i].index;
    arena_release(&scratch);
}

static void give_addresses(struct arena *a, struct catalogue *c) {
    static const char *const folders[] = {
        [LIST_BY_KIND] = "van-ban/loai/",
        [LIST_BY_YEAR] = "van-ban/nam/",
        [LIST_BY_ISSUER] = "van-ban/co-quan/",
        [LIST_UNLISTED] = "van-ban/chua-co/",
    };
    struct address_names names = {0};
    for (isize i = 0; i < c->n; i++) {
        struct directive_list *list = &c->at[i];
        str slug = address_part(a, list->name, STR("khac"));
        str stem = str_concat(a, str_from_c(folders[list->by]), slug);
        list->stem = address_unique(a, &names, stem);
    }
}

void catalogue_make(struct arena *a, const struct site *site, struct catalogue *out) {
    struct map kinds = {0}, years = {0}, issuers = {0}, unlisted = {0};
    for (int i = 0; i < site->directives.n; i++) {
        const struct directive *d = &site->directives.at[i];
        if (!d->number.n)
            continue;
        put(a, out, &kinds, LIST_BY_KIND, d->kind, i);
        if (d->date.year)
            put(a, out, &years, LIST_BY_YEAR, str_number(a, d->date.year), i);
        put(a, out, &issuers, LIST_BY_ISSUER, d->issuer, i);
        if (d->source == DIRECTIVE_CITED)
            put(a, out, &unlisted, LIST_UNLISTED, STR("van-ban"), i);
    }
    for (isize i = 0; i < out->n; i++)
        sort_items(site, &out->at[i]);
    if (out->n)
        qsort(out->at, (size_t)out->n, sizeof *out->at, lists_in_order);
    give_addresses(a, out);
}
