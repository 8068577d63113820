#include "link/units.h"

#include "link/identity.h"
#include "link/unit_index.h"
#include "link/unit_part.h"

/* Groups become units, after the others. */
static void join_groups(struct site *site) {
    for (isize i = 0; i < site->units.n; i++)
        site->units.at[i].group = false;
    for (isize i = 0; i < site->input->groups.n; i++) {
        *vec_push(&site->arena, &site->units) = site->input->groups.at[i];
        site->units.at[site->units.n - 1].group = true;
    }
    for (isize i = 0; i < site->units.n; i++) {
        struct unit *unit = &site->units.at[i];
        unit->registered = true;
        unit->parent_index = unit->ended_by = unit->successor = -1;
    }
}

static void report_parent(const struct unit *unit, struct diags *diags) {
    diag(diags, DIAG_unit_parent, unit->parent.span, unit->name.text, unit->parent.text);
}

/* A group belongs to the unit whose parts it has as members, if nothing else is said. */
static void link_parents(struct unit_ids *ids) {
    for (isize i = 0; i < ids->site->units.n; i++) {
        struct unit *unit = &ids->site->units.at[i];
        if (unit->parent.text.n) {
            unit->parent_index = map_get(&ids->by_id, unit->parent.text);
            if (unit->parent_index < 0)
                report_parent(unit, ids->diags);
        } else if (unit->of.text.n) {
            unit->parent_index = map_get(&ids->by_id, unit->of.text);
        }
    }
}

/* Each unit is visited once: a climb that meets its own trail is a circle, and the unit
 * where it does loses its parent. */
static void cut_circles(struct unit_ids *ids) {
    struct site *site = ids->site;
    int *walk =
        new (&ids->scratch, int, site->units.n); /* the climb that visited it, from 1 */
    for (int i = 0; i < site->units.n; i++) {
        int at = i;
        while (at >= 0 && !walk[at]) {
            walk[at] = i + 1;
            at = site->units.at[at].parent_index;
        }
        if (at < 0 || walk[at] != i + 1)
            continue;
        report_parent(&site->units.at[at], ids->diags);
        site->units.at[at].parent_index = -1;
    }
}

static void check_period(const struct written *name, struct date from, struct date to,
                         struct diags *diags) {
    if (from.year && to.year && date_cmp(to, from) < 0)
        diag(diags, DIAG_unit_dates, name->span, name->text);
}

static bool overlap(const struct unit_name *a, const struct unit_name *b) {
    bool before = a->to.year && b->from.year && date_cmp(a->to, b->from) < 0;
    bool after = b->to.year && a->from.year && date_cmp(b->to, a->from) < 0;
    return !before && !after;
}

/* Names are few and written in their order: each is compared with the one before it. */
static void check_names(const struct unit *unit, struct diags *diags) {
    check_period(&unit->name, unit->from, unit->to, diags);
    for (isize i = 0; i < unit->names.n; i++) {
        const struct unit_name *name = &unit->names.at[i];
        check_period(&name->name, name->from, name->to, diags);
        if (i && overlap(name, name - 1))
            diag(diags, DIAG_name_overlap, name->name.span, name->name.text,
                 name[-1].name.text);
    }
}

void units_link(struct site *site, struct diags *diags) {
    site_begin(site, STAGE_UNITS);
    struct unit_ids ids = {.site = site, .diags = diags};
    join_groups(site);
    unit_ids_take(&ids);
    link_parents(&ids);
    cut_circles(&ids);
    for (isize i = 0; i < site->units.n; i++)
        check_names(&site->units.at[i], diags);
    unit_groups_link(&ids);
    unit_events_link(&ids);
    unit_index_make(site);
    arena_release(&ids.scratch);
}

void units_link_bases(struct site *site) {
    struct arena scratch = {0};
    for (isize i = 0; i < site->events.n; i++) {
        struct unit_event *event = &site->events.at[i];
        struct docnum number;
        struct quote quote = identity_read(&scratch, event->basis.text, &number);
        bool unsure;
        quote.citing = event->date;
        quote.citing_year = event->date.year;
        event->directive = quote.key.n ? identity_find_named(site, &quote, &unsure) : -1;
    }
    arena_release(&scratch);
}
