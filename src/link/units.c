#include "link/units.h"

#include "viet/fold.h"

/* Names are the same if they differ in case or in blanks only; marks always count. */
static str name_key(struct arena *a, str name) {
    return str_fold_blanks(a, viet_lower(a, str_trim(name)));
}

/* The values of the map cannot be changed, so a name of two units points to neither. */
static void add_name(struct site *site, struct map *twice, str name, int unit) {
    if (!name.n)
        return;
    str key = name_key(&site->arena, name);
    int first = map_put(&site->arena, &site->unit_by_name, key, unit);
    if (first != unit)
        map_put(&site->arena, twice, key, 0);
}

static void add_names(struct site *site, struct map *twice,
                      const struct written_list *names, int unit) {
    for (isize i = 0; i < names->n; i++)
        add_name(site, twice, names->at[i].text, unit);
}

static void index_names(struct site *site) {
    for (int i = 0; i < site->units.n; i++) {
        const struct unit *unit = &site->units.at[i];
        add_name(site, &site->unit_name_twice, unit->id.text, i);
        add_name(site, &site->unit_name_twice, unit->name.text, i);
        add_name(site, &site->unit_name_twice, unit->short_name.text, i);
        add_names(site, &site->unit_name_twice, &unit->symbols, i);
        add_names(site, &site->unit_name_twice, &unit->aliases, i);
    }
}

int units_find(const struct site *site, struct arena *scratch, str name) {
    str key = name_key(scratch, name);
    if (map_get(&site->unit_name_twice, key) >= 0)
        return -1;
    return map_get(&site->unit_by_name, key);
}

static void check_ids(struct site *site, struct map *by_id, struct diags *diags) {
    for (int i = 0; i < site->units.n; i++) {
        const struct written *id = &site->units.at[i].id;
        if (id->text.n && map_put(&site->arena, by_id, id->text, i) != i)
            diag(diags, DIAG_id_taken, id->span, id->text);
    }
}

static void report_parent(const struct unit *unit, struct diags *diags) {
    diag(diags, DIAG_unit_parent, unit->parent.span, unit->name.text, unit->parent.text);
}

static void link_parents(struct site *site, const struct map *by_id,
                         struct diags *diags) {
    for (isize i = 0; i < site->units.n; i++) {
        struct unit *unit = &site->units.at[i];
        unit->parent_index = unit->parent.text.n ? map_get(by_id, unit->parent.text) : -1;
        if (unit->parent.text.n && unit->parent_index < 0)
            report_parent(unit, diags);
    }
}

/* Each unit is passed once: a way up that comes upon its own footsteps is a circle, and
 * the unit where it does is cut off there. */
static void cut_circles(struct site *site, struct diags *diags) {
    struct arena scratch = {0};
    int *walk = new (&scratch, int, site->units.n); /* the one that passed, from 1 */
    for (int i = 0; i < site->units.n; i++) {
        int at = i;
        while (at >= 0 && !walk[at]) {
            walk[at] = i + 1;
            at = site->units.at[at].parent_index;
        }
        if (at < 0 || walk[at] != i + 1)
            continue;
        report_parent(&site->units.at[at], diags);
        site->units.at[at].parent_index = -1;
    }
    arena_release(&scratch);
}

void units_link(struct site *site, struct diags *diags) {
    struct map by_id = {0};
    check_ids(site, &by_id, diags);
    link_parents(site, &by_id, diags);
    cut_circles(site, diags);
    index_names(site);
}
