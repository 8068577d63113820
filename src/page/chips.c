/*
 * The line at the end of a task in the body of its plan: who has it, by when, and its
 * state. It is not part of the signed text, so it looks different and is neither copied
 * nor printed with it. A task without a name or a time gets no line.
 */
#include "page/task.h"

enum { CHIPS_MOST = 12 };

static void put_text(struct buf *out, const struct page_maker *m, const char *key) {
    buf_html(out, page_text(m, str_from_c(key)));
}

/* Words of the document within words of the interface. */
static void put_words(struct buf *out, const struct page_maker *m, str words) {
    bool foreign = m->site->input->language != LANG_VI;
    if (foreign)
        buf_put(out, STR("<span lang=\"vi\">"));
    buf_html(out, words);
    if (foreign)
        buf_put(out, STR("</span>"));
}

static void put_unit(struct buf *out, const struct page_maker *m,
                     const struct assignee *who) {
    const struct unit *unit = &m->site->units.at[who->unit];
    bool link = unit->address.n > 0;
    buf_put(out,
            link ? STR(" <a class=\"chip\" href=\"") : STR(" <span class=\"chip\">"));
    if (link) {
        buf_html(out, page_href(m, unit->address));
        buf_put(out, STR("\">"));
    }
    buf_put(out, STR("<span class=\"role\">"));
    buf_html(out, page_role_text(m, who->role));
    buf_put(out, STR("</span> "));
    put_words(out, m, who->wording.n ? who->wording : unit->name.text);
    buf_put(out, link ? STR("</a>") : STR("</span>"));
}

static void put_units(struct buf *out, const struct page_maker *m,
                      const struct site_task *task) {
    isize shown = task->assignees.n < CHIPS_MOST ? task->assignees.n : CHIPS_MOST;
    for (isize i = 0; i < shown; i++)
        put_unit(out, m, &task->assignees.at[i]);
    if (shown < task->assignees.n) {
        buf_put(out, STR(" <span class=\"chip\">+"));
        buf_int(out, (long)(task->assignees.n - shown));
        buf_put(out, STR("</span>"));
    }
}

static void put_date(struct buf *out, const char *attribute, struct date date) {
    if (!date.year)
        return;
    buf_char(out, ' ');
    buf_put(out, str_from_c(attribute));
    buf_put(out, STR("=\""));
    date_put_iso(out, date);
    buf_char(out, '"');
}

static void put_state(struct buf *out, const struct page_maker *m, enum task_state state,
                      struct date due, struct date done) {
    buf_put(out, STR("<span class=\"status "));
    buf_put(out, page_state_name(state));
    buf_char(out, '"');
    put_date(out, "data-due", due);
    put_date(out, "data-done", done);
    buf_char(out, '>');
    buf_html(out, page_state_text(m, state));
    buf_put(out, STR("</span>"));
}

/* The last day on which part of it was done, if all of it is. */
static struct date done_of(const struct site_task *task) {
    struct date done = {0};
    for (isize i = 0; i < task->occurrences.n; i++)
        if (date_cmp(task->occurrences.at[i].done, done) > 0)
            done = task->occurrences.at[i].done;
    return page_state_is_open(task->state) ? (struct date){0} : done;
}

static void put_due(struct buf *out, const struct page_maker *m,
                    const struct site_task *task) {
    buf_put(out, STR(" <span class=\"chip\">"));
    if (task->due.year) {
        buf_put(out, STR("<span class=\"role\">"));
        put_text(out, m, "due");
        buf_put(out, STR("</span> <span class=\"so\">"));
        date_put_short(out, task->due);
        buf_put(out, STR("</span> "));
    }
    struct date since = page_task_since(task);
    if (since.year) {
        buf_put(out, STR("<span class=\"role\">"));
        put_text(out, m, "since_day");
        buf_put(out, STR("</span> <span class=\"so\">"));
        date_put_short(out, since);
        buf_put(out, STR("</span>, "));
        put_text(out, m, "without_end");
        buf_char(out, ' ');
    }
    if (task->occurrences.n > 1) {
        buf_char(out, '(');
        buf_int(out, (long)task->occurrences.n);
        buf_char(out, ' ');
        put_text(out, m, "turns");
        buf_put(out, STR(") "));
    }
    put_state(out, m, task->state,
              task->state < STATE_ONGOING ? task->due : (struct date){0}, done_of(task));
    buf_put(out, STR("</span>"));
}

static void put_product(struct buf *out, const struct page_maker *m,
                        const struct site_task *task) {
    buf_put(out, STR(" <span class=\"chip\"><span class=\"role\">"));
    put_text(out, m, "product");
    buf_put(out, STR("</span> "));
    put_words(out, m, task->read->product);
    buf_put(out, STR("</span>"));
}

void page_chips_put(struct buf *out, const struct page_maker *m,
                    const struct site_task *task) {
    bool timed = task->state != STATE_NO_DEADLINE;
    /* A row already shows its product in its own cell. */
    bool product = task->read->product.n > 0 && task->read->form != TASK_FROM_ROW;
    if (!timed && !product && task->assignees.n == 0)
        return;
    buf_put(out, STR("<span class=\"chips\""));
    if (m->site->input->language != LANG_VI)
        buf_put(out, STR(" lang=\"en\""));
    buf_char(out, '>');
    put_units(out, m, task);
    if (timed)
        put_due(out, m, task);
    if (product)
        put_product(out, m, task);
    buf_put(out, STR("</span>"));
}
