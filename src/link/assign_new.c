/*
 * Units that are in no list: made of the words of plans, one for each issuer and wording,
 * in the order of the plans. And what all units need once all of them are known: their
 * addresses, and the successors of those that a reorganisation of the whole country
 * ended.
 */
#include "link/assign_part.h"

#include "base/utf8.h"
#include "link/address.h"
#include "viet/letter.h"
#include "viet/succession.h"

struct maker {
    struct site *site;
    struct arena scratch;
    struct address_names names;
    struct map known; /* issuer and words → unit */
    VEC(int) issuers; /* of each new unit */
    isize first;      /* new units stand from here on */
};

/* The words stand alone as the name of a unit. */
static str begin_large(struct arena *a, str wording) {
    isize at = 0;
    char large[4];
    int n = utf8_encode(letter_upper(utf8_next(wording, &at)), large);
    return str_concat(a, ((str){large, n}), str_skip(wording, at));
}

static void take_address(struct maker *m, struct unit *unit, str part) {
    str stem = address_unique(&m->site->arena, &m->names, part);
    unit->address = str_concat(&m->site->arena, STR("don-vi/"), stem, STR(".html"));
    if (!unit->registered)
        unit->id.text = stem;
}

/* By the name, and where two issuers use the same, by the issuer too. */
static void name_address(struct maker *m, struct unit *unit, int issuer) {
    struct arena *a = &m->site->arena;
    str part = address_part(a, unit->name.text, STR("khong-ten"));
    if (map_get(&m->names.taken, part) >= 0 && issuer >= 0)
        part = str_sub(str_concat(a, m->site->issuers.at[issuer].slug, STR("-"), part), 0,
                       ADDRESS_PART_MAX);
    take_address(m, unit, part);
}

static int make_unit(struct maker *m, int issuer, const struct fresh *fresh) {
    struct site *site = m->site;
    struct unit unit = {
        .name.text = begin_large(&site->arena, fresh->wording),
        .group = fresh->many,
        .parent_index = issuer < 0 ? -1 : site->issuers.at[issuer].unit,
        .ended_by = -1,
        .successor = -1,
    };
    name_address(m, &unit, issuer);
    *vec_push(&m->scratch, &m->issuers) = issuer;
    *vec_push(&site->arena, &site->units) = unit;
    return (int)site->units.n - 1;
}

/* The same words of one issuer are one unit. */
static str known_key(struct arena *a, int issuer, str words) {
    return str_concat(a, str_number(a, issuer), STR(" "), words);
}

static int unit_for(struct maker *m, int issuer, const struct fresh *fresh) {
    str key = known_key(&m->scratch, issuer, fresh->key);
    int unit = map_get(&m->known, key);
    if (unit < 0) {
        unit = make_unit(m, issuer, fresh);
        map_put(&m->scratch, &m->known, key, unit);
    }
    return unit;
}

static void make_units(struct maker *m, const struct fresh_list *fresh, int **units) {
    for (isize d = 0; d < m->site->docs.n; d++)
        for (isize i = 0; i < fresh[d].n; i++)
            units[d][i] = unit_for(m, m->site->docs.at[d].issuer, &fresh[d].at[i]);
}

/* The unit that a name means for the neighbours of `unit`, or those who name it too. */
static int neighbour(struct maker *m, int unit, str name) {
    const struct site *site = m->site;
    int near = site->units.at[unit].parent_index;
    int node = name_tree_find(&site->unit_index->names, name);
    if (unit >= m->first) {
        int issuer = m->issuers.at[unit - m->first];
        str words = assign_key(&m->scratch, name, false);
        int found = map_get(&m->known, known_key(&m->scratch, issuer, words));
        if (found >= 0)
            return found;
    }
    struct unit_scope scope = {.unit = near >= 0 ? near : unit, .day = site->today};
    return node ? unit_index_find(site, node, &scope) : -1;
}

static struct written_list list_of(struct arena *a, str id) {
    struct written_list list = {0};
    *vec_push(a, &list) = (struct written){.text = id};
    return list;
}

/* What was done to it is an event like those of units.yaml. */
static void end_unit(struct maker *m, int at, int heir, const struct succession *s) {
    struct site *site = m->site;
    struct arena *a = &site->arena;
    struct unit *unit = &site->units.at[at];
    int last = site->units.at[heir].successor;
    unit->ended_by = (int)site->events.n;
    unit->successor = last >= 0 && last != at ? last : heir;
    *vec_push(a, &site->events) =
        (struct unit_event){.change = UNIT_MERGE,
                            .date = s->date,
                            .from = list_of(a, unit->id.text),
                            .to = list_of(a, site->units.at[heir].id.text),
                            .basis.text = s->basis,
                            .directive = -1};
}

/* units.yaml goes before: only a unit that nothing is said about is looked up. */
static void look_up_end(struct maker *m, int at) {
    const struct unit *unit = &m->site->units.at[at];
    const str names[] = {unit->name.text, unit->short_name.text};
    if (unit->group || unit->ended_by >= 0 || unit->to.year)
        return;
    for (isize i = 0; i < countof(names); i++) {
        struct succession s = succession_of(names[i], m->site->today);
        int heir = s.name.n && !s.same ? neighbour(m, at, s.name) : -1;
        if (heir < 0 || heir == at)
            continue;
        end_unit(m, at, heir, &s);
        return;
    }
}

void assign_make_units(struct site *site, const struct fresh_list *fresh, int **units) {
    struct maker m = {.site = site, .first = site->units.n};
    address_unique(&site->arena, &m.names, STR("index"));
    for (isize i = 0; i < m.first; i++)
        take_address(
            &m, &site->units.at[i],
            address_part(&site->arena, site->units.at[i].id.text, STR("khong-ten")));
    make_units(&m, fresh, units);
    for (int i = 0; i < site->units.n && site->today.year; i++)
        look_up_end(&m, i);
    arena_release(&m.scratch);
}
