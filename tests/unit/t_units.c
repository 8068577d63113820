#include "link/units.c"

#include "harness.h"
#include "temp.h"

#include "sites.h"

static struct diags diags;
static struct date today; /* none: names of all times */

static void link_units(const char *yaml) {
    site_open();
    temp_file(STR("units.yaml"), str_from_c(yaml));
    read_site();
    diags = (struct diags){.arena = &site.arena};
    input.today = today;
    units_link(&site, &diags);
}

static int find(const char *name) {
    return units_find(&site, str_from_c(name));
}

TEST(every_name_of_a_unit_finds_it) {
    link_units("units:\n"
               "- {id: so-nv, name: Sở Nội vụ, short: SNV, symbols: [SNV, S.NV],\n"
               "   aliases: Sở Tổ chức}\n"
               "- {id: so-yt, name: Sở Y tế}\n");
    static const char *const names[] = {"so-nv", "Sở Nội vụ",      "SỞ NỘI VỤ", "snv",
                                        "S.NV",  " Sở\t Tổ chức ", "SO-NV"};
    for (isize i = 0; i < countof(names); i++)
        CHECK_INT(find(names[i]), 0);
    CHECK_INT(find("Sở Y tế"), 1);
    CHECK_INT(find("So Noi vu"), -1); /* marks always count */
    CHECK_INT(find("Sở"), -1);
    CHECK_INT(find(""), -1);
    CHECK_INT(diags.n, 0);
    site_close();
}

TEST(a_name_of_two_units_means_neither) {
    link_units("units:\n- {id: a, name: Văn phòng}\n- {id: b, name: Văn phòng}\n"
               "- {id: c, name: Văn phòng C, aliases: [Văn phòng C, c]}\n");
    CHECK_INT(find("Văn phòng"), -1);
    CHECK_INT(find("a"), 0);
    CHECK_INT(find("b"), 1);
    CHECK_INT(find("Văn phòng C"), 2); /* twice the same unit is no doubt */
    site_close();
}

TEST(an_id_is_taken_once) {
    link_units("units:\n- {id: a, name: A}\n- {id: a, name: B}\n- {id: c, name: C, "
               "parent: a}\n");
    CHECK_STR(diags_text(&diags), STR("id-taken a "));
    CHECK_INT(site.units.at[2].parent_index, 0);
    CHECK_INT(find("B"), 1);
    site_close();
}

TEST(parents_are_found) {
    link_units("units:\n- {id: a, name: A, parent: b}\n- {id: b, name: B}\n"
               "- {id: c, name: C, parent: nix}\n");
    CHECK_INT(site.units.at[0].parent_index, 1);
    CHECK_INT(site.units.at[1].parent_index, -1);
    CHECK_INT(site.units.at[2].parent_index, -1);
    CHECK_STR(diags_text(&diags), STR("unit-parent C nix"));
    site_close();
}

/* Only a unit of the circle is at fault, not those below it. */
TEST(circles_are_cut_where_they_close) {
    link_units("units:\n"
               "- {id: x, name: X, parent: a}\n"
               "- {id: a, name: A, parent: b}\n"
               "- {id: b, name: B, parent: a}\n"
               "- {id: y, name: Y, parent: b}\n"
               "- {id: self, name: Self, parent: self}\n");
    CHECK_STR(diags_text(&diags), STR("unit-parent A b, unit-parent Self self"));
    static const int parents[] = {1, -1, 1, 2, -1};
    for (isize i = 0; i < countof(parents); i++)
        CHECK_INT(site.units.at[i].parent_index, parents[i]);
    site_close();
}

/* A chain as long as the file allows, upwards and in a circle. */
TEST(long_chains_stay_quick) {
    enum { UNITS = 60000 };
    site_open();
    for (int i = 0; i < UNITS; i++)
        *vec_push(&site.arena, &site.units) = (struct unit){0};
    for (int i = 0; i < UNITS; i++) {
        struct buf digits = {0};
        buf_int(&digits, i);
        site.units.at[i].id.text = str_dup(&site.arena, buf_str(&digits));
        buf_release(&digits);
    }
    for (int i = 0; i < UNITS; i++)
        site.units.at[i].parent = site.units.at[(i + 1) % UNITS].id;
    diags = (struct diags){.arena = &site.arena};
    units_link(&site, &diags);
    CHECK_INT(diags.n, 1);
    CHECK_INT(site.units.at[0].parent_index, -1);
    CHECK_INT(site.units.at[1].parent_index, 2);
    site_close();
}

TEST(tones_may_be_placed_either_way) {
    link_units("units:\n- {id: hb, name: 'UBND xã Hòa Bình - Thủy An'}\n"
               "- {id: k, name: Đảng ủy Khối}\n");
    CHECK_INT(find("UBND xã Hoà Bình – Thuỷ An"), 0);
    CHECK_INT(find("UBND xã Hoa\xCC\x80 Bình-Thủy An"), 0); /* decomposed */
    CHECK_INT(find("Đảng ủy Khôi"), -1);
    site_close();
}

static int find_on(const char *name, int year) {
    return units_find_on(&site, str_from_c(name), date_of(year, 6, 1));
}

TEST(former_names_hold_in_their_time) {
    link_units("units:\n"
               "- id: a\n  name: Sở Ba\n  names:\n"
               "  - {name: Sở Một, to: 2009-12-31}\n"
               "  - {name: Sở Hai, short: S2, from: 2010-01-01, to: 2019-12-31}\n"
               "- {id: b, name: Sở Hai, from: 2020-01-01}\n");
    CHECK_INT(diags.n, 0);
    CHECK_INT(find_on("Sở Hai", 2015), 0);
    CHECK_INT(find_on("Sở Hai", 2021), 1);
    CHECK_INT(find_on("S2", 2030), 0); /* nobody else has it */
    CHECK_INT(find_on("Sở Một", 2021), 0);
    CHECK_INT(find("Sở Hai"), -1); /* without a day there are two */
    site_close();
}

TEST(times_that_cannot_be_are_told) {
    link_units("units:\n"
               "- {id: a, name: A, from: 2020-01-01, to: 2019-01-01}\n"
               "- {id: b, name: B, names: [{name: C, to: 2010-01-01},\n"
               "   {name: D, from: 2009-01-01}, {name: E, from: 2011-01-02, to: "
               "2011-01-01}]}\n");
    CHECK_STR(diags_text(&diags),
              STR("unit-dates A , name-overlap D C, unit-dates E , name-overlap E D"));
    site_close();
}

/* The members of a group, as ids. */
static str members(const char *id) {
    int group = find(id);
    str all = {0};
    CHECK(group >= 0 && site.units.at[group].group);
    for (isize i = 0; i < site.units.at[group].member_index.n; i++)
        all = str_concat(&temp_arena, all, i ? STR(" ") : STR(""),
                         site.units.at[site.units.at[group].member_index.at[i]].id.text);
    return all;
}

TEST(groups_are_made_of_units) {
    link_units(
        "units:\n- {id: so, name: Sở}\n- {id: p1, name: P1, parent: so}\n"
        "- {id: p2, name: P2, parent: so}\n- {id: p3, name: P3}\n"
        "groups:\n- {id: cac-phong, name: Các phòng, of: so}\n"
        "- {id: tat-ca, name: Tất cả, members: [p3, cac-phong, p1, nix], parent: so}\n"
        "- {id: trong, name: Trống}\n");
    CHECK_STR(diags_text(&diags), STR("unit-unknown nix "));
    CHECK_STR(members("cac-phong"), STR("p1 p2"));
    CHECK_STR(members("tat-ca"), STR("p3 p1 p2"));
    CHECK_STR(members("trong"), STR(""));
    CHECK_INT(site.units.at[4].parent_index, 0);
    CHECK_INT(find("phòng"), 4); /* behind a comma */
    CHECK(!site.units.at[0].group && site.units.at[0].registered);
    site_close();
}

TEST(a_group_is_not_its_own_member) {
    link_units("units:\n- {id: u, name: U}\n"
               "groups:\n- {id: x, name: X, members: [x, u]}\n"
               "- {id: y, name: Y, members: [z]}\n- {id: z, name: Z, members: [u, y]}\n");
    CHECK_STR(diags_text(&diags), STR("group-circle X x, group-circle Z y"));
    CHECK_STR(members("x"), STR("u"));
    CHECK_STR(members("y"), STR("u"));
    site_close();
}

static void link_events(const char *events) {
    str units = str_concat(&temp_arena,
                           STR("units:\n- {id: a, name: A}\n- {id: b, name: B}\n"
                               "- {id: c, name: C, from: 2010-01-01}\n"
                               "- {id: d, name: D, to: 2015-12-31}\nevents:\n"),
                           str_from_c(events));
    today = date_of(2026, 11, 20);
    link_units(str_c(&temp_arena, units));
    today = (struct date){0};
}

TEST(events_lead_to_the_last_successor) {
    link_events("- {date: 2021-03-01, kind: merge, from: [b], to: [c]}\n"
                "- {date: 2020-01-01, kind: merge, from: [a], to: [b, c]}\n");
    CHECK_INT(diags.n, 0);
    CHECK_INT(site.units.at[0].ended_by, 1);
    CHECK_INT(site.units.at[0].successor, 2);
    CHECK_INT(site.units.at[1].successor, 2);
    CHECK_INT(site.units.at[2].ended_by, -1);
    CHECK_INT(date_cmp(site.units.at[0].to, date_of(2019, 12, 31)), 0);
    site_close();
}

TEST(what_has_not_happened_ends_nothing) {
    link_events("- {date: 2020-01-01, kind: merge, from: [a], to: [b]}\n"
                "- {date: 2999-01-01, kind: dissolve, from: [b]}\n");
    CHECK_INT(diags.n, 0);
    CHECK_INT(site.units.at[0].successor, 1);
    CHECK_INT(site.units.at[1].ended_by, -1);
    site_close();
}

TEST(not_every_event_ends_a_unit) {
    link_events("- {date: 2020-01-01, kind: transfer, from: [a], to: [b]}\n"
                "- {date: 2020-01-01, kind: split, from: [b], to: [b, c]}\n"
                "- {date: 2020-01-01, kind: dissolve, from: [c]}\n");
    CHECK_INT(diags.n, 1); /* c cannot take over on the day it ends */
    CHECK_INT(site.units.at[0].ended_by, -1);
    CHECK_INT(site.units.at[1].ended_by, -1);
    CHECK_INT(site.units.at[2].ended_by, 2);
    CHECK_INT(site.units.at[2].successor, -1);
    site_close();
}

TEST(events_out_of_time_count_for_nothing) {
    link_events("- {date: 2009-01-01, kind: merge, from: [c], to: [a]}\n"
                "- {date: 2017-01-01, kind: merge, from: [d], to: [a]}\n"
                "- {date: 2018-01-01, kind: merge, from: [a], to: [d, b]}\n"
                "- {date: 2019-01-01, kind: merge, from: [a, nix], to: [c]}\n");
    CHECK_STR(diags_text(&diags),
              STR("event-time C 2009-01-01, event-time D 2017-01-01, event-time A "
                  "2019-01-01, unit-unknown nix , event-time D 2018-01-01"));
    CHECK_INT(site.units.at[2].ended_by, -1);
    CHECK_INT(site.units.at[3].ended_by, -1);
    CHECK_INT(site.units.at[0].ended_by, 2);
    CHECK_INT(site.units.at[0].successor, 1);
    site_close();
}

TEST(two_that_swap_on_one_day_have_no_successor) {
    link_events("- {date: 2020-01-01, kind: merge, from: [a], to: [b]}\n"
                "- {date: 2020-01-01, kind: merge, from: [b], to: [a]}\n");
    CHECK_INT(diags.n, 2);
    CHECK_INT(site.units.at[0].successor, -1);
    CHECK_INT(site.units.at[1].successor, -1);
    site_close();
}

int main(void) {
    RUN(tones_may_be_placed_either_way);
    RUN(former_names_hold_in_their_time);
    RUN(times_that_cannot_be_are_told);
    RUN(groups_are_made_of_units);
    RUN(a_group_is_not_its_own_member);
    RUN(events_lead_to_the_last_successor);
    RUN(what_has_not_happened_ends_nothing);
    RUN(not_every_event_ends_a_unit);
    RUN(events_out_of_time_count_for_nothing);
    RUN(two_that_swap_on_one_day_have_no_successor);
    RUN(every_name_of_a_unit_finds_it);
    RUN(a_name_of_two_units_means_neither);
    RUN(an_id_is_taken_once);
    RUN(parents_are_found);
    RUN(circles_are_cut_where_they_close);
    RUN(long_chains_stay_quick);
    return DONE();
}
