#include "link/units.c"

#include "harness.h"
#include "temp.h"

#include "sites.h"

static struct diags diags;

static void link_units(const char *yaml) {
    site_open();
    temp_file(STR("units.yaml"), str_from_c(yaml));
    read_site();
    diags = (struct diags){.arena = &site.arena};
    units_link(&site, &diags);
}

static int find(const char *name) {
    return units_find(&site, &temp_arena, str_from_c(name));
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
        *vec_push(&site.arena, &site.units) = (struct unit){.parent_index = -1};
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

int main(void) {
    RUN(every_name_of_a_unit_finds_it);
    RUN(a_name_of_two_units_means_neither);
    RUN(an_id_is_taken_once);
    RUN(parents_are_found);
    RUN(circles_are_cut_where_they_close);
    RUN(long_chains_stay_quick);
    return DONE();
}
