#include "link/derived.h"

/* Who issued plans, and what each unit is called by others. */
static void index_units(struct arena *a, struct derived *d) {
    const struct site *site = d->site;
    d->issuer_of_unit = new (a, int, site->units.n ? site->units.n : 1);
    for (int i = (int)site->units.n - 1; i >= 0; i--) {
        const struct unit *unit = &site->units.at[i];
        d->issuer_of_unit[i] = -1;
        d->unit_pages += unit->address.n > 0;
        if (unit->id.text.n)
            map_put(a, &d->unit_by_id, unit->id.text, i);
    }
    for (int i = 0; i < site->issuers.n; i++)
        if (site->issuers.at[i].unit >= 0)
            d->issuer_of_unit[site->issuers.at[i].unit] = i;
}

/* From the last to the first, so that children are in the order of the list. */
static void make_tree(struct arena *a, struct derived *d) {
    isize n = d->site->units.n;
    d->first_child = new (a, int, n ? n : 1);
    d->next_child = new (a, int, n ? n : 1);
    for (isize i = 0; i < n; i++)
        d->first_child[i] = d->next_child[i] = -1;
    for (int i = (int)n - 1; i >= 0; i--) {
        int parent = d->site->units.at[i].parent_index;
        if (parent < 0)
            continue;
        d->next_child[i] = d->first_child[parent];
        d->first_child[parent] = i;
    }
}

static int count_targets(const struct site *site) {
    isize n = 0;
    for (isize i = 0; i < site->plans.n; i++)
        n += site->docs.at[site->plans.at[i]].read->targets.n;
    return (int)n;
}

void derived_make(struct arena *a, const struct site *site, struct derived *out) {
    *out = (struct derived){.site = site, .targets = count_targets(site)};
    index_units(a, out);
    make_tree(a, out);
    catalogue_make(a, site, &out->catalogue);
    statistics_make(a, site, out->statistics);
    agenda_make(a, site, &out->agenda);
    changes_make(a, site, &out->changes);
    weeks_make(a, site, &out->agenda, &out->weeks);
    timelines_make(a, site, &out->timelines);
    timeline_periods_make(a, site, &out->timelines, &out->periods);
}
