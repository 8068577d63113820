/*
 * Every unit is entered under itself, its parent and its grandparent, so that a look-up
 * climbs from the issuer and finds parts and parts of parts at each step. Entering it
 * under all ancestors would cost the square of a deep tree.
 */
#include "link/unit_index.h"

#include "viet/unitword.h"
#include "viet/vocabulary.h"

enum { NEAR = 2, CLIMB = 8, CROWD = 16, EVERYWHERE = -1 };

struct corner {
    int node, organisation, distance;
};

static str corner_key(const struct corner *corner) {
    return (str){(const char *)corner, (isize)sizeof *corner};
}

static const struct unit_bearers *list_at(const struct unit_index *index, int node,
                                          int organisation, int distance) {
    const struct corner corner = {node, organisation, distance};
    int list = map_get(&index->places, corner_key(&corner));
    return list < 0 ? NULL : &index->lists.at[list];
}

static int list_for(struct arena *a, struct unit_index *index, struct corner corner) {
    int list = map_get(&index->places, corner_key(&corner));
    if (list >= 0)
        return list;
    list = (int)index->lists.n;
    map_put(a, &index->places, str_dup(a, corner_key(&corner)), list);
    *vec_push(a, &index->lists) = (struct unit_bearers){.first = -1};
    return list;
}

static void enter(struct arena *a, struct unit_index *index, struct corner corner,
                  struct unit_bearer bearer) {
    int list = list_for(a, index, corner);
    if (index->lists.at[list].n++ >= CROWD)
        return;
    bearer.next = index->lists.at[list].first;
    index->lists.at[list].first = (int)index->bearers.n;
    *vec_push(a, &index->bearers) = bearer;
}

/* The index while it is filled. */
struct entering {
    struct site *site;
    struct arena *scratch;
    struct unit_index *index;
};

static void enter_name(struct entering *e, str name, struct unit_bearer bearer) {
    struct arena *a = &e->site->arena;
    int node = name_tree_add(a, &e->index->names, name);
    if (!node)
        return;
    enter(a, e->index, (struct corner){node, EVERYWHERE, 0}, bearer);
    if (!bearer.spoken)
        return;
    int organisation = bearer.unit;
    for (int d = 0; d <= NEAR && organisation >= 0; d++) {
        enter(a, e->index, (struct corner){node, organisation, d}, bearer);
        organisation = e->site->units.at[organisation].parent_index;
    }
}

/* "Các phòng Sở" is also met as "phòng Sở", after a comma. */
static str without_plural(const struct word_list *name) {
    int n;
    if (!(word_marks(name->at, DOMAIN_UNIT, &n) & UNITWORD_PLURAL) || n == name->n)
        return (str){0};
    return str_skip(name->text, (isize)name->at[n].from);
}

/* Enters a name as sentences have it; that of a group also without "các". */
static void enter_spoken(struct entering *e, const struct word_list *name,
                         struct unit_bearer bearer) {
    enter_name(e, name->text, bearer);
    if (e->site->units.at[bearer.unit].group)
        enter_name(e, without_plural(name), bearer);
}

/* "Bộ Nội vụ", "Ban Tổ chức Trung ương". */
static bool is_national(const struct word_list *name) {
    for (int i = 0, n; i < name->n; i += n) {
        n = 1;
        uint64_t marks = word_marks(&name->at[i], DOMAIN_UNIT, &n);
        if (marks & UNITWORD_NATIONAL && (i == 0 || n > 1))
            return true;
    }
    return false;
}

static void enter_names(struct entering *e, const struct unit_name *names, int unit) {
    bool root = e->site->units.at[unit].parent_index < 0;
    bool distinct = names->short_name.text.n > 0;
    const str plain[] = {names->name.text, names->short_name.text};
    struct unit_bearer bearer = {
        .unit = unit, .from = names->from, .to = names->to, .spoken = true};
    for (isize i = 0; i < countof(plain); i++) {
        struct word_list name = word_cut(e->scratch, plain[i]);
        bearer.absolute = root || (i == 0 && distinct) || is_national(&name);
        enter_spoken(e, &name, bearer);
    }
    bearer.absolute = root;
    for (isize i = 0; i < names->aliases.n; i++) {
        struct word_list alias = word_cut(e->scratch, names->aliases.at[i].text);
        enter_spoken(e, &alias, bearer);
    }
    bearer.spoken = false;
    for (isize i = 0; i < names->symbols.n; i++)
        enter_name(e, names->symbols.at[i].text, bearer);
}

static struct date day_after(struct date day) {
    return day.year ? date_from_days(date_to_days(day) + 1) : day;
}

/* The present name holds since the last former one ended. */
static struct date present_from(const struct unit *unit) {
    struct date from = unit->from;
    for (isize i = 0; i < unit->names.n; i++) {
        struct date next = day_after(unit->names.at[i].to);
        if (date_cmp(next, from) > 0)
            from = next;
    }
    return from;
}

static void enter_unit(struct entering *e, int unit) {
    const struct unit *u = &e->site->units.at[unit];
    const struct unit_name present = {u->name,    u->short_name,   u->symbols,
                                      u->aliases, present_from(u), u->to};
    enter_names(e, &present, unit);
    for (isize i = 0; i < u->names.n; i++)
        enter_names(e, &u->names.at[i], unit);
    enter_name(e, u->id.text, (struct unit_bearer){.unit = unit});
}

void unit_index_make(struct site *site) {
    struct arena scratch = {0};
    struct entering e = {site, &scratch,
                         .index = new (&site->arena, struct unit_index, 1)};
    for (int i = 0; i < site->units.n; i++)
        enter_unit(&e, i);
    site->unit_index = e.index;
    arena_release(&scratch);
}

static bool bears(const struct unit_bearer *bearer, struct date day) {
    return !day.year || (date_cmp(bearer->from, day) <= 0 &&
                         (!bearer->to.year || date_cmp(day, bearer->to) <= 0));
}

enum { NOBODY = -1, SEVERAL = -2 };

/* Which units with a name count. */
struct wanted {
    struct date day; /* none: of any time */
    bool spoken, absolute;
};

static int only_one(const struct unit_index *index, const struct unit_bearers *list,
                    const struct wanted *wanted) {
    int found = NOBODY;
    if (!list)
        return NOBODY;
    for (int i = list->first; i >= 0; i = index->bearers.at[i].next) {
        const struct unit_bearer *bearer = &index->bearers.at[i];
        if ((wanted->spoken && !bearer->spoken) ||
            (wanted->absolute && !bearer->absolute) || !bears(bearer, wanted->day))
            continue;
        if (found >= 0 && found != bearer->unit)
            return SEVERAL;
        found = bearer->unit;
    }
    return list->n > CROWD ? SEVERAL : found;
}

static int find_near(const struct site *site, int node, int organisation,
                     struct date day) {
    const struct unit_index *index = site->unit_index;
    const struct wanted wanted = {.day = day, .spoken = true};
    for (int climb = 0; climb < CLIMB && organisation >= 0; climb++) {
        for (int d = 0; d <= NEAR; d++) {
            int unit = only_one(index, list_at(index, node, organisation, d), &wanted);
            if (unit != NOBODY)
                return unit;
        }
        organisation = site->units.at[organisation].parent_index;
    }
    return NOBODY;
}

int unit_index_find(const struct site *site, int node, const struct unit_scope *scope) {
    const struct unit_index *index = site->unit_index;
    const struct unit_bearers *all = list_at(index, node, EVERYWHERE, 0);
    if (!all)
        return NOBODY;
    const struct date days[] = {scope->day, {0}};
    for (isize i = scope->day.year ? 0 : 1; i < countof(days); i++) {
        const struct wanted wanted = {days[i], true, !scope->anywhere};
        int unit = find_near(site, node, scope->unit, days[i]);
        if (unit == NOBODY)
            unit = only_one(index, all, &wanted);
        if (unit != NOBODY)
            return unit < 0 ? -1 : unit;
    }
    return -1;
}

int unit_index_named(const struct unit_index *index, str name, struct date day) {
    int node = name_tree_find(&index->names, name);
    const struct unit_bearers *list = node ? list_at(index, node, EVERYWHERE, 0) : NULL;
    const struct date days[] = {day, {0}};
    for (isize i = 0; i < countof(days); i++) {
        int unit = only_one(index, list, &(struct wanted){.day = days[i]});
        if (unit != NOBODY)
            return unit < 0 ? -1 : unit;
    }
    return -1;
}

int units_find_on(const struct site *site, str name, struct date day) {
    return site->unit_index ? unit_index_named(site->unit_index, name, day) : -1;
}

int units_find(const struct site *site, str name) {
    return units_find_on(site, name, site->input->today);
}
