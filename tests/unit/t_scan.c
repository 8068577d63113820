#include "load/scan.c"

#include "harness.h"
#include "temp.h"

static struct input input;

static void scan(void) {
    struct fault fault = {0};
    input = (struct input){.language = LANG_EN};
    CHECK_INT(scan_content(&input, temp_dir, &fault), 0);
}

static void done(void) {
    for (isize i = 0; i < input.docs.n; i++)
        arena_release(&input.docs.at[i].arena);
    arena_release(&input.arena);
    temp_close();
}

/* "p:plans/a.md" for a plan, "t:…" for a page of text, "f:…" for a file. */
static str found(void) {
    struct buf out = {0};
    for (isize i = 0; i < input.docs.n; i++) {
        buf_put(&out, input.docs.at[i].kind == DOC_PAGE ? STR(" t:") : STR(" p:"));
        buf_put(&out, input.docs.at[i].path);
    }
    for (isize i = 0; i < input.files.n; i++) {
        buf_put(&out, STR(" f:"));
        buf_put(&out, input.files.at[i].path);
    }
    str all = buf_take(&temp_arena, &out);
    buf_release(&out);
    return all;
}

/* "id path" for each diag. */
static str complaints(void) {
    str all = {0};
    for (isize i = 0; i < input.settings.n; i++) {
        const struct settings_file *file = input.settings.at[i];
        for (isize k = 0; k < file->diags.n; k++)
            all = str_concat(&temp_arena, all, STR(" "),
                             diag_name(&temp_arena, file->diags.at[k].id), STR(" "),
                             file->path);
    }
    return all;
}

TEST(tells_the_kinds_of_files) {
    temp_open();
    temp_file(STR("site.yaml"), STR(""));
    temp_file(STR("calendar.yaml"), STR(""));
    temp_file(STR("plans/b/ke.md"), STR(""));
    temp_file(STR("plans/b/ke.progress.yaml"), STR(""));
    temp_file(STR("plans/b/ke.pdf"), STR("12345"));
    temp_file(STR("plans/b/site.yaml"), STR(""));
    temp_file(STR("top.md"), STR(""));
    temp_file(STR("pages/x/giup.md"), STR(""));
    temp_file(STR("pages.md"), STR(""));
    temp_file(STR("plans/GOM.MD"), STR(""));
    temp_file(STR("plans/.an.md"), STR(""));
    temp_file(STR(".git/x.md"), STR(""));
    temp_folder(STR("folder.md"));
    scan();
    CHECK_STR(found(), STR(" p:pages.md t:pages/x/giup.md p:plans/b/ke.md p:top.md "
                           "f:plans/GOM.MD f:plans/b/ke.pdf f:plans/b/site.yaml"));
    CHECK_INT(input.files.at[1].size, 5);
    CHECK_INT(map_get(&input.doc_by_path, STR("plans/b/ke.md")), 2);
    CHECK_INT(map_get(&input.file_by_path, STR("plans/b/ke.pdf")), 1);
    CHECK_INT(map_get(&input.file_by_path, STR("site.yaml")), -1);
    CHECK(input.docs.at[3].diags.arena == &input.docs.at[3].arena);
    CHECK_STR(complaints(), STR(""));
    done();
}

TEST(an_empty_folder_is_an_empty_site) {
    temp_open();
    scan();
    CHECK_STR(found(), STR(""));
    done();
}

TEST(follows_no_links) {
    temp_open();
    temp_file(STR("plans/a.md"), STR(""));
    temp_symlink("/etc", STR("plans/etc"));
    temp_symlink("a.md", STR("plans/b.md"));
    temp_symlink("/etc/passwd", STR("plans/c.pdf"));
    temp_symlink("nowhere", STR("site.yaml"));
    CHECK_INT(mkfifoat(temp_dir, "plans/pipe.md", 0600), 0);
    scan();
    CHECK_STR(found(), STR(" p:plans/a.md"));
    CHECK_STR(complaints(),
              STR(" link-file content/plans/b.md link-file content/plans/c.pdf"
                  " link-file content/plans/etc link-file content/site.yaml"));
    done();
}

/* Composed, the names sort otherwise, and two may become one. */
TEST(composes_names) {
    temp_open();
    temp_file(STR("e\xCC\x81.md"), STR(""));
    temp_file(STR("f.md"), STR(""));
    temp_file(STR("a\xCC\x81/x.md"), STR(""));
    temp_file(STR("á/x.md"), STR(""));
    temp_file(STR("a\xCC\x81/y.pdf"), STR(""));
    temp_file(STR("á/y.pdf"), STR(""));
    scan();
    CHECK_STR(found(), STR(" p:f.md p:á/x.md p:á/x.md p:é.md f:á/y.pdf f:á/y.pdf"));
    CHECK_STR(input.docs.at[1].file, STR("a\xCC\x81/x.md"));
    CHECK_STR(input.docs.at[3].file, STR("e\xCC\x81.md"));
    CHECK_INT(map_get(&input.doc_by_path, STR("é.md")), 3);
    CHECK_STR(complaints(), STR(" name-not-nfc content/á name-not-nfc content/á/x.md"
                                " name-taken content/á/x.md name-not-nfc content/á/y.pdf"
                                " name-taken content/á/y.pdf name-not-nfc content/é.md"));
    done();
}

/* The path of each plan's progress file as the disk spells it, "-" for none. */
static str progress_files(void) {
    str all = {0};
    for (isize i = 0; i < input.docs.n; i++) {
        const struct settings_file *file = input.docs.at[i].progress_file;
        all = str_concat(&temp_arena, all, STR(" "), file ? file->file : STR("-"));
    }
    return all;
}

TEST(progress_goes_with_its_plan) {
    temp_open();
    temp_file(STR("a.md"), STR(""));
    temp_file(STR("a.progress.yaml"), STR(""));
    temp_file(STR("b.md"), STR(""));
    temp_file(STR("plans/e\xCC\x81.progress.yaml"), STR(""));
    temp_file(STR("plans/é.md"), STR(""));
    scan();
    CHECK_STR(progress_files(), STR(" a.progress.yaml - plans/e\xCC\x81.progress.yaml"));
    CHECK(input.docs.at[0].progress_file->diags.arena == &input.docs.at[0].arena);
    CHECK_STR(complaints(), STR(" name-not-nfc content/plans/é.progress.yaml"));
    CHECK_INT(input.files.n, 0);
    done();
}

TEST(progress_of_no_plan_is_a_mistake) {
    temp_open();
    temp_file(STR("a.progress.yaml"), STR(""));
    temp_file(STR("pages/b.md"), STR(""));
    temp_file(STR("pages/b.progress.yaml"), STR(""));
    temp_file(STR("plans/.progress.yaml"), STR(""));
    temp_file(STR("plans/c.md"), STR(""));
    temp_symlink("d.progress.yaml", STR("plans/c.progress.yaml"));
    temp_file(STR("plans/d.progress.yml"), STR(""));
    scan();
    CHECK_STR(progress_files(), STR(" - -"));
    CHECK_STR(complaints(), STR(" progress-orphan content/a.progress.yaml"
                                " progress-orphan content/pages/b.progress.yaml"
                                " link-file content/plans/c.progress.yaml"));
    done();
}

TEST(two_progress_files_of_one_name) {
    temp_open();
    temp_file(STR("é.md"), STR(""));
    temp_file(STR("e\xCC\x81.progress.yaml"), STR(""));
    temp_file(STR("é.progress.yaml"), STR(""));
    scan();
    CHECK_STR(progress_files(), STR(" e\xCC\x81.progress.yaml"));
    CHECK_STR(complaints(), STR(" name-not-nfc content/é.progress.yaml"
                                " name-taken content/é.progress.yaml"));
    done();
}

TEST(bears_names_of_any_bytes) {
    temp_open();
    temp_file(STR("plans/a\nb.md"), STR(""));
    temp_file(STR("plans/\xFF\xFE.md"), STR(""));
    temp_file(STR("plans/\x1B[31m.pdf"), STR(""));
    scan();
    CHECK_STR(found(), STR(" p:plans/a\nb.md p:plans/\xEF\xBF\xBD\xEF\xBF\xBD.md"
                           " f:plans/\x1B[31m.pdf"));
    CHECK_STR(input.docs.at[1].file, STR("plans/\xFF\xFE.md"));
    done();
}

TEST(a_list_of_diags_is_made_once) {
    input = (struct input){.language = LANG_EN};
    struct settings_file *a = settings_file(&input, STR("a"));
    CHECK(settings_file(&input, STR("b")) != a);
    CHECK(settings_file(&input, STR("a")) == a);
    CHECK_INT(input.settings.n, 2);
    for (int i = 0; i < 20000; i++) {
        struct buf name = {0};
        buf_int(&name, i);
        settings_file(&input, str_dup(&input.arena, buf_str(&name)));
        buf_release(&name);
    }
    CHECK_INT(input.settings.n, 20002);
    arena_release(&input.arena);
}

int main(void) {
    RUN(tells_the_kinds_of_files);
    RUN(an_empty_folder_is_an_empty_site);
    RUN(follows_no_links);
    RUN(composes_names);
    RUN(progress_goes_with_its_plan);
    RUN(progress_of_no_plan_is_a_mistake);
    RUN(two_progress_files_of_one_name);
    RUN(bears_names_of_any_bytes);
    RUN(a_list_of_diags_is_made_once);
    return DONE();
}
