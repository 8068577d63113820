#include "extract/task_front.c"

#include "harness.h"

enum { SMALL = 500, GROWN = 4 };

/* A plan with tasks 1, 2, … in its text and entries for tasks in its front matter. */
struct plan_of_tasks {
    struct doc doc;
    struct arena scratch;
    struct reading reading;
    struct task_walk walk;
};

static str numbered(struct arena *a, const char *before, int i) {
    return str_concat(a, str_from_c(before), str_number(a, i));
}

static void open_plan(struct plan_of_tasks *p, int tasks) {
    *p = (struct plan_of_tasks){.walk.scratch = &p->scratch};
    p->doc.diags.arena = &p->doc.arena;
    p->walk.doc = &p->doc;
    p->walk.reading = &p->reading;
    for (int i = 0; i < tasks; i++)
        *vec_push(&p->scratch, &p->doc.tasks) =
            (struct task){.id = numbered(&p->scratch, "", i + 1)};
}

static struct given_task *add_entry(struct plan_of_tasks *p, str id, const char *text,
                                    const char *lead) {
    struct given_task *given = vec_push(&p->scratch, &p->doc.front.tasks);
    *given = (struct given_task){
        .id.text = id, .text.text = str_from_c(text), .lead.text = str_from_c(lead)};
    return given;
}

static void apply(struct plan_of_tasks *p) {
    task_apply_front(&p->walk, &(struct scope){.heading = -1});
}

static void close_plan(struct plan_of_tasks *p) {
    arena_release(&p->doc.arena);
    arena_release(&p->scratch);
}

TEST(the_last_entry_of_a_task_comes_first) {
    struct plan_of_tasks p;
    open_plan(&p, 2);
    *vec_push(&p.scratch, &p.doc.tasks.at[1].claims) =
        (struct claim){.form = CLAIM_NOTE, .text = STR("Tổ Ba")};
    struct given_task *first = add_entry(&p, STR("2"), "", "Tổ  Một");
    *vec_push(&p.scratch, &first->support) = (struct written){.text = STR("Tổ Hai")};
    add_entry(&p, STR("9"), "Cắm biển báo", "Tổ Năm");
    add_entry(&p, STR("9"), "", "Tổ Sáu");
    add_entry(&p, STR("2"), "", "Tổ Bốn");
    apply(&p);
    CHECK_INT(p.doc.tasks.n, 3);
    CHECK_INT(p.doc.tasks.at[0].claims.n, 0);
    const struct task *second = &p.doc.tasks.at[1], *added = &p.doc.tasks.at[2];
    static const char *const want[] = {"Tổ Bốn", "Tổ Một", "Tổ Hai", "Tổ Ba"};
    CHECK_INT(second->claims.n, countof(want));
    for (isize i = 0; i < countof(want) && i < second->claims.n; i++)
        CHECK_STR(second->claims.at[i].text, str_from_c(want[i]));
    CHECK_STR(added->text, STR("Cắm biển báo"));
    CHECK_INT(added->claims.n, 2);
    CHECK_STR(added->claims.at[0].text, STR("Tổ Sáu"));
    CHECK_INT(p.doc.diags.n, 0);
    close_plan(&p);
}

/* Bytes for n entries in a plan of n tasks; "X" with a number is no task. */
static isize bytes_for(int n, bool unknown, const char *text) {
    struct plan_of_tasks p;
    open_plan(&p, n);
    for (int i = 0; i < n; i++)
        add_entry(&p, unknown ? numbered(&p.scratch, "X", i) : STR("one"), text, "Tổ");
    apply(&p);
    isize bytes = p.scratch.total + p.doc.arena.total;
    close_plan(&p);
    return bytes;
}

static void check_growth(bool unknown, const char *text) {
    isize small = bytes_for(SMALL, unknown, text);
    isize large = bytes_for(GROWN * SMALL, unknown, text);
    CHECK(large <= 2 * GROWN * small);
}

TEST(many_entries_cost_no_more_than_their_number) {
    check_growth(true, "");
    check_growth(true, "Cắm biển báo");
    check_growth(false, "Cắm biển báo");
}

TEST(hints_for_unknown_tasks_end_with_the_budget) {
    struct plan_of_tasks p;
    int tasks = NEAR_BUDGET / 100, hints = 0;
    open_plan(&p, tasks);
    for (int i = 0; i < 300; i++)
        add_entry(&p, numbered(&p.scratch, "X", 10 + i % 90), "", "Tổ");
    apply(&p);
    CHECK_INT(p.doc.diags.n, 300);
    for (isize i = 0; i < p.doc.diags.n; i++)
        hints += p.doc.diags.at[i].detail.arg1.n > 0;
    CHECK_INT(hints, 100);
    close_plan(&p);
}

int main(void) {
    RUN(the_last_entry_of_a_task_comes_first);
    RUN(many_entries_cost_no_more_than_their_number);
    RUN(hints_for_unknown_tasks_end_with_the_budget);
    return DONE();
}
