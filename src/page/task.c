#include "page/task.h"

#include "viet/docnum.h"
#include "viet/report_window.h"

enum {
    TEXT_MOST = 320, /* bytes of a task's text in a list */
    UNITS_MOST = 12, /* units named with a task in a list */
    TURNS_MOST = 12, /* times of a recurring task in a list */
};

static const struct {
    const char *name, *text; /* class; key of the interface text */
} states[STATES] = {
    [STATE_OVERDUE] = {"overdue", "state_overdue"},
    [STATE_SOON] = {"soon", "state_soon"},
    [STATE_WITHIN] = {"within", "state_within"},
    [STATE_ONGOING] = {"ongoing", "state_ongoing"},
    [STATE_NO_DEADLINE] = {"no-deadline", "state_no_deadline"},
    [STATE_DONE_ON_TIME] = {"on-time", "state_done_on_time"},
    [STATE_DONE_LATE] = {"late", "state_done_late"},
    [STATE_DONE] = {"done", "state_done"},
    [STATE_CANCELLED] = {"cancelled", "state_cancelled"},
};

str page_state_name(enum task_state state) {
    return str_from_c(states[state].name);
}

str page_state_text(const struct page_maker *m, enum task_state state) {
    return page_text(m, str_from_c(states[state].text));
}

bool page_state_is_open(enum task_state state) {
    return state < STATE_DONE_ON_TIME;
}

bool page_state_is_dated(enum task_state state) {
    return state <= STATE_WITHIN;
}

int page_open_tasks(const struct totals *totals) {
    int open = 0;
    for (int state = 0; state < STATES; state++)
        if (page_state_is_open((enum task_state)state))
            open += totals->by_state[state];
    return open;
}

str page_role_text(const struct page_maker *m, enum task_role role) {
    static const str keys[ROLES] = {[ROLE_LEAD] = {"role_lead", 9},
                                    [ROLE_SUPPORT] = {"role_support", 12},
                                    [ROLE_ASSIGNED] = {"role_assigned", 13}};
    return page_text(m, keys[role]);
}

str page_short(struct arena *a, str text) {
    return page_cut(a, text, TEXT_MOST);
}

str page_cut(struct arena *a, str text, isize most) {
    if (text.n <= most)
        return text;
    isize blank = str_rfind_byte(str_sub(text, 0, most), ' ');
    if (blank < most / 2) {
        blank = most;
        while (blank > 0 && (text.p[blank] & 0xC0) == 0x80)
            blank--;
    }
    return str_concat(a, str_sub(text, 0, blank), STR(" …"));
}

/* The facts of the partial `state`. Only a state that depends on the day has `due`. */
static void add_state(const struct page_maker *m, struct fact *object,
                      enum task_state state, struct date due, struct date done,
                      struct date cancelled) {
    struct arena *a = m->arena;
    if (page_state_is_open(state)) /* the recorded day has not come yet */
        done = cancelled = (struct date){0};
    bool dated = page_state_is_dated(state) || done.year || cancelled.year;
    fact_text(a, object, STR("state"), page_state_name(state));
    fact_text(a, object, STR("state_text"), page_state_text(m, state));
    fact_text(a, object, STR("due"), date_short(a, due));
    fact_text(a, object, STR("due_iso"), dated ? date_iso(a, due) : (str){0});
    fact_text(a, object, STR("done"), date_short(a, done));
    fact_text(a, object, STR("done_iso"), date_iso(a, done));
    fact_text(a, object, STR("cancelled"), date_short(a, cancelled));
    fact_text(a, object, STR("cancelled_iso"), date_iso(a, cancelled));
}

/* Its outcome: where it was moved, why, and the evidence that it is done. */
static void add_outcome(const struct page_maker *m, struct fact *object,
                        const struct occurrence *o) {
    struct arena *a = m->arena;
    const struct directive *d =
        o->directive >= 0 ? &m->site->directives.at[o->directive] : NULL;
    fact_text(a, object, STR("moved_from"), date_short(a, o->moved_from));
    fact_text(a, object, STR("basis"), o->basis);
    fact_text(a, object, STR("note"), o->note);
    fact_text(a, object, STR("evidence"), o->evidence);
    fact_text(a, object, STR("evidence_href"), d ? page_directive_href(m, d) : (str){0});
}

static struct fact *add_unit(const struct page_maker *m, struct fact *list,
                             const struct assignee *who) {
    const struct unit *unit = &m->site->units.at[who->unit];
    struct fact *entry = fact_add(m->arena, list);
    fact_text(m->arena, entry, STR("name"),
              who->wording.n ? who->wording : unit->name.text);
    fact_text(m->arena, entry, STR("href"),
              unit->address.n ? page_href(m, unit->address) : (str){0});
    fact_flag(m->arena, entry, STR("last"), false);
    return entry;
}

/* The other units with the task by role, as the plan names them; -1 omits none. */
static void add_roles(const struct page_maker *m, struct fact *object,
                      const struct site_task *task, int self, int group) {
    struct fact *roles = fact_list(m->arena, object, STR("roles"));
    struct fact *units = NULL, *entry = NULL;
    int shown = 0, last = -1;
    for (isize i = 0; i < task->assignees.n && shown < UNITS_MOST; i++) {
        const struct assignee *who = &task->assignees.at[i];
        if (who->unit == self || who->unit == group)
            continue;
        if ((int)who->role != last) {
            if (entry)
                fact_flag(m->arena, entry, STR("last"), true);
            last = (int)who->role;
            struct fact *role = fact_add(m->arena, roles);
            fact_text(m->arena, role, STR("role"), page_role_text(m, who->role));
            units = fact_list(m->arena, role, STR("units"));
        }
        entry = add_unit(m, units, who);
        shown++;
    }
    if (entry)
        fact_flag(m->arena, entry, STR("last"), true);
    page_has(m, object, STR("has_roles"), roles);
}

void page_task_plan(const struct page_maker *m, struct fact *object,
                    const struct site_doc *doc) {
    struct arena *a = m->arena;
    const struct plan *plan = &doc->read->front;
    bool number = plan->number.text.n > 0;
    fact_text(a, object, STR("plan"), number ? plan->number.text : plan->title.text);
    fact_text(a, object, STR("plan_kind"), number ? plan->kind.text : (str){0});
    fact_text(a, object, STR("plan_href"), page_href(m, doc->address));
    fact_text(a, object, STR("plan_date"), date_short(a, plan->date));
}

/* Why a unit has a task that does not name it. */
static void add_way(const struct page_maker *m, struct fact *object,
                    const struct site_task *task, const struct task_ref *ref) {
    const struct unit *from =
        ref->inherited >= 0 ? &m->site->units.at[ref->inherited] : NULL;
    str group = {0}, href = {0};
    for (isize i = 0; ref->group >= 0 && i < task->assignees.n; i++)
        if (task->assignees.at[i].unit == ref->group)
            group = task->assignees.at[i].wording;
    if (ref->group >= 0) {
        const struct unit *unit = &m->site->units.at[ref->group];
        group = group.n ? group : unit->name.text;
        href = unit->address.n ? page_href(m, unit->address) : (str){0};
    }
    fact_text(m->arena, object, STR("group"), group);
    fact_text(m->arena, object, STR("group_href"), href);
    fact_text(m->arena, object, STR("inherited"), from ? from->name.text : (str){0});
    fact_text(m->arena, object, STR("inherited_href"),
              from && from->address.n ? page_href(m, from->address) : (str){0});
}

static void add_turn(const struct page_maker *m, struct fact *turns,
                     const struct occurrence *o) {
    struct fact *turn = fact_add(m->arena, turns);
    fact_text(m->arena, turn, STR("label"), o->label);
    add_state(m, turn, o->state, o->due, o->done, o->cancelled);
    add_outcome(m, turn, o);
}

/*
 * A recurring task: how many of its occurrences are in each state, and those around the
 * next one, which readers look for.
 */
static void add_turns(const struct page_maker *m, struct fact *object,
                      const struct site_task *task) {
    struct fact *turns = fact_list(m->arena, object, STR("turns"));
    struct totals sum = {0};
    struct days days = {0};
    isize n = task->occurrences.n > 1 ? task->occurrences.n : 0, first = 0;
    for (isize i = 0; i < n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        sum.all++;
        sum.by_state[o->state]++;
        days_add(&days, m->site, o->state, o->due);
        if (date_cmp(o->due, task->due) < 0)
            first = i;
    }
    first = first + TURNS_MOST > n ? n - TURNS_MOST : first;
    first = first < 0 ? 0 : first;
    for (isize i = first; i < n && i < first + TURNS_MOST; i++)
        add_turn(m, turns, &task->occurrences.at[i]);
    page_has(m, object, STR("has_turns"), turns);
    page_totals(m, object, &sum);
    fact_text(m->arena, object, STR("days"), days_take(m->arena, &days));
}

/* The only occurrence of a task, or a summary of several. */
static struct occurrence sum_of(const struct site_task *task) {
    if (task->occurrences.n == 1) {
        struct occurrence one = task->occurrences.at[0];
        one.state = task->state;
        return one;
    }
    struct occurrence sum = {.due = task->due, .directive = -1, .state = task->state};
    for (isize i = 0; i < task->occurrences.n; i++) {
        const struct occurrence *o = &task->occurrences.at[i];
        bool open = page_state_is_open(task->state);
        if (!open && date_cmp(o->done, sum.done) > 0)
            sum.done = o->done;
        if (task->state == STATE_CANCELLED && date_cmp(o->cancelled, sum.cancelled) > 0)
            sum.cancelled = o->cancelled;
    }
    return sum;
}

struct date page_task_since(const struct site_task *task) {
    const struct when *when = &task->when;
    bool open = !when->recurs && !when->end.year && when->dates.n == 0;
    return open ? when->start : (struct date){0};
}

static struct fact *add_entry(const struct page_maker *m, struct fact *list,
                              const struct site_doc *doc, const struct site_task *task,
                              str text, const struct occurrence *o) {
    struct arena *a = m->arena;
    struct fact *entry = fact_add(a, list);
    str place = str_concat(a, doc->address, STR("#"), task->read->id);
    int year = o->due.year ? o->due.year : doc->year;
    fact_text(a, entry, STR("id"), task->read->id);
    fact_text(a, entry, STR("text"), page_short(a, text));
    fact_text(a, entry, STR("href"), page_href(m, place));
    fact_text(a, entry, STR("product"), task->read->product);
    fact_text(a, entry, STR("since"), date_short(a, page_task_since(task)));
    fact_text(a, entry, STR("year"), year ? str_number(a, year) : (str){0});
    fact_text(a, entry, STR("year_id"), (str){0});
    page_task_plan(m, entry, doc);
    add_state(m, entry, o->state, o->due, o->done, o->cancelled);
    add_outcome(m, entry, o);
    return entry;
}

struct fact *page_task_on(const struct page_maker *m, struct fact *list,
                          const struct task_ref *ref, const struct occurrence *day,
                          int self) {
    const struct site_doc *doc = &m->site->docs.at[ref->doc];
    const struct site_task *task = &doc->tasks.at[ref->task];
    struct fact *entry = add_entry(m, list, doc, task, task->read->text, day);
    fact_text(m->arena, entry, STR("when"), task->read->when_text);
    fact_text(m->arena, entry, STR("to"), (str){0});
    fact_text(m->arena, entry, STR("window"), (str){0});
    add_roles(m, entry, task, self, ref->group);
    add_way(m, entry, task, ref);
    add_turns(m, entry, &(struct site_task){0});
    return entry;
}

struct fact *page_task(const struct page_maker *m, struct fact *list,
                       const struct task_ref *ref, int self) {
    const struct site_doc *doc = &m->site->docs.at[ref->doc];
    const struct site_task *task = &doc->tasks.at[ref->task];
    struct occurrence sum = sum_of(task);
    struct fact *entry = page_task_on(m, list, ref, &sum, self);
    add_turns(m, entry, task);
    return entry;
}

struct fact *page_occurrence(const struct page_maker *m, struct fact *list,
                             const struct site_doc *doc, const struct site_task *task,
                             const struct occurrence *o) {
    struct task_ref ref = {.group = -1, .inherited = -1};
    struct fact *entry = add_entry(m, list, doc, task, task->read->text, o);
    fact_text(m->arena, entry, STR("when"), o->label);
    fact_text(m->arena, entry, STR("to"), (str){0});
    fact_text(m->arena, entry, STR("window"), (str){0});
    add_roles(m, entry, task, -1, -1);
    add_way(m, entry, task, &ref);
    add_turns(m, entry, &(struct site_task){0});
    return entry;
}

/*
 * The window is known only for periodic reports of administrative agencies, and belongs
 * to this day only if it has just closed: a report due earlier has a window of its own.
 */
static struct period window_of(const struct page_maker *m, const struct site_doc *doc,
                               const struct site_reporting *report, struct date due) {
    static const struct {
        unsigned recurs;
        enum report_cycle cycle;
        int days; /* most days from the end of the window to the report */
    } rows[] = {
        {RECURS_MONTH, REPORT_MONTH, 16},
        {RECURS_QUARTER, REPORT_QUARTER, 31},
        {RECURS_HALF_YEAR, REPORT_HALF_YEAR, 31},
        {RECURS_YEAR, REPORT_YEAR, 31},
    };
    enum docnum_form form = docnum_parse(m->arena, doc->read->front.number.text).form;
    for (isize i = 0; i < countof(rows) && due.year && form == DOCNUM_HC; i++) {
        if (rows[i].recurs != report->when.recurs)
            continue;
        for (int n = 0; n <= 12 / (int)rows[i].cycle;
             n++) { /* 0: the last window of the year before */
            int year = n ? due.year : due.year - 1;
            int number = n ? n : 12 / (int)rows[i].cycle;
            struct period window = report_window(rows[i].cycle, year, number);
            int gap = window.end.year ? date_to_days(due) - date_to_days(window.end) : -1;
            if (gap >= 0 && gap <= rows[i].days)
                return window;
        }
    }
    return (struct period){0};
}

struct fact *page_report(const struct page_maker *m, struct fact *list,
                         const struct agenda_entry *entry, int self) {
    struct arena *a = m->arena;
    const struct site_doc *doc = &m->site->docs.at[entry->doc];
    const struct site_reporting *report = &doc->reports.at[entry->report];
    const struct site_task *task = &doc->tasks.at[report->read->task];
    struct occurrence day = agenda_occurrence(m->site, entry);
    struct period window = window_of(m, doc, report, day.due);
    struct task_ref ref = {.group = -1, .inherited = -1};
    struct fact *fact =
        add_entry(m, list, doc, task,
                  report->read->what.n ? report->read->what : task->read->text, &day);
    fact_text(a, fact, STR("when"),
              report->read->when_text.n ? report->read->when_text
                                        : task->read->when_text);
    fact_text(a, fact, STR("to"), report->read->to);
    fact_text(a, fact, STR("window"),
              window.end.year ? str_concat(a, date_short(a, window.start), STR(" – "),
                                           date_short(a, window.end))
                              : (str){0});
    add_roles(m, fact, task, self, -1);
    add_way(m, fact, task, &ref);
    add_turns(m, fact, &(struct site_task){0});
    return fact;
}

/* The last place in the text that begins before the offset, as it contains the target. */
static str place_before(const struct site_doc *doc, uint32_t offset) {
    isize low = 0, high = doc->read->anchors.n;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        if (doc->read->anchors.at[middle].span.start <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? doc->read->anchors.at[low - 1].id : (str){0};
}

void page_target(const struct page_maker *m, struct fact *list,
                 const struct site_doc *doc, const struct target *target) {
    struct arena *a = m->arena;
    struct fact *entry = fact_add(a, list);
    str id = place_before(doc, target->span.start);
    str place = id.n ? str_concat(a, doc->address, STR("#"), id) : doc->address;
    fact_text(a, entry, STR("id"), id);
    fact_text(a, entry, STR("text"), page_short(a, target->text));
    fact_text(a, entry, STR("href"), page_href(m, place));
    fact_text(a, entry, STR("quantity"), target->quantity);
    fact_text(a, entry, STR("by"), date_short(a, target->by));
    fact_flag(a, entry, STR("names_plan"), m->page->kind == PAGE_UNIT || !id.n);
    page_task_plan(m, entry, doc);
}

void page_totals(const struct page_maker *m, struct fact *object,
                 const struct totals *sum) {
    struct fact *list = fact_list(m->arena, object, STR("states"));
    for (int state = 0; state < STATES; state++) {
        if (!page_state_is_dated((enum task_state)state) && !sum->by_state[state])
            continue;
        struct fact *entry = fact_add(m->arena, list);
        fact_text(m->arena, entry, STR("state"), page_state_name((enum task_state)state));
        fact_text(m->arena, entry, STR("state_text"),
                  page_state_text(m, (enum task_state)state));
        fact_number(m->arena, entry, STR("count"), sum->by_state[state]);
        fact_flag(m->arena, entry, STR("zero"), sum->by_state[state] == 0);
    }
    fact_number(m->arena, object, STR("total"), sum->all);
}

static void end_day(struct days *days) {
    if (days->repeats > 1) {
        buf_char(&days->out, '*');
        buf_int(&days->out, days->repeats);
    }
}

/* Only days to come are needed: what is overdue on the reference day stays overdue. */
void days_add(struct days *days, const struct site *site, enum task_state state,
              struct date due) {
    if (!page_state_is_dated(state) || date_cmp(due, site->input->today) < 0)
        return;
    if (days->repeats && date_cmp(days->last, due) == 0) {
        days->repeats++;
        return;
    }
    end_day(days);
    if (days->repeats)
        buf_char(&days->out, ' ');
    date_put_iso(&days->out, due);
    days->last = due;
    days->repeats = 1;
    days->count++;
}

str days_take(struct arena *a, struct days *days) {
    end_day(days);
    days->repeats = 0;
    str text = buf_take(a, &days->out);
    buf_release(&days->out);
    return text;
}

void page_days_of_refs(const struct page_maker *m, struct fact *object,
                       const struct task_refs *refs) {
    struct days days = {0};
    for (isize i = 0; i < refs->n; i++) {
        const struct task_ref *ref = &refs->at[i];
        const struct site_task *task = &m->site->docs.at[ref->doc].tasks.at[ref->task];
        days_add(&days, m->site, task->state, task->due);
    }
    fact_text(m->arena, object, STR("days"), days_take(m->arena, &days));
}

void page_days_of_doc(const struct page_maker *m, struct fact *object,
                      const struct site_doc *doc) {
    struct days days = {0};
    for (isize i = 0; i < doc->tasks.n; i++)
        days_add(&days, m->site, doc->tasks.at[i].state, doc->tasks.at[i].due);
    fact_text(m->arena, object, STR("days"), days_take(m->arena, &days));
}

void page_is_live(const struct page_maker *m) {
    fact_flag(m->arena, m->facts, STR("live"), true);
}

isize page_first_due(const struct page_maker *m, struct date day) {
    const struct task_refs *all = &m->site->tasks;
    isize low = 0, high = all->n;
    while (low < high) {
        isize middle = low + (high - low) / 2;
        const struct task_ref *ref = &all->at[middle];
        const struct site_task *task = &m->site->docs.at[ref->doc].tasks.at[ref->task];
        if (page_state_is_dated(task->state) && date_cmp(task->due, day) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
