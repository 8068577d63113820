#include "base/process.c"

#include "harness.h"
#include "temp.h"

static struct buf out;
static int limit; /* seconds */

static int run(str name, const str *words, isize count) {
    str environment[] = {STR("ONLY=this")};
    struct process p = {
        process_find(&temp_arena, name), words, count, environment, 1, temp_dir, limit};
    buf_clear(&out);
    return process_run(&p, &out);
}

TEST(programs_are_found_in_absolute_folders_only) {
    CHECK(str_ends(process_find(&temp_arena, STR("sh")), STR("/sh")));
    CHECK_INT(process_find(&temp_arena, STR("no such program")).n, 0);
    temp_file(STR("bin/tool"), STR("#!/bin/sh\n"));
    CHECK_INT(fchmodat(temp_dir, "bin/tool", 0755, 0), 0);
    temp_file(STR("bin/plain"), STR("text\n"));
    CHECK_INT(fchdir(temp_dir), 0);
    setenv("PATH", ":.:bin:./bin", 1);
    CHECK_INT(process_find(&temp_arena, STR("tool")).n, 0);
    setenv("PATH", str_c(&temp_arena, temp_path(STR("bin"))), 1);
    CHECK_STR(process_find(&temp_arena, STR("tool")), temp_path(STR("bin/tool")));
    CHECK_INT(process_find(&temp_arena, STR("plain")).n, 0);
    unsetenv("PATH");
    CHECK_INT(process_find(&temp_arena, STR("tool")).n, 0);
    setenv("PATH", "/usr/bin:/bin", 1);
}

TEST(words_environment_folder_and_status_are_what_is_given) {
    str script =
        STR("echo \"$1|$2\"; echo \"$ONLY|$HOME\"; pwd; cat; echo lost >&2; exit 7");
    str words[] = {STR("sh"), STR("-c"), script, STR("sh"), STR("a b; $(id)"), STR("")};
    CHECK_INT(run(STR("sh"), words, 6), 7);
    CHECK_STR(buf_str(&out), str_concat(&temp_arena, STR("a b; $(id)|\nthis|\n"),
                                        str_from_c(temp_name), STR("\n")));
}

TEST(what_cannot_start_is_told) {
    CHECK_INT(run(STR("no such program"), NULL, 0), -1);
    CHECK_INT(buf_str(&out).n, 0);
}

TEST(output_without_end_is_cut_off) {
    str words[] = {STR("sh"), STR("-c"), STR("while :; do echo again; done")};
    out.max = 100000;
    CHECK_INT(run(STR("sh"), words, 3), -1);
    CHECK(out.full);
    out.max = 0;
}

TEST(a_program_that_takes_too_long_ends_with_all_it_started) {
    str words[] = {STR("sh"), STR("-c"), STR("sh -c 'sleep 100; echo late'")};
    limit = 1;
    CHECK_INT(run(STR("sh"), words, 3), -1);
    CHECK_INT(buf_str(&out).n, 0);
    limit = 0;
}

TEST(a_signal_is_no_status) {
    str words[] = {STR("sh"), STR("-c"), STR("kill -9 $$")};
    CHECK_INT(run(STR("sh"), words, 3), -1);
}

TEST(no_file_is_left_open) {
    str words[] = {STR("sh"), STR("-c"), STR("exit 0")};
    temp_few_files();
    for (int i = 0; i < 100; i++)
        CHECK_INT(run(STR("sh"), words, 3), 0);
}

int main(void) {
    temp_open();
    RUN(programs_are_found_in_absolute_folders_only);
    RUN(words_environment_folder_and_status_are_what_is_given);
    RUN(what_cannot_start_is_told);
    RUN(output_without_end_is_cut_off);
    RUN(a_program_that_takes_too_long_ends_with_all_it_started);
    RUN(a_signal_is_no_status);
    RUN(no_file_is_left_open);
    buf_release(&out);
    temp_close();
    return DONE();
}
