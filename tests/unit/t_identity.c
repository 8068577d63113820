#include "harness.h"

#include "link/identity.c"

static struct input input;
static struct site site;
static struct arena arena;

static void start(void) {
    arena_release(&site.arena);
    arena_release(&arena);
    site = (struct site){.input = &input};
}

static int add(str key, struct date date, str issuer) {
    *vec_push(&site.arena, &site.directives) =
        (struct directive){.key = key, .date = date, .issuer = issuer, .successor = -1};
    identity_add(&site, (int)site.directives.n - 1);
    return (int)site.directives.n - 1;
}

/* A mention in a document of the last day of 2024. */
static struct quote quote(str key, struct date date, str issuer) {
    return (struct quote){.key = key,
                          .form = DOCNUM_HC,
                          .date = date,
                          .issuer = issuer,
                          .citing = date_of(2024, 12, 31),
                          .citing_year = 2024};
}

/* The directive that is found, or -1 - verdict. */
static int find_it(struct quote q) {
    int one, rival;
    enum verdict verdict = identity_find(&site, &q, &arena, &one, &rival);
    return verdict == VERDICT_ONE ? one : -1 - (int)verdict;
}

static const struct date no_date;
static const str plan_5 = {"KH|UBND|5|-", 11};

/* More candidates than are weighed: one for each day from the start of 2020. */
static void add_many(int count) {
    for (int i = 0; i < count; i++)
        add(plan_5, date_from_days(date_to_days(date_of(2020, 1, 1)) + i), STR("Xã A"));
}

TEST(a_date_is_found_among_hundreds) {
    start();
    add_many(400);
    for (int i = 0; i < 400; i++)
        CHECK_INT(find_it(quote(plan_5, site.directives.at[i].date, STR(""))), i);
    CHECK_INT(find_it(quote(plan_5, date_of(2023, 1, 1), STR(""))),
              -1 - VERDICT_OTHER_DATE);
}

TEST(what_is_not_weighed_leaves_doubt) {
    start();
    int first = add(plan_5, date_of(2024, 2, 3), STR("Xã B"));
    CHECK_INT(find_it(quote(plan_5, no_date, STR(""))), first);
    add_many(400);
    CHECK_INT(find_it(quote(plan_5, no_date, STR(""))), -1 - VERDICT_UNSURE);
    CHECK_INT(find_it(quote(plan_5, no_date, STR("Xã B"))), -1 - VERDICT_UNSURE);
}

TEST(an_issuer_parts_two_of_one_day) {
    start();
    struct date day = date_of(2024, 5, 6);
    int a = add(plan_5, day, STR("UBND xã A")), b = add(plan_5, day, STR("UBND xã B"));
    CHECK_INT(find_it(quote(plan_5, day, STR(""))), -1 - VERDICT_UNSURE);
    CHECK_INT(find_it(quote(plan_5, day, STR("Ủy ban nhân dân xã B"))), b);
    CHECK_INT(find_it(quote(plan_5, day, STR("UBND xã a"))), a);
    CHECK_INT(find_it(quote(plan_5, day, STR("UBND xã C"))), -1 - VERDICT_UNSURE);
}

TEST(the_drafting_unit_may_be_left_out) {
    start();
    int d = add(STR("KH|SGDĐT-VP|5|-"), date_of(2024, 5, 6), STR(""));
    CHECK_INT(find_it(quote(STR("KH|SGDĐT|5|-"), no_date, STR(""))), d);
    CHECK_INT(find_it(quote(STR("KH|SGDĐT-VP-X|5|-"), no_date, STR(""))), d);
    CHECK_INT(find_it(quote(STR("KH|SGDĐT-TC|5|-"), no_date, STR(""))),
              -1 - VERDICT_NONE);
    CHECK_INT(find_it(quote(STR("KH|SGD|5|-"), no_date, STR(""))), -1 - VERDICT_NONE);
}

TEST(nobody_cites_the_future) {
    start();
    add(plan_5, date_of(2025, 1, 1), STR(""));
    CHECK_INT(find_it(quote(plan_5, no_date, STR(""))), -1 - VERDICT_NONE);
    CHECK_INT(find_it(quote(plan_5, date_of(2025, 1, 1), STR(""))), -1 - VERDICT_NONE);
}

TEST(each_step_says_whom_it_put_aside) {
    start();
    struct weighing w;
    int one, rival;
    add(plan_5, date_of(2025, 1, 1), STR("UBND xã A"));
    add(plan_5, date_of(2024, 1, 2), STR("UBND xã A"));
    add(plan_5, date_of(2024, 1, 3), STR("UBND xã B"));
    add(plan_5, date_of(2020, 1, 3), STR("UBND xã B"));
    struct quote q = quote(plan_5, no_date, STR("UBND xã B"));
    CHECK_INT(identity_weigh(&site, &q, &arena, &w, &one, &rival), VERDICT_ONE);
    CHECK_INT(one, 2);
    enum identity_step want[] = {STEP_FUTURE, STEP_ISSUER, STEP_KEPT, STEP_TIME};
    CHECK_INT(w.n, 4);
    for (int i = 0; i < w.n; i++)
        CHECK_INT(w.step[i], want[w.directive[i]]);
}

TEST(a_central_number_survives_a_wrong_date) {
    start();
    int d = add(STR("KL|TW|9|-"), date_of(2015, 7, 14), STR(""));
    add(plan_5, date_of(2015, 7, 14), STR(""));
    struct quote q = quote(STR("KL|TW|9|-"), date_of(2016, 7, 14), STR(""));
    CHECK_INT(identity_find_slip(&site, &q, &arena), d);
    q.date = date_of(2015, 7, 15);
    CHECK_INT(identity_find_slip(&site, &q, &arena), d);
    q.date = date_of(2016, 7, 15);
    CHECK_INT(identity_find_slip(&site, &q, &arena), -1);
    q = quote(plan_5, date_of(2015, 7, 15), STR(""));
    CHECK_INT(identity_find_slip(&site, &q, &arena), -1);
}

int main(void) {
    RUN(a_date_is_found_among_hundreds);
    RUN(what_is_not_weighed_leaves_doubt);
    RUN(an_issuer_parts_two_of_one_day);
    RUN(the_drafting_unit_may_be_left_out);
    RUN(nobody_cites_the_future);
    RUN(each_step_says_whom_it_put_aside);
    RUN(a_central_number_survives_a_wrong_date);
    start();
    return DONE();
}
