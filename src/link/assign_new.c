/*
 * Units that are in no list: made of the words of plans, one for each body that they mean
 * (assign_body.h). And what all units need once all of them are known: their addresses,
 * and the successors of those that a reorganisation of the whole country ended.
 *
 * A unit is what its name says, so neither its name nor its address depends on the order
 * of the documents: wordings are counted first, and units are made in the order of their
 * names.
 */
#include "link/assign_body.h"
#include "link/assign_part.h"

#include "base/utf8.h"
#include "link/address.h"
#include "link/units.h"
#include "viet/letter.h"
#include "viet/succession.h"

#include <stdlib.h>

struct spelling {
    str name;
    isize stem;
    int count;
    int next; /* of the same unit; -1 */
};

/* A unit that will be made. */
struct making {
    str key;
    int issuer;   /* the first by name of those who use the name; -1: not known */
    int spelling; /* the first of its list */
    bool own;     /* a part of that issuer */
    bool many;
    int best; /* spelling */
    int unit; /* once it is made */
};

struct maker {
    struct site *site;
    struct arena scratch;
    struct address_names names;
    struct regions *regions; /* of each issuer, and of nobody at the end */
    str *owners;             /* keys of the issuers */
    int home;                /* issuer: the organisation of the site; -1 */
    struct map registered;   /* keys → units of the list */
    bool *shared;            /* of each listed unit: a name of it is another's, too */
    struct map known;        /* keys → makings */
    struct map spelt;        /* keys and names → spellings */
    VEC(struct making) makings;
    VEC(struct spelling) spellings;
    int *sorted;  /* makings, in the order of their units */
    isize listed; /* units in units.yaml come before those made here */
};

/* The places of a name, and of the unit with all that it belongs to. */
static struct regions regions_of(struct maker *m, str name, int unit) {
    const struct site *site = m->site;
    struct regions regions = {0};
    regions_add(&m->scratch, &regions, name);
    for (; unit >= 0; unit = site->units.at[unit].parent_index)
        regions_add(&m->scratch, &regions, site->units.at[unit].name.text);
    return regions;
}

static bool is_home(struct maker *m, int issuer, str organisation) {
    int unit = m->site->issuers.at[issuer].unit;
    return unit >= 0
               ? unit == units_find(m->site, organisation)
               : str_eq(m->owners[issuer], body_key(&m->scratch, organisation, false));
}

static void know_issuers(struct maker *m) {
    const struct site *site = m->site;
    m->regions = new (&m->scratch, struct regions, site->issuers.n + 1);
    m->owners = new (&m->scratch, str, site->issuers.n);
    m->home = -1;
    for (int i = 0; i < site->issuers.n; i++) {
        const struct issuer *issuer = &site->issuers.at[i];
        m->regions[i] = regions_of(m, issuer->name, issuer->unit);
        m->owners[i] = body_key(&m->scratch, issuer->name, false);
        if (is_home(m, i, site->input->organisation.text))
            m->home = i;
    }
}

/* A name of a listed unit, if it is the same for everybody. */
static void know_name(struct maker *m, int unit, str name,
                      const struct regions *regions) {
    bool group = m->site->units.at[unit].group;
    struct body body = body_of(&m->scratch, name, group, regions);
    if (!name.n || body.own)
        return;
    int other = map_put(&m->scratch, &m->registered, body.key, unit);
    if (other != unit)
        m->shared[other] = true;
}

static void know_listed(struct maker *m) {
    m->shared = new (&m->scratch, bool, m->listed);
    for (int i = 0; i < m->listed; i++) {
        const struct unit *unit = &m->site->units.at[i];
        if (unit->to.year)
            continue;
        struct regions regions = regions_of(m, unit->name.text, unit->parent_index);
        know_name(m, i, unit->name.text, &regions);
        know_name(m, i, unit->short_name.text, &regions);
        for (isize k = 0; k < unit->aliases.n; k++)
            know_name(m, i, unit->aliases.at[k].text, &regions);
    }
}

static struct body body_for(struct maker *m, int issuer, str wording, bool many) {
    isize who = issuer >= 0 ? issuer : m->site->issuers.n;
    struct body body = body_of(&m->scratch, wording, many, &m->regions[who]);
    if (body.own && issuer >= 0)
        body.key = str_concat(&m->scratch, m->owners[issuer], body.key);
    return body;
}

static struct making *making_for(struct maker *m, int issuer, const struct body *body) {
    int next = (int)m->makings.n;
    int at = map_put(&m->scratch, &m->known, body->key, next);
    if (at == next)
        *vec_push(&m->scratch, &m->makings) =
            (struct making){.key = body->key, .issuer = issuer, .spelling = -1};
    struct making *making = &m->makings.at[at];
    if (issuer >= 0 && (making->issuer < 0 || issuer < making->issuer))
        making->issuer = issuer;
    making->own = body->own && issuer >= 0;
    return making;
}

/* The words are a unit's name without any addition. */
static str begin_large(struct arena *a, str wording) {
    isize at = 0;
    char large[4];
    int n = utf8_encode(letter_upper(utf8_next(wording, &at)), large);
    return str_concat(a, ((str){large, n}), str_skip(wording, at));
}

static void count_spelling(struct maker *m, struct making *making,
                           const struct body *body) {
    str name = begin_large(&m->scratch, body->name);
    str key = str_concat(&m->scratch, body->key, STR("\n"), name);
    int next = (int)m->spellings.n;
    int at = map_put(&m->scratch, &m->spelt, key, next);
    if (at == next) {
        *vec_push(&m->scratch, &m->spellings) =
            (struct spelling){name, body->stem, 0, making->spelling};
        making->spelling = at;
    }
    m->spellings.at[at].count++;
}

/* The listed unit that has the name in another spelling; -1 when none has, or several. */
static int listed_unit(const struct maker *m, const struct body *body) {
    int unit = body->own ? -1 : map_get(&m->registered, body->key);
    return unit >= 0 && !m->shared[unit] ? unit : -1;
}

/* A listed unit, or the number of a making after those. */
static int read_name(struct maker *m, int issuer, const struct fresh *fresh) {
    struct body body = body_for(m, issuer, fresh->wording, fresh->many);
    int unit = listed_unit(m, &body);
    if (unit >= 0)
        return unit;
    struct making *making = making_for(m, issuer, &body);
    making->many = fresh->many;
    count_spelling(m, making, &body);
    return (int)(m->listed + (making - m->makings.at));
}

static void read_names(struct maker *m, const struct fresh_list *fresh, int **units) {
    for (isize d = 0; d < m->site->docs.n; d++)
        for (isize i = 0; i < fresh[d].n; i++)
            units[d][i] = read_name(m, m->site->docs.at[d].issuer, &fresh[d].at[i]);
}

/* The usual spelling; of several the longest, which abbreviates least. */
static bool is_better(const struct spelling *a, const struct spelling *b) {
    if (a->count != b->count)
        return a->count > b->count;
    if (a->name.n != b->name.n)
        return a->name.n > b->name.n;
    return str_cmp(a->name, b->name) < 0;
}

static void choose_spelling(const struct maker *m, struct making *making) {
    making->best = making->spelling;
    for (int i = making->spelling; i >= 0; i = m->spellings.at[i].next)
        if (is_better(&m->spellings.at[i], &m->spellings.at[making->best]))
            making->best = i;
}

struct ranked {
    str name, key;
    int making;
};

static int by_name(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    int order = str_cmp(x->name, y->name);
    return order ? order : str_cmp(x->key, y->key);
}

static void sort_makings(struct maker *m) {
    isize n = m->makings.n;
    struct ranked *ranked = new (&m->scratch, struct ranked, n);
    m->sorted = new (&m->scratch, int, n);
    for (int i = 0; i < n; i++) {
        choose_spelling(m, &m->makings.at[i]);
        const struct making *making = &m->makings.at[i];
        ranked[i] = (struct ranked){m->spellings.at[making->best].name, making->key, i};
    }
    if (n)
        qsort(ranked, (size_t)n, sizeof *ranked, by_name);
    for (isize i = 0; i < n; i++)
        m->sorted[i] = ranked[i].making;
}

static void take_address(struct maker *m, struct unit *unit, str part) {
    str stem = address_unique(&m->site->arena, &m->names, part);
    unit->address = str_concat(&m->site->arena, STR("don-vi/"), stem, STR(".html"));
    if (!unit->registered)
        unit->id.text = stem;
}

/* By the name; a part of an issuer by that of the issuer too, unless the site is its. */
static str address_of(struct maker *m, const struct making *making, str name) {
    struct arena *a = &m->site->arena;
    str part = address_part(a, name, STR("khong-ten"));
    if (!making->own || making->issuer == m->home)
        return part;
    return str_sub(
        str_concat(a, m->site->issuers.at[making->issuer].slug, STR("-"), part), 0,
        ADDRESS_PART_MAX);
}

static void make_unit(struct maker *m, struct making *making) {
    struct site *site = m->site;
    struct unit unit = {
        .name.text = str_dup(&site->arena, m->spellings.at[making->best].name),
        .group = making->many,
        .parent_index = making->own ? site->issuers.at[making->issuer].unit : -1,
        .ended_by = -1,
        .successor = -1,
    };
    take_address(m, &unit, address_of(m, making, unit.name.text));
    making->unit = (int)site->units.n;
    *vec_push(&site->arena, &site->units) = unit;
}

static void make_units(struct maker *m, const struct fresh_list *fresh, int **units) {
    know_issuers(m);
    know_listed(m);
    read_names(m, fresh, units);
    sort_makings(m);
    for (isize i = 0; i < m->makings.n; i++)
        make_unit(m, &m->makings.at[m->sorted[i]]);
    for (isize d = 0; d < m->site->docs.n; d++)
        for (isize i = 0; i < fresh[d].n; i++)
            if (units[d][i] >= m->listed)
                units[d][i] = m->makings.at[units[d][i] - m->listed].unit;
}

/* The unit that a name means in the list, for the neighbours of `unit`. */
static int listed_neighbour(struct maker *m, int unit, int near, str name) {
    const struct site *site = m->site;
    int node = name_tree_find(&site->unit_index->names, name);
    struct unit_scope scope = {.unit = near >= 0 ? near : unit,
                               .day = site->input->today};
    return node ? unit_index_find(site, node, &scope) : -1;
}

/* The unit that a name means to those who name `unit`: the body of the same place or of
 * the same issuer, where it is one that was made. */
static int neighbour(struct maker *m, int unit, str name) {
    if (unit < m->listed)
        return listed_neighbour(m, unit, m->site->units.at[unit].parent_index, name);
    const struct making *making = &m->makings.at[m->sorted[unit - m->listed]];
    const struct spelling *spelling = &m->spellings.at[making->best];
    str place = str_trim(str_skip(spelling->name, spelling->stem));
    str whole = place.n ? str_concat(&m->scratch, name, STR(" "), place) : name;
    struct body body = body_for(m, making->issuer, whole, false);
    int found = map_get(&m->known, body.key);
    int near = making->issuer >= 0 ? m->site->issuers.at[making->issuer].unit : -1;
    return found >= 0 ? m->makings.at[found].unit : listed_neighbour(m, unit, near, name);
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

/* The name without the place at its end: what became of "Sở Tài chính tỉnh Trà Vinh" is
 * known of all. */
static str stem_of(const struct maker *m, int unit) {
    if (unit < m->listed)
        return (str){0};
    const struct making *making = &m->makings.at[m->sorted[unit - m->listed]];
    const struct spelling *spelling = &m->spellings.at[making->best];
    return str_sub(spelling->name, 0, spelling->stem);
}

/* units.yaml goes before: only a unit that nothing is said about is looked up. */
static void look_up_end(struct maker *m, int at) {
    const struct unit *unit = &m->site->units.at[at];
    const str names[] = {unit->name.text, unit->short_name.text, stem_of(m, at)};
    if (unit->group || unit->ended_by >= 0 || unit->to.year)
        return;
    for (isize i = 0; i < countof(names); i++) {
        struct succession s = succession_of(names[i], m->site->input->today);
        int heir = s.name.n && !s.same ? neighbour(m, at, s.name) : -1;
        if (heir < 0 || heir == at)
            continue;
        end_unit(m, at, heir, &s);
        return;
    }
}

void assign_make_units(struct site *site, const struct fresh_list *fresh, int **units) {
    struct maker m = {.site = site, .listed = site->units.n};
    address_unique(&site->arena, &m.names, STR("index"));
    for (isize i = 0; i < m.listed; i++)
        take_address(
            &m, &site->units.at[i],
            address_part(&site->arena, site->units.at[i].id.text, STR("khong-ten")));
    make_units(&m, fresh, units);
    for (int i = 0; i < site->units.n && site->input->today.year; i++)
        look_up_end(&m, i);
    arena_release(&m.scratch);
}
