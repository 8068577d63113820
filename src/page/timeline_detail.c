/*
 * Pictures with a row for each task. The rows of a group form one picture, drawn in
 * pieces that fit on paper, and one table with the same rows in the same order.
 */
#include "page/timeline.h"

struct period page_timeline_clamp(const struct site *site, struct period days) {
    enum { LAST_YEAR = 9990 }; /* leaves room for a next year */
    int least = site->input->today.year - TIMELINE_YEARS,
        most = least + 2 * TIMELINE_YEARS;
    least = least < 1 ? 1 : least;
    most = most > LAST_YEAR ? LAST_YEAR : most;
    least = least > most ? most : least;
    struct date first = date_of(least, 1, 1), last = date_of(most, 12, 31);
    if (date_cmp(days.start, first) < 0)
        days.start = first;
    if (date_cmp(days.start, last) > 0)
        days.start = date_of(most, 1, 1);
    if (date_cmp(days.end, last) > 0)
        days.end = last;
    if (date_cmp(days.end, days.start) < 0)
        days.end = date_of(days.start.year, 12, 31);
    return days;
}

void page_timeline_begin(const struct timeline_page *p, struct timeline *t,
                         struct period days) {
    const struct page_maker *m = p->m;
    days = page_timeline_clamp(m->site, days);
    *t = (struct timeline){.axis = timeline_axis_of(days.start, days.end),
                           .today = m->site->input->today};
    t->words =
        (struct timeline_words){page_text(m, STR("year")), page_text(m, STR("quarter")),
                                page_text(m, STR("month")), page_text(m, STR("week")),
                                page_text(m, STR("today"))};
}

/* Ids are k-t1-…, k-t2-… in the order of the pictures on the page. */
static void name_picture(const struct timeline_page *p, struct timeline *t, int number,
                         str heading) {
    struct arena *a = p->m->arena;
    t->id = str_concat(a, STR("k-t"), str_number(a, number), STR("-"));
    t->title = str_concat(a, page_text(p->m, STR("timeline")), STR(": "), heading);
    t->about = str_concat(a, date_short(a, t->axis.from), STR(" \u2013 "),
                          date_short(a, t->axis.to), STR(". "),
                          page_text(p->m, STR("timeline_about")));
}

void page_timeline_end(const struct timeline_page *p, struct timeline *t, str heading,
                       str href, str count) {
    struct arena *a = p->m->arena;
    int number = 0;
    for (const struct fact *f = p->pictures->items.first; f; f = f->next)
        number++;
    name_picture(p, t, number + 1,
                 heading.n ? heading : page_text(p->m, STR("timeline_all")));
    timeline_lay_out(a, t);
    for (isize from = 0, to; from < t->rows.n; from = to) {
        struct buf out = {0};
        struct fact *piece = fact_add(a, p->pictures);
        to = timeline_piece_end(t, from);
        timeline_draw(&out, a, t, from, to);
        fact_text(a, piece, STR("heading"), heading);
        fact_text(a, piece, STR("href"), href);
        fact_text(a, piece, STR("count"), count);
        fact_flag(a, piece, STR("again"), from > 0);
        fact_number(a, piece, STR("number"), ++number);
        fact_html(a, piece, STR("picture"), buf_take(a, &out));
        buf_release(&out);
    }
}

static const struct site_task *task_of(const struct timeline_page *p,
                                       const struct timeline_entry *e) {
    return &p->m->site->docs.at[e->doc].tasks.at[e->task];
}

static str plan_name(const struct site_doc *doc) {
    return doc->read->front.number.text.n ? doc->read->front.number.text
                                          : doc->read->front.title.text;
}

str page_timeline_name(const struct timeline_page *p, isize group) {
    struct arena *a = p->m->arena;
    int index = p->list->groups.at[group].group;
    if (p->by_unit)
        return p->m->site->units.at[index].name.text;
    const struct plan *plan = &p->m->site->docs.at[index].read->front;
    return plan->number.text.n
               ? str_concat(a, plan->number.text, STR(" "), plan->title.text)
               : plan->title.text;
}

bool page_timeline_has_own(const struct site *site, bool unit, int index) {
    return !unit || site->units.at[index].registered;
}

str page_timeline_own(struct arena *a, const struct site *site, bool unit, int index) {
    return str_concat(a, STR("tien-do/"),
                      unit ? site->units.at[index].address
                           : site->docs.at[index].address);
}

/* "12/KH-UBND, II.2-1 · 30/6/2023"; without the plan if the heading names it. */
static str note_of(const struct timeline_page *p, const struct timeline_entry *e,
                   const struct site_task *task) {
    struct arena *a = p->m->arena;
    str place = task->read->id, due = date_short(a, task->due);
    if (p->by_unit)
        place = str_concat(a, plan_name(&p->m->site->docs.at[e->doc]), STR(", "), place);
    return due.n ? str_concat(a, place, STR(" \u00B7 "), due) : place;
}

static void add_mark(struct arena *a, struct timeline_row *row,
                     const struct occurrence *o) {
    if (!o->due.year)
        return;
    *vec_push(a, &row->marks) = (struct timeline_mark){
        .day = o->due,
        .state = o->state,
        .due = o->state <= STATE_WITHIN ? o->due : (struct date){0}};
}

static void set_bar(struct timeline_row *row, const struct timeline_entry *e,
                    const struct site_task *task) {
    struct period bar = timeline_bar(task);
    if (e->ongoing) {
        bar = (struct period){e->first, e->last};
        row->open_start = !task->when.start.year;
        row->open_end = true;
    }
    row->start = bar.start;
    row->end = bar.end;
}

static void add_task_row(const struct timeline_page *p, struct timeline *t,
                         const struct timeline_entry *e) {
    struct arena *a = p->m->arena;
    const struct site_doc *doc = &p->m->site->docs.at[e->doc];
    const struct site_task *task = task_of(p, e);
    struct timeline_row *row = vec_push(a, &t->rows);
    *row = (struct timeline_row){
        .text = page_short(a, task->read->text),
        .note = note_of(p, e, task),
        .href = page_href(p->m, str_concat(a, doc->address, STR("#"), task->read->id)),
        .state = task->state,
        .state_text = page_state_text(p->m, task->state),
        .due = task->due};
    set_bar(row, e, task);
    for (isize i = 0; i < task->occurrences.n; i++)
        add_mark(a, row, &task->occurrences.at[i]);
}

static str text_under(const struct fact *object, str key) {
    struct fact_key name = fact_key_of(key);
    const struct fact *f = fact_find(object, &name);
    return f ? f->text : (str){0};
}

/* The row of a target, with the same link as its entry in the table. */
static void add_target_row(const struct timeline_page *p, struct timeline *t,
                           const struct target *target, const struct fact *entry) {
    struct arena *a = p->m->arena;
    struct timeline_row *row = vec_push(a, &t->rows);
    *row = (struct timeline_row){
        .text = str_concat(a, page_text(p->m, STR("target")), STR(": "), target->quantity,
                           STR(" \u2013 "), page_short(a, target->text)),
        .note = date_short(a, target->by),
        .href = text_under(entry, STR("href"))};
    *vec_push(a, &row->marks) = (struct timeline_mark){.day = target->by, .target = true};
}

struct group_table {
    struct fact *tasks, *targets;
};

static struct group_table add_table(const struct timeline_page *p, str heading, str href,
                                    str count) {
    struct arena *a = p->m->arena;
    struct fact *table = fact_add(a, p->tables);
    fact_text(a, table, STR("heading"), heading);
    fact_text(a, table, STR("href"), href);
    fact_text(a, table, STR("count"), count);
    return (struct group_table){fact_list(a, table, STR("tasks")),
                                fact_list(a, table, STR("targets"))};
}

static void end_table(const struct timeline_page *p, const struct group_table *table) {
    struct fact *object = p->tables->items.last;
    page_has(p->m, object, STR("has_tasks"), table->tasks);
    page_has(p->m, object, STR("has_targets"), table->targets);
}

static void add_row(const struct timeline_page *p, struct timeline *t,
                    struct group_table *table, const struct timeline_entry *e) {
    const struct site_doc *doc = &p->m->site->docs.at[e->doc];
    if (e->task < 0) {
        const struct target *target = &doc->read->targets.at[e->target];
        page_target(p->m, table->targets, doc, target);
        add_target_row(p, t, target, table->targets->items.last);
        return;
    }
    struct task_ref ref = {e->doc, e->task, ROLE_ASSIGNED, -1, -1};
    int unit = p->by_unit ? e->group : p->self;
    struct fact *task = page_task(p->m, table->tasks, &ref, unit);
    struct period bar = timeline_bar(task_of(p, e));
    fact_text(p->m->arena, task, STR("start"), date_short(p->m->arena, bar.start));
    fact_flag(p->m->arena, task, STR("names_plan"), p->by_unit);
    add_task_row(p, t, e);
}

/* The days of all rows, extended to whole months. */
static struct period days_of_rows(const struct timeline_entry *const *rows, isize n) {
    struct period days = {rows[0]->first, rows[0]->last};
    for (isize i = 1; i < n; i++) {
        if (date_cmp(rows[i]->first, days.start) < 0)
            days.start = rows[i]->first;
        if (date_cmp(rows[i]->last, days.end) > 0)
            days.end = rows[i]->last;
    }
    days.start.day = 1;
    days.end.day = (int8_t)date_month_length(days.end.year, days.end.month);
    return days;
}

static bool is_same_group(const struct timeline_page *p, const struct timeline_entry *a,
                          const struct timeline_entry *b) {
    return p->by_year ? timeline_year(a) == timeline_year(b) : a->group == b->group;
}

static struct period days_of_group(const struct timeline_page *p,
                                   const struct timeline_entry *const *rows, isize n) {
    if (p->days.start.year)
        return p->days;
    if (!p->by_year)
        return days_of_rows((const struct timeline_entry *const *)p->choice.rows.at,
                            p->choice.rows.n);
    struct period span = days_of_rows(rows, n);
    return (struct period){date_of(timeline_year(rows[0]), 1, 1),
                           date_of(span.end.year, 12, 31)};
}

static void add_group(const struct timeline_page *p,
                      const struct timeline_entry *const *rows, isize n) {
    struct arena *a = p->m->arena;
    struct timeline t;
    const isize group = p->list->group_of[rows[0]->group];
    const str address = p->by_unit ? p->m->site->units.at[rows[0]->group].address
                                   : p->m->site->docs.at[rows[0]->group].address;
    str heading = page_timeline_name(p, group), href = page_href(p->m, address);
    if (p->by_year) {
        heading = str_concat(a, page_text(p->m, STR("year")), STR(" "),
                             str_number(a, timeline_year(rows[0])));
        href = (str){0};
    }
    str count = str_number(a, (long)n);
    struct group_table table = add_table(p, heading, href, count);
    page_timeline_begin(p, &t, days_of_group(p, rows, n));
    for (isize i = 0; i < n; i++)
        add_row(p, &t, &table, rows[i]);
    end_table(p, &table);
    page_timeline_end(p, &t, heading, href, count);
}

void page_timeline_details(const struct timeline_page *p) {
    const struct timeline_entry *const *rows =
        (const struct timeline_entry *const *)p->choice.rows.at;
    isize from, to;
    timeline_part(p->m->site, &p->choice, p->m->page->part, &from, &to);
    for (isize end; from < to; from = end) {
        end = from + 1;
        while (end < to && is_same_group(p, rows[from], rows[end]))
            end++;
        add_group(p, rows + from, end - from);
    }
}
