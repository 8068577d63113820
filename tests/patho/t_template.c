/*
 * Templates that are made to be slow: each is a megabyte of one pattern, and is read in a
 * time that only a linear parser needs. The limit is generous, because a quadratic one
 * would take minutes, and tests share their machine.
 */
#include "harness.h"

#include "template/template.h"

#include <time.h>

enum { BYTES = 1 << 20, SECONDS = 2 };

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* Reads and renders start, then `pattern` again and again, then `end`. */
static void try(str start, str pattern, str end) {
    struct arena a = {0};
    struct diags diags = {.arena = &a};
    struct template_set set = {0};
    struct buf source = {0}, out = {0};
    struct fact *facts = fact_root(&a);
    fact_flag(&a, facts, STR("a"), true);
    buf_put(&source, start);
    while (source.n < BYTES)
        buf_put(&source, pattern);
    buf_put(&source, end);
    double before = seconds();
    const struct template *t = template_parse(&a, STR("p"), buf_str(&source), &diags);
    template_set_add(&a, &set, t);
    template_set_check(&set, t, &diags);
    template_render(&out, t, &set, facts);
    CHECK(seconds() - before < SECONDS);
    CHECK(a.total < 200 * (isize)BYTES);
    buf_release(&source);
    buf_release(&out);
    arena_release(&a);
}

static const str none = {0};

TEST(tags_that_never_end) {
    try(none, STR("{{"), none);
    try(none, STR("{{a "), none);
    try(none, STR("{{{a}}"), none);
    try(none, STR("{{{a}} "), STR("}}}"));
    try(none, STR("{{!"), none);
    try(none, STR("{{="), none);
    try(none, STR("{{=}}"), none);
    try(none, STR("{{=a}} "), STR("=}}"));
    try(STR("{{=| !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!=}}"), STR("|!"), none);
}

TEST(sections_that_never_end) {
    try(none, STR("{{#a}}"), none);
    try(none, STR("{{^a}}"), none);
    try(none, STR("{{#b}}"), STR("{{/a}}"));
    try(none, STR("{{/a}}"), none);
    try(none, STR("{{#a}}{{/b}}"), none);
    try(none, STR("{{#a}}{{#b}}{{/a}}"), none);
}

TEST(lines_of_blanks) {
    try(none, STR(" "), STR("{{!}}"));
    try(STR("{{!}}"), STR(" "), STR("x"));
    try(none, STR("{{!}} "), none);
    try(none, STR(" {{#a}}{{/a}}\r"), none);
    try(none, STR("{{!}}\n"), none);
}

TEST(names_that_are_long) {
    try(STR("{{"), STR("a."), STR("a}}"));
    try(STR("{{"), STR("a"), STR("}}"));
    try(none, STR("{{a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a}}"), none);
    try(STR("{{="), STR("a"), STR(" b=}}"));
    try(STR("{{> "), STR("a"), STR("}}"));
}

TEST(partials_of_oneself) {
    try(STR("{{#missing}}"), STR("{{>p}}"), none);
    try(none, STR("{{>p}}"), none);
    try(none, STR("\n  {{>p}}\n"), none);
}

int main(void) {
    RUN(tags_that_never_end);
    RUN(sections_that_never_end);
    RUN(lines_of_blanks);
    RUN(names_that_are_long);
    RUN(partials_of_oneself);
    return DONE();
}
