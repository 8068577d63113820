/*
 * An input stays as it is when a site is made of it: a second site is the same as the
 * first, also with what is said about the files.
 */
#include "pipeline.c"

#include "harness.h"
#include "temp.h"

#include "sites.h"

static struct buf first, second;

static void put(struct buf *out, str text) {
    buf_put(out, text);
    buf_char(out, '|');
}

static void put_int(struct buf *out, int value) {
    buf_int(out, value);
    buf_char(out, '|');
}

static void put_diags(struct buf *out, const struct diags *diags) {
    put(out, diags_text(diags));
    for (isize i = 0; i < diags->n; i++)
        put_int(out, (int)diags->at[i].detail.span.start);
}

static void put_task(struct buf *out, const struct site_task *task) {
    put(out, task->assign_rule);
    put_int(out, (int)task->state);
    put(out, date_iso(&temp_arena, task->due));
    put(out, date_iso(&temp_arena, task->when.end));
    for (isize i = 0; i < task->assignees.n; i++) {
        put(out, task->assignees.at[i].wording);
        put_int(out, task->assignees.at[i].unit);
    }
    for (isize i = 0; i < task->occurrences.n; i++) {
        put(out, task->occurrences.at[i].label);
        put(out, date_iso(&temp_arena, task->occurrences.at[i].due));
        put_int(out, task->occurrences.at[i].directive);
    }
}

static void put_doc(struct buf *out, const struct site_doc *doc) {
    put(out, doc->address);
    put_int(out, (int)doc->publication);
    put_int(out, doc->directive);
    put_int(out, doc->issuer);
    put_int(out, doc->totals.all);
    put_int(out, (int)doc->attachments.n);
    put_diags(out, &doc->diags);
    for (isize i = 0; i < doc->links.n; i++)
        put(out, doc->links.at[i].target);
    for (isize i = 0; i < doc->citations.n; i++) {
        put_int(out, doc->citations.at[i].directive);
        put_int(out, (int)doc->citations.at[i].status);
        put_int(out, doc->citations.at[i].rival);
    }
    for (isize i = 0; i < doc->tasks.n; i++)
        put_task(out, &doc->tasks.at[i]);
    for (isize i = 0; i < doc->reports.n; i++)
        put_int(out, (int)doc->reports.at[i].when.dates.n);
}

static void put_unit(struct buf *out, const struct unit *unit) {
    put(out, unit->name.text);
    put(out, unit->address);
    put_int(out, unit->parent_index);
    put_int(out, unit->successor);
    put_int(out, (int)unit->member_index.n);
    put_int(out, (int)unit->work.n);
}

static void put_directive(struct buf *out, const struct directive *d) {
    put(out, d->key);
    put(out, d->address);
    put_int(out, (int)d->cited_by.n);
    put_int(out, (int)d->relations.n);
    put_int(out, (int)d->other_dates.n);
    put_int(out, d->successor);
}

static void link_once(struct buf *out) {
    site_release(&site);
    link_site(&site, &input, 2);
    for (isize i = 0; i < site.docs.n; i++)
        put_doc(out, &site.docs.at[i]);
    for (isize i = 0; i < site.units.n; i++)
        put_unit(out, &site.units.at[i]);
    for (isize i = 0; i < site.directives.n; i++)
        put_directive(out, &site.directives.at[i]);
    for (isize i = 0; i < site.files.n; i++)
        put(out, site.files.at[i].address);
    for (isize i = 0; i < site.file_diags.n; i++)
        put_diags(out, &site.file_diags.at[i]->diags);
    for (isize i = 0; i < site.events.n; i++)
        put_int(out, site.events.at[i].directive);
}

static void write_files(void) {
    temp_file(STR("units.yaml"),
              STR("units:\n- {id: so-a, name: Sở A}\n- {id: so-b, name: Sở B}\n"
                  "- {id: so-c, name: Sở C, parent: so-x}\n"
                  "groups:\n- {id: cac-so, name: các sở, members: [so-a, so-y]}\n"
                  "events:\n- {change: merge, date: 2024-03-01, from: [so-b], to: so-a,\n"
                  "   basis: 5/NQ-HDND ngay 01/2/2024}\n"));
    temp_file(STR("directives.yaml"),
              STR("directives:\n- {number: 5/NQ-HĐND, date: 2024-02-01, title: X}\n"
                  "- {number: 6/NQ-HĐND, date: 2024-02-02, replaces: 7/NQ-HĐND}\n"));
    plan_file("plans/a.md", "number: 1/KH-SA\ndate: 2024-01-05\nissuer: Sở A\n",
              "Theo Nghị quyết số 5/NQ-HĐND ngày 01/02/2024 và số 9/NQ-CP ngày "
              "03/02/2023, [đây](b.md), [kia](c.pdf), [sai](khong-co.md).\n\n"
              "## II. NHIỆM VỤ\n\n"
              "- Sở B chủ trì, phối hợp với Văn phòng Sở lập hồ sơ trong 10 ngày làm "
              "việc kể từ ngày ban hành kế hoạch.\n"
              "- Các sở báo cáo hằng quý, trước ngày 15 tháng cuối quý.\n");
    temp_file(STR("plans/a.progress.yaml"),
              STR("- {task: II-1, done: 2024-01-10, evidence: 9/NQ-CP}\n"
                  "- {task: III-1, done: 2024-01-10}\n"));
    plan_file("plans/b.md", "number: 1/KH-SA\ndate: 2024-01-05\nissuer: Sở A\n",
              "Theo số 9/NQ-CP ngày 04/02/2023; số 9/NQ-CP; số 8/NQ-CP năm 2022.\n");
    temp_file(STR("plans/c.pdf"), STR("x"));
}

TEST(a_second_site_is_the_same) {
    site_open();
    write_files();
    read_site();
    input.today = date_of(2024, 6, 1);
    link_once(&first);
    CHECK(site.units.n > 4 && site.directives.n > 4 && site.tasks.n > 1);
    link_once(&second);
    CHECK_STR(buf_str(&second), buf_str(&first));
    site_close();
    buf_release(&first);
    buf_release(&second);
}

/* The messages of all files. */
static void put_all_diags(struct buf *out) {
    for (isize i = 0; i < site.docs.n; i++)
        put_diags(out, &site.docs.at[i].diags);
    for (isize i = 0; i < site.file_diags.n; i++)
        put_diags(out, &site.file_diags.at[i]->diags);
}

/* Those that make units or directives would make them twice: they begin with a new site.
 */
TEST(a_stage_that_runs_again_says_nothing_twice) {
    static void (*const stages[])(struct site *) = {address_give, links_resolve,
                                                    progress_link, task_check};
    site_open();
    write_files();
    read_site();
    site_release(&site);
    link_site(&site, &input, 2);
    put_all_diags(&first);
    for (isize i = 0; i < countof(stages); i++) {
        buf_clear(&second);
        stages[i](&site);
        put_all_diags(&second);
        CHECK_STR(buf_str(&second), buf_str(&first));
    }
    site_close();
    buf_release(&first);
    buf_release(&second);
}

int main(void) {
    RUN(a_second_site_is_the_same);
    RUN(a_stage_that_runs_again_says_nothing_twice);
    return DONE();
}
