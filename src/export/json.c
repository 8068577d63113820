/*
 * Tasks, plans and units as JSON, for programs: kehoach-data(5) names every member.
 *
 * Every member is always present, null if unknown, so that programs can rely on it; new
 * ones may be added. Units and places are identified by their addresses, which never
 * change, not by their position in a list. Each task, plan or unit is on one line, so
 * that two builds can be compared line by line.
 */
#include "export/parts.h"

#include "base/json.h"

static void put_null(struct buf *out, str key) {
    json_member(out, key);
    buf_put(out, STR("null"));
}

static void put_bool(struct buf *out, str key, bool value) {
    json_member(out, key);
    buf_put(out, value ? STR("true") : STR("false"));
}

static void put_number(struct buf *out, str key, int value) {
    json_member(out, key);
    buf_int(out, value);
}

static void put_date(struct buf *out, str key, struct date date) {
    if (!date.year) {
        put_null(out, key);
        return;
    }
    json_member(out, key);
    buf_char(out, '"');
    date_put_iso(out, date);
    buf_char(out, '"');
}

static void open_object(struct buf *out, str key) {
    json_member(out, key);
    buf_char(out, '{');
}

static void open_item(struct buf *out) {
    json_next(out);
    buf_char(out, '{');
}

static void open_list(struct buf *out, str key) {
    json_member(out, key);
    buf_char(out, '[');
}

/* Begins an item of a top-level list, on its own line. */
static void open_line(struct buf *out, bool first) {
    buf_put(out, first ? STR("\n  {") : STR(",\n  {"));
}

/* The members of a reference to a unit. */
static void put_unit_facts(struct buf *out, const struct unit *unit) {
    json_member_text(out, STR("id"), unit->id.text);
    json_member_text(out, STR("name"), unit->name.text);
    json_member_text(out, STR("address"), unit->address);
}

static void put_unit_ref(struct buf *out, const struct site *site, str key, int unit) {
    if (unit < 0) {
        put_null(out, key);
        return;
    }
    open_object(out, key);
    put_unit_facts(out, &site->units.at[unit]);
    buf_char(out, '}');
}

static void put_totals(struct buf *out, str key, const struct totals *totals) {
    open_object(out, key);
    put_number(out, STR("all"), totals->all);
    for (int state = 0; state < STATES; state++)
        put_number(out, export_state((enum task_state)state), totals->by_state[state]);
    buf_char(out, '}');
}

static void put_when(struct export *e, str key, const struct when *when, str text) {
    struct buf *out = e->out;
    open_object(out, key);
    json_member_text(out, STR("text"), text);
    put_date(out, STR("start"), when->start);
    put_date(out, STR("end"), when->end);
    json_member_text(out, STR("recurs"), when_recurs_name(e->arena, when->recurs));
    put_bool(out, STR("strict"), when->strict);
    buf_char(out, '}');
}

static void put_assignees(struct export *e, str key, const struct site_task *task,
                          enum task_role role) {
    struct buf *out = e->out;
    open_list(out, key);
    for (isize i = 0; i < task->assignees.n; i++) {
        const struct assignee *who = &task->assignees.at[i];
        if (who->role != role)
            continue;
        open_item(out);
        put_unit_facts(out, &e->site->units.at[who->unit]);
        put_bool(out, STR("group"), e->site->units.at[who->unit].group);
        json_member_text(out, STR("wording"), who->wording);
        buf_char(out, '}');
    }
    buf_char(out, ']');
}

static void put_evidence(struct export *e, const struct occurrence *o) {
    const struct site *site = e->site;
    if (!o->evidence.n) {
        put_null(e->out, STR("evidence"));
        return;
    }
    open_object(e->out, STR("evidence"));
    json_member_text(e->out, STR("text"), o->evidence);
    json_member_text(e->out, STR("address"),
                     o->directive >= 0 ? site->directives.at[o->directive].address
                                       : (str){0});
    buf_char(e->out, '}');
}

static void put_occurrences(struct export *e, const struct site_task *task) {
    struct buf *out = e->out;
    open_list(out, STR("occurrences"));
    for (isize i = 0; i < task->occurrences.n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        open_item(out);
        json_member_text(out, STR("label"), o->label);
        put_date(out, STR("due"), o->due);
        json_member_text(out, STR("state"), export_state(o->state));
        put_date(out, STR("moved_from"), o->moved_from);
        put_date(out, STR("done"), o->done);
        put_date(out, STR("cancelled"), o->cancelled);
        json_member_text(out, STR("basis"), o->basis);
        put_evidence(e, o);
        json_member_text(out, STR("note"), o->note);
        buf_char(out, '}');
    }
    buf_char(out, ']');
}

static void put_task(struct export *e, const struct site_doc *doc,
                     const struct site_task *task) {
    struct buf *out = e->out;
    json_member_text(out, STR("id"), task->read->id);
    json_member_text(out, STR("plan"), doc->address);
    json_member_text(out, STR("address"), export_place(e->arena, doc, task->read->id));
    json_member_text(out, STR("section"), task->read->section);
    json_member_text(out, STR("text"), task->read->text);
    json_member_text(out, STR("product"), task->read->product);
    put_assignees(e, STR("lead"), task, ROLE_LEAD);
    put_assignees(e, STR("support"), task, ROLE_SUPPORT);
    put_assignees(e, STR("assigned"), task, ROLE_ASSIGNED);
    put_when(e, STR("when"), &task->when, task->read->when_text);
    json_member_text(out, STR("state"), export_state(task->state));
    put_date(out, STR("due"), task->due);
    put_occurrences(e, task);
}

/* Why the unit whose file this is has the task. */
static void put_way(struct export *e, const struct task_ref *ref) {
    static const str names[ROLES] = {
        [ROLE_LEAD] = {"lead", 4},
        [ROLE_SUPPORT] = {"support", 7},
        [ROLE_ASSIGNED] = {"assigned", 8},
    };
    json_member_text(e->out, STR("role"), names[ref->role]);
    put_unit_ref(e->out, e->site, STR("through_group"), ref->group);
    put_unit_ref(e->out, e->site, STR("inherited_from"), ref->inherited);
}

static void put_targets(struct export *e, const struct site_doc *doc) {
    struct buf *out = e->out;
    open_list(out, STR("targets"));
    for (isize i = 0; i < doc->read->targets.n; i++) {
        const struct target *t = &doc->read->targets.at[i];
        open_item(out);
        json_member_text(out, STR("id"), t->id);
        json_member_text(out, STR("text"), t->text);
        json_member_text(out, STR("quantity"), t->quantity);
        json_member_thousandths(out, STR("min"), t->has_min, t->min);
        json_member_thousandths(out, STR("max"), t->has_max, t->max);
        json_member_text(out, STR("unit"), t->unit);
        put_date(out, STR("by"), t->by);
        json_member_text(out, STR("recurs"), when_recurs_name(e->arena, t->recurs));
        buf_char(out, '}');
    }
    buf_char(out, ']');
}

static void put_report(struct export *e, const struct site_doc *doc,
                       const struct site_reporting *r) {
    struct buf *out = e->out;
    json_member_text(out, STR("task"), doc->tasks.at[r->read->task].read->id);
    json_member_text(out, STR("what"), r->read->what);
    json_member_text(out, STR("to"), r->read->to);
    put_when(e, STR("when"), &r->when, r->read->when_text);
    open_list(out, STR("dates"));
    for (isize i = 0; i < r->when.dates.n; i++) {
        json_next(out);
        buf_char(out, '"');
        date_put_iso(out, r->when.dates.at[i]);
        buf_char(out, '"');
    }
    buf_char(out, ']');
}

static void put_reports(struct export *e, const struct site_doc *doc) {
    open_list(e->out, STR("reports"));
    for (isize i = 0; i < doc->reports.n; i++) {
        open_item(e->out);
        put_report(e, doc, &doc->reports.at[i]);
        buf_char(e->out, '}');
    }
    buf_char(e->out, ']');
}

/* The unit if the issuer is registered, else only the name. */
static void put_issuer(struct export *e, const struct site_doc *doc) {
    int unit = doc->issuer >= 0 ? e->site->issuers.at[doc->issuer].unit : -1;
    if (unit >= 0 || !doc->read->front.issuer.text.n) {
        put_unit_ref(e->out, e->site, STR("issuer"), unit);
        return;
    }
    open_object(e->out, STR("issuer"));
    put_null(e->out, STR("id"));
    json_member_text(e->out, STR("name"), doc->read->front.issuer.text);
    put_null(e->out, STR("address"));
    buf_char(e->out, '}');
}

static void put_period(struct buf *out, struct period period) {
    if (!period.start.year) {
        put_null(out, STR("period"));
        return;
    }
    open_object(out, STR("period"));
    put_date(out, STR("start"), period.start);
    put_date(out, STR("end"), period.end);
    buf_char(out, '}');
}

static void put_plan(struct export *e, const struct site_doc *doc) {
    struct buf *out = e->out;
    const struct plan *front = &doc->read->front;
    json_member_text(out, STR("address"), doc->address);
    json_member_text(out, STR("number"), front->number.text);
    json_member_text(out, STR("symbol"), front->symbol.text);
    json_member_text(out, STR("kind"), front->kind.text);
    json_member_text(out, STR("title"), front->title.text);
    put_issuer(e, doc);
    json_member_text(out, STR("place"), front->place.text);
    put_date(out, STR("date"), front->date);
    put_period(out, front->period.period);
    put_bool(out, STR("draft"), front->draft);
    put_totals(out, STR("totals"), &doc->totals);
    put_targets(e, doc);
    put_reports(e, doc);
}

static void put_members(struct export *e, const struct unit *unit) {
    open_list(e->out, STR("members"));
    for (isize i = 0; i < unit->member_index.n; i++) {
        open_item(e->out);
        put_unit_facts(e->out, &e->site->units.at[unit->member_index.at[i]]);
        buf_char(e->out, '}');
    }
    buf_char(e->out, ']');
}

static void put_unit(struct export *e, const struct unit *unit) {
    struct buf *out = e->out;
    put_unit_facts(out, unit);
    json_member_text(out, STR("short"), unit->short_name.text);
    put_bool(out, STR("registered"), unit->registered);
    put_bool(out, STR("group"), unit->group);
    put_unit_ref(out, e->site, STR("parent"), unit->parent_index);
    put_members(e, unit);
    put_date(out, STR("from"), unit->from);
    put_date(out, STR("to"), unit->to);
    put_unit_ref(out, e->site, STR("successor"), unit->successor);
    put_totals(out, STR("totals"), &unit->totals);
    put_totals(out, STR("common"), &unit->common);
}

/* The beginning of all files. */
static void open_file(struct export *e) {
    str top = export_url(e->arena, e->site, (str){0});
    buf_char(e->out, '{');
    json_member_text(e->out, STR("kehoach"), STR("1"));
    put_date(e->out, STR("as_of"), e->site->input->today);
    json_member_text(e->out, STR("site"), top);
}

static void close_file(struct export *e, bool any) {
    buf_put(e->out, any ? STR("\n]}\n") : STR("]}\n"));
}

void export_json(struct export *e) {
    open_file(e);
    open_object(e->out, e->unit ? STR("unit") : STR("plan"));
    if (e->unit)
        put_unit(e, e->unit);
    else
        put_plan(e, e->doc);
    buf_char(e->out, '}');
    open_list(e->out, STR("tasks"));
    for (isize i = 0; i < e->tasks.n; i++) {
        const struct task_ref *ref = &e->tasks.at[i];
        struct arena_mark mark = arena_mark(e->arena);
        open_line(e->out, i == 0);
        put_task(e, export_doc(e, ref), export_task(e, ref));
        if (e->unit)
            put_way(e, ref);
        buf_char(e->out, '}');
        arena_rewind(e->arena, mark);
    }
    close_file(e, e->tasks.n > 0);
}

static bool put_tasks(struct export *e, const struct site_doc *doc, bool any) {
    for (isize i = 0; i < doc->tasks.n; i++) {
        open_line(e->out, !any);
        put_task(e, doc, &doc->tasks.at[i]);
        buf_char(e->out, '}');
        any = true;
    }
    return any;
}

static void open_part(struct export *e, const struct export_part *part, str key) {
    open_file(e);
    json_member_text(e->out, STR("next"), part->next);
    open_list(e->out, key);
}

void export_json_tasks(struct export *e, const struct export_part *part) {
    bool any = false;
    open_part(e, part, STR("tasks"));
    for (isize i = part->from; i < part->to; i++) {
        struct arena_mark mark = arena_mark(e->arena);
        if (doc_is_public_plan(&e->site->docs.at[i]))
            any = put_tasks(e, &e->site->docs.at[i], any);
        arena_rewind(e->arena, mark);
    }
    close_file(e, any);
}

void export_json_plans(struct export *e, const struct export_part *part) {
    bool any = false;
    open_part(e, part, STR("plans"));
    for (isize i = part->from; i < part->to; i++) {
        struct arena_mark mark = arena_mark(e->arena);
        if (!doc_is_public_plan(&e->site->docs.at[i]))
            continue;
        open_line(e->out, !any);
        put_plan(e, &e->site->docs.at[i]);
        buf_char(e->out, '}');
        any = true;
        arena_rewind(e->arena, mark);
    }
    close_file(e, any);
}

void export_json_units(struct export *e) {
    bool any = false;
    open_file(e);
    open_list(e->out, STR("units"));
    for (isize i = 0; i < e->site->units.n; i++) {
        const struct unit *unit = &e->site->units.at[i];
        if (!export_is_unit(unit))
            continue;
        open_line(e->out, !any);
        put_unit(e, unit);
        buf_char(e->out, '}');
        any = true;
    }
    close_file(e, any);
}
