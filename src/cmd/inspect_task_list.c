/*
 * The tasks of a document for people: who, when, and which words say so, so that an
 * editor sees what the program understood and which word to change.
 */
#include "cmd/inspect_sheet.h"

#include "base/utf8.h"
#include "cmd/tally.h"

enum { TEXT_WIDTH = 72 }; /* columns of a task's words that are shown */

static str beginning(struct arena *a, str text) {
    isize at = 0;
    for (int width = 0; at < text.n && width < TEXT_WIDTH;)
        width += utf8_width(utf8_next(text, &at));
    return at < text.n ? str_concat(a, str_sub(text, 0, at), STR("…")) : text;
}

static str names_of(struct sheet *s, const struct site_task *task, enum task_role role) {
    str names = {0};
    for (isize i = 0; i < task->assignees.n; i++)
        if (task->assignees.at[i].role == role)
            names = str_concat(s->arena, names, names.n ? STR("; ") : STR(""),
                               task->assignees.at[i].wording);
    return names;
}

static void add_units(struct sheet *s, const struct site_task *task) {
    static const struct {
        const char *en, *vi;
    } roles[ROLES] = {
        [ROLE_LEAD] = {"lead: ", "chủ trì: "},
        [ROLE_SUPPORT] = {"support: ", "phối hợp: "},
        [ROLE_ASSIGNED] = {"assigned: ", "được giao: "},
    };
    for (enum task_role role = ROLE_LEAD; role < ROLES; role++) {
        str names = names_of(s, task, role);
        if (names.n)
            columns_add(&s->rows, STR(""), STR(""),
                        str_concat(s->arena,
                                   cmd_words(s->o, roles[role].en, roles[role].vi),
                                   names));
    }
}

static void add_time(struct sheet *s, const struct site_task *task) {
    if (!task->read->when_text.n)
        return;
    str text = inspect_time(s, &task->when, task->read->when_text);
    if (!tally_has_time(task))
        text = str_concat(s->arena, text,
                          cmd_words(s->o, " (not read)", " (không đọc được)"));
    columns_add(&s->rows, STR(""), STR(""),
                str_concat(s->arena, cmd_words(s->o, "time: ", "thời hạn: "), text));
}

static str task_rule(struct sheet *s, const struct task *task, const struct doc *doc) {
    static const struct {
        const char *en, *vi;
    } forms[] = {
        [TASK_FROM_ITEM] = {"item", "mục con"},
        [TASK_FROM_ROW] = {"row of a table", "dòng của bảng"},
        [TASK_FROM_PARAGRAPH] = {"paragraph", "đoạn văn"},
        [TASK_FROM_SECTION] = {"section", "cả mục"},
    };
    str rule = cmd_words(s->o, forms[task->form].en, forms[task->form].vi);
    if (task->heading < 0)
        return rule;
    return str_concat(s->arena, rule, cmd_words(s->o, " in '", " trong '"),
                      beginning(s->arena, doc->headings.at[task->heading].text),
                      STR("'"));
}

/* Of the first unit, which is that of the leading one. */
static str unit_rule(struct sheet *s, const struct site_task *task) {
    static const struct {
        const char *en, *vi;
    } forms[] = {
        [CLAIM_FRONT] = {"the front matter", "phần khai báo"},
        [CLAIM_ATTRIBUTE] = {"the attribute", "thuộc tính"},
        [CLAIM_COLUMN] = {"a column", "cột của bảng"},
        [CLAIM_LINE] = {"a line with a label", "dòng có nhãn"},
        [CLAIM_NOTE] = {"the parenthesis at the end", "ngoặc đơn cuối câu"},
        [CLAIM_PREFIX] = {"the words before the colon", "phần trước dấu hai chấm"},
        [CLAIM_SHARED] = {"a line or section for several tasks",
                          "dòng hoặc mục nêu chung cho nhiều nhiệm vụ"},
        [CLAIM_TITLE] = {"the heading", "đề mục"},
        [CLAIM_SENTENCE] = {"the sentence", "câu văn"},
    };
    if (!task->assignees.n)
        return (str){0};
    enum claim_form form = task->assignees.at[0].form;
    return str_concat(s->arena, cmd_words(s->o, "; unit from ", "; đơn vị từ "),
                      cmd_words(s->o, forms[form].en, forms[form].vi));
}

static str time_rule(struct sheet *s, const struct task *task) {
    static const struct {
        const char *en, *vi;
    } sources[] = {
        [WHEN_FROM_FRONT] = {"the front matter", "phần khai báo"},
        [WHEN_FROM_ATTRIBUTE] = {"the attribute", "thuộc tính"},
        [WHEN_FROM_COLUMN] = {"a column", "cột của bảng"},
        [WHEN_FROM_LINE] = {"a line with a label", "dòng có nhãn"},
        [WHEN_FROM_NOTE] = {"the parenthesis at the end", "ngoặc đơn cuối câu"},
        [WHEN_FROM_SENTENCE] = {"the sentence", "câu văn"},
        [WHEN_FROM_HEADING] = {"the heading", "đề mục"},
    };
    if (!task->when_text.n)
        return (str){0};
    return str_concat(
        s->arena, cmd_words(s->o, "; time from ", "; thời hạn từ "),
        cmd_words(s->o, sources[task->when_source].en, sources[task->when_source].vi));
}

static void add_task(struct sheet *s, const struct inspected *i, isize index) {
    const struct site_task *task = &i->doc->tasks.at[index];
    columns_add(&s->rows, inspect_place(s->arena, &i->tasks[index]), task->read->id,
                beginning(s->arena, task->read->text));
    add_units(s, task);
    add_time(s, task);
    columns_add(&s->rows, STR(""), STR(""),
                str_concat(s->arena, STR("["), task_rule(s, task->read, i->doc->read),
                           unit_rule(s, task), time_rule(s, task->read), STR("]")));
}

void inspect_list_tasks(struct buf *out, struct sheet *s, const struct inspected *i) {
    if (i->doc->read->kind != DOC_PLAN)
        return;
    buf_char(out, '\n');
    tally_put(out, s->o, tally_of(i->doc));
    buf_char(out, '\n');
    for (isize k = 0; k < i->doc->tasks.n; k++)
        add_task(s, i, k);
    columns_print(out, &s->rows);
}
