/*
 * run_tasks DIR: holds the reading of plans to DIR/tasks.txt and DIR/units.txt, where its
 * rules are written down.
 *
 * Each example is a plan, perhaps with a units.yaml behind a line "+++ units.yaml", and
 * the tasks expected in it, one a line:
 *
 *     id | found as | units with their role | time as written: what it means
 *
 * with "-" for what is missing, and "none" for no task at all.
 */
#include "hold.h"
#include "temp.h"

#include "pipeline.h"

static void put_units(struct buf *out, const struct site_task *task) {
    static const char *const roles[] = {"lead ", "support ", "assigned "};
    isize n = 0;
    for (int role = 0; role < ROLES; role++) {
        bool first = true;
        for (isize i = 0; i < task->assignees.n; i++) {
            const struct assignee *a = &task->assignees.at[i];
            if ((int)a->role != role)
                continue;
            buf_put(out, first ? (n ? STR("; ") : STR("")) : STR(" + "));
            buf_put(out, first ? str_from_c(roles[role]) : STR(""));
            buf_put(out, a->wording);
            first = false;
            n++;
        }
    }
    if (!n)
        buf_char(out, '-');
}

static void put_day(struct buf *out, struct date day) {
    if (day.year)
        date_put_iso(out, day);
}

static void put_time(struct arena *a, struct buf *out, const struct site_task *task) {
    const struct when *when = &task->when;
    if (!task->read->when_text.n) {
        buf_char(out, '-');
        return;
    }
    buf_put(out, task->read->when_text);
    if (when->recurs || when->start.year || when->end.year)
        buf_char(out, ':');
    if (when->recurs) {
        buf_char(out, ' ');
        buf_put(out, when_recurs_name(a, when->recurs));
        for (isize i = 0; i < when->dates.n; i++) {
            buf_char(out, ' ');
            date_put_iso(out, when->dates.at[i]);
        }
    } else if (when->start.year || when->end.year) {
        buf_char(out, ' ');
        put_day(out, when->start);
        buf_put(out, STR(".."));
        put_day(out, when->end);
        if (when->end.year && !when->dates.n)
            buf_put(out, STR(" (no due day)"));
    }
}

static void put_task(struct arena *a, struct buf *out, const struct site_task *task) {
    static const char *const forms[] = {"item", "row", "paragraph", "section"};
    buf_put(out, task->read->id);
    buf_put(out, STR(" | "));
    buf_put(out, str_from_c(forms[task->read->form]));
    buf_put(out, STR(" | "));
    put_units(out, task);
    buf_put(out, STR(" | "));
    put_time(a, out, task);
    buf_char(out, '\n');
}

static void write_site(str text) {
    isize units = str_find(text, STR("+++ units.yaml\n"));
    temp_folder(STR("content"));
    temp_folder(STR("content/plans"));
    temp_file(STR("content/plans/a.md"), units < 0 ? text : str_sub(text, 0, units));
    if (units >= 0)
        temp_file(STR("content/units.yaml"),
                  str_skip(text, units + STR("+++ units.yaml\n").n));
}

static str read_example(struct arena *a, const struct example *e) {
    struct pipeline p;
    struct fault fault = {0};
    struct buf out = {0};
    temp_open();
    write_site(e->markdown);
    struct pipeline_options options = {
        .root = temp_path(STR("")), .workers = 1, .today = date_of(2024, 6, 1)};
    CHECK_INT(pipeline_read(&p, &options, &fault), 0);
    CHECK_INT(p.site.docs.n, 1);
    const struct site_doc *doc = p.site.docs.at;
    for (isize i = 0; i < doc->tasks.n; i++)
        put_task(a, &out, &doc->tasks.at[i]);
    if (!doc->tasks.n)
        buf_put(&out, STR("none\n"));
    str found = buf_take(a, &out);
    buf_release(&out);
    pipeline_release(&p);
    temp_close();
    return found;
}

int main(int argc, char **argv) {
    const char *folder = argc > 1 ? argv[1] : "tests/spec";
    bool tasks = hold_file(folder, "tasks.txt", read_example);
    bool units = hold_file(folder, "units.txt", read_example);
    return DONE() || !tasks || !units ? 1 : 0;
}
