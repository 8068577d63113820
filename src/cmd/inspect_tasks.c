/*
 * The tasks of a document, as JSON. A task has three rules: the one that found it, the
 * one for its units, and the one for its time.
 */
#include "cmd/inspect_part.h"

#include "base/json.h"

static void put_words(struct buf *out, isize *n, str words) {
    buf_put(out, (*n)++ ? STR(", ") : STR(""));
    json_text(out, words);
}

static void put_role(struct buf *out, str key, const struct site_task *task,
                     enum task_role role) {
    isize n = 0;
    json_member(out, key);
    buf_char(out, '[');
    for (isize i = 0; i < task->assignees.n; i++)
        if (task->assignees.at[i].role == role)
            put_words(out, &n, task->assignees.at[i].wording);
    buf_char(out, ']');
}

static void put_groups(struct buf *out, const struct site *site,
                       const struct site_task *task) {
    isize n = 0;
    json_member(out, STR("groups"));
    buf_char(out, '[');
    for (isize i = 0; i < task->assignees.n; i++) {
        const struct assignee *a = &task->assignees.at[i];
        if (a->unit >= 0 && site->units.at[a->unit].group)
            put_words(out, &n, a->wording);
    }
    buf_char(out, ']');
}

static void put_days(struct buf *out, const struct when *when) {
    isize n = 0;
    json_member(out, STR("occurrences"));
    buf_char(out, '[');
    for (isize i = 0; i < when->dates.n; i++) {
        buf_put(out, n++ ? STR(", \"") : STR("\""));
        date_put_iso(out, when->dates.at[i]);
        buf_char(out, '"');
    }
    buf_char(out, ']');
}

static void put_when(struct buf *out, struct arena *scratch,
                     const struct site_task *task) {
    json_member(out, STR("when"));
    if (!task->read->when_text.n) {
        buf_put(out, STR("null"));
        return;
    }
    buf_char(out, '{');
    json_member_text(out, STR("text"), task->read->when_text);
    inspect_put_date(out, STR("start"), task->when.start);
    inspect_put_date(out, STR("end"), task->when.end);
    json_member_text(out, STR("recurs"), when_recurs_name(scratch, task->when.recurs));
    put_days(out, &task->when);
    buf_char(out, '}');
}

static str rule_of(struct arena *a, const struct site_task *task) {
    static const char *const forms[] = {[TASK_FROM_ITEM] = "item",
                                        [TASK_FROM_ROW] = "row",
                                        [TASK_FROM_PARAGRAPH] = "paragraph",
                                        [TASK_FROM_SECTION] = "section"};
    static const char *const sources[] = {
        [WHEN_FROM_FRONT] = "front",    [WHEN_FROM_ATTRIBUTE] = "attribute",
        [WHEN_FROM_COLUMN] = "column",  [WHEN_FROM_LINE] = "line",
        [WHEN_FROM_NOTE] = "note",      [WHEN_FROM_SENTENCE] = "sentence",
        [WHEN_FROM_HEADING] = "heading"};
    str rule = str_from_c(forms[task->read->form]);
    if (task->assign_rule.n)
        rule = str_concat(a, rule, STR("; unit: "), task->assign_rule);
    if (task->read->when_source)
        rule = str_concat(a, rule, STR("; time: "),
                          str_from_c(sources[task->read->when_source]));
    return rule;
}

static void put_task(struct buf *out, struct arena *scratch, const struct inspected *i,
                     isize index) {
    const struct site_task *task = &i->doc->tasks.at[index];
    buf_char(out, '{');
    json_member_text(out, STR("id"), task->read->id);
    json_member_text(out, STR("section"), task->read->section);
    inspect_put_number(out, STR("item"), task->read->item);
    json_member_text(out, STR("text"), task->read->text);
    inspect_put_number(out, STR("line"), i->tasks[index].line);
    inspect_put_number(out, STR("column"), i->tasks[index].column);
    put_role(out, STR("lead"), task, ROLE_LEAD);
    put_role(out, STR("support"), task, ROLE_SUPPORT);
    put_role(out, STR("assigned"), task, ROLE_ASSIGNED);
    put_groups(out, i->site, task);
    put_when(out, scratch, task);
    json_member_text(out, STR("product"), task->read->product);
    json_member_text(out, STR("rule"), rule_of(scratch, task));
    buf_char(out, '}');
}

void inspect_put_tasks(struct buf *out, const struct inspected *i) {
    struct arena scratch = {0};
    inspect_put_array(out, STR("tasks"));
    for (isize k = 0; k < i->doc->tasks.n; k++) {
        inspect_put_item(out, k);
        put_task(out, &scratch, i, k);
        cmd_print_long(out);
    }
    buf_char(out, ']');
    arena_release(&scratch);
}
