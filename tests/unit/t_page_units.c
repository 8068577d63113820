#include "page/units.c"

#include "page/page.h"

#include "harness.h"

/* A tree of 900 registered units, three below each, and 100 others found at the first. */
enum { LISTED = 900, UNLISTED = 100, ALL = LISTED + UNLISTED };

static struct arena arena;
static const struct input input = {.today = {2024, 3, 1}, .due_soon = 7};
static struct site site = {.input = &input};
static struct template_set templates;
static struct derived derived;
static struct renderer renderer;

static void fill(void) {
    for (int i = 0; i < ALL; i++) {
        struct unit *unit = vec_push(&arena, &site.units);
        *unit = (struct unit){.registered = i < LISTED, .successor = -1, .ended_by = -1};
        unit->parent_index = i < LISTED ? (i - 1) / 3 : 0;
        unit->name.text = unit->id.text =
            str_concat(&arena, STR("u"), str_number(&arena, i));
        unit->address = str_concat(&arena, STR("don-vi/"), unit->id.text, STR(".html"));
    }
    site.units.at[0].parent_index = -1;
    derived_make(&arena, &site, &derived);
    renderer_init(&renderer, &arena, &derived, &templates);
}

static const struct fact *find(const struct fact *object, str name) {
    struct fact_key key = fact_key_of(name);
    return fact_find(object, &key);
}

/* Counts the units of a list and all below them; `seen` once for each. */
static int count_units(const struct fact *list, int *seen) {
    int n = 0;
    for (const struct fact *f = list->items.first; f; f = f->next) {
        str name = find(f, STR("name"))->text;
        const struct fact *below = find(f, STR("units"));
        seen[str_to_int(str_skip(name, 1))]++;
        n++;
        CHECK(find(f, STR("has_units")) != NULL);
        if (below) {
            int under = count_units(below, seen);
            CHECK_INT(find(f, STR("has_units"))->flag, under > 0);
            n += under;
        }
    }
    return n;
}

static const struct fact *facts_of(int part) {
    struct page page = {
        .kind = PAGE_UNITS, .part = part, .address = STR("don-vi/index.html")};
    return page_facts(&arena, &renderer, &page);
}

TEST(every_unit_stands_on_some_part_and_its_ancestors_with_it) {
    int seen[ALL] = {0};
    CHECK_INT(count_parts(&derived), 3);
    for (int part = 0; part < 3; part++) {
        const struct fact *facts = facts_of(part);
        int on_page[ALL] = {0};
        int n = count_units(find(facts, STR("units")), on_page);
        CHECK(n <= UNITS_PART + 2 * DEPTH_MOST);
        for (int i = 0; i < LISTED; i++) {
            CHECK(on_page[i] <= 1);
            if (on_page[i] && i > 0)
                CHECK(on_page[(i - 1) / 3]);
            seen[i] += on_page[i];
        }
    }
    for (int i = 0; i < LISTED; i++)
        CHECK(seen[i] > 0);
}

/* Forty units, each below the one before: the deepest stand side by side. */
TEST(a_tree_is_shown_only_so_deep) {
    struct site deep = {.input = &input};
    struct derived d;
    struct renderer r;
    struct page page = {.kind = PAGE_UNITS, .address = STR("don-vi/index.html")};
    int seen[ALL] = {0}, depth = 0;
    for (int i = 0; i < 40; i++) {
        struct unit *unit = vec_push(&arena, &deep.units);
        *unit = site.units.at[i];
        unit->parent_index = i - 1;
    }
    derived_make(&arena, &deep, &d);
    renderer_init(&r, &arena, &d, &templates);
    const struct fact *list = find(page_facts(&arena, &r, &page), STR("units"));
    CHECK_INT(count_units(list, seen), 40);
    for (; list && list->items.first; list = find(list->items.first, STR("units")))
        depth++;
    CHECK_INT(depth, DEPTH_MOST);
}

TEST(bodies_in_no_list_stand_below_the_agency_that_names_them) {
    int seen[ALL] = {0};
    const struct fact *groups = find(facts_of(2), STR("unlisted"));
    CHECK(groups->items.first && groups->items.first == groups->items.last);
    CHECK_STR(find(groups->items.first, STR("heading"))->text, STR("u0"));
    CHECK_INT(count_units(find(groups->items.first, STR("units")), seen), UNLISTED);
    CHECK_INT(seen[0], 0);
}

TEST(days_to_come_stand_once_with_their_number) {
    struct days days = {0};
    days_add(&days, &site, STATE_OVERDUE, date_of(2024, 2, 1));
    days_add(&days, &site, STATE_SOON, date_of(2024, 3, 1));
    days_add(&days, &site, STATE_SOON, date_of(2024, 3, 1));
    days_add(&days, &site, STATE_ONGOING, (struct date){0});
    days_add(&days, &site, STATE_WITHIN, date_of(2024, 6, 30));
    CHECK_INT(days.count, 2);
    CHECK_STR(days_take(&arena, &days), STR("2024-03-01*2 2024-06-30"));
}

int main(void) {
    fill();
    RUN(every_unit_stands_on_some_part_and_its_ancestors_with_it);
    RUN(a_tree_is_shown_only_so_deep);
    RUN(bodies_in_no_list_stand_below_the_agency_that_names_them);
    RUN(days_to_come_stand_once_with_their_number);
    arena_release(&arena);
    return DONE();
}
