/*
 * The tasks on the page of a plan, beside and below the text: how many are in each state,
 * a table of them, and the targets. Each task also has a chip in the text, so the table
 * of a plan with very many tasks may omit the last rows.
 */
#include "export/export.h"
#include "page/task.h"

enum { ROWS_MOST = 200, TARGETS_MOST = 200 };

void page_exports(const struct page_maker *m, enum page_kind csv, int index,
                  str address) {
    static const char *const texts[] = {"as_csv", "as_ics", "as_json"};
    struct fact *list = fact_list(m->arena, m->facts, STR("exports"));
    for (int i = 0; i < (int)countof(texts); i++) {
        enum page_kind kind = (enum page_kind)((int)csv + i);
        if (!export_has(m->site, kind, index))
            continue;
        struct fact *entry = fact_add(m->arena, list);
        fact_text(m->arena, entry, STR("text"), page_text(m, str_from_c(texts[i])));
        fact_text(m->arena, entry, STR("href"),
                  page_href(m, export_address(m->arena, kind, address)));
    }
    page_has(m, m->facts, STR("has_exports"), list);
}

static int count_unassigned(const struct site_doc *doc) {
    int n = 0;
    for (isize i = 0; i < doc->tasks.n; i++)
        n += doc->tasks.at[i].assignees.n == 0;
    return n;
}

static void add_rows(const struct page_maker *m, const struct site_doc *doc) {
    struct fact *rows = fact_list(m->arena, m->facts, STR("tasks"));
    for (int i = 0; i < doc->tasks.n && i < ROWS_MOST; i++) {
        struct task_ref ref = {
            .doc = m->page->index, .task = i, .group = -1, .inherited = -1};
        struct fact *row = page_task(m, rows, &ref, -1);
        fact_text(m->arena, row, STR("href"),
                  str_concat(m->arena, STR("#"), doc->tasks.at[i].read->id));
    }
    page_has(m, m->facts, STR("has_tasks"), rows);
    fact_text(m->arena, m->facts, STR("more_tasks"),
              doc->tasks.n > ROWS_MOST
                  ? str_number(m->arena, (long)doc->tasks.n - ROWS_MOST)
                  : (str){0});
}

static void add_targets(const struct page_maker *m, const struct site_doc *doc) {
    struct fact *list = fact_list(m->arena, m->facts, STR("targets"));
    for (isize i = 0; i < doc->read->targets.n && i < TARGETS_MOST; i++)
        page_target(m, list, doc, &doc->read->targets.at[i]);
    fact_number(m->arena, m->facts, STR("target_count"), (long)doc->read->targets.n);
    page_has(m, m->facts, STR("has_targets"), list);
}

void page_plan_tasks(const struct page_maker *m, const struct site_doc *doc) {
    int unassigned = count_unassigned(doc);
    add_rows(m, doc);
    add_targets(m, doc);
    page_totals(m, m->facts, &doc->totals);
    page_days_of_doc(m, m->facts, doc);
    fact_text(m->arena, m->facts, STR("unassigned"),
              unassigned ? str_number(m->arena, unassigned) : (str){0});
    fact_text(m->arena, m->facts, STR("timeline_href"),
              page_timeline_href(m, false, m->page->index));
    page_exports(m, PAGE_PLAN_CSV, m->page->index, doc->address);
    if (doc->tasks.n)
        page_is_live(m);
}
