/*
 * The places that may name the units of a task are tried in turn, and the first that says
 * who has it decides; a title comes last, because it counts only for tasks below it that
 * name nobody. Whom to work with may also be in the sentence.
 *
 * Documents are read in parallel, each into its own memory. Units that are not listed are
 * made afterwards, by one thread.
 */
#include "link/assign.h"

#include "base/near.h"
#include "base/pool.h"
#include "link/assign_body.h"
#include "link/assign_part.h"
#include "link/unit_index.h"

/* Units that are not listed are numbered -2, -3, … until they are made. */
enum { FRESH = -2, LEAD_IN_MAX = 1000 };

static const str form_rules[] = {
    [CLAIM_FRONT] = {"front", 5},       [CLAIM_ATTRIBUTE] = {"attribute", 9},
    [CLAIM_COLUMN] = {"column", 6},     [CLAIM_LINE] = {"line", 4},
    [CLAIM_NOTE] = {"note", 4},         [CLAIM_PREFIX] = {"prefix", 6},
    [CLAIM_SHARED] = {"shared", 6},     [CLAIM_TITLE] = {"title", 5},
    [CLAIM_SENTENCE] = {"sentence", 8},
};

static const enum list_kind form_lists[] = {
    [CLAIM_FRONT] = LIST_OF_CELL,  [CLAIM_ATTRIBUTE] = LIST_OF_CELL,
    [CLAIM_COLUMN] = LIST_OF_CELL, [CLAIM_LINE] = LIST_OF_CELL,
    [CLAIM_NOTE] = LIST_OF_NOTE,   [CLAIM_PREFIX] = LIST_OF_TITLE,
    [CLAIM_SHARED] = LIST_OF_CELL, [CLAIM_TITLE] = LIST_OF_TITLE,
};

/* The reading of one document. */
struct assigning {
    struct reader reader;
    struct site_doc *doc;
    struct arena *kept; /* what becomes part of the site */
    struct arena *keys; /* of `known`; outlives the scratch of a task */
    struct map known;   /* keys → index into *fresh */
    struct fresh_list *fresh;
};

/* Who has a task, as far as known. */
struct bearers {
    struct given_list owners, helpers;
    str rule;
};

static int fresh_unit(struct assigning *as, const struct given *given) {
    str key = body_key(as->reader.scratch, given->wording, given->name.many);
    int known = map_get(&as->known, key);
    if (known < 0) {
        known = (int)as->fresh->n;
        key = str_dup(as->kept, key);
        map_put(as->keys, &as->known, key, known);
        *vec_push(as->kept, as->fresh) =
            (struct fresh){key, given->wording, given->name.many, given->span};
    }
    return FRESH - known;
}

/* Each unit once: who leads does not also help. */
static bool is_there(const struct site_task *task, int unit) {
    for (isize i = 0; i < task->assignees.n; i++)
        if (task->assignees.at[i].unit == unit)
            return true;
    return false;
}

static void keep_role(struct assigning *as, struct site_task *task, enum task_role role,
                      const struct given_list *list) {
    for (isize i = 0; i < list->n; i++) {
        const struct given *given = &list->at[i];
        if (given->role != role)
            continue;
        int unit = given->name.unit >= 0 ? given->name.unit : fresh_unit(as, given);
        if (!is_there(task, unit))
            *vec_push(as->reader.scratch, &task->assignees) =
                (struct assignee){role, given->form, unit, given->wording};
    }
}

/* Owners lead or are assigned; helpers support. */
static void sort_given(struct assigning *as, const struct given_list *given,
                       struct bearers *out) {
    for (isize i = 0; i < given->n; i++)
        *vec_push(as->reader.scratch,
                  given->at[i].role == ROLE_SUPPORT ? &out->helpers : &out->owners) =
            given->at[i];
}

/* With a column of helpers, the units of the other column lead. */
static bool has_support(const struct site_task *task, enum claim_form form) {
    for (isize i = 0; i < task->read->claims.n; i++)
        if (task->read->claims.at[i].form == form &&
            task->read->claims.at[i].role == ROLE_SUPPORT)
            return true;
    return false;
}

/* "Các trường thực hiện những việc sau:": a title that is a sentence. */
static bool read_lead_in(struct assigning *as, const struct claim *claim,
                         struct given_list *given) {
    bool leads;
    return str_ends(claim->text, STR(":")) && claim->text.n <= LEAD_IN_MAX &&
           assign_sentence(&as->reader, claim, given, &leads).n;
}

static struct bearers read_lists(struct assigning *as, const struct site_task *task,
                                 enum claim_form form) {
    struct given_list given = {0};
    struct bearers out = {.rule = form_rules[form]};
    for (isize i = 0; i < task->read->claims.n; i++) {
        const struct claim *claim = &task->read->claims.at[i];
        if (claim->form != form)
            continue;
        bool some = assign_list(&as->reader, claim, form_lists[form], &given);
        if (form == CLAIM_TITLE && (some || read_lead_in(as, claim, &given)))
            break; /* the nearest title */
        as->reader.outer = true;
    }
    as->reader.outer = false;
    sort_given(as, &given, &out);
    bool lead = (form == CLAIM_COLUMN || form == CLAIM_LINE || form == CLAIM_SHARED) &&
                has_support(task, form);
    for (isize i = 0; lead && i < out.owners.n; i++)
        out.owners.at[i].role = ROLE_LEAD;
    return out;
}

static struct bearers read_sentence(struct assigning *as, const struct site_task *task,
                                    enum claim_form form, bool *leads) {
    struct given_list given = {0};
    struct bearers out = {0};
    *leads = false;
    for (isize i = 0; i < task->read->claims.n; i++)
        if (task->read->claims.at[i].form == form && !out.rule.n)
            out.rule =
                assign_sentence(&as->reader, &task->read->claims.at[i], &given, leads);
    sort_given(as, &given, &out);
    return out;
}

/* "(Sở A; Sở B)", and "(Sở A chủ trì, phối hợp với Sở B)", which is a sentence. */
static struct bearers read_notes(struct assigning *as, const struct site_task *task) {
    struct bearers note = read_lists(as, task, CLAIM_NOTE);
    bool leads;
    if (note.owners.n && !note.helpers.n)
        note.helpers = read_sentence(as, task, CLAIM_NOTE, &leads).helpers;
    return note;
}

/* Owners that are already known stay; helpers are added where there are none. */
static void add_bearers(struct bearers *all, const struct bearers *more) {
    bool owners = !all->owners.n && more->owners.n;
    if (owners || !all->rule.n)
        all->rule = owners || more->helpers.n ? more->rule : all->rule;
    if (owners)
        all->owners = more->owners;
    if (!all->helpers.n)
        all->helpers = more->helpers;
}

/* "Sở Nội vụ: Chủ trì, phối hợp với …": the sentence says that it leads. */
static void let_lead(struct given_list *owners, const struct bearers *sentence,
                     bool leads) {
    for (isize i = 0; i < owners->n; i++) {
        struct given *owner = &owners->at[i];
        for (isize k = 0; k < sentence->owners.n; k++)
            leads = leads || (sentence->owners.at[k].role == ROLE_LEAD &&
                              str_eq(sentence->owners.at[k].wording, owner->wording));
        if (leads && owner->role == ROLE_ASSIGNED)
            owner->role = ROLE_LEAD;
    }
}

/* What lines say of several tasks; a task that names its own units takes only their
 * helpers, and those only where the lines name nobody else. */
static bool add_shared(struct assigning *as, const struct site_task *task,
                       struct bearers *all) {
    struct bearers shared = read_lists(as, task, CLAIM_SHARED);
    if (all->owners.n && shared.owners.n)
        return true;
    add_bearers(all, &shared);
    return shared.owners.n > 0;
}

static struct bearers find_bearers(struct assigning *as, const struct site_task *task) {
    struct bearers all = {0};
    for (enum claim_form form = CLAIM_FRONT; form <= CLAIM_LINE; form++) {
        struct bearers more = read_lists(as, task, form);
        add_bearers(&all, &more);
        if (all.owners.n)
            return all;
    }
    bool leads;
    struct bearers note = read_notes(as, task);
    struct bearers prefix = read_lists(as, task, CLAIM_PREFIX);
    struct bearers sentence = read_sentence(as, task, CLAIM_SENTENCE, &leads);
    let_lead(&prefix.owners, &sentence, leads);
    add_bearers(&all, &note);
    add_bearers(&all, &prefix);
    if (add_shared(as, task, &all))
        return all;
    add_bearers(&all, &sentence);
    if (all.owners.n)
        return all;
    struct bearers title = read_lists(as, task, CLAIM_TITLE);
    let_lead(&title.owners, &sentence, leads);
    add_bearers(&all, &title);
    return all;
}

static void assign_task(struct assigning *as, struct site_task *task) {
    struct arena_mark mark = arena_mark(as->reader.scratch);
    struct bearers all = find_bearers(as, task);
    struct site_task found = {0};
    keep_role(as, &found, ROLE_LEAD, &all.owners);
    keep_role(as, &found, ROLE_ASSIGNED, &all.owners);
    keep_role(as, &found, ROLE_SUPPORT, &all.helpers);
    for (enum task_role role = ROLE_LEAD; role < ROLES; role++)
        for (isize i = 0; i < found.assignees.n; i++)
            if (found.assignees.at[i].role == role)
                *vec_push(as->reader.scratch, &task->assignees) = found.assignees.at[i];
    vec_pack(as->kept, &task->assignees);
    task->assign_rule = task->assignees.n ? all.rule : (str){0};
    arena_rewind(as->reader.scratch, mark);
}

/* Names of the day of the plan; without a date, of its period. */
static struct unit_scope scope_of(const struct site *site, const struct site_doc *doc) {
    struct unit_scope scope = {.unit = -1, .day = doc->read->front.date};
    if (!scope.day.year)
        scope.day = doc->read->front.period.period.start;
    if (!scope.day.year)
        scope.day = site->input->today;
    if (doc->issuer >= 0) {
        scope.unit = site->issuers.at[doc->issuer].unit;
    } else {
        scope.unit = units_find(site, site->input->organisation.text);
        scope.anywhere = true;
    }
    return scope;
}

struct assigner {
    struct site *site;
    struct fresh_list *fresh; /* of each document */
    struct arena scratch[POOL_MAX], keys[POOL_MAX];
};

static void assign_document(void *ctx, isize i, int worker) {
    struct assigner *assigner = ctx;
    struct site_doc *doc = &assigner->site->docs.at[i];
    if (!doc_is_public_plan(doc))
        return;
    struct arena_mark mark = arena_mark(&assigner->keys[worker]);
    struct assigning as = {.doc = doc,
                           .kept = &assigner->site->at_work[worker],
                           .keys = &assigner->keys[worker],
                           .fresh = &assigner->fresh[i]};
    as.reader.site = assigner->site;
    as.reader.scope = scope_of(assigner->site, doc);
    as.reader.scratch = &assigner->scratch[worker];
    for (isize k = 0; k < doc->tasks.n; k++)
        assign_task(&as, &doc->tasks.at[k]);
    arena_rewind(&assigner->keys[worker], mark);
}

/* Two wordings of a document may be one unit: its first role counts. */
static void number_assignees(struct site_task *task, const int *units) {
    isize kept = 0;
    for (isize i = 0; i < task->assignees.n; i++) {
        struct assignee assignee = task->assignees.at[i];
        if (assignee.unit <= FRESH)
            assignee.unit = units[FRESH - assignee.unit];
        isize k = 0;
        while (k < kept && task->assignees.at[k].unit != assignee.unit)
            k++;
        if (k == kept)
            task->assignees.at[kept++] = assignee;
    }
    task->assignees.n = kept;
}

static void number_units(struct site *site, int **units) {
    for (isize d = 0; d < site->docs.n; d++)
        for (isize t = 0; t < site->docs.at[d].tasks.n; t++)
            number_assignees(&site->docs.at[d].tasks.at[t], units[d]);
}

/* Listed names that an unknown one may be a slip of. */
struct hints {
    struct arena arena;
    VEC(str) names;
    struct map asked; /* wording: index into `found` */
    VEC(str) found;
};

static struct hints start_hints(const struct site *site, isize listed) {
    struct hints hints = {0};
    for (isize i = 0; i < listed; i++) {
        const struct unit *unit = &site->units.at[i];
        *vec_push(&hints.arena, &hints.names) = unit->name.text;
        if (unit->short_name.text.n)
            *vec_push(&hints.arena, &hints.names) = unit->short_name.text;
    }
    return hints;
}

/* A hint is for the wording of the document, not for the unit, which may have its name
 * from another one; and the document pays for it even where it is known already. So what
 * others say changes nothing. */
static str hint_for(struct hints *hints, str wording, isize *budget) {
    if (hints->names.n > *budget)
        return (str){0};
    *budget -= hints->names.n;
    int next = (int)hints->found.n;
    int i = map_put(&hints->arena, &hints->asked, wording, next);
    if (i == next) {
        str near = near_name(wording, hints->names.at, hints->names.n);
        *vec_push(&hints->arena, &hints->found) = str_eq(near, wording) ? (str){0} : near;
    }
    return hints->found.at[i];
}

/* Groups are common words; any other unit should be listed, if there is a list. */
static void report_unlisted(struct site *site, const struct fresh_list *fresh,
                            int **units, isize listed) {
    if (!listed)
        return;
    struct hints hints = start_hints(site, listed);
    for (isize d = 0; d < site->docs.n; d++) {
        isize budget = NEAR_BUDGET;
        for (isize i = 0; i < fresh[d].n; i++)
            if (!fresh[d].at[i].many && units[d][i] >= listed)
                diag(&site->docs.at[d].diags, DIAG_unit_unregistered, fresh[d].at[i].span,
                     fresh[d].at[i].wording,
                     hint_for(&hints, fresh[d].at[i].wording, &budget));
    }
    arena_release(&hints.arena);
}

void assign_units(struct site *site, int workers) {
    site_begin(site, STAGE_ASSIGNMENT);
    struct arena scratch = {0};
    struct assigner assigner = {.site = site};
    isize listed = site->units.n;
    assigner.fresh = new (&scratch, struct fresh_list, site->docs.n);
    pool_for(workers, site->docs.n, assign_document, &assigner);
    for (isize i = 0; i < POOL_MAX; i++) {
        arena_release(&assigner.scratch[i]);
        arena_release(&assigner.keys[i]);
    }
    int **units = new (&scratch, int *, site->docs.n);
    for (isize d = 0; d < site->docs.n; d++)
        units[d] = new (&scratch, int, assigner.fresh[d].n);
    assign_make_units(site, assigner.fresh, units);
    number_units(site, units);
    report_unlisted(site, assigner.fresh, units, listed);
    arena_release(&scratch);
}
