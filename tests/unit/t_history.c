#include "load/history.c"

#include "harness.h"
#include "temp.h"

static struct doc docs[8];
static struct input input;
static struct history h;

/* A site of some plans, and the log taken; `log` has no NUL of its own at the end. */
static void take(const char *const *paths, int n, str log) {
    arena_release(&h.arena);
    h = (struct history){.today = {2024, 12, 31}};
    input = (struct input){.docs = {docs, n, n}};
    for (int i = 0; i < n; i++) {
        str file = str_from_c(paths[i]);
        docs[i] = (struct doc){.file = file, .path = viet_nfc(&temp_arena, file)};
    }
    collect_files(&h, &input);
    take_log(&h, log);
}

/* "2024-01-05 2024-02-01": the first day and the last one, "-" for none. */
static str days(int doc) {
    str first = date_iso(&temp_arena, docs[doc].git.first);
    str last = date_iso(&temp_arena, docs[doc].git.last);
    return str_concat(&temp_arena, first.n ? first : STR("-"), STR(" "),
                      last.n ? last : STR("-"));
}

#define TAKE(log, ...)                                                                   \
    take((const char *const[]){__VA_ARGS__},                                             \
         (int)countof(((const char *const[]){__VA_ARGS__})), STR(log "\0"))

/* 1704484800 is 2024-01-06 03:00 in Vietnam, 1704042000 the first hour of 2024-01-01 and
 * 1704041999 the last one of the year before, 1709250000 is 2024-03-01 06:40. */
TEST(first_and_last_days_in_the_time_of_vietnam) {
    TAKE("\1"
         "1709250000\0\nM\0a.md\0"
         "\1"
         "1704484800\0\nA\0a.md\0A\0b.md\0"
         "\1"
         "1704042000\0\nA\0c.md\0M\0b.md\0"
         "\1"
         "1704041999\0\nA\0d.md",
         "a.md", "b.md", "c.md", "d.md", "e.md");
    CHECK_STR(days(0), STR("2024-01-06 2024-03-01"));
    CHECK_STR(days(1), STR("2024-01-01 2024-01-06"));
    CHECK_STR(days(2), STR("2024-01-01 2024-01-01"));
    CHECK_STR(days(3), STR("- 2023-12-31"));
    CHECK_STR(days(4), STR("- -"));
    CHECK(h.files.at[3].known && !h.files.at[4].known);
}

TEST(commits_after_the_reference_day_count_for_nothing) {
    TAKE("\1"
         "1735700000\0\nM\0a.md\0A\0b.md\0"
         "\1"
         "1704484800\0\nA\0a.md\0"
         "\1"
         "1704000000\0\nA\0c.md",
         "a.md", "b.md");
    CHECK_STR(days(0), STR("2024-01-06 2024-01-06"));
    CHECK_STR(days(1), STR("- -"));
    CHECK(h.files.at[1].known);
}

TEST(a_file_that_was_moved_keeps_its_past) {
    TAKE("\1"
         "1709250000\0\nA\0old.md\0"
         "\1"
         "1706745600\0\nR100\0old.md\0new/name.md\0"
         "\1"
         "1704484800\0\nM\0old.md\0"
         "\1"
         "1704042000\0\nA\0old.md\0"
         "\1"
         "1704000000\0\nA\0other.md",
         "new/name.md", "old.md");
    CHECK_STR(days(0), STR("2024-01-01 2024-02-01"));
    CHECK_STR(days(1), STR("2024-03-01 2024-03-01")); /* its own days alone */
}

TEST(what_was_deleted_in_between_is_the_same_file) {
    TAKE("\1"
         "1709250000\0\nA\0a.md\0"
         "\1"
         "1704484800\0\nD\0a.md\0"
         "\1"
         "1704042000\0\nC075\0b.md\0a.md\0"
         "\1"
         "1704000000\0\nA\0b.md",
         "a.md", "b.md");
    CHECK_STR(days(0), STR("2024-01-01 2024-03-01"));
    CHECK_STR(days(1), STR("- 2023-12-31"));
}

TEST(odd_names_are_names) {
    TAKE("\1"
         "1709250000\0\nA\0line\nend.md\0M\0R100\0A\0\1"
         "5.md\0T\0tab\t\"q\".md\0"
         "\1"
         "1704000000\0\nA\0x",
         "line\nend.md", "R100",
         "\1"
         "5.md",
         "tab\t\"q\".md");
    for (int i = 0; i < 4; i++)
        CHECK_STR(days(i), STR("2024-03-01 2024-03-01"));
}

TEST(names_match_however_they_are_composed) {
    /* đường: composed in git and decomposed on the disk, and the other way round */
    TAKE("\1"
         "1709250000\0\nA\0\xC4\x91\xC6\xB0\xE1\xBB\x9Dng.md\0"
         "A\0m\x6F\xCC\x82\xCC\x81\x69.md\0"
         "\1"
         "1704000000\0\nA\0x",
         "\xC4\x91u\xCC\x9Bo\xCC\x9B\xCC\x80ng.md", "m\xE1\xBB\x91i.md");
    CHECK_STR(days(0), STR("2024-03-01 2024-03-01"));
    CHECK_STR(days(1), STR("2024-03-01 2024-03-01"));
}

TEST(names_that_are_no_text_are_passed_over) {
    TAKE("\1"
         "1709250000\0\nA\0\xFF\xC3.md\0A\0a.md\0"
         "\1"
         "1704000000\0\nA\0x",
         "a.md");
    CHECK_STR(days(0), STR("2024-03-01 2024-03-01"));
}

TEST(a_log_that_breaks_off_is_taken_up_to_there) {
    const char *const paths[] = {"a.md", "b.md"};
    static const char log[] = "\1"
                              "1709250000\0\nA\0a.md\0R100\0b.md\0c.md\0"
                              "\1"
                              "1704000000\0\nA\0x\0";
    for (isize n = 0; n < (isize)sizeof log; n++)
        take(paths, 2, (str){log, n});
    take(paths, 2, (str){log, 22});
    CHECK_STR(days(0), STR("- 2024-03-01"));
    take(paths, 2, (str){log, 15});
    CHECK_STR(days(0), STR("- -"));
    take(paths, 2, STR("A\0a.md\0"));
    CHECK_STR(days(0), STR("- -"));
}

TEST(times_that_no_clock_tells_are_none) {
    CHECK_INT(day_of(STR("")).year, 0);
    CHECK_INT(day_of(STR("-5")).year, 0);
    CHECK_INT(day_of(STR("999999999999")).year, 0);
    CHECK_INT(day_of(STR("9999999999999999999999")).year, 0);
    CHECK_INT(day_of(STR("0")).year, 1970);
    CHECK_INT(day_of(STR("253402275599")).year, 9999);
    TAKE("\1"
         "soon\0\nA\0a.md\0"
         "\1"
         "1704000000\0\nA\0x",
         "a.md");
    CHECK_STR(days(0), STR("- -"));
}

/* Notes are about site.yaml or the first plan. */
static str note(void) {
    isize n = input.settings.n;
    const struct diags *diags = n ? &input.settings.at[0]->diags : &docs[0].diags;
    return diags->n ? diags->at[0].detail.arg0 : STR("none");
}

static void read_folder(bool wants) {
    arena_release(&input.arena);
    input = (struct input){.docs = {docs, 1, 1}, .today = {2024, 1, 1}};
    input.history.text = wants ? STR("https://git.example.vn/{path}") : (str){0};
    docs[0] = (struct doc){.file = STR("a.md"), .path = STR("a.md")};
    docs[0].diags.arena = &docs[0].arena;
    int content = openat(temp_dir, "content", O_RDONLY | O_DIRECTORY);
    history_read(&input, str_from_c(temp_name), content);
    close(content);
}

TEST(without_a_repository_there_is_a_note_only_for_who_wants_history) {
    temp_folder(STR("content"));
    read_folder(false);
    CHECK_STR(note(), STR("none"));
    read_folder(true);
    CHECK_STR(note(), STR("content/ is not in a git repository"));
}

TEST(what_only_looks_like_a_repository_is_none) {
    temp_file(STR("content/.git"), STR("gitdir: /nowhere\n"));
    read_folder(false);
    CHECK_STR(note(), STR("git cannot open the repository; is it somebody else's?"));
}

TEST(without_git_a_repository_says_nothing) {
    setenv("PATH", "/nowhere", 1);
    read_folder(false);
    CHECK_STR(note(), STR("the program git is not installed"));
}

int main(void) {
    temp_open();
    RUN(first_and_last_days_in_the_time_of_vietnam);
    RUN(commits_after_the_reference_day_count_for_nothing);
    RUN(a_file_that_was_moved_keeps_its_past);
    RUN(what_was_deleted_in_between_is_the_same_file);
    RUN(odd_names_are_names);
    RUN(names_match_however_they_are_composed);
    RUN(names_that_are_no_text_are_passed_over);
    RUN(a_log_that_breaks_off_is_taken_up_to_there);
    RUN(times_that_no_clock_tells_are_none);
    RUN(without_a_repository_there_is_a_note_only_for_who_wants_history);
    RUN(what_only_looks_like_a_repository_is_none);
    RUN(without_git_a_repository_says_nothing);
    arena_release(&input.arena);
    arena_release(&h.arena);
    temp_close();
    return DONE();
}
