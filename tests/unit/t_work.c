#include "link/work.c"

#include "harness.h"

static struct input input;
static struct site site;

static void site_open(void) {
    input = (struct input){.today = date_of(2025, 7, 1)};
    site = (struct site){.input = &input};
}

static void site_close(void) {
    arena_release(&site.arena);
}

static int add_unit(void) {
    *vec_push(&site.arena, &site.units) =
        (struct unit){.parent_index = -1, .ended_by = -1, .successor = -1};
    return (int)site.units.n - 1;
}

static int add_group(const int *members, int n) {
    int group = add_unit();
    site.units.at[group].group = true;
    for (int i = 0; i < n; i++)
        *vec_push(&site.arena, &site.units.at[group].member_index) = members[i];
    return group;
}

static int add_plan(struct date date) {
    struct doc *read = new (&site.arena, struct doc, 1);
    read->front.date = date;
    *vec_push(&site.arena, &site.docs) = (struct site_doc){.read = read};
    return (int)site.docs.n - 1;
}

static int add_task(int plan, enum task_state state, struct date due) {
    struct site_doc *doc = &site.docs.at[plan];
    *vec_push(&site.arena, &doc->tasks) = (struct site_task){.state = state, .due = due};
    return (int)doc->tasks.n - 1;
}

static void assign(int plan, int task, enum task_role role, int unit) {
    struct site_doc *doc = &site.docs.at[plan];
    *vec_push(&site.arena, &doc->tasks.at[task].assignees) =
        (struct assignee){.role = role, .unit = unit};
}

/* "0.1 lead" for the second task of the first plan, with "g3" or "from 2" behind it. */
static str listed(const struct task_refs *refs) {
    static const char *const roles[ROLES] = {"lead", "support", "assigned"};
    struct buf out = {0};
    for (isize i = 0; i < refs->n; i++) {
        const struct task_ref *ref = &refs->at[i];
        buf_put(&out, i ? STR(", ") : STR(""));
        buf_int(&out, ref->doc);
        buf_char(&out, '.');
        buf_int(&out, ref->task);
        buf_char(&out, ' ');
        buf_put(&out, str_from_c(roles[ref->role]));
        if (ref->group >= 0) {
            buf_put(&out, STR(" g"));
            buf_int(&out, ref->group);
        }
        if (ref->inherited >= 0) {
            buf_put(&out, STR(" from "));
            buf_int(&out, ref->inherited);
        }
    }
    str all = buf_take(&site.arena, &out);
    buf_release(&out);
    return all;
}

static str work_of(int unit) {
    return listed(&site.units.at[unit].work);
}

TEST(an_empty_site_has_no_work) {
    site_open();
    work_make(&site);
    CHECK_INT(site.tasks.n, 0);
    CHECK_INT(site.totals.all, 0);
    site_close();
}

TEST(tasks_come_by_state_and_day) {
    site_open();
    int unit = add_unit();
    add_plan(date_of(2025, 1, 1));
    add_plan(date_of(2025, 2, 1));
    add_task(0, STATE_DONE, (struct date){0});
    add_task(0, STATE_WITHIN, date_of(2025, 9, 1));
    add_task(0, STATE_ONGOING, (struct date){0});
    add_task(1, STATE_OVERDUE, date_of(2025, 6, 2));
    add_task(1, STATE_OVERDUE, date_of(2025, 6, 1));
    add_task(1, STATE_WITHIN, date_of(2025, 9, 1));
    add_task(1, STATE_ONGOING, date_of(2025, 12, 31));
    for (int i = 0; i < 3; i++)
        assign(0, i, ROLE_LEAD, unit);
    for (int i = 0; i < 4; i++)
        assign(1, i, ROLE_SUPPORT, unit);
    work_make(&site);
    CHECK_STR(listed(&site.tasks),
              STR("1.1 assigned, 1.0 assigned, 0.1 assigned, 1.2 assigned, "
                  "1.3 assigned, 0.2 assigned, 0.0 assigned"));
    CHECK_STR(work_of(unit), STR("1.1 support, 1.0 support, 0.1 lead, 1.2 support, "
                                 "1.3 support, 0.2 lead, 0.0 lead"));
    CHECK_INT(site.totals.all, 7);
    CHECK_INT(site.totals.by_state[STATE_OVERDUE], 2);
    CHECK_INT(site.docs.at[0].totals.all, 3);
    CHECK_INT(site.docs.at[1].totals.by_state[STATE_WITHIN], 1);
    CHECK_INT(site.units.at[unit].totals.all, 7);
    CHECK_INT(site.units.at[unit].common.all, 0);
    site_close();
}

TEST(only_published_plans_count) {
    site_open();
    int unit = add_unit();
    for (int i = 0; i < 4; i++) {
        add_plan(date_of(2025, 1, 1));
        add_task(i, STATE_NO_DEADLINE, (struct date){0});
        assign(i, 0, ROLE_ASSIGNED, unit);
    }
    site.docs.at[0].publication = LEFT_OUT;
    site.docs.at[1].publication = REFUSED;
    const struct doc page = {.kind = DOC_PAGE};
    site.docs.at[2].read = &page;
    work_make(&site);
    CHECK_STR(work_of(unit), STR("3.0 assigned"));
    CHECK_INT(site.totals.all, 1);
    CHECK_INT(site.docs.at[0].totals.all, 0);
    site_close();
}

TEST(a_unit_has_a_task_once) {
    site_open();
    int unit = add_unit();
    int group = add_group((const int[]){unit}, 1);
    add_plan(date_of(2025, 1, 1));
    add_task(0, STATE_SOON, date_of(2025, 7, 2));
    add_task(0, STATE_SOON, date_of(2025, 7, 3));
    assign(0, 0, ROLE_LEAD, unit);
    assign(0, 0, ROLE_SUPPORT, unit);
    assign(0, 1, ROLE_LEAD, group);
    assign(0, 1, ROLE_SUPPORT, unit);
    work_make(&site);
    CHECK_STR(work_of(unit), STR("0.0 lead, 0.1 support"));
    CHECK_STR(work_of(group), STR("0.1 lead"));
    CHECK_INT(site.units.at[unit].totals.all, 2);
    CHECK_INT(site.totals.all, 2);
    site_close();
}

TEST(group_tasks_are_common_to_those_who_were_there) {
    site_open();
    int old = add_unit(), ended = add_unit(), young = add_unit();
    int group = add_group((const int[]){old, ended, young}, 3);
    site.units.at[old].from = date_of(2025, 3, 1);
    site.units.at[ended].to = date_of(2025, 3, 1);
    site.units.at[young].from = date_of(2025, 3, 2);
    add_plan(date_of(2025, 3, 1));
    add_plan((struct date){0}); /* unsigned: as of the reference day */
    add_task(0, STATE_DONE, (struct date){0});
    add_task(1, STATE_NO_DEADLINE, (struct date){0});
    assign(0, 0, ROLE_SUPPORT, group);
    assign(1, 0, ROLE_ASSIGNED, group);
    work_make(&site);
    CHECK_STR(work_of(old), STR("1.0 assigned g3, 0.0 support g3"));
    CHECK_STR(work_of(ended), STR("0.0 support g3"));
    CHECK_STR(work_of(young), STR("1.0 assigned g3"));
    CHECK_INT(site.units.at[old].common.all, 2);
    CHECK_INT(site.units.at[old].totals.all, 0);
    CHECK_INT(site.units.at[group].totals.all, 2);
    CHECK_INT(site.totals.all, 2);
    site_close();
}

TEST(a_successor_has_what_is_left_to_do) {
    site_open();
    int gone = add_unit(), heir = add_unit(), young = add_unit();
    int group = add_group((const int[]){gone, young}, 2);
    site.units.at[gone].to = date_of(2025, 2, 28);
    site.units.at[gone].successor = heir;
    site.units.at[heir].from = site.units.at[young].from = date_of(2025, 3, 1);
    add_plan(date_of(2025, 1, 10));
    add_task(0, STATE_OVERDUE, date_of(2025, 6, 1));
    add_task(0, STATE_DONE_LATE, date_of(2025, 2, 1));
    add_task(0, STATE_CANCELLED, date_of(2025, 2, 1));
    add_task(0, STATE_ONGOING, (struct date){0});
    add_task(0, STATE_DONE, (struct date){0});
    add_task(0, STATE_WITHIN, date_of(2025, 12, 31));
    for (int i = 0; i < 3; i++)
        assign(0, i, ROLE_LEAD, gone);
    assign(0, 3, ROLE_ASSIGNED, group);
    assign(0, 4, ROLE_ASSIGNED, group);
    assign(0, 5, ROLE_LEAD, gone); /* named with its successor */
    assign(0, 5, ROLE_SUPPORT, heir);
    work_make(&site);
    CHECK_STR(work_of(gone), STR("0.1 lead, 0.4 assigned g3, 0.2 lead"));
    CHECK_STR(work_of(heir), STR("0.0 lead from 0, 0.5 support, 0.3 assigned g3 from 0"));
    CHECK_STR(work_of(young), STR(""));
    CHECK_INT(site.units.at[heir].totals.all, 2);
    CHECK_INT(site.units.at[heir].common.all, 1);
    site_close();
}

TEST(without_a_successor_work_stays) {
    site_open();
    int gone = add_unit();
    site.units.at[gone].to = date_of(2025, 2, 28);
    add_plan(date_of(2025, 1, 10));
    add_task(0, STATE_OVERDUE, date_of(2025, 6, 1));
    assign(0, 0, ROLE_LEAD, gone);
    work_make(&site);
    CHECK_STR(work_of(gone), STR("0.0 lead"));
    site_close();
}

/* Numbers that are the same each time. */
static unsigned roll(unsigned limit) {
    static uint32_t state = 20250701;
    state = state * 1103515245u + 12345u;
    return state / 65536u % limit;
}

static void add_random_site(void) {
    int units = 1 + (int)roll(12), plans = (int)roll(8);
    for (int i = 0; i < units; i++) {
        int at = add_unit();
        site.units.at[at].from =
            roll(2) ? date_of(2020 + (int)roll(6), 1, 1) : (struct date){0};
        if (roll(4) == 0)
            site.units.at[at].successor = (int)roll((unsigned)units);
    }
    for (int i = 0; i < 3; i++) {
        int members[] = {(int)roll((unsigned)units), (int)roll((unsigned)units)};
        add_group(members, 2);
    }
    for (int i = 0; i < plans; i++) {
        add_plan(date_of(2019 + (int)roll(7), 6, 1));
        site.docs.at[i].publication = roll(4) ? PUBLISHED : LEFT_OUT;
        for (unsigned tasks = roll(9); tasks; tasks--) {
            int task = add_task(i, (enum task_state)roll(STATES),
                                date_of(2025, 1 + (int)roll(12), 1));
            for (int role = 0; role < ROLES; role++)
                if (roll(2))
                    assign(i, task, (enum task_role)role, (int)roll((unsigned)units + 3));
        }
    }
}

/* A published task is in the list of all once, and in no unit's list twice. */
static void check_random_site(void) {
    isize tasks = 0;
    for (isize i = 0; i < site.docs.n; i++)
        tasks += doc_is_public_plan(&site.docs.at[i]) ? site.docs.at[i].tasks.n : 0;
    CHECK_INT(site.tasks.n, tasks);
    CHECK_INT(site.totals.all, tasks);
    for (isize i = 0; i < site.units.n; i++) {
        const struct task_refs *work = &site.units.at[i].work;
        for (isize k = 0; k < work->n; k++)
            for (isize m = 0; m < k; m++)
                CHECK(work->at[k].doc != work->at[m].doc ||
                      work->at[k].task != work->at[m].task);
        for (isize k = 1; k < work->n; k++)
            CHECK(task_of(&site, work->at[k - 1])->state <=
                  task_of(&site, work->at[k])->state);
    }
}

TEST(sums_agree_on_random_sites) {
    for (int i = 0; i < 2000; i++) {
        site_open();
        add_random_site();
        work_make(&site); /* ends the test program if they do not */
        check_random_site();
        site_close();
    }
}

int main(void) {
    RUN(an_empty_site_has_no_work);
    RUN(tasks_come_by_state_and_day);
    RUN(only_published_plans_count);
    RUN(a_unit_has_a_task_once);
    RUN(group_tasks_are_common_to_those_who_were_there);
    RUN(a_successor_has_what_is_left_to_do);
    RUN(without_a_successor_work_stays);
    RUN(sums_agree_on_random_sites);
    return DONE();
}
