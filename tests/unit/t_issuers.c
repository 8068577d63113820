#include "link/issuers.c"

#include "harness.h"
#include "temp.h"

#include "base/utf8.h"
#include "link/units.h"
#include "load/scan.h"
#include "sites.h"

static void link_issuers(void) {
    read_site();
    units_link(&site, site_diags(&site, STR("content/units.yaml")));
    address_give(&site);
    issuers_link(&site);
}

/* "name (slug) 3" for each issuer, 3 being how many plans it has. */
static str issuers(void) {
    struct buf out = {0};
    for (isize i = 0; i < site.issuers.n; i++) {
        const struct issuer *issuer = &site.issuers.at[i];
        buf_put(&out, i ? STR(", ") : STR(""));
        buf_put(&out, issuer->name);
        buf_put(&out, STR(" ("));
        buf_put(&out, issuer->slug);
        buf_put(&out, STR(") "));
        buf_int(&out, (long)issuer->plans.n);
    }
    str all = buf_take(&temp_arena, &out);
    buf_release(&out);
    return all;
}

/* The paths of plans without what is the same in all. */
static str plans(const struct index_list *list) {
    str all = {0};
    for (isize i = 0; i < list->n; i++) {
        str path = site.docs.at[list->at[i]].read->path;
        all = str_concat(&temp_arena, all, STR(" "), str_sub(path, 6, path.n - 3));
    }
    return all;
}

static str issuer_name(const char *path) {
    int issuer = doc_at(path)->issuer;
    return issuer < 0 ? STR("-") : site.issuers.at[issuer].name;
}

TEST(issuers_come_in_vietnamese_order) {
    site_open();
    plan_file("plans/1.md", "issuer: Đảng ủy\n", "");
    plan_file("plans/2.md", "issuer: Dân quân\n", "");
    plan_file("plans/3.md", "issuer: Êđê\n", "");
    plan_file("plans/4.md", "issuer: Đảng ủy\n", "");
    plan_file("plans/5.md", "issuer: Đài\n", "");
    plan_file("plans/6.md", "", "");
    link_issuers();
    CHECK_STR(
        issuers(),
        STR("Dân quân (dan-quan) 1, Đài (dai) 1, Đảng ủy (dang-uy) 2, Êđê (ede) 1"));
    CHECK_STR(issuer_name("plans/1.md"), STR("Đảng ủy"));
    CHECK_STR(issuer_name("plans/3.md"), STR("Êđê"));
    CHECK_STR(issuer_name("plans/6.md"), STR("-"));
    for (isize i = 0; i < site.docs.n; i++)
        CHECK_INT(site.docs.at[i].diags.n, 0); /* without units.yaml no name is unknown */
    site_close();
}

TEST(names_of_a_unit_are_one_issuer) {
    site_open();
    temp_file(STR("units.yaml"),
              STR("units: [{id: snv, name: Sở Nội vụ, short: SNV}]\n"));
    plan_file("plans/1.md", "issuer: SNV\n", "");
    plan_file("plans/2.md", "issuer: sở nội vụ\n", "");
    plan_file("plans/3.md", "issuer: Sở Nội bụ\n", "");
    plan_file("plans/4.md", "issuer: Sở Nội bụ\n", "");
    plan_file("plans/5.md", "issuer: Một cơ quan xa lạ\n", "");
    link_issuers();
    CHECK_STR(issuers(), STR("Một cơ quan xa lạ (mot-co-quan-xa-la) 1, "
                             "Sở Nội bụ (so-noi-bu) 2, Sở Nội vụ (snv) 2"));
    CHECK_STR(diags_text(&doc_at("plans/1.md")->diags), STR(""));
    CHECK_STR(diags_text(&doc_at("plans/4.md")->diags),
              STR("issuer-unknown Sở Nội bụ Sở Nội vụ"));
    CHECK_STR(diags_text(&doc_at("plans/5.md")->diags),
              STR("issuer-unknown Một cơ quan xa lạ "));
    site_close();
}

/* Two units may have one name: told apart by id, and by nothing else. */
TEST(units_of_one_name_stay_two) {
    site_open();
    temp_file(STR("units.yaml"), STR("units:\n- {id: vp-b, name: Văn phòng}\n"
                                     "- {id: vp-a, name: Văn phòng}\n"));
    plan_file("plans/1.md", "issuer: vp-a\n", "");
    plan_file("plans/2.md", "issuer: vp-b\n", "");
    plan_file("plans/3.md", "issuer: Văn phòng\n", "");
    link_issuers();
    CHECK_INT(site.issuers.n, 3);
    int a = doc_at("plans/1.md")->issuer, b = doc_at("plans/2.md")->issuer;
    CHECK_STR(site.issuers.at[a].slug, STR("vp-a"));
    CHECK_STR(site.issuers.at[b].slug, STR("vp-b"));
    CHECK_INT(site.issuers.at[doc_at("plans/3.md")->issuer].unit, -1);
    CHECK_STR(diags_text(&doc_at("plans/3.md")->diags),
              STR("issuer-unknown Văn phòng ")); /* its own spelling is no hint */
    site_close();
}

TEST(slugs_are_unique) {
    site_open();
    plan_file("plans/1.md", "issuer: Đò\n", "");
    plan_file("plans/2.md", "issuer: Do\n", "");
    plan_file("plans/3.md", "issuer: Dò\n", "");
    plan_file("plans/4.md", "issuer: Do 2\n", "");
    plan_file("plans/5.md", "issuer: 中\n", "");
    plan_file("plans/6.md", "issuer: 国\n", "");
    plan_file("plans/7.md", "issuer: Không tên\n", "");
    link_issuers();
    CHECK_INT(site.issuers.n, 7);
    struct map seen = {0};
    for (int i = 0; i < site.issuers.n; i++) {
        CHECK(site.issuers.at[i].slug.n > 0);
        CHECK_INT(map_put(&temp_arena, &seen, site.issuers.at[i].slug, i), i);
    }
    site_close();
}

TEST(many_names_that_fold_to_one_stay_quick) {
    site_open();
    site_start(&site, &input);
    for (int i = 0; i < 20000; i++) {
        char wide[4];
        str name = {wide, utf8_encode(0x4E00 + (uint32_t)i, wide)};
        *vec_push(&site.arena, &site.issuers) =
            (struct issuer){.name = str_dup(&site.arena, name), .unit = -1};
    }
    give_slugs(&site);
    CHECK_STR(site.issuers.at[0].slug, STR("khong-ten"));
    CHECK_STR(site.issuers.at[1].slug, STR("khong-ten-2"));
    CHECK_STR(site.issuers.at[19999].slug, STR("khong-ten-20000"));
    site_close();
}

TEST(plans_come_newest_first) {
    site_open();
    plan_file("plans/a.md", "date: 2020-03-19\n", "");
    plan_file("plans/b.md", "date: 2021-01-01\n", "");
    plan_file("plans/c.md", "period: 2021\n", "");
    plan_file("plans/d.md", "", "");
    plan_file("plans/e.md", "date: 2020-03-19\n", "");
    plan_file("plans/f.md", "draft: true\ndate: 2022-01-01\n", "");
    plan_file("pages/g.md", "", "");
    link_issuers();
    CHECK_STR(plans(&site.plans), STR(" b c a e d"));
    CHECK_INT(site.years.n, 3);
    CHECK_INT(site.years.at[0].year, 2021);
    CHECK_STR(plans(&site.years.at[0].plans), STR(" b c"));
    CHECK_STR(plans(&site.years.at[1].plans), STR(" a e"));
    CHECK_INT(site.years.at[2].year, 0);
    CHECK_STR(plans(&site.years.at[2].plans), STR(" d"));
    CHECK_INT(site.pages.n, 1);
    site_close();
}

int main(void) {
    RUN(issuers_come_in_vietnamese_order);
    RUN(names_of_a_unit_are_one_issuer);
    RUN(units_of_one_name_stay_two);
    RUN(slugs_are_unique);
    RUN(many_names_that_fold_to_one_stay_quick);
    RUN(plans_come_newest_first);
    return DONE();
}
