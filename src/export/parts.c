/*
 * Common to the files: their words, places and addresses.
 */
#include "export/parts.h"

#include "base/utf8.h"

bool export_is_unit(const struct unit *unit) {
    return unit->registered || unit->work.n > 0;
}

static const struct {
    str code, key;
} states[STATES] = {
    [STATE_OVERDUE] = {{"qua-han", 7}, {"state_overdue", 13}},
    [STATE_SOON] = {{"sap-den-han", 11}, {"state_soon", 10}},
    [STATE_WITHIN] = {{"trong-han", 9}, {"state_within", 12}},
    [STATE_ONGOING] = {{"thuong-xuyen", 12}, {"state_ongoing", 13}},
    [STATE_NO_DEADLINE] = {{"khong-han", 9}, {"state_no_deadline", 17}},
    [STATE_DONE_ON_TIME] = {{"xong-dung-han", 13}, {"state_done_on_time", 18}},
    [STATE_DONE_LATE] = {{"xong-tre", 8}, {"state_done_late", 15}},
    [STATE_DONE] = {{"xong", 4}, {"state_done", 10}},
    [STATE_CANCELLED] = {{"da-huy", 6}, {"state_cancelled", 15}},
};

void export_name_words(struct export *e) {
    e->roles[ROLE_LEAD] = export_text(e, STR("role_lead"));
    e->roles[ROLE_SUPPORT] = export_text(e, STR("role_support"));
    e->roles[ROLE_ASSIGNED] = export_text(e, STR("role_assigned"));
    for (int state = 0; state < STATES; state++)
        e->states[state] = export_text(e, states[state].key);
}

const struct site_doc *export_doc(const struct export *e, const struct task_ref *ref) {
    return &e->site->docs.at[ref->doc];
}

const struct site_task *export_task(const struct export *e, const struct task_ref *ref) {
    return &e->site->docs.at[ref->doc].tasks.at[ref->task];
}

str export_text(const struct export *e, str key) {
    for (isize i = 0; i < e->site->input->texts.n; i++)
        if (str_eq(e->site->input->texts.at[i].key, key))
            return e->site->input->texts.at[i].text;
    return (str){0};
}

str export_state(enum task_state state) {
    return states[state].code;
}

str export_assignees(const struct export *e, const struct site_task *task,
                     enum task_role role) {
    struct buf all = {0};
    for (isize i = 0; i < task->assignees.n; i++) {
        const struct assignee *who = &task->assignees.at[i];
        if (who->role != role)
            continue;
        buf_put(&all, all.n ? STR("; ") : STR(""));
        buf_put(&all, who->wording);
    }
    str text = buf_take(e->arena, &all);
    buf_release(&all);
    return text;
}

str export_number(const struct site_doc *doc) {
    return doc->read->front.number.text.n ? doc->read->front.number.text
                                          : doc->read->front.symbol.text;
}

str export_place(struct arena *a, const struct site_doc *doc, str id) {
    return str_concat(a, doc->address, STR("#"), id);
}

str export_url(struct arena *a, const struct site *site, str address) {
    str top = site->input->address.text;
    if (!top.n)
        return top;
    return str_concat(a, top, str_ends(top, STR("/")) ? STR("") : STR("/"), address);
}

void export_put_uri(struct buf *out, str uri) {
    static const char digits[] = "0123456789ABCDEF";
    for (isize i = 0; i < uri.n; i++) {
        unsigned char byte = (unsigned char)uri.p[i];
        if (byte > ' ' && byte < 0x7F &&
            str_find_byte(STR("\"<>\\^`{|}"), (char)byte) < 0) {
            buf_char(out, (char)byte);
            continue;
        }
        buf_char(out, '%');
        buf_char(out, digits[byte >> 4]);
        buf_char(out, digits[byte & 15]);
    }
}

str export_first_words(str text, isize most) {
    isize at = 0, blank = 0;
    for (isize n = 0; at < text.n && n < most; n++) {
        if (text.p[at] == ' ')
            blank = at;
        utf8_next(text, &at);
    }
    return at == text.n ? text : str_sub(text, 0, blank ? blank : at);
}
