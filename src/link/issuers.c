#include "link/issuers.h"

#include "base/near.h"
#include "link/units.h"
#include "viet/collate.h"
#include "viet/fold.h"

#include <stdlib.h>

static void note_unknown(struct site *site, struct doc *doc) {
    VEC(str) names = {0};
    struct arena scratch = {0};
    for (isize i = 0; i < site->units.n; i++)
        *vec_push(&scratch, &names) = site->units.at[i].name.text;
    diag(&doc->diags, DIAG_issuer_unknown, doc->front.issuer.span, doc->front.issuer.text,
         near_name(doc->front.issuer.text, names.at, names.n));
    arena_release(&scratch);
}

/* The issuer with this name, made when it is first met. */
static int issuer_of(struct site *site, struct map *by_name, str name, int unit) {
    int next = (int)site->issuers.n;
    int index = map_put(&site->arena, by_name, name, next);
    if (index == next)
        *vec_push(&site->arena, &site->issuers) =
            (struct issuer){.name = name, .unit = unit};
    return index;
}

static void find_issuer(struct site *site, struct map *by_name, struct arena *scratch,
                        struct doc *doc) {
    str written = doc->front.issuer.text;
    if (!written.n)
        return;
    int unit = units_find(site, scratch, written);
    if (unit < 0 && site->units.n)
        note_unknown(site, doc);
    str name = unit >= 0 ? site->units.at[unit].name.text : written;
    doc->issuer = issuer_of(site, by_name, name, unit);
}

/* Newest first, by year, then date (none comes last), then address, which is unique. */
static int newest_first(const struct doc *x, const struct doc *y) {
    int order = y->year - x->year;
    if (!order)
        order = date_cmp(y->front.date, x->front.date);
    return order ? order : str_cmp(x->address, y->address);
}

struct ranked {
    const struct doc *doc;
    int index;
};

static int by_age(const void *a, const void *b) {
    return newest_first(((const struct ranked *)a)->doc, ((const struct ranked *)b)->doc);
}

static void rank_plans(struct site *site) {
    struct arena scratch = {0};
    VEC(struct ranked) ranked = {0};
    for (int i = 0; i < site->docs.n; i++) {
        const struct doc *doc = &site->docs.at[i];
        if (doc->publication != PUBLISHED)
            continue;
        if (doc->kind == DOC_PLAN)
            *vec_push(&scratch, &ranked) = (struct ranked){doc, i};
        else
            *vec_push(&site->arena, &site->pages) = i;
    }
    if (ranked.n)
        qsort(ranked.at, (size_t)ranked.n, sizeof *ranked.at, by_age);
    for (isize i = 0; i < ranked.n; i++)
        *vec_push(&site->arena, &site->plans) = ranked.at[i].index;
    arena_release(&scratch);
}

static int years_newest_first(const void *a, const void *b) {
    int x = ((const struct year_list *)a)->year, y = ((const struct year_list *)b)->year;
    return (x < y) - (x > y);
}

static struct year_list *year_list(struct site *site, int year) {
    for (isize i = 0; i < site->years.n; i++)
        if (site->years.at[i].year == year)
            return &site->years.at[i];
    struct year_list *list = vec_push(&site->arena, &site->years);
    *list = (struct year_list){.year = year};
    return list;
}

static int issuers_by_name(const void *a, const void *b) {
    str x = ((const struct issuer *)a)->name, y = ((const struct issuer *)b)->name;
    int order = viet_compare(x, y);
    return order ? order : str_cmp(x, y);
}

/* Sorting moves the issuers: the documents' indices follow through the names. */
static void sort_issuers(struct site *site) {
    struct map by_name = {0};
    struct arena scratch = {0};
    VEC(str) before = {0};
    for (isize i = 0; i < site->issuers.n; i++)
        *vec_push(&scratch, &before) = site->issuers.at[i].name;
    if (site->issuers.n)
        qsort(site->issuers.at, (size_t)site->issuers.n, sizeof *site->issuers.at,
              issuers_by_name);
    for (int i = 0; i < site->issuers.n; i++)
        map_put(&scratch, &by_name, site->issuers.at[i].name, i);
    for (isize i = 0; i < site->docs.n; i++)
        if (site->docs.at[i].issuer >= 0)
            site->docs.at[i].issuer =
                map_get(&by_name, before.at[site->docs.at[i].issuer]);
    arena_release(&scratch);
}

static void give_slugs(struct site *site) {
    struct map taken = {0};
    for (int i = 0; i < site->issuers.n; i++) {
        struct issuer *issuer = &site->issuers.at[i];
        str from =
            issuer->unit >= 0 ? site->units.at[issuer->unit].id.text : issuer->name;
        issuer->slug = viet_slug(&site->arena, from);
        while (map_put(&site->arena, &taken, issuer->slug, i) != i)
            issuer->slug = str_concat(&site->arena, issuer->slug, STR("-2"));
    }
}

void issuers_link(struct site *site) {
    struct arena scratch = {0};
    struct map by_name = {0};
    rank_plans(site);
    for (isize i = 0; i < site->plans.n; i++)
        find_issuer(site, &by_name, &scratch, &site->docs.at[site->plans.at[i]]);
    sort_issuers(site);
    give_slugs(site);
    for (isize i = 0; i < site->plans.n; i++) {
        int index = site->plans.at[i];
        const struct doc *doc = &site->docs.at[index];
        *vec_push(&site->arena, &year_list(site, doc->year)->plans) = index;
        if (doc->issuer >= 0)
            *vec_push(&site->arena, &site->issuers.at[doc->issuer].plans) = index;
    }
    if (site->years.n)
        qsort(site->years.at, (size_t)site->years.n, sizeof *site->years.at,
              years_newest_first);
    arena_release(&scratch);
}
