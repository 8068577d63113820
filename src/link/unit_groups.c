/*
 * Members of groups, as units that are no groups themselves. A group within a group gives
 * its members; one that is being filled already is a circle. Lists of groups of groups
 * can name far more members than they have lines, so there is an end to them.
 */
#include "link/unit_part.h"

enum { MEMBERS_MAX = 100000 };

enum filling { NOT_FILLED, BEING_FILLED, FILLED };

struct filler {
    struct unit_ids *ids;
    enum filling *state; /* of each unit */
    int *taken;          /* the group that took the unit last, counted from 1 */
    int *first_part;     /* of each unit, and of each part the next one; -1 */
    int *next_part;
    int left; /* members that may still be taken */
};

static void take_member(struct filler *f, int group, int member) {
    struct site *site = f->ids->site;
    if (f->taken[member] == group + 1 || f->left < 0)
        return;
    f->taken[member] = group + 1;
    if (f->left-- > 0)
        *vec_push(&site->arena, &site->units.at[group].member_index) = member;
    else
        diag(f->ids->diags, DIAG_group_large, site->units.at[group].id.span,
             site->units.at[group].name.text, str_number(&site->arena, MEMBERS_MAX));
}

static void fill(struct filler *f, int group, int depth);

/* Naming a group is the same as naming its members. */
static void take_named(struct filler *f, int group, const struct written *id, int depth) {
    const struct site *site = f->ids->site;
    enum { DEPTH_MAX = 64 };
    int member = unit_with_id(f->ids, id);
    if (member < 0)
        return;
    if (!site->units.at[member].group) {
        take_member(f, group, member);
        return;
    }
    if (f->state[member] == NOT_FILLED && depth < DEPTH_MAX)
        fill(f, member, depth + 1);
    if (f->state[member] != FILLED) {
        diag(f->ids->diags, DIAG_group_circle, id->span, site->units.at[group].name.text,
             id->text);
        return;
    }
    if (f->taken[member] == group + 1)
        return;
    f->taken[member] = group + 1;
    for (isize i = 0; i < site->units.at[member].member_index.n && f->left >= 0; i++)
        take_member(f, group, site->units.at[member].member_index.at[i]);
}

static void fill(struct filler *f, int group, int depth) {
    const struct site *site = f->ids->site;
    const struct unit *unit = &site->units.at[group];
    f->state[group] = BEING_FILLED;
    if (unit->of.text.n) {
        int whole = unit_with_id(f->ids, &unit->of);
        for (int part = whole < 0 ? -1 : f->first_part[whole]; part >= 0 && f->left >= 0;
             part = f->next_part[part])
            take_member(f, group, part);
    }
    for (isize i = 0; i < unit->members.n; i++)
        take_named(f, group, &unit->members.at[i], depth);
    f->state[group] = FILLED;
}

/* Parts in the order of the file. */
static void list_parts(struct filler *f) {
    const struct site *site = f->ids->site;
    for (isize i = 0; i < site->units.n; i++)
        f->first_part[i] = f->next_part[i] = -1;
    for (int i = (int)site->units.n - 1; i >= 0; i--) {
        int whole = site->units.at[i].parent_index;
        if (whole < 0 || site->units.at[i].group)
            continue;
        f->next_part[i] = f->first_part[whole];
        f->first_part[whole] = i;
    }
}

void unit_groups_link(struct unit_ids *ids) {
    struct arena *a = &ids->scratch;
    isize n = ids->site->units.n;
    struct filler f = {.ids = ids, .left = MEMBERS_MAX};
    f.state = new (a, enum filling, n);
    f.taken = new (a, int, n);
    f.first_part = new (a, int, n);
    f.next_part = new (a, int, n);
    list_parts(&f);
    for (int i = 0; i < n; i++)
        if (ids->site->units.at[i].group && f.state[i] == NOT_FILLED)
            fill(&f, i, 0);
}
