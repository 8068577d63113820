#include "link/issuers.h"

#include "base/near.h"
#include "link/address.h"
#include "link/unit_index.h"
#include "viet/collate.h"

#include <stdlib.h>

/* The work on issuers, in the order in which the plans name them. */
struct finder {
    struct site *site;
    struct arena scratch;
    struct map by_name;   /* issuers that are no units of ours */
    int *of_unit;         /* issuer of each unit, -1: none yet */
    VEC(str) unit_names;  /* what an unknown name may have been meant to be */
    VEC(str) suggestions; /* for each issuer */
};

static struct finder start_finder(struct site *site) {
    struct finder f = {.site = site};
    f.of_unit = new (&f.scratch, int, site->units.n);
    for (isize i = 0; i < site->units.n; i++) {
        f.of_unit[i] = -1;
        *vec_push(&f.scratch, &f.unit_names) = site->units.at[i].name.text;
    }
    return f;
}

static void add_issuer(struct finder *f, str name, int unit, str suggestion) {
    *vec_push(&f->site->arena, &f->site->issuers) =
        (struct issuer){.name = name, .unit = unit};
    *vec_push(&f->scratch, &f->suggestions) = suggestion;
}

static int issuer_of_unit(struct finder *f, int unit) {
    if (f->of_unit[unit] < 0) {
        f->of_unit[unit] = (int)f->site->issuers.n;
        add_issuer(f, f->site->units.at[unit].name.text, unit, (str){0});
    }
    return f->of_unit[unit];
}

static int issuer_of_name(struct finder *f, str name) {
    int next = (int)f->site->issuers.n;
    int index = map_put(&f->scratch, &f->by_name, name, next);
    if (index < next)
        return index;
    isize budget = NEAR_BUDGET; /* of the document: it has no other issuer */
    str near = near_name_within(&budget, name, f->unit_names.at, f->unit_names.n);
    if (str_eq(near, name))
        near = (str){0}; /* two units have this name: no spelling helps */
    add_issuer(f, name, -1, near);
    return index;
}

static void find_issuer(struct finder *f, struct site_doc *doc) {
    const struct written *written = &doc->read->front.issuer;
    if (!written->text.n)
        return;
    int unit = units_find_on(f->site, written->text, doc->read->front.date);
    doc->issuer = unit >= 0 ? issuer_of_unit(f, unit) : issuer_of_name(f, written->text);
    if (unit < 0 && f->site->units.n)
        diag(&doc->diags, DIAG_issuer_unknown, written->span, written->text,
             f->suggestions.at[doc->issuer]);
}

struct ranked {
    const struct site_doc *doc;
    int index;
};

/* Newest first, by year, then date (none comes last), then as the site has them. */
static int newest_first(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    int order = y->doc->year - x->doc->year;
    if (!order)
        order = date_cmp(y->doc->read->front.date, x->doc->read->front.date);
    return order ? order : x->index - y->index;
}

static void rank_plans(struct site *site) {
    struct arena scratch = {0};
    VEC(struct ranked) ranked = {0};
    for (int i = 0; i < site->docs.n; i++) {
        const struct site_doc *doc = &site->docs.at[i];
        if (doc->publication != PUBLISHED)
            continue;
        if (doc->read->kind == DOC_PLAN)
            *vec_push(&scratch, &ranked) = (struct ranked){doc, i};
        else
            *vec_push(&site->arena, &site->pages) = i;
    }
    if (ranked.n)
        qsort(ranked.at, (size_t)ranked.n, sizeof *ranked.at, newest_first);
    for (isize i = 0; i < ranked.n; i++)
        *vec_push(&site->arena, &site->plans) = ranked.at[i].index;
    arena_release(&scratch);
}

struct placed {
    struct issuer issuer;
    int was; /* its index before */
};

static int issuers_by_name(const void *a, const void *b) {
    const struct placed *x = a, *y = b;
    int order = viet_compare(x->issuer.name, y->issuer.name);
    if (!order)
        order = str_cmp(x->issuer.name, y->issuer.name);
    return order ? order : x->was - y->was;
}

/* Sorting moves the issuers; the documents' indices follow. */
static void sort_issuers(struct site *site) {
    struct arena scratch = {0};
    isize n = site->issuers.n;
    struct placed *placed = new (&scratch, struct placed, n);
    int *now = new (&scratch, int, n);
    for (int i = 0; i < n; i++)
        placed[i] = (struct placed){site->issuers.at[i], i};
    if (n)
        qsort(placed, (size_t)n, sizeof *placed, issuers_by_name);
    for (int i = 0; i < n; i++) {
        site->issuers.at[i] = placed[i].issuer;
        now[placed[i].was] = i;
    }
    for (isize i = 0; i < site->docs.n; i++)
        if (site->docs.at[i].issuer >= 0)
            site->docs.at[i].issuer = now[site->docs.at[i].issuer];
    arena_release(&scratch);
}

static void give_slugs(struct site *site) {
    struct address_names names = {0};
    for (isize i = 0; i < site->issuers.n; i++) {
        struct issuer *issuer = &site->issuers.at[i];
        str from =
            issuer->unit >= 0 ? site->units.at[issuer->unit].id.text : issuer->name;
        issuer->slug = address_unique(&site->arena, &names,
                                      address_part(&site->arena, from, STR("khong-ten")));
    }
}

/* Plans come by year, newest first, those without one at the end: so do the lists. */
static struct year_list *year_list(struct site *site, int year) {
    if (!site->years.n || site->years.at[site->years.n - 1].year != year)
        *vec_push(&site->arena, &site->years) = (struct year_list){.year = year};
    return &site->years.at[site->years.n - 1];
}

static void list_plan(struct site *site, int index) {
    const struct site_doc *doc = &site->docs.at[index];
    struct year_list *year = year_list(site, doc->year);
    *vec_push(&site->arena, &year->plans) = index;
    if (doc->issuer >= 0)
        *vec_push(&site->arena, &site->issuers.at[doc->issuer].plans) = index;
}

void issuers_link(struct site *site) {
    site_begin(site, STAGE_ISSUERS);
    struct finder finder = start_finder(site);
    rank_plans(site);
    for (isize i = 0; i < site->plans.n; i++)
        find_issuer(&finder, &site->docs.at[site->plans.at[i]]);
    arena_release(&finder.scratch);
    sort_issuers(site);
    give_slugs(site);
    for (isize i = 0; i < site->plans.n; i++)
        list_plan(site, site->plans.at[i]);
}
