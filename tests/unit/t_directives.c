/*
 * What citations mean does not depend on which document is read first.
 */
#include "link/directives.c"

#include "harness.h"
#include "temp.h"

#include "link/issuers.h"
#include "link/units.h"
#include "load/scan.h"
#include "sites.h"

/* A plan of that number and day with one sentence, in a file of that name. */
static void citing(const char *name, const char *number, const char *sentence) {
    str front = str_concat(&temp_arena, STR("number: "), str_from_c(number),
                           STR("\nissuer: Xã A\ndate: 2024-02-01\n"));
    str path = str_concat(&temp_arena, STR("plans/"), str_from_c(name), STR(".md"));
    str body = str_concat(&temp_arena, str_from_c(sentence), STR("\n"));
    plan_file(str_c(&temp_arena, path), str_c(&temp_arena, front),
              str_c(&temp_arena, body));
}

static void link_directives(void) {
    read_site();
    units_link(&site, site_diags(&site, STR("content/units.yaml")));
    address_give(&site);
    issuers_link(&site);
    directives_link(&site);
}

/* Where each citation of the document leads to, "-" where nowhere. */
static str targets(const char *path) {
    const struct site_doc *doc = doc_at(path);
    str all = {0};
    for (isize i = 0; i < doc->citations.n; i++) {
        int to = doc->citations.at[i].directive;
        all = str_concat(&temp_arena, all, i ? STR(" ") : STR(""),
                         to < 0 ? STR("-") : site.directives.at[to].address);
    }
    return all;
}

/* The bare number means one of two that are known: it is linked to neither. */
static void check_three(const char *bare, const char *office, const char *staff) {
    site_open();
    citing(bare, "1-KH/ĐU", "Kế hoạch số 12/KH-SGDĐT ngày 03/01/2024");
    citing(office, "2-KH/ĐU", "Kế hoạch số 12/KH-SGDĐT-VP ngày 03/01/2024");
    citing(staff, "3-KH/ĐU", "Kế hoạch số 12/KH-SGDĐT-TCCB ngày 03/01/2024");
    link_directives();
    str path = str_concat(&temp_arena, STR("plans/"), str_from_c(bare), STR(".md"));
    CHECK_STR(targets(str_c(&temp_arena, path)), STR("-"));
    path = str_concat(&temp_arena, STR("plans/"), str_from_c(office), STR(".md"));
    CHECK_STR(targets(str_c(&temp_arena, path)),
              STR("van-ban/12-kh-sgddt-vp-2024-01-03.html"));
    path = str_concat(&temp_arena, STR("plans/"), str_from_c(staff), STR(".md"));
    CHECK_STR(targets(str_c(&temp_arena, path)),
              STR("van-ban/12-kh-sgddt-tccb-2024-01-03.html"));
    site_close();
}

TEST(a_number_without_its_office_does_not_take_those_with) {
    check_three("a", "b", "c");
    check_three("z", "b", "c");
    check_three("b", "c", "a");
}

TEST(one_office_is_meant_without_being_named) {
    site_open();
    citing("a", "1-KH/ĐU", "Kế hoạch số 12/KH-SGDĐT ngày 03/01/2024");
    citing("b", "2-KH/ĐU", "Kế hoạch số 12/KH-SGDĐT-VP ngày 03/01/2024");
    link_directives();
    CHECK_STR(targets("plans/a.md"), STR("van-ban/12-kh-sgddt-vp-2024-01-03.html"));
    CHECK_STR(targets("plans/b.md"), STR("van-ban/12-kh-sgddt-vp-2024-01-03.html"));
    site_close();
}

/* The plan of the lowest number comes first, and is the one that errs. */
TEST(the_date_that_most_give_counts) {
    site_open();
    citing("a", "1-KH/ĐU", "Kết luận số 9-KL/TW ngày 15/7/2023");
    citing("b", "2-KH/ĐU", "Kết luận số 9-KL/TW ngày 14/7/2023");
    citing("c", "3-KH/ĐU", "Kết luận số 9-KL/TW ngày 14/7/2023");
    link_directives();
    CHECK_STR(targets("plans/a.md"), STR("van-ban/9-kl-tw-2023-07-14.html"));
    CHECK_STR(diags_text(&doc_at("plans/a.md")->diags),
              STR("citation-date 9-KL/TW 15/7/2023"));
    CHECK_INT(doc_at("plans/b.md")->diags.n, 0);
    const struct directive *d =
        &site.directives.at[doc_at("plans/a.md")->citations.at[0].directive];
    CHECK_INT(d->other_dates.n, 1);
    site_close();
}

TEST(the_issuer_that_most_name_counts) {
    site_open();
    citing("a", "1-KH/ĐU", "Kế hoạch số 5/KH-UBND ngày 03/01/2024 của UBND huyện Yên Mô");
    citing("b", "2-KH/ĐU",
           "Kế hoạch số 5/KH-UBND ngày 03/01/2024 của UBND huyện Kim Sơn");
    citing("c", "3-KH/ĐU",
           "Kế hoạch số 5/KH-UBND ngày 03/01/2024 của UBND huyện Kim Sơn");
    link_directives();
    const struct directive *d =
        &site.directives.at[doc_at("plans/a.md")->citations.at[0].directive];
    CHECK_STR(d->issuer, STR("UBND huyện Kim Sơn"));
    site_close();
}

/* Neither document knows of a date: both mean the same, and the year tells two apart. */
TEST(a_number_without_a_date_is_one_document_for_all) {
    site_open();
    citing("a", "1-KH/ĐU", "Kết luận số 9-KL/TW");
    citing("b", "2-KH/ĐU", "Kết luận số 9-KL/TW");
    citing("c", "3-KH/ĐU", "Kế hoạch số 5/KH-UBND năm 2022");
    citing("d", "4-KH/ĐU", "Kế hoạch số 5/KH-UBND năm 2023");
    link_directives();
    CHECK_STR(targets("plans/a.md"), STR("van-ban/9-kl-tw.html"));
    CHECK_STR(targets("plans/b.md"), STR("van-ban/9-kl-tw.html"));
    CHECK_STR(targets("plans/c.md"), STR("van-ban/5-kh-ubnd-2022.html"));
    CHECK_STR(targets("plans/d.md"), STR("van-ban/5-kh-ubnd-2023.html"));
    site_close();
}

TEST(relations_name_the_same_whatever_comes_first) {
    site_open();
    plan_file("plans/a.md",
              "number: 1-KH/ĐU\ndate: 2024-02-01\n"
              "implements: [12/KH-SGDĐT ngày 03/01/2024]\n",
              "");
    plan_file("plans/b.md",
              "number: 2-KH/ĐU\ndate: 2024-02-01\n"
              "implements: [12/KH-SGDĐT-VP ngày 03/01/2024]\n",
              "");
    link_directives();
    CHECK_INT(site.directives.n, 3);
    CHECK_INT(site.relations.n, 2);
    CHECK_INT(site.relations.at[0].to, site.relations.at[1].to);
    site_close();
}

int main(void) {
    RUN(a_number_without_its_office_does_not_take_those_with);
    RUN(one_office_is_meant_without_being_named);
    RUN(the_date_that_most_give_counts);
    RUN(the_issuer_that_most_name_counts);
    RUN(a_number_without_a_date_is_one_document_for_all);
    RUN(relations_name_the_same_whatever_comes_first);
    return DONE();
}
