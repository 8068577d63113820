/* The table of built-in layouts is the folder layouts/, byte for byte; run from the top.
 */
#include "harness.h"

#include "base/fs.h"
#include "load/builtin.h"

static struct arena arena;

static int open_layouts(void) {
    struct fault fault = {0};
    int dir = fs_open_dir(-1, STR("layouts"), &fault);
    CHECK(dir >= 0);
    return dir;
}

TEST(every_builtin_has_the_bytes_of_its_file) {
    struct fault fault = {0};
    int dir = open_layouts();
    CHECK(builtin_count > 0);
    for (isize i = 0; i < builtin_count; i++) {
        str text = {0};
        CHECK_INT(fs_read(&arena, dir, builtins[i].name, 1 << 24, &text, &fault), 0);
        CHECK_STR(builtins[i].text, text);
    }
    fs_close_dir(dir);
}

TEST(every_file_of_layouts_is_built_in_and_in_order) {
    struct fault fault = {0};
    struct fs_list files = {0};
    isize at = 0;
    int dir = open_layouts();
    CHECK_INT(fs_walk(&arena, dir, false, &files, &fault), 0);
    for (isize i = 0; i < files.n; i++)
        if (files.at[i].kind == FS_FILE && !str_ends(files.at[i].path, STR("~"))) {
            CHECK(at < builtin_count);
            if (at < builtin_count)
                CHECK_STR(builtins[at++].name, files.at[i].path);
        }
    CHECK_INT(at, builtin_count);
    fs_close_dir(dir);
}

int main(void) {
    RUN(every_builtin_has_the_bytes_of_its_file);
    RUN(every_file_of_layouts_is_built_in_and_in_order);
    arena_release(&arena);
    return DONE();
}
