#include "link/links.c"

#include "harness.h"
#include "temp.h"

#include "sites.h"

static void link_site(void) {
    read_site();
    address_give(&site);
    links_resolve(&site);
}

static void body(const char *path, const char *markdown) {
    plan_file(path, "", markdown);
}

static str target(const char *path) {
    const struct site_doc *doc = doc_at(path);
    CHECK_INT(doc->links.n, 1);
    return doc->links.n ? doc->links.at[0].target : STR("?");
}

/* Where a link of plans/x/a.md leads, or the diag about it. */
static str follow(const char *url) {
    body("plans/x/a.md",
         str_c(&temp_arena, str_concat(&temp_arena, STR("[x](<"), str_from_c(url),
                                       STR(">)\n\n## II. Ở đây\n"))));
    drop_site();
    link_site();
    const struct site_doc *doc = doc_at("plans/x/a.md");
    if (doc->read->diags.n || doc->diags.n)
        return str_concat(&temp_arena, diags_text(&doc->read->diags),
                          diags_text(&doc->diags));
    return doc->links.n ? doc->links.at[0].target : STR("(outside)");
}

TEST(links_follow_the_folders) {
    site_open();
    body("plans/x/b.md", "# I. Mở đầu\n");
    body("plans/Số hiệu.md", "");
    body("pages/giup.md", "");
    CHECK_STR(follow("b.md"), STR("ke-hoach/b.html"));
    CHECK_STR(follow("./b.md"), STR("ke-hoach/b.html"));
    CHECK_STR(follow("../x//b.md"), STR("ke-hoach/b.html"));
    CHECK_STR(follow("/plans/x/b.md"), STR("ke-hoach/b.html"));
    CHECK_STR(follow("../../pages/giup.md"), STR("trang/giup.html"));
    CHECK_STR(follow("../Số hiệu.md"), STR("ke-hoach/so-hieu.html"));
    CHECK_STR(follow("../S%E1%BB%91%20hi%E1%BB%87u.md"), STR("ke-hoach/so-hieu.html"));
    CHECK_STR(follow("../So%CC%82%CC%81 hi%C3%AA%CC%A3u.md"),
              STR("ke-hoach/so-hieu.html"));
    CHECK_STR(follow("b.md?raw=1"), STR("ke-hoach/b.html"));
    site_close();
}

TEST(links_lead_to_places) {
    site_open();
    body("plans/x/b.md", "# I. Mở đầu\n");
    CHECK_STR(follow("b.md#I"), STR("ke-hoach/b.html#I"));
    CHECK_STR(follow("b.md?q#I"), STR("ke-hoach/b.html#I"));
    CHECK_STR(follow("#II"), STR("ke-hoach/a.html#II"));
    CHECK_STR(follow("#I%49"), STR("ke-hoach/a.html#II"));
    CHECK_STR(follow(""), STR("ke-hoach/a.html"));
    CHECK_STR(follow("b.md#"), STR("ke-hoach/b.html"));
    CHECK_STR(follow("#III"), STR("anchor-missing plans/x/a.md III"));
    CHECK_STR(doc_at("plans/x/a.md")->diags.at[0].detail.arg2, STR("II"));
    CHECK_STR(follow("b.md#<b>"), STR("html-shown <b> **words**"));
    site_close();
}

TEST(links_stay_inside) {
    site_open();
    body("plans/x/b.md", "");
    CHECK_STR(follow("../../../etc/passwd"), STR("link-outside ../../../etc/passwd "));
    CHECK_STR(follow("../../../plans/x/b.md"),
              STR("link-outside ../../../plans/x/b.md "));
    CHECK_STR(follow("..%2F..%2F..%2Fx"), STR("link-outside ..%2F..%2F..%2Fx "));
    CHECK_STR(follow("/../x"), STR("link-outside /../x "));
    CHECK_STR(follow("/etc/passwd"), STR("link-missing /etc/passwd "));
    CHECK_STR(follow("b.md%00.html"), STR("link-missing b.md%00.html "));
    CHECK_STR(follow("../x"), STR("link-missing ../x "));
    CHECK_STR(follow("%"), STR("link-missing % "));
    CHECK_STR(follow("b.m%6"), STR("link-missing b.m%6 b.md"));
    site_close();
}

TEST(only_some_schemes_lead_out) {
    site_open();
    CHECK_STR(follow("https://a.example/x"), STR("(outside)"));
    CHECK_STR(follow("HTTP://a.example/x"), STR("(outside)"));
    CHECK_STR(follow("mailto:a@b.gov.vn"), STR("(outside)"));
    CHECK_STR(follow("javascript:alert(1)"), STR("link-scheme javascript "));
    CHECK_STR(follow("JaVaScRiPt:alert(1)"), STR("link-scheme JaVaScRiPt "));
    CHECK_STR(follow("data:text/html,x"), STR("link-scheme data "));
    CHECK_STR(follow("file:///etc/passwd"), STR("link-scheme file "));
    CHECK_STR(follow("//evil.example/x"), STR("link-missing //evil.example/x "));
    CHECK_STR(follow("java&#10;script:alert(1)"),
              STR("link-missing java\nscript:alert(1) "));
    CHECK_STR(follow("&#1;javascript:alert(1)"),
              STR("link-missing \x01javascript:alert(1) "));
    CHECK_STR(follow("\\javascript:alert(1)"),
              STR("link-missing \\javascript:alert(1) "));
    site_close();
}

TEST(suggests_names_of_the_folder) {
    site_open();
    body("plans/x/khao-sat.md", "");
    temp_file(STR("plans/x/ban-do.pdf"), STR(""));
    body("plans/y/khao-xat.md", "");
    CHECK_STR(follow("khao-sta.md"), STR("link-missing khao-sta.md khao-sat.md"));
    CHECK_STR(follow("ban-bo.pdf"), STR("link-missing ban-bo.pdf ban-do.pdf"));
    CHECK_STR(follow("../y/khao-sat.md"),
              STR("link-missing ../y/khao-sat.md ../y/khao-xat.md"));
    CHECK_STR(follow("nix/khao-sat.md"), STR("link-missing nix/khao-sat.md "));
    CHECK_STR(follow("xa-xoi.md"), STR("link-missing xa-xoi.md "));
    site_close();
}

TEST(links_to_what_is_not_published) {
    site_open();
    plan_file("plans/x/draft.md", "draft: true\n",
              "[a](a.md) [self](#x)\n\n[f](f.pdf)\n");
    body("plans/x/secret.md", "MẬT\n\n# Tên rất kín\n");
    temp_file(STR("plans/x/f.pdf"), STR(""));
    CHECK_STR(follow("draft.md"), STR("link-unpublished draft.md "));
    CHECK_STR(target("plans/x/a.md"), STR(""));
    CHECK_STR(site.files.at[0].address, STR(""));         /* only a draft shows it */
    CHECK_STR(follow("secret.md#ten-rat-kinh"), STR("")); /* no word about it */
    site_close();
}

TEST(files_are_published_when_linked) {
    site_open();
    temp_file(STR("plans/x/Bản quét.PDF"), STR("1"));
    temp_file(STR("plans/x/b.html"), STR("<script>"));
    temp_file(STR("plans/x/c.svg"), STR("<svg>"));
    temp_file(STR("plans/x/Makefile"), STR(""));
    temp_file(STR("plans/x/d.pdf.js"), STR(""));
    temp_file(STR("plans/x.pdf/tệp"), STR(""));
    temp_file(STR("units.yaml"), STR(""));
    body("plans/x/z.md", "");
    CHECK_STR(follow("Bản quét.PDF"), STR("tep/plans/x/ban-quet.pdf"));
    CHECK_STR(follow("b.html"), STR("file-refused .html "));
    CHECK_STR(follow("c.svg"), STR("file-refused .svg "));
    CHECK_STR(follow("Makefile"), STR("file-refused Makefile "));
    CHECK_STR(follow("d.pdf.js"), STR("file-refused .js "));
    CHECK_STR(follow("../x.pdf/tệp"), STR("file-refused tệp "));
    CHECK_STR(follow("../../units.yaml"), STR("link-missing ../../units.yaml "));
    site_close();
}

TEST(names_of_files_that_fold_to_one) {
    site_open();
    temp_file(STR("plans/x/Đò.pdf"), STR("1"));
    temp_file(STR("plans/x/do.pdf"), STR("2"));
    temp_file(STR("plans/x/中.pdf"), STR("3"));
    body("plans/x/z.md", "[1](do.pdf) [2](Đò.pdf)\n");
    CHECK_STR(follow("中.pdf"), STR("tep/plans/x/tep.pdf"));
    CHECK_STR(diags_text(&doc_at("plans/x/z.md")->diags),
              STR("address-taken tep/plans/x/do.pdf plans/x/do.pdf"));
    site_close();
}

/* The names of what is attached. */
static str attached(const char *path) {
    const struct site_doc *doc = doc_at(path);
    str all = {0};
    for (isize i = 0; i < doc->attachments.n; i++)
        all = str_concat(&temp_arena, all, STR(" "),
                         site.files.at[doc->attachments.at[i]].read->path);
    return all;
}

TEST(attaches_by_name) {
    site_open();
    body("plans/27-kh.md", "");
    body("plans/27-kh-duk.md", "");
    temp_file(STR("plans/27-kh.pdf"), STR(""));
    temp_file(STR("plans/27-kh-phu-luc.docx"), STR(""));
    temp_file(STR("plans/27-kh-duk.pdf"), STR(""));
    temp_file(STR("plans/27-kh-duk_1.xls"), STR(""));
    temp_file(STR("plans/27-khac.pdf"), STR(""));
    temp_file(STR("plans/27-kh.html"), STR(""));
    temp_file(STR("plans/y/27-kh.pdf"), STR(""));
    link_site();
    CHECK_STR(attached("plans/27-kh.md"),
              STR(" plans/27-kh-phu-luc.docx plans/27-kh.pdf"));
    CHECK_STR(attached("plans/27-kh-duk.md"),
              STR(" plans/27-kh-duk.pdf plans/27-kh-duk_1.xls"));
    for (isize i = 0; i < site.files.n; i++)
        if (str_eq(site.files.at[i].read->path, STR("plans/27-khac.pdf")))
            CHECK_INT(site.files.at[i].address.n, 0);
    site_close();
}

TEST(attaches_to_the_only_plan) {
    site_open();
    body("plans/one/x.md", "");
    temp_file(STR("plans/one/quet.pdf"), STR(""));
    body("plans/two/x.md", "");
    body("plans/two/y.md", "");
    temp_file(STR("plans/two/quet.pdf"), STR(""));
    plan_file("plans/three/x.md", "draft: true\n", "");
    temp_file(STR("plans/three/quet.pdf"), STR(""));
    body("pages/x.md", "");
    temp_file(STR("pages/quet.pdf"), STR(""));
    temp_file(STR("plans/none/quet.pdf"), STR(""));
    link_site();
    CHECK_STR(attached("plans/one/x.md"), STR(" plans/one/quet.pdf"));
    isize published = 0;
    for (isize i = 0; i < site.files.n; i++)
        published += site.files.at[i].address.n > 0;
    CHECK_INT(published, 1);
    site_close();
}

TEST(attachments_that_fold_to_one_are_told) {
    site_open();
    body("plans/x/a.md", "");
    temp_file(STR("plans/x/Đò.pdf"), STR("1"));
    temp_file(STR("plans/x/do.pdf"), STR("2"));
    link_site();
    CHECK_STR(attached("plans/x/a.md"), STR(" plans/x/do.pdf"));
    CHECK_STR(diags_text(&doc_at("plans/x/a.md")->diags),
              STR("address-taken tep/plans/x/do.pdf plans/x/do.pdf"));
    site_close();
}

/* As many wrong links as a file can hold, and one that is all of it. */
TEST(masses_of_wrong_links_stay_quick) {
    site_open();
    struct buf out = {0};
    buf_put(&out, STR("---\ntitle: T\n---\n"));
    for (int i = 0; i < 8000; i++) {
        buf_put(&out, STR("# H"));
        buf_int(&out, i);
        buf_put(&out, STR("\n\n[a](#nix) [b](nix.md) [c](#h"));
        buf_int(&out, i);
        buf_put(&out, STR(")\n\n"));
    }
    temp_file(STR("plans/a.md"), buf_str(&out));
    buf_clear(&out);
    buf_put(&out, STR("---\ntitle: T\n---\n[x]("));
    for (int i = 0; i < 150000; i++)
        buf_put(&out, STR("a/../b/"));
    buf_put(&out, STR(")\n"));
    temp_file(STR("plans/b.md"), buf_str(&out));
    buf_release(&out);
    link_site();
    CHECK_INT(doc_at("plans/a.md")->diags.n, 16000);
    CHECK_INT(doc_at("plans/b.md")->diags.n, 1);
    site_close();
}

/* Places and wrong links to them, more than one document has hints for. */
static void many_wrong_links(const char *path) {
    struct buf out = {0};
    for (int i = 0; i < 2000; i++) {
        buf_put(&out, STR("# H"));
        buf_int(&out, i);
        buf_put(&out, STR("\n\n[a](#hhh"));
        buf_int(&out, i);
        buf_put(&out, STR(")\n\n"));
    }
    body(path, str_c(&temp_arena, buf_str(&out)));
    buf_release(&out);
}

static void check_one_wrong_link(bool alone) {
    site_open();
    body("plans/m.md", "# Mở đầu\n\n[a](#mo-dua)\n");
    if (!alone) {
        many_wrong_links("plans/a.md");
        many_wrong_links("plans/z.md");
    }
    link_site();
    CHECK_STR(doc_at("plans/m.md")->diags.at[0].detail.arg2, STR("mo-dau"));
    for (isize i = 0; !alone && i < 2000; i++)
        CHECK_INT(doc_at("plans/a.md")->diags.at[i].detail.arg2.n,
                  doc_at("plans/z.md")->diags.at[i].detail.arg2.n);
    site_close();
}

TEST(hints_do_not_depend_on_other_documents) {
    check_one_wrong_link(true);
    check_one_wrong_link(false);
}

int main(void) {
    RUN(links_follow_the_folders);
    RUN(links_lead_to_places);
    RUN(links_stay_inside);
    RUN(only_some_schemes_lead_out);
    RUN(suggests_names_of_the_folder);
    RUN(links_to_what_is_not_published);
    RUN(files_are_published_when_linked);
    RUN(names_of_files_that_fold_to_one);
    RUN(attaches_by_name);
    RUN(attaches_to_the_only_plan);
    RUN(attachments_that_fold_to_one_are_told);
    RUN(masses_of_wrong_links_stay_quick);
    RUN(hints_do_not_depend_on_other_documents);
    return DONE();
}
