#include "link/statistics.c"

#include "harness.h"
#include "link/work.h"

static struct input input;
static struct site site;
static struct statistics_table statistics[STATISTICS];

static void site_open(void) {
    input = (struct input){.today = date_of(2025, 7, 1), .ranking = true};
    site = (struct site){.input = &input};
}

static void site_close(void) {
    arena_release(&site.arena);
}

static int add_unit(str name, bool registered) {
    *vec_push(&site.arena, &site.units) = (struct unit){.name.text = name,
                                                        .registered = registered,
                                                        .parent_index = -1,
                                                        .ended_by = -1,
                                                        .successor = -1};
    return (int)site.units.n - 1;
}

/* A plan, its issuer's index (-1: none), and the directive that it is. */
static int add_plan(int issuer) {
    int doc = (int)site.docs.n, directive = (int)site.directives.n;
    *vec_push(&site.arena, &site.docs) =
        (struct site_doc){.read = new (&site.arena, struct doc, 1),
                          .issuer = issuer,
                          .directive = directive};
    *vec_push(&site.arena, &site.directives) = (struct directive){.doc = doc};
    *vec_push(&site.arena, &site.plans) = doc;
    return doc;
}

static int add_task(int plan, enum task_state state, struct date due) {
    struct site_doc *doc = &site.docs.at[plan];
    *vec_push(&site.arena, &doc->tasks) = (struct site_task){.state = state, .due = due};
    return (int)doc->tasks.n - 1;
}

static void assign(int plan, int task, int unit) {
    struct site_doc *doc = &site.docs.at[plan];
    *vec_push(&site.arena, &doc->tasks.at[task].assignees) =
        (struct assignee){.unit = unit};
}

static void implement(int from, int to) {
    *vec_push(&site.arena, &site.relations) =
        (struct relation){RELATION_IMPLEMENTS, from, to, true};
}

static void make(void) {
    work_make(&site);
    memset(statistics, 0, sizeof statistics);
    statistics_make(&site.arena, &site, statistics);
}

/* "2024-03 2/1, none 1/0": of each row how many tasks, and how many of them overdue. */
static str table_text(enum statistics_by by) {
    const struct statistics_table *table = &statistics[by];
    struct buf out = {0};
    for (isize i = 0; i < table->n; i++) {
        const struct statistics_row *row = &table->at[i];
        buf_put(&out, i ? STR(", ") : STR(""));
        if (row->rank) {
            buf_int(&out, row->rank);
            buf_put(&out, STR(". "));
        }
        if (row->of < 0) {
            buf_put(&out, STR("none"));
        } else if (by == BY_UNIT) {
            buf_put(&out, site.units.at[row->of].name.text);
        } else if (by == BY_MONTH) {
            buf_int(&out, row->of / 12);
            buf_char(&out, '-');
            buf_int_padded(&out, row->of % 12 + 1, 2);
        } else {
            buf_int(&out, row->of);
        }
        buf_char(&out, ' ');
        buf_int(&out, row->own.all);
        buf_char(&out, '/');
        buf_int(&out, row->own.by_state[STATE_OVERDUE]);
    }
    str text = buf_take(&site.arena, &out);
    buf_release(&out);
    return text;
}

TEST(nothing_makes_no_rows) {
    site_open();
    add_plan(-1);
    make();
    for (int by = 0; by < STATISTICS; by++)
        CHECK_INT(statistics[by].n, 0);
    site_close();
}

TEST(months_stand_in_their_years_the_newest_first) {
    site_open();
    add_plan(-1);
    add_task(0, STATE_OVERDUE, date_of(2025, 3, 31));
    add_task(0, STATE_WITHIN, date_of(2025, 12, 1));
    add_task(0, STATE_OVERDUE, date_of(2025, 3, 1));
    add_task(0, STATE_DONE_LATE, date_of(2023, 1, 1));
    add_task(0, STATE_ONGOING, (struct date){0});
    make();
    CHECK_STR(table_text(BY_MONTH),
              STR("2025-03 2/2, 2025-12 1/0, 2023-01 1/0, none 1/0"));
    CHECK_STR(table_text(BY_YEAR), STR("2025 3/2, 2023 1/0, none 1/0"));
    site_close();
}

/* Four units, a group that the second is in, a task for nobody. */
static void add_four_units(void) {
    int named = add_unit(STR("xưởng"), false), other = add_unit(STR("ấp"), false);
    int first = add_unit(STR("sở"), true), second = add_unit(STR("phòng"), true);
    int group = add_unit(STR("các phòng"), true);
    site.units.at[group].group = true;
    *vec_push(&site.arena, &site.units.at[group].member_index) = second;
    add_plan(-1);
    for (int i = 0; i < 8; i++)
        add_task(0, i < 4 ? STATE_OVERDUE : STATE_DONE_ON_TIME, date_of(2025, 3, 1));
    assign(0, 0, named); /* 1 of 3 */
    assign(0, 4, named);
    assign(0, 5, named);
    assign(0, 0, first); /* 2 of 4 */
    assign(0, 1, first);
    assign(0, 4, first);
    assign(0, 5, first);
    assign(0, 2, other); /* 1 of 2 */
    assign(0, 6, other);
    assign(0, 3, group);
}

TEST(units_stand_by_their_share_of_overdue_tasks) {
    site_open();
    add_four_units();
    make();
    CHECK_STR(table_text(BY_UNIT),
              STR("1. sở 4/2, 1. ấp 2/1, 3. xưởng 3/1, phòng 0/0, các phòng 1/1, "
                  "none 1/0"));
    CHECK_INT(statistics[BY_UNIT].at[3].common.by_state[STATE_OVERDUE], 1);
    CHECK(statistics[BY_UNIT].at[4].group);
    site_close();
}

TEST(without_ranking_units_stand_as_listed_and_others_by_name) {
    site_open();
    input.ranking = false;
    add_four_units();
    make();
    CHECK_STR(table_text(BY_UNIT),
              STR("sở 4/2, phòng 0/0, ấp 2/1, xưởng 3/1, các phòng 1/1, none 1/0"));
    site_close();
}

TEST(a_directive_has_the_tasks_of_all_that_implement_it) {
    site_open();
    for (int i = 0; i < 3; i++)
        add_plan(-1);
    add_task(0, STATE_OVERDUE, date_of(2025, 3, 1));
    add_task(1, STATE_DONE, (struct date){0});
    add_task(1, STATE_DONE, (struct date){0});
    add_task(2, STATE_SOON, date_of(2025, 7, 2));
    *vec_push(&site.arena, &site.directives) = (struct directive){.doc = -1};
    implement(0, 3);
    implement(1, 3);
    implement(1, 0);
    make();
    CHECK_STR(table_text(BY_DIRECTIVE), STR("3 3/1, 0 2/0, none 1/0"));
    site_close();
}

TEST(plans_and_issuers_without_tasks_are_left_out) {
    site_open();
    for (int i = 0; i < 3; i++)
        *vec_push(&site.arena, &site.issuers) = (struct issuer){.unit = -1};
    add_plan(2);
    add_plan(1);
    add_plan(2);
    add_plan(-1);
    add_task(0, STATE_OVERDUE, date_of(2025, 3, 1));
    add_task(2, STATE_CANCELLED, date_of(2025, 3, 1));
    add_task(3, STATE_CANCELLED, date_of(2025, 3, 1));
    make();
    CHECK_STR(table_text(BY_PLAN), STR("0 1/1, 2 1/0, 3 1/0"));
    CHECK_STR(table_text(BY_ISSUER), STR("2 2/1, none 1/0"));
    site_close();
}

TEST(rates_are_of_what_they_say) {
    struct totals totals = {.all = 20};
    totals.by_state[STATE_DONE_ON_TIME] = 5;
    totals.by_state[STATE_DONE_LATE] = 2;
    totals.by_state[STATE_DONE] = 4;
    totals.by_state[STATE_OVERDUE] = 2;
    totals.by_state[STATE_SOON] = 1;
    totals.by_state[STATE_WITHIN] = 2;
    totals.by_state[STATE_ONGOING] = 1;
    totals.by_state[STATE_NO_DEADLINE] = 1;
    totals.by_state[STATE_CANCELLED] = 2;
    struct figures f = figures_of(&totals);
    CHECK_INT(f.at[FIGURE_DONE], 11);
    CHECK_INT(f.at[FIGURE_OPEN], 5);
    CHECK_INT(f.at[FIGURE_UNDATED], 2);
    CHECK_INT(figures_rate(&f, RATE_DONE), 778);    /* 7 of 9 */
    CHECK_INT(figures_rate(&f, RATE_ON_TIME), 714); /* 5 of 7 */
    CHECK_INT(figures_rate(&f, RATE_OVERDUE), 111); /* 2 of 18 */
    totals = (struct totals){.all = 2, .by_state[STATE_CANCELLED] = 2};
    f = figures_of(&totals);
    for (int rate = 0; rate < RATES; rate++)
        CHECK_INT(figures_rate(&f, (enum rate)rate), -1);
}

/* Numbers that are the same each time. */
static int roll(int limit) {
    static uint32_t state = 20250701;
    state = state * 1103515245u + 12345u;
    return (int)(state / 65536u % (unsigned)limit);
}

static void add_random_units(int units) {
    for (int i = 0; i < units; i++) {
        add_unit(STR("u"), roll(2) == 0);
        if (roll(4) == 0)
            site.units.at[i].successor = roll(units);
    }
    for (int i = 0; i < 2; i++) {
        int group = add_unit(STR("g"), true);
        site.units.at[group].group = true;
        for (int member = roll(3); member >= 0; member--)
            *vec_push(&site.arena, &site.units.at[group].member_index) = roll(units);
    }
}

static void add_random_plan(int issuers, int units) {
    int plan = add_plan(roll(issuers + 1) - 1);
    for (int tasks = roll(9); tasks; tasks--) {
        struct date due = roll(3) ? date_of(2019 + roll(7), 1 + roll(12), 1 + roll(28))
                                  : (struct date){0};
        int task = add_task(plan, (enum task_state)roll(STATES), due);
        for (int named = roll(4); named; named--)
            assign(plan, task, roll(units + 2));
    }
    if (roll(4) == 0) { /* it is none of the site's plans, and no plan implements by it */
        site.docs.at[plan].publication = LEFT_OUT;
        site.docs.at[plan].directive = -1;
        site.directives.at[site.directives.n - 1].doc = -1;
        site.plans.n--;
    }
}

/* Each pair of directives at most once, as relations are. */
static void add_random_relations(void) {
    for (int from = 0; from < site.directives.n; from++)
        for (int to = 0; to < site.directives.n; to++)
            if (from != to && roll(6) == 0)
                *vec_push(&site.arena, &site.relations) = (struct relation){
                    (enum relation_kind)roll(RELATION_KINDS), from, to, roll(2) == 0};
}

static void add_random_site(void) {
    int units = 1 + roll(9), issuers = 1 + roll(4);
    input.ranking = roll(2) == 0;
    add_random_units(units);
    for (int i = 0; i < issuers; i++)
        *vec_push(&site.arena, &site.issuers) = (struct issuer){.unit = -1};
    for (int plans = roll(8); plans; plans--)
        add_random_plan(issuers, units);
    add_random_relations();
}

static bool implements(const struct site_doc *doc, int directive) {
    bool does = false;
    for (isize i = 0; i < site.relations.n; i++) {
        const struct relation *r = &site.relations.at[i];
        does |= r->kind == RELATION_IMPLEMENTS && r->from == doc->directive &&
                (directive < 0 || r->to == directive);
    }
    return does;
}

static bool is_own(const struct unit *unit, int doc, int task) {
    for (isize i = 0; i < unit->work.n; i++) {
        const struct task_ref *ref = &unit->work.at[i];
        if (ref->doc == doc && ref->task == task)
            return ref->group < 0;
    }
    return false;
}

/* Whether the row of that table counts the task: asked of each alone. */
static bool belongs(enum statistics_by by, int of, int doc, int task) {
    const struct site_doc *d = &site.docs.at[doc];
    const struct site_task *t = &d->tasks.at[task];
    switch (by) {
    case BY_YEAR:
        return of < 0 ? !t->due.year : t->due.year == of;
    case BY_MONTH:
        return of < 0 ? !t->due.year : t->due.year * 12 + t->due.month - 1 == of;
    case BY_UNIT:
        return of < 0 ? !t->assignees.n : is_own(&site.units.at[of], doc, task);
    case BY_ISSUER:
        return d->issuer == of;
    case BY_PLAN:
        return doc == of;
    case BY_DIRECTIVE:
        return of < 0 ? !implements(d, -1) : implements(d, of);
    case STATISTICS:
        break;
    }
    return false;
}

static struct totals recount(enum statistics_by by, int of) {
    struct totals sum = {0};
    for (int doc = 0; doc < site.docs.n; doc++)
        for (int task = 0; task < site.docs.at[doc].tasks.n; task++)
            if (site.docs.at[doc].publication == PUBLISHED && belongs(by, of, doc, task))
                totals_count(&sum, site.docs.at[doc].tasks.at[task].state);
    return sum;
}

static void check_same(const struct totals *got, const struct totals *want) {
    CHECK_INT(got->all, want->all);
    for (int state = 0; state < STATES; state++)
        CHECK_INT(got->by_state[state], want->by_state[state]);
}

/* How many tasks are in some row, each counted once. */
static int count_covered(enum statistics_by by) {
    const struct statistics_table *table = &statistics[by];
    int covered = 0;
    for (isize i = 0; i < site.tasks.n; i++) {
        const struct task_ref *ref = &site.tasks.at[i];
        bool found = false;
        for (isize row = 0; row < table->n; row++)
            found |= belongs(by, table->at[row].of, ref->doc, ref->task);
        covered += found;
    }
    return covered;
}

static void check_table(enum statistics_by by) {
    const struct statistics_table *table = &statistics[by];
    struct totals sum = {0};
    for (isize i = 0; i < table->n; i++) {
        struct totals want = recount(by, table->at[i].of);
        check_same(&table->at[i].own, &want);
        if (by == BY_UNIT && table->at[i].of >= 0)
            check_same(&table->at[i].common, &site.units.at[table->at[i].of].common);
        totals_add(&sum, &table->at[i].own);
        for (isize other = 0; other < i; other++)
            CHECK(table->at[other].of != table->at[i].of);
    }
    if (by != BY_UNIT && by != BY_DIRECTIVE)
        check_same(&sum, &site.totals);
    CHECK_INT(count_covered(by), site.totals.all);
}

static void check_ranks(void) {
    const struct statistics_table *table = &statistics[BY_UNIT];
    int last = -1;
    for (isize i = 0; i < table->n && table->at[i].rank; i++) {
        struct figures f = figures_of(&table->at[i].own);
        int rate = figures_rate(&f, RATE_OVERDUE);
        CHECK(input.ranking && !table->at[i].group);
        CHECK(i == 0 || rate <= last);
        CHECK(table->at[i].rank == (i && rate == last ? table->at[i - 1].rank : i + 1));
        last = rate;
    }
}

TEST(every_table_of_a_random_site_adds_up) {
    for (int i = 0; i < 1500; i++) {
        site_open();
        add_random_site();
        make();
        for (int by = 0; by < STATISTICS; by++)
            check_table((enum statistics_by)by);
        check_ranks();
        site_close();
    }
}

int main(void) {
    RUN(nothing_makes_no_rows);
    RUN(months_stand_in_their_years_the_newest_first);
    RUN(units_stand_by_their_share_of_overdue_tasks);
    RUN(without_ranking_units_stand_as_listed_and_others_by_name);
    RUN(a_directive_has_the_tasks_of_all_that_implement_it);
    RUN(plans_and_issuers_without_tasks_are_left_out);
    RUN(rates_are_of_what_they_say);
    RUN(every_table_of_a_random_site_adds_up);
    return DONE();
}
