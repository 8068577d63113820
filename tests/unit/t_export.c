#include "export/export.c"

#include "harness.h"
#include "tasks.h"

#include "../spec/json.h"

static str addresses(void) {
    struct page_list pages = {0};
    struct buf out = {0};
    struct derived derived = {.site = &site};
    export_list_data(&tasks_arena, &derived, &pages);
    export_list_statistics(&tasks_arena, &derived, &pages);
    export_list_plans(&tasks_arena, &derived, &pages);
    export_list_units(&tasks_arena, &derived, &pages);
    for (isize i = 0; i < pages.n; i++) {
        buf_put(&out, i ? STR(" ") : STR(""));
        buf_put(&out, pages.at[i].address);
    }
    str all = buf_take(&tasks_arena, &out);
    buf_release(&out);
    return all;
}

TEST(lists_the_files_that_there_are) {
    CHECK_STR(addresses(),
              STR("data/tasks.json data/plans.json "
                  "ke-hoach/12-kh-ubnd-2024.csv ke-hoach/12-kh-ubnd-2024.ics "
                  "ke-hoach/12-kh-ubnd-2024.json ke-hoach/nuoc.csv ke-hoach/nuoc.json "
                  "don-vi/van-phong.csv don-vi/van-phong.ics don-vi/van-phong.json"));
}

TEST(tells_which_files_there_are) {
    CHECK(export_has(&site, PAGE_PLAN_CSV, ROAD));
    CHECK(export_has(&site, PAGE_PLAN_ICS, ROAD));
    CHECK(!export_has(&site, PAGE_PLAN_CSV, HIDDEN));
    CHECK(export_has(&site, PAGE_PLAN_JSON, WATER));
    CHECK(!export_has(&site, PAGE_PLAN_ICS, WATER)); /* no day, no calendar */
    CHECK(export_has(&site, PAGE_UNIT_ICS, OFFICE));
    CHECK(!export_has(&site, PAGE_UNIT_CSV, GROUP));
    CHECK(!export_has(&site, PAGE_UNIT_CSV, TEAM));
}

/* The value at "a.b.0.c" of the file, as text; "-" when there is none. */
static str value_at(const struct json *value, str path) {
    while (path.n && value) {
        str step = str_cut(&path, '.');
        int index = str_to_int(step);
        if (index < 0) {
            value = json_get(value, step);
            continue;
        }
        for (value = value->first; value && index > 0; index--)
            value = value->next;
    }
    if (!value)
        return STR("-");
    return value->kind == JSON_NULL   ? STR("null")
           : value->kind == JSON_BOOL ? (value->truth ? STR("true") : STR("false"))
                                      : value->text;
}

static void check_values(enum page_kind kind, int index, const char *const *pairs) {
    struct json *file = json_parse(&tasks_arena, exported(kind, index));
    CHECK(file != NULL);
    for (; *pairs; pairs += 2)
        CHECK_STR(value_at(file, str_from_c(pairs[0])), str_from_c(pairs[1]));
}

TEST(writes_a_plan_as_json) {
    static const char *const pairs[] = {"kehoach",
                                        "1",
                                        "as_of",
                                        "2024-01-15",
                                        "site",
                                        "null",
                                        "plan.address",
                                        "ke-hoach/12-kh-ubnd-2024.html",
                                        "plan.number",
                                        "12/KH-UBND",
                                        "plan.symbol",
                                        "null",
                                        "plan.issuer.name",
                                        "UBND xã",
                                        "plan.issuer.id",
                                        "null",
                                        "plan.targets.0.min",
                                        "93.5",
                                        "plan.targets.0.max",
                                        "null",
                                        "plan.targets.0.by",
                                        "2024-12-31",
                                        "plan.targets.1.min",
                                        "-2",
                                        "plan.targets.1.max",
                                        "0.05",
                                        "plan.reports.0.task",
                                        "II.2",
                                        "plan.reports.0.dates.1",
                                        "2024-09-30",
                                        "tasks.0.id",
                                        "II.1",
                                        "tasks.0.state",
                                        "trong-han",
                                        "tasks.0.address",
                                        "ke-hoach/12-kh-ubnd-2024.html#II.1",
                                        "tasks.0.lead.0.id",
                                        "van-phong",
                                        "tasks.0.lead.0.wording",
                                        "Văn phòng",
                                        "tasks.0.support.0.id",
                                        "null",
                                        "tasks.0.support.1.group",
                                        "true",
                                        "tasks.0.assigned.0",
                                        "-",
                                        "tasks.0.role",
                                        "-",
                                        "tasks.0.when.text",
                                        "trong Quý I",
                                        "tasks.0.when.end",
                                        "2024-03-31",
                                        "tasks.1.occurrences.0.label",
                                        "2024-Q2",
                                        "tasks.1.occurrences.0.state",
                                        "xong-dung-han",
                                        "tasks.1.occurrences.0.evidence.text",
                                        "8/BC-UBND",
                                        "tasks.1.occurrences.0.evidence.address",
                                        "null",
                                        "tasks.1.occurrences.1.state",
                                        "da-huy",
                                        "tasks.1.occurrences.1.evidence",
                                        "null",
                                        "tasks.1.occurrences.1.moved_from",
                                        "2024-09-30",
                                        "tasks.2",
                                        "-",
                                        NULL};
    check_values(PAGE_PLAN_JSON, ROAD, pairs);
}

TEST(writes_a_unit_as_json) {
    static const char *const pairs[] = {"unit.id",
                                        "van-phong",
                                        "unit.registered",
                                        "true",
                                        "unit.parent",
                                        "null",
                                        "unit.totals.all",
                                        "0",
                                        "unit.totals.qua-han",
                                        "0",
                                        "tasks.0.role",
                                        "lead",
                                        "tasks.0.through_group",
                                        "null",
                                        "tasks.1.role",
                                        "assigned",
                                        "tasks.1.through_group.id",
                                        "cac-bo-phan",
                                        "tasks.1.inherited_from",
                                        "null",
                                        "tasks.2",
                                        "-",
                                        NULL};
    check_values(PAGE_UNIT_JSON, OFFICE, pairs);
}

TEST(writes_the_data_of_the_site) {
    static const char *const tasks[] = {"next",
                                        "null",
                                        "tasks.0.plan",
                                        "ke-hoach/12-kh-ubnd-2024.html",
                                        "tasks.2.plan",
                                        "ke-hoach/nuoc.html",
                                        "tasks.3",
                                        "-",
                                        NULL};
    static const char *const plans[] = {"plans.0.number",
                                        "12/KH-UBND",
                                        "plans.1.title",
                                        "Nước",
                                        "plans.1.issuer",
                                        "null",
                                        "plans.2",
                                        "-",
                                        NULL};
    static const char *const units[] = {
        "units.0.id",
        "van-phong",
        "units.1.members.0.address",
        "don-vi/van-phong.html",
        "units.2",
        "-",
        NULL}; /* nothing that is shown names the other one */
    check_values(PAGE_DATA_TASKS, 0, tasks);
    check_values(PAGE_DATA_PLANS, 0, plans);
    check_values(PAGE_DATA_UNITS, 0, units);
}

/* Two plans of so many days do not go into one part. */
TEST(cuts_the_data_of_a_large_site) {
    static struct occurrence many[DATA_PART - 10];
    for (isize i = 0; i < countof(many); i++)
        many[i].directive = -1;
    road_tasks[0].occurrences.at = many;
    road_tasks[0].occurrences.n = countof(many);
    water_tasks[0].occurrences.at = many;
    water_tasks[0].occurrences.n = countof(many);
    CHECK(str_starts(addresses(), STR("data/tasks.json data/plans.json "
                                      "data/tasks-2.json data/plans-2.json ke-hoach/")));
    static const char *const first[] = {
        "next", "data/plans-2.json", "plans.0.number", "12/KH-UBND", "plans.1", "-",
        NULL};
    static const char *const second[] = {
        "next", "null", "plans.0.title", "Nước", "plans.1", "-", NULL};
    check_values(PAGE_DATA_PLANS, 0, first);
    check_values(PAGE_DATA_PLANS, WATER, second);
    road_tasks[0].occurrences.at = once;
    road_tasks[0].occurrences.n = 1;
    water_tasks[0].occurrences.at = never;
    water_tasks[0].occurrences.n = 1;
}

TEST(writes_an_empty_site) {
    isize docs = site.docs.n, units = site.units.n;
    site.docs.n = site.units.n = 0;
    CHECK_STR(addresses(), STR("data/tasks.json data/plans.json"));
    CHECK_STR(exported(PAGE_DATA_TASKS, 0),
              STR("{\"kehoach\": \"1\", \"as_of\": \"2024-01-15\", \"site\": null, "
                  "\"next\": null, \"tasks\": []}\n"));
    CHECK_STR(exported(PAGE_DATA_UNITS, 0),
              STR("{\"kehoach\": \"1\", \"as_of\": \"2024-01-15\", \"site\": null, "
                  "\"units\": []}\n"));
    site.docs.n = docs;
    site.units.n = units;
}

int main(void) {
    RUN(lists_the_files_that_there_are);
    RUN(tells_which_files_there_are);
    RUN(writes_a_plan_as_json);
    RUN(writes_a_unit_as_json);
    RUN(writes_the_data_of_the_site);
    RUN(cuts_the_data_of_a_large_site);
    RUN(writes_an_empty_site);
    tasks_close();
    return DONE();
}
