#include "link/address.c"

#include "harness.h"
#include "temp.h"

#include "sites.h"

static void give(void) {
    read_site();
    address_give(&site);
}

/* The address of a document of the site. */
static str address(const char *path) {
    return doc_at(path)->address;
}

TEST(plans_are_named_by_number_and_year) {
    site_open();
    plan_file("plans/a.md", "number: 27-KH/ĐUK\ndate: 2020-03-19\n", "");
    plan_file("plans/b.md", "number: 19/KH-UBND\nperiod: 2021-2025\n", "");
    plan_file("plans/c.md", "number: 5/KH-SNV\n", "");
    plan_file("plans/d.md", "number: 04/2015/NĐ-CP\ndate: 2015-01-09\n", "");
    give();
    CHECK_STR(address("plans/a.md"), STR("ke-hoach/27-kh-duk-2020.html"));
    CHECK_STR(address("plans/b.md"), STR("ke-hoach/19-kh-ubnd-2021.html"));
    CHECK_STR(address("plans/c.md"), STR("ke-hoach/5-kh-snv.html"));
    CHECK_STR(address("plans/d.md"), STR("ke-hoach/04-2015-nd-cp.html"));
    CHECK_INT(doc_at("plans/b.md")->year, 2021);
    CHECK_INT(doc_at("plans/c.md")->year, 0);
    site_close();
}

TEST(without_a_number_the_file_names_the_plan) {
    site_open();
    plan_file("plans/x/Số hiệu (mới).md", "date: 2020-03-19\n", "");
    plan_file("plans/中文.md", "", "");
    plan_file("plans/index.md", "", "");
    give();
    CHECK_STR(address("plans/x/Số hiệu (mới).md"), STR("ke-hoach/so-hieu-moi.html"));
    CHECK_STR(address("plans/index.md"), STR("ke-hoach/khong-ten.html"));
    CHECK_STR(diags_text(&doc_at("plans/中文.md")->diags),
              STR("address-taken ke-hoach/khong-ten.html plans/index.md"));
    site_close();
}

TEST(pages_are_named_by_their_path) {
    site_open();
    plan_file("pages/Giúp đỡ.md", "", "");
    plan_file("pages/Giúp đỡ/Số.md", "", "");
    plan_file("pages/中/x.md", "", "");
    plan_file("pages/a/../b.md", "", "");
    plan_file("pages/x.html/y.md", "", "");
    plan_file("pages/index.md", "", "");
    give();
    CHECK_STR(address("pages/Giúp đỡ.md"), STR("trang/giup-do.html"));
    CHECK_STR(address("pages/Giúp đỡ/Số.md"), STR("trang/giup-do/so.html"));
    CHECK_STR(address("pages/中/x.md"), STR("trang/khong-ten/x.html"));
    CHECK_STR(address("pages/x.html/y.md"), STR("trang/x-html/y.html"));
    CHECK_STR(address("pages/index.md"), STR("trang/index.html"));
    site_close();
}

TEST(clashes_take_the_date_then_the_issuer) {
    site_open();
    plan_file("plans/a.md", "number: 5-KH/TU\nissuer: Tỉnh A\ndate: 2020-03-19\n", "");
    plan_file("plans/b.md", "number: 5-KH/TU\nissuer: Tỉnh B\ndate: 2020-04-20\n", "");
    plan_file("plans/c.md", "number: 5-KH/TU\nissuer: Tỉnh C\ndate: 2020-04-20\n", "");
    plan_file("plans/d.md", "number: 5-KH/TU\nissuer: Tỉnh D\nperiod: 2020\n", "");
    give();
    CHECK_STR(address("plans/a.md"), STR("ke-hoach/5-kh-tu-2020.html"));
    CHECK_STR(address("plans/b.md"), STR("ke-hoach/5-kh-tu-2020-04-20.html"));
    CHECK_STR(address("plans/c.md"), STR("ke-hoach/5-kh-tu-2020-04-20-tinh-c.html"));
    CHECK_STR(address("plans/d.md"), STR("ke-hoach/5-kh-tu-tinh-d.html"));
    for (isize i = 0; i < site.docs.n; i++)
        CHECK_INT(site.docs.at[i].diags.n, 0);
    site_close();
}

TEST(what_cannot_be_told_apart_is_a_mistake) {
    site_open();
    plan_file("plans/a.md", "number: 5-KH/TU\nissuer: Tỉnh A\ndate: 2020-03-19\n", "");
    plan_file("plans/b.md", "number: 5-KH/TU\nissuer: Tỉnh A\ndate: 2020-03-19\n", "");
    plan_file("pages/Đò.md", "", "");
    plan_file("pages/do.md", "", "");
    give();
    CHECK_STR(diags_text(&doc_at("plans/a.md")->diags), STR(""));
    CHECK_STR(diags_text(&doc_at("plans/b.md")->diags),
              STR("address-taken ke-hoach/5-kh-tu-2020.html plans/a.md"));
    CHECK_STR(diags_text(&doc_at("pages/Đò.md")->diags),
              STR("address-taken trang/do.html pages/do.md"));
    site_close();
}

TEST(only_what_is_published_has_an_address) {
    site_open();
    plan_file("plans/draft.md", "draft: true\n", "");
    plan_file("plans/internal.md", "circulation: internal\n", "");
    plan_file("plans/stamped.md", "", "LƯU HÀNH NỘI BỘ\n");
    plan_file("plans/secret.md", "", "TỐI MẬT\n");
    temp_file(STR("plans/broken.md"), STR("---\ntitle: T\n"));
    input.profile = PROFILE_PUBLIC;
    give();
    CHECK_INT(doc_at("plans/draft.md")->publication, LEFT_OUT);
    CHECK_INT(doc_at("plans/internal.md")->publication, LEFT_OUT);
    CHECK_INT(doc_at("plans/stamped.md")->publication, LEFT_OUT);
    CHECK_INT(doc_at("plans/secret.md")->publication, REFUSED);
    CHECK_INT(doc_at("plans/broken.md")->publication, REFUSED);
    for (isize i = 0; i < site.docs.n; i++)
        CHECK_INT(site.docs.at[i].address.n, 0);
    input.profile = PROFILE_INTRANET;
    input.drafts = true;
    address_give(&site);
    CHECK_STR(address("plans/draft.md"), STR("ke-hoach/draft.html"));
    CHECK_STR(address("plans/internal.md"), STR("ke-hoach/internal.html"));
    CHECK_STR(address("plans/secret.md"), STR(""));
    site_close();
}

TEST(equal_names_get_numbers) {
    struct arena a = {0};
    struct address_names names = {0};
    CHECK_STR(address_unique(&a, &names, STR("x-2")), STR("x-2"));
    CHECK_STR(address_unique(&a, &names, STR("x")), STR("x"));
    CHECK_STR(address_unique(&a, &names, STR("x")), STR("x-3"));
    CHECK_STR(address_unique(&a, &names, STR("x")), STR("x-4"));
    CHECK_STR(address_unique(&a, &names, STR("x-2")), STR("x-2-2"));
    CHECK_STR(address_unique(&a, &names, STR("x-4")), STR("x-4-2"));
    for (int i = 0; i < 100000; i++)
        address_unique(&a, &names, STR("y"));
    CHECK_STR(address_unique(&a, &names, STR("y")), STR("y-100001"));
    arena_release(&a);
}

/* Names that a file system would not take as one. */
TEST(long_names_are_cut) {
    site_open();
    static char name[251];
    for (isize i = 0; i < countof(name); i++)
        name[i] = 'a';
    str stem = {name, countof(name)};
    str text = STR("---\ntitle: T\n---\n");
    temp_file(str_concat(&temp_arena, STR("plans/"), stem, STR(".md")), text);
    temp_file(str_concat(&temp_arena, STR("pages/"), stem, STR(".md")), text);
    str first = str_concat(
        &temp_arena, STR("number: 5-KH/TU\ndate: 2020-03-19\nissuer: "), stem, STR("\n"));
    plan_file("plans/x.md", "number: 5-KH/TU\ndate: 2020-03-19\n", "");
    plan_file("plans/y.md", str_c(&temp_arena, first), "");
    give();
    for (isize i = 0; i < site.docs.n; i++) {
        str file = site.docs.at[i].address;
        CHECK_INT(site.docs.at[i].diags.n, 0);
        CHECK(file.n && file.n - str_rfind_byte(file, '/') < 230);
        CHECK(str_ends(file, STR(".html")));
    }
    site_close();
}

int main(void) {
    RUN(plans_are_named_by_number_and_year);
    RUN(without_a_number_the_file_names_the_plan);
    RUN(pages_are_named_by_their_path);
    RUN(clashes_take_the_date_then_the_issuer);
    RUN(what_cannot_be_told_apart_is_a_mistake);
    RUN(only_what_is_published_has_an_address);
    RUN(equal_names_get_numbers);
    RUN(long_names_are_cut);
    return DONE();
}
