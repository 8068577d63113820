/*
 * A small site made by hand, as it is once everything is linked: two plans with tasks, a
 * plan that is left out, an office, a group with it in it, and a body that nobody has
 * registered and that has no work. A test changes what it wants to see before it looks.
 */
#ifndef TESTS_TASKS_H
#define TESTS_TASKS_H

#include "export/parts.h"
#include "page/page.h"

#define S(literal)                                                                       \
    { "" literal, (isize)sizeof(literal) - 1 }

static struct arena tasks_arena;
static struct buf tasks_out;

enum { ROAD, HIDDEN, WATER }; /* documents */
enum { OFFICE, GROUP, TEAM }; /* units */

static struct assignee office_leads[] = {
    {.role = ROLE_LEAD, .unit = OFFICE, .wording = S("Văn phòng")},
    {.role = ROLE_SUPPORT, .unit = TEAM, .wording = S("Tổ thủy nông")},
    {.role = ROLE_SUPPORT, .unit = GROUP, .wording = S("các bộ phận, tổ")},
};
static struct assignee group_has[] = {
    {.role = ROLE_ASSIGNED, .unit = GROUP, .wording = S("các bộ phận")},
};

static struct occurrence once[] = {
    {.due = {2024, 3, 31}, .directive = -1, .state = STATE_WITHIN},
};
static struct occurrence twice[] = {
    {.due = {2024, 6, 14},
     .done = {2024, 6, 10},
     .label = S("2024-Q2"),
     .evidence = S("8/BC-UBND"),
     .directive = -1,
     .state = STATE_DONE_ON_TIME},
    {.due = {2024, 12, 31},
     .moved_from = {2024, 9, 30},
     .cancelled = {2024, 8, 1},
     .label = S("2024-Q3"),
     .basis = S("ý kiến họp"),
     .directive = -1,
     .state = STATE_CANCELLED},
};
static struct occurrence never[] = {{.directive = -1, .state = STATE_NO_DEADLINE}};

static struct task road_read[] = {
    {.id = S("II.1"),
     .section = S("II"),
     .text = S("Đổ đá, lu nền \"đoạn dốc\""),
     .product = S("Biên bản"),
     .when_text = S("trong Quý I")},
    {.id = S("II.2"),
     .section = S("II"),
     .text = S("Báo cáo định kỳ"),
     .when_text = S("hằng quý")},
};
static struct site_task road_tasks[] = {
    {.read = &road_read[0],
     .when = {.start = {2024, 1, 1}, .end = {2024, 3, 31}},
     .assignees = {office_leads, 3, 3},
     .occurrences = {once, 1, 1},
     .state = STATE_WITHIN,
     .due = {2024, 3, 31}},
    {.read = &road_read[1],
     .when = {.recurs = RECURS_QUARTER, .start = {2024, 4, 1}},
     .assignees = {group_has, 1, 1},
     .occurrences = {twice, 2, 2},
     .state = STATE_DONE,
     .due = {2024, 12, 31}},
};
static struct task water_read[] = {{.id = S("1-1"), .text = S("Nạo vét kênh")}};
static struct site_task water_tasks[] = {
    {.read = water_read, .occurrences = {never, 1, 1}, .state = STATE_NO_DEADLINE},
};

static struct target road_targets[] = {
    {.id = S("I-1"),
     .text = S("ít nhất 93,5% số xóm"),
     .quantity = S("93,5%"),
     .unit = S("%"),
     .min = 93500,
     .has_min = true,
     .by = {2024, 12, 31}},
    {.id = S("I-2"),
     .quantity = S("-2"),
     .min = -2000,
     .max = 50,
     .has_min = true,
     .has_max = true},
};
static struct date report_days[] = {{2024, 6, 14}, {2024, 9, 30}};
static struct reporting road_duties[] = {
    {.task = 1, .what = S("kết quả"), .to = S("Huyện ủy"), .when_text = S("hằng quý")},
};
static struct site_reporting road_reports[] = {
    {road_duties, {.dates = {report_days, 2, 2}}},
};

static struct doc tasks_read[] = {
    [ROAD] = {.kind = DOC_PLAN,
              .front = {.number = {.text = S("12/KH-UBND")},
                        .title = {.text = S("Sửa đường; đợt 1")},
                        .issuer = {.text = S("UBND xã")},
                        .date = {2024, 2, 5}},
              .targets = {road_targets, 2, 2}},
    [HIDDEN] = {.kind = DOC_PLAN, .front = {.title = {.text = S("Bí mật")}}},
    [WATER] = {.kind = DOC_PLAN, .front = {.title = {.text = S("Nước")}}},
};
static struct site_doc tasks_docs[] = {
    [ROAD] = {.read = &tasks_read[ROAD],
              .issuer = -1,
              .tasks = {road_tasks, 2, 2},
              .reports = {road_reports, 1, 1},
              .address = S("ke-hoach/12-kh-ubnd-2024.html")},
    [HIDDEN] = {.read = &tasks_read[HIDDEN],
                .issuer = -1,
                .tasks = {road_tasks, 2, 2},
                .publication = LEFT_OUT},
    [WATER] = {.read = &tasks_read[WATER],
               .issuer = -1,
               .tasks = {water_tasks, 1, 1},
               .address = S("ke-hoach/nuoc.html")},
};

static struct task_ref office_work[] = {
    {.doc = ROAD, .task = 0, .role = ROLE_LEAD, .group = -1, .inherited = -1},
    {.doc = ROAD, .task = 1, .role = ROLE_ASSIGNED, .group = GROUP, .inherited = -1},
};
static int group_members[] = {OFFICE};

static struct unit tasks_units[] = {
    [OFFICE] = {.id = {.text = S("van-phong")},
                .name = {.text = S("Văn phòng UBND")},
                .registered = true,
                .parent_index = -1,
                .successor = -1,
                .address = S("don-vi/van-phong.html"),
                .work = {office_work, 2, 2}},
    [GROUP] = {.id = {.text = S("cac-bo-phan")},
               .name = {.text = S("các bộ phận")},
               .registered = true,
               .group = true,
               .parent_index = -1,
               .member_index = {group_members, 1, 1},
               .successor = -1},
    [TEAM] = {.name = {.text = S("Tổ thủy nông")},
              .parent_index = -1,
              .successor = -1,
              .address = S("don-vi/to-thuy-nong.html")},
};

static struct interface_text tasks_texts[] = {
    {S("role_lead"), S("Lead")},
    {S("role_support"), S("Support")},
    {S("role_assigned"), S("Assigned")},
    {S("role_common"), S("Common")},
    {S("export_tasks"), S("Tasks")},
    {S("export_id"), S("Task")},
    {S("export_when"), S("When")},
    {S("export_finished"), S("Done on")},
    {S("state_within"), S("Within time")},
    {S("state_cancelled"), S("Cancelled")},
    {S("state_done_on_time"), S("Done on time")},
};

static struct input input = {
    .language = LANG_EN,
    .title = {.text = S("Đường làng")},
    .today = {2024, 1, 15},
    .texts = {tasks_texts, countof(tasks_texts), countof(tasks_texts)},
};
static struct site site = {
    .input = &input,
    .docs = {tasks_docs, countof(tasks_docs), countof(tasks_docs)},
    .units = {tasks_units, countof(tasks_units), countof(tasks_units)},
};

/* The file of that kind; valid until the next one. */
static inline str exported(enum page_kind kind, int index) {
    struct derived derived = {.site = &site};
    struct renderer renderer = {.site = &site, .derived = &derived};
    struct page page = {.kind = kind, .index = index};
    buf_clear(&tasks_out);
    page_write(&tasks_out, &tasks_arena, &renderer, &page);
    return buf_str(&tasks_out);
}

static inline void tasks_close(void) {
    arena_release(&tasks_arena);
    buf_release(&tasks_out);
}

#endif
