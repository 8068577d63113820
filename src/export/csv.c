/*
 * Tasks as a table (RFC 4180): one row for each day of a task, because days are what
 * people sort, filter and add up; a task without a day has one row too.
 *
 * Spreadsheets guess. Without a byte order mark they read UTF-8 as an old code page, and
 * they run any cell that begins like a formula, so such a cell gets an apostrophe before
 * it. Invisible characters, blanks and quotes are skipped in this test, because some
 * programs drop them first.
 */
#include "export/parts.h"

#include "base/utf8.h"

/* Blanks, zero-width characters and quotes, which may precede a formula. */
static bool is_passed_over(uint32_t c) {
    return c <= ' ' || c == '\'' || c == '"' || c == '`' || c == 0xA0 || c == 0xAD ||
           (c >= 0x2000 && c <= 0x200F) || (c >= 0x2018 && c <= 0x201F) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

/* = + - @ and their full-width forms. */
static bool begins_formula(uint32_t c) {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == 0xFF1D || c == 0xFF0B ||
           c == 0xFF0D || c == 0xFF20;
}

static bool is_formula(str text) {
    isize at = 0;
    uint32_t c = 0;
    if (text.n && (text.p[0] == '\t' || text.p[0] == '\r' || text.p[0] == '\n'))
        return true;
    do
        c = at < text.n ? utf8_next(text, &at) : 'a';
    while (is_passed_over(c));
    return begins_formula(c);
}

static bool is_special(char c) {
    return c == '"' || c == ',' || c == ';' || c == '\t' || c == '\r' || c == '\n';
}

static bool needs_quotes(str text) {
    for (isize i = 0; i < text.n; i++)
        if (is_special(text.p[i]))
            return true;
    return text.n && (is_blank(text.p[0]) || is_blank(text.p[text.n - 1]));
}

void export_field(struct buf *out, str text) {
    bool formula = is_formula(text);
    if (!formula && !needs_quotes(text)) {
        buf_put(out, text);
        return;
    }
    buf_put(out, formula ? STR("\"'") : STR("\""));
    for (str rest = text; rest.n;) {
        buf_put(out, str_cut(&rest, '"'));
        if (rest.p)
            buf_put(out, STR("\"\""));
    }
    buf_char(out, '"');
}

/* Every field but the first of a row follows a comma. */
void export_cell(struct buf *out, str text) {
    buf_char(out, ',');
    export_field(out, text);
}

void export_end_row(struct buf *out) {
    buf_put(out, STR("\r\n"));
}

static void put_head(struct export *e) {
    static const str keys[] = {
        {"number", 6},
        {"date", 4},
        {"subject", 7},
        {"export_task", 11},
        {"role_lead", 9},
        {"role_support", 12},
        {"role_assigned", 13},
        {"export_when", 11},
        {"export_occurrence", 17},
        {"export_start", 12},
        {"export_due", 10},
        {"export_moved_from", 17},
        {"export_state", 12},
        {"export_finished", 15},
        {"export_evidence", 15},
        {"export_note", 11},
        {"export_product", 14},
        {"export_address", 14},
    };
    buf_put(e->out, STR("\xEF\xBB\xBF"));
    export_field(e->out, export_text(e, STR("export_id")));
    for (isize i = 0; i < countof(keys); i++)
        export_cell(e->out, export_text(e, keys[i]));
    if (e->unit) {
        export_cell(e->out, export_text(e, STR("export_role")));
        export_cell(e->out, export_text(e, STR("export_through")));
    }
    export_end_row(e->out);
}

static void put_plan(struct export *e, const struct site_doc *doc) {
    export_cell(e->out, export_number(doc));
    export_cell(e->out, date_iso(e->arena, doc->read->front.date));
    export_cell(e->out, doc->read->front.title.text);
}

static void put_task(struct export *e, const struct site_task *task) {
    export_cell(e->out, task->read->text);
    for (int role = 0; role < ROLES; role++)
        export_cell(e->out, export_assignees(e, task, (enum task_role)role));
    export_cell(e->out, task->read->when_text);
}

/* The start belongs to the whole period, so separate due days get none. */
static void put_occurrence(struct export *e, const struct site_task *task,
                           const struct occurrence *o) {
    struct date none = {0};
    export_cell(e->out, o->label);
    export_cell(e->out,
                date_iso(e->arena, task->occurrences.n == 1 ? task->when.start : none));
    export_cell(e->out, date_iso(e->arena, o->due));
    export_cell(e->out, date_iso(e->arena, o->moved_from));
    export_cell(e->out, e->states[o->state]);
    export_cell(e->out, date_iso(e->arena, o->done));
    export_cell(e->out, o->evidence.n ? o->evidence : o->basis);
    export_cell(e->out, o->note);
}

/* Why the unit has the task. */
static void put_way(struct export *e, const struct task_ref *ref) {
    int through = ref->group >= 0 ? ref->group : ref->inherited;
    export_cell(e->out, e->roles[ref->role]);
    export_cell(e->out, through >= 0 ? e->site->units.at[through].name.text : (str){0});
}

static void put_row(struct export *e, const struct task_ref *ref,
                    const struct occurrence *o) {
    const struct site_task *task = export_task(e, ref);
    export_field(e->out, task->read->id);
    put_plan(e, export_doc(e, ref));
    put_task(e, task);
    put_occurrence(e, task, o);
    export_cell(e->out, task->read->product);
    str place = export_place(e->arena, export_doc(e, ref), task->read->id);
    str url = export_url(e->arena, e->site, place);
    export_cell(e->out, url.n ? url : place);
    if (e->unit)
        put_way(e, ref);
    export_end_row(e->out);
}

void export_csv(struct export *e) {
    put_head(e);
    for (isize i = 0; i < e->tasks.n; i++) {
        const struct site_task *task = export_task(e, &e->tasks.at[i]);
        for (isize k = 0; k < task->occurrences.n; k++) {
            struct arena_mark mark = arena_mark(e->arena);
            put_row(e, &e->tasks.at[i], &task->occurrences.at[k]);
            arena_rewind(e->arena, mark);
        }
    }
}
