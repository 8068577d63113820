#include "publish/stage.c"

#include "harness.h"
#include "temp.h"

#include <errno.h>

static struct fault fault;

/* What a build writes: "address=text" for each page, with a blank between them. */
static void fill(struct stage *s, str pages) {
    while (pages.n) {
        str text = str_cut(&pages, ' ');
        str address = str_cut(&text, '=');
        CHECK_INT(stage_add(s, address, &fault), 0);
        CHECK_INT(stage_put(s, address, text, &fault), 0);
    }
}

static void publish_to(str out, str pages) {
    struct stage s;
    CHECK_INT(stage_open(&s, &temp_arena, out, &fault), 0);
    fill(&s, pages);
    CHECK_STR(stage_foreign(&s), STR(""));
    CHECK_INT(stage_commit(&s, &fault), 0);
    CHECK(!fault.doing);
}

static void publish(const char *pages) {
    publish_to(temp_path(STR("public")), str_from_c(pages));
}

/* Opening the stage fails, and what the fault says. */
static str refused(str out) {
    struct stage s;
    fault = (struct fault){0};
    CHECK_INT(stage_open(&s, &temp_arena, out, &fault), -1);
    CHECK(s.parent < 0 && s.fresh < 0 && s.old < 0);
    str text = fault.doing ? str_dup(&temp_arena, str_from_c(fault.doing)) : STR("");
    fault = (struct fault){0};
    return text;
}

/* What stands in the way of these pages. */
static str foreign(const char *pages) {
    struct stage s;
    CHECK_INT(stage_open(&s, &temp_arena, temp_path(STR("public")), &fault), 0);
    fill(&s, str_from_c(pages));
    str found = stage_foreign(&s);
    stage_abandon(&s);
    return found;
}

TEST(makes_a_new_site) {
    temp_open();
    publish("index.html=1 a/b/c.html=2 a/d.html=3");
    CHECK_STR(temp_tree(), STR("public/ public/.kehoach public/a/ public/a/b/ "
                               "public/a/b/c.html public/a/d.html public/index.html"));
    CHECK_STR(temp_text(STR("public/.kehoach")),
              STR("kehoach 1\na/b/c.html\na/d.html\nindex.html\n"));
    CHECK_STR(temp_text(STR("public/a/b/c.html")), STR("2"));
    temp_close();
}

TEST(replaces_what_was_ours) {
    temp_open();
    publish("index.html=old a/gone.html=1 b.html=2");
    publish("index.html=new b.html=2");
    CHECK_STR(temp_tree(),
              STR("public/ public/.kehoach public/b.html public/index.html"));
    CHECK_STR(temp_text(STR("public/index.html")), STR("new"));
    temp_close();
}

TEST(links_what_is_the_same) {
    temp_open();
    publish("same.html=1 other.html=1");
    ino_t same = temp_stat(STR("public/same.html")).st_ino;
    ino_t other = temp_stat(STR("public/other.html")).st_ino;
    publish("same.html=1 other.html=2");
    CHECK(temp_stat(STR("public/same.html")).st_ino == same);
    CHECK(temp_stat(STR("public/other.html")).st_ino != other);
    CHECK_INT((isize)temp_stat(STR("public/same.html")).st_nlink, 1);
    temp_close();
}

TEST(keeps_foreign_files) {
    temp_open();
    temp_file(STR("public/robots.txt"), STR("theirs"));
    temp_file(STR("public/.well-known/x"), STR("theirs"));
    temp_file(STR("public/deep/empty/.keep"), STR(""));
    temp_symlink("/etc/passwd", STR("public/link"));
    fchmodat(temp_dir, "public/.well-known", 0700, 0);
    fchmodat(temp_dir, "public/robots.txt", 0600, 0);
    fchmodat(temp_dir, "public", 02775, 0);
    for (int round = 0; round < 2; round++) {
        publish("index.html=1 deep/page.html=2");
        CHECK_STR(temp_tree(),
                  STR("public/ public/.kehoach public/.well-known/ public/.well-known/x "
                      "public/deep/ public/deep/empty/ public/deep/empty/.keep "
                      "public/deep/page.html public/index.html public/link@ "
                      "public/robots.txt"));
        CHECK_STR(temp_text(STR("public/robots.txt")), STR("theirs"));
        CHECK_INT(temp_stat(STR("public/.well-known")).st_mode & 07777, 0700);
        CHECK_INT(temp_stat(STR("public/robots.txt")).st_mode & 07777, 0600);
        CHECK_INT(temp_stat(STR("public")).st_mode & 07777, 02775);
    }
    temp_close();
}

TEST(never_overwrites_foreign_files) {
    temp_open();
    temp_file(STR("public/index.html"), STR("theirs"));
    temp_folder(STR("public/b.html"));
    temp_file(STR("public/c"), STR("theirs"));
    temp_symlink("/tmp", STR("public/d"));
    CHECK_STR(foreign("a.html=1 index.html=2"), STR("index.html"));
    CHECK_STR(foreign("b.html=1"), STR("b.html"));
    CHECK_STR(foreign("c/page.html=1"), STR("c"));
    CHECK_STR(foreign("d/page.html=1"), STR("d")); /* not through the link */
    CHECK_STR(foreign("e/page.html=1"), STR(""));
    CHECK_STR(temp_text(STR("public/index.html")), STR("theirs"));
    temp_close();
}

/* A file of that name which is no list of ours, or none that can be read, is not touched.
 */
TEST(a_foreign_list_is_foreign) {
    temp_open();
    temp_file(STR("public/.kehoach"), STR("theirs\nnotes.txt\n"));
    temp_file(STR("public/notes.txt"), STR("theirs"));
    CHECK_STR(foreign("index.html=1"), STR(".kehoach"));
    CHECK_STR(foreign("notes.txt=1"), STR("notes.txt"));
    temp_file(STR("public/.kehoach"), STR(""));
    CHECK_STR(foreign("index.html=1"), STR(".kehoach"));
    temp_file(STR("public/.kehoach"), STR("kehoach 1\nnotes.txt\n"));
    CHECK_INT(truncate(str_c(&temp_arena, temp_path(STR("public/.kehoach"))),
                       (off_t)LIST_MAX + 1),
              0);
    CHECK_STR(foreign("index.html=1"), STR(".kehoach"));
    CHECK_INT(fs_remove_tree(temp_dir, STR("public/.kehoach"), &fault), 0);
    temp_folder(STR("public/.kehoach"));
    CHECK_STR(foreign("index.html=1"), STR(".kehoach"));
    temp_close();
}

/* Lines of a list are names to compare with, never paths to go to. */
TEST(a_list_leads_nowhere) {
    temp_open();
    temp_file(STR("precious"), STR("theirs"));
    temp_file(STR("public/.kehoach"), STR("kehoach 1\n../precious\n/tmp\n\n..\n"));
    publish("index.html=1");
    CHECK_STR(temp_text(STR("precious")), STR("theirs"));
    CHECK_STR(temp_tree(), STR("precious public/ public/.kehoach public/index.html"));
    temp_close();
}

TEST(an_address_is_announced_once) {
    temp_open();
    struct stage s;
    CHECK_INT(stage_open(&s, &temp_arena, temp_path(STR("public")), &fault), 0);
    CHECK_INT(stage_add(&s, STR("a/x.html"), &fault), 0);
    CHECK_INT(stage_add(&s, STR("a/y.html"), &fault), 0);
    CHECK_INT(stage_add(&s, STR("a/x.html"), &fault), 1);
    stage_abandon(&s);
    CHECK_STR(temp_tree(), STR(""));
    temp_close();
}

TEST(abandoning_leaves_the_old_site) {
    temp_open();
    publish("index.html=old");
    struct stage s;
    CHECK_INT(stage_open(&s, &temp_arena, temp_path(STR("public")), &fault), 0);
    fill(&s, STR("index.html=new more.html=1"));
    CHECK_STR(temp_text(STR("public/index.html")), STR("old"));
    stage_abandon(&s);
    stage_abandon(&s); /* nothing is left to abandon */
    CHECK_STR(temp_tree(), STR("public/ public/.kehoach public/index.html"));
    temp_close();
}

/* Killed while it wrote, after the exchange, or between two renames. */
TEST(repairs_what_a_killed_build_left) {
    temp_open();
    publish("index.html=old");
    temp_file(STR(".public.kehoach/half.html"), STR("x"));
    publish("index.html=old");
    CHECK_STR(temp_tree(), STR("public/ public/.kehoach public/index.html"));

    temp_file(STR(".public.kehoach-old/index.html"), STR("older"));
    publish("index.html=old");
    CHECK_STR(temp_tree(), STR("public/ public/.kehoach public/index.html"));

    temp_file(STR("public/robots.txt"), STR("theirs"));
    fs_rename(temp_dir, STR("public"), STR(".public.kehoach-old"), &fault);
    temp_file(STR(".public.kehoach/index.html"), STR("new"));
    struct stage s;
    CHECK_INT(stage_open(&s, &temp_arena, temp_path(STR("public")), &fault), 0);
    stage_abandon(&s);
    CHECK_STR(temp_tree(),
              STR("public/ public/.kehoach public/index.html public/robots.txt"));
    CHECK_STR(temp_text(STR("public/index.html")), STR("old"));
    temp_close();
}

TEST(finds_the_place_of_the_output) {
    temp_open();
    publish_to(temp_path(STR("slashes///")), STR("index.html=1"));
    temp_folder(STR("real"));
    temp_symlink("real", STR("link"));
    publish_to(temp_path(STR("link")), STR("index.html=1"));
    publish_to(temp_path(STR("link/../new")), STR("index.html=1"));
    CHECK_STR(temp_tree(),
              STR("link@ new/ new/.kehoach new/index.html real/ real/.kehoach "
                  "real/index.html slashes/ slashes/.kehoach "
                  "slashes/index.html"));
    temp_close();
}

TEST(works_where_it_stands) {
    temp_open();
    temp_folder(STR("here"));
    int old = open(".", O_RDONLY | O_DIRECTORY);
    CHECK_INT(fchdir(temp_dir), 0);
    publish_to(STR("new"), STR("a.html=1"));
    CHECK_INT(chdir("here"), 0);
    publish_to(STR("../new/."), STR("a.html=2"));
    publish_to(STR("."), STR("a.html=1"));
    CHECK_INT(fchdir(old), 0);
    close(old);
    CHECK_STR(temp_text(STR("here/a.html")), STR("1"));
    CHECK_STR(temp_text(STR("new/a.html")), STR("2"));
    temp_close();
}

TEST(refuses_places_that_are_none) {
    temp_open();
    temp_file(STR("file"), STR(""));
    temp_symlink("nowhere", STR("dangling"));
    temp_symlink("loop", STR("loop"));
    CHECK_STR(refused(temp_path(STR("nix/public"))), STR("open"));
    CHECK_STR(refused(temp_path(STR("file"))), STR("open"));
    CHECK_STR(refused(temp_path(STR("file/public"))), STR("open"));
    CHECK_STR(refused(temp_path(STR("dangling"))), STR("open"));
    CHECK_STR(refused(temp_path(STR("loop"))), STR("open"));
    CHECK_STR(refused(STR("/")), STR("create"));
    CHECK_STR(refused(STR("///")), STR("create"));
    CHECK_STR(refused(STR("/proc/kehoach-test")), STR("create")); /* nobody may */
    static char name[400];
    for (isize i = 0; i < countof(name); i++)
        name[i] = 'a';
    CHECK_STR(refused(temp_path((str){name, 250})), STR("remove"));
    CHECK_STR(refused(temp_path((str){name, 400})), STR("remove"));
    CHECK_STR(temp_tree(), STR("dangling@ file loop@"));
    temp_close();
}

TEST(copies_files_of_the_content) {
    temp_open();
    temp_file(STR("content/a.pdf"), STR("%PDF"));
    struct stage s;
    CHECK_INT(stage_open(&s, &temp_arena, temp_path(STR("public")), &fault), 0);
    CHECK_INT(stage_add(&s, STR("tep/a.pdf"), &fault), 0);
    CHECK_INT(stage_copy(&s, temp_dir, STR("content/a.pdf"), STR("tep/a.pdf"), &fault),
              0);
    CHECK_INT(stage_commit(&s, &fault), 0);
    CHECK_STR(temp_text(STR("public/tep/a.pdf")), STR("%PDF"));
    CHECK(temp_stat(STR("public/tep/a.pdf")).st_ino !=
          temp_stat(STR("content/a.pdf")).st_ino);
    temp_close();
}

/* A second build waits until the first one lets go, however that ends. */
TEST(lets_go_of_the_lock) {
    temp_open();
    temp_few_files();
    for (int i = 0; i < 100; i++) {
        struct stage s;
        CHECK_INT(stage_open(&s, &temp_arena, temp_path(STR("public")), &fault), 0);
        stage_abandon(&s);
        refused(temp_path(STR("nix/public")));
    }
    publish("index.html=1");
    publish("index.html=2");
    CHECK_INT(fs_lock(temp_dir, &fault), 0);
    temp_close();
}

int main(void) {
    RUN(makes_a_new_site);
    RUN(replaces_what_was_ours);
    RUN(links_what_is_the_same);
    RUN(keeps_foreign_files);
    RUN(never_overwrites_foreign_files);
    RUN(a_foreign_list_is_foreign);
    RUN(a_list_leads_nowhere);
    RUN(an_address_is_announced_once);
    RUN(abandoning_leaves_the_old_site);
    RUN(repairs_what_a_killed_build_left);
    RUN(finds_the_place_of_the_output);
    RUN(works_where_it_stands);
    RUN(refuses_places_that_are_none);
    RUN(copies_files_of_the_content);
    RUN(lets_go_of_the_lock);
    return DONE();
}
