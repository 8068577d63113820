/*
 * How many units result from the bodies that a site's plans name, and how many are
 * expected: one for each name that means the same whoever uses it, and one for each pair
 * of an issuer and a name that only it uses.
 *
 *     units ROOT
 */
#include "pipeline.h"

#include "link/assign_body.h"

#include <stdio.h>

struct count {
    struct arena arena;
    struct map names, pairs;
};

static void count_name(struct count *c, const struct site *site, int issuer,
                       const struct assignee *assignee) {
    const struct unit *unit = &site->units.at[assignee->unit];
    struct regions regions = {0};
    if (unit->registered)
        return;
    if (issuer >= 0)
        regions_add(&c->arena, &regions, site->issuers.at[issuer].name);
    struct body body = body_of(&c->arena, assignee->wording, unit->group, &regions);
    if (body.own)
        map_put(&c->arena, &c->pairs,
                str_concat(&c->arena, str_number(&c->arena, issuer), STR(" "), body.key),
                0);
    else
        map_put(&c->arena, &c->names, body.key, 0);
}

static isize units_made(const struct site *site) {
    isize made = 0;
    for (isize i = 0; i < site->units.n; i++)
        made += !site->units.at[i].registered;
    return made;
}

int main(int argc, char **argv) {
    struct pipeline p;
    struct fault fault = {0};
    struct count c = {0};
    if (argc != 2)
        return 2;
    struct pipeline_options options = {
        .root = str_from_c(argv[1]), .workers = 1, .today = {2026, 1, 15}};
    if (pipeline_read(&p, &options, &fault) < 0)
        return 1;
    for (isize d = 0; d < p.site.docs.n; d++) {
        const struct site_doc *doc = &p.site.docs.at[d];
        for (isize t = 0; t < doc->tasks.n; t++)
            for (isize i = 0; i < doc->tasks.at[t].assignees.n; i++)
                count_name(&c, &p.site, doc->issuer, &doc->tasks.at[t].assignees.at[i]);
    }
    printf("units of %lld plans: %lld, of %lld names and %lld pairs of issuer and name\n",
           (long long)p.site.plans.n, (long long)units_made(&p.site),
           (long long)c.names.n, (long long)c.pairs.n);
    arena_release(&c.arena);
    pipeline_release(&p);
    return 0;
}
