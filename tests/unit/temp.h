/*
 * A folder of its own for a test of files: made, filled, looked at and removed.
 *
 * A test that includes this works with one folder at a time; paths are relative to it.
 */
#ifndef TESTS_TEMP_H
#define TESTS_TEMP_H

#include "base/fs.h"
#include "base/buf.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena temp_arena;
static char temp_name[64];
static int temp_dir = -1;

static void temp_open(void) {
    struct fault fault = {0};
    str pattern = STR("/tmp/kehoach-test-XXXXXX");
    for (isize i = 0; i < pattern.n; i++)
        temp_name[i] = pattern.p[i];
    CHECK(mkdtemp(temp_name) != NULL);
    temp_dir = fs_open_dir(-1, str_from_c(temp_name), &fault);
    CHECK(temp_dir >= 0);
}

static void temp_close(void) {
    struct fault fault = {0};
    fs_close_dir(temp_dir);
    CHECK_INT(fs_remove_tree(-1, str_from_c(temp_name), &fault), 0);
    arena_release(&temp_arena);
}

/* The path from the root, for what takes such. */
static inline str temp_path(str path) {
    return str_concat(&temp_arena, str_from_c(temp_name), STR("/"), path);
}

static inline void temp_folder(str path) {
    struct fault fault = {0};
    for (isize i = 0; i <= path.n; i++)
        if ((i == path.n || path.p[i] == '/') &&
            fs_kind_of(temp_dir, str_sub(path, 0, i)) < 0)
            CHECK_INT(fs_mkdir(temp_dir, str_sub(path, 0, i), &fault), 0);
}

static inline void temp_file(str path, str text) {
    struct fault fault = {0};
    isize slash = str_rfind_byte(path, '/');
    if (slash > 0)
        temp_folder(str_sub(path, 0, slash));
    CHECK_INT(fs_remove_tree(temp_dir, path, &fault), 0);
    CHECK_INT(fs_write(temp_dir, path, text, &fault), 0);
}

static inline void temp_symlink(const char *target, str path) {
    CHECK_INT(symlinkat(target, temp_dir, str_c(&temp_arena, path)), 0);
}

/* The text of a file, "-" when there is none. */
static inline str temp_text(str path) {
    struct fault fault = {0};
    str text = {0};
    return fs_read(&temp_arena, temp_dir, path, 1 << 20, &text, &fault) == 0 ? text
                                                                             : STR("-");
}

static inline struct stat temp_stat(str path) {
    struct stat st = {0};
    CHECK_INT(fstatat(temp_dir, str_c(&temp_arena, path), &st, AT_SYMLINK_NOFOLLOW), 0);
    return st;
}

/* A process that may not have many files open shows soon whether one is left so. */
static inline void temp_few_files(void) {
    struct rlimit limit;
    CHECK_INT(getrlimit(RLIMIT_NOFILE, &limit), 0);
    limit.rlim_cur = 64;
    CHECK_INT(setrlimit(RLIMIT_NOFILE, &limit), 0);
}

/* Everything below the folder, hidden or not: "a/ a/b.md c@" (a folder, a file, a link).
 */
static inline str temp_tree(void) {
    struct fs_list all = {0};
    struct fault fault = {0};
    struct buf out = {0};
    CHECK_INT(fs_walk(&temp_arena, temp_dir, true, &all, &fault), 0);
    for (isize i = 0; i < all.n; i++) {
        buf_put(&out, i ? STR(" ") : STR(""));
        buf_put(&out, all.at[i].path);
        buf_put(&out, all.at[i].kind == FS_FOLDER ? STR("/")
                      : all.at[i].kind == FS_LINK ? STR("@")
                                                  : STR(""));
    }
    str tree = buf_take(&temp_arena, &out);
    buf_release(&out);
    return tree;
}

#endif
