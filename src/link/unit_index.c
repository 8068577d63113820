/*
 * Every unit is entered under itself, its parent and its grandparent, so that a look-up
 * goes up from the issuer and asks for parts and parts of parts at each step. Entering it
 * under all ancestors would cost the square of a deep tree.
 */
#include "link/unit_index.h"

#include "viet/unitword.h"

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

/* A list of all that bear a name begins at its node; others are found by their corner. */
static void enter_name(struct site *site, struct unit_index *index, str name,
                       struct unit_bearer bearer) {
    struct arena *a = &site->arena;
    int node = name.n ? phrase_add(a, &index->book, name) : 0;
    if (!node)
        return;
    enter(a, index, (struct corner){node, EVERYWHERE, 0}, bearer);
    index->book.nodes.at[node].first = 0;
    if (!bearer.spoken)
        return;
    int organisation = bearer.unit;
    for (int d = 0; d <= NEAR && organisation >= 0; d++) {
        enter(a, index, (struct corner){node, organisation, d}, bearer);
        organisation = site->units.at[organisation].parent_index;
    }
}

/* "Các phòng Sở" is also met as "phòng Sở", behind a comma. */
static str without_plural(const struct phrase_book *book, str name) {
    isize length;
    unsigned marks = phrase_marks(book, name, &length);
    return marks & UNITWORD_PLURAL ? str_trim(str_skip(name, length)) : (str){0};
}

static void enter_names(struct site *site, struct unit_index *index,
                        const struct unit_name *names, struct unit_bearer bearer) {
    const struct unit *unit = &site->units.at[bearer.unit];
    const str plain[] = {names->name.text, names->short_name.text};
    bool distinct = names->short_name.text.n > 0;
    for (isize i = 0; i < countof(plain); i++) {
        unsigned marks = phrase_marks(&index->book, plain[i], NULL);
        bearer.absolute = unit->parent_index < 0 || (i == 0 && distinct) ||
                          (marks & UNITWORD_NATIONAL) != 0 ||
                          str_find(plain[i], STR("rung ương")) >= 0;
        enter_name(site, index, plain[i], bearer);
        if (unit->group)
            enter_name(site, index, without_plural(&index->book, plain[i]), bearer);
    }
    bearer.absolute = unit->parent_index < 0;
    for (isize i = 0; i < names->aliases.n; i++) {
        str alias = names->aliases.at[i].text;
        enter_name(site, index, alias, bearer);
        if (unit->group)
            enter_name(site, index, without_plural(&index->book, alias), bearer);
    }
    bearer.spoken = false;
    for (isize i = 0; i < names->symbols.n; i++)
        enter_name(site, index, names->symbols.at[i].text, bearer);
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

static void enter_unit(struct site *site, struct unit_index *index, int unit) {
    const struct unit *u = &site->units.at[unit];
    const struct unit_name present = {u->name,    u->short_name,   u->symbols,
                                      u->aliases, present_from(u), u->to};
    enter_names(
        site, index, &present,
        (struct unit_bearer){
            .unit = unit, .from = present.from, .to = present.to, .spoken = true});
    for (isize i = 0; i < u->names.n; i++)
        enter_names(site, index, &u->names.at[i],
                    (struct unit_bearer){.unit = unit,
                                         .from = u->names.at[i].from,
                                         .to = u->names.at[i].to,
                                         .spoken = true});
    enter_name(site, index, u->id.text, (struct unit_bearer){.unit = unit});
}

void unit_index_make(struct site *site) {
    struct unit_index *index = new (&site->arena, struct unit_index, 1);
    unitword_add(&site->arena, &index->book);
    for (int i = 0; i < site->units.n; i++)
        enter_unit(site, index, i);
    site->unit_index = index;
}

static bool bears(const struct unit_bearer *bearer, struct date day) {
    return !day.year || (date_cmp(bearer->from, day) <= 0 &&
                         (!bearer->to.year || date_cmp(day, bearer->to) <= 0));
}

enum { NOBODY = -1, SEVERAL = -2 };

/* What is asked of those who bear a name. */
struct wanted {
    struct date day; /* none: whenever */
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
    if (index->book.nodes.at[node].first < 0)
        return -1;
    const struct date days[] = {scope->day, {0}};
    for (isize i = scope->day.year ? 0 : 1; i < countof(days); i++) {
        const struct wanted wanted = {days[i], true, !scope->anywhere};
        int unit = find_near(site, node, scope->unit, days[i]);
        if (unit == NOBODY)
            unit = only_one(index, list_at(index, node, EVERYWHERE, 0), &wanted);
        if (unit != NOBODY)
            return unit < 0 ? -1 : unit;
    }
    return -1;
}

int unit_index_named(const struct unit_index *index, str name, struct date day) {
    int node = phrase_find(&index->book, name);
    const struct unit_bearers *list = node ? list_at(index, node, EVERYWHERE, 0) : NULL;
    const struct date days[] = {day, {0}};
    for (isize i = 0; i < countof(days); i++) {
        int unit = only_one(index, list, &(struct wanted){.day = days[i]});
        if (unit != NOBODY)
            return unit < 0 ? -1 : unit;
    }
    return -1;
}
