#include "base/fs.c"

#include "harness.h"
#include "temp.h"

#include <sys/wait.h>

static struct fault fault;

/* Clears the fault and tells what it was, like "open x"; empty when there was none. */
static str take_fault(void) {
    str text = {0};
    if (fault.doing)
        text = str_concat(&temp_arena, str_from_c(fault.doing), STR(" "),
                          str_from_c(fault.path));
    fault = (struct fault){0};
    return text;
}

static str walk(bool hidden) {
    struct fs_list all = {0};
    str paths = {0};
    CHECK_INT(fs_walk(&temp_arena, temp_dir, hidden, &all, &fault), 0);
    for (isize i = 0; i < all.n; i++)
        paths = str_concat(&temp_arena, paths, STR("|"), all.at[i].path);
    return paths;
}

TEST(walks_in_order_of_paths) {
    temp_open();
    temp_file(STR("b/x.md"), STR("1"));
    temp_file(STR("b.md"), STR("22"));
    temp_file(STR("a-z/y"), STR(""));
    temp_file(STR("a/z/w"), STR(""));
    temp_file(STR("đ"), STR(""));
    temp_folder(STR("c"));
    CHECK_STR(walk(false), STR("|a|a-z|a-z/y|a/z|a/z/w|b|b.md|b/x.md|c|đ"));
    struct fs_list all = {0};
    fs_walk(&temp_arena, temp_dir, false, &all, &fault);
    CHECK_INT(all.at[6].size, 2);
    CHECK_INT(all.at[6].kind, FS_FILE);
    CHECK_INT(all.at[5].kind, FS_FOLDER);
    CHECK_STR(take_fault(), (str){0});
    temp_close();
}

TEST(leaves_out_hidden_names) {
    temp_open();
    temp_file(STR(".git/config"), STR(""));
    temp_file(STR(".a"), STR(""));
    temp_file(STR("b/.c"), STR(""));
    CHECK_STR(walk(false), STR("|b"));
    CHECK_STR(walk(true), STR("|.a|.git|.git/config|b|b/.c"));
    temp_close();
}

TEST(walks_names_of_any_bytes) {
    temp_open();
    temp_file(STR("a\nb"), STR(""));
    temp_file(STR("\xFF\x1B[2J"), STR(""));
    CHECK_STR(walk(false), STR("|a\nb|\xFF\x1B[2J"));
    temp_close();
}

TEST(never_follows_links) {
    temp_open();
    temp_file(STR("inside/file"), STR("in"));
    temp_symlink("inside", STR("folder-link"));
    temp_symlink("inside/file", STR("file-link"));
    temp_symlink("/nowhere", STR("dangling"));
    CHECK_STR(walk(false), STR("|dangling|file-link|folder-link|inside|inside/file"));
    CHECK_INT(fs_kind_of(temp_dir, STR("folder-link")), FS_LINK);
    CHECK_INT(fs_kind_of(temp_dir, STR("dangling")), FS_LINK);
    CHECK_STR(temp_text(STR("file-link")), STR("-"));
    CHECK(!fs_same(temp_dir, STR("file-link"), STR("in")));
    CHECK_INT(fs_write(temp_dir, STR("dangling"), STR("x"), &fault), -1);
    CHECK_STR(take_fault(), STR("create dangling"));
    CHECK_INT(fs_copy(temp_dir, STR("file-link"), temp_dir, STR("copy"), &fault), -1);
    CHECK_STR(take_fault(), STR("open file-link"));
    temp_close();
}

TEST(a_missing_folder_is_a_fault) {
    temp_open();
    CHECK_INT(fs_open_dir(temp_dir, STR("nix"), &fault), -1);
    CHECK_INT(fault.err, ENOENT);
    CHECK_STR(take_fault(), STR("open nix"));
    temp_file(STR("file"), STR(""));
    CHECK_INT(fs_open_dir(temp_dir, STR("file"), &fault), -1);
    CHECK_INT(fault.err, ENOTDIR);
    take_fault();
    CHECK_INT(fs_kind_of(temp_dir, STR("nix")), -1);
    CHECK(!fault.doing);
    temp_close();
}

TEST(reads_up_to_a_limit) {
    temp_open();
    str text = STR("?");
    temp_file(STR("ten"), STR("0123456789"));
    temp_file(STR("empty"), STR(""));
    CHECK_INT(fs_read(&temp_arena, temp_dir, STR("ten"), 10, &text, &fault), 0);
    CHECK_STR(text, STR("0123456789"));
    CHECK_INT(fs_read(&temp_arena, temp_dir, STR("ten"), 9, &text, &fault), 1);
    CHECK_STR(text, (str){0});
    CHECK_INT(fs_read(&temp_arena, temp_dir, STR("empty"), 0, &text, &fault), 0);
    CHECK_INT(text.n, 0);
    CHECK_STR(take_fault(), (str){0});
    temp_close();
}

/* A pipe would keep us waiting, a folder has no text. */
TEST(reads_only_files) {
    temp_open();
    str text;
    CHECK_INT(mkfifoat(temp_dir, "pipe", 0600), 0);
    temp_folder(STR("folder"));
    CHECK_INT(fs_read(&temp_arena, temp_dir, STR("pipe"), 9, &text, &fault), -1);
    CHECK_STR(take_fault(), STR("open pipe"));
    CHECK_INT(fs_read(&temp_arena, temp_dir, STR("folder"), 9, &text, &fault), -1);
    CHECK_STR(take_fault(), STR("open folder"));
    CHECK_INT(fs_copy(temp_dir, STR("pipe"), temp_dir, STR("copy"), &fault), -1);
    take_fault();
    CHECK(!fs_same(temp_dir, STR("pipe"), STR("")));
    CHECK_INT(fs_kind_of(temp_dir, STR("pipe")), FS_OTHER);
    CHECK_INT(fs_kind_of(temp_dir, STR("copy")), -1);
    temp_close();
}

TEST(writes_only_new_files) {
    temp_open();
    CHECK_INT(fs_write(temp_dir, STR("a"), STR("một"), &fault), 0);
    CHECK_INT(fs_write(temp_dir, STR("a"), STR("hai"), &fault), -1);
    CHECK_INT(fault.err, EEXIST);
    CHECK_STR(take_fault(), STR("create a"));
    CHECK_STR(temp_text(STR("a")), STR("một"));
    CHECK_INT(fs_write(temp_dir, STR("nix/a"), STR(""), &fault), -1);
    CHECK_STR(take_fault(), STR("create nix/a"));
    CHECK_INT(fs_write(temp_dir, STR("a\0b"), STR(""), &fault), -1);
    CHECK_INT(fault.err, EINVAL);
    take_fault();
    temp_close();
}

TEST(the_first_fault_stays) {
    temp_open();
    fs_mkdir(temp_dir, STR("nix/first"), &fault);
    fs_mkdir(temp_dir, STR("nix/second"), &fault);
    CHECK_STR(take_fault(), STR("create nix/first"));
    temp_close();
}

/* Also a path that is longer than the fault can hold, or than the system takes. */
TEST(bears_long_paths) {
    temp_open();
    static char name[6000];
    for (isize i = 0; i < countof(name); i++)
        name[i] = 'a';
    CHECK_INT(fs_mkdir(temp_dir, (str){name, 700}, &fault), -1);
    CHECK_INT(fault.err, ENAMETOOLONG);
    CHECK_INT(str_from_c(fault.path).n, countof(fault.path) - 1);
    take_fault();
    CHECK_INT(fs_mkdir(temp_dir, (str){name, countof(name)}, &fault), -1);
    CHECK_INT(fault.err, ENAMETOOLONG);
    take_fault();
    CHECK_INT(fs_kind_of(temp_dir, (str){name, countof(name)}), -1);
    temp_close();
}

TEST(copies_links_and_compares) {
    temp_open();
    static char bytes[100000];
    for (isize i = 0; i < countof(bytes); i++)
        bytes[i] = (char)(i * 7 + i / 1000);
    str text = {bytes, countof(bytes)};
    temp_file(STR("a"), text);
    CHECK_INT(fs_copy(temp_dir, STR("a"), temp_dir, STR("copy"), &fault), 0);
    CHECK(fs_same(temp_dir, STR("copy"), text));
    CHECK(!fs_same(temp_dir, STR("copy"), str_skip(text, 1)));
    bytes[99999]++;
    CHECK(!fs_same(temp_dir, STR("copy"), text));
    CHECK(!fs_same(temp_dir, STR("nix"), text));
    CHECK_INT(fs_link(temp_dir, STR("a"), temp_dir, STR("b"), &fault), 0);
    CHECK(temp_stat(STR("a")).st_ino == temp_stat(STR("b")).st_ino);
    CHECK_INT(fs_link(temp_dir, STR("a"), temp_dir, STR("b"), &fault), -1);
    CHECK_STR(take_fault(), STR("link b"));
    temp_symlink("a", STR("link"));
    CHECK_INT(fs_link(temp_dir, STR("link"), temp_dir, STR("link2"), &fault), 0);
    CHECK_INT(fs_kind_of(temp_dir, STR("link2")), FS_LINK);
    temp_close();
}

/* Nobody may link a file of root; the copy is no more readable than the file was. */
TEST(clones_what_may_not_be_linked) {
    temp_open();
    temp_file(STR("mine"), STR("1"));
    temp_symlink("mine", STR("link"));
    CHECK_INT(fs_clone(temp_dir, STR("mine"), temp_dir, STR("a"), &fault), 0);
    CHECK(temp_stat(STR("a")).st_ino == temp_stat(STR("mine")).st_ino);
    CHECK_INT(fs_clone(temp_dir, STR("link"), temp_dir, STR("b"), &fault), 0);
    CHECK_INT(fs_kind_of(temp_dir, STR("b")), FS_LINK);
    CHECK_INT(fs_clone(temp_dir, STR("mine"), temp_dir, STR("b"), &fault), -1);
    CHECK_STR(take_fault(), STR("link b"));
    fchmodat(temp_dir, "mine", 0604, 0);
    fchmodat(temp_dir, ".", 0777, 0);
    pid_t child = geteuid() == 0 ? fork() : -1;
    if (child == 0) /* who may read the file, but not link it */
        _exit(setgid(65534) == 0 && setuid(65534) == 0 &&
                      fs_clone(temp_dir, STR("mine"), temp_dir, STR("c"), &fault) == 0
                  ? 0
                  : 1);
    int status = 0;
    if (child > 0) {
        CHECK_INT(waitpid(child, &status, 0), child);
        CHECK_INT(status, 0);
        CHECK_STR(temp_text(STR("c")), STR("1"));
        CHECK_INT(temp_stat(STR("c")).st_mode & 07777, 0604);
    }
    temp_close();
}

TEST(keeps_permissions) {
    temp_open();
    temp_folder(STR("secret"));
    temp_folder(STR("new"));
    fchmodat(temp_dir, "secret", 02750, 0);
    CHECK_INT(fs_copy_mode(temp_dir, STR("secret"), temp_dir, STR("new"), &fault), 0);
    CHECK_INT(temp_stat(STR("new")).st_mode & 07777, 02750);
    CHECK_INT(fs_copy_mode(temp_dir, STR("nix"), temp_dir, STR("new"), &fault), -1);
    CHECK_STR(take_fault(), STR("read new"));
    temp_close();
}

TEST(renames_and_exchanges) {
    temp_open();
    temp_file(STR("a/old"), STR(""));
    temp_file(STR("b/new"), STR(""));
    int result = fs_exchange(temp_dir, STR("a"), STR("b"), &fault);
    if (result == 0)
        CHECK_STR(temp_tree(), STR("a/ a/new b/ b/old"));
    CHECK(result >= 0);
    CHECK_INT(fs_exchange(temp_dir, STR("a"), STR("nix"), &fault), -1);
    CHECK_STR(take_fault(), STR("rename nix"));
    CHECK_INT(fs_rename(temp_dir, STR("a"), STR("c"), &fault), 0);
    CHECK_INT(fs_kind_of(temp_dir, STR("a")), -1);
    CHECK_INT(fs_rename(temp_dir, STR("a"), STR("c"), &fault), -1);
    CHECK_STR(take_fault(), STR("rename c"));
    temp_close();
}

TEST(removes_a_tree_and_nothing_else) {
    temp_open();
    temp_file(STR("keep/file"), STR(""));
    temp_file(STR("gone/a/b/c"), STR(""));
    temp_file(STR("gone/.hidden"), STR(""));
    temp_symlink("../keep", STR("gone/link"));
    temp_symlink("keep", STR("top-link"));
    CHECK_INT(fs_remove_tree(temp_dir, STR("gone"), &fault), 0);
    CHECK_INT(fs_remove_tree(temp_dir, STR("gone"), &fault), 0);
    CHECK_INT(fs_remove_tree(temp_dir, STR("top-link"), &fault), 0);
    CHECK_STR(temp_tree(), STR("keep/ keep/file"));
    temp_close();
}

/* A child process holds the lock; its end gives it back. */
TEST(waits_for_the_lock) {
    temp_open();
    int ready[2];
    CHECK_INT(pipe(ready), 0);
    pid_t child = fork();
    if (child == 0) {
        int dir = fs_open_dir(-1, str_from_c(temp_name), &fault);
        fs_lock(dir, &fault);
        _exit(write(ready[1], "!", 1) == 1 && usleep(200000) == 0 ? 0 : 1);
    }
    char byte;
    CHECK_INT(read(ready[0], &byte, 1), 1);
    CHECK(flock(temp_dir, LOCK_EX | LOCK_NB) < 0);
    CHECK_INT(fs_lock(temp_dir, &fault), 0);
    int status = -1;
    CHECK_INT(waitpid(child, &status, WNOHANG) == 0 ? waitpid(child, &status, 0) : child,
              child);
    CHECK_INT(status, 0);
    close(ready[0]);
    close(ready[1]);
    temp_close();
}

TEST(finds_the_real_path) {
    temp_open();
    temp_folder(STR("a/b"));
    temp_symlink("a/b", STR("link"));
    str real = fs_real_path(&temp_arena, str_from_c(temp_name));
    CHECK_STR(fs_real_path(&temp_arena, temp_path(STR("link/../b"))),
              str_concat(&temp_arena, real, STR("/a/b")));
    CHECK(fs_real_path(&temp_arena, temp_path(STR("nix"))).p == NULL);
    temp_close();
}

TEST(leaves_no_file_open) {
    temp_open();
    temp_few_files();
    temp_file(STR("a/b/c"), STR("x"));
    temp_symlink("a", STR("link"));
    str text;
    for (int i = 0; i < 100; i++) {
        struct fs_list all = {0};
        struct fault none = {0};
        fs_walk(&temp_arena, temp_dir, true, &all, &none);
        fs_read(&temp_arena, temp_dir, STR("a/b/c"), 0, &text, &none);
        fs_read(&temp_arena, temp_dir, STR("a/b"), 9, &text, &none);
        fs_same(temp_dir, STR("a/b/c"), STR("y"));
        fs_write(temp_dir, STR("a/b/c"), STR(""), &none);
        fs_copy(temp_dir, STR("a/b/c"), temp_dir, STR("a/b/c"), &none);
        fs_remove_tree(temp_dir, STR("nix"), &none);
    }
    CHECK_INT(fs_read(&temp_arena, temp_dir, STR("a/b/c"), 9, &text, &fault), 0);
    temp_close();
}

TEST(writes_a_whole_file_or_none) {
    fault = (struct fault){0};
    temp_open();
    temp_folder(STR("a"));
    CHECK_INT(fs_write_whole(temp_dir, STR("a/x"), STR("one"), &fault), 0);
    CHECK_INT(fs_write_whole(temp_dir, STR("a/x"), STR("two"), &fault), 1);
    CHECK_STR(temp_text(STR("a/x")), STR("one"));
    temp_symlink("nowhere", STR("a/l"));
    CHECK_INT(fs_write_whole(temp_dir, STR("a/l"), STR("two"), &fault), 1);
    CHECK(!fault.doing);
    CHECK_INT(fs_write_whole(temp_dir, STR("b/x"), STR("two"), &fault), -1);
    CHECK_STR(str_from_c(fault.path), STR("b/x"));
    CHECK_STR(temp_tree(), STR("a/ a/l@ a/x"));
    temp_close();
}

TEST(a_folder_of_our_own) {
    fault = (struct fault){0};
    str path;
    struct stat st;
    temp_open();
    setenv("TMPDIR", temp_name, 1);
    CHECK_INT(fs_temp_dir(&temp_arena, &path, &fault), 0);
    CHECK(str_starts(path, str_from_c(temp_name)));
    CHECK_INT(stat(str_c(&temp_arena, path), &st), 0);
    CHECK_INT(st.st_mode & 0777, 0700);
    setenv("TMPDIR", "/no/such/folder", 1);
    CHECK_INT(fs_temp_dir(&temp_arena, &path, &fault), -1);
    unsetenv("TMPDIR");
    temp_close();
}

TEST(reads_its_input_up_to_a_limit) {
    fault = (struct fault){0};
    str text;
    temp_open();
    temp_file(STR("x"), STR("one two"));
    for (int limit = 7; limit >= 6; limit--) {
        int fd = openat(temp_dir, "x", O_RDONLY);
        CHECK_INT(dup2(fd, 0), 0);
        close(fd);
        CHECK_INT(fs_read_input(&temp_arena, limit, &text, &fault), limit < 7);
    }
    CHECK(!fault.doing);
    temp_close();
}

int main(void) {
    RUN(walks_in_order_of_paths);
    RUN(leaves_out_hidden_names);
    RUN(walks_names_of_any_bytes);
    RUN(never_follows_links);
    RUN(a_missing_folder_is_a_fault);
    RUN(reads_up_to_a_limit);
    RUN(reads_only_files);
    RUN(writes_only_new_files);
    RUN(the_first_fault_stays);
    RUN(bears_long_paths);
    RUN(copies_links_and_compares);
    RUN(clones_what_may_not_be_linked);
    RUN(keeps_permissions);
    RUN(renames_and_exchanges);
    RUN(removes_a_tree_and_nothing_else);
    RUN(waits_for_the_lock);
    RUN(finds_the_real_path);
    RUN(leaves_no_file_open);
    RUN(writes_a_whole_file_or_none);
    RUN(a_folder_of_our_own);
    RUN(reads_its_input_up_to_a_limit);
    return DONE();
}
